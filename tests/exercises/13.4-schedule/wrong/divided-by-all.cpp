// expect: The steps of the cosine were divided by all S steps. It has only S − W of them, and
//         so does not come down far enough.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = static_cast<double>(s - W) / S;
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
