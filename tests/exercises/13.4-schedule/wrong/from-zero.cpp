// expect: The warm-up begins at 0, and a rate of 0 goes nowhere: the first step is wasted. It
//         begins at 1/W.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; A single step after the warm up;
//         Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return static_cast<double>(s) / W;
    const double done = static_cast<double>(s - W) / (S - W);
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
