// section: An examination with all ones
#include "check.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> blind(std::span<const double> x);
}

const exercise::function<decltype(answer::blind)> blind("blind");

/// By how much forgetting the mean, and forgetting the variance, changes what comes back to each
/// number of the column; and the largest slope, as long as it is below 1.
exercise::named_numbers examine(const std::vector<double>& x,
                                const std::vector<double>& d) {
    const double N = static_cast<double>(x.size());
    double mean = 0, variance = 0, d_mean = 0, along = 0, largest = 0;
    for (double v : x) mean += v / N;
    for (double v : x) variance += (v - mean) * (v - mean) / N;
    const double s = std::sqrt(variance);
    for (std::size_t i = 0; i < x.size(); ++i) {
        d_mean += d[i] / N;
        along += d[i] * (x[i] - mean) / s / N;
        largest = std::max(largest, std::abs(d[i]));
    }
    exercise::named_numbers all{{}, {}, false};
    const auto add = [&](const std::string& name, double number) {
        all.rows.push_back(name);
        all.numbers.push_back(number);
    };
    add("largest slope if below 1", std::min(largest, 1.0));
    for (std::size_t i = 0; i < x.size(); ++i) {
        add("mean forgotten, number " + std::to_string(i), d_mean / s);
        add("variance forgotten, number " + std::to_string(i),
            (x[i] - mean) / s * along / s);
    }
    return all;
}

/// Nothing may change but the size of the slopes; rounding may leave a little.
void tells_nothing(const std::vector<double>& x) {
    std::vector<double> expected(1 + 2 * x.size());
    expected[0] = 1;
    blind
        .when("what blind(" + exercise::show(x) + ") shows",
              [=](auto f) {
                  const std::vector<double> d = f(x);
                  if (d.size() != x.size())
                      return exercise::named_numbers{
                          {"slopes"}, {static_cast<double>(d.size())}, true};
                  return examine(x, d);
              })
        .gives(expected, {1e-9, 1e-9});
}

TEST_CASE("The column of the text") { tells_nothing({1, 3, 4, 5, 7}); }

TEST_CASE("Uneven numbers") { tells_nothing({0.5, -2, 11, 4, 4, 0.25, -3}); }

TEST_CASE("Only three numbers") { tells_nothing({2, 3, 7}); }

TEST_CASE("Numbers of two kinds") { tells_nothing({1, 1, 9, 9, 9}); }

TEST_CASE("Far from zero") { tells_nothing({1000, 1001, 1003, 1002}); }

TEST_CASE("One that stands alone") { tells_nothing({0, 0, 0, 5}); }

TEST_CASE("One at the beginning") { tells_nothing({5, 0, 0, 0}); }
