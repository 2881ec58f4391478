// expect: For large z this divides infinity by infinity. Keep this form for negative z, and use
//         1 / (1 + e^-z) for the others.
// fails: Far out on both sides; A vote and its opposite; No infinity on the way
#include <cmath>

namespace answer {

double sigmoid(double z) { return std::exp(z) / (1 + std::exp(z)); }

}
