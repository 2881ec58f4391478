// expect: Only the right answers were counted. Off the diagonal stand the mistakes, and they are
//         what the table is for.
// fails: The three examples of the text; Eight examples of three classes; Everything is wrong;
//         Classes that never occur
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 0; i < truth.size(); ++i)
        if (truth[i] == answers[i]) ++count[truth[i] * K + answers[i]];
    return count;
}

}
