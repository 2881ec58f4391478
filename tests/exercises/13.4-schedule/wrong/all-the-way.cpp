// expect: The cosine was counted from step 0, as if the warm-up were part of it. In step W
//         nothing of it is done yet.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; A single step after the warm up;
//         Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = static_cast<double>(s) / S;
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
