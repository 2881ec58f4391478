// Tests of chapter 6: a network with one hidden layer, its activation functions, and XOR.
#include "catch.hpp"
#include "compare.hpp"
#include "throws.hpp"
#include "xor.hpp"

#include <limits>

using namespace woven;

namespace {

const two_layers by_hand{
    {{1, -1}, {1, -1}}, {{-0.5, 1.5}}, step_activation, {{1}, {1}}, {{-1.5}}};

}

TEST_CASE("two lines and a third opinion make XOR") {
    CHECK(hidden_activations(by_hand, xor_inputs) ==
          matrix{{0, 1}, {1, 1}, {1, 1}, {1, 0}});
    CHECK(logits(by_hand, xor_inputs) == matrix{{-0.5}, {0.5}, {0.5}, {-0.5}});
    CHECK(count_correct(by_hand) == 4);
}

TEST_CASE("each activation function has its value") {
    CHECK(step_activation.value(0) == 1);
    CHECK(step_activation.value(-1e-300) == 0);
    CHECK(linear.value(-3.5) == -3.5);
    CHECK(sigmoid_activation.value(0) == 0.5);
    CHECK(tanh_activation.value(0.5) == std::tanh(0.5));
    CHECK(relu.value(-2) == 0);
    CHECK(relu.value(3) == 3);
    CHECK(relu.value(0) == 0);
    CHECK(relu.value(std::numeric_limits<scalar>::infinity()) ==
          std::numeric_limits<scalar>::infinity());
}

TEST_CASE("what is not a number stays that way through every activation function") {
    const scalar nan = std::numeric_limits<scalar>::quiet_NaN();
    for (const activation& f : {linear, sigmoid_activation, tanh_activation, relu})
        CHECK(std::isnan(f.value(nan)));
    const two_layers net{{{nan, 1}, {1, 1}}, {{0, 0}}, relu, {{1}, {1}}, {{0}}};
    CHECK(std::isnan(logits(net, {{1, 2}})(0, 0)));
    CHECK(std::isnan(mean_cross_entropy(logits(net, xor_inputs), xor_targets)));
}

TEST_CASE("no activation function ever falls, so one hidden neuron draws one line") {
    for (const activation& f : {linear, sigmoid_activation, tanh_activation, relu})
        for (int i = -400; i < 400; ++i)
            CHECK(f.value(i / scalar{50}) <= f.value((i + 1) / scalar{50}));
}

TEST_CASE("nothing linear beats the shrug, and no single hidden neuron its ledge") {
    const double ledge = 0.75 * (std::log(3) - std::log(2) * 2 / 3);
    random_engine rng(64);
    for (const activation& f : {linear, sigmoid_activation, tanh_activation, relu})
        for (int i = 0; i < 2000; ++i) {
            two_layers net = random_two_layers(2, 1, 1, f, rng);
            net.b1 = random_matrix(1, 1, rng);
            net.b2 = random_matrix(1, 1, rng);
            std::vector<scalar> louder = parameters(net);
            for (scalar& parameter : louder) parameter *= static_cast<scalar>(1 + i % 8);
            set_parameters(net, louder);
            const double loss = mean_cross_entropy(logits(net, xor_inputs), xor_targets);
            CHECK(loss > (f.name == std::string("linear") ? std::log(2) : ledge) - 1e-9);
        }
}

TEST_CASE("no examples have no logits") {
    CHECK(logits(by_hand, matrix(0, 2)) == matrix(0, 1));
}

TEST_CASE("a network of odd shapes computes what the formula says, number by number") {
    const two_layers net{{{1, 2, 3}, {-1, 0.5, 2}},
                         {{0.5, -2, 1}},
                         relu,
                         {{1, -1}, {2, 1}, {0.5, 4}},
                         {{10, 20}}};
    const matrix X{{2, 4}};
    // votes 2 - 4 + 0.5, 4 + 2 - 2, 6 + 8 + 1
    CHECK(hidden_activations(net, X) == matrix{{0, 4, 15}});
    CHECK(logits(net, X) == matrix{{0 + 8 + 7.5 + 10, 0 + 4 + 60 + 20}});
}

TEST_CASE("linear layers collapse into one, up to rounding") {
    random_engine rng(61);
    for (const auto& [n, H, m] :
         {std::array<std::size_t, 3>{1, 1, 1}, {2, 7, 3}, {5, 1, 4}}) {
        two_layers net = random_two_layers(n, H, m, linear, rng);
        net.b1 = random_matrix(1, H, rng);
        net.b2 = random_matrix(1, m, rng);
        const matrix X = random_matrix(9, n, rng);
        const matrix one =
            affine(X, matmul(net.W1, net.W2), affine(net.b1, net.W2, net.b2));
        CHECK(largest_difference(logits(net, X), one) < 1e-12);
        net.f = tanh_activation;
        CHECK(largest_difference(logits(net, X), one) > 1e-3);
    }
}

TEST_CASE("parameters go out and come back in the same order") {
    const two_layers net{{{1, 2}, {3, 4}, {5, 6}}, {{7, 8}}, relu, {{9}, {10}}, {{11}}};
    const std::vector<scalar> list = parameters(net);
    CHECK(list == std::vector<scalar>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    two_layers other{matrix(3, 2), matrix(1, 2), relu, matrix(2, 1), matrix(1, 1)};
    set_parameters(other, list);
    CHECK(other.W1 == net.W1);
    CHECK(other.b1 == net.b1);
    CHECK(other.W2 == net.W2);
    CHECK(other.b2 == net.b2);
    CHECK(complaint([&] { set_parameters(other, std::span(list).first(10)); }) ==
          "set_parameters: 10 numbers for 11 parameters");
}

TEST_CASE("random weights are normal, biases zero, and every seed has its own") {
    random_engine rng(62);
    const two_layers net = random_two_layers(100, 50, 3, relu, rng);
    CHECK(say(shape(net.W1)) == "100x50");
    CHECK(say(shape(net.b1)) == "1x50");
    CHECK(say(shape(net.W2)) == "50x3");
    CHECK(say(shape(net.b2)) == "1x3");
    CHECK(net.b1 == matrix(1, 50));
    CHECK(net.b2 == matrix(1, 3));
    double sum = 0, squares = 0;
    for (scalar w : net.W1.values()) {
        sum += w;
        squares += w * w;
    }
    CHECK(std::abs(sum / 5000) < 0.06);
    CHECK(std::abs(squares / 5000 - 1) < 0.1);
    random_engine another(63);
    CHECK_FALSE(random_two_layers(100, 50, 3, relu, another).W1 == net.W1);
}

TEST_CASE("the mean cross-entropy adds over outputs and averages over examples") {
    const matrix Z{{0, 0}, {1000, -1000}}, Y{{1, 0}, {1, 0}};
    CHECK(std::abs(mean_cross_entropy(Z, Y) - std::log(2)) < 1e-15);
    CHECK(complaint([&] { mean_cross_entropy(Z, matrix(2, 3)); }) ==
          "mean_cross_entropy: 2x2 and 2x3 differ");
    CHECK(complaint([&] { mean_cross_entropy(Z, matrix(3, 2)); }) ==
          "mean_cross_entropy: 2x2 and 3x2 differ");
    CHECK(complaint([] { mean_cross_entropy(matrix(0, 2), matrix(0, 2)); }) ==
          "mean_cross_entropy: no examples");
}

TEST_CASE("inputs that do not fit are refused with both shapes") {
    CHECK(complaint([] { logits(by_hand, matrix(4, 3)); }) ==
          "matmul: 4x3 times 2x2: inner sizes 3 and 2 differ");
}

TEST_CASE("wiggling learns XOR with a bend and shrugs without") {
    random_engine rng(1);
    two_layers net = random_two_layers(2, 4, 1, tanh_activation, rng);
    int watched = 0;
    const int steps = learn_by_wiggling(net, 0.5, 2000, [&](int, double) { ++watched; });
    CHECK(steps < 2000);
    CHECK(watched == steps + 1);
    CHECK(count_correct(net) == 4);
    CHECK(mean_cross_entropy(logits(net, xor_inputs), xor_targets) < 0.05);

    net = random_two_layers(2, 4, 1, linear, rng);
    CHECK(learn_by_wiggling(net, 0.5, 500, [](int, double) {}) == 500);
    CHECK(std::abs(mean_cross_entropy(logits(net, xor_inputs), xor_targets) - std::log(2)) <
          1e-9);
}
