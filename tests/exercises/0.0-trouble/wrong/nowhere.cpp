// expect: At tests/exercises/0.0-trouble/wrong/nowhere.cpp:10 it reached for memory that is not
//         its own.
// fails: The first of three
#include <cstdint>
#include <span>

namespace answer {

double first(std::span<const double> list) {
    return *reinterpret_cast<const double*>(static_cast<std::uintptr_t>(list[0]) * 8);
}

}
