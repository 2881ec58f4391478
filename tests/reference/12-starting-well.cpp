// Clipping, and how loud weights begin (chapter 12).
#include "reference.hpp"
#include "starting.hpp"

namespace reference {
namespace {

const char* const chapter = "12-starting-well";

tables clipped(const tables& given) {
    std::vector<scalar> lengths;
    const auto clip = [&](const std::vector<parameter>& parameters) {
        lengths.push_back(woven::clip_by_norm(parameters, given.number("limit")));
    };
    tables found = walk(network(given, {woven::tanh_activation}), woven::softmax_loss,
                        given, woven::gradient_descent, given("rates").values(), clip);
    found["lengths"] = one_row(lengths);
    return found;
}

const compare short_ones(chapter, "clipping at 0.25", clipped);
const compare long_ones(chapter, "clipping at 1000", clipped);

const compare deviations(chapter, "deviations to begin with",
                         [](const tables& given) -> tables {
                             matrix found = given("sizes");
                             for (std::size_t i = 0; i < found.rows(); ++i) {
                                 const double n = found(i, 0), m = found(i, 1);
                                 found(i, 0) = woven::xavier.deviation(n, m);
                                 found(i, 1) = woven::he.deviation(n, m);
                             }
                             return {{"deviations", found}};
                         });

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) -> tables {
    const double n = given("sizes")(0, 0), m = given("sizes")(0, 1);
    return {{"deviations",
             {{1 / std::sqrt(3 * n), woven::he.deviation(n, m),
               woven::xavier.deviation(n, m)}}}};
});

const compare clip(chapter, "In PyTorch: clipping", [](const tables& given) -> tables {
    matrix w = given("gradient"), gradient = w;
    const double length = woven::clip_by_norm({{&w, &gradient}}, 1);
    return {{"length", {{length}}}, {"shorter", gradient}};
});

}
}
