// expect: Only the answers were counted, K times over: every row is the same. The example belongs
//         in the row of its true class alone.
// fails: The three examples of the text; Eight examples of three classes; Everything is right;
//         Everything is wrong; Classes that never occur
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 0; i < truth.size(); ++i)
        for (std::size_t t = 0; t < K; ++t) ++count[t * K + answers[i]];
    return count;
}

}
