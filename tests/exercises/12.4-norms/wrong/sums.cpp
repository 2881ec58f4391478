// expect: The slopes were added up before they were squared, so that positive and negative
//         ones cancel. Square each of them first.
// fails: Three tables; The tables of the text; A single table; Five tables of different sizes;
//        Tables of zeros
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> gradient_norms(std::span<const std::vector<double>> tables) {
    std::vector<double> norms;
    double all = 0;
    for (const std::vector<double>& table : tables) {
        double sum = 0;
        for (double slope : table) sum += slope;
        norms.push_back(std::abs(sum));
        all += sum * sum;
    }
    norms.push_back(std::sqrt(all));
    return norms;
}

}
