// The line of chapter 2.
#include "line.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const compare descent("02-downhill", "descent of a line",
                      [](const tables& given) -> tables {
                          const matrix &x = given("x"), &y = given("y"),
                                       &rates = given("rates");
                          std::vector<woven::observation> seen;
                          for (std::size_t i = 0; i < x.rows(); ++i)
                              seen.push_back({x(i, 0), y(i, 0)});
                          woven::line l{given.number("w"), given.number("b")};
                          const woven::line::gradient first = gradient(l, seen);
                          matrix losses(1, rates.columns()), path(rates.columns(), 2);
                          for (std::size_t t = 0; t < rates.columns(); ++t) {
                              losses(0, t) = mean_squared_error(l, seen);
                              l = step_down(l, gradient(l, seen), rates(0, t));
                              path(t, 0) = l.slope;
                              path(t, 1) = l.intercept;
                          }
                          return {{"losses", losses},
                                  {"gradients", {{first.slope, first.intercept}}},
                                  {"path", path}};
                      });

const compare in_pytorch("02-downhill", "In PyTorch", [](const tables& given) -> tables {
    std::vector<woven::observation> seen;
    for (std::size_t i = 0; i < given("x").columns(); ++i)
        seen.push_back({given("x")(0, i), given("y")(0, i)});
    const woven::line l{given.number("w"), given.number("b")};
    const woven::line::gradient grad = gradient(l, seen);
    const woven::line after = step_down(l, grad, 0.02);
    return {{"loss", {{mean_squared_error(l, seen)}}},
            {"gradient", {{grad.slope, grad.intercept}}},
            {"after", {{after.slope, after.intercept}}}};
});

}
}
