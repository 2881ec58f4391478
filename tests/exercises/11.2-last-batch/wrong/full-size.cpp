// expect: The last batch has its full size, and reaches beyond the last example. It has n -
//         start at most.
// fails: Seven by threes as in the text; Other remainders; One batch for all; The training
//         pictures by 64
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t start = 0; start < n; start += size) result.emplace_back(start, size);
    return result;
}

}
