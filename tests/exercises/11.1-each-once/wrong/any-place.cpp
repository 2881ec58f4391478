// expect: Each place was swapped with any of the n. That has n to the power of n ways to go,
//         which cannot be shared out evenly among the orders. Once a place is filled, leave it
//         alone, and draw only among those that are left.
// fails: Three numbers in all orders; Four numbers in all orders
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
    for (std::size_t i = 0; i < n; ++i) std::swap(order[i], order[below(n)]);
    return order;
}

}
