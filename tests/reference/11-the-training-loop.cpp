// One walk through the pictures, chapter 11.
#include "reference.hpp"
#include "training.hpp"

namespace reference {
namespace {

/// A larger matrix with this one in its upper left corner.
matrix in_the_corner(const matrix& small, std::size_t rows, std::size_t columns,
                     scalar elsewhere = 0) {
    matrix large(rows, columns, elsewhere);
    for (std::size_t i = 0; i < small.rows(); ++i)
        std::copy_n(small.row(i).begin(), small.columns(), large.row(i).begin());
    return large;
}

matrix corner(const matrix& large, const matrix& like) {
    matrix small = like;
    for (std::size_t i = 0; i < small.rows(); ++i)
        std::copy_n(large.row(i).begin(), small.columns(), small.row(i).begin());
    return small;
}

// The book's loop reads pictures of 784 pixels and ten classes. Here most of the paper is blank, and
// most of the classes get no votes.
const compare in_pytorch(
    "11-the-training-loop", "In PyTorch", [](const tables& given) -> tables {
        const matrix &X = given("X"), &W1 = given("W1"), &W2 = given("W2");
        const woven::dataset set{in_the_corner(X, X.rows(), 784),
                                 woven::argmax(given("Y"))};
        sequential net = network({{"W1", in_the_corner(W1, 784, W1.columns())},
                                  {"b1", given("b1")},
                                  {"W2", in_the_corner(W2, W2.rows(), 10)},
                                  {"b2", in_the_corner(given("b2"), 1, 10, -1e6)}},
                                 {woven::relu});
        std::vector<std::size_t> order(X.rows());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const double mean = train_one_epoch(
            net, woven::softmax_loss, set, order, 4,
            [](const auto& parameters) { woven::gradient_descent(parameters, 0.1); },
            [](std::size_t, double) { return true; });
        tables found{{"mean", {{mean}}}};
        const std::vector<parameter> after = net.parameters();
        for (std::size_t k = 0; k < 4; ++k) {
            const std::string name = (k % 2 ? "b" : "W") + std::to_string(k / 2 + 1);
            found[name] = corner(*after[k].values, given(name));
        }
        return found;
    });

}
}
