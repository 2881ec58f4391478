// expect: The last example was left out. The count goes on as long as i < truth.size().
// fails: The three examples of the text; Eight examples of three classes; Everything is right;
//         Everything is wrong; Classes that never occur; A single class
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 0; i + 1 < truth.size(); ++i) ++count[truth[i] * K + answers[i]];
    return count;
}

}
