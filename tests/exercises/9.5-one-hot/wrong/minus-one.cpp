// expect: The other places are −1 here. They should be 0.
// fails: Three labels and four classes; The labels of the text; The last class; Far more classes
//        than labels; Far more labels than classes
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    std::vector<double> targets(labels.size() * classes, -1);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] < 0 || static_cast<std::size_t>(labels[i]) >= classes)
            throw std::invalid_argument("one_hot: label " + std::to_string(labels[i]));
        targets[i * classes + static_cast<std::size_t>(labels[i])] = 1;
    }
    return targets;
}

}
