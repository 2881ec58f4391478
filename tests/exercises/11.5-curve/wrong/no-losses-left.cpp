// expect: A quarter of fewer than four losses, rounded down, is none at all, and the mean of
//         nothing is not a number. Take at least one.
// fails: Fewer than four losses; A single loss
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
    const auto last = losses.last(losses.size() / 4);
    const double mean =
        std::accumulate(last.begin(), last.end(), 0.0) / static_cast<double>(last.size());
    return mean > 0.9 * first ? "does not fall" : "fine";
}

}
