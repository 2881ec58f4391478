// expect: The largest slope was taken for the length. All slopes together are longer than
//         that.
// fails: Three tables; The tables of the text; A single table; Far too long; Each table by
//        itself is short enough; Shorter than 1
#include <algorithm>
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double length = 0;
    for (const std::vector<double>& table : tables)
        for (double slope : table) length = std::max(length, std::abs(slope));
    if (length > limit)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope *= limit / length;
    return tables;
}

}
