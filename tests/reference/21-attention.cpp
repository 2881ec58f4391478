// Attention with and without a mask, heads, embeddings (chapter 21).
#include "attention.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const char* const chapter = "21-attention";

tables attention(const tables& given) {
    const matrix &Q = given("Q"), &K = given("K"), &V = given("V");
    const matrix A = woven::attention_weights(Q, K, given.number("causal") != 0);
    const woven::attention_gradient g = woven::attention_backward(Q, K, V, A, given("D"));
    return {{"O", woven::matmul(A, V)},
            {"Q_gradient", g.Q},
            {"K_gradient", g.K},
            {"V_gradient", g.V}};
}

const compare formulas[]{{chapter, "attention", attention},
                         {chapter, "attention, causal", attention},
                         {chapter, "attention, one query", attention},
                         {chapter, "attention, one key", attention}};

tables heads(const tables& given) {
    woven::random_engine rng(1);
    const auto T = static_cast<std::size_t>(given.number("T"));
    woven::self_attention layer(given("X").columns(),
                                static_cast<std::size_t>(given.number("heads")), T, rng,
                                given.number("causal") != 0);
    layer.W_q = given("W_q");
    layer.W_k = given("W_k");
    layer.W_v = given("W_v");
    layer.W_o = given("W_o");
    tables found{{"A", layer.forward(given("X"))}};
    matrix weights(layer.weights.size() * T, T);
    for (std::size_t k = 0; k < layer.weights.size(); ++k)
        woven::head_block{k * T, 0, T, T}.put(weights, layer.weights[k]);
    found["weights"] = weights;
    found["X_gradient"] = layer.backward(given("D"));
    found["W_q_gradient"] = layer.W_q_gradient;
    found["W_k_gradient"] = layer.W_k_gradient;
    found["W_v_gradient"] = layer.W_v_gradient;
    found["W_o_gradient"] = layer.W_o_gradient;
    return found;
}

const compare several[]{{chapter, "heads", heads},
                        {chapter, "heads, causal", heads},
                        {chapter, "one head, causal", heads}};

const compare embedded(
    chapter, "an embedding and places", [](const tables& given) -> tables {
        woven::random_engine rng(1);
        woven::embedding tokens(5, 4, rng);
        woven::positions places(3, 4, rng);
        tokens.E = given("E");
        places.P = given("P");
        tables found{{"A", places.forward(tokens.forward(given("tokens")))}};
        tokens.backward(places.backward(given("D")));
        found["E_gradient"] = tokens.E_gradient;
        found["P_gradient"] = places.P_gradient;
        return found;
    });

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) -> tables {
    const matrix A = woven::attention_weights(given("Q"), given("K"), false);
    return {{"O", woven::matmul(A, given("V"))}};
});

}
}
