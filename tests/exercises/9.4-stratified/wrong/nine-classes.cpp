// expect: reached beyond the end of a list.
// fails: Labels in order; All ten classes from 0 to 9
#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::pair<std::vector<std::size_t>, std::vector<std::size_t>> stratified_split(
    std::span<const int> labels, std::size_t every) {
    std::array<std::size_t, 9> seen{};
    std::vector<std::size_t> training, aside;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool chosen = ++seen[static_cast<std::size_t>(labels[i])] % every == 0;
        (chosen ? aside : training).push_back(i);
    }
    return {training, aside};
}

}
