// expect: The mistakes of both directions were put into one place, above the diagonal. A 9 that
//         is taken for a 4 is not a 4 that is taken for a 9: the row is that of the truth.
// fails: Eight examples of three classes; Everything is wrong
#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 0; i < truth.size(); ++i)
        ++count[std::min(truth[i], answers[i]) * K + std::max(truth[i], answers[i])];
    return count;
}

}
