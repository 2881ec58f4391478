// expect: The loop ended at the first success. How often it succeeds is known only after all of
//         the seeds.
// fails: Every seed once and no other; Fifty of two hundred; Two of three; None and all
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 1; seed <= starts && solved == 0; ++seed) solved += learn(seed);
    const double share = static_cast<double>(solved) / starts;
    return {100 * share, 100 * std::sqrt(share * (1 - share) / starts)};
}

}
