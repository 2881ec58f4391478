// expect: Neighbours change places or not, by a coin. No number but the first gets farther
//         than one place down, so that most orders never come.
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
    for (std::size_t i = 1; i < n; ++i)
        if (below(2) == 1) std::swap(order[i - 1], order[i]);
    return order;
}

}
