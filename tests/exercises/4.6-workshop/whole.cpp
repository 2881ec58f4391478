// The reader's neuron learns to tell the zeros and ones of chapter 4 apart.
#include "digits.hpp"
#include "random.hpp"
#include "support/workshop.hpp"

#include <span>

namespace answer {
double vote(std::span<const double> parameters, std::span<const double> x);
double sigmoid(double z);
double loss(double z, double y);
std::vector<double> gradient(std::span<const double> parameters, std::span<const double> X,
                             std::span<const double> y);
std::vector<double> step(std::span<const double> parameters,
                         std::span<const double> gradient, double rate);
}

namespace {

using woven::example;

constexpr std::size_t walks = 5, batch = 32;

std::size_t count_right(workshop::bench& bench, const std::vector<double>& parameters,
                        const std::vector<example>& test) {
    std::size_t right = 0;
    for (const example& e : test) {
        const double z = bench.part("vote", answer::vote, parameters, e.inputs);
        right += (bench.part("sigmoid", answer::sigmoid, z) >= 0.5) == (e.target == 1);
    }
    return right;
}

double mean_loss(workshop::bench& bench, const std::vector<double>& parameters,
                 std::span<const example> some) {
    double sum = 0;
    for (const example& e : some) {
        const double z = bench.part("vote", answer::vote, parameters, e.inputs);
        sum += bench.part("loss", answer::loss, z, e.target);
    }
    return sum / static_cast<double>(some.size());
}

workshop::outcome learn() {
    std::vector<example> examples = woven::load_pair(woven::default_data, "train", 0, 1);
    const std::vector<example> test = woven::load_pair(woven::default_data, "t10k", 0, 1);
    woven::random_engine rng(1);
    std::vector<double> parameters(785);
    workshop::bench bench(2);
    const std::size_t total = walks * examples.size();
    for (std::size_t walk = 0, seen = 0; walk < walks; ++walk) {
        rng.shuffle(examples);
        for (std::size_t begin = 0; begin < examples.size(); begin += batch) {
            const auto some = std::span(examples).subspan(
                begin, std::min(batch, examples.size() - begin));
            std::vector<double> X, y;
            for (const example& e : some) {
                X.insert(X.end(), e.inputs.begin(), e.inputs.end());
                y.push_back(e.target);
            }
            const auto gradient =
                bench.part("gradient", answer::gradient, parameters, X, y);
            parameters = bench.part("step", answer::step, parameters, gradient, 0.1);
            seen += some.size();
            const double loss = mean_loss(bench, parameters, some);
            workshop::check_loss(loss, seen);
            bench.done(static_cast<double>(seen) / static_cast<double>(total),
                       "loss " + std::to_string(loss));
        }
    }
    const std::size_t right = count_right(bench, parameters, test);
    const std::string share = workshop::percent(right, test.size());
    return {share + " % of " + workshop::with_commas(test.size()) + " zeros and ones",
            "Put together they are a neuron. It has learned from " +
                workshop::with_commas(examples.size()) +
                " handwritten zeros and ones, and of " +
                workshop::with_commas(test.size()) + " that it had never seen it reads " +
                workshop::with_commas(right) + ", " + share +
                " %. Every multiplication in it is yours."};
}

}

int main(int argc, char** argv) { return workshop::run(argc, argv, learn); }
