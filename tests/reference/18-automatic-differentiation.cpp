// The tapes, layers without a way back, and PyTorch's messages (chapter 18).
#include "matrix_tape.hpp"
#include "reference.hpp"
#include "tape.hpp"

namespace reference {
namespace {

using namespace woven;

const char* const chapter = "18-automatic-differentiation";

/// Leaves of a tape of numbers, entry by entry.
std::vector<var> leaves(tape& t, const matrix& values) {
    std::vector<var> list;
    for (const scalar value : values.values()) list.push_back(t.leaf(value));
    return list;
}

/// Their gradients, in the shape of the values.
matrix gradients(const std::vector<var>& list, const matrix& values) {
    matrix result = values;
    for (std::size_t i = 0; i < list.size(); ++i) result.values()[i] = list[i].gradient();
    return result;
}

const compare sums(
    chapter, "the sum of the box, many times", [](const tables& given) -> tables {
        const matrix &X = given("x"), &Y = given("y"), &D = given("D");
        tape t;
        const std::vector<var> x = leaves(t, X), y = leaves(t, Y);
        matrix C = X;
        var sum = t.leaf(0);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const var a = x[i] * y[i], b = a + x[i], c = a * b;
            C.values()[i] = c.value();
            sum = sum + c * D.values()[i];
        }
        t.backward(sum);
        return {{"c", C}, {"x_gradient", gradients(x, X)}, {"y_gradient", gradients(y, Y)}};
    });

const compare twice(chapter, "twice and zeroed", [](const tables& given) -> tables {
    const matrix& W = given("w");
    tape t;
    const std::vector<var> w = leaves(t, W);
    var sum = t.leaf(0);
    for (const var v : w) {
        const var y = v * v;
        sum = sum + (y + y);
    }
    t.backward(sum);
    tables found{{"once", gradients(w, W)}};
    t.backward(sum);
    found["both"] = gradients(w, W);
    t.zero_gradients();
    t.backward(sum);
    found["again"] = gradients(w, W);
    return found;
});

const compare detached(chapter, "detached", [](const tables& given) -> tables {
    matrix_tape t;
    const matrix_var w = t.leaf(given("w"));
    t.backward(hadamard(w, detach(w)), given("D"));
    return {{"w_gradient", w.gradient()}};
});

const compare net(chapter, "a network", [](const tables& given) -> tables {
    matrix_tape t;
    std::vector<matrix_var> p;
    for (const char* name : {"W1", "b1", "W2", "b2", "W3", "b3"})
        p.push_back(t.leaf(given(name)));
    const auto layer = [&](matrix_var X, std::size_t k) {
        return matmul(X, p[k]) + repeat(p[k + 1], X.value().rows());
    };
    matrix_var A = apply(tanh_activation, layer(t.constant(given("X")), 0));
    A = apply(sigmoid_activation, layer(A, 2));
    const matrix_var loss = loss_of(cross_entropy_loss, layer(A, 4), given("Y"));
    t.backward(loss);
    std::vector<scalar> all;
    for (const matrix_var v : p)
        all.insert(all.end(), v.gradient().values().begin(), v.gradient().values().end());
    return {{"loss", loss.value()}, {"gradients", one_row(all)}};
});

/// There and back through a layer that is given by its formula.
tables there_and_back(taped_layer layer, const std::vector<std::string>& names,
                      const tables& given) {
    for (const std::string& name : names) layer.values.push_back(given(name));
    layer.gradients = layer.values;
    tables found{{"A", layer.forward(given("X"))}};
    found["X_gradient"] = layer.backward(given("D"));
    for (std::size_t k = 0; k < names.size(); ++k)
        found[names[k] + "_gradient"] = layer.gradients[k];
    return found;
}

using vars = std::vector<matrix_var>;

const compare gated(chapter, "gated", [](const tables& given) {
    const auto formula = [](matrix_var X, const vars& p) {
        const std::size_t N = X.value().rows();
        const matrix_var gate = matmul(X, p[2]) + repeat(p[3], N);
        return hadamard(matmul(X, p[0]) + repeat(p[1], N), apply(sigmoid_activation, gate));
    };
    return there_and_back({"gated", formula, {}}, {"W", "b", "V", "c"}, given);
});

const activation one_over_root{"1/root",
                               [](scalar v) { return 1 / std::sqrt(v + scalar(1e-5)); },
                               [](scalar a) { return -a * a * a / 2; }};

const compare norm(chapter, "layer norm", [](const tables& given) {
    const auto formula = [](matrix_var X, const vars& p) {
        const std::size_t N = X.value().rows(), m = X.value().columns();
        const matrix_var means = X.on->constant(matrix(m, m, 1 / scalar(m)));
        const matrix_var centred = X - matmul(X, means);
        const matrix_var variance = matmul(hadamard(centred, centred), means);
        const matrix_var standardised = hadamard(centred, apply(one_over_root, variance));
        return hadamard(standardised, repeat(p[0], N)) + repeat(p[1], N);
    };
    return there_and_back({"layer norm", formula, {}}, {"gamma", "beta"}, given);
});

const compare messages(chapter, "messages", [](const tables&) -> tables {
    return {{"found", matrix(1, 6, 1)}};
});

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) -> tables {
    tape t;
    const var x = t.leaf(given.number("x")), y = t.leaf(given.number("y"));
    const var a = x * y, b = a + x, c = a * b;
    t.backward(c);
    const var w = t.leaf(given.number("w")), z = w * w + w * w;
    tables found{{"x_gradient", {{x.gradient()}}}, {"y_gradient", {{y.gradient()}}}};
    for (const char* name : {"once", "twice"}) {
        t.backward(z);
        found[name] = {{w.gradient()}};
    }
    t.zero_gradients();
    t.backward(w * w.value());
    found["detached"] = {{w.gradient()}};
    return found;
});

}
}
