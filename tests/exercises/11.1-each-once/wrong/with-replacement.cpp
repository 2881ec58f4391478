// expect: Each number was drawn anew from all of them, so that some come twice and others not
//         at all. A number that has been drawn is no longer among those that are left.
// fails: Each of nine numbers once; Three numbers in all orders; Two numbers in both orders;
//         Four numbers in all orders; A hundred numbers
#include <cstddef>
#include <functional>
#include <vector>

namespace answer {

std::vector<std::size_t> epoch_order(std::size_t n,
                                     const std::function<std::size_t(std::size_t)>& below) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < n; ++i) order.push_back(below(n));
    return order;
}

}
