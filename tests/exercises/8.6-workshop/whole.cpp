// The reader's two layers learn to read digits (chapter 8).
#include "digits.hpp"
#include "random.hpp"
#include "support/workshop.hpp"

#include <cmath>
#include <span>

namespace answer {
using numbers = std::span<const double>;
using table = std::vector<double>;
table matmul(numbers A, numbers B, std::size_t n);
table matmul_at_b(numbers A, numbers D, std::size_t N);
table matmul_a_bt(numbers D, numbers W, std::size_t m);
table add_bias(numbers Z, numbers b);
table column_sums(numbers D, std::size_t m);
std::vector<table> forward(numbers X, numbers W_1, numbers b_1, numbers W_2, numbers b_2);
std::vector<table> backward(numbers X, numbers A_1, numbers A_2, numbers Y, numbers W_2,
                            std::size_t N);
}

namespace {

using table = std::vector<double>;

constexpr std::size_t pixels = 784, hidden = 30, digits = 10, batch = 32, walks = 5;

struct network {
    table W_1, b_1, W_2, b_2;
};

table random_table(std::size_t size, double deviation, woven::random_engine& rng) {
    table t(size);
    for (double& w : t) w = deviation * rng.normal();
    return t;
}

struct handful {
    table X, Y;

    handful(const woven::digit_bytes& set, std::span<const std::size_t> which)
        : X(which.size() * pixels), Y(which.size() * digits) {
        for (std::size_t i = 0; i < which.size(); ++i) {
            for (std::size_t p = 0; p < pixels; ++p)
                X[i * pixels + p] = set.pixels[which[i] * pixels + p] / 255.0;
            Y[i * digits + set.labels[which[i]]] = 1;
        }
    }
};

double loss(const table& A, const table& Y) {
    double sum = 0;
    for (std::size_t i = 0; i < A.size(); ++i)
        sum -= std::log(std::max(Y[i] == 1 ? A[i] : 1 - A[i], 1e-300));
    return std::isfinite(A[0]) ? sum * digits / static_cast<double>(A.size()) : NAN;
}

std::vector<table> ask(workshop::bench& bench, const network& net, const table& X) {
    return bench.part("forward", answer::forward, X, net.W_1, net.b_1, net.W_2, net.b_2);
}

void step(table& parameters, const table& gradient) {
    for (std::size_t k = 0; k < parameters.size(); ++k)
        parameters[k] -= 0.5 * gradient.at(k);
}

std::size_t count_right(workshop::bench& bench, const network& net,
                        const woven::digit_bytes& test) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < test.labels.size(); ++i) {
        const std::size_t which[] = {i};
        const table says = ask(bench, net, handful(test, which).X).at(1);
        right +=
            std::max_element(says.begin(), says.end()) - says.begin() == test.labels[i];
    }
    return right;
}

workshop::outcome learn() {
    const woven::digit_bytes set = woven::read_digits(woven::default_data, "train");
    const woven::digit_bytes test = woven::read_digits(woven::default_data, "t10k");
    woven::random_engine rng(1);
    network net{random_table(pixels * hidden, 1 / std::sqrt(pixels), rng), table(hidden),
                random_table(hidden * digits, 1 / std::sqrt(hidden), rng), table(digits)};
    const std::size_t examples = 50000, total = walks * examples;
    std::vector<std::size_t> order = rng.permutation(set.labels.size());
    order.resize(examples);
    workshop::bench bench(15);
    for (std::size_t walk = 0, seen = 0; walk < walks; ++walk) {
        rng.shuffle(order);
        for (std::size_t begin = 0; begin < examples; begin += batch) {
            const std::size_t N = std::min(batch, examples - begin);
            const handful some(set, std::span(order).subspan(begin, N));
            const std::vector<table> A = ask(bench, net, some.X);
            const std::vector<table> g = bench.part("backward", answer::backward, some.X,
                                                    A.at(0), A.at(1), some.Y, net.W_2, N);
            step(net.W_1, g.at(0));
            step(net.b_1, g.at(1));
            step(net.W_2, g.at(2));
            step(net.b_2, g.at(3));
            seen += N;
            const double now = loss(A.at(1), some.Y);
            workshop::check_loss(now, seen);
            bench.done(static_cast<double>(seen) / static_cast<double>(total),
                       "loss " + std::to_string(now));
        }
    }
    const std::string share =
        workshop::percent(count_right(bench, net, test), test.labels.size());
    return {
        share + " % of 10,000 digits",
        "Put together they are a network: 784 pixels, 30 hidden neurons, ten digits. It "
        "has walked five times through 50,000 pictures, and of 10,000 that it had never "
        "seen it reads " +
            share + " %. Every multiplication in it is yours."};
}

}

int main(int argc, char** argv) { return workshop::run(argc, argv, learn); }
