// expect: At tests/exercises/0.0-trouble/wrong/by-zero.cpp:9 it divided a whole number by zero.
// fails: The first of three
#include <span>

namespace answer {

double first(std::span<const double> list) {
    volatile int zero = 0;
    return static_cast<int>(list[0]) / zero;
}

}
