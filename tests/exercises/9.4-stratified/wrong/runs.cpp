// expect: The count began anew whenever the class changed. A class is counted on where it was
//         left.
// fails: Three classes and every third; The labels of the text; Five classes that take turns;
//        All ten classes from 0 to 9; Classes with fewer than so many
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::pair<std::vector<std::size_t>, std::vector<std::size_t>> stratified_split(
    std::span<const int> labels, std::size_t every) {
    std::vector<std::size_t> training, aside;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (i > 0 && labels[i] != labels[i - 1]) seen = 0;
        (++seen % every == 0 ? aside : training).push_back(i);
    }
    return {training, aside};
}

}
