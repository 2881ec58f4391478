// expect: asked for more memory than it can have.
// fails: The first of three
#include <span>
#include <vector>

namespace answer {

double first(std::span<const double> list) {
    return std::vector<double>(static_cast<std::size_t>(list[0] * 1e9)).back();
}

}
