// expect: In each class only the first one whose turn came was set aside. The turn comes again
//         after as many more, and so on to the end of the class.
// fails: Three classes and every third; Labels in order; Every single one
#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::pair<std::vector<std::size_t>, std::vector<std::size_t>> stratified_split(
    std::span<const int> labels, std::size_t every) {
    std::array<std::size_t, 10> seen{};
    std::vector<std::size_t> training, aside;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool chosen = ++seen[static_cast<std::size_t>(labels[i])] == every;
        (chosen ? aside : training).push_back(i);
    }
    return {training, aside};
}

}
