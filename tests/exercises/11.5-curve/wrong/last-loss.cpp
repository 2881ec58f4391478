// expect: Only the last loss was compared with the first. Take the mean of the last quarter.
// fails: The mean of the last quarter
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
    return losses.back() > 0.9 * first ? "does not fall" : "fine";
}

}
