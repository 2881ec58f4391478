// section: A gate
#include "check.hpp"

#include <array>
#include <cmath>

namespace answer {
std::array<double, 2> gru(double x, double h, const std::array<double, 6>& w);
}

const exercise::function<decltype(answer::gru)> gru("gru", {"state", "slope"});

/// The new state, written down once more.
double next(double x, double h, const std::array<double, 6>& w) {
    const auto gate = [](double v) { return 1 / (1 + std::exp(-v)); };
    const double open = gate(w[2] * x + w[3] * h);
    const double fresh = std::tanh(w[4] * x + gate(w[0] * x + w[1] * h) * w[5] * h);
    return open * h + (1 - open) * fresh;
}

std::array<double, 2> both(double x, double h, const std::array<double, 6>& w) {
    return {next(x, h, w), (next(x, h + 1e-5, w) - next(x, h - 1e-5, w)) / 2e-5};
}

TEST_CASE("The cell of the text") { gru(0, 0.8, {0, 0, 0, 0, 0, 0}).gives({0.4, 0.5}); }

TEST_CASE("The gate z held open by the input") {
    gru(1, 0.8, {0, 0, 30, 0, 1, 1}).gives({0.8, 1}, {1e-9});
}

TEST_CASE("The gate z held shut and r half open") {
    const double c = std::tanh(0.5 + 0.5 * 0.4 * 0.6);
    gru(1, 0.6, {0, 0, -40, 0, 0.5, 0.4}).gives({c, (1 - c * c) * 0.2}, {1e-9});
}

TEST_CASE("Each path by itself") {
    gru(0.5, 0.7, {0.3, 0, 0.2, 0, 0.4, 0.9})
        .gives(both(0.5, 0.7, {0.3, 0, 0.2, 0, 0.4, 0.9}), {1e-8});
    gru(0.5, 0.7, {0.3, 0, 0.2, 1.5, 0.4, 0})
        .gives(both(0.5, 0.7, {0.3, 0, 0.2, 1.5, 0.4, 0}), {1e-8});
    gru(0.5, 0.7, {0.3, -1.1, 0.2, 0, 0.4, 0.9})
        .gives(both(0.5, 0.7, {0.3, -1.1, 0.2, 0, 0.4, 0.9}), {1e-8});
}

TEST_CASE("All at once") {
    gru(-1.5, -0.4, {0.6, 1.2, -0.8, 0.5, 0.9, -1.3})
        .gives(both(-1.5, -0.4, {0.6, 1.2, -0.8, 0.5, 0.9, -1.3}), {1e-8});
}
