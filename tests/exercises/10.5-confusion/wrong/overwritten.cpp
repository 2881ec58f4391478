// expect: Each place is set to 1 and never grows. It is a count: what happens a second time is
//         added, with ++.
// fails: Eight examples of three classes; Everything is right; Everything is wrong; A single
//         class
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 0; i < truth.size(); ++i) count[truth[i] * K + answers[i]] = 1;
    return count;
}

}
