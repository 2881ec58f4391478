// Learns with whatever a chapter's library has so far; see library.sh. Says what does not learn.
#include "all.hpp"

#include <cstdio>
#include <type_traits>
#include <utility>

using namespace woven;

namespace {

int failures = 0;

[[maybe_unused]] void demand(bool learned, const char* what, double loss) {
    if (learned) return;
    std::fprintf(stderr, "%s: the loss is %g after learning\n", what, loss);
    ++failures;
}

#if __has_include("logistic.hpp")
void a_neuron() {
    neuron n{{0, 0}, 0};
    for (int step = 0; step < 3000; ++step)
        step_down(n, gradient(n, std::span(or_table)), scalar(0.5));
    static_assert(std::is_same_v<decltype(gradient(n, std::span(or_table)).bias), scalar>);
    const double loss = mean_cross_entropy(n, or_table);
    demand(loss < 0.05, "a neuron, or", loss);
}
#endif

#if __has_include("xor.hpp")
void a_hidden_layer_by_wiggling() {
    if (std::is_same_v<scalar, float>) return;  // a wiggle of 1e-5 drowns in its rounding
    random_engine rng(1);
    two_layers net = random_two_layers(2, 4, 1, tanh_activation, rng);
    learn_by_wiggling(net, scalar(0.5), 3000, [](int, double) {});
    const double loss = mean_cross_entropy(logits(net, xor_inputs), xor_targets);
    demand(loss < 0.06, "a hidden layer by wiggling, xor", loss);
}
#endif

#if __has_include("backprop.hpp")
void a_hidden_layer() {
    random_engine rng(1);
    two_layers net = random_two_layers(2, 4, 1, tanh_activation, rng);
    for (int step = 0; step < 2000; ++step)
        train_step(net, cross_entropy_loss, xor_inputs, xor_targets, scalar(0.5));
    const double loss = mean_cross_entropy(logits(net, xor_inputs), xor_targets);
    demand(loss < 0.05, "a hidden layer, xor", loss);
}
#endif

#if __has_include("layers.hpp")
void layers() {
    random_engine rng(1);
    sequential net = make_network({2, 8, 1}, tanh_activation, rng);
    for (int epoch = 0; epoch < 2000; ++epoch)
        train_epoch(net, cross_entropy_loss, xor_inputs, xor_targets, 2, scalar(0.3), rng);
    const double loss =
        mean_cross_entropy(std::as_const(net).predict(xor_inputs), xor_targets);
    demand(loss < 0.05, "layers, xor", loss);
}
#endif

#if __has_include("training.hpp")
/// Ten classes, each with ink in a row of its own, and some noise.
dataset stripes(std::size_t count, random_engine& rng) {
    dataset set{matrix(count, 784), {}};
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t label = rng.below(10);
        for (std::size_t p = 0; p < 784; ++p)
            set.images(i, p) =
                scalar((p / 28 == 2 * label + 3 ? 0.7 : 0) + 0.3 * rng.uniform());
        set.labels.push_back(static_cast<int>(label));
    }
    return set;
}

template <class Step>
void ten_classes(const char* what, Step step) {
    random_engine rng(1);
    const dataset set = stripes(400, rng);
    sequential net = make_network({784, 16, 10}, relu, rng);
    std::vector<std::size_t> order = everything(set).training;
    for (int epoch = 0; epoch < 10; ++epoch) {
        rng.shuffle(order);
        train_one_epoch(net, softmax_loss, set, order, 16, step,
                        [](std::size_t, double) { return true; });
    }
    const metrics judged = evaluate(net, softmax_loss, set, order);
    demand(judged.loss < 0.1 && judged.accuracy == 100, what, judged.loss);
}
#endif

#if __has_include("tape.hpp")
void a_number_on_a_tape() {
    tape t;
    const var w = t.leaf(2);
    scalar last = 0;
    for (int step = 0; step < 50; ++step) {
        t.rewind(1);
        t.zero_gradients();
        const var loss = (w - 5) * (w - 5);
        t.backward(loss);
        t.set(w, w.value() - scalar(0.2) * w.gradient());
        last = loss.value();
    }
    demand(last < 1e-6, "a number on a tape", last);
}
#endif

#if __has_include("matrix_tape.hpp")
void a_layer_without_a_way_back() {
    random_engine rng(1);
    const auto formula = [](matrix_var X, const std::vector<matrix_var>& p) {
        return apply(tanh_activation, matmul(X, p[0]) + repeat(p[1], X.value().rows()));
    };
    sequential net{{taped_layer{"bent", formula, {random_matrix(2, 8, rng), matrix(1, 8)}},
                    dense(8, 1, rng)}};
    for (int epoch = 0; epoch < 2000; ++epoch)
        train_epoch(net, cross_entropy_loss, xor_inputs, xor_targets, 2, scalar(0.3), rng);
    const double loss = mean_cross_entropy(net.predict(xor_inputs), xor_targets);
    demand(loss < 0.05, "a layer without a way back, xor", loss);
}
#endif

}

int main() {
#if __has_include("logistic.hpp")
    a_neuron();
#endif
#if __has_include("xor.hpp")
    a_hidden_layer_by_wiggling();
#endif
#if __has_include("backprop.hpp")
    a_hidden_layer();
#endif
#if __has_include("layers.hpp")
    layers();
#endif
#if __has_include("training.hpp")
    ten_classes("descent, ten classes", [](const std::vector<parameter>& parameters) {
        gradient_descent(parameters, scalar(0.1));
    });
#endif
#if __has_include("optimisers.hpp")
    ten_classes("adam, ten classes",
                [step = adam{}](const std::vector<parameter>& parameters) mutable {
                    step(parameters, 0.003);
                });
#endif
#if __has_include("tape.hpp")
    a_number_on_a_tape();
#endif
#if __has_include("matrix_tape.hpp")
    a_layer_without_a_way_back();
#endif
    return failures;
}
