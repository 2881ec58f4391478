// expect: This is one number for each class, how often it was recognised. The table has K rows
//         and K columns and tells what it was taken for as well.
// fails: The three examples of the text; Eight examples of three classes; Everything is right;
//         Everything is wrong; Classes that never occur; No examples
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K) {
    std::vector<int> count(K);
    for (std::size_t i = 0; i < truth.size(); ++i)
        count[truth[i]] += truth[i] == answers[i];
    return count;
}

}
