// The layers of chapter 8, each by itself and in a row.
#include "layers.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const char* const chapter = "08-parts-that-fit";

const compare dense_layer(chapter, "dense", [](const tables& given) -> tables {
    woven::dense layer = dense(given("W"), given("b"));
    const matrix Z = layer.forward(given("X")), back = layer.backward(given("D"));
    return {{"Z", Z},
            {"X_gradient", back},
            {"W_gradient", layer.W_gradient},
            {"b_gradient", layer.b_gradient}};
});

std::function<tables(const tables&)> bend(const woven::activation& f) {
    return [&f](const tables& given) -> tables {
        woven::activation_layer layer{f};
        const matrix A = layer.forward(given("X"));
        return {{"A", A}, {"X_gradient", layer.backward(given("D"))}};
    };
}

const compare bends[]{{chapter, "Identity", bend(woven::linear)},
                      {chapter, "Sigmoid", bend(woven::sigmoid_activation)},
                      {chapter, "Tanh", bend(woven::tanh_activation)},
                      {chapter, "ReLU", bend(woven::relu)},
                      {chapter, "LeakyReLU", bend(woven::leaky_relu)}};

const compare row(chapter, "a row of layers", [](const tables& given) -> tables {
    sequential net = network(given, {woven::tanh_activation, woven::leaky_relu});
    tables found{{"Z", net.forward(given("X"))}};
    found["X_gradient"] = net.backward(given("D"));
    const std::vector<parameter> all = net.parameters();
    for (std::size_t k = 0; k < all.size(); ++k)
        found[(k % 2 ? "b" : "W") + std::to_string(k / 2 + 1) + "_gradient"] =
            *all[k].gradient;
    return found;
});

const compare numbers(chapter, "mean squared error", [](const tables& given) {
    return walk(network(given, {woven::tanh_activation, woven::relu}), woven::mse_loss,
                given, woven::gradient_descent);
});

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) -> tables {
    sequential net = network(given, {woven::tanh_activation});
    net.forward(given("X"));
    net.backward(given("D"));
    return {{"count", {{static_cast<scalar>(woven::count_parameters(net))}}},
            {"gradients", flat(net.parameters(), &parameter::gradient)}};
});

}
}
