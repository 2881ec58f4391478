// expect: Only the last layer was asked. What it hands back goes on to the layer before it, and
//         so on to the first.
// fails: The two layers of the text and three others; Five layers; A network of three layers
//        compared with wiggling
#include <cstddef>
#include <functional>
#include <span>

namespace answer {

double backward(std::span<const std::function<double(double)>> layers, double slope) {
    if (layers.empty()) return slope;
    return layers.back()(slope);
}

}
