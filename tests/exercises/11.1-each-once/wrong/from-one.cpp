// expect: These are the numbers from 1 to n. They should be 0 to n - 1, like the rows of the
//         pictures.
// fails: Each of nine numbers once; Three numbers in all orders; Two numbers in both orders;
//         Four numbers in all orders; A hundred numbers; A single number and none
#include <cstddef>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::size_t> epoch_order(std::size_t n,
                                     const std::function<std::size_t(std::size_t)>& below) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{1});
    for (std::size_t left = n; left > 1; --left)
        std::swap(order[left - 1], order[below(left)]);
    return order;
}

}
