// expect: The tolerance is absolute, so very small derivatives all count as equal, and very large
//         ones never do. Make it a share of the larger of the two.
// fails: Very small and very large derivatives
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

namespace answer {

std::string diagnose(const std::array<double, 3>& claimed,
                     const std::array<double, 3>& numeric) {
    auto same = [](double a, double b) { return std::abs(a - b) <= 1e-6; };
    std::vector<std::size_t> sick;
    for (std::size_t i = 0; i < 3; ++i)
        if (!same(claimed[i], numeric[i])) sick.push_back(i);
    if (sick.empty()) return "none";
    const double c = claimed[sick[0]], n = numeric[sick[0]];
    if (sick.size() == 2 && same(c, numeric[sick[1]]) && same(claimed[sick[1]], n))
        return "index";
    if (same(c, -n)) return "sign";
    if (same(2 * c, n) || same(c, 2 * n)) return "factor";
    return "other";
}

}
