// The same epoch by Eigen, in float, with denormals flushed: prints the seconds of the second one.
#include "dataset.hpp"
#include "program.hpp"
#include "stopwatch.hpp"

#include <Eigen/Dense>
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

int main() {
#if defined(__x86_64__)
    _mm_setcsr(_mm_getcsr() | 0x8040U);
#endif
    const dataset set = load_digits(data_folder("mnist"), "train");
    const std::vector<float> ink(set.images.values().begin(), set.images.values().end());
    random_engine rng(1);
    learned W1(784, 128, 0.05F, rng), b1(1, 128, 0, rng), W2(128, 10, 0.12F, rng),
        b2(1, 10, 0, rng);
    std::vector<std::size_t> order(set.labels.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    int t = 0;
    stopwatch clock;
    for (int epoch = 0; epoch < 2; ++epoch) {
        clock = stopwatch();
        rng.shuffle(order);
        for (std::size_t at = 0; at < order.size(); at += 64) {
            const auto N =
                static_cast<Eigen::Index>(std::min<std::size_t>(64, order.size() - at));
            numbers X(N, 784);
            for (Eigen::Index i = 0; i < N; ++i)
                std::copy_n(ink.data() + order[at + static_cast<std::size_t>(i)] * 784, 784,
                            X.data() + i * 784);
            numbers A = X * W1.values;
            A.rowwise() += b1.values.row(0);
            A = A.cwiseMax(0.0F);
            numbers Z = A * W2.values;
            Z.rowwise() += b2.values.row(0);
            for (Eigen::Index i = 0; i < N; ++i) {
                Z.row(i) = (Z.row(i).array() - Z.row(i).maxCoeff()).exp();
                Z.row(i) /= Z.row(i).sum();
                Z(i, set.labels[order[at + static_cast<std::size_t>(i)]]) -= 1;
            }
            Z /= static_cast<float>(N);
            numbers D = Z * W2.values.transpose();
            D = (A.array() > 0).select(D, 0.0F);
            ++t;
            const double c2 = std::sqrt(1 - std::pow(0.999, t));
            const auto rate = static_cast<float>(0.001 * c2 / (1 - std::pow(0.9, t)));
            const auto epsilon = static_cast<float>(1e-8 * c2);
            W1.step(X.transpose() * D, rate, epsilon);
            b1.step(D.colwise().sum(), rate, epsilon);
            W2.step(A.transpose() * Z, rate, epsilon);
            b2.step(Z.colwise().sum(), rate, epsilon);
        }
    }
    std::printf("%.3f\n", clock.seconds());
}
