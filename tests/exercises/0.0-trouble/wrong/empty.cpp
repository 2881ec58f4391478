// expect: At tests/exercises/0.0-trouble/wrong/empty.cpp:11 it asked for the first or last
//         entry of an empty list.
// fails: The first of three
#include <span>
#include <vector>

namespace answer {

double first(std::span<const double> list) {
    const std::vector<double> nothing(list.begin(), list.begin());
    return nothing.front();
}

}
