// expect: Each table was shortened by itself. The limit is for all of them together, and what
//         is shortened is shortened by one factor.
// fails: Three tables; The tables of the text; Far too long; Each table by itself is short
//        enough; Shorter than 1
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    for (std::vector<double>& table : tables) {
        double squares = 0;
        for (double slope : table) squares += slope * slope;
        const double length = std::sqrt(squares);
        if (length > limit)
            for (double& slope : table) slope *= limit / length;
    }
    return tables;
}

}
