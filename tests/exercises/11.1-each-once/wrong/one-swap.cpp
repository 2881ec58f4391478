// expect: Only two numbers have changed places. Draw for each place.
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
    if (n > 0) {
        const std::size_t one = below(n);
        std::swap(order[one], order[below(n)]);
    }
    return order;
}

}
