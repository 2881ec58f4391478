// expect: The first example was left out. The count begins at 0.
// fails: The three examples of the text; Eight examples of three classes; Everything is right;
//         Everything is wrong; Classes that never occur; A single class
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 1; i < truth.size(); ++i) ++count[truth[i] * K + answers[i]];
    return count;
}

}
