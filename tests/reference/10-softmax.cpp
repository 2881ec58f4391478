// Softmax and its cross-entropy, in one and in two parts (chapter 10).
#include "reference.hpp"
#include "softmax.hpp"

namespace reference {
namespace {

const char* const chapter = "10-softmax";

const compare layer(chapter, "softmax, a layer", [](const tables& given) -> tables {
    woven::softmax_layer softmax;
    const matrix P = softmax.forward(given("Z"));
    return {{"P", P}, {"Z_gradient", softmax.backward(given("D"))}};
});

const compare far_out(chapter, "softmax far out", [](const tables& given) -> tables {
    return {{"P", woven::softmax(given("Z"))},
            {"logarithms", woven::log_softmax(given("Z"))}};
});

tables value_and_gradient(const tables& given) {
    return {{"loss", {{woven::softmax_loss.value(given("Z"), given("Y"))}}},
            {"Z_gradient", woven::softmax_loss.gradient(given("Z"), given("Y"))}};
}

const compare fused(chapter, "softmax and cross-entropy in one", value_and_gradient);
const compare shared(chapter, "softmax, shared targets", value_and_gradient);

// The layer, and behind it the loss -mean(ln p of the true class) with its gradient, -1/p.
const compare in_two_parts(
    chapter, "softmax and cross-entropy in two parts", [](const tables& given) -> tables {
        woven::softmax_layer softmax;
        const matrix P = softmax.forward(given("Z")), &Y = given("Y");
        matrix D(P.rows(), P.columns());
        double loss = 0;
        for (std::size_t i = 0; i < P.values().size(); ++i) {
            if (Y.values()[i] == 0) continue;
            loss -= std::log(P.values()[i]) / static_cast<double>(P.rows());
            D.values()[i] = -1 / P.values()[i] / static_cast<double>(P.rows());
        }
        return {{"loss", {{loss}}}, {"Z_gradient", softmax.backward(D)}};
    });

const compare classifier(chapter, "a softmax classifier", [](const tables& given) {
    return walk(network(given, {woven::relu}), woven::softmax_loss, given,
                woven::gradient_descent);
});

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) -> tables {
    const matrix &Z = given("Z"), &Y = given("Y");
    return {{"P", woven::softmax(Z)},
            {"loss", {{woven::softmax_loss.value(Z, Y)}}},
            {"gradient", woven::softmax_loss.gradient(Z, Y)}};
});

}
}
