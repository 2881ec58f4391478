// expect: The last number is the largest of the lengths. All slopes together are longer than
//         that.
// fails: Three tables; The tables of the text; Two tables of one slope each; Five tables of
//        different sizes
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> gradient_norms(std::span<const std::vector<double>> tables) {
    std::vector<double> norms;
    double all = 0;
    for (const std::vector<double>& table : tables) {
        double squares = 0;
        for (double slope : table) squares += slope * slope;
        norms.push_back(std::sqrt(squares));
        all = std::max(all, squares);
    }
    norms.push_back(std::sqrt(all));
    return norms;
}

}
