// The reader's classifier learns to read digits (chapter 17).
#include "dataset.hpp"
#include "random.hpp"
#include "support/workshop.hpp"

#include <array>
#include <cmath>
#include <span>

namespace answer {
using numbers = std::span<const double>;
using table = std::vector<double>;
using labels = std::span<const int>;
using list = std::vector<std::size_t>;
table start(numbers normal, std::size_t n);
table affine(numbers X, numbers W, numbers b);
table relu(numbers Z);
double loss(numbers Z, labels c);
table slopes(numbers Z, labels c);
std::vector<table> weight_slopes(numbers X, numbers D, std::size_t N);
table input_slopes(numbers D, numbers W, std::size_t N);
std::vector<list> batches(std::span<const std::size_t> order, std::size_t size);
std::vector<table> adam(numbers weights, numbers slopes, numbers means, numbers squares,
                        int t, double rate);
}

namespace {

using table = std::vector<double>;

constexpr std::array<std::size_t, 4> sizes = {784, 128, 64, 10};
constexpr std::size_t layers = sizes.size() - 1, batch = 64, walks = 8;

/// A table that learns, and what Adam remembers of it.
struct parameter {
    table values, means, squares;

    explicit parameter(table first)
        : values(std::move(first)), means(values.size()), squares(values.size()) {}
};

struct handful {
    table X;
    std::vector<int> labels;

    handful(const woven::dataset& set, std::span<const std::size_t> which) {
        for (std::size_t i : which) {
            const auto row = set.images.row(i);
            X.insert(X.end(), row.begin(), row.end());
            labels.push_back(set.labels[i]);
        }
    }
};

struct network {
    std::vector<parameter> W, b;

    network(workshop::bench& bench, woven::random_engine& rng) {
        for (std::size_t k = 0; k < layers; ++k) {
            table normal(sizes[k] * sizes[k + 1]);
            for (double& v : normal) v = rng.normal();
            W.emplace_back(bench.part("start", answer::start, normal, sizes[k]));
            b.emplace_back(table(sizes[k + 1]));
        }
    }

    /// What each layer is given, and at the end the logits.
    std::vector<table> ask(workshop::bench& bench, table X) const {
        std::vector<table> A{std::move(X)};
        for (std::size_t k = 0; k < layers; ++k) {
            table Z =
                bench.part("affine", answer::affine, A.back(), W[k].values, b[k].values);
            A.push_back(k + 1 < layers ? bench.part("relu", answer::relu, Z) : Z);
        }
        return A;
    }

    void learn(workshop::bench& bench, const std::vector<table>& A, table D, std::size_t N,
               int t, double rate) {
        const auto step = [&](parameter& p, const table& slopes) {
            std::vector<table> after = bench.part("adam", answer::adam, p.values, slopes,
                                                  p.means, p.squares, t, rate);
            p.values = std::move(after.at(0));
            p.means = std::move(after.at(1));
            p.squares = std::move(after.at(2));
        };
        for (std::size_t k = layers; k-- > 0;) {
            const auto own = bench.part("weight_slopes", answer::weight_slopes, A[k], D, N);
            if (k > 0) {
                D = bench.part("input_slopes", answer::input_slopes, D, W[k].values, N);
                for (std::size_t i = 0; i < D.size(); ++i)
                    if (A[k].at(i) <= 0) D[i] = 0;
            }
            step(W[k], own.at(0));
            step(b[k], own.at(1));
        }
    }
};

std::size_t count_right(workshop::bench& bench, const network& net,
                        const woven::dataset& set, std::span<const std::size_t> which) {
    std::size_t right = 0;
    for (std::size_t i : which) {
        const std::size_t one[] = {i};
        const table says = net.ask(bench, handful(set, one).X).back();
        right += std::max_element(says.begin(), says.end()) - says.begin() == set.labels[i];
    }
    return right;
}

workshop::outcome learn() {
    const woven::dataset set = woven::load_digits(woven::default_data, "train");
    woven::split parts = woven::standard_split(set);
    const std::size_t total = walks * parts.training.size();
    workshop::bench bench(35);
    woven::random_engine rng(1);
    network net(bench, rng);
    std::size_t seen = 0;
    int t = 0;
    for (std::size_t walk = 0; walk < walks; ++walk) {
        rng.shuffle(parts.training);
        for (const auto& piece :
             bench.part("batches", answer::batches, parts.training, batch)) {
            const handful some(set, piece);
            const std::vector<table> A = net.ask(bench, some.X);
            const double loss = bench.part("loss", answer::loss, A.back(), some.labels);
            workshop::check_loss(loss, seen += piece.size());
            const double share = static_cast<double>(seen) / static_cast<double>(total);
            net.learn(bench, A, bench.part("slopes", answer::slopes, A.back(), some.labels),
                      piece.size(), ++t, 0.002 * (1 - share) + 1e-5);
            bench.done(share, "loss " + std::to_string(loss));
        }
    }
    const std::size_t right = count_right(bench, net, set, parts.validation);
    const std::string share = workshop::percent(right, parts.validation.size());
    return {share + " % of 10,000 digits",
            "Put together they are a classifier: 784 pixels, 128 and 64 hidden neurons, "
            "ten digits. It has walked eight times through 50,000 pictures, and of the "
            "10,000 that were set aside it reads " +
                share + " %. Every multiplication in it is yours."};
}

}

int main(int argc, char** argv) { return workshop::run(argc, argv, learn); }
