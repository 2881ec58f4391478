// expect: A label that is no class got a row of zeros. That hides the mistake from whoever made
//         it: throw std::invalid_argument.
// fails: Labels that are too large are refused; Negative labels are refused
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    std::vector<double> targets(labels.size() * classes);
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i] >= 0 && static_cast<std::size_t>(labels[i]) < classes)
            targets[i * classes + static_cast<std::size_t>(labels[i])] = 1;
    return targets;
}

}
