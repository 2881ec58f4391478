// expect: It is a quarter of a cosine wave, which arrives at 0 in full fall. Half a wave,
//         raised by 1 and halved, glides out.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; No warm up; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = static_cast<double>(s - W) / (S - W);
    return std::cos(std::numbers::pi / 2 * done);
}

}
