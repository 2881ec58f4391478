// Back-propagation's graph, of chapter 7: the 2-3-1 network under the reader's own numbers.
#include "backprop.hpp"
#include "gradcheck.hpp"

#include "page.hpp"

using namespace woven;

namespace {

/// What the page sends: the thirteen parameters, the two inputs, the target, and the learning rate.
struct example_of_the_page {
    two_layers net{matrix(2, 3), matrix(1, 3), sigmoid_activation, matrix(3, 1),
                   matrix(1, 1)};
    matrix x, y;
    double learning_rate;

    example_of_the_page()
        : x{{page::given.at(13), page::given.at(14)}}, y{{page::given.at(15)}},
          learning_rate(page::given.at(16)) {
        set_parameters(net, std::span(page::given).first(13));
    }
};

void tell(const matrix& numbers) { page::tell(numbers.values()); }

}

/// z1 (3), a1 (3), z2, a2, L; then dL/da2, delta2, dL/da1 (3), delta1 (3); the gradient (13), and what wiggling says (13).
FOR_THE_PAGE(look) {
    const example_of_the_page e;
    const matrix a1 = hidden_activations(e.net, e.x), z2 = affine(a1, e.net.W2, e.net.b2);
    const double a2 = sigmoid(z2(0, 0));
    const matrix delta2 = squared_error_loss.gradient(z2, e.y);
    const two_layers::gradient gradient = backward(e.net, e.x, a1, delta2);
    tell(affine(e.x, e.net.W1, e.net.b1));
    tell(a1);
    tell({{z2(0, 0), a2, squared_error_loss.value(z2, e.y)}});
    tell({{a2 - e.y(0, 0), delta2(0, 0)}});
    tell(matmul_a_bt(delta2, e.net.W2));
    tell(gradient.b1);  // of one example it is delta1
    page::tell(parameters(gradient));
    const std::vector<double> wiggled = numeric_gradient(
        [&](const std::vector<double>& list) {
            two_layers other = e.net;
            set_parameters(other, list);
            return squared_error_loss.value(logits(other, e.x), e.y);
        },
        parameters(e.net));
    page::tell(wiggled);
}

/// The thirteen parameters after one step down.
FOR_THE_PAGE(take_a_step) {
    example_of_the_page e;
    train_step(e.net, squared_error_loss, e.x, e.y, e.learning_rate);
    page::answer = parameters(e.net);
}
