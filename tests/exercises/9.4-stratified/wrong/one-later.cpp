// expect: One example too many was let pass each time: the count went on to one more than it
//         should.
// fails: Three classes and every third; The labels of the text; Labels in order; Five classes
//        that take turns; All ten classes from 0 to 9; Classes with fewer than so many; Every
//        single one
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
        const bool chosen = ++seen[static_cast<std::size_t>(labels[i])] % (every + 1) == 0;
        (chosen ? aside : training).push_back(i);
    }
    return {training, aside};
}

}
