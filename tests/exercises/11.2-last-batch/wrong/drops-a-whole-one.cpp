// expect: The last batch is missing, even where it is a full one. There is something left as
//         long as start < n.
// fails: Everything divides evenly; Seven by threes as in the text; Other remainders; Batches
//         of one; One batch for all; The training pictures by 64
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t start = 0; start + size < n; start += size)
        result.emplace_back(start, size);
    return result;
}

}
