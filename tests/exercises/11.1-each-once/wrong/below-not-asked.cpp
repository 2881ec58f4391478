// expect: Nobody has asked below. It is your only source of chance: let it say which of the
//         numbers goes where.
// fails: Chance comes from below; Three numbers in all orders; Two numbers in both orders;
//         Four numbers in all orders
#include <cstddef>
#include <functional>
#include <numeric>
#include <vector>

namespace answer {

std::vector<std::size_t> epoch_order(
    std::size_t n, [[maybe_unused]] const std::function<std::size_t(std::size_t)>& below) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

}
