// expect: The loop stops while two numbers are left, and these are never shuffled. Draw for
//         the second place, too.
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
    for (std::size_t left = n; left > 2; --left)
        std::swap(order[left - 1], order[below(left)]);
    return order;
}

}
