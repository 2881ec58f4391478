// expect: No number can stay at its place. The number at the last of the places that are left
//         may be drawn, too: below(left), and not below(left - 1).
// fails: Three numbers in all orders; Two numbers in both orders; Four numbers in all orders
#include <cstddef>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::size_t> epoch_order(std::size_t n,
                                     const std::function<std::size_t(std::size_t)>& below) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t left = n; left > 1; --left)
        std::swap(order[left - 1], order[below(left - 1)]);
    return order;
}

}
