// expect: That is XOR upside down: 0 0 and 1 1 have the higher votes. The weights of the text do
//         that without their steps, because a ReLU hands on the 1.5 of which the step made 1.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, -1, 1, -1, -0.5, 1.5, 1, 1, -1.5}; }

}
