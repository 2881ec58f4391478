// expect: This is the mean of all losses. Take the last quarter of them only.
// fails: Curves that are fine; It does not fall; Nine tenths of the first loss; Exactly nine
//         tenths; The mean of the last quarter; Fewer than four losses
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
    const double mean = std::accumulate(losses.begin(), losses.end(), 0.0) /
                        static_cast<double>(losses.size());
    return mean > 0.9 * first ? "does not fall" : "fine";
}

}
