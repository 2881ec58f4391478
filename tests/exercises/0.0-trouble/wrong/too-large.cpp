// expect: At tests/exercises/0.0-trouble/wrong/too-large.cpp:11 it computed a whole number too
//         large for its type.
// fails: The first of three
#include <limits>
#include <span>

namespace answer {

double first(std::span<const double> list) {
    volatile int large = std::numeric_limits<int>::max();
    return large + static_cast<int>(list[0]);
}

}
