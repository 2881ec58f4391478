// expect: The table is lying on its side: it has a row for each class. It should have a row for
//         each label.
// fails: Three labels and four classes; The labels of the text; The last class; Far more labels
//        than classes
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    std::vector<double> targets(labels.size() * classes);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] < 0 || static_cast<std::size_t>(labels[i]) >= classes)
            throw std::invalid_argument("one_hot: label " + std::to_string(labels[i]));
        targets[static_cast<std::size_t>(labels[i]) * labels.size() + i] = 1;
    }
    return targets;
}

}
