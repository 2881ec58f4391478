// The logistic neuron of chapter 4.
#include "logistic.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const compare far_out(
    "04-yes-or-no", "sigmoid and cross-entropy far out", [](const tables& given) -> tables {
        const matrix &z = given("z"), &y = given("y");
        matrix opinions = z, losses = z, slopes = z;
        for (std::size_t j = 0; j < z.columns(); ++j) {
            opinions(0, j) = woven::sigmoid(z(0, j));
            losses(0, j) = woven::cross_entropy(z(0, j), y(0, j));
            slopes(0, j) = opinions(0, j) - y(0, j);
        }
        return {{"opinions", opinions}, {"losses", losses}, {"slopes", slopes}};
    });

matrix numbers_of(const std::vector<scalar>& weights, scalar bias) {
    std::vector<scalar> all = weights;
    all.push_back(bias);
    return one_row(all);
}

const compare descent(
    "04-yes-or-no", "descent of a neuron", [](const tables& given) -> tables {
        const matrix &X = given("X"), &y = given("y"), &w = given("w");
        std::vector<woven::example> examples;
        for (std::size_t i = 0; i < X.rows(); ++i)
            examples.push_back(
                {{X.row(i).begin(), X.row(i).end()}, static_cast<int>(y(i, 0))});
        woven::neuron n{{w.values().begin(), w.values().end()}, given.number("b")};
        const woven::neuron::gradient first = gradient(n, examples);
        tables found{{"gradients", numbers_of(first.weights, first.bias)},
                     {"losses", matrix(1, given("rates").columns())},
                     {"path", matrix(given("rates").columns(), w.rows() + 1)}};
        for (std::size_t t = 0; t < given("rates").columns(); ++t) {
            found["losses"](0, t) = mean_cross_entropy(n, examples);
            step_down(n, gradient(n, examples), given("rates")(0, t));
            const matrix now = numbers_of(n.weights, n.bias);
            std::copy(now.values().begin(), now.values().end(),
                      found["path"].row(t).begin());
        }
        return found;
    });

const compare in_pytorch("04-yes-or-no", "In PyTorch", [](const tables& given) -> tables {
    const matrix &X = given("X"), &y = given("y"), &w = given("w");
    std::vector<woven::example> examples;
    for (std::size_t i = 0; i < X.rows(); ++i)
        examples.push_back({{X.row(i).begin(), X.row(i).end()}, static_cast<int>(y(i, 0))});
    woven::neuron n{{w.values().begin(), w.values().end()}, given.number("b")};
    const double loss = mean_cross_entropy(n, examples);
    const woven::neuron::gradient grad = gradient(n, examples);
    step_down(n, grad, 0.1);
    return {{"loss", {{loss}}},
            {"gradient", numbers_of(grad.weights, grad.bias)},
            {"after", numbers_of(n.weights, n.bias)}};
});

}
}
