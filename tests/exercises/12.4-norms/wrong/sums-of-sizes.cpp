// expect: The sizes of the slopes were added up, without squares and roots. That is how far it
//         is along the streets, and not as the crow flies.
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
        for (double slope : table) squares += std::abs(slope);
        norms.push_back(squares);
        all += squares;
    }
    norms.push_back(all);
    return norms;
}

}
