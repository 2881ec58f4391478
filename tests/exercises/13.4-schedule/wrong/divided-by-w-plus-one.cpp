// expect: The warm-up stops short of 1: it was divided by W + 1. In its last step, W − 1, the
//         factor is 1.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; A single step after the warm up;
//         Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / (W + 1);
    const double done = static_cast<double>(s - W) / (S - W);
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
