// expect: Something small was added to the length so that nothing is divided by 0, and now
//         everything is a little too short. A length that is larger than the limit is not 0.
// fails: Three tables; The tables of the text; A single table; Each table by itself is short
//        enough; Exactly as long as the limit; Shorter than 1
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
    for (std::vector<double>& table : tables)
        for (double& slope : table) slope *= std::min(1.0, limit / (length + 1e-6));
    return tables;
}

}
