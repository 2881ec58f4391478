// expect: The counts were turned into per cent of their row. The table asked for holds the
//         counts.
// fails: The three examples of the text; Eight examples of three classes; Everything is right;
//         Everything is wrong; Classes that never occur; A single class
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 0; i < truth.size(); ++i) ++count[truth[i] * K + answers[i]];
    for (std::size_t t = 0; t < K; ++t) {
        int all = 0;
        for (std::size_t a = 0; a < K; ++a) all += count[t * K + a];
        for (std::size_t a = 0; a < K; ++a)
            if (all > 0) count[t * K + a] = 100 * count[t * K + a] / all;
    }
    return count;
}

}
