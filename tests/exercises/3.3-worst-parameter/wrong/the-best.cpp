// expect: This is the parameter that agrees best. The worst is asked for.
// fails: One entry is wrong; A small derivative that is far off; Two entries are wrong;
//         Very small errors; A parameter that does nothing
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
    double worst_error = 1e300;
    for (std::size_t i = 0; i < point.size(); ++i) {
        const double kept = point[i];
        point[i] = kept + h;
        const double above = loss(point);
        point[i] = kept - h;
        const double below = loss(point);
        point[i] = kept;
        const double numeric = (above - below) / (2 * h);
        [[maybe_unused]] const double larger =
            std::max(std::abs(claimed[i]), std::abs(numeric));
        const double error =
            claimed[i] == numeric ? 0 : std::abs(claimed[i] - numeric) / larger;
        if (std::isnan(error)) return i;
        if (error < worst_error) {
            worst = i;
            worst_error = error;
        }
    }
    return worst;
}

}
