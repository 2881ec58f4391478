// expect: The last number is the square of the length. Its root is missing.
// fails: Three tables; The tables of the text; A single table; Two tables of one slope each;
//        Five tables of different sizes; Tables of zeros
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
        all += squares;
    }
    norms.push_back(all);
    return norms;
}

}
