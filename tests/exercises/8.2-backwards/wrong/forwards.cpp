// expect: The slope went through the layers from the first to the last, as a batch does on its
//         way forward. On the way back the last layer comes first.
// fails: The two layers of the text and three others; Five layers
#include <cstddef>
#include <functional>
#include <span>

namespace answer {

double backward(std::span<const std::function<double(double)>> layers, double slope) {
    for (const std::function<double(double)>& l : layers) slope = l(slope);
    return slope;
}

}
