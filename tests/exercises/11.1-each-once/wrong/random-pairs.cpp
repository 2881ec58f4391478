// expect: Pairs of places were drawn and swapped. However many pairs that are, some orders
//         stay a little more likely than others. Fill one place after the other.
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
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t one = below(n);
        std::swap(order[one], order[below(n)]);
    }
    return order;
}

}
