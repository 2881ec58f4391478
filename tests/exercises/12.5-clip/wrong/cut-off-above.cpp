// expect: Slopes above the limit were cut off, each by itself; negative ones may be as long as
//         they like. It is the length of all slopes together that is limited.
// fails: Three tables; The tables of the text; A single table; Far too long; Each table by
//        itself is short enough; Shorter than 1
#include <algorithm>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    for (std::vector<double>& table : tables)
        for (double& slope : table) slope = std::min(slope, limit);
    return tables;
}

}
