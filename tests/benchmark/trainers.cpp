// trainers WHO HIDDEN BATCH: an epoch with Adam by the loop of chapter 16 (`book`) or that of chapter 23 (`one`,
// `two`: threads): prints its seconds. HIDDEN: 128, or 256,128. The second epoch is timed. WHO may be `peak`: what
// a core can do, the most of 100 goes, in GFLOP/s.
#include "fast.hpp"
#include "peak.hpp"
#include "program.hpp"
#include "stopwatch.hpp"

#include <sstream>

using namespace woven;

int main(int, char** argv) {
    const std::string who = argv[1];
    if (who == "peak") {
        double most = 0;
        for (int go = 0; go < 100; ++go) most = std::max(most, peak());
        std::printf("%.1f\n", most);
        return 0;
    }
    std::vector<std::size_t> sizes{784};
    std::istringstream hidden(argv[2]);
    for (std::string size; std::getline(hidden, size, ',');)
        sizes.push_back(std::stoul(size));
    sizes.push_back(10);
    const dataset set = load_digits(data_folder("mnist"), "train");
    training t = begin_training(sizes, everything(set).training, 1);
    t.batch = std::stoul(argv[3]);
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
