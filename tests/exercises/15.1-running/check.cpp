// section: Two modes
#include "check.hpp"

#include <string>
#include <utility>
#include <vector>

namespace answer {
std::pair<double, double> running(const std::vector<std::vector<double>>& batches,
                                  double momentum);
}

const exercise::function<decltype(answer::running)> running("running");

using batch_list = std::vector<std::vector<double>>;

/// What is remembered after the first batch, after the first two, and so on.
auto remembered(const batch_list& batches, double momentum) {
    std::string shown;
    for (const std::vector<double>& batch : batches)
        shown += (shown.empty() ? "" : ", ") + exercise::show(batch);
    return running.when(
        "running({" + shown + "}, " + exercise::show(momentum) + "), batch by batch",
        [=](auto f) {
            exercise::named_numbers all{{}, {}, false};
            for (std::size_t n = 1; n <= batches.size(); ++n) {
                const auto [mean, variance] =
                    f(batch_list(batches.begin(),
                                 batches.begin() + static_cast<std::ptrdiff_t>(n)),
                      momentum);
                const std::string after = " after batch " + std::to_string(n);
                all.rows.insert(all.rows.end(), {"mean" + after, "variance" + after});
                all.numbers.insert(all.numbers.end(), {mean, variance});
            }
            return all;
        });
}

TEST_CASE("The batches of the text") {
    remembered({{1, 3, 4, 5, 7}, {2, 6}}, 0.1).gives({0.4, 1.4, 0.76, 2.06});
}

// Means 2, -1 and 6; squares 8, 32 and 18, so unbiased variances 4, 8 and 18.

TEST_CASE("Batches of different sizes") {
    remembered({{0, 4, 2}, {-3, 3, -3, -3, 1}, {3, 9}}, 0.25)
        .gives({0.5, 1.75, 0.125, 3.3125, 1.59375, 6.984375});
}

TEST_CASE("A momentum of 1") {
    remembered({{1, 3, 4, 5, 7}, {-2, -6}, {8, 8, 11}}, 1).gives({4, 5, -4, 8, 9, 3});
}

TEST_CASE("A momentum of 0") {
    remembered({{1, 3, 4, 5, 7}, {2, 6}}, 0).gives({0, 1, 0, 1});
}

TEST_CASE("A batch of equal numbers") { remembered({{-3, -3}}, 0.5).gives({-1.5, 0.5}); }

TEST_CASE("No batches") {
    running
        .when("running({}, 0.1)",
              [](auto f) {
                  const auto [mean, variance] = f({}, 0.1);
                  return std::vector<double>{mean, variance};
              })
        .gives({0, 1});
}
