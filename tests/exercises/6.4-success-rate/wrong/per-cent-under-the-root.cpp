// expect: The per cent stand under the root in the place of p. With 25 in it, 1 - p is -24; take
//         p between 0 and 1.
// fails: Fifty of two hundred; Two of three; Only the last of eight; None and all; A single
//        start
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 1; seed <= starts; ++seed) solved += learn(seed);
    const double share = 100.0 * solved / starts;
    return {share, std::sqrt(share * (1 - share) / starts)};
}

}
