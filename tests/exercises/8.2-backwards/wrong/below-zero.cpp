// expect: reached beyond the end of a list.
// fails: The two layers of the text and three others; A single layer; No layers at all; Five
//        layers; A network of three layers compared with wiggling
#include <cstddef>
#include <functional>
#include <span>

namespace answer {

double backward(std::span<const std::function<double(double)>> layers, double slope) {
    for (std::size_t i = layers.size() - 1;; --i) slope = layers[i](slope);
    return slope;
}

}
