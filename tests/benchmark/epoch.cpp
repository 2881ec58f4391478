// An epoch of 784-128-10 with Adam, batches of 64, by the code of chapter 13: prints its seconds.
#include "optimisers.hpp"
#include "program.hpp"
#include "starting.hpp"
#include "stopwatch.hpp"

using namespace woven;

int main(int argc, char** argv) {
    return run_program(argc, argv, "times an epoch", [](options& ask) {
        if (!ask.done()) return;
        const dataset set = load_digits(data_folder("mnist"), "train");
        random_engine rng(1);
        sequential net = make_network({784, 128, 10}, relu, he, rng);
        std::vector<std::size_t> order = everything(set).training;
        adam step;
        const stopwatch clock;
        rng.shuffle(order);
        const auto update = [&](const std::vector<parameter>& parameters) {
            step(parameters, 0.001);
        };
        train_one_epoch(net, softmax_loss, set, order, 64, update,
                        [](std::size_t, double) { return true; });
        std::printf("%.3f\n", clock.seconds());
    });
}
