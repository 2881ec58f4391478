// expect: It is a whole wave of the cosine, which comes up again in the second half. Half a
//         wave goes to π and not to 2π.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; No warm up; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = static_cast<double>(s - W) / (S - W);
    return (1 + std::cos(2 * std::numbers::pi * done)) / 2;
}

}
