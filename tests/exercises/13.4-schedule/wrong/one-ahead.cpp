// expect: The cosine is one step ahead: in step W nothing of it is done yet, so that the
//         factor there is 1.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; No warm up; A single step after
//         the warm up; A single step; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = (s - W + 1.0) / (S - W);
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
