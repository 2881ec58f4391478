// expect: The first batch is the smaller one. It should be the last: fill each batch before
//         the next one is begun.
// fails: Seven by threes as in the text; Other remainders; The training pictures by 64
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    const std::size_t first = n % size;
    if (first > 0) result.emplace_back(0, first);
    for (std::size_t start = first; start < n; start += size)
        result.emplace_back(start, size);
    return result;
}

}
