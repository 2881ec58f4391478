// expect: The numbers are right, but for negative z they come by way of e^800, which is infinite.
//         Use e^z / (1 + e^z) there.
// fails: No infinity on the way
#include <cmath>

namespace answer {

double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }

}
