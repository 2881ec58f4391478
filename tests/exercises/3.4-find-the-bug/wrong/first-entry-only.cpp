// expect: This looks at the first entry only. An entry that agrees says nothing: look for the first
//         that differs.
// fails: A wrong sign; A factor of two; Changed places that look like something else;
//         None and other; Very small and very large derivatives
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
    if (same(claimed[0], numeric[0])) return "none";
    const double c = claimed[0], n = numeric[0];
    if (sick.size() == 2 && same(c, numeric[sick[1]])) return "index";
    if (same(c, -n)) return "sign";
    if (same(2 * c, n) || same(c, 2 * n)) return "factor";
    return "other";
}

}
