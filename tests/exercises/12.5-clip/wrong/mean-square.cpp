// expect: The root of the mean square was limited. The length is the root of the sum, and is
//         not divided by the number of slopes.
// fails: Three tables; The tables of the text; A single table; Far too long; Each table by
//        itself is short enough; Shorter than 1
#include <cmath>
#include <cstddef>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double squares = 0;
    std::size_t count = 0;
    for (const std::vector<double>& table : tables) {
        for (double slope : table) squares += slope * slope;
        count += table.size();
    }
    const double length = std::sqrt(squares / static_cast<double>(count));
    if (length > limit)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope *= limit / length;
    return tables;
}

}
