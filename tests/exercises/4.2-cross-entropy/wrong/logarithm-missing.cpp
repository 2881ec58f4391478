// expect: The logarithm is missing: max(z, 0) - yz is what remains far out, but near 0 the term
//         ln(1 + e^-|z|) is most of it.
// fails: Knowing nothing costs ln 2; Opinions in the middle; Nearly certain and right
#include <algorithm>
#include <cmath>

namespace answer {

double cross_entropy(double z, double y) { return std::max(z, 0.0) - y * z; }

}
