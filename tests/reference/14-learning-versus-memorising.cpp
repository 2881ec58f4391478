// Dropout, and a price on weights (chapter 14).
#include "dropout.hpp"
#include "reference.hpp"
#include "regularise.hpp"

#include <set>

namespace reference {
namespace {

const char* const chapter = "14-learning-versus-memorising";

/// Dropout whose dice are thrown until each number has fallen as the mask says: 0 is dropped, 1
/// is kept.
struct with_mask : woven::dropout {
    matrix mask;

    with_mask(double dropped, const matrix& m)
        : dropout{dropped, woven::random_engine(1)}, mask(m) {}

    matrix forward(const matrix& X) {
        matrix A = X, chosen = X;
        std::set<std::size_t> missing;
        for (std::size_t i = 0; i < A.values().size(); ++i) missing.insert(i);
        for (int throws = 0; !missing.empty(); ++throws) {
            woven::require(throws < 200, "a number did not fall as the mask says");
            const matrix thrown = dropout::forward(X);
            std::erase_if(missing, [&](std::size_t i) {
                const bool kept = factors.values()[i] != 0;
                A.values()[i] = thrown.values()[i];
                chosen.values()[i] = factors.values()[i];
                return kept == (mask.values()[i] == 1);
            });
        }
        factors = chosen;
        return A;
    }
};

tables dropout(const tables& given) {
    with_mask layer(given.number("rate"), given("kept"));
    const matrix A = layer.forward(given("X"));
    return {{"A", A},
            {"X_gradient", layer.backward(given("D"))},
            {"asked", layer.predict(given("X"))}};
}

const compare dropouts[]{{chapter, "dropout 0.5", dropout},
                         {chapter, "dropout 0.2", dropout},
                         {chapter, "dropout 0.9", dropout}};

const compare with_dropout(
    chapter, "a network with dropout", [](const tables& given) -> tables {
        sequential net = network(given, {woven::tanh_activation});
        net.layers.insert(net.layers.begin() + 2,
                          with_mask(given.number("rate"), given("kept")));
        tables found = walk_with(net, woven::softmax_loss, given, woven::gradient_descent,
                                 given("rates").values());
        found["asked"] = net.predict(given("X"));
        return found;
    });

const compare penalty(chapter, "a penalty", [](const tables& given) -> tables {
    sequential net = network(given, {woven::tanh_activation});
    const double strength = given.number("strength");
    const matrix Z = net.forward(given("X"));
    net.backward_parameters(woven::softmax_loss.gradient(Z, given("Y")));
    woven::add_l2_gradient(net.parameters(), strength);
    tables found{{"loss",
                  {{woven::softmax_loss.value(Z, given("Y")) +
                    woven::l2_penalty(net.parameters(), strength)}}}};
    const std::vector<parameter> all = net.parameters();
    for (std::size_t k = 0; k < all.size(); ++k)
        found[(k % 2 ? "b" : "W") + std::to_string(k / 2 + 1) + "_gradient"] =
            *all[k].gradient;
    return found;
});

/// With PyTorch's weight_decay the loss and the gradients that are stored are without the penalty.
std::function<tables(const tables&)> in_the_optimiser(const woven::optimiser& step) {
    return [step](const tables& given) {
        return walk(network(given, {woven::tanh_activation}), woven::softmax_loss, given,
                    step, given("rates").values(), [&](const auto& parameters) {
                        woven::add_l2_gradient(parameters, given.number("strength"));
                    });
    };
}

/// And here both have it.
std::function<tables(const tables&)> in_the_loss(const woven::optimiser& step) {
    return [step](const tables& given) {
        const double strength = given.number("strength");
        std::vector<scalar> penalties;
        matrix gradients;
        tables found =
            walk(network(given, {woven::tanh_activation}), woven::softmax_loss, given, step,
                 given("rates").values(), [&](const auto& parameters) {
                     woven::add_l2_gradient(parameters, strength);
                     if (penalties.empty())
                         gradients = flat(parameters, &parameter::gradient);
                     penalties.push_back(woven::l2_penalty(parameters, strength));
                 });
        found["gradients"] = gradients;
        for (std::size_t t = 0; t < penalties.size(); ++t)
            found["losses"](0, t) += penalties[t];
        return found;
    };
}

const compare walks[]{
    {chapter, "descent, penalty in the loss", in_the_loss(woven::gradient_descent)},
    {chapter, "descent, weight_decay", in_the_optimiser(woven::gradient_descent)},
    {chapter, "momentum, penalty in the loss", in_the_loss(woven::momentum{})},
    {chapter, "momentum, weight_decay", in_the_optimiser(woven::momentum{})},
    {chapter, "RMSprop, penalty in the loss", in_the_loss(woven::rmsprop{})},
    {chapter, "RMSprop, weight_decay", in_the_optimiser(woven::rmsprop{})},
    {chapter, "Adam, penalty in the loss", in_the_loss(woven::adam{})},
    {chapter, "Adam, weight_decay", in_the_optimiser(woven::adam{})},
};

const compare price(
    chapter, "In PyTorch: a price on weights", [](const tables& given) -> tables {
        matrix w = given("w"), b = given("b");
        matrix w_gradient = given("w_gradient"), b_gradient = given("b_gradient");
        const std::vector<parameter> both{{&w, &w_gradient, true}, {&b, &b_gradient}};
        const double loss = 2 * w(0, 0) + b(0, 0);
        const double whole = loss + woven::l2_penalty(both, 0.1);
        woven::add_l2_gradient(both, 0.1);
        woven::gradient_descent(both, 0.5);
        return {{"loss", {{loss}}}, {"whole", {{whole}}}, {"w", w}, {"b", b}};
    });

const compare in_pytorch(chapter, "In PyTorch: dropout", [](const tables& given) -> tables {
    with_mask layer(0.5, given("kept"));
    const matrix learning = layer.forward(given("a"));
    return {{"learning", learning},
            {"gradient", layer.backward(matrix(1, 4, 1))},
            {"asked", layer.predict(given("a"))}};
});

}
}
