// expect: This is the boundary for p = ½, whatever p is. Which vote has the opinion p? It is
//         ln(p / (1 - p)).
// fails: Where it is nearly sure; Both at once
#include <cmath>

namespace answer {

double boundary([[maybe_unused]] double w1, double w2, double b, [[maybe_unused]] double p,
                [[maybe_unused]] double x1) {
    return (-b - w1 * x1) / w2;
}

}
