// expect: The first layer was left out: the loop ends before the index 0. Its slopes are wanted,
//         too.
// fails: The two layers of the text and three others; A single layer; No layers at all; Five
//        layers; A network of three layers compared with wiggling
#include <cstddef>
#include <functional>
#include <span>

namespace answer {

double backward(std::span<const std::function<double(double)>> layers, double slope) {
    for (std::size_t i = layers.size() - 1; i > 0; --i) slope = layers[i](slope);
    return slope;
}

}
