// expect: Every start was given the seed 1. That is one start, many times over: hand on the
//         number of each.
// fails: Every seed once and no other; Fifty of two hundred; Two of three; Only the last of
//        eight
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int start = 1; start <= starts; ++start) solved += learn(1);
    const double share = static_cast<double>(solved) / starts;
    return {100 * share, 100 * std::sqrt(share * (1 - share) / starts)};
}

}
