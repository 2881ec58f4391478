// expect: These are two standard errors, as long as the bars in the figure. One was asked for.
// fails: Fifty of two hundred; Two of three; Only the last of eight
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 1; seed <= starts; ++seed) solved += learn(seed);
    const double share = static_cast<double>(solved) / starts;
    return {100 * share, 2 * 100 * std::sqrt(share * (1 - share) / starts)};
}

}
