// expect: A parameter was not put back after it had been moved, so those that follow were measured
//         somewhere else.
// fails: Very small errors; Two that are equally wrong
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <vector>

namespace answer {

std::size_t worst_parameter(const std::function<double(const std::vector<double>&)>& loss,
                            std::vector<double> point, const std::vector<double>& claimed) {
    const double h = 1e-5;
    std::size_t worst = 0;
    double worst_error = -1;
    for (std::size_t i = 0; i < point.size(); ++i) {
        const double kept = point[i];
        point[i] = kept + h;
        const double above = loss(point);
        point[i] = kept - h;
        const double below = loss(point);
        const double numeric = (above - below) / (2 * h);
        [[maybe_unused]] const double larger =
            std::max(std::abs(claimed[i]), std::abs(numeric));
        const double error =
            claimed[i] == numeric ? 0 : std::abs(claimed[i] - numeric) / larger;
        if (std::isnan(error)) return i;
        if (error > worst_error) {
            worst = i;
            worst_error = error;
        }
    }
    return worst;
}

}
