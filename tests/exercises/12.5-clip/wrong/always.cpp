// expect: The slopes are always brought to the limit, even if they were shorter. What is short
//         enough stays as it is.
// fails: Short enough; Shorter than 1; Tables of zeros; Short enough and not a bit is changed
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double squares = 0;
    for (const std::vector<double>& table : tables)
        for (double slope : table) squares += slope * slope;
    const double length = std::sqrt(squares);
    for (std::vector<double>& table : tables)
        for (double& slope : table) slope *= limit / length;
    return tables;
}

}
