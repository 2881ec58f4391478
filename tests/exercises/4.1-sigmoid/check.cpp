// section: The vote is not enough
#include "check.hpp"

#include <cfenv>

namespace answer {
double sigmoid(double z);
}

const exercise::function<decltype(answer::sigmoid)> sigmoid("sigmoid");

TEST_CASE("Far out on both sides") {
    sigmoid.over({{40}, {-40}, {1000}, {-1000}}).gives({1, 0, 1, 0});
}

TEST_CASE("In the middle") {
    sigmoid.over({{0}, {1}, {-2}, {4}})
        .gives({0.5, 0.7310585786300049, 0.11920292202211756, 0.9820137900379085});
}

TEST_CASE("Small but not zero") {
    sigmoid(-40).gives(4.248354255291589e-18, {1e-9, 0});
    sigmoid(-700).gives(9.859676543759770e-305, {1e-9, 0});
}

TEST_CASE("A vote and its opposite") {
    const auto sums = [](auto f) {
        exercise::named_numbers table{{}, {}, false};
        for (double z : {0.3, 5.0, 36.0, 1000.0}) {
            const std::string text = exercise::show(z);
            table.rows.push_back("sigmoid(" + text + ") + sigmoid(-" + text + ")");
            table.numbers.push_back(f(z) + f(-z));
        }
        return table;
    };
    sigmoid.when("", sums).gives({1, 1, 1, 1}, {1e-15, 1e-15});
}

// The floating-point unit remembers whether any number has become infinite on the way.
TEST_CASE("No infinity on the way") {
    const auto overflows = [](auto f) {
        exercise::named_numbers table;
        for (double z : {800, -800}) {
            std::feclearexcept(FE_ALL_EXCEPT);
            volatile double result = f(z);
            (void)result;
            table.rows.push_back("at z = " + exercise::show(z));
            table.numbers.push_back(std::fetestexcept(FE_OVERFLOW) != 0);
        }
        return table;
    };
    sigmoid.when("Does a number become infinite on the way? 1 is yes.", overflows)
        .gives({0, 0});
}
