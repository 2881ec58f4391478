// expect: At tests/exercises/0.0-trouble/wrong/before-the-beginning.cpp:12 it reached before
//         the beginning of a list.
// fails: The first of three
#include <span>
#include <vector>

namespace answer {

double first(std::span<const double> list) {
    const std::vector<double> copy(list.begin(), list.end());
    const double* here = copy.data();
    return here[-static_cast<int>(list.size()) / 3];
}

}
