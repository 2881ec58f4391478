// expect: The counts begin at 1. Before the first example nothing has happened: begin with zeros.
// fails: The three examples of the text; Eight examples of three classes; Everything is right;
//         Everything is wrong; Classes that never occur; A single class; No examples
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K, 1);
    for (std::size_t i = 0; i < truth.size(); ++i) ++count[truth[i] * K + answers[i]];
    return count;
}

}
