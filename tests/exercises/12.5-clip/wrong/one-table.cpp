// expect: The slopes are right, but they came back in one table. The tables should be those
//         that were given.
// fails: The tables keep their sizes
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
        for (std::vector<double>& table : tables)
            for (double& slope : table) slope *= limit / length;
    std::vector<double> all;
    for (const std::vector<double>& table : tables)
        all.insert(all.end(), table.begin(), table.end());
    return {all};
}

}
