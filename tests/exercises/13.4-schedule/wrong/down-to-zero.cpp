// expect: The cosine is at 0 in the last step already. It would be there one step later, in
//         step S.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; No warm up; A single step after
//         the warm up; A single step; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = static_cast<double>(s - W) / (S - W - 1);
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
