// expect: There is no warm-up: all S steps follow the cosine.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; A single step after the warm up;
//         Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int /*W*/) {
    const double done = static_cast<double>(s) / S;
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
