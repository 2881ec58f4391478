// An epoch of 784-128-10 with Adam, batches of 64, by the code of chapter 13 (`book`) or of chapter 23
// (`one`, `two`: threads): prints its seconds. The second epoch is timed.
#include "fast.hpp"
#include "program.hpp"
#include "stopwatch.hpp"

using namespace woven;

int main(int, char** argv) {
    const std::string who = argv[1];
    const dataset set = load_digits(data_folder("mnist"), "train");
    training t = begin_training({784, 128, 10}, everything(set).training, 1);
    const float_pictures ink(set);
    stopwatch clock;
    for (int epoch = 0; epoch < 2; ++epoch) {
        clock = stopwatch();
        const auto to_the_end = [](std::size_t, double) { return true; };
        if (who == "book") learn_on(t, set, to_the_end);
        else learn_on_fast(t, ink, who == "two" ? 2 : 1, vectors_here().back(), to_the_end);
        end_epoch(t);
    }
    std::printf("%.3f\n", clock.seconds());
}
