// expect: These are bits, logarithms to the base 2. The book counts in nats: use the natural
//         logarithm.
// fails: Knowing nothing costs ln 2; Opinions in the middle; Certain and wrong;
//         Nearly certain and right
#include <algorithm>
#include <cmath>

namespace answer {

double cross_entropy(double z, double y) {
    return (std::max(z, 0.0) - y * z + std::log1p(std::exp(-std::abs(z)))) / std::log(2.0);
}

}
