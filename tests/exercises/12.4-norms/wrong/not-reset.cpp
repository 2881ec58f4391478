// expect: The sum of squares goes on from table to table. Each table begins with 0 again, and
//         only the last number goes through all of them.
// fails: Three tables; The tables of the text; Two tables of one slope each; Five tables of
//        different sizes; Tables of zeros
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> gradient_norms(std::span<const std::vector<double>> tables) {
    std::vector<double> norms;
    double all = 0;
    double squares = 0;
    for (const std::vector<double>& table : tables) {
        for (double slope : table) squares += slope * slope;
        norms.push_back(std::sqrt(squares));
        all = squares;
    }
    norms.push_back(std::sqrt(all));
    return norms;
}

}
