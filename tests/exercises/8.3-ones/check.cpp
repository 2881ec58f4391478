// section: A test for any layer
#include "check.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <string>

namespace answer {
std::array<double, 9> weights();
}

const exercise::function<decltype(answer::weights)> weights("weights");

const auto both_ways = [](auto f) {
    const std::array<double, 9> W = f();
    exercise::named_numbers table;
    bool apart = true;
    for (std::size_t i = 0; i < 9; ++i)
        for (std::size_t j = 0; j < i; ++j) apart = apart && std::abs(W[i] - W[j]) >= 0.5;
    table.rows.push_back("no two weights nearer to each other than 0.5: yes (1), no (0)");
    table.numbers.push_back(apart);
    /// In how many of the three places both layers hand back the same.
    const auto agree = [&](const std::array<double, 3>& U) {
        int places = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            double right = 0, wrong = 0;
            for (std::size_t k = 0; k < 3; ++k) {
                right += U[k] * W[j * 3 + k];
                wrong += U[k] * W[k * 3 + j];
            }
            places += std::abs(right - wrong) <= 1e-9;
        }
        return places;
    };
    const int ones = agree({1, 1, 1}), others = agree({1, 2, 3});
    table.rows.push_back("with 1, 1, 1 they agree in " + std::to_string(ones) +
                         " of 3 places: all (2), some (1), none (0)");
    table.numbers.push_back(ones == 3 ? 2 : ones > 0);
    table.rows.push_back("with 1, 2, 3 they agree in " + std::to_string(others) +
                         " of 3 places: not in all (1), in all (0)");
    table.numbers.push_back(others < 3);
    return table;
};

TEST_CASE("Back through both layers") {
    weights.when("what both layers hand back with weights()", both_ways).gives({1, 2, 1});
}
