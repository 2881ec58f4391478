// expect: Each slope was cut off at the limit by itself, and so the arrow has turned. One
//         factor for all slopes keeps its direction.
// fails: Three tables; The tables of the text; A single table; Far too long; Each table by
//        itself is short enough; Shorter than 1
#include <algorithm>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    for (std::vector<double>& table : tables)
        for (double& slope : table) slope = std::clamp(slope, -limit, limit);
    return tables;
}

}
