// expect: This is the forward difference, from x to x + h. Go to both sides: from x - h to x + h.
// fails: The cube of the exercise; A large step and a small one; The slope of the sine
#include <functional>

namespace answer {

double central_difference(const std::function<double(double)>& f, double x, double h) {
    return (f(x + h) - f(x)) / h;
}

}
