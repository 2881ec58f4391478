// expect: This is the hyperbolic tangent, which runs from -1 to 1. The sigmoid runs from 0 to 1.
// fails: In the middle; Far out on both sides; Small but not zero; A vote and its opposite
#include <cmath>

namespace answer {

double sigmoid(double z) { return std::tanh(z); }

}
