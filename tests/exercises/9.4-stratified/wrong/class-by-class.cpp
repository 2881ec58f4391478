// expect: The numbers are the right ones, but they stand class by class. Go through the examples
//         once, in their order, with a count for each class.
// fails: Three classes and every third; The labels of the text; Labels in order; Five classes
//        that take turns; All ten classes from 0 to 9; Classes with fewer than so many
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::pair<std::vector<std::size_t>, std::vector<std::size_t>> stratified_split(
    std::span<const int> labels, std::size_t every) {
    std::vector<std::size_t> training, aside;
    for (int k = 0; k < 10; ++k) {
        std::size_t seen = 0;
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (labels[i] == k) (++seen % every == 0 ? aside : training).push_back(i);
    }
    return {training, aside};
}

}
