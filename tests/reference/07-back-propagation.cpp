// One hidden layer and its two losses, chapters 6 and 7.
#include "backprop.hpp"
#include "reference.hpp"

namespace reference {
namespace {

/// A name, an activation and a loss; the network is chapter 7's own, not one of layers.
struct two_layers {
    compare made;
    two_layers(const char* name, const woven::activation& f,
               const woven::loss_function& loss)
        : made("07-back-propagation", name,
               [&f, &loss](const tables& given) { return descend(f, loss, given); }) {}

    static tables descend(const woven::activation& f, const woven::loss_function& loss,
                          const tables& given) {
        woven::two_layers net{given("W1"), given("b1"), f, given("W2"), given("b2")};
        const matrix &X = given("X"), &Y = given("Y"), &rates = given("rates");
        const matrix A1 = hidden_activations(net, X);
        const matrix D2 = loss.gradient(affine(A1, net.W2, net.b2), Y);
        tables found{{"gradients", one_row(parameters(backward(net, X, A1, D2)))},
                     {"losses", matrix(1, rates.columns())},
                     {"path", matrix(rates.columns(), parameters(net).size())}};
        for (std::size_t t = 0; t < rates.columns(); ++t) {
            found["losses"](0, t) = loss.value(logits(net, X), Y);
            train_step(net, loss, X, Y, rates(0, t));
            const std::vector<scalar> now = parameters(net);
            std::copy(now.begin(), now.end(), found["path"].row(t).begin());
        }
        return found;
    }
};

using namespace woven;  // the activations and the losses

const reference::two_layers cases[]{
    {"two layers, sigmoid, squared error", sigmoid_activation, squared_error_loss},
    {"two layers, tanh, squared error", tanh_activation, squared_error_loss},
    {"two layers, relu, squared error", relu, squared_error_loss},
    {"two layers, sigmoid, cross-entropy", sigmoid_activation, cross_entropy_loss},
    {"two layers, tanh, cross-entropy", tanh_activation, cross_entropy_loss},
    {"two layers, relu, cross-entropy", relu, cross_entropy_loss},
};

const compare in_pytorch("07-back-propagation", "In PyTorch",
                         [](const tables& given) -> tables {
                             const woven::two_layers net{given("W1"), given("b1"),
                                                         sigmoid_activation, given("W2"),
                                                         given("b2")};
                             const matrix A1 = hidden_activations(net, given("X"));
                             const matrix Z2 = affine(A1, net.W2, net.b2);
                             const woven::two_layers::gradient gradient =
                                 backward(net, given("X"), A1,
                                          squared_error_loss.gradient(Z2, given("Y")));
                             return {{"loss", {{squared_error_loss.value(Z2, given("Y"))}}},
                                     {"W1", gradient.W1},
                                     {"b1", gradient.b1},
                                     {"W2", gradient.W2},
                                     {"b2", gradient.b2}};
                         });

}
}
