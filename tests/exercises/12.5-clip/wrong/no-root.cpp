// expect: The root is missing: what was compared with the limit and divided by is the square
//         of the length.
// fails: Three tables; The tables of the text; A single table; Far too long; Each table by
//        itself is short enough; Short enough; Exactly as long as the limit; Shorter than 1;
//        Short enough and not a bit is changed
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double squares = 0;
    for (const std::vector<double>& table : tables)
        for (double slope : table) squares += slope * slope;
    const double length = squares;
    if (length > limit)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope *= limit / length;
    return tables;
}

}
