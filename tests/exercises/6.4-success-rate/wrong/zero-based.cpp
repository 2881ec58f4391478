// expect: The seeds were 0 to starts - 1. They should be 1 to starts.
// fails: Every seed once and no other; Two of three; Only the last of eight
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 0; seed < starts; ++seed) solved += learn(seed);
    const double share = static_cast<double>(solved) / starts;
    return {100 * share, 100 * std::sqrt(share * (1 - share) / starts)};
}

}
