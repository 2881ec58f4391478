// expect: This reads a as if it lay on its side: entry (i, j) is at i * p + j, not at j * n + i.
// fails: The sheet of paper; Two by three times three by four; Square matrices
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> matmul([[maybe_unused]] std::span<const double> a,
                           std::span<const double> b, std::size_t n,
                           [[maybe_unused]] std::size_t p, std::size_t m) {
    std::vector<double> product(n * m);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < p; ++j)
            for (std::size_t k = 0; k < m; ++k)
                product[i * m + k] += a[j * n + i] * b[j * m + k];
    return product;
}

}
