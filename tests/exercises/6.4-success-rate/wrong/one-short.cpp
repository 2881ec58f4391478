// expect: The last seed was left out. It belongs to them: seed <= starts, not seed < starts.
// fails: Every seed once and no other; Only the last of eight; None and all; A single start
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 1; seed < starts; ++seed) solved += learn(seed);
    const double share = static_cast<double>(solved) / starts;
    return {100 * share, 100 * std::sqrt(share * (1 - share) / starts)};
}

}
