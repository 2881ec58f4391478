// expect: These are the labels, one number each. Each becomes a row, with as many numbers as
//         there are classes.
// fails: Three labels and four classes; The labels of the text; The last class; Far more classes
//        than labels; Far more labels than classes
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {

std::vector<double> one_hot(std::span<const int> labels, std::size_t classes) {
    std::vector<double> targets;
    for (int label : labels) {
        if (label < 0 || static_cast<std::size_t>(label) >= classes)
            throw std::invalid_argument("one_hot: label " + std::to_string(label));
        targets.push_back(label);
    }
    return targets;
}

}
