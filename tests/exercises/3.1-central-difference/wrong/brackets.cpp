// expect: Brackets are missing: a / 2 * h divides by 2 and multiplies by h. Write a / (2 * h).
// fails: The cube of the exercise; A large step and a small one; The slope of the sine
#include <functional>

namespace answer {

double central_difference(const std::function<double(double)>& f, double x, double h) {
    return (f(x + h) - f(x - h)) / 2 * h;
}

}
