// expect: A label that is no class was taken for the nearest one that is. Nobody knows what was
//         meant by it: throw std::invalid_argument.
// fails: Labels that are too large are refused; Negative labels are refused
#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    std::vector<double> targets(labels.size() * classes);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int k = std::clamp(labels[i], 0, static_cast<int>(classes) - 1);
        targets[i * classes + static_cast<std::size_t>(k)] = 1;
    }
    return targets;
}

}
