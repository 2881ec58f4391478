// Spread, standard error and the middle of a bootstrap (chapter 17).
#include "reference.hpp"
#include "worth.hpp"

namespace reference {
namespace {

const compare in_pytorch(
    "17-what-is-a-result-worth", "In PyTorch", [](const tables& given) -> tables {
        const auto right = given("right").values(), means = given("means").values();
        const double p = std::accumulate(right.begin(), right.end(), 0.0) /
                         static_cast<double>(right.size());
        const woven::interval middle = woven::middle_of({means.begin(), means.end()});
        return {{"spread", {{woven::spread(std::vector<double>{88, 89, 90})}}},
                {"error", {{woven::standard_error(p, right.size())}}},
                {"middle", {{middle.low, middle.high}}}};
    });

}
}
