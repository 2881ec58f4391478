// expect: Only the first table was shortened. The factor is for all of them.
// fails: Three tables; The tables of the text; Far too long; Each table by itself is short
//        enough; Shorter than 1
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
        for (double& slope : tables[0]) slope *= limit / length;
    return tables;
}

}
