// The neuron of chapter 1.
#include "neuron.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const compare in_pytorch("01-a-neuron", "In PyTorch", [](const tables& given) -> tables {
    const auto w = given("w").values(), x = given("x").values();
    const woven::neuron n{{w.begin(), w.end()}, given.number("b")};
    return {{"z", {{logit(n, x)}}}, {"verdict", {{scalar(predict(n, x))}}}};
});

}
}
