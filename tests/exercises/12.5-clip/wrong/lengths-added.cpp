// expect: The lengths of the tables were added up, and the sum is longer than the arrow is. It
//         is their squares that add up.
// fails: Three tables; The tables of the text; Far too long; Each table by itself is short
//        enough; Short enough; Exactly as long as the limit; Shorter than 1; Short enough and
//        not a bit is changed
#include <cmath>
#include <vector>

namespace answer {

std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit) {
    double length = 0;
    for (const std::vector<double>& table : tables) {
        double squares = 0;
        for (double slope : table) squares += slope * slope;
        length += std::sqrt(squares);
    }
    if (length > limit)
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope *= limit / length;
    return tables;
}

}
