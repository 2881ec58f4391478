// Tests of chapter 12: first weights, the signal on its way, gradients that are too long.
#include "catch.hpp"
#include "random_digits.hpp"
#include "starting.hpp"
#include "throws.hpp"
#include "trainer.hpp"

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Says that the deviation is m, or 1.
const initialiser outputs{"outputs", [](double, double m) { return m; }};
const initialiser one{"one", [](double, double) { return 1.0; }};

/// The length of the slopes of some parameters, taken as one arrow.
double length(const std::vector<parameter>& parameters) {
    double squares = 0;
    for (const parameter& p : parameters)
        for (scalar s : p.gradient->values()) squares += s * s;
    return std::sqrt(squares);
}

/// Tables of parameters of odd shapes with random slopes.
struct some_parameters {
    matrix values[3], gradient[3];
    explicit some_parameters(random_engine& rng) {
        const std::size_t shapes[][2] = {{3, 5}, {1, 5}, {4, 1}};
        for (std::size_t t = 0; t < 3; ++t) {
            values[t] = random_matrix(shapes[t][0], shapes[t][1], rng);
            gradient[t] = random_matrix(shapes[t][0], shapes[t][1], rng);
        }
    }
    std::vector<parameter> list() {
        return {{&values[0], &gradient[0]},
                {&values[1], &gradient[1]},
                {&values[2], &gradient[2]}};
    }
};

/// A dense layer that writes down its parameters before each batch.
struct watched : dense {
    std::vector<std::vector<scalar>>* log;
    watched(std::size_t n, std::size_t m, random_engine& rng,
            std::vector<std::vector<scalar>>* l)
        : dense(n, m, rng), log(l) {}
    matrix forward(const matrix& X) {
        log->emplace_back(W.values().begin(), W.values().end());
        log->back().insert(log->back().end(), b.values().begin(), b.values().end());
        return dense::forward(X);
    }
};

/// The parameters before each of 12 steps and after the last, at a learning rate of 1/2.
std::vector<std::vector<scalar>> walk(double clip) {
    random_engine rng(127);
    const dataset set = random_digits(12, rng);
    std::vector<std::vector<scalar>> log;
    sequential net{{watched(784, 10, rng, &log)}};
    training_options how{1, 1, 0.5};
    how.clip = clip;
    train(net, softmax_loss, set, everything(set), how, rng);
    net.forward(set.images);
    return log;
}

/// The length of each step.
std::vector<double> steps(const std::vector<std::vector<scalar>>& log) {
    std::vector<double> lengths;
    for (std::size_t i = 1; i < log.size(); ++i)
        lengths.push_back(std::sqrt(squared_distance(log[i], log[i - 1])));
    return lengths;
}

}

TEST_CASE("the deviations of Xavier and He") {
    CHECK(xavier.deviation(3, 5) == 0.5);
    CHECK(xavier.deviation(1, 1) == 1);
    CHECK(xavier.deviation(700, 100) == 0.05);
    CHECK_THAT(xavier.deviation(784, 30), WithinRel(0.04956815969, 1e-9));
    CHECK(he.deviation(8, 1) == 0.5);
    CHECK(he.deviation(8, 1000) == 0.5);
    CHECK(he.deviation(2, 2) == 1);
    CHECK(he.deviation(50, 3) == 0.2);
    CHECK_THAT(he.deviation(784, 30), WithinRel(0.05050762723, 1e-9));
    CHECK(xavier.name == std::string("Xavier"));
    CHECK(he.name == std::string("He"));
}

TEST_CASE(
    "the weights of a network have the deviation that was asked for, the biases are 0") {
    random_engine rng(121);
    const std::vector<std::size_t> sizes{300, 200, 60, 10};
    for (const initialiser& init : {xavier, he}) {
        sequential net = make_network(sizes, relu, init, rng);
        const auto all = net.parameters();
        REQUIRE(all.size() == 6);
        for (std::size_t l = 0; l < 3; ++l) {
            INFO(init.name << ", layer " << l);
            const matrix& W = *all[2 * l].values;
            CHECK(W.rows() == sizes[l]);
            CHECK(W.columns() == sizes[l + 1]);
            const double asked = init.deviation(static_cast<double>(sizes[l]),
                                                static_cast<double>(sizes[l + 1]));
            const auto count = static_cast<double>(W.values().size());
            const summary found = summarise(W.values());
            // five standard errors of a deviation, and of a mean
            CHECK_THAT(found.deviation, WithinAbs(asked, 5 * asked / std::sqrt(2 * count)));
            CHECK_THAT(found.mean, WithinAbs(0, 5 * asked / std::sqrt(count)));
            // normal: two thirds of the weights are within one deviation, and 5% beyond two
            double within = 0, beyond = 0;
            for (scalar w : W.values()) {
                within += std::abs(w) < asked;
                beyond += std::abs(w) > 2 * asked;
            }
            CHECK_THAT(within / count, WithinAbs(0.6827, 5 * std::sqrt(0.2166 / count)));
            CHECK_THAT(beyond / count, WithinAbs(0.0455, 5 * std::sqrt(0.0434 / count)));
            CHECK(*all[2 * l + 1].values == matrix(1, sizes[l + 1]));
        }
    }
}

TEST_CASE("a rule is told the inputs of a layer first, and then its outputs") {
    random_engine rng(122), same(122);
    sequential a = make_network({3, 4, 7}, relu, outputs, rng);
    sequential b = make_network({3, 4, 7}, relu, one, same);
    const auto scaled = a.parameters(), plain = b.parameters();
    for (std::size_t i = 0; i < 12; ++i)
        CHECK(scaled[0].values->values()[i] == 4 * plain[0].values->values()[i]);
    for (std::size_t i = 0; i < 28; ++i)
        CHECK(scaled[2].values->values()[i] == 7 * plain[2].values->values()[i]);
    // no two weights are the same
    std::vector<scalar> weights(plain[2].values->values().begin(),
                                plain[2].values->values().end());
    std::sort(weights.begin(), weights.end());
    CHECK(std::adjacent_find(weights.begin(), weights.end()) == weights.end());
}

TEST_CASE("a network that starts well has the layers of any other") {
    random_engine rng(123);
    CHECK(make_network({2, 3, 4, 1}, tanh_activation, he, rng).describe() ==
          "[dense 2 to 3, tanh, dense 3 to 4, tanh, dense 4 to 1]");
    CHECK(make_network({5, 2}, relu, xavier, rng).describe() == "[dense 5 to 2]");
    CHECK(complaint([&] { make_network({3}, relu, xavier, rng); }) ==
          "make_network: fewer than two sizes");
    CHECK(complaint([&] { make_network({}, relu, he, rng); }) ==
          "make_network: fewer than two sizes");
}

TEST_CASE("how much rows differ") {
    // the columns deviate by 1, by 7 and not at all
    CHECK(difference_between_rows({{1, -7, 4}, {3, 7, 4}}) == std::sqrt(50.0 / 3));
    CHECK(difference_between_rows({{1, 7}, {3, 7}, {1, 7}, {3, 7}}) == std::sqrt(0.5));
    CHECK(difference_between_rows({{1, 200, -3000}}) == 0);
    CHECK(difference_between_rows({{5, 9}, {5, 9}, {5, 9}}) == 0);
    for (const char* empty : {"0x0", "0x3", "3x0"}) {
        const matrix A(static_cast<std::size_t>(empty[0] - '0'),
                       static_cast<std::size_t>(empty[2] - '0'));
        CHECK(complaint([&] { difference_between_rows(A); }) ==
              std::string("difference_between_rows: ") + empty);
    }
}

TEST_CASE("the size of a matrix") {
    CHECK(root_mean_square({{3, -4}}) == std::sqrt(12.5));
    CHECK(root_mean_square({{2, -2}, {-2, 2}, {2, 2}}) == 2);
    CHECK(root_mean_square(matrix(3, 1)) == 0);
    CHECK(std::isnan(root_mean_square({{1, NAN}})));
    CHECK(complaint([] { root_mean_square(matrix(0, 3)); }) == "root_mean_square: 0x3");
}

TEST_CASE("what is the same in all rows makes no difference") {
    random_engine rng(124);
    const matrix A = random_matrix(6, 4, rng);
    matrix moved = A, doubled = A;
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t k = 0; k < 4; ++k) {
            moved(i, k) += 10 * static_cast<scalar>(k) - 7;
            doubled(i, k) *= 2;
        }
    const double difference = difference_between_rows(A);
    CHECK(difference > 0.5);
    CHECK_THAT(difference_between_rows(moved), WithinRel(difference, 1e-13));
    CHECK_THAT(difference_between_rows(doubled), WithinRel(2 * difference, 1e-13));
}

TEST_CASE("a signal is followed through a network that one can compute by hand") {
    random_engine rng(125);
    sequential net = make_network({2, 2, 1}, relu, he, rng);
    const auto all = net.parameters();
    *all[0].values = {{1, -1}, {2, 1}};
    *all[1].values = {{0, 1}};
    *all[2].values = {{2}, {-1}};
    *all[3].values = {{1}};
    // votes (5, 2), (0, -2), after the bend (5, 2), (0, 0); answers 9 and 1, errors 2 and 0
    const auto signals = follow(net, mse_loss, {{1, 2}, {2, -1}}, {{7}, {1}});
    REQUIRE(signals.size() == 2);
    CHECK(signals[0].spread == std::sqrt((2.5 * 2.5 + 1) / 2));
    CHECK(signals[1].spread == 4);
    CHECK(signals[0].size == std::sqrt(29.0 / 4));
    CHECK(signals[1].size == std::sqrt(41.0));
    CHECK(signals[0].gradient == 10);                // of 4, -2, 8, -4
    CHECK(signals[1].gradient == std::sqrt(116.0));  // of 10, 4
}

TEST_CASE("a signal has a number for each dense layer, of its output and its own slopes") {
    random_engine rng(126);
    for (const std::vector<std::size_t>& sizes :
         {std::vector<std::size_t>{3, 2}, {3, 4, 2}, {3, 5, 4, 3, 2}}) {
        sequential net = make_network(sizes, tanh_activation, xavier, rng), other = net;
        const matrix X = random_matrix(6, 3, rng), Y = random_matrix(6, 2, rng);
        const auto signals = follow(net, mse_loss, X, Y);
        INFO(net.describe());
        REQUIRE(signals.size() == sizes.size() - 1);
        other.backward(mse_loss.gradient(other.forward(X), Y));
        const auto all = other.parameters();
        matrix A = X;
        for (std::size_t l = 0; l < signals.size(); ++l) {
            A = other.layers[2 * l].forward(A);
            if (2 * l + 1 < other.layers.size()) A = other.layers[2 * l + 1].forward(A);
            CHECK_THAT(signals[l].spread, WithinRel(difference_between_rows(A), 1e-13));
            CHECK_THAT(signals[l].size, WithinRel(root_mean_square(A), 1e-13));
            CHECK_THAT(signals[l].gradient, WithinRel(length({all[2 * l]}), 1e-13));
        }
        // nothing has been learned by it
        CHECK(net.forward(X) == A);
    }
}

TEST_CASE("a signal that does not fit is refused") {
    random_engine rng(128);
    sequential net = make_network({2, 3, 1}, relu, he, rng);
    CHECK(complaint([&] { follow(net, mse_loss, matrix(4, 3), matrix(4, 1)); }) ==
          "matmul: 4x3 times 2x3: inner sizes 3 and 2 differ");
    sequential flat{{activation_layer{relu}}};
    CHECK(complaint([&] { follow(flat, mse_loss, matrix(4, 3), matrix(4, 3)); }) ==
          "follow: no parameters in relu");
    CHECK(complaint([&] { follow(net, mse_loss, matrix(4, 2), matrix(5, 1)); }) ==
          "loss: 4x1 and 5x1 differ");
}

TEST_CASE("a long gradient is shortened to the limit, as one arrow") {
    matrix values(1, 2), more(1, 1), gradient{{3, 0}}, other{{-4}};
    const std::vector<parameter> both{{&values, &gradient}, {&more, &other}};
    CHECK(clip_by_norm(both, 2.5) == 5);
    CHECK(gradient == matrix{{1.5, 0}});
    CHECK(other == matrix{{-2}});
    CHECK(values == matrix(1, 2));
    CHECK(clip_by_norm(both, 0) == 2.5);
    CHECK(gradient == matrix(1, 2));
    CHECK(clip_by_norm(both, 0) == 0);
    CHECK(gradient == matrix(1, 2));
    CHECK(clip_by_norm({}, 1) == 0);
}

TEST_CASE("a clipped gradient keeps its direction") {
    random_engine rng(129);
    for (double limit : {0.001, 1.0, 3.0}) {
        some_parameters p(rng);
        const some_parameters before = p;
        const double old = length(p.list());
        REQUIRE(old > limit);
        CHECK_THAT(clip_by_norm(p.list(), limit), WithinRel(old, 1e-14));
        CHECK_THAT(length(p.list()), WithinRel(limit, 1e-14));
        for (std::size_t t = 0; t < 3; ++t) {
            for (std::size_t i = 0; i < p.gradient[t].values().size(); ++i)
                CHECK_THAT(p.gradient[t].values()[i],
                           WithinRel(before.gradient[t].values()[i] * limit / old, 1e-13));
            CHECK(p.values[t] == before.values[t]);
        }
    }
}

TEST_CASE("a gradient that is short enough keeps its bits") {
    random_engine rng(130);
    some_parameters p(rng);
    const some_parameters before = p;
    const double now = clip_by_norm(p.list(), std::numeric_limits<double>::infinity());
    CHECK_THAT(now, WithinRel(length(p.list()), 1e-14));
    CHECK(clip_by_norm(p.list(), now) == now);
    CHECK(clip_by_norm(p.list(), 1e6) == now);
    for (std::size_t t = 0; t < 3; ++t) CHECK(p.gradient[t] == before.gradient[t]);
}

TEST_CASE("a training with a clip never takes a longer step than rate times clip") {
    const std::vector<double> free = steps(walk(std::numeric_limits<double>::infinity()));
    REQUIRE(free.size() == 12);
    const double longest = *std::max_element(free.begin(), free.end()),
                 shortest = *std::min_element(free.begin(), free.end());
    // a limit that some of the gradients exceed and some do not
    const double clip = shortest + longest;  // half the sum, divided by the rate
    const std::vector<double> held = steps(walk(clip));
    REQUIRE(held.size() == 12);
    int at_the_limit = 0;
    for (double step : held) {
        CHECK(step <= 0.5 * clip * (1 + 1e-12));
        at_the_limit += step > 0.5 * clip * (1 - 1e-12);
    }
    CHECK(longest > 0.5 * clip * 1.01);
    CHECK(at_the_limit > 0);
    CHECK(at_the_limit < 12);
}

TEST_CASE("a clip that nothing exceeds changes no bit, and that is the usual recipe") {
    const auto free = walk(std::numeric_limits<double>::infinity());
    const bool same = walk(1e6) == free,
               usual = walk(training_options{1, 1, 1}.clip) == free,
               clipped = walk(0.1) == free;  // too long to be printed
    CHECK(same);
    CHECK(usual);
    CHECK_FALSE(clipped);
    for (double step : steps(walk(0))) CHECK(step == 0);
}

TEST_CASE("the clip is asked for on the command line") {
    options nothing({}, "test"), asked({"--clip", "2.5"}, "test"),
        negative({"--clip", "-1"}, "test");
    training_options usual{1, 10, 0.1};
    CHECK(ask_for_training_options(nothing, usual).clip ==
          std::numeric_limits<double>::infinity());
    usual.clip = 7;
    CHECK(ask_for_training_options(nothing, usual).clip == 7);
    CHECK(ask_for_training_options(asked, usual).clip == 2.5);
    CHECK(asked.done());
    CHECK(complaint([&] { ask_for_training_options(negative, usual); }) ==
          "--clip takes a number from 1e-09 to inf, not '-1'");
}
