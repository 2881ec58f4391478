// expect: At tests/exercises/0.0-trouble/wrong/beyond-by-pointer.cpp:11 it reached beyond the
//         end of a list. The last entry has the index size() - 1.
// fails: The first of three
#include <span>
#include <vector>

namespace answer {

double first(std::span<const double> list) {
    const std::vector<double> copy(list.begin(), list.end());
    return copy.data()[copy.size()];
}

}
