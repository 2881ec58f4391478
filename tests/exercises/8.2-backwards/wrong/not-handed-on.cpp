// expect: Each layer was given the slope that stood at the end. It has to get what the layer
//         after it handed back.
// fails: The two layers of the text and three others; Five layers; A network of three layers
//        compared with wiggling
// section: Where to cut
#include <cstddef>
#include <functional>
#include <span>

namespace answer {

double backward(std::span<const std::function<double(double)>> layers, double slope) {
    double result = slope;
    for (std::size_t i = layers.size(); i > 0; --i) result = layers[i - 1](slope);
    return result;
}

}
