// Tests of chapter 14: the penalty on weights, dropout, early stopping, shifted pictures.
#include "augment.hpp"
#include "catch.hpp"
#include "check_layer.hpp"
#include "dropout.hpp"
#include "early_stopping.hpp"
#include "random_digits.hpp"
#include "regularise.hpp"
#include "starting.hpp"
#include "throws.hpp"
#include "trainer.hpp"

#include <algorithm>
#include <cmath>

using namespace woven;

namespace {

std::vector<double> weights(sequential& net) {
    std::vector<double> all;
    for (const parameter& p : net.parameters())
        all.insert(all.end(), p.values->values().begin(), p.values->values().end());
    return all;
}

/// A dropout that rolls the same dice in each forward pass, so that wiggling can be used.
struct rewound {
    dropout start, now = start;
    matrix predict(const matrix& X) const { return now.predict(X); }
    matrix forward(const matrix& X) {
        now = start;
        return now.forward(X);
    }
    matrix backward(const matrix& D) { return now.backward(D); }
    std::vector<parameter> parameters() { return {}; }
    std::string describe() const { return "rewound " + start.describe(); }
};

/// A network of one number, to be told apart from others.
sequential marked(scalar mark) {
    random_engine rng(1);
    dense layer(1, 1, rng);
    layer.W(0, 0) = mark;
    layer.b(0, 0) = -mark;
    return {{layer}};
}

split halves(const dataset& set) {
    split parts = everything(set);
    const auto middle =
        parts.training.begin() + static_cast<std::ptrdiff_t>(set.labels.size() / 2);
    parts.validation.assign(middle, parts.training.end());
    parts.training.erase(middle, parts.training.end());
    return parts;
}

}

TEST_CASE("the penalty is half of lambda times the squares of the weights alone") {
    matrix W{{1, -2}, {3, 0.5}}, W_gradient{{10, 20}, {30, 40}}, b{{7, 9}},
        b_gradient{{1, 2}};
    const std::vector<parameter> all{{&W, &W_gradient, true}, {&b, &b_gradient}};
    CHECK(l2_penalty(all, 0.2) == 0.1 * 14.25);
    CHECK(l2_penalty(all, 0) == 0);
    CHECK(l2_penalty({}, 3) == 0);
    add_l2_gradient(all, 0.5);
    CHECK(W_gradient == matrix{{10.5, 19}, {31.5, 40.25}});
    CHECK(b_gradient == matrix{{1, 2}});
    CHECK(W == matrix{{1, -2}, {3, 0.5}});
    CHECK(b == matrix{{7, 9}});
}

TEST_CASE("a dense layer has weights that decay and biases that do not") {
    random_engine rng(141);
    sequential net = make_network({3, 1, 4}, tanh_activation, he, rng);
    net.layers.push_back(dropout{0.5, random_engine(1)});
    std::vector<bool> decays;
    for (const parameter& p : net.parameters()) decays.push_back(p.decays);
    CHECK(decays == std::vector<bool>{true, false, true, false});
    double squares = 0;
    for (const std::size_t t : {std::size_t{0}, std::size_t{2}})
        for (scalar w : net.parameters()[t].values->values()) squares += w * w;
    CHECK(std::abs(l2_penalty(net.parameters(), 6) - 3 * squares) < 1e-12);
}

TEST_CASE("loss and penalty have the gradient that wiggling finds") {
    random_engine rng(142);
    for (double lambda : {0.0, 0.3, 2.0}) {
        sequential net = make_network({4, 5, 3}, tanh_activation, xavier, rng);
        for (const parameter& p : net.parameters())  // biases that are not 0
            for (scalar& w : p.values->values()) w += 0.1 * rng.normal();
        const matrix X = random_matrix(7, 4, rng), U = random_matrix(7, 3, rng);
        net.forward(X);
        net.backward(U);
        add_l2_gradient(net.parameters(), lambda);
        const auto loss = [&] {
            const matrix A = net.predict(X);
            return dot(U.values(), A.values()) + l2_penalty(net.parameters(), lambda);
        };
        for (const parameter& p : net.parameters()) {
            const matrix claimed = *p.gradient;
            CHECK(worst_error(loss, *p.values, claimed) < 1e-6);
        }
    }
}

TEST_CASE("a step with a penalty shrinks the weights and then steps") {
    random_engine rng(143);
    const dataset set = random_digits(8, rng);
    sequential net = make_network({784, 3, 10}, relu, he, rng), twin = net;
    training_options how{1, 8, 0.5};
    how.l2 = 0.25;
    random_engine a(1), b(1);
    train(net, softmax_loss, set, everything(set), how, a);
    std::vector<std::size_t> order = everything(set).training;
    b.shuffle(order);
    const batch all = pick(set, order);
    twin.backward(softmax_loss.gradient(twin.forward(all.X), all.Y));
    for (const parameter& p : twin.parameters())
        for (std::size_t i = 0; i < p.values->values().size(); ++i) {
            scalar& w = p.values->values()[i];
            const bool bias = p.values->rows() == 1;
            w = (bias ? 1 : 1 - 0.5 * 0.25) * w - 0.5 * p.gradient->values()[i];
        }
    const std::vector<double> found = weights(net), expected = weights(twin);
    double worst = 0;
    for (std::size_t i = 0; i < found.size(); ++i)
        worst = std::max(worst, std::abs(found[i] - expected[i]));
    CHECK(worst < 1e-14);
}

TEST_CASE(
    "a penalty of 0 changes no bit of a training and a large one shortens the weights") {
    random_engine rng(144);
    const dataset set = random_digits(30, rng);
    const sequential start = make_network({784, 5, 10}, relu, he, rng);
    const auto trained = [&](double l2) {
        sequential net = start;
        training_options how{3, 10, 0.1};
        how.l2 = l2;
        random_engine shuffling(2);
        train(net, softmax_loss, set, everything(set), how, shuffling);
        return net;
    };
    sequential none = trained(0), some = trained(0.1), much = trained(1), plain = start;
    random_engine shuffling(2);
    train(plain, softmax_loss, set, everything(set), {3, 10, 0.1}, shuffling);
    const bool same = weights(none) == weights(plain);  // too long to be printed
    CHECK(same);
    CHECK(l2_penalty(some.parameters(), 1) < l2_penalty(none.parameters(), 1));
    CHECK(l2_penalty(much.parameters(), 1) < l2_penalty(some.parameters(), 1));
}

TEST_CASE("dropout changes nothing when it is asked") {
    random_engine rng(145);
    dropout layer{0.5, random_engine(3)};
    const matrix X = random_matrix(4, 6, rng);
    CHECK(layer.predict(X) == X);
    layer.forward(X);
    CHECK(layer.predict(X) == X);
    const dropout constant{0.9, random_engine(3)};
    CHECK(constant.predict(matrix(2, 3, 1)) == matrix(2, 3, 1));
}

TEST_CASE("dropout drops its part and scales what it keeps") {
    for (double rate : {0.2, 0.5, 0.75}) {
        dropout layer{rate, random_engine(4)};
        const matrix A = layer.forward(matrix(200, 500, 3));
        double dropped = 0, sum = 0;
        bool other = false;
        for (scalar a : A.values()) {
            dropped += a == 0;
            sum += a;
            other = other || (a != 0 && std::abs(a - 3 / (1 - rate)) > 1e-12);
        }
        CHECK_FALSE(other);
        // four standard errors of 100,000 throws
        CHECK(std::abs(dropped / 1e5 - rate) < 4 * std::sqrt(rate * (1 - rate) / 1e5));
        CHECK(std::abs(sum / 1e5 - 3) < 12 * std::sqrt(rate / (1 - rate) / 1e5));
    }
}

TEST_CASE("dropout throws anew for each number and each batch") {
    dropout layer{0.5, random_engine(5)};
    const matrix ones(40, 40, 1), first = layer.forward(ones), second = layer.forward(ones);
    int equal = 0, rows = 0, columns = 0;
    for (std::size_t i = 0; i < 40; ++i)
        for (std::size_t k = 0; k < 40; ++k) {
            equal += first(i, k) == second(i, k);
            rows += first(i, k) == first((i + 1) % 40, k);
            columns += first(i, k) == first(i, (k + 1) % 40);
        }
    for (int count : {equal, rows, columns}) {
        CHECK(count > 680);  // of 1600, half of them, within six standard errors
        CHECK(count < 920);
    }
}

TEST_CASE("what was dropped gets no gradient and what was kept gets it scaled") {
    random_engine rng(146);
    for (const auto& [rows, columns] :
         {std::pair<std::size_t, std::size_t>{3, 5}, {1, 4}, {7, 1}}) {
        const rewound layer{{0.4, random_engine(6)}};
        for (double error : check_layer(layer, random_matrix(rows, columns, rng), rng))
            CHECK(error < 1e-8);
    }
    dropout layer{0.5, random_engine(7)};
    const matrix A = layer.forward(matrix(5, 5, 1)), D = layer.backward(matrix(5, 5, 3));
    for (std::size_t i = 0; i < 25; ++i) CHECK(D.values()[i] == 3 * A.values()[i]);
}

TEST_CASE("dropout with a rate of 0 is no layer at all") {
    random_engine rng(147);
    dropout layer{0, random_engine(8)};
    const matrix X = random_matrix(3, 4, rng);
    CHECK(layer.forward(X) == X);
    CHECK(layer.backward(X) == X);
    CHECK(layer.parameters().empty());
    CHECK(layer.describe() == "dropout 0");
}

TEST_CASE("dropout refuses what is no rate and a gradient of another shape") {
    for (double rate : {1.0, 1.5, -0.1, std::nan("")}) {
        dropout layer{rate, random_engine(9)};
        CHECK(complaint([&] { layer.forward(matrix(1, 1)); }) ==
              say("dropout: a rate of ", rate, ", not from 0 to 1"));
    }
    dropout layer{0.5, random_engine(9)};
    layer.forward(matrix(2, 3));
    CHECK(complaint([&] { layer.backward(matrix(3, 2)); }) ==
          "dropout: 2x3 and 3x2 differ");
}

TEST_CASE("a network with dropout learns and answers the same twice") {
    random_engine rng(148);
    const dataset set = random_digits(30, rng);
    sequential net = make_network({784, 32, 10}, relu, he, rng);
    net.layers.insert(net.layers.begin() + 2, dropout{0.3, random_engine(10)});
    CHECK(net.describe() == "[dense 784 to 32, relu, dropout 0.3, dense 32 to 10]");
    training_options how{60, 10, 0.1};
    train(net, softmax_loss, set, everything(set), how, rng);
    const batch all = pick(set, everything(set).training);
    CHECK(net.predict(all.X) == net.predict(all.X));
    CHECK(accuracy(argmax(net.predict(all.X)), set.labels) == 100);
}

TEST_CASE("early stopping keeps the best network and counts from there") {
    early_stopping stopping{2};
    const std::vector<double> losses{0.9, 0.5, 0.6, 0.4, 0.4, 0.7};
    std::vector<bool> enough;
    for (std::size_t e = 0; e < losses.size(); ++e)
        enough.push_back(stopping.enough(losses[e], marked(static_cast<scalar>(e + 1))));
    CHECK(enough == std::vector<bool>{false, false, false, false, false, true});
    CHECK(stopping.best_epoch == 4);
    CHECK(stopping.lowest == 0.4);
    CHECK(weights(stopping.best) == std::vector<double>{4, -4});
}

TEST_CASE("a patience of one bears no epoch without a lower loss") {
    early_stopping stopping{1};
    CHECK_FALSE(stopping.enough(0.9, marked(1)));
    CHECK_FALSE(stopping.enough(0.8, marked(2)));
    CHECK(stopping.enough(0.8, marked(3)));
    CHECK(stopping.best_epoch == 2);
}

TEST_CASE("what is kept is a copy and a loss that is no number is not the best") {
    early_stopping stopping{3};
    sequential net = marked(1);
    stopping.enough(0.5, net);
    for (const parameter& p : net.parameters()) p.values->values()[0] = 8;
    CHECK(weights(stopping.best) == std::vector<double>{1, -1});
    CHECK_FALSE(stopping.enough(std::nan(""), net));
    CHECK(stopping.best_epoch == 1);
}

TEST_CASE("a training with patience ends with the network of its best epoch") {
    random_engine rng(149);
    const dataset set = random_digits(60, rng);  // labels by lot: the validation gets worse
    const split parts = halves(set);
    const sequential start = make_network({784, 16, 10}, relu, he, rng);
    sequential stopped = start, whole = start, best = start;
    training_options how{40, 10, 0.05};
    random_engine a(1), b(1), c(1);
    const std::vector<record> all = train(whole, softmax_loss, set, parts, how, a);
    const auto lowest =
        std::min_element(all.begin(), all.end(), [](const record& x, const record& y) {
            return x.validation.loss < y.validation.loss;
        });
    const int epoch = static_cast<int>(lowest - all.begin()) + 1;
    REQUIRE(epoch + 5 < 40);
    how.patience = 5;
    const std::vector<record> some = train(stopped, softmax_loss, set, parts, how, b);
    CHECK(some.size() == static_cast<std::size_t>(epoch) + 5);
    train(best, softmax_loss, set, parts, {epoch, 10, 0.05}, c);
    const bool same = weights(stopped) == weights(best);  // too long to be printed
    CHECK(same);
}

TEST_CASE("patience needs something to be judged by") {
    random_engine rng(150);
    const dataset set = random_digits(10, rng);
    sequential net = make_network({784, 10}, relu, he, rng);
    training_options how{2, 5, 0.1};
    how.patience = 3;
    CHECK(complaint([&] { train(net, softmax_loss, set, everything(set), how, rng); }) ==
          "train: patience needs validation pictures");
}

TEST_CASE("a shifted picture moves and what moves in is paper") {
    std::vector<scalar> picture(784);
    picture[28 * 3 + 5] = 0.5;
    picture[28 * 0 + 27] = 0.25;
    picture[28 * 27 + 0] = 0.75;
    const auto ink = [&](int down, int right) {
        std::vector<std::pair<std::size_t, double>> found;
        const std::vector<scalar> moved = shifted(picture, down, right);
        for (std::size_t p = 0; p < 784; ++p)
            if (moved[p] != 0) found.emplace_back(p, moved[p]);
        return found;
    };
    using places = std::vector<std::pair<std::size_t, double>>;
    const bool same = shifted(picture, 0, 0) == picture;
    CHECK(same);
    CHECK(ink(1, 0) == places{{28 * 1 + 27, 0.25}, {28 * 4 + 5, 0.5}});
    CHECK(ink(-1, 0) == places{{28 * 2 + 5, 0.5}, {28 * 26, 0.75}});
    CHECK(ink(0, 1) == places{{28 * 3 + 6, 0.5}, {28 * 27 + 1, 0.75}});
    CHECK(ink(0, -1) == places{{26, 0.25}, {28 * 3 + 4, 0.5}});
    CHECK(ink(2, -3) == places{{28 * 2 + 24, 0.25}, {28 * 5 + 2, 0.5}});
    CHECK(ink(28, 0).empty());
    CHECK(complaint([] { shifted(std::vector<scalar>(783), 1, 0); }) ==
          "shifted: 783 pixels, not 784");
}

TEST_CASE("of each picture there are five with its label") {
    random_engine rng(151);
    const dataset set = random_digits(3, rng), more = with_shifts(set);
    CHECK(shape(more.images) == shape(matrix(15, 784)));
    REQUIRE(more.labels.size() == 15);
    const std::vector<std::pair<int, int>> moves{{0, 0}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    for (std::size_t i = 0; i < 15; ++i) {
        CHECK(more.labels[i] == set.labels[i / 5]);
        const auto [down, right] = moves[i % 5];
        const std::vector<scalar> moved = shifted(set.images.row(i / 5), down, right);
        CHECK(std::equal(moved.begin(), moved.end(), more.images.row(i).begin()));
    }
}
