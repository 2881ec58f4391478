// The decision surface of a small network that is being trained: on XOR as in chapter 6, on two moons as in chapter 8.
#include "moons.hpp"
#include "xor.hpp"

#include "page.hpp"

#include <functional>

using namespace woven;

namespace {

/// A network in training, its examples, and how it goes on.
struct training {
    matrix X, Y;
    std::size_t parameters = 0;
    std::function<bool(double rate)>
        step;  // false: it has learned enough, and stays as it is
    std::function<matrix(const matrix&)> votes;
    std::function<double()> fresh;  // per cent right of other points of the same kind
};

training now;

/// As `xor` does it: one step of gradient descent with a gradient by wiggling.
training on_xor(random_engine rng, const activation& f, std::size_t width) {
    const auto net = std::make_shared<two_layers>(random_two_layers(2, width, 1, f, rng));
    return {xor_inputs,
            xor_targets,
            parameters(*net).size(),
            [net](double rate) {
                return learn_by_wiggling(*net, rate, 1, [](int, double) {}) == 1;
            },
            [net](const matrix& X) { return logits(*net, X); },
            [net] { return 100.0 * count_correct(*net) / 4; }};
}

/// As `moons` does it: one epoch, in batches of ten.
training on_moons(random_engine begin, const activation& f, std::size_t width,
                  std::size_t layers) {
    const auto rng = std::make_shared<random_engine>(begin);
    const moons points(200, *rng);
    const auto fresh = std::make_shared<moons>(1000, *rng);
    std::vector<std::size_t> sizes(layers + 2, width);
    sizes.front() = 2;
    sizes.back() = 1;
    const auto net = std::make_shared<sequential>(make_network(sizes, f, *rng));
    return {points.X,
            points.Y,
            count_parameters(*net),
            [=](double rate) {
                train_epoch(*net, cross_entropy_loss, points.X, points.Y, 10, rate, *rng);
                return true;
            },
            [net](const matrix& X) { return net->predict(X); },
            [net, fresh] { return accuracy(*net, *fresh); }};
}

double loss() {
    require(now.votes != nullptr, "nothing has been started");
    return mean_cross_entropy(now.votes(now.X), now.Y);
}

}

/// Takes 0 for XOR or 1 for the moons, the seed, which activation, the width, and how many hidden layers the moons get.
/// Tells how many parameters there are, and then of each example x, y and its target.
FOR_THE_PAGE(start) {
    static const activation bends[]{linear, sigmoid_activation, tanh_activation, relu,
                                    leaky_relu};
    const random_engine rng(static_cast<std::uint64_t>(page::given.at(1)));
    const auto bend = static_cast<std::size_t>(page::given.at(2));
    const auto width = static_cast<std::size_t>(page::given.at(3));
    const auto layers = static_cast<std::size_t>(page::given.at(4));
    require(bend < std::size(bends), "no such activation");
    now = page::given.at(0) == 0 ? on_xor(rng, bends[bend], width)
                                 : on_moons(rng, bends[bend], width, layers);
    page::answer.push_back(static_cast<double>(now.parameters));
    for (std::size_t i = 0; i < now.X.rows(); ++i)
        page::answer.insert(page::answer.end(), {now.X(i, 0), now.X(i, 1), now.Y(i, 0)});
}

/// Takes a learning rate and a number of steps; tells the loss after each. They are fewer if it has learned enough.
FOR_THE_PAGE(train) {
    const double rate = page::given.at(0), steps = page::given.at(1);
    for (int step = 0; step < steps && now.step && now.step(rate); ++step)
        page::answer.push_back(loss());
}

/// The loss, how many of a hundred it gets right, and how many of a hundred fresh points.
FOR_THE_PAGE(measure) {
    page::answer.push_back(loss());
    const matrix Z = now.votes(now.X);
    double right = 0;
    for (std::size_t i = 0; i < Z.rows(); ++i)
        right += (Z(i, 0) >= 0) == (now.Y(i, 0) == 1);
    page::answer.push_back(100 * right / static_cast<double>(Z.rows()));
    page::answer.push_back(now.fresh());
}

/// Takes left, right, bottom, top, and how many columns and rows; tells the opinion at the middle of each cell, row by row
/// from the top.
FOR_THE_PAGE(look) {
    const auto& g = page::given;
    require(now.votes != nullptr, "nothing has been started");
    const auto columns = static_cast<std::size_t>(g.at(4)),
               rows = static_cast<std::size_t>(g.at(5));
    matrix points(columns * rows, 2);
    for (std::size_t i = 0; i < points.rows(); ++i) {
        points(i, 0) =
            g[0] + (static_cast<double>(i % columns) + 0.5) * (g[1] - g[0]) / g[4];
        points(i, 1) =
            g[3] - (static_cast<double>(i / columns) + 0.5) * (g[3] - g[2]) / g[5];
    }
    const matrix Z = now.votes(points);
    for (scalar z : Z.values()) page::answer.push_back(sigmoid(z));
}
