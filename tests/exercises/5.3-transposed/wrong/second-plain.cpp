// expect: Here b does not lie on its side. It is m x p: its entry (k, j) is at k * p + j.
// fails: Two by three times transposed four by three; Squares on either side
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> at_b(std::span<const double> a, std::span<const double> b,
                         std::size_t n, std::size_t p, std::size_t m) {
    std::vector<double> product(p * m);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < p; ++j)
            for (std::size_t k = 0; k < m; ++k)
                product[j * m + k] += a[i * p + j] * b[i * m + k];
    return product;
}

std::vector<double> a_bt(std::span<const double> a, std::span<const double> b,
                         std::size_t n, std::size_t p, std::size_t m) {
    std::vector<double> product(n * m);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < m; ++k)
            for (std::size_t j = 0; j < p; ++j)
                product[i * m + k] += a[i * p + j] * b[j * m + k];
    return product;
}

}
