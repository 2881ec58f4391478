// expect: The last number is missing. There are n of them, from 0 to n - 1.
// fails: Each of nine numbers once; Three numbers in all orders; Two numbers in both orders;
//         Four numbers in all orders; A hundred numbers; A single number and none
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::size_t> epoch_order(std::size_t n,
                                     const std::function<std::size_t(std::size_t)>& below) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i + 1 < n; ++i) {
        order.push_back(i);
        std::swap(order[i], order[below(i + 1)]);
    }
    return order;
}

}
