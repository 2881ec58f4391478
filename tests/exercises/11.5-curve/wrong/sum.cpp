// expect: The losses of the last quarter were added up, and not divided by their number.
// fails: The mean of the last quarter
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <string>

namespace answer {

std::string judge(std::span<const double> losses, std::size_t K) {
    for (double loss : losses)
        if (!std::isfinite(loss)) return "not finite";
    const double first = losses.front();
    if (std::abs(first - std::log(static_cast<double>(K))) > 0.3)
        return "does not begin at ln K";
    const auto last = losses.last(std::max<std::size_t>(1, losses.size() / 4));
    const double sum = std::accumulate(last.begin(), last.end(), 0.0);
    return sum > 0.9 * first ? "does not fall" : "fine";
}

}
