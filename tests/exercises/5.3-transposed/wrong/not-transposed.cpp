// expect: Neither factor lies on its side: this is the plain product. In the transpose of a, row i
//         and column j of a change places; the sum runs over the rows of a.
// fails: The gradient of three weights and two neurons;
//         Transposed three by two times three by four; Squares on either side
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
                product[j * m + k] += a[j * n + i] * b[i * m + k];
    return product;
}

std::vector<double> a_bt(std::span<const double> a, std::span<const double> b,
                         std::size_t n, std::size_t p, std::size_t m) {
    std::vector<double> product(n * m);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < m; ++k)
            for (std::size_t j = 0; j < p; ++j)
                product[i * m + k] += a[i * p + j] * b[k * p + j];
    return product;
}

}
