// expect: At tests/exercises/0.0-trouble/wrong/aborts.cpp:9 it called abort.
// fails: The first of three
#include <cstdlib>
#include <span>

namespace answer {

double first(std::span<const double> list) {
    if (list[0] == 3) std::abort();
    return 0;
}

}
