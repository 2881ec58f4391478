// expect: The label that equals the number of classes was let pass. The classes are counted from
//         0, so the last one is one less.
// fails: Labels that are too large are refused
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    std::vector<double> targets(labels.size() * classes);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] < 0 || static_cast<std::size_t>(labels[i]) > classes)
            throw std::invalid_argument("one_hot: label " + std::to_string(labels[i]));
        targets[i * classes + static_cast<std::size_t>(labels[i])] = 1;
    }
    return targets;
}

}
