// expect: These are the largest slopes. All of a table's slopes make up its length.
// fails: Three tables; The tables of the text; A single table; Two tables of one slope each;
//        Five tables of different sizes; Tables of zeros
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> gradient_norms(std::span<const std::vector<double>> tables) {
    std::vector<double> norms;
    double all = 0;
    for (const std::vector<double>& table : tables) {
        double largest = 0;
        for (double slope : table) largest = std::max(largest, std::abs(slope));
        norms.push_back(largest);
        all = std::max(all, largest);
    }
    norms.push_back(all);
    return norms;
}

}
