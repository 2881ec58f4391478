// expect: You multiplied what the layers give. A layer does its multiplying itself: what it hands
//         back is the slope for the next one, and the old slope is done with.
// fails: The two layers of the text and three others; A single layer; Five layers; A network of
//        three layers compared with wiggling
// section: Where to cut
#include <cstddef>
#include <functional>
#include <span>

namespace answer {

double backward(std::span<const std::function<double(double)>> layers, double slope) {
    for (std::size_t i = layers.size(); i > 0; --i) slope *= layers[i - 1](slope);
    return slope;
}

}
