// section: Two hundred starts
#include "check.hpp"

#include <array>
#include <functional>

namespace answer {
std::array<double, 2> success_rate(const std::function<bool(int seed)>& learn, int starts);
}

using signature = decltype(answer::success_rate);
const exercise::function<signature> success_rate("success_rate",
                                                 {"per cent", "standard error"});

using learner = exercise::named<bool(int)>;
const learner every_fourth_from_1 = {"every_fourth_from_1",
                                     [](int seed) { return seed % 4 == 1; }};
const learner none_above_2 = {"none_above_2", [](int seed) { return seed <= 2; }};
const learner only_8 = {"only_8", [](int seed) { return seed == 8; }};
const learner none = {"none", [](int) { return false; }};
const learner all = {"all", [](int) { return true; }};

TEST_CASE("Fifty of two hundred") {
    success_rate(every_fourth_from_1, 200).gives({25, 3.0618621784789726});
}

TEST_CASE("Every seed once and no other") {
    const auto count_calls = [](auto f) {
        exercise::named_numbers table;
        for (int seed = 0; seed <= 6; ++seed) {
            table.rows.push_back("seed " + exercise::show(seed));
            table.numbers.push_back(0);
        }
        const auto learn = [&table](int seed) {
            if (seed >= 0 && seed <= 6) ++table.numbers[static_cast<std::size_t>(seed)];
            return seed % 2 == 0;
        };
        f(learn, 5);
        return table;
    };
    success_rate.when("how often success_rate(learn, 5) calls learn", count_calls)
        .gives({0, 1, 1, 1, 1, 1, 0});
}

TEST_CASE("Two of three") {
    success_rate(none_above_2, 3).gives({200.0 / 3, 27.216552697590868});
}

TEST_CASE("Only the last of eight") {
    success_rate(only_8, 8).gives({12.5, 11.692679333668567});
}

TEST_CASE("None and all") {
    success_rate(none, 20).gives({0, 0});
    success_rate(all, 20).gives({100, 0});
}

TEST_CASE("A single start") {
    success_rate(all, 1).gives({100, 0});
    success_rate(none, 1).gives({0, 0});
}
