// Downhill, of chapter 2: a line is fitted to the crickets at a rate of the reader's choice.
#include "crickets.hpp"

#include "page.hpp"

#include <cmath>

using namespace woven;

namespace {

const std::vector<observation> evenings = listen_to_crickets();

}

/// Slope, intercept and loss of the best line.
FOR_THE_PAGE(best) {
    const line l = least_squares(evenings);
    page::answer = {l.slope, l.intercept, mean_squared_error(l, evenings)};
}

/// Takes slope, intercept, learning rate, and how many steps. Slope, intercept and loss at the start and after each step, as
/// long as the loss is a number.
FOR_THE_PAGE(walk) {
    line l{page::given.at(0), page::given.at(1)};
    for (double step = 0; step <= page::given.at(3); ++step) {
        const double loss = mean_squared_error(l, evenings);
        if (!std::isfinite(loss)) return;
        page::answer.insert(page::answer.end(), {l.slope, l.intercept, loss});
        l = step_down(l, gradient(l, evenings), page::given.at(2));
    }
}

/// Takes a height, and gives 96 points (slope, intercept) around the bottom at which the loss is so high: along a straight
/// line from the bottom it grows with the square of the way.
FOR_THE_PAGE(contour) {
    const line bottom = least_squares(evenings);
    const double lowest = mean_squared_error(bottom, evenings);
    for (int k = 0; k < 96; ++k) {
        const double angle = 2 * std::acos(-1.0) * k / 96, right = std::cos(angle),
                     up = 10 * std::sin(angle);
        const double at_one =
            mean_squared_error({bottom.slope + right, bottom.intercept + up}, evenings);
        const double way = std::sqrt((page::given.at(0) - lowest) / (at_one - lowest));
        page::answer.push_back(bottom.slope + way * right);
        page::answer.push_back(bottom.intercept + way * up);
    }
}
