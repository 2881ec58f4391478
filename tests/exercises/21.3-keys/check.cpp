// section: Two paths through a softmax
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> keys(std::span<const double> Q, std::span<const double> K,
                         std::span<const double> G, std::size_t d);
}

const exercise::function<decltype(answer::keys)> keys("keys");

/// The sum of the weights times G, as a function of the keys.
auto loss(const std::vector<double>& Q, const std::vector<double>& G, std::size_t d) {
    return [=](const std::vector<double>& K) {
        const std::size_t t = Q.size() / d, n = K.size() / d;
        double total = 0;
        for (std::size_t i = 0; i < t; ++i) {
            double sum = 0, weighted = 0;
            for (std::size_t j = 0; j < n; ++j) {
                double score = 0;
                for (std::size_t k = 0; k < d; ++k) score += Q[i * d + k] * K[j * d + k];
                const double e = std::exp(score / std::sqrt(static_cast<double>(d)));
                sum += e;
                weighted += e * G[i * n + j];
            }
            total += weighted / sum;
        }
        return total;
    };
}

TEST_CASE("The two keys of the text") { keys({2}, {0, 0}, {4, 0}, 1).gives({2, -2}); }

TEST_CASE("Keys of four numbers") {
    keys({4, 0, 8, -4}, {0, 0, 0, 0, 0, 0, 0, 0}, {1, 5}, 4)
        .gives({-2, 0, -4, 2, 2, 0, 4, -2});
}

TEST_CASE("Three quarters and one quarter") {
    keys({std::log(3.0)}, {1, 0}, {4, 0}, 1)
        .gives({0.75 * std::log(3.0), -0.75 * std::log(3.0)});
}

TEST_CASE("Three queries and two keys of three numbers") {
    const std::vector<double> Q = {0.5, -1, 2, 1, 0.25, -0.5, -2, 1, 0.75},
                              K = {1, 0.5, -0.5, -1, 2, 0.25}, G = {1, -2, 0.5, 3, -1, 2};
    keys(Q, K, G, 3).is_the_gradient_of(loss(Q, G, 3), K);
}

TEST_CASE("Two queries and four keys of one number") {
    const std::vector<double> Q = {1.5, -0.5}, K = {1, -1, 0.5, 2},
                              G = {1, -2, 0.5, 3, -1, 2, 4, -3};
    keys(Q, K, G, 1).is_the_gradient_of(loss(Q, G, 1), K);
}

TEST_CASE("Equal slopes tell the keys nothing") {
    keys({2, 1}, {0.5, -1, 3}, {3, 3, 3, -1, -1, -1}, 1).gives({0, 0, 0});
}
