// section: Ten neurons learn
#include "check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace answer {
std::vector<double> examples();
}

const exercise::function<decltype(answer::examples)> examples("examples");

using weights = std::array<std::array<double, 2>, 2>;

/// Whether a list is a batch: one to six examples, inputs from -1 to 1, targets 0 or 1.
bool allowed(const std::vector<double>& batch) {
    if (batch.empty() || batch.size() % 4 != 0 || batch.size() > 24) return false;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const double v = batch[i];
        if (i % 4 < 2 ? !(v >= -1 && v <= 1) : v != 0 && v != 1) return false;
    }
    return true;
}

double logit(const weights& W, const double* e, std::size_t k) {
    return e[0] * W[0][k] + e[1] * W[1][k];
}

double loss(const weights& W, const std::vector<double>& batch) {
    double sum = 0;
    for (std::size_t i = 0; i < batch.size(); i += 4)
        for (std::size_t k = 0; k < 2; ++k) {
            const double z = logit(W, &batch[i], k);
            sum += std::max(z, 0.0) - batch[i + 2 + k] * z +
                   std::log1p(std::exp(-std::abs(z)));
        }
    return sum / static_cast<double>(batch.size() / 4);
}

/// The loss after a hundred steps, as a multiple of what it was at first.
double after(const std::vector<double>& batch, bool sideways) {
    weights W{};
    const double first = loss(W, batch), N = static_cast<double>(batch.size() / 4);
    for (int step = 0; step < 100; ++step) {
        weights G{};
        for (std::size_t i = 0; i < batch.size(); i += 4)
            for (std::size_t k = 0; k < 2; ++k) {
                const double a = 1 / (1 + std::exp(-logit(W, &batch[i], k)));
                for (std::size_t j = 0; j < 2; ++j)
                    G[j][k] += batch[i + j] * (a - batch[i + 2 + k]) / N;
            }
        for (std::size_t j = 0; j < 2; ++j)
            for (std::size_t k = 0; k < 2; ++k)
                W[j][k] -= 0.5 * (sideways ? G[k][j] : G[j][k]);
    }
    return loss(W, batch) / first;
}

TEST_CASE("Both gradients learn from the batch") {
    const auto trained = [](auto f) {
        const std::vector<double> batch = f();
        exercise::named_numbers table;
        const auto say = [&](const std::string& what, int is) {
            table.rows.push_back(what);
            table.numbers.push_back(is);
        };
        if (!allowed(batch)) {
            say("a batch as it is described: yes (1), no (0)", 0);
            say("so nothing learned from it", 0);
            say("so nothing learned from it", 0);
            return table;
        }
        const double right = after(batch, false), sideways = after(batch, true);
        say("a batch as it is described: yes (1), no (0)", 1);
        say("right gradient: loss " + exercise::rounded(right, 3) +
                " times the first; below half (2), fallen (1), not (0)",
            right < 0.5 ? 2 : right < 1);
        say("sideways: loss " + exercise::rounded(sideways, 3) +
                " times the first; above thirty (2), risen (1), not (0)",
            sideways > 30 ? 2 : sideways > 1);
        return table;
    };
    examples.when("two neurons that learn from examples()", trained).gives({1, 2, 2});
}
