// Tests of appendix C: the sound experiment, and the instruments that examine others.
#include "catch.hpp"
#include "random_digits.hpp"
#include "symptoms.hpp"
#include "throws.hpp"

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Some random pictures with targets, for a network of those sizes.
batch random_batch(std::size_t N, std::size_t n, std::size_t m, random_engine& rng) {
    batch b{random_matrix(N, n, rng), matrix(N, m)};
    for (std::size_t i = 0; i < N; ++i) b.Y(i, rng.below(m)) = 1;
    return b;
}

/// The softmax loss, with a gradient that is three times too large.
const loss_function three_times{"three times", softmax_cross_entropy,
                                [](const matrix& Z, const matrix& Y) {
                                    matrix D = softmax_cross_entropy_gradient(Z, Y);
                                    for (scalar& d : D.values()) d *= 3;
                                    return D;
                                }};

std::size_t first_different_label(const dataset& a, const dataset& b) {
    const auto found = std::mismatch(a.labels.begin(), a.labels.end(), b.labels.begin());
    return static_cast<std::size_t>(found.first - a.labels.begin());
}

}

TEST_CASE("the first digits are those of the file") {
    const digit_bytes bytes = read_digits(default_data, "train");
    const dataset digits = first_digits(3);
    REQUIRE(shape(digits.images) == shape(matrix(3, 784)));
    CHECK(digits.labels ==
          std::vector<int>(bytes.labels.begin(), bytes.labels.begin() + 3));
    bool same = true;
    for (std::size_t i = 0; i < 3 * 784; ++i)
        same = same && digits.images.values()[i] == bytes.pixels[i] / scalar{255};
    CHECK(same);
    CHECK(complaint([] { first_digits(60001); }) == "first_digits: 60001 of 60000");
}

TEST_CASE("a sound experiment learns from one half and is judged by the other") {
    random_engine rng(831);
    const dataset set = random_digits(10, rng);
    experiment e = sound(set, 4);
    CHECK(e.parts.training == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(e.parts.validation == std::vector<std::size_t>{5, 6, 7, 8, 9});
    CHECK(e.net.describe() == "[dense 784 to 32, relu, dense 32 to 10]");
    CHECK(distance(e.net, he_network({784, 32, 10}, 4)) == 0);
    CHECK(distance(e.net, he_network({784, 32, 10}, 5)) > 1);
    CHECK(e.seed == 4);
}

TEST_CASE("a run reports the loss before its first step and after its last") {
    random_engine rng(832);
    const dataset set = random_digits(40, rng);
    experiment e = sound(set);
    const sequential before = e.net;
    const findings r = run(e);
    CHECK(r.start == evaluate(before, softmax_loss, set, e.parts.training).loss);
    CHECK(r.training.loss == evaluate(e.net, softmax_loss, set, e.parts.training).loss);
    CHECK(r.validation.loss == evaluate(e.net, softmax_loss, set, e.parts.validation).loss);
    CHECK(r.training.loss < r.start);
    experiment again = sound(set), other = sound(set), none = sound(set);
    run(again);
    CHECK(distance(e.net, again.net) == 0);
    other.seed = 2;
    run(other);
    CHECK(distance(e.net, other.net) > 0);
    none.epochs = 0;
    CHECK(run(none).training.loss == r.start);
    CHECK(distance(none.net, before) == 0);
}

TEST_CASE("a distance between networks counts every parameter") {
    const sequential a = he_network({3, 2, 4});
    sequential b = a;
    CHECK(distance(a, b) == 0);
    (*b.parameters()[0].values)(2, 1) += 3;
    (*b.parameters()[3].values)(0, 3) -= 4;
    CHECK_THAT(distance(a, b), WithinAbs(5, 1e-12));
    CHECK(complaint([&] {
              distance(a, he_network({3, 5, 4}));
          }) == "distance: 3x2 and 3x5 differ");
    CHECK(complaint([&] {
              distance(a, he_network({3, 4}));
          }) == "distance: [dense 3 to 2, relu, dense 2 to 4] and [dense 3 to 4]");
}

TEST_CASE("different answers are counted") {
    sequential net = he_network({10, 10});
    *net.parameters()[0].values = matrix(10, 10);
    CHECK(different_answers(net, matrix(7, 10, 1)) == 1);
    for (std::size_t k = 0; k < 10; ++k) (*net.parameters()[0].values)(k, k) = 1;
    matrix X(5, 10);
    X(0, 3) = X(1, 9) = X(2, 3) = X(3, 4) = X(4, 9) = 1;
    CHECK(different_answers(net, X) == 3);
}

TEST_CASE("the first number that is none is found wherever it is") {
    random_engine rng(833);
    const auto [X, Y] = random_batch(5, 4, 3, rng);
    sequential net = he_network({4, 6, 3});
    CHECK(first_not_finite(net, softmax_loss, X, Y) == "nowhere");

    matrix bad = X;
    bad(4, 3) = NAN;
    CHECK(first_not_finite(net, softmax_loss, bad, Y) == "the pictures");
    bad(4, 3) = -INFINITY;
    CHECK(first_not_finite(net, softmax_loss, bad, Y) == "the pictures");

    sequential sick = net;
    (*sick.parameters()[3].values)(0, 2) = INFINITY;
    CHECK(first_not_finite(sick, softmax_loss, X, Y) == "a parameter");

    sick = net;
    for (scalar& w : sick.parameters()[0].values->values()) w = 1e200;
    for (scalar& w : sick.parameters()[2].values->values()) w = 1e200;
    CHECK(first_not_finite(sick, softmax_loss, matrix(5, 4, 1), Y) == "a logit");

    loss_function loss = softmax_loss;
    loss.value = [](const matrix&, const matrix&) -> double { return NAN; };
    CHECK(first_not_finite(net, loss, X, Y) == "the loss");
    loss = softmax_loss;
    loss.gradient = [](const matrix& Z, const matrix&) {
        return matrix(Z.rows(), Z.columns(), NAN);
    };
    CHECK(first_not_finite(net, loss, X, Y) == "the gradient");
}

TEST_CASE("standardised columns have mean 0 and deviation 1 over the rows that count") {
    random_engine rng(834);
    matrix X = random_matrix(9, 3, rng);
    for (std::size_t i = 0; i < 9; ++i) X(i, 0) = 5 + 2 * X(i, 0);
    for (std::size_t i = 0; i < 9; ++i) X(i, 2) = i == 7 ? 1 : 0;  // 7 does not count
    matrix guarded = X;
    const std::vector<std::size_t> rows{8, 0, 2, 3, 5};
    standardise(guarded, rows, 1e-12);
    for (std::size_t j = 0; j < 2; ++j) {
        std::vector<scalar> column;
        for (std::size_t i : rows) column.push_back(guarded(i, j));
        CHECK_THAT(summarise(column).mean, WithinAbs(0, 1e-12));
        CHECK_THAT(summarise(column).deviation, WithinAbs(1, 1e-12));
        const double slope = (guarded(1, j) - guarded(0, j)) / (X(1, j) - X(0, j));
        CHECK_THAT(guarded(6, j) - guarded(0, j),
                   WithinAbs(slope * (X(6, j) - X(0, j)), 1e-12));
    }
    for (std::size_t i = 0; i < 9; ++i) CHECK(guarded(i, 2) == X(i, 2));
    standardise(X, rows, 0);
    CHECK(std::isnan(X(0, 2)));
    CHECK(all_finite(guarded));
    CHECK_FALSE(all_finite(X));
}

TEST_CASE("labels are shuffled among those named, and no others") {
    random_engine rng(835);
    const dataset before = random_digits(30, rng);
    dataset after = before;
    std::vector<std::size_t> which;
    for (std::size_t i = 10; i < 30; ++i) which.push_back(i);
    shuffle_labels(after, which);
    CHECK(after.images == before.images);
    CHECK(first_different_label(before, after) >= 10);
    CHECK(first_different_label(before, after) < 30);
    CHECK(count_labels(after.labels) == count_labels(before.labels));
}

TEST_CASE("quotients of a right gradient are 1, and of a wrong one its factor") {
    random_engine rng(836);
    const auto [X, Y] = random_batch(7, 5, 4, rng);
    sequential net = he_network({5, 3, 4}, 1, tanh_activation);
    const sequential before = net;
    const quotients right = compare_gradients(net, softmax_loss, X, Y);
    CHECK_THAT(right.smallest, WithinRel(1, 1e-5));
    CHECK_THAT(right.largest, WithinRel(1, 1e-5));
    CHECK(distance(net, before) == 0);
    const quotients wrong = compare_gradients(net, three_times, X, Y);
    CHECK_THAT(wrong.smallest, WithinRel(3, 1e-5));
    CHECK_THAT(wrong.largest, WithinRel(3, 1e-5));
}

TEST_CASE("without the slope of the bend only the last layer's quotients are 1") {
    random_engine rng(837);
    const auto [X, Y] = random_batch(7, 5, 4, rng);
    const activation no_slope{"no slope", sigmoid, [](scalar) { return scalar{1}; }};
    sequential net = he_network({5, 3, 4}, 1, no_slope);
    const quotients all = compare_gradients(net, softmax_loss, X, Y);
    CHECK(all.largest - all.smallest > 1);
    sequential last = net;
    const matrix hidden = net.layers[1].predict(net.layers[0].predict(X));
    last.layers.erase(last.layers.begin(), last.layers.begin() + 2);
    const quotients one = compare_gradients(last, softmax_loss, hidden, Y);
    CHECK_THAT(one.smallest, WithinRel(1, 1e-5));
    CHECK_THAT(one.largest, WithinRel(1, 1e-5));
}
