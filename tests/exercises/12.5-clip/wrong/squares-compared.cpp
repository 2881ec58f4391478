// expect: The factor is right, but it was the square of the length that was compared with the
//         limit.
// fails: Short enough; Shorter than 1; Short enough and not a bit is changed
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double squares = 0;
    for (const std::vector<double>& table : tables)
        for (double slope : table) squares += slope * slope;
    const double length = std::sqrt(squares);
    if (squares > limit)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope *= limit / length;
    return tables;
}

}
