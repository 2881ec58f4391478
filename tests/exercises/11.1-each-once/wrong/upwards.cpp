// expect: Going upwards, the places that are left are i to n - 1, but below(n - i) draws among
//         the first ones. Add i to it.
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
    for (std::size_t i = 0; i < n; ++i) std::swap(order[i], order[below(n - i)]);
    return order;
}

}
