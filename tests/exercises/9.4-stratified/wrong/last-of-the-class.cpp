// expect: As many of each class were set aside as they should be, but they are its last ones.
//         Take every so many, from the beginning to the end.
// fails: Three classes and every third; The labels of the text; Labels in order
#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::pair<std::vector<std::size_t>, std::vector<std::size_t>> stratified_split(
    std::span<const int> labels, std::size_t every) {
    std::array<std::size_t, 10> count{}, seen{};
    for (int label : labels) ++count[static_cast<std::size_t>(label)];
    std::vector<std::size_t> training, aside;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto k = static_cast<std::size_t>(labels[i]);
        const std::size_t kept = count[k] - count[k] / every;
        (seen[k]++ < kept ? training : aside).push_back(i);
    }
    return {training, aside};
}

}
