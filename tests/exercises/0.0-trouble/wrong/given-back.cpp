// expect: At tests/exercises/0.0-trouble/wrong/given-back.cpp:15 it used memory that had been
//         given back already.
// fails: The first of three
#include <span>
#include <vector>

namespace answer {

double first(std::span<const double> list) {
    const double* kept = nullptr;
    {
        const std::vector<double> copy(list.begin(), list.end());
        kept = copy.data();
    }
    return *kept;
}

}
