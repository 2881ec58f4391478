// Tests of chapter 8: layers, rows of layers, a loss, and the test that tests them.
#include "catch.hpp"
#include "check_layer.hpp"
#include "compare.hpp"
#include "moons.hpp"
#include "throws.hpp"

#include <utility>

using namespace woven;

namespace {

const activation all_activations[] = {linear, sigmoid_activation, tanh_activation, relu,
                                      leaky_relu};

/// A dense layer with one of the usual mistakes.
struct wrong_dense : dense {
    enum kind { right, weights_not_sent_back, bias_of_last_row, doubled } mistake;
    wrong_dense(kind k, std::size_t n, std::size_t m, random_engine& rng)
        : dense(n, m, rng), mistake(k) {}
    matrix backward(const matrix& D) {
        matrix back = dense::backward(D);
        if (mistake == weights_not_sent_back) back = matrix(back.rows(), back.columns());
        if (mistake == bias_of_last_row)
            std::copy_n(D.row(D.rows() - 1).begin(), D.columns(),
                        b_gradient.row(0).begin());
        if (mistake == doubled)
            for (scalar& s : W_gradient.values()) s *= 2;
        return back;
    }
};

/// Returns a gradient of the wrong shape.
struct wrong_shape : activation_layer {
    matrix backward(const matrix& D) { return matrix(D.columns(), D.rows()); }
};

/// Leaves a gradient of the wrong shape to a table.
struct wrong_table : dense {
    using dense::dense;
    matrix backward(const matrix& D) {
        const matrix back = dense::backward(D);
        W_gradient = matrix(W.columns(), W.rows());
        return back;
    }
};

/// Remembers where its inputs were, and not what they were.
struct forgetful_square {
    const matrix* inputs = nullptr;
    matrix predict(matrix X) const {
        for (scalar& x : X.values()) x *= x;
        return X;
    }
    matrix forward(const matrix& X) {
        inputs = &X;
        return predict(X);
    }
    matrix backward(matrix D) {
        for (std::size_t i = 0; i < D.values().size(); ++i)
            D.values()[i] *= 2 * inputs->values()[i];
        return D;
    }
    std::vector<parameter> parameters() { return {}; }
    std::string describe() const { return "forgetful square"; }
};

/// Asking a layer gives what going forward gives; and asking it something else between the way
/// forward and the way back changes neither what it hands back nor its gradients.
template <layer L>
void check_predict(const L& original, const matrix& X, random_engine& rng) {
    INFO(original.describe());
    L asked = original, left_alone = original;
    const matrix A = left_alone.forward(X);
    const L& constant = original;
    CHECK(constant.predict(X) == A);
    const matrix D = random_matrix(A.rows(), A.columns(), rng);
    asked.forward(X);
    std::as_const(asked).predict(random_matrix(X.rows() + 2, X.columns(), rng));
    CHECK(asked.backward(D) == left_alone.backward(D));
    const auto one = asked.parameters(), other = left_alone.parameters();
    REQUIRE(one.size() == other.size());
    for (std::size_t t = 0; t < one.size(); ++t) {
        CHECK(*one[t].values == *other[t].values);
        CHECK(*one[t].gradient == *other[t].gradient);
    }
}

}

static_assert(layer<dense> && layer<activation_layer> && layer<any_layer> &&
              layer<sequential>);
static_assert(!layer<matrix> && !layer<activation>);

TEST_CASE("every layer's gradient agrees with wiggling, on odd shapes") {
    random_engine rng(81);
    const std::size_t shapes[][3] = {{1, 1, 1}, {1, 5, 2}, {5, 1, 3}, {3, 5, 4}, {4, 3, 1}};
    for (const auto& [N, n, m] : shapes) {
        INFO(N << "," << n << "," << m);
        const matrix X = random_matrix(N, n, rng);
        CHECK(worst(check_layer(dense(n, m, rng), X, rng)) < 1e-6);
        for (const activation& f : all_activations) {
            INFO(f.name);
            CHECK(worst(check_layer(activation_layer{f}, X, rng)) < 1e-6);
            CHECK(worst(check_layer(make_network({n, 4, 3, m}, f, rng), X, rng)) < 1e-6);
        }
    }
}

TEST_CASE("the test of a layer catches the usual mistakes") {
    random_engine rng(82);
    const matrix X = random_matrix(3, 4, rng);
    using w = wrong_dense;
    CHECK(worst(check_layer(w(w::right, 4, 2, rng), X, rng)) < 1e-6);
    CHECK(check_layer(w(w::weights_not_sent_back, 4, 2, rng), X, rng)[0] > 0.9);
    CHECK(check_layer(w(w::doubled, 4, 2, rng), X, rng)[1] > 0.4);
    CHECK(check_layer(w(w::bias_of_last_row, 4, 2, rng), X, rng)[2] > 0.1);
    CHECK(complaint([&] { check_layer(wrong_shape{{relu}}, X, rng); }) ==
          "check_layer: relu: gradient of shape 4x3 for a table of 3x4");
    CHECK(complaint([&] { check_layer(wrong_table(4, 2, rng), X, rng); }) ==
          "check_layer: dense 4 to 2: gradient of shape 2x4 for a table of 4x2");
}

TEST_CASE("a dense layer computes what the sheet of paper says") {
    random_engine rng(83);
    dense l(3, 2, rng);
    l.W = {{1, -1}, {0, 2}, {1, 0}};
    l.b = {{10, 20}};
    CHECK(l.forward({{1, 2, 0}, {0, 1, 3}}) == matrix{{11, 23}, {13, 22}});
    CHECK(l.backward({{1, 0}, {0, 2}}) == matrix{{1, 0, 1}, {-2, 4, 0}});
    CHECK(l.W_gradient == matrix{{1, 0}, {2, 2}, {0, 6}});
    CHECK(l.b_gradient == matrix{{1, 2}});
    CHECK(l.describe() == "dense 3 to 2");
}

TEST_CASE("a dense layer's weights begin with a standard deviation of one over root n") {
    random_engine rng(84);
    const dense l(400, 100, rng);
    double squares = 0;
    for (scalar w : l.W.values()) squares += w * w;
    CHECK(std::abs(squares / 40000 * 400 - 1) < 0.05);
    CHECK(l.b == matrix(1, 100));
}

TEST_CASE("backward sets the gradients of its own batch and does not add") {
    random_engine rng(85);
    dense l(2, 2, rng);
    l.forward({{1, 2}});
    l.backward({{1, 1}});
    l.forward({{3, 4}});
    l.backward({{1, 2}});
    CHECK(l.W_gradient == matrix{{3, 6}, {4, 8}});
    CHECK(l.b_gradient == matrix{{1, 2}});
}

TEST_CASE("a row of layers goes forward in order and backward in reverse") {
    random_engine rng(86);
    dense first(2, 3, rng), second(3, 1, rng);
    sequential net{{first, activation_layer{tanh_activation}, second}};
    const matrix X = random_matrix(4, 2, rng), D = random_matrix(4, 1, rng);
    activation_layer middle{tanh_activation};
    CHECK(net.forward(X) == second.forward(middle.forward(first.forward(X))));
    CHECK(net.backward(D) == first.backward(middle.backward(second.backward(D))));
    const auto all = net.parameters();
    REQUIRE(all.size() == 4);
    CHECK(*all[0].gradient == first.W_gradient);
    CHECK(*all[1].gradient == first.b_gradient);
    CHECK(*all[2].gradient == second.W_gradient);
    CHECK(*all[3].gradient == second.b_gradient);
    CHECK(net.describe() == "[dense 2 to 3, tanh, dense 3 to 1]");
}

TEST_CASE("a network can be a part of a network") {
    random_engine rng(87);
    const sequential inner = make_network({3, 4, 2}, relu, rng);
    const sequential outer{{inner, activation_layer{tanh_activation}, dense(2, 1, rng)}};
    const matrix X = random_matrix(3, 3, rng);
    CHECK(worst(check_layer(outer, X, rng)) < 1e-6);
    CHECK(outer.describe() == "[[dense 3 to 4, relu, dense 4 to 2], tanh, dense 2 to 1]");
}

TEST_CASE("a copy of a network is another network") {
    random_engine rng(88);
    sequential net = make_network({2, 3, 1}, tanh_activation, rng);
    sequential copy = net;
    const matrix X{{1, 2}}, before = net.forward(X);
    copy.forward(X);
    copy.backward({{1}});
    gradient_descent(copy.parameters(), 1);
    CHECK(net.forward(X) == before);
    CHECK_FALSE(copy.forward(X) == before);
}

TEST_CASE("parameters are counted as the sizes say") {
    random_engine rng(89);
    sequential moons = make_network({2, 16, 16, 1}, relu, rng);
    CHECK(count_parameters(moons) == 337);
    CHECK(moons.layers.size() == 5);
    sequential digits = make_network({784, 30, 10}, relu, rng);
    CHECK(count_parameters(digits) == 23860);
    CHECK(complaint([&] { make_network({3}, relu, rng); }) ==
          "make_network: fewer than two sizes");
}

TEST_CASE("a step goes against the gradient, as far as the learning rate says") {
    matrix first{{1, 2, 3}}, first_gradient{{8, -16, 0}};
    matrix second{{-1}, {5}}, second_gradient{{2}, {4}};
    gradient_descent({{&first, &first_gradient}, {&second, &second_gradient}}, 0.25);
    CHECK(first == matrix{{-1, 6, 3}});
    CHECK(second == matrix{{-1.5}, {4}});
    CHECK(first_gradient == matrix{{8, -16, 0}});
}

TEST_CASE("the same gradient as chapter 7, for the same network") {
    random_engine rng(90);
    const two_layers by_hand = random_two_layers(5, 4, 3, sigmoid_activation, rng);
    dense first(5, 4, rng), second(4, 3, rng);
    first.W = by_hand.W1;
    second.W = by_hand.W2;
    sequential net{{first, activation_layer{sigmoid_activation}, second}};
    const matrix X = random_matrix(7, 5, rng);
    matrix Y(7, 3);
    for (scalar& y : Y.values()) y = static_cast<scalar>(rng.below(2));
    const matrix D = cross_entropy_loss.gradient(net.forward(X), Y);
    CHECK(net.forward(X) == logits(by_hand, X));
    net.backward(D);
    two_layers::gradient expected = backward(by_hand, X, hidden_activations(by_hand, X), D);
    const auto all = net.parameters();
    const auto wanted = tables(expected);
    for (std::size_t t = 0; t < 4; ++t) CHECK(*all[t].gradient == *wanted[t]);
}

TEST_CASE("the mean squared error and its gradient") {
    CHECK(mse_loss.value({{1, 2}}, {{0, 4}}) == 5);
    CHECK(mse_loss.value({{1, 2}, {0, 0}}, {{0, 4}, {0, 0}}) == 2.5);
    CHECK(mse_loss.gradient({{1, 2}}, {{0, 4}}) == matrix{{2, -4}});
    random_engine rng(91);
    const matrix Z = random_matrix(3, 5, rng), Y = random_matrix(3, 5, rng);
    const auto value = [&](const std::vector<double>& list) {
        matrix other(3, 5);
        std::copy(list.begin(), list.end(), other.values().begin());
        return mse_loss.value(other, Y);
    };
    const std::vector<double> point(Z.values().begin(), Z.values().end());
    CHECK(check_gradient(value, point, mse_loss.gradient(Z, Y).values()).error < 1e-6);
    CHECK(complaint([] { mse_loss.value(matrix(2, 3), matrix(2, 1)); }) ==
          "loss: 2x3 and 2x1 differ");
}

TEST_CASE("an epoch uses every row once, the last batch being smaller") {
    /// Counts the rows it has been shown.
    struct counter {
        std::vector<int>* seen;
        matrix predict(const matrix& X) const { return X; }
        matrix forward(const matrix& X) {
            for (std::size_t i = 0; i < X.rows(); ++i)
                ++(*seen)[static_cast<std::size_t>(X(i, 0))];
            return X;
        }
        matrix backward(const matrix& D) { return D; }
        std::vector<parameter> parameters() { return {}; }
        std::string describe() const { return "counter"; }
    };
    std::vector<int> seen(7);
    sequential net{{counter{&seen}}};
    matrix X(7, 1);
    for (std::size_t i = 0; i < 7; ++i) X(i, 0) = static_cast<scalar>(i);
    random_engine rng(92);
    train_epoch(net, mse_loss, X, X, 3, 0.1, rng);
    CHECK(seen == std::vector<int>(7, 1));
}

TEST_CASE("what does not fit is refused with its shapes") {
    random_engine rng(93);
    sequential net = make_network({2, 3, 1}, relu, rng);
    CHECK(complaint([&] { net.forward(matrix(4, 3)); }) ==
          "matmul: 4x3 times 2x3: inner sizes 3 and 2 differ");
    activation_layer b{relu};
    b.forward(matrix(2, 3));
    CHECK(complaint([&] { b.backward(matrix(2, 4)); }) ==
          "activation_layer: outputs and their gradient: 2x3 and 2x4 differ");
    CHECK(complaint([&] { b.backward(matrix(1, 3)); }) ==
          "activation_layer: outputs and their gradient: 2x3 and 1x3 differ");
}

TEST_CASE("the test of a layer notices gradients that are added up, and gradients that are "
          "no number") {
    struct adding : dense {
        using dense::dense;
        matrix backward(const matrix& D) {
            const matrix before = b_gradient;
            const matrix back = dense::backward(D);
            for (std::size_t k = 0; k < b_gradient.columns(); ++k)
                b_gradient(0, k) += before(0, k);
            return back;
        }
    };
    struct no_number : dense {
        using dense::dense;
        matrix backward(const matrix& D) {
            const matrix back = dense::backward(D);
            b_gradient(0, 0) = NAN;
            return back;
        }
    };
    random_engine rng(94);
    const matrix X = random_matrix(3, 4, rng);
    CHECK(check_layer(adding(4, 2, rng), X, rng)[2] > 0.1);
    CHECK(check_layer(no_number(4, 2, rng), X, rng)[2] > 1);
}

TEST_CASE("the test of a layer notices one that remembers where its inputs were") {
    random_engine rng(95);
    const matrix X = random_matrix(3, 4, rng);
    CHECK(check_layer(forgetful_square{}, X, rng)[0] > 0.9);
}

TEST_CASE("asking says what going forward says, and leaves no trace") {
    random_engine rng(96);
    const std::size_t shapes[][3] = {{1, 1, 1}, {1, 5, 2}, {5, 1, 3}, {3, 5, 4}};
    for (const auto& [N, n, m] : shapes) {
        const matrix X = random_matrix(N, n, rng);
        check_predict(dense(n, m, rng), X, rng);
        check_predict(any_layer(dense(n, m, rng)), X, rng);
        for (const activation& f : all_activations) {
            check_predict(activation_layer{f}, X, rng);
            const sequential inner = make_network({n, 4, m}, f, rng);
            check_predict(inner, X, rng);
            check_predict(sequential{{inner, activation_layer{f}, dense(m, 2, rng)}}, X,
                          rng);
        }
    }
}

TEST_CASE("a box that was moved from can be copied and filled again") {
    random_engine rng(97);
    const dense l(2, 3, rng);
    any_layer box(l);
    const any_layer moved = std::move(box);
    any_layer copy(box);
    box = copy;
    copy = moved;
    box = copy;
    const matrix X = random_matrix(4, 2, rng);
    CHECK(box.predict(X) == l.predict(X));
    CHECK(moved.predict(X) == l.predict(X));
    sequential net = make_network({2, 3, 1}, tanh_activation, rng);
    const sequential elsewhere = std::move(net);
    net = elsewhere;
    CHECK(net.predict(X) == elsewhere.predict(X));
}

TEST_CASE("parameters belong to the layer that was asked, and not to its copies") {
    random_engine rng(98);
    sequential net = make_network({2, 1}, tanh_activation, rng), copy = net;
    CHECK(net.parameters()[0].values != copy.parameters()[0].values);
    CHECK(*net.parameters()[0].values == *copy.parameters()[0].values);
}

TEST_CASE("a row of no layers changes nothing") {
    random_engine rng(99);
    sequential nothing;
    const matrix X = random_matrix(3, 2, rng);
    CHECK(nothing.predict(X) == X);
    CHECK(nothing.forward(X) == X);
    CHECK(nothing.backward(X) == X);
    CHECK(nothing.parameters().empty());
    CHECK(nothing.describe() == "[]");
    CHECK(worst(check_layer(nothing, X, rng)) < 1e-6);
}

TEST_CASE("an epoch is refused with batches of none and with targets for other examples") {
    random_engine rng(100);
    sequential net = make_network({2, 1}, tanh_activation, rng);
    const matrix W = *net.parameters()[0].values;
    const auto epoch = [&](std::size_t examples, std::size_t targets, std::size_t batch) {
        train_epoch(net, mse_loss, matrix(examples, 2), matrix(targets, 1), batch, 0.1,
                    rng);
    };
    CHECK(complaint([&] { epoch(3, 3, 0); }) == "batches: of size 0");
    CHECK(complaint([&] { epoch(3, 2, 1); }) == "train_epoch: 3 examples and 2 targets");
    CHECK(complaint([&] { epoch(2, 3, 1); }) == "train_epoch: 2 examples and 3 targets");
    epoch(0, 0, 5);
    CHECK(*net.parameters()[0].values == W);
}

TEST_CASE("a loss of no examples is refused") {
    const matrix none(0, 2);
    CHECK(complaint([&] { mse_loss.value(none, none); }) == "loss: no examples");
    CHECK(complaint([&] { mse_loss.gradient(none, none); }) == "loss: no examples");
    CHECK(complaint([&] { cross_entropy_loss.value(none, none); }) ==
          "mean_cross_entropy: no examples");
    CHECK(complaint([&] { cross_entropy_loss.gradient(none, none); }) ==
          "loss: no examples");
}

TEST_CASE("backward before forward is refused") {
    random_engine rng(101);
    CHECK(complaint([&] { activation_layer{relu}.backward(matrix(2, 2)); }) ==
          "activation_layer: outputs and their gradient: 0x0 and 2x2 differ");
    CHECK(complaint([&] { dense(3, 2, rng).backward(matrix(1, 2)); }) ==
          "matmul_at_b: 0x0 transposed times 1x2: rows 0 and 1 differ");
}

TEST_CASE("the leaky ReLU lets a hundredth through, and no activation hides a NaN") {
    CHECK(leaky_relu.value(3) == 3);
    CHECK(leaky_relu.value(-2) == scalar(-2) / 100);
    CHECK(leaky_relu.derivative(3) == 1);
    CHECK(leaky_relu.derivative(scalar{-0.02}) == scalar{0.01});
    CHECK(leaky_relu.derivative(0) == scalar{0.01});
    for (const activation& f : all_activations) {
        INFO(f.name);
        CHECK(std::isnan(activation_layer{f}.predict({{1, NAN}})(0, 1)));
    }
}

TEST_CASE("the moons are two half circles, in turns, blurred by a tenth") {
    random_engine rng(102);
    const moons points(2000, rng);
    REQUIRE(shape(points.X) == shape(matrix(2000, 2)));
    REQUIRE(shape(points.Y) == shape(matrix(2000, 1)));
    double squares = 0, along = 0;
    for (std::size_t i = 0; i < 2000; ++i) {
        const bool lower = i % 2 == 1;
        CHECK(points.Y(i, 0) == (lower ? 1 : 0));
        // From the middle of its circle, the lower one turned upside down.
        const double x = lower ? 1 - points.X(i, 0) : points.X(i, 0),
                     y = lower ? 0.5 - points.X(i, 1) : points.X(i, 1);
        CHECK(y > -0.5);
        squares += std::pow(std::hypot(x, y) - 1, 2);
        along += x;
    }
    CHECK(std::abs(std::sqrt(squares / 2000) - 0.1) < 0.01);
    CHECK(std::abs(along / 2000) < 0.06);
}

TEST_CASE("the accuracy is the share on the right side, and 0 is the side of the 1") {
    random_engine rng(103);
    dense first_number(2, 1, rng);
    first_number.W = {{1}, {0}};
    moons points(5, rng);
    points.X = {{0.5, -1}, {-2, 1}, {0, -1}, {-0.5, 9}, {2, -9}};
    points.Y = {{1}, {0}, {1}, {1}, {0}};
    CHECK(accuracy({{first_number}}, points) == 60);
}
