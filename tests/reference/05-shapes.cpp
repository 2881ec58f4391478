// The votes of chapter 5.
#include "matrix.hpp"
#include "reference.hpp"

namespace reference {
namespace {

const compare in_pytorch("05-shapes", "In PyTorch", [](const tables& given) -> tables {
    const matrix Z = affine(given("X"), given("W"), given("b"));
    return {{"Z", Z}, {"same", Z}};
});

}
}
