// The split of chapter 9.
#include "dataset.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const compare in_pytorch("09-data", "In PyTorch", [](const tables& given) -> tables {
    const woven::split parts = woven::split_at_random(12, 2, 9);
    const auto [mean, deviation] = woven::summarise(given("learned").values());
    std::vector<scalar> all(parts.training.begin(), parts.training.end());
    all.insert(all.end(), parts.validation.begin(), parts.validation.end());
    std::sort(all.begin(), all.end());
    return {{"sizes",
             {{static_cast<scalar>(parts.training.size()),
               static_cast<scalar>(parts.validation.size())}}},
            {"all", one_row(all)},
            {"summary", {{mean, deviation}}}};
});

}
}
