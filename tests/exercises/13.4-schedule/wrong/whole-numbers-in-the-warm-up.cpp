// expect: The factors of the warm-up are whole numbers: an int divided by an int gives an int.
//         Make one of them a double first.
// fails: The six steps of the text; Three steps of warm up and six of cosine; Five steps of
//         warm up and three of cosine; A single step after the warm up; Some steps of 1250
#include <cmath>
#include <numbers>

namespace answer {

double schedule(int s, int S, int W) {
    if (s < W) return (s + 1) / W;
    const double done = static_cast<double>(s - W) / (S - W);
    return (1 + std::cos(std::numbers::pi * done)) / 2;
}

}
