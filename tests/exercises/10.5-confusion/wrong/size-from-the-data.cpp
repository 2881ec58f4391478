// expect: The size of the table was taken from the largest class that occurs. A class that nobody
//         has seen or said still has its row and its column, and they are 0: there are K of them.
// fails: Classes that never occur; No examples
#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers,
                                  [[maybe_unused]] std::size_t K) {
    std::size_t largest = 0;
    for (std::size_t i = 0; i < truth.size(); ++i)
        largest = std::max({largest, truth[i] + 1, answers[i] + 1});
    std::vector<int> count(largest * largest);
    for (std::size_t i = 0; i < truth.size(); ++i) ++count[truth[i] * largest + answers[i]];
    return count;
}

}
