// expect: What is too long was subtracted from each slope. That turns the arrow; multiply by a
//         factor that all slopes share.
// fails: Three tables; The tables of the text; A single table; Far too long; Each table by
//        itself is short enough; Shorter than 1
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double squares = 0;
    for (const std::vector<double>& table : tables)
        for (double slope : table) squares += slope * slope;
    const double length = std::sqrt(squares);
    if (length > limit)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope -= length - limit;
    return tables;
}

}
