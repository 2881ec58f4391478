// expect: These are roots of mean squares. A length is the root of the sum, and is not divided
//         by the number of slopes.
// fails: Three tables; The tables of the text; A single table; Two tables of one slope each;
//        Five tables of different sizes; Tables of zeros
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> gradient_norms(std::span<const std::vector<double>> tables) {
    std::vector<double> norms;
    double all = 0;
    std::size_t count = 0;
    for (const std::vector<double>& table : tables) {
        double squares = 0;
        for (double slope : table) squares += slope * slope;
        norms.push_back(std::sqrt(squares / static_cast<double>(table.size())));
        all += squares;
        count += table.size();
    }
    norms.push_back(std::sqrt(all / static_cast<double>(count)));
    return norms;
}

}
