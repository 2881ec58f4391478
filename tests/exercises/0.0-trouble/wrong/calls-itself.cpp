// expect: it ran out of stack. Does it call itself without an end?
// fails: The first of three
#include <span>

namespace answer {

double first(std::span<const double> list) {
    volatile double more = 1;
    return list.empty() ? 0 : first(list) + more;
}

}
