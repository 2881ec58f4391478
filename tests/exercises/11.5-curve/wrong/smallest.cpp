// expect: The smallest loss of the last quarter was compared. Take their mean, since a single
//         loss may be luck.
// fails: The mean of the last quarter
#include <algorithm>
#include <cmath>
#include <cstddef>
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
    const double best = *std::min_element(last.begin(), last.end());
    return best > 0.9 * first ? "does not fall" : "fine";
}

}
