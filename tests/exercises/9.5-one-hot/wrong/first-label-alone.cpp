// expect: Only the first label was examined. Any of them may be no class.
// fails: Labels that are too large are refused; Negative labels are refused
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    if (!labels.empty() &&
        (labels[0] < 0 || static_cast<std::size_t>(labels[0]) >= classes))
        throw std::invalid_argument("one_hot: label " + std::to_string(labels[0]));
    std::vector<double> targets(labels.size() * classes);
    for (std::size_t i = 0; i < labels.size(); ++i)
        targets[i * classes + static_cast<std::size_t>(labels[i])] = 1;
    return targets;
}

}
