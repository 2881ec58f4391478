// expect: The examples were shared out as evenly as it goes. All batches but the last should
//         be of the full size.
// fails: Seven by threes as in the text; Other remainders; The training pictures by 64
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    const std::size_t count = (n + size - 1) / size;
    std::size_t start = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t share = n / count + (k < n % count ? 1 : 0);
        result.emplace_back(start, share);
        start += share;
    }
    return result;
}

}
