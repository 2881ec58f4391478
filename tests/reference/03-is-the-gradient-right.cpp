// The check of chapter 3.
#include "gradcheck.hpp"
#include "line.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const compare in_pytorch(
    "03-is-the-gradient-right", "In PyTorch", [](const tables& given) -> tables {
        const std::vector<woven::observation> two{{2, 130}, {-3, 88}};
        const std::vector<double> at{given.number("w"), given.number("b")};
        const auto loss = [&](const std::vector<double>& p) {
            return woven::mean_squared_error({p[0], p[1]}, two);
        };
        const auto [slope, intercept] = gradient(woven::line{at[0], at[1]}, two);
        const std::vector<double> claimed{slope, intercept};
        const bool right = woven::check_gradient(loss, at, claimed).error < 1e-7;
        return {{"right", {{right ? 1.0 : 0.0}}}, {"gradient", one_row(claimed)}};
    });

}
}
