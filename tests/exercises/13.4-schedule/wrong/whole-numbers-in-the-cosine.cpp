// expect: The factor stays at 1 after the warm-up: how much of the cosine is done was computed
//         with whole numbers, and comes to 0. Make one of them a double first.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; No warm up; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = (s - W) / (S - W);
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
