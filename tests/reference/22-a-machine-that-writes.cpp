// A block of a transformer, and sampling at a temperature (chapter 22).
#include "reference.hpp"
#include "transformer.hpp"

namespace reference {
namespace {

const char* const chapter = "22-a-machine-that-writes";

/// A layer norm with these two rows.
void set(woven::any_layer& l, const matrix& gamma, const matrix& beta) {
    woven::scale_and_shift& out = l.as<woven::layer_norm>()->out;
    out.gamma = gamma;
    out.beta = beta;
}

tables block(const tables& given) {
    woven::random_engine rng(1);
    const woven::transformer_size size{given("X").columns(),
                                       static_cast<std::size_t>(given.number("heads")), 1,
                                       static_cast<std::size_t>(given.number("T"))};
    sequential look = woven::attention_half(size, rng),
               think = woven::feed_forward_half(size, rng);
    set(look.layers[0], given("gamma1"), given("beta1"));
    set(think.layers[0], given("gamma2"), given("beta2"));
    woven::self_attention& heads = *look.layers[1].as<woven::self_attention>();
    heads.W_q = given("W_q");
    heads.W_k = given("W_k");
    heads.W_v = given("W_v");
    heads.W_o = given("W_o");
    think.layers[1] = dense(given("W1"), given("b1"));
    think.layers[3] = dense(given("W2"), given("b2"));
    sequential net{{woven::residual{look}, woven::residual{think}}};
    tables found{{"A", net.forward(given("X"))}};
    found["X_gradient"] = net.backward(given("D"));
    const std::vector<parameter> all = net.parameters();
    const char* const names[] = {"gamma1", "",      "W_q", "W_k", "W_v", "W_o",
                                 "",       "beta2", "W1",  "",    "W2"};
    for (std::size_t k = 0; k < std::size(names); ++k)
        if (*names[k]) found[std::string(names[k]) + "_gradient"] = *all[k].gradient;
    return found;
}

const compare blocks[]{{chapter, "a block", block},
                       {chapter, "a block with one head", block}};

const compare temperature(chapter, "In PyTorch: a temperature",
                          [](const tables& given) -> tables {
                              matrix logits = given("logits");
                              for (scalar& z : logits.values()) z /= scalar(0.5);
                              return {{"shares", woven::softmax(logits)}};
                          });

const compare in_pytorch(chapter, "In PyTorch", [](const tables&) -> tables {
    woven::random_engine rng(1);
    sequential halves{{woven::attention_half({64, 4, 1, 64}, rng),
                       woven::feed_forward_half({64, 4, 1, 64}, rng)}};
    const std::size_t biases_of_the_attention = 4 * 64;
    return {{"parameters",
             {{static_cast<scalar>(woven::count_parameters(halves) +
                                   biases_of_the_attention)}}}};
});

}
}
