// expect: The cosine was subtracted: the factor begins at 0 and rises. It is half of 1 + cos,
//         not of 1 − cos.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; No warm up; A single step after
//         the warm up; A single step; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = static_cast<double>(s - W) / (S - W);
    return (1 - std::cos(std::numbers::pi * done)) / 2;
}

}
