// expect: A label that is too large was not noticed, and its 1 stands in the row of another
//         example. Compare each label with the number of classes before you use it.
// fails: Labels that are too large are refused; Negative labels are refused
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    std::vector<double> targets(labels.size() * classes);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        targets[i * classes + static_cast<std::size_t>(labels[i])] = 1;
    }
    return targets;
}

}
