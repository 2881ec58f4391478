// expect: The numbers were sorted by keys drawn by lot. Two keys can be equal, and then the
//         smaller number comes first.
// fails: Three numbers in all orders; Two numbers in both orders; Four numbers in all orders
#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <vector>

namespace answer {

std::vector<std::size_t> epoch_order(std::size_t n,
                                     const std::function<std::size_t(std::size_t)>& below) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::size_t> keys(n);
    for (std::size_t& key : keys) key = below(n);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

}
