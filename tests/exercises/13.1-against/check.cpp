// section: Both: Adam
#include "check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace answer {
std::array<double, 10> slopes();
}

const exercise::function<decltype(answer::slopes)> slopes("slopes");

TEST_CASE("Ten steps") {
    const auto walked = [](auto f) {
        const std::array<double, 10> all = f();
        const bool fits = std::all_of(all.begin(), all.end(),
                                      [](double g) { return g >= -10 && g <= 10; });
        exercise::named_numbers table{{"ten slopes from -10 to 10: yes (1), no (0)"},
                                      {static_cast<double>(fits)}};
        if (!fits) {
            table.rows.push_back("so no step was taken");
            table.numbers.push_back(0);
            table.rows.push_back("so no step was taken");
            table.numbers.push_back(0);
            return table;
        }
        double descent = 0, adam = 0, m = 0, v = 0, power1 = 1, power2 = 1;
        for (double g : all) {
            descent -= 0.1 * g;
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            power1 *= 0.9;
            power2 *= 0.999;
            adam -= 0.1 * (m / (1 - power1)) / (std::sqrt(v / (1 - power2)) + 1e-8);
        }
        table.rows.push_back("descent comes to " + exercise::rounded(descent, 3) +
                             ": -0.5 or lower (2), below 0 (1), not (0)");
        table.numbers.push_back(descent <= -0.5 ? 2 : descent < 0);
        table.rows.push_back("Adam comes to " + exercise::rounded(adam, 3) +
                             ": 0.5 or higher (2), above 0 (1), not (0)");
        table.numbers.push_back(adam >= 0.5 ? 2 : adam > 0);
        return table;
    };
    slopes.when("two weights that follow slopes()", walked).gives({1, 2, 2});
}
