// Levels of weights and of inputs with a zero point (chapter 25).
#include "quantise.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const compare in_pytorch("25-shipping-and-moving-on", "In PyTorch",
                         [](const tables& given) -> tables {
                             matrix q = given("w"), levels = given("x");
                             const woven::scalar step = woven::step_for(
                                 woven::largest_sizes(transposed(q))[0], 127);
                             for (auto& w : q.values())
                                 w = woven::to_level(w, step, -127, 127);
                             for (auto& x : levels.values())
                                 x = woven::to_level(x + woven::scalar(0.2),
                                                     woven::scalar(0.01), 0, 255);
                             return {{"q", q}, {"levels", levels}};
                         });

}
}
