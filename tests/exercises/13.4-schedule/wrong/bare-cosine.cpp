// expect: The cosine goes from 1 to −1, and with it the rate: below 0 one walks uphill. Add 1
//         and halve.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; One step of warm up; No warm up; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1.0) / W;
    const double done = static_cast<double>(s - W) / (S - W);
    return std::cos(std::numbers::pi * done);
}

}
