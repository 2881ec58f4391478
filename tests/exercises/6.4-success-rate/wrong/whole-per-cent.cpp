// expect: The per cent were worked out in whole numbers, and their decimals are lost. Make a
//         double of one of the numbers first.
// fails: Two of three; Only the last of eight
#include <array>
#include <cmath>
#include <functional>

namespace answer {

std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts) {
    int solved = 0;
    for (int seed = 1; seed <= starts; ++seed) solved += learn(seed);
    const int per_cent = 100 * solved / starts;
    const double share = per_cent / 100.0;
    return {static_cast<double>(per_cent), 100 * std::sqrt(share * (1 - share) / starts)};
}

}
