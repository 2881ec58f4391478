// expect: It was still running after 2 seconds. Is there a loop that never ends?
// fails: The first of three
#include <span>

namespace answer {

double first(std::span<const double> list) {
    volatile double sum = 0;
    while (list[0] > 0) sum = sum + 1;
    return sum;
}

}
