// expect: Each example was counted twice, in row t and column a and in row a and column t. A 9
//         that is taken for a 4 is not a 4 that is taken for a 9.
// fails: The three examples of the text; Eight examples of three classes; Everything is right;
//         Everything is wrong; Classes that never occur; A single class
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 0; i < truth.size(); ++i) {
        ++count[truth[i] * K + answers[i]];
        ++count[answers[i] * K + truth[i]];
    }
    return count;
}

}
