// expect: The table lies on its side: the answers are in its rows. The truth chooses the row and
//         the answer the column, t * K + a; otherwise it tells that eights are taken for twos
//         when it is the other way round.
// fails: The three examples of the text; Eight examples of three classes; Everything is wrong;
//         Classes that never occur
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K * K);
    for (std::size_t i = 0; i < truth.size(); ++i) ++count[answers[i] * K + truth[i]];
    return count;
}

}
