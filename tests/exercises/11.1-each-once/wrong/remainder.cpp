// expect: A remainder stands where below(left) should. With three numbers to draw from and two
//         places, the first place gets two of the three.
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
    for (std::size_t left = n; left > 1; --left)
        std::swap(order[left - 1], order[below(n) % left]);
    return order;
}

}
