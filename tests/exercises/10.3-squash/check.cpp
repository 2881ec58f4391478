// section: The slope, which you know
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace answer {
double lowest_loss(std::size_t K, double low, double high);
}

const exercise::function<decltype(answer::lowest_loss)> lowest_loss("lowest_loss");

TEST_CASE("Ten classes and a sigmoid") { lowest_loss(10, 0, 1).gives(1.461150171734475); }

TEST_CASE("Ten classes and a tanh") { lowest_loss(10, -1, 1).gives(0.7966138010382245); }

TEST_CASE("Two classes") { lowest_loss(2, 0, 1).gives(0.31326168751822286); }

TEST_CASE("A hundred classes") { lowest_loss(100, 0, 1).gives(3.6222070492242677); }

TEST_CASE("More room") {
    lowest_loss.over({{10, 0, 6}, {4, -3, 5}})
        .gives({0.022063569038078153, 0.001005881814927165});
}

TEST_CASE("No room at all") { lowest_loss(5, 2, 2).gives(std::log(5.0)); }

TEST_CASE("A single class") { lowest_loss(1, 0, 1).gives(0); }

/// What descent comes to that pushes K votes about, each of them behind a squash, for a picture
/// whose label is 0.
double descended(std::size_t K, double low, double high) {
    std::vector<double> v(K), z(K), bent(K);
    double loss = 0;
    for (int step = 0; step < 20000; ++step) {
        double sum = 0;
        for (std::size_t k = 0; k < K; ++k) {
            bent[k] = 1 / (1 + std::exp(-v[k]));
            z[k] = low + (high - low) * bent[k];
            sum += std::exp(z[k]);
        }
        loss = std::log(sum) - z[0];
        for (std::size_t k = 0; k < K; ++k) {
            const double share = std::exp(z[k]) / sum;
            v[k] -= 20 * (share - (k == 0)) * (high - low) * bent[k] * (1 - bent[k]);
        }
    }
    return loss;
}

const auto compared = [](auto f) {
    exercise::named_numbers table;
    const auto row = [&](std::size_t K, double low, double high) {
        const double seen = descended(K, low, high), foretold = f(K, low, high);
        table.rows.push_back(std::to_string(K) + " classes, votes from " +
                             exercise::show(low) + " to " + exercise::show(high) +
                             ": foretold " + exercise::rounded(foretold, 4) + ", seen " +
                             exercise::rounded(seen, 4));
        table.numbers.push_back(foretold < seen - 0.01    ? 0
                                : foretold <= seen + 0.01 ? 1
                                                          : 2);
    };
    row(10, 0, 1);
    row(10, -1, 1);
    row(3, 0, 6);
    row(100, 0, 1);
    return table;
};

TEST_CASE("Votes that descend") {
    lowest_loss
        .when(
            "what is foretold, compared with what is seen: within 0.01 (1), less (0), more "
            "(2)",
            compared)
        .gives({1, 1, 1, 1});
}
