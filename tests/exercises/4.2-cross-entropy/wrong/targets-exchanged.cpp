// expect: Yes and no have changed places: this is the cost for a target of 1 - y.
// fails: Opinions in the middle; Certain and wrong; Certain and right; Nearly certain and right
#include <algorithm>
#include <cmath>

namespace answer {

double cross_entropy(double z, double y) {
    return std::max(z, 0.0) - (1 - y) * z + std::log1p(std::exp(-std::abs(z)));
}

}
