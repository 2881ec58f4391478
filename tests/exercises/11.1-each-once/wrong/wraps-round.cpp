// expect: For no numbers at all the loop begins at n - 1, and that is not -1 but the largest
//         number that a std::size_t can hold. Count down from n.
// fails: A single number and none
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
    for (std::size_t i = n - 1; i > 0; --i) std::swap(order[i], order[below(i + 1)]);
    return order;
}

}
