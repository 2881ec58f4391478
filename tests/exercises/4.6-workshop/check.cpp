// section: The most convenient derivative in the book
#include "check.hpp"

#include <cmath>
#include <span>
#include <vector>

namespace answer {
double vote(std::span<const double> parameters, std::span<const double> x);
double sigmoid(double z);
double loss(double z, double y);
std::vector<double> gradient(std::span<const double> parameters, std::span<const double> X,
                             std::span<const double> y);
std::vector<double> step(std::span<const double> parameters,
                         std::span<const double> gradient, double rate);
}

const exercise::function<decltype(answer::vote)> vote("vote");
const exercise::function<decltype(answer::sigmoid)> sigmoid("sigmoid");
const exercise::function<decltype(answer::loss)> loss("loss");
const exercise::function<decltype(answer::gradient)> gradient("gradient");
const exercise::function<decltype(answer::step)> step("step");

TEST_CASE("vote of Gus") { vote({1, 2, -14}, {7, 4}).gives(1); }

TEST_CASE("vote of other lengths") {
    vote({0.5, -1, 2, 3, 0.25}, {2, 3, -1, 0.5}).gives(-2.25);
    vote({3, -0.5}, {2}).gives(5.5);
}

TEST_CASE("sigmoid of the text") { sigmoid(1).gives(0.7310585786300049); }

TEST_CASE("sigmoid in the middle and far out") {
    sigmoid.over({{0}, {0.5}, {-2}, {4}, {40}, {1000}, {-1000}})
        .gives({0.5, 0.6224593312018546, 0.11920292202211756, 0.9820137900379085, 1, 1, 0});
}

TEST_CASE("sigmoid small but not zero") {
    sigmoid(-40).gives(4.248354255291589e-18, {1e-9, 0});
}

TEST_CASE("loss of the text") { loss(1, 1).gives(0.3132616875182228); }

TEST_CASE("loss in the middle") {
    loss.over({{2, 1}, {2, 0}, {-1, 0}, {0, 1}, {0.5, 0.3}})
        .gives({0.12692801104297252, 2.1269280110429727, 0.31326168751822286,
                0.6931471805599453, 0.8240769841801067});
}

TEST_CASE("loss certain") {
    loss.over({{1000, 0}, {-1000, 1}, {1000, 1}, {-1000, 0}}).gives({1000, 1000, 0, 0});
}

TEST_CASE("gradient of Gus alone") {
    gradient({1, 2, -14}, {7, 4}, {1})
        .gives({-1.8825899495899657, -1.0757656854799804, -0.2689414213699951});
}

TEST_CASE("gradient of Gus and Eva") {
    gradient({1, 2, -14}, {7, 4, 10, 1}, {1, 0})
        .gives({-0.34528036468487257, -0.4782813817289324, -0.07486924967393878});
}

/// The mean cross-entropy of these examples, for weights and bias in one list.
auto mean_loss(const std::vector<double>& X, const std::vector<double>& y) {
    return [=](const std::vector<double>& p) {
        const std::size_t n = p.size() - 1;
        double sum = 0;
        for (std::size_t i = 0; i < y.size(); ++i) {
            double z = p.back();
            for (std::size_t j = 0; j < n; ++j) z += p[j] * X[i * n + j];
            sum += std::max(z, 0.0) - y[i] * z + std::log1p(std::exp(-std::abs(z)));
        }
        return sum / static_cast<double>(y.size());
    };
}

TEST_CASE("gradient compared with wiggling") {
    const std::vector<double> X{1, 0.5, -2, 0.75, -1, 2, 0.25, 1, 3, -0.5, 1, -2};
    gradient({0.5, -1, 0.25, 2, 0.1}, X, {1, 0, 1})
        .is_the_gradient_of(mean_loss(X, {1, 0, 1}), {0.5, -1, 0.25, 2, 0.1});
}

TEST_CASE("step of the text") {
    step({1, 2, -14}, {-1.8, -1, -0.25}, 0.1).gives({1.18, 2.1, -13.975});
}

TEST_CASE("step of rate zero") { step({3, -1}, {2, 4}, 0).gives({3, -1}); }
