// Convolution and max-pooling (chapter 19).
#include "convolution.hpp"
#include "reference.hpp"
#include "softmax.hpp"

namespace reference {
namespace {

const char* const chapter = "19-convolution";

std::size_t size(const tables& given, std::size_t k) {
    return static_cast<std::size_t>(given("sizes")(0, k));
}

woven::image_size image(const tables& given) {
    return {size(given, 0), size(given, 1), size(given, 2)};
}

woven::window over(const tables& given) {
    return {size(given, 3), size(given, 4), size(given, 5), size(given, 6)};
}

/// A convolution with these weights.
woven::convolution convolution(const woven::image_size& in, const woven::window& w,
                               const matrix& W, const matrix& b) {
    woven::random_engine rng(1);
    woven::convolution layer(in, W.columns(), w, rng);
    layer.W = W;
    layer.b = b;
    return layer;
}

tables convolved(const tables& given) {
    auto layer = convolution(image(given), over(given), given("W"), given("b"));
    tables found{{"Z", layer.forward(given("X"))}};
    found["X_gradient"] = layer.backward(given("D"));
    found["W_gradient"] = layer.W_gradient;
    found["b_gradient"] = layer.b_gradient;
    return found;
}

const compare convolutions[]{
    {chapter, "convolution", convolved},
    {chapter, "convolution, padding", convolved},
    {chapter, "convolution, stride and padding", convolved},
    {chapter, "convolution, a stride that leaves something over", convolved},
};

tables pooled(const tables& given) {
    woven::max_pool layer(image(given), over(given));
    tables found{{"A", layer.forward(given("X"))}};
    found["X_gradient"] = layer.backward(given("D"));
    return found;
}

const compare pools[]{
    {chapter, "max pool", pooled},
    {chapter, "max pool, overlapping", pooled},
    {chapter, "max pool, overlapping, stride and padding", pooled},
};

const compare patches(chapter, "patches", [](const tables& given) -> tables {
    return {{"P", woven::patches(given("X").row(0), {5, 7, 2}, {2, 3, 2, 1})}};
});

const compare net(chapter, "a network", [](const tables& given) -> tables {
    const auto first = convolution({5, 7, 2}, {2, 3}, given("W1"), given("b1"));
    sequential row{{first, woven::max_pool(first.out, {2, 2, 2}),
                    woven::activation_layer{woven::relu}, dense(given("W2"), given("b2"))}};
    tables found{{"Z", row.forward(given("X"))}};
    found["loss"] = matrix(1, 1, woven::softmax_loss.value(found["Z"], given("Y")));
    found["X_gradient"] =
        row.backward(woven::softmax_loss.gradient(found["Z"], given("Y")));
    const auto parameters = row.parameters();
    found["W1_gradient"] = *parameters[0].gradient;
    found["b1_gradient"] = *parameters[1].gradient;
    found["W2_gradient"] = *parameters[2].gradient;
    found["b2_gradient"] = *parameters[3].gradient;
    return found;
});

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) -> tables {
    const auto first = convolution({5, 7, 2}, {2, 3}, given("W"), given("b"));
    return {{"Z", woven::max_pool(first.out, {2, 2}).predict(first.predict(given("X")))}};
});

}
}
