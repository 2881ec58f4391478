// expect: The standard error is a share. It was asked for in points, like the per cent: 100
//         times as much.
// fails: Fifty of two hundred; Two of three; Only the last of eight
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 1; seed <= starts; ++seed) solved += learn(seed);
    const double share = static_cast<double>(solved) / starts;
    return {100 * share, std::sqrt(share * (1 - share) / starts)};
}

}
