// expect: This is right but for the last bits: short slopes too were divided by the length and
//         multiplied by it again, and rounded twice. What is short enough should not be
//         touched.
// fails: Short enough and not a bit is changed
#include <algorithm>
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double squares = 0;
    for (const std::vector<double>& table : tables)
        for (double slope : table) squares += slope * slope;
    const double length = std::sqrt(squares);
    if (length > 0)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope = slope / length * std::min(length, limit);
    return tables;
}

}
