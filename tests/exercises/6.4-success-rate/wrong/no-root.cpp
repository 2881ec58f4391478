// expect: The root is missing: p(1 - p)/n is the square of the standard error.
// fails: Fifty of two hundred; Two of three; Only the last of eight
#include <array>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 1; seed <= starts; ++seed) solved += learn(seed);
    const double share = static_cast<double>(solved) / starts;
    return {100 * share, 100 * share * (1 - share) / starts};
}

}
