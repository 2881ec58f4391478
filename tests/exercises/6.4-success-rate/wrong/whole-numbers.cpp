// expect: Two whole numbers were divided, and the rest was thrown away: 50 / 200 is 0 among
//         integers. Make a double of one of them first.
// fails: Fifty of two hundred; Two of three; Only the last of eight
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 1; seed <= starts; ++seed) solved += learn(seed);
    const double share = solved / starts;
    return {100 * share, 100 * std::sqrt(share * (1 - share) / starts)};
}

}
