// expect: The sizes of the slopes were added up, without squares and a root. That is longer
//         than the arrow is.
// fails: Three tables; The tables of the text; A single table; Far too long; Each table by
//        itself is short enough; Short enough; Exactly as long as the limit; Shorter than 1;
//        Short enough and not a bit is changed
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double length = 0;
    for (const std::vector<double>& table : tables)
        for (double slope : table) length += std::abs(slope);
    if (length > limit)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope *= limit / length;
    return tables;
}

}
