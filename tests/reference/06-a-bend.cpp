// The network with one hidden layer of chapter 6.
#include "reference.hpp"
#include "two_layers.hpp"

namespace reference {
namespace {

const compare in_pytorch("06-a-bend", "In PyTorch", [](const tables& given) -> tables {
    const woven::two_layers net{given("W1"), given("b1"), woven::tanh_activation,
                                given("W2"), given("b2")};
    const matrix Z = logits(net, given("X"));
    matrix opinions = Z;
    for (scalar& a : opinions.values()) a = woven::sigmoid(a);
    return {{"Z", Z}, {"opinions", opinions}};
});

}
}
