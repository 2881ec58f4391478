// The reader's filters and pools, in a network of the book's, learn to read digits (chapter 22).
#include "lenet.hpp"
#include "optimisers.hpp"
#include "support/workshop.hpp"
#include "training.hpp"

#include <cmath>
#include <span>

namespace answer {
using numbers = std::span<const double>;
using table = std::vector<double>;
table convolve(numbers X, numbers W, numbers b, std::size_t h, std::size_t w,
               std::size_t k);
std::vector<table> filter_slopes(numbers X, numbers D, std::size_t N, std::size_t h,
                                 std::size_t w, std::size_t k);
table picture_slopes(numbers D, numbers W, std::size_t N, std::size_t h, std::size_t w,
                     std::size_t k);
table pool(numbers X, std::size_t h, std::size_t w);
table pool_slopes(numbers X, numbers D, std::size_t h, std::size_t w);
}

namespace {

using woven::matrix;

constexpr std::size_t window = 5, walks = 2;

workshop::bench& bench() {
    static workshop::bench only(45);
    return only;
}

/// One example a row, of so many numbers altogether. Throws workshop::trouble if it is another number.
matrix as_rows(const std::vector<double>& numbers, std::size_t rows, std::size_t columns) {
    if (numbers.size() != rows * columns)
        throw workshop::trouble("In the network a part has made " +
                                std::to_string(numbers.size()) + " numbers, where " +
                                std::to_string(rows * columns) + " were expected.");
    matrix m(rows, columns);
    std::copy(numbers.begin(), numbers.end(), m.values().begin());
    return m;
}

/// The reader's filters, as a layer. Pictures are h x w, of so many maps.
struct filters {
    std::size_t maps, h, w;
    matrix W, b, W_gradient, b_gradient, inputs = {};

    filters(std::size_t maps_in, std::size_t height, std::size_t width, std::size_t count,
            woven::random_engine& rng)
        : maps(maps_in), h(height), w(width), W(count, maps * window * window), b(1, count),
          W_gradient(W), b_gradient(b) {
        const double deviation = std::sqrt(2 / static_cast<double>(W.columns()));
        for (double& v : W.values()) v = deviation * rng.normal();
    }

    matrix predict(const matrix& X) const {
        return as_rows(bench().part("convolve", answer::convolve, X.values(), W.values(),
                                    b.values(), h, w, window),
                       X.rows(), W.rows() * (h - window + 1) * (w - window + 1));
    }
    matrix forward(const matrix& X) {
        inputs = X;
        return predict(X);
    }
    void backward_parameters(const matrix& D) {
        const auto both = bench().part("filter_slopes", answer::filter_slopes,
                                       inputs.values(), D.values(), D.rows(), h, w, window);
        W_gradient = as_rows(both.at(0), W.rows(), W.columns());
        b_gradient = as_rows(both.at(1), 1, b.columns());
    }
    matrix backward(const matrix& D) {
        backward_parameters(D);
        return as_rows(bench().part("picture_slopes", answer::picture_slopes, D.values(),
                                    W.values(), D.rows(), h, w, window),
                       D.rows(), maps * h * w);
    }
    std::vector<woven::parameter> parameters() {
        return {{&W, &W_gradient, true}, {&b, &b_gradient}};
    }
    std::string describe() const { return "filters"; }
};

/// The reader's pool, as a layer.
struct pool {
    std::size_t h, w;
    matrix inputs = {};

    matrix predict(const matrix& X) const {
        return as_rows(bench().part("pool", answer::pool, X.values(), h, w), X.rows(),
                       X.columns() / (h * w) * (h / 2) * (w / 2));
    }
    matrix forward(const matrix& X) {
        inputs = X;
        return predict(X);
    }
    matrix backward(const matrix& D) {
        return as_rows(bench().part("pool_slopes", answer::pool_slopes, inputs.values(),
                                    D.values(), h, w),
                       inputs.rows(), inputs.columns());
    }
    std::vector<woven::parameter> parameters() { return {}; }
    std::string describe() const { return "pool"; }
};

woven::sequential network(woven::random_engine& rng) {
    const woven::activation_layer bend{woven::relu};
    woven::sequential net;
    net.layers.emplace_back(filters(1, 28, 28, 6, rng));
    net.layers.emplace_back(bend);
    net.layers.emplace_back(pool{24, 24});
    net.layers.emplace_back(filters(6, 12, 12, 12, rng));
    net.layers.emplace_back(bend);
    net.layers.emplace_back(pool{8, 8});
    net.layers.emplace_back(woven::dense(12 * 4 * 4, 10, rng));
    return net;
}

workshop::outcome learn() {
    const woven::dataset set = woven::load_digits(woven::default_data, "train");
    woven::split parts = woven::standard_split(set);
    const double total = static_cast<double>(walks * parts.training.size());
    woven::random_engine rng(1);
    woven::sequential net = network(rng);
    woven::adam step;
    double share = 0;
    std::size_t before = 0;
    for (std::size_t walk = 0; walk < walks; ++walk) {
        rng.shuffle(parts.training);
        woven::train_one_epoch(
            net, woven::softmax_loss, set, parts.training, 64,
            [&](const std::vector<woven::parameter>& p) {
                step(p, 0.005 * woven::cosine(share));
            },
            [&](std::size_t seen, double loss) {
                workshop::check_loss(loss, before + seen);
                share = static_cast<double>(before + seen) / total;
                bench().done(share, "loss " + std::to_string(loss));
                return true;
            });
        before += parts.training.size();
    }
    const double right =
        woven::evaluate(net, woven::softmax_loss, set, parts.validation).accuracy;
    const std::size_t count = parts.validation.size();
    const std::string read = workshop::percent(
        static_cast<std::size_t>(std::lround(right / 100 * static_cast<double>(count))),
        count);
    return {read + " % of 10,000 digits",
            "Put together they are a network of neighbours, with 18 filters. It has "
            "walked twice through 50,000 pictures, and of the 10,000 that were set aside "
            "it reads " +
                read + " %. The filters and the pools in it are yours."};
}

}

int main(int argc, char** argv) { return workshop::run(argc, argv, learn); }
