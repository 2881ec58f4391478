// expect: The number of classes was taken from the labels, one more than the largest of them. A
//         class may exist and not occur: the argument says how many there are.
// fails: Three labels and four classes; Far more classes than labels
#include <algorithm>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    std::size_t columns = 0;
    for (int label : labels) {
        if (label < 0 || static_cast<std::size_t>(label) >= classes)
            throw std::invalid_argument("one_hot: label " + std::to_string(label));
        columns = std::max(columns, static_cast<std::size_t>(label) + 1);
    }
    std::vector<double> targets(labels.size() * columns);
    for (std::size_t i = 0; i < labels.size(); ++i)
        targets[i * columns + static_cast<std::size_t>(labels[i])] = 1;
    return targets;
}

}
