// Tests of chapter 7: back-propagation through one hidden layer.
#include "backprop.hpp"
#include "catch.hpp"
#include "gradcheck.hpp"
#include "throws.hpp"

using namespace woven;

namespace {

matrix random_targets(std::size_t rows, std::size_t columns, random_engine& rng) {
    matrix m(rows, columns);
    for (scalar& entry : m.values()) entry = static_cast<scalar>(rng.below(2));
    return m;
}

const activation all_bends[] = {linear, sigmoid_activation, tanh_activation, relu};

// N examples, n inputs, H hidden neurons, m outputs
const std::size_t odd_shapes[][4] = {{1, 1, 1, 1}, {1, 4, 2, 3}, {6, 1, 3, 1},
                                     {2, 3, 1, 4}, {7, 5, 4, 3}, {3, 2, 5, 1}};

bool close(double a, double b) { return std::abs(a - b) < 5e-5; }

}

TEST_CASE("the slope of each bend, from its output, is that of its value") {
    for (const activation& f : all_bends)
        for (double z : {-3.0, -0.7, 0.4, 2.5}) {
            INFO(bend.name << " at " << z);
            CHECK(relative_error(bend.derivative(f.value(z)),
                                 central_difference(f.value, z, 1e-5), 1e-4) < 1e-8);
        }
    CHECK(relu.derivative(relu.value(0)) == 0);
}

TEST_CASE("the slopes of every parameter agree with wiggling, on odd shapes") {
    random_engine rng(71);
    for (const auto& [N, n, H, m] : odd_shapes)
        for (const activation& f : all_bends)
            for (const loss_function& loss : {cross_entropy_loss, squared_error_loss}) {
                INFO(N << "," << n << "," << H << "," << m << " " << bend.name << " "
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
    const two_layers g = backward(net, x, a, delta);
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

TEST_CASE("shapes that do not fit are refused") {
    random_engine rng(75);
    const two_layers net = random_two_layers(3, 2, 1, relu, rng);
    const matrix X(4, 3), A1(4, 2);
    CHECK(complaint([&] { backward(net, X, A1, matrix(5, 1)); }) ==
          "matmul_at_b: 4x2 transposed times 5x1: rows 4 and 5 differ");
    CHECK(complaint([&] { backward(net, X, A1, matrix(4, 2)); }) ==
          "matmul_a_bt: 4x2 times transposed 2x1: columns 2 and 1 differ");
    CHECK(complaint([&] { backward(net, X, matrix(4, 3), matrix(4, 1)); }) ==
          "backward: 4x2 and activations 4x3: columns 2 and 3 differ");
    CHECK(complaint([&] { backward(net, matrix(5, 3), A1, matrix(4, 1)); }) ==
          "matmul_at_b: 5x3 transposed times 4x2: rows 5 and 4 differ");
    CHECK(complaint([&] { backward(net, matrix(4, 5), A1, matrix(4, 1)); }) ==
          "backward: 4x5 into 3x2: inputs 5 and 3 differ");
    CHECK(complaint([] { cross_entropy_loss.gradient(matrix(2, 3), matrix(2, 1)); }) ==
          "loss: 2x3 for 2x1: columns 3 and 1 differ");
}
