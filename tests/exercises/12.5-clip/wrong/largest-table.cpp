// expect: The length is that of the longest table. All of them together are longer than that.
// fails: Three tables; The tables of the text; Far too long; Each table by itself is short
//        enough; Shorter than 1
#include <algorithm>
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double squares = 0;
    for (const std::vector<double>& table : tables) {
        double here = 0;
        for (double slope : table) here += slope * slope;
        squares = std::max(squares, here);
    }
    const double length = std::sqrt(squares);
    if (length > limit)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope *= limit / length;
    return tables;
}

}
