// Numbers that are almost nothing (chapter 23): where denormals are flushed, a product that is one is 0.
#include "fast.hpp"

#include "reference.hpp"

namespace reference {
namespace {

const compare in_pytorch("23-measuring-and-fast-kernels", "In PyTorch",
                         [](const tables& given) -> tables {
                             const volatile float x = static_cast<float>(given("x")(0, 0)),
                                                  factor = static_cast<float>(
                                                      given("factor")(0, 0));
                             const woven::no_denormals here;
                             const float product = x * factor;
                             return {{"tiny", matrix(1, 1, product)}};
                         });

}
}
