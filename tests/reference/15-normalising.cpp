// Batch norm, layer norm, and folding (chapter 15).
#include "normalise.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const char* const chapter = "15-normalising";

/// A norm with the gamma and the beta that are given under the names with this number, or none.
template <class Norm>
Norm norm(const tables& given, const std::string& number = "") {
    Norm n(given("gamma" + number).columns());
    n.out.gamma = given("gamma" + number);
    n.out.beta = given("beta" + number);
    return n;
}

void add_moments(tables& found, const std::string& name, const woven::batch_norm& norm,
                 const std::string& number = "") {
    found[name + "mean" + number] = one_row(norm.running_mean);
    found[name + "variance" + number] = one_row(norm.running_variance);
}

template <class Norm>
tables there_and_back(const tables& given) {
    Norm layer = norm<Norm>(given);
    tables found{{"A", layer.forward(given("X"))}};
    found["X_gradient"] = layer.backward(given("D"));
    found["gamma_gradient"] = layer.out.gamma_gradient;
    found["beta_gradient"] = layer.out.beta_gradient;
    found["asked"] = layer.predict(given("X"));
    if constexpr (std::is_same_v<Norm, woven::batch_norm>) add_moments(found, "", layer);
    return found;
}

const compare norms[]{
    {chapter, "batch norm", there_and_back<woven::batch_norm>},
    {chapter, "batch norm, two rows", there_and_back<woven::batch_norm>},
    {chapter, "batch norm, one column", there_and_back<woven::batch_norm>},
    {chapter, "batch norm, awkward", there_and_back<woven::batch_norm>},
    {chapter, "layer norm", there_and_back<woven::layer_norm>},
    {chapter, "layer norm, one row", there_and_back<woven::layer_norm>},
    {chapter, "layer norm, rows of two", there_and_back<woven::layer_norm>},
    {chapter, "layer norm, rows of one", there_and_back<woven::layer_norm>},
    {chapter, "layer norm, awkward", there_and_back<woven::layer_norm>},
};

tables running(const tables& given) {
    woven::batch_norm layer = norm<woven::batch_norm>(given);
    layer.momentum = given.number("momentum");
    layer.epsilon = given.number("epsilon");
    tables found;
    for (const std::string name : {"first", "second", "third"}) {
        found[name + "_A"] = layer.forward(given(name));
        add_moments(found, name + "_", layer);
    }
    found["V_A"] = layer.predict(given("V"));
    found["alone_A"] = layer.predict(given("alone"));
    add_moments(found, "", layer);
    return found;
}

const compare runnings[]{{chapter, "running moments, momentum 0.1", running},
                         {chapter, "running moments, momentum 0.7", running}};

/// A norm before each of the two activation functions.
template <class Norm>
sequential with(const tables& given) {
    int number = 0;
    return woven::with_norms(
        network(given, {woven::tanh_activation, woven::relu}),
        [&](std::size_t) { return norm<Norm>(given, std::to_string(++number)); });
}

tables trained(sequential& net, const tables& given, const woven::optimiser& step) {
    tables found =
        walk_with(net, woven::softmax_loss, given, step, given("rates").values());
    found["asked"] = net.predict(given("V"));
    return found;
}

std::function<tables(const tables&)> batch_norms(const woven::optimiser& step) {
    return [step](const tables& given) {
        sequential net = with<woven::batch_norm>(given);
        tables found = trained(net, given, step);
        add_moments(found, "", *net.layers[1].as<woven::batch_norm>(), "1");
        add_moments(found, "", *net.layers[4].as<woven::batch_norm>(), "2");
        return found;
    };
}

std::function<tables(const tables&)> layer_norms(const woven::optimiser& step) {
    return [step](const tables& given) {
        sequential net = with<woven::layer_norm>(given);
        return trained(net, given, step);
    };
}

const compare networks[]{
    {chapter, "a network with batch norm, descent", batch_norms(woven::gradient_descent)},
    {chapter, "a network with batch norm, Adam", batch_norms(woven::adam{.epsilon = 1e-4})},
    {chapter, "a network with layer norm, descent", layer_norms(woven::gradient_descent)},
    {chapter, "a network with layer norm, Adam", layer_norms(woven::adam{.epsilon = 1e-4})},
};

const compare folded(chapter, "folded", [](const tables& given) -> tables {
    const woven::dense before = dense(given("W"), given("b"));
    woven::batch_norm layer = norm<woven::batch_norm>(given);
    layer.forward(given("seen"));
    const woven::dense one = woven::fold(before, layer);
    return {{"W", one.W},
            {"b", one.b},
            {"before", layer.predict(before.predict(given("X")))},
            {"after", one.predict(given("X"))}};
});

const compare folded_network(chapter, "a trained network, folded",
                             [](const tables& given) -> tables {
                                 sequential net = with<woven::batch_norm>(given);
                                 trained(net, given, woven::gradient_descent);
                                 const sequential small = woven::fold(net);
                                 const auto *first = small.layers[0].as<woven::dense>(),
                                            *second = small.layers[2].as<woven::dense>();
                                 return {{"W1", first->W},
                                         {"b1", first->b},
                                         {"W2", second->W},
                                         {"b2", second->b},
                                         {"before", net.predict(given("V"))},
                                         {"after", small.predict(given("V"))},
                                         {"layers",
                                          {{static_cast<scalar>(net.layers.size()),
                                            static_cast<scalar>(small.layers.size())}}}};
                             });

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) -> tables {
    woven::batch_norm layer(1);
    tables found{{"y", layer.forward(given("x"))}};
    found["gradient"] = layer.backward(given("d"));
    add_moments(found, "", layer);
    found["alone"] = layer.predict({{7}});
    return found;
});

const compare in_pytorch_rows(
    chapter, "In PyTorch: layer norm", [](const tables& given) -> tables {
        woven::layer_norm layer(5);
        const matrix learning = layer.forward(given("x"));
        return {{"learning", learning}, {"asked", layer.predict(given("x"))}};
    });

}
}
