// expect: At tests/exercises/0.0-trouble/wrong/shifts.cpp:10 it did what C++ leaves undefined:
//         shift exponent 99 is too large for 32-bit type 'int'.
// fails: The first of three
#include <span>

namespace answer {

double first(std::span<const double> list) {
    volatile int far = 99;
    return static_cast<int>(list[0]) << far;
}

}
