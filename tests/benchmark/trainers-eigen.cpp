// trainers-eigen HIDDEN BATCH: the same epoch by Eigen, in float, with denormals flushed: prints the
// seconds of the second one.
#include "dataset.hpp"
#include "program.hpp"
#include "stopwatch.hpp"

#include <Eigen/Dense>
#include <sstream>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

using namespace woven;
using numbers = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct learned {
    numbers values, mean, square;
    learned(Eigen::Index n, Eigen::Index m, float deviation, random_engine& rng)
        : values(n, m), mean(numbers::Zero(n, m)), square(numbers::Zero(n, m)) {
        for (Eigen::Index i = 0; i < n * m; ++i)
            values.data()[i] = deviation * static_cast<float>(rng.normal());
    }
    void step(const numbers& g, float rate, float epsilon) {
        mean += 0.1F * (g - mean);
        square.array() += 0.001F * (g.array().square() - square.array());
        values.array() -= rate * mean.array() / (square.array().sqrt() + epsilon);
    }
};

/// A dense layer with what came into it.
struct layer {
    learned W, b;
    numbers in = {};
    layer(Eigen::Index n, Eigen::Index m, random_engine& rng)
        : W(n, m, std::sqrt(2.0F / static_cast<float>(n)), rng), b(1, m, 0, rng) {}
};

int main(int, char** argv) {
#if defined(__x86_64__)
    _mm_setcsr(_mm_getcsr() | 0x8040U);
#endif
    const dataset set = load_digits(data_folder("mnist"), "train");
    const std::vector<float> ink(set.images.values().begin(), set.images.values().end());
    random_engine rng(1);
    std::vector<layer> net;
    Eigen::Index inputs = 784;
    std::istringstream hidden(std::string(argv[1]) + ",10");
    for (std::string size; std::getline(hidden, size, ',');) {
        net.emplace_back(inputs, std::stol(size), rng);
        inputs = std::stol(size);
    }
    const std::size_t batch = std::stoul(argv[2]);
    std::vector<std::size_t> order(set.labels.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    int t = 0;
    stopwatch clock;
    for (int epoch = 0; epoch < 2; ++epoch) {
        clock = stopwatch();
        rng.shuffle(order);
        for (std::size_t at = 0; at < order.size(); at += batch) {
            const auto N = static_cast<Eigen::Index>(std::min(batch, order.size() - at));
            numbers Z(N, 784);
            for (Eigen::Index i = 0; i < N; ++i)
                std::copy_n(ink.data() + order[at + static_cast<std::size_t>(i)] * 784, 784,
                            Z.data() + i * 784);
            for (layer& l : net) {
                l.in = &l == net.data() ? std::move(Z) : numbers(Z.cwiseMax(0.0F));
                Z.noalias() = l.in * l.W.values;
                Z.rowwise() += l.b.values.row(0);
            }
            for (Eigen::Index i = 0; i < N; ++i) {
                Z.row(i) = (Z.row(i).array() - Z.row(i).maxCoeff()).exp();
                Z.row(i) /= Z.row(i).sum();
                Z(i, set.labels[order[at + static_cast<std::size_t>(i)]]) -= 1;
            }
            numbers D = Z / static_cast<float>(N);
            ++t;
            const double c2 = std::sqrt(1 - std::pow(0.999, t));
            const auto rate = static_cast<float>(0.001 * c2 / (1 - std::pow(0.9, t)));
            const auto epsilon = static_cast<float>(1e-8 * c2);
            for (std::size_t i = net.size(); i-- > 0;) {
                layer& l = net[i];
                numbers back;
                if (i > 0) {
                    back.noalias() = D * l.W.values.transpose();
                    back = (l.in.array() > 0).select(back, 0.0F);
                }
                l.W.step(l.in.transpose() * D, rate, epsilon);
                l.b.step(D.colwise().sum(), rate, epsilon);
                D = std::move(back);
            }
        }
    }
    std::printf("%.3f\n", clock.seconds());
}
