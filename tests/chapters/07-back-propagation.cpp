// Tests of chapter 7: back-propagation through one hidden layer.
#include "backprop.hpp"
#include "catch.hpp"
#include "gradcheck.hpp"
#include "throws.hpp"

#include <limits>

using namespace woven;

namespace {

matrix random_targets(std::size_t rows, std::size_t columns, random_engine& rng) {
    matrix m(rows, columns);
    for (scalar& entry : m.values()) entry = static_cast<scalar>(rng.below(2));
    return m;
}

const activation every_activation[] = {linear, sigmoid_activation, tanh_activation, relu};

// N examples, n inputs, H hidden neurons, m outputs
const std::size_t odd_shapes[][4] = {{1, 1, 1, 1}, {1, 4, 2, 3}, {6, 1, 3, 1},
                                     {2, 3, 1, 4}, {7, 5, 4, 3}, {3, 2, 5, 1}};

bool close(double a, double b) { return std::abs(a - b) < 5e-5; }

}

TEST_CASE("each activation's derivative, from its output, is that of its value") {
    for (const activation& f : every_activation)
        for (double z : {-3.0, -0.7, 0.4, 2.5}) {
            INFO(f.name << " at " << z);
            CHECK(relative_error(f.derivative(f.value(z)),
                                 central_difference(f.value, z, 1e-5), 1e-4) < 1e-8);
        }
    CHECK(relu.derivative(relu.value(0)) == 0);
}

TEST_CASE("the derivatives of every parameter agree with wiggling, on odd shapes") {
    random_engine rng(71);
    for (const auto& [N, n, H, m] : odd_shapes)
        for (const activation& f : every_activation)
            for (const loss_function& loss : {cross_entropy_loss, squared_error_loss}) {
                INFO(N << "," << n << "," << H << "," << m << " " << f.name << " "
                       << loss.name);
                two_layers net = random_two_layers(n, H, m, f, rng);
                net.b1 = random_matrix(1, H, rng);
                net.b2 = random_matrix(1, m, rng);
                const matrix X = random_matrix(N, n, rng);
                const matrix Y = random_targets(N, m, rng);
                const matrix A1 = hidden_activations(net, X);
                const matrix D2 = loss.gradient(affine(A1, net.W2, net.b2), Y);
                const auto value = [&](const std::vector<double>& list) {
                    two_layers other = net;
                    set_parameters(other, list);
                    return loss.value(logits(other, X), Y);
                };
                CHECK(check_gradient(value, parameters(net),
                                     parameters(backward(net, X, A1, D2)))
                          .error < 1e-6);
            }
}

TEST_CASE("with a random upstream gradient, too") {
    random_engine rng(72);
    two_layers net = random_two_layers(3, 5, 2, tanh_activation, rng);
    const matrix X = random_matrix(4, 3, rng), up = random_matrix(4, 2, rng);
    const auto value = [&](const std::vector<double>& list) {
        two_layers other = net;
        set_parameters(other, list);
        const matrix Z = logits(other, X);
        double sum = 0;
        for (std::size_t i = 0; i < Z.values().size(); ++i)
            sum += up.values()[i] * Z.values()[i];
        return sum;
    };
    const auto claimed = parameters(backward(net, X, hidden_activations(net, X), up));
    CHECK(check_gradient(value, parameters(net), claimed).error < 1e-7);
}

TEST_CASE("the 2-3-1 network of the text, number by number") {
    const two_layers net{{{-2, 1, 1}, {1, -0.5, -1}},
                         {{0, 1, 0}},
                         sigmoid_activation,
                         {{2}, {-2}, {1}},
                         {{0.5}}};
    const matrix x{{1, 2}}, y{{1}};
    CHECK(affine(x, net.W1, net.b1) == matrix{{0, 1, -1}});
    const matrix a = hidden_activations(net, x), z = logits(net, x);
    CHECK(close(a(0, 1), 0.7311));
    CHECK(close(a(0, 2), 0.2689));
    CHECK(close(z(0, 0), 0.3068));
    CHECK(close(squared_error_loss.value(z, y), 0.0898));
    const matrix delta = squared_error_loss.gradient(z, y);
    CHECK(close(delta(0, 0), -0.1035));
    const two_layers::gradient g = backward(net, x, a, delta);
    const double expected[] = {-0.0518, 0.0407,  -0.0204, -0.1035, 0.0814,
                               -0.0407, -0.0518, 0.0407,  -0.0204, -0.0518,
                               -0.0757, -0.0278, -0.1035};
    const auto gradient = parameters(g);
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        INFO("parameter " << i);
        CHECK(close(gradient[i], expected[i]));
    }
}

TEST_CASE("the batch's gradient is the mean of its examples' gradients") {
    random_engine rng(73);
    const two_layers net = random_two_layers(4, 3, 2, sigmoid_activation, rng);
    const matrix X = random_matrix(5, 4, rng), Y = random_targets(5, 2, rng);
    auto gradient = [&](const matrix& inputs, const matrix& targets) {
        const matrix A1 = hidden_activations(net, inputs);
        return parameters(
            backward(net, inputs, A1,
                     cross_entropy_loss.gradient(affine(A1, net.W2, net.b2), targets)));
    };
    std::vector<scalar> mean(parameters(net).size());
    for (std::size_t i = 0; i < X.rows(); ++i) {
        matrix one(1, 4), target(1, 2);
        std::copy_n(X.row(i).begin(), 4, one.row(0).begin());
        std::copy_n(Y.row(i).begin(), 2, target.row(0).begin());
        const auto g = gradient(one, target);
        for (std::size_t p = 0; p < mean.size(); ++p) mean[p] += g[p] / 5;
    }
    const auto whole = gradient(X, Y);
    for (std::size_t p = 0; p < mean.size(); ++p)
        CHECK(relative_error(whole[p], mean[p], 1e-6) < 1e-9);
}

TEST_CASE("a step is learning rate times gradient, against it") {
    random_engine rng(74);
    two_layers net = random_two_layers(3, 2, 1, tanh_activation, rng);
    const two_layers before = net;
    const matrix X = random_matrix(4, 3, rng), Y = random_targets(4, 1, rng);
    const matrix A1 = hidden_activations(net, X);
    const auto g = parameters(
        backward(net, X, A1, cross_entropy_loss.gradient(affine(A1, net.W2, net.b2), Y)));
    train_step(net, cross_entropy_loss, X, Y, 0.25);
    const auto from = parameters(before), to = parameters(net);
    for (std::size_t p = 0; p < g.size(); ++p) CHECK(to[p] == from[p] - 0.25 * g[p]);
    CHECK(cross_entropy_loss.value(logits(net, X), Y) <
          cross_entropy_loss.value(logits(before, X), Y));
}

TEST_CASE("a step down leaves the gradient alone, and may be taken by any rate") {
    two_layers net{{{1, 2}}, {{3, 4}}, linear, {{5}, {6}}, {{7}}};
    const two_layers::gradient g{{{1, 0}}, {{0, 1}}, {{2}, {0}}, {{-1}}};
    step_down(net, g, 0);
    CHECK(parameters(net) == std::vector<scalar>{1, 2, 3, 4, 5, 6, 7});
    step_down(net, g, 0.5);
    CHECK(parameters(net) == std::vector<scalar>{0.5, 2, 3, 3.5, 4, 6, 7.5});
    CHECK(parameters(g) == std::vector<scalar>{1, 0, 0, 1, 2, 0, -1});
}

TEST_CASE("an input that is 0 in every example does not move its weights") {
    random_engine rng(76);
    two_layers net = random_two_layers(3, 4, 2, sigmoid_activation, rng);
    const two_layers before = net;
    matrix X = random_matrix(5, 3, rng);
    for (std::size_t i = 0; i < X.rows(); ++i) X(i, 1) = 0;
    train_step(net, squared_error_loss, X, random_targets(5, 2, rng), 1);
    for (std::size_t h = 0; h < 4; ++h) {
        CHECK(net.W1(1, h) == before.W1(1, h));
        CHECK(net.W1(0, h) != before.W1(0, h));
    }
}

TEST_CASE("behind weights of 0 the first layer has no gradient") {
    random_engine rng(77);
    two_layers net = random_two_layers(3, 4, 2, tanh_activation, rng);
    net.W2 = matrix(4, 2);
    const matrix X = random_matrix(5, 3, rng), Y = random_targets(5, 2, rng);
    const auto g = backward(net, X, hidden_activations(net, X),
                            cross_entropy_loss.gradient(logits(net, X), Y));
    CHECK(g.W1 == matrix(3, 4));
    CHECK(g.b1 == matrix(1, 4));
    CHECK(g.W2 != matrix(4, 2));
}

TEST_CASE(
    "the squared error's delta is the cross-entropy's times a(1 - a), a quarter at most") {
    for (double z : {-40.0, -2.0, 0.0, 0.3, 5.0}) {
        const double a = sigmoid(z);
        for (double y : {0.0, 1.0}) {
            const scalar entropy = cross_entropy_loss.gradient({{z}}, {{y}})(0, 0);
            const scalar square = squared_error_loss.gradient({{z}}, {{y}})(0, 0);
            CHECK(close(square, entropy * a * (1 - a)));
            CHECK(std::abs(square) <= std::abs(entropy) / 4);
        }
    }
}

TEST_CASE("losses of certain and wrong opinions stay finite") {
    const matrix Z{{1000, -1000}}, Y{{0, 1}};
    CHECK(cross_entropy_loss.value(Z, Y) == 2000);
    CHECK(cross_entropy_loss.gradient(Z, Y) == matrix{{1, -1}});
    CHECK(squared_error_loss.value(Z, Y) == 1);
    CHECK(squared_error_loss.gradient(Z, Y) == matrix{{0, 0}});
}

TEST_CASE("what is not a number does not vanish on the way back") {
    const scalar nan = std::numeric_limits<scalar>::quiet_NaN();
    CHECK(std::isnan(relu.value(nan)));
    const two_layers net{{{1, 1}}, {{0, 0}}, sigmoid_activation, {{1}, {2}}, {{0}}};
    const matrix x{{1}};
    const auto g = backward(net, x, hidden_activations(net, x), {{nan}});
    for (scalar derivative : parameters(g)) CHECK(std::isnan(derivative));
    CHECK(std::isnan(squared_error_loss.value({{nan}}, {{1}})));
    CHECK(std::isnan(cross_entropy_loss.gradient({{nan}}, {{1}})(0, 0)));
}

TEST_CASE("no examples are refused by both losses, and so by a step") {
    for (const loss_function& loss : {cross_entropy_loss, squared_error_loss}) {
        INFO(loss.name);
        CHECK(complaint([&] { loss.gradient(matrix(0, 3), matrix(0, 3)); }) ==
              "loss: no examples");
    }
    CHECK(complaint([] { squared_error_loss.value(matrix(0, 3), matrix(0, 3)); }) ==
          "loss: no examples");
    CHECK(complaint([] { cross_entropy_loss.value(matrix(0, 3), matrix(0, 3)); }) ==
          "mean_cross_entropy: no examples");
    random_engine rng(78);
    two_layers net = random_two_layers(3, 2, 1, relu, rng);
    const auto before = parameters(net);
    CHECK(complaint([&] {
              train_step(net, cross_entropy_loss, matrix(0, 3), matrix(0, 1), 1);
          }) == "loss: no examples");
    CHECK(parameters(net) == before);
}

TEST_CASE("shapes that do not fit are refused") {
    random_engine rng(75);
    const two_layers net = random_two_layers(3, 2, 1, relu, rng);
    const matrix X(4, 3), A1(4, 2);
    CHECK(complaint([&] { backward(net, X, A1, matrix(5, 1)); }) ==
          "matmul_at_b: 4x2 transposed times 5x1: rows 4 and 5 differ");
    CHECK(complaint([&] { backward(net, X, A1, matrix(4, 2)); }) ==
          "matmul_a_bt: 4x2 times transposed 2x1: columns 2 and 1 differ");
    CHECK(complaint([&] { backward(net, X, matrix(4, 3), matrix(4, 1)); }) ==
          "backward: activations 4x3 into 2x1");
    CHECK(complaint([&] { backward(net, matrix(5, 3), A1, matrix(4, 1)); }) ==
          "matmul_at_b: 5x3 transposed times 4x2: rows 5 and 4 differ");
    CHECK(complaint([&] { backward(net, matrix(4, 5), A1, matrix(4, 1)); }) ==
          "backward: 4x5 into 3x2");
    CHECK(complaint([] { cross_entropy_loss.gradient(matrix(2, 3), matrix(2, 1)); }) ==
          "loss: 2x3 and 2x1 differ");
    CHECK(complaint([] { squared_error_loss.value(matrix(2, 3), matrix(1, 3)); }) ==
          "loss: 2x3 and 1x3 differ");
}
