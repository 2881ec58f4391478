// expect: Only the number to begin with was drawn; the others follow in their old sequence.
//         Draw for each place.
// fails: Three numbers in all orders; Four numbers in all orders
#include <cstddef>
#include <functional>
#include <vector>

namespace answer {

std::vector<std::size_t> epoch_order(std::size_t n,
                                     const std::function<std::size_t(std::size_t)>& below) {
    std::vector<std::size_t> order(n);
    if (n > 0) {
        const std::size_t first = below(n);
        for (std::size_t i = 0; i < n; ++i) order[i] = (first + i) % n;
    }
    return order;
}

}
