// expect: This is the logarithm to the base of 10. The surprise is measured with the natural
//         one, std::log.
// fails: Curves that are fine; It begins just near enough; It does not fall; Nine tenths of
//         the first loss; Exactly nine tenths; The mean of the last quarter; Fewer than four
//         losses; A single loss
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
    if (std::abs(first - std::log10(static_cast<double>(K))) > 0.3)
        return "does not begin at ln K";
    const auto last = losses.last(std::max<std::size_t>(1, losses.size() / 4));
    const double mean =
        std::accumulate(last.begin(), last.end(), 0.0) / static_cast<double>(last.size());
    return mean > 0.9 * first ? "does not fall" : "fine";
}

}
