// expect: The end was looked at before the beginning. If both are not as they should be, the
//         answer is that it does not begin at ln K.
// fails: The first of these that holds
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
    const auto last = losses.last(std::max<std::size_t>(1, losses.size() / 4));
    const double mean =
        std::accumulate(last.begin(), last.end(), 0.0) / static_cast<double>(last.size());
    if (mean > 0.9 * first) return "does not fall";
    if (std::abs(first - std::log(static_cast<double>(K))) > 0.3)
        return "does not begin at ln K";
    return "fine";
}

}
