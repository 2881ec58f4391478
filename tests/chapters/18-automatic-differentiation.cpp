// Tests of chapter 18: the tape of numbers, the tape of matrices, layers without a way back.
#include "catch.hpp"
#include "check_layer.hpp"
#include "compare.hpp"
#include "matrix_tape.hpp"
#include "moons.hpp"
#include "normalise.hpp"
#include "tape.hpp"
#include "throws.hpp"

#include <type_traits>

using namespace woven;

namespace {

/// The derivatives of f(x, y) on a tape.
template <class Function>
std::vector<double> derivatives(Function f, double x, double y) {
    tape t;
    const var a = t.leaf(x), b = t.leaf(y);
    t.backward(f(a, b));
    return {a.gradient(), b.gradient()};
}

std::vector<scalar> values_of(sequential& net) {
    std::vector<scalar> list;
    for (const parameter& p : net.parameters())
        list.insert(list.end(), p.values->values().begin(), p.values->values().end());
    return list;
}

/// What two_layers says of a loss's gradient, as one list.
std::vector<scalar> by_hand(const two_layers& net, const loss_function& loss,
                            const matrix& X, const matrix& Y) {
    return parameters(
        backward(net, X, hidden_activations(net, X), loss.gradient(logits(net, X), Y)));
}

matrix random_targets(std::size_t N, std::size_t m, random_engine& rng) {
    matrix Y(N, m);
    for (scalar& y : Y.values()) y = static_cast<scalar>(rng.below(2));
    return Y;
}

var loss_of_vote(var z, scalar y) { return cross_entropy(z, y); }

using vars = std::vector<matrix_var>;

matrix_var two_products(matrix_var X, const vars& p) {
    return matmul(X, p[0]) + hadamard(matmul(X, p[0]), matmul(X, p[1]));
}

const activation one_over_root{"1/root",
                               [](scalar v) { return 1 / std::sqrt(v + scalar(1e-5)); },
                               [](scalar a) { return -a * a * a / 2; }};

matrix_var norm_rows(matrix_var X, const vars& p) {
    const std::size_t N = X.value().rows(), m = X.value().columns();
    const matrix_var means = X.on->constant(matrix(m, m, 1 / scalar(m)));
    const matrix_var centred = X - matmul(X, means);
    const matrix_var variance = matmul(hadamard(centred, centred), means);
    const matrix_var standardised = hadamard(centred, apply(one_over_root, variance));
    return hadamard(standardised, repeat(p[0], N)) + repeat(p[1], N);
}

}

TEST_CASE("The sum of the box") {
    tape t;
    const var x = t.leaf(3), y = t.leaf(4);
    const var a = x * y, b = a + x, c = a * b;
    CHECK(c.value() == 180);
    t.backward(c);
    CHECK(x.gradient() == 120);
    CHECK(y.gradient() == 81);
    CHECK(a.gradient() == 27);
    CHECK(b.gradient() == 12);
    CHECK(c.gradient() == 1);
    CHECK(t.size() == 5);
}

TEST_CASE("Each operation has its two rates") {
    using numbers = std::vector<double>;
    CHECK(derivatives([](var a, var b) { return a + b; }, 3, 4) == numbers{1, 1});
    CHECK(derivatives([](var a, var b) { return a - b; }, 3, 4) == numbers{1, -1});
    CHECK(derivatives([](var a, var b) { return a * b; }, 3, 4) == numbers{4, 3});
    CHECK(derivatives([](var a, var b) { return a * a + b; }, 3, 4) == numbers{6, 1});
    CHECK(derivatives([](var a, var b) { return a + a - b - b; }, 3, 4) == numbers{2, -2});
    CHECK(derivatives([](var a, var) { return a * 5; }, 3, 4) == numbers{5, 0});
    CHECK(derivatives([](var a, var) { return 5 * a; }, 3, 4) == numbers{5, 0});
    CHECK(derivatives([](var a, var) { return a + 5; }, 3, 4) == numbers{1, 0});
    CHECK(derivatives([](var a, var) { return a - 5; }, 3, 4) == numbers{1, 0});
    CHECK(derivatives([](var a, var) { return 5 - a; }, 3, 4) == numbers{-1, 0});
    CHECK(derivatives([](var, var b) { return b; }, 3, 4) == numbers{0, 1});
}

TEST_CASE("The values of operations with plain numbers") {
    tape t;
    const var a = t.leaf(3), b = t.leaf(4);
    CHECK((a - b).value() == -1);
    CHECK((a + 5).value() == 8);
    CHECK((a - 5).value() == -2);
    CHECK((5 - a).value() == 2);
    CHECK((a * 5).value() == 15);
    CHECK((5 * a).value() == 15);
}

TEST_CASE("Activation functions and the cross-entropy on the tape") {
    for (const activation& f :
         {linear, sigmoid_activation, tanh_activation, relu, leaky_relu})
        for (const scalar z : {-1.5, 0.0, 0.75}) {
            tape t;
            const var v = t.leaf(z), a = apply(f, v);
            t.backward(a * 3);
            CHECK(a.value() == f.value(z));
            CHECK(v.gradient() == 3 * f.derivative(f.value(z)));
        }
    for (const scalar z : {-800.0, -0.5, 2.0, 800.0})
        for (const scalar y : {0.0, 1.0}) {
            tape t;
            const var v = t.leaf(z), loss = cross_entropy(v, y);
            t.backward(loss);
            CHECK(loss.value() == cross_entropy(z, y));
            CHECK(v.gradient() == sigmoid(z) - y);
        }
}

TEST_CASE("Doubled twenty times and a chain of 100000") {
    tape t;
    const var x = t.leaf(1);
    var y = x;
    for (int i = 0; i < 20; ++i) y = y + y;
    t.backward(y);
    CHECK(x.gradient() == 1048576);
    CHECK(t.size() == 21);

    tape long_one;
    const var first = long_one.leaf(0.5);
    var sum = first;
    for (int i = 1; i < 100000; ++i) sum = sum + first;
    long_one.backward(sum);
    CHECK(first.gradient() == 100000);
    CHECK(long_one.size() == 100000);
}

TEST_CASE("Leaves add and all others do not") {
    tape t;
    const var w = t.leaf(3), y = w * w, z = y + y;
    t.backward(z);
    CHECK(w.gradient() == 12);
    t.backward(z);
    CHECK(w.gradient() == 24);
    CHECK(y.gradient() == 2);
    CHECK(z.gradient() == 1);
    t.backward(y);
    CHECK(w.gradient() == 30);
    CHECK(y.gradient() == 1);
    CHECK(z.gradient() == 0);
    t.zero_gradients();
    CHECK(w.gradient() == 0);
    t.backward(w);
    CHECK(w.gradient() == 1);
}

TEST_CASE("A batch in two pieces has the gradient of the whole") {
    random_engine rng(3);
    sequential net = make_network({3, 4, 2}, tanh_activation, rng);
    const matrix X = random_matrix(5, 3, rng), Y = random_targets(5, 2, rng);
    tape t;
    const taped_network taped(t, {3, 4, 2}, tanh_activation, values_of(net));
    t.backward(mean_loss(taped, X, Y, loss_of_vote));
    std::vector<scalar> whole;
    for (const var p : taped.parameters) whole.push_back(p.gradient());
    t.zero_gradients();
    const std::vector<std::size_t> first{0, 1}, second{2, 3, 4};
    for (const auto& rows : {first, second})
        t.backward(mean_loss(taped, pick_rows(X, rows), pick_rows(Y, rows), loss_of_vote) *
                   (scalar(rows.size()) / 5));
    for (std::size_t i = 0; i < whole.size(); ++i)
        CHECK(std::abs(whole[i] - taped.parameters[i].gradient()) < 1e-14);
}

TEST_CASE("A detached number has no past") {
    tape t;
    const var w = t.leaf(3);
    const var y = w * t.leaf(w.value());
    t.backward(y);
    CHECK(w.gradient() == 3);
    t.zero_gradients();
    t.backward(w * w.value());
    CHECK(w.gradient() == 3);
}

TEST_CASE("Memory is used again after rewinding") {
    tape t;
    const var w = t.leaf(2);
    for (int step = 0; step < 5; ++step) {
        t.rewind(1);
        t.zero_gradients();
        const var loss = (w - 5) * (w - 5);
        CHECK(t.size() == 4);
        t.backward(loss);
        t.set(w, w.value() - scalar(0.25) * w.gradient());
    }
    CHECK(w.value() == 5 - 3 / 32.0);
}

TEST_CASE("A set leaf keeps what was recorded of its old value") {
    tape t;
    const var w = t.leaf(3), y = w * w;
    t.set(w, 10);
    t.backward(y);
    CHECK(y.value() == 9);
    CHECK(w.gradient() == 6);
}

TEST_CASE("Numbers of other tapes and rewound ones are refused") {
    tape t, other;
    const var a = t.leaf(1), b = other.leaf(2), c = a + a;
    CHECK(complaint([&] { a + b; }) == "tape: a number of another tape");
    CHECK(complaint([&] { b* a; }) == "tape: a number of another tape");
    CHECK(complaint([&] { t.record(1, b, 1, a, 1); }) == "tape: a number of another tape");
    CHECK(complaint([&] { t.record(1, a, 1, b, 1); }) == "tape: a number of another tape");
    CHECK(complaint([&] { t.backward(b); }) == "tape: a number of another tape");
    CHECK(complaint([&] { t.set(c, 1); }) ==
          "tape: number 1 was computed, and cannot be set");
    CHECK(complaint([&] { t.rewind(3); }) == "tape: rewound to 3 of 2");
    t.rewind(1);
    CHECK(complaint([&] { c.value(); }) == "tape: number 1 of 1: it was rewound");
    CHECK(complaint([&] { c.gradient(); }) == "tape: number 1 of 1: it was rewound");
    CHECK(complaint([&] { t.backward(c); }) == "tape: number 1 of 1: it was rewound");
    CHECK_FALSE(std::is_copy_constructible_v<tape>);
    CHECK_FALSE(std::is_copy_assignable_v<tape>);
}

TEST_CASE("A node has 40 bytes") {
    if (sizeof(scalar) == 8) CHECK(sizeof(tape::node) == 40);
}

TEST_CASE("The gradients of chapter 7 to 1e-12") {
    random_engine rng(7);
    for (const activation& f : {linear, sigmoid_activation, tanh_activation, relu}) {
        const two_layers net = random_two_layers(5, 4, 3, f, rng);
        const matrix X = random_matrix(7, 5, rng), Y = random_targets(7, 3, rng);
        const auto expected = by_hand(net, cross_entropy_loss, X, Y);
        tape t;
        const taped_network taped(t, {5, 4, 3}, f, parameters(net));
        const var loss = mean_loss(taped, X, Y, loss_of_vote);
        CHECK(std::abs(loss.value() - mean_cross_entropy(logits(net, X), Y)) < 1e-12);
        t.backward(loss);
        for (std::size_t i = 0; i < expected.size(); ++i)
            CHECK(std::abs(expected[i] - taped.parameters[i].gradient()) < 1e-12);
    }
}

TEST_CASE("The numbers of the network that was not sure") {
    tape t;
    const std::vector<scalar> list{-2, 1, 1, 1, -0.5, -1, 0, 1, 0, 2, -2, 1, 0.5};
    const taped_network net(t, {2, 3, 1}, sigmoid_activation, list);
    const std::vector<scalar> x{1, 2};
    const var z = net.logits(x)[0];
    CHECK(std::abs(z.value() - 0.3068) < 5e-5);
    const var error = apply(sigmoid_activation, z) - 1;
    t.backward(error * error * 0.5);
    const std::vector<double> expected{-0.0518, 0.0407,  -0.0204, -0.1035, 0.0814,
                                       -0.0407, -0.0518, 0.0407,  -0.0204, -0.0518,
                                       -0.0757, -0.0278, -0.1035};
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(std::abs(net.parameters[i].gradient() - expected[i]) < 5.1e-5);
}

TEST_CASE("A network takes as many values as it has parameters") {
    tape t;
    CHECK(complaint([&] {
              taped_network(t, {2, 3, 1}, relu, std::vector<scalar>(12));
          }) == "taped_network: 12 values for 13 parameters");
    const taped_network net(t, {2, 3, 1}, relu, std::vector<scalar>(13));
    CHECK(complaint([&] { mean_loss(net, matrix(2, 2), matrix(3, 1), loss_of_vote); }) ==
          "mean_loss: 2 examples and 3 targets");
    CHECK_THROWS_AS(mean_loss(net, matrix(0, 2), matrix(0, 1), loss_of_vote),
                    std::invalid_argument);
}

TEST_CASE("The length of the tape") {
    tape t;
    random_engine rng(1);
    sequential net = make_network({2, 16, 16, 1}, tanh_activation, rng);
    const taped_network taped(t, {2, 16, 16, 1}, tanh_activation, values_of(net));
    CHECK(t.size() == 337);
    mean_loss(taped, matrix(10, 2), matrix(10, 1), loss_of_vote);
    CHECK(t.size() == 6759);
}

TEST_CASE("Products of matrices go back as chapter 7 says") {
    matrix_tape t;
    const matrix A{{1, 2, 3}, {4, 5, 6}}, B{{1, -1}, {0, 2}, {3, 1}},
        D{{1, 10}, {100, 1000}};
    const matrix_var a = t.leaf(A), b = t.leaf(B), c = matmul(a, b);
    CHECK(c.value() == matmul(A, B));
    t.backward(c, D);
    CHECK(a.gradient() == matmul_a_bt(D, B));
    CHECK(b.gradient() == matmul_at_b(A, D));
    t.backward(c, D);  // leaves add, the product itself does not
    CHECK(c.gradient() == D);
    CHECK(a.gradient()(0, 0) == 2 * matmul_a_bt(D, B)(0, 0));
}

TEST_CASE("Entry by entry on the tape of matrices") {
    const matrix A{{1, 2, 3}, {4, 5, 6}}, B{{7, -1, 0}, {2, 3, -2}},
        D{{1, 2, 4}, {8, 16, 32}};
    matrix_tape t;
    const matrix_var a = t.leaf(A), b = t.leaf(B);
    t.backward(a + b, D);
    CHECK(a.gradient() == D);
    CHECK(b.gradient() == D);
    t.backward(a - b, D);
    CHECK(a.gradient() == matrix{{2, 4, 8}, {16, 32, 64}});
    CHECK(b.gradient() == matrix(2, 3));
    const matrix_var product = hadamard(a, b);
    CHECK(product.value() == matrix{{7, -2, 0}, {8, 15, -12}});
    t.backward(product, D);
    CHECK(a.gradient() == matrix{{2 + 7, 4 - 2, 8}, {16 + 16, 32 + 48, 64 - 64}});
    CHECK(b.gradient() == matrix{{1, 4, 12}, {32, 80, 192}});
    const matrix_var square = hadamard(a, a);
    t.backward(square, D);
    CHECK(a.gradient()(0, 0) == 9 + 2);
    CHECK((a - b).value() == matrix{{-6, 3, 3}, {2, 2, 8}});
}

TEST_CASE("A repeated row gets the sums of the columns") {
    matrix_tape t;
    const matrix_var row = t.leaf(matrix{{1, 2, 3}}), all = repeat(row, 2);
    CHECK(all.value() == matrix{{1, 2, 3}, {1, 2, 3}});
    t.backward(all, matrix{{1, 2, 4}, {10, 20, 40}});
    CHECK(row.gradient() == matrix{{11, 22, 44}});
}

TEST_CASE("A constant has no gradient and detach makes one") {
    matrix_tape t;
    const matrix_var c = t.constant(matrix{{2, 3}}), w = t.leaf(matrix{{5, 7}});
    t.backward(hadamard(c, w), matrix{{1, 1}});
    CHECK(w.gradient() == matrix{{2, 3}});
    CHECK(c.gradient().values().empty());
    t.backward(hadamard(detach(w), w), matrix{{1, 1}});
    CHECK(w.gradient() == matrix{{7, 10}});
    const std::size_t before = t.size();
    const matrix_var both = hadamard(c, detach(w));
    CHECK(t.size() == before + 2);
    CHECK(complaint([&] {
              t.backward(both, matrix{{1, 1}});
          }) == "backward: from a constant, of which no gradient is wanted");
}

TEST_CASE("Going back from a table needs derivatives of its shape") {
    matrix_tape t, other;
    const matrix_var w = t.leaf(matrix(3, 2)), b = other.leaf(matrix(3, 2));
    CHECK(complaint([&] { t.backward(w); }) ==
          "backward: from 3x2 and not from a single number: give its derivatives");
    CHECK(complaint([&] { t.backward(w, matrix(2, 3)); }) ==
          "matrix_tape: a matrix and its gradient: 3x2 and 2x3 differ");
    CHECK(complaint([&] { w + b; }) == "matrix_tape: a matrix of elsewhere");
    CHECK(complaint([&] { w + t.leaf(matrix(2, 3)); }) ==
          "matrix_tape: 3x2 and 2x3 differ");
    CHECK_THROWS_AS(matmul(w, w), std::invalid_argument);
}

TEST_CASE("A loss ends the tape of matrices") {
    random_engine rng(5);
    const matrix Z = random_matrix(4, 3, rng), Y = random_targets(4, 3, rng);
    for (const loss_function& loss : {cross_entropy_loss, squared_error_loss, mse_loss}) {
        matrix_tape t;
        const matrix_var z = t.leaf(Z), l = loss_of(loss, z, Y);
        CHECK(l.value() == matrix(1, 1, static_cast<scalar>(loss.value(Z, Y))));
        t.backward(l);
        CHECK(z.gradient() == loss.gradient(Z, Y));
        t.backward(l, matrix(1, 1, 3));
        check_close(z.gradient(), [&] {
            matrix four = loss.gradient(Z, Y);
            for (scalar& g : four.values()) g *= 4;
            return four;
        }());
    }
}

TEST_CASE("A network on the tape of matrices has the gradient of its layers") {
    random_engine rng(6);
    sequential net = make_network({3, 5, 4, 2}, tanh_activation, rng);
    const matrix X = random_matrix(7, 3, rng), Y = random_targets(7, 2, rng);
    net.backward_parameters(cross_entropy_loss.gradient(net.forward(X), Y));
    matrix_tape t;
    matrix_var A = t.constant(X);
    std::vector<matrix_var> leaves;
    const auto list = net.parameters();
    for (std::size_t k = 0; k < list.size(); k += 2) {
        for (const std::size_t i : {k, k + 1}) leaves.push_back(t.leaf(*list[i].values));
        if (k > 0) A = apply(tanh_activation, A);
        A = matmul(A, leaves[k]) + repeat(leaves[k + 1], 7);
    }
    t.backward(loss_of(cross_entropy_loss, A, Y));
    for (std::size_t k = 0; k < list.size(); ++k)
        check_close(leaves[k].gradient(), *list[k].gradient);
}

TEST_CASE("The tape of matrices knows its bytes") {
    matrix_tape t;
    CHECK(t.bytes() == 0);
    t.constant(matrix(3, 5));
    const std::size_t one = t.bytes();
    CHECK(one > 15 * sizeof(scalar));
    t.leaf(matrix(3, 5));
    CHECK(t.bytes() == 2 * one + 15 * sizeof(scalar));
    t.clear();
    CHECK(t.size() == 0);
}

TEST_CASE("A layer without a way back goes back as wiggling says") {
    random_engine rng(8);
    const taped_layer made{
        "two products", two_products, {random_matrix(5, 4, rng), random_matrix(5, 4, rng)}};
    CHECK(made.describe() == "two products");
    for (const std::size_t rows : {1u, 3u, 6u})
        for (const double e : check_layer(made, random_matrix(rows, 5, rng), rng))
            CHECK(e < 1e-6);
}

TEST_CASE("A layer without a way back in a row with others") {
    random_engine rng(9);
    sequential net{{dense(3, 5, rng),
                    taped_layer{"two products",
                                two_products,
                                {random_matrix(5, 4, rng), random_matrix(5, 4, rng)}},
                    activation_layer{tanh_activation}, dense(4, 2, rng)}};
    CHECK(count_parameters(net) == 20 + 40 + 10);
    for (const double e : check_layer(net, random_matrix(6, 3, rng), rng)) CHECK(e < 1e-5);
}

TEST_CASE("A taped layer is copied with what it remembers") {
    random_engine rng(10);
    taped_layer one{
        "two products", two_products, {random_matrix(5, 4, rng), random_matrix(5, 4, rng)}};
    const matrix X = random_matrix(3, 5, rng), D = random_matrix(3, 4, rng);
    one.forward(X);
    taped_layer other = one;
    one.forward(random_matrix(2, 5, rng));
    const matrix back = other.backward(D);
    taped_layer fresh = other;
    fresh.forward(X);
    CHECK(fresh.backward(D) == back);
    // a second way back sets the gradients of the parameters, as all layers do
    fresh.forward(X);
    fresh.backward(D);
    CHECK(fresh.gradients == other.gradients);
    CHECK(other.predict(X) == fresh.forward(X));
    CHECK(one.parameters()[0].decays);
}

TEST_CASE("Layer norm from its formula equals the one by hand") {
    random_engine rng(11);
    layer_norm hand(5);
    taped_layer taped{"layer norm", norm_rows, {matrix(1, 5), matrix(1, 5)}};
    for (std::size_t k = 0; k < 2; ++k)
        *hand.parameters()[k].values = taped.values[k] = random_matrix(1, 5, rng);
    const matrix X = random_matrix(7, 5, rng), D = random_matrix(7, 5, rng);
    check_close(taped.forward(X), hand.forward(X));
    check_close(taped.backward(D), hand.backward(D));
    for (std::size_t k = 0; k < 2; ++k)
        check_close(taped.gradients[k], *hand.parameters()[k].gradient);
    CHECK_FALSE(taped.parameters()[0].decays);
}

TEST_CASE("The moons of chapter 8") {
    random_engine rng(1);
    const moons points(200, rng);
    int lower = 0;
    for (std::size_t i = 0; i < 200; ++i) lower += points.Y(i, 0) == 1;
    CHECK(lower == 100);
    CHECK(points.Y(0, 0) == 0);
    CHECK(points.Y(1, 0) == 1);
    sequential net = make_network({2, 3, 1}, tanh_activation, rng);
    for (scalar& w : net.layers.back().as<dense>()->W.values()) w = 0;
    net.layers.back().as<dense>()->b(0, 0) = 1;
    CHECK(accuracy(net, points) == 50);
}
