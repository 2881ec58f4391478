// The optimisers and schedules of chapter 13.
#include "optimisers.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const char* const chapter = "13-faster-downhill";

std::function<tables(const tables&)> steps(woven::optimiser step) {
    return [step](const tables& given) {
        return walk(network(given, {woven::tanh_activation}), woven::softmax_loss, given,
                    step);
    };
}

const compare optimisers[]{
    {chapter, "descent", steps(woven::gradient_descent)},
    {chapter, "momentum", steps(woven::momentum{.beta = 0.8})},
    {chapter, "momentum with a look ahead",
     steps(woven::momentum{.beta = 0.8, .look_ahead = true})},
    {chapter, "RMSprop", steps(woven::rmsprop{})},
    {chapter, "Adam", steps(woven::adam{})},
    {chapter, "Adam, other betas",
     steps(woven::adam{.beta1 = 0.7, .beta2 = 0.95, .epsilon = 0.01})},
};

/// As the loop of the book does it: the factor at the middle of each step.
std::function<tables(const tables&)> scheduled(woven::optimiser step,
                                               double (*schedule)(double)) {
    return [step, schedule](const tables& given) {
        matrix rates = given("rates");
        const auto all = static_cast<double>(rates.columns());
        for (std::size_t t = 0; t < rates.columns(); ++t)
            rates(0, t) *= schedule((static_cast<double>(t) + 0.5) / all);
        return walk(network(given, {woven::tanh_activation}), woven::softmax_loss, given,
                    step, rates.values());
    };
}

const compare schedules[]{
    {chapter, "Adam, down a cosine", scheduled(woven::adam{}, woven::cosine)},
    {chapter, "momentum, warm-up and cosine",
     scheduled(woven::momentum{}, woven::warm_up_and_cosine)},
    {chapter, "cosine",
     [](const tables& given) -> tables {
         matrix factors = given("done");
         for (scalar& factor : factors.values()) factor = woven::cosine(factor);
         return {{"factors", factors}};
     }},
};

/// Sixty steps through the ravine, with a factor that may depend on the part that is done.
tables sixty_steps(const tables& given, woven::optimiser step, double rate,
                   double (*schedule)(double)) {
    matrix w = given("w"), gradient = w;
    double loss = 0;
    for (int t = 0; t < 60; ++t) {
        loss = (w(0, 0) * w(0, 0) + 100 * w(0, 1) * w(0, 1)) / 2;
        gradient(0, 0) = w(0, 0);
        gradient(0, 1) = 100 * w(0, 1);
        step({{&w, &gradient}}, rate * schedule(t / 60.0));
    }
    return {{"loss", {{loss}}}, {"after", w}};
}

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) {
    return sixty_steps(given, woven::adam{}, 0.4, woven::constant_rate);
});

const compare a_schedule(chapter, "In PyTorch: a schedule", [](const tables& given) {
    return sixty_steps(given, woven::gradient_descent, 0.018, woven::cosine);
});

}
}
