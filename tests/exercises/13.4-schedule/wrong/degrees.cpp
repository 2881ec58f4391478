// expect: The cosine was asked in degrees. std::cos takes radians, in which half a turn is π.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; No warm up; Some steps of 1250
#include <cmath>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = static_cast<double>(s - W) / (S - W);
    return (1 + std::cos(180 * done)) / 2;
}

}
