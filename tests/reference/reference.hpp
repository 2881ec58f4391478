// The book against PyTorch: what a case is, and what the cases of several chapters share. A case has
// the name that it has in CHAPTER.py (see `reference.py --help`), is given that case's tables, and
// comes to tables of the same names as the wanted ones. The rest is reference.cpp's.
#pragma once

#include "optimisers.hpp"
#include "training.hpp"

#include <functional>
#include <map>
#include <string>

namespace reference {

using woven::matrix, woven::parameter, woven::scalar, woven::sequential;

/// Tables by name.
struct tables : std::map<std::string, matrix> {
    using map::map;

    /// Throws std::invalid_argument if there is none of that name.
    const matrix& operator()(const std::string& name) const {
        woven::require(count(name) == 1, "no table called ", name);
        return at(name);
    }
    double number(const std::string& name) const { return (*this)(name)(0, 0); }
};

/// Made once for each case, at the beginning of the program.
struct compare {
    compare(const char* chapter, const char* name,
            std::function<tables(const tables&)> compute);
};

inline matrix one_row(std::span<const scalar> values) {
    matrix row(1, values.size());
    std::copy(values.begin(), values.end(), row.values().begin());
    return row;
}

/// A dense layer with these weights.
inline woven::dense dense(const matrix& W, const matrix& b) {
    woven::random_engine rng(1);
    woven::dense layer(W.rows(), W.columns(), rng);
    layer.W = W;
    layer.b = b;
    return layer;
}

/// Dense layers W1, b1, W2, b2, … with these activations between them.
inline sequential network(const tables& given,
                          const std::vector<woven::activation>& activations) {
    sequential net;
    for (std::size_t k = 1; k <= activations.size() + 1; ++k) {
        const std::string number = std::to_string(k);
        if (k > 1) net.layers.push_back(woven::activation_layer{activations[k - 2]});
        net.layers.push_back(dense(given("W" + number), given("b" + number)));
    }
    return net;
}

/// All values of the parameters, or their gradients, as one row.
inline matrix flat(const std::vector<parameter>& parameters,
                   matrix* parameter::*what = &parameter::values) {
    std::vector<scalar> all;
    for (const parameter& p : parameters)
        all.insert(all.end(), (p.*what)->values().begin(), (p.*what)->values().end());
    return one_row(all);
}

using change = std::function<void(const std::vector<parameter>&)>;

/// A step for each rate, from X and Y: the losses before the steps, the gradients at the first of
/// them, and after each step all parameters. before_step may change the gradients. The network
/// is left as it is after the walk.
inline tables walk_with(
    sequential& net, const woven::loss_function& loss, const tables& given,
    woven::optimiser step, std::span<const scalar> rates,
    const change& before_step = [](auto&) {}) {
    const std::size_t parameters = woven::count_parameters(net);
    tables found{{"losses", matrix(1, rates.size())},
                 {"gradients", matrix(1, parameters)},
                 {"path", matrix(rates.size(), parameters)}};
    for (std::size_t t = 0; t < rates.size(); ++t) {
        const matrix Z = net.forward(given("X"));
        found["losses"](0, t) = loss.value(Z, given("Y"));
        net.backward_parameters(loss.gradient(Z, given("Y")));
        if (t == 0) found["gradients"] = flat(net.parameters(), &parameter::gradient);
        before_step(net.parameters());
        step(net.parameters(), rates[t]);
        const matrix now = flat(net.parameters());
        std::copy(now.values().begin(), now.values().end(), found["path"].row(t).begin());
    }
    return found;
}

/// The same with a copy of the network.
inline tables walk(
    sequential net, const woven::loss_function& loss, const tables& given,
    const woven::optimiser& step, std::span<const scalar> rates,
    const change& before_step = [](auto&) {}) {
    return walk_with(net, loss, given, step, rates, before_step);
}

/// The same with the given rates.
inline tables walk(const sequential& net, const woven::loss_function& loss,
                   const tables& given, const woven::optimiser& step) {
    return walk(net, loss, given, step, given("rates").values());
}

}
