// An epoch of 784-128-10 with Adam, batches of 64, by the code of chapter 13: prints its seconds.
#include "program.hpp"
#include "starting.hpp"

int main(int argc, char** argv) {
    return run_program(argc, argv, "usage: epoch\n", [](arguments& args) {
        args.done();
        const digit_set set = load_digits(data_folder("mnist"), "train");
        random_source chance(1);
        sequential net = make_network({784, 128, 10}, relu, he, chance);
        std::vector<std::size_t> order = everything(set).training;
        adam step;
        const stopwatch clock;
        chance.shuffle(order);
        for (std::size_t start = 0; start < order.size(); start += 64) {
            const std::size_t count = std::min<std::size_t>(64, order.size() - start);
            const batch next = pick(set, std::span(order).subspan(start, count));
            net.set_slopes(softmax_loss.error(net.forward(next.X), next.Y));
            step(net.parameters(), 0.001);
        }
        std::printf("%.3f\n", clock.seconds());
    });
}
