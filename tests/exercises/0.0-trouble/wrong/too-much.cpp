// expect: At tests/exercises/0.0-trouble/wrong/too-much.cpp:10 it asked for more memory than it
//         can have.
// fails: The first of three
#include <span>
#include <vector>

namespace answer {

double first(std::span<const double> list) {
    return std::vector<double>(static_cast<std::size_t>(list[0] * 1e9)).back();
}

}
