// expect: Only half of the right value was recognised. Twice of it is a factor of two as well.
// fails: A factor of two
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

namespace answer {

std::string diagnose(const std::array<double, 3>& claimed,
                     const std::array<double, 3>& numeric) {
    auto same = [](double a, double b) {
        return std::abs(a - b) <= 1e-6 * std::max(std::abs(a), std::abs(b));
    };
    std::vector<std::size_t> sick;
    for (std::size_t i = 0; i < 3; ++i)
        if (!same(claimed[i], numeric[i])) sick.push_back(i);
    if (sick.empty()) return "none";
    const double c = claimed[sick[0]], n = numeric[sick[0]];
    if (sick.size() == 2 && same(c, numeric[sick[1]]) && same(claimed[sick[1]], n))
        return "index";
    if (same(c, -n)) return "sign";
    if (same(2 * c, n)) return "factor";
    return "other";
}

}
