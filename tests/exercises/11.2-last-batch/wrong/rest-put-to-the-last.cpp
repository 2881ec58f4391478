// expect: The rest was put to the last full batch, which is now larger than size. It should be
//         a batch of its own.
// fails: Seven by threes as in the text; Other remainders; The training pictures by 64
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t start = 0; start + size <= n; start += size)
        result.emplace_back(start, n - start < 2 * size ? n - start : size);
    if (n > 0 && n < size) result.emplace_back(0, n);
    return result;
}

}
