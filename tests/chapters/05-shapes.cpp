// Tests of chapter 5: the matrix, its products, and the digits as a matrix.
#include "catch.hpp"
#include "digits.hpp"
#include "gradcheck.hpp"
#include "logistic.hpp"
#include "matrix.hpp"
#include "random.hpp"
#include "throws.hpp"

#include <numeric>

using namespace woven;

namespace {

/// Whole numbers, so that products are exact in any order.
matrix whole_numbers(std::size_t rows, std::size_t columns, random_engine& rng) {
    matrix m(rows, columns);
    for (scalar& entry : m.values()) entry = static_cast<scalar>(rng.below(19)) - 9;
    return m;
}

matrix transposed(const matrix& m) {
    matrix t(m.columns(), m.rows());
    for (std::size_t r = 0; r < m.rows(); ++r)
        for (std::size_t c = 0; c < m.columns(); ++c) t(c, r) = m(r, c);
    return t;
}

/// The definition, entry by entry.
matrix product_by_definition(const matrix& a, const matrix& b) {
    matrix p(a.rows(), b.columns());
    for (std::size_t i = 0; i < a.rows(); ++i)
        for (std::size_t k = 0; k < b.columns(); ++k)
            for (std::size_t j = 0; j < a.columns(); ++j) p(i, k) += a(i, j) * b(j, k);
    return p;
}

const std::size_t odd_shapes[][3] = {{1, 1, 1}, {1, 5, 1}, {5, 1, 3}, {2, 3, 4},
                                     {3, 5, 2}, {7, 2, 1}, {1, 4, 6}, {9, 8, 7}};

}

TEST_CASE("a matrix lies in memory row after row") {
    const matrix m{{1, 2, 0}, {0, 1, 3}};
    CHECK(m.rows() == 2);
    CHECK(m.columns() == 3);
    CHECK(std::vector<scalar>(m.values().begin(), m.values().end()) ==
          std::vector<scalar>{1, 2, 0, 0, 1, 3});
    CHECK(m(1, 2) == 3);
    CHECK(m.row(1)[1] == 1);
    CHECK(&m.row(1)[0] == &m.row(0)[0] + 3);
    CHECK(shape(m) == "2x3");
    CHECK(shape(matrix()) == "0x0");
    CHECK(matrix(2, 3, 7)(1, 1) == 7);
}

TEST_CASE("rows of different lengths make no matrix") {
    CHECK(complaint([] { matrix{{1, 2}, {3}}; }) == "matrix: a row of 1 after one of 2");
}

TEST_CASE("the three products agree with the definition on odd shapes") {
    random_engine rng(5);
    for (const auto& [n, p, m] : odd_shapes) {
        const matrix a = whole_numbers(n, p, rng), b = whole_numbers(p, m, rng);
        const matrix expected = product_by_definition(a, b);
        CHECK(matmul(a, b) == expected);
        CHECK(matmul_at_b(transposed(a), b) == expected);
        CHECK(matmul_a_bt(a, transposed(b)) == expected);
    }
}

TEST_CASE("the sheet of paper") {
    const matrix X{{1, 2, 0}, {0, 1, 3}}, W{{1, -1}, {0, 2}, {1, 0}};
    matrix Z = matmul(X, W);
    CHECK(Z == matrix{{1, 3}, {3, 2}});
    add_bias(Z, matrix{{10, 20}});
    CHECK(Z == matrix{{11, 23}, {13, 22}});
    CHECK(column_sums(Z) == matrix{{24, 45}});
}

TEST_CASE("shapes that do not fit are refused with both shapes") {
    const matrix a(64, 784), b(128, 784), c(64, 10), wide(1, 12), tall(2, 10);
    CHECK(complaint([&] { matmul(a, b); }) ==
          "matmul: 64x784 times 128x784: inner sizes 784 and 128 differ");
    CHECK(complaint([&] { matmul_at_b(a, b); }) ==
          "matmul_at_b: 64x784 transposed times 128x784: rows 64 and 128 differ");
    CHECK(complaint([&] { matmul_a_bt(a, c); }) ==
          "matmul_a_bt: 64x784 times transposed 64x10: columns 784 and 10 differ");
    matrix z = c;
    CHECK(complaint([&] { add_bias(z, wide); }) ==
          "add_bias: 64x10 plus 1x12: columns 10 and 12 differ");
    CHECK(complaint([&] { add_bias(z, tall); }) == "add_bias: a bias of 2x10");
}

TEST_CASE("the gradient of a layer of logistic neurons agrees with wiggling") {
    random_engine rng(6);
    const std::size_t n = 5, inputs = 3, neurons = 4;
    matrix X(n, inputs), Y(n, neurons);
    for (scalar& x : X.values()) x = rng.normal();
    for (scalar& y : Y.values()) y = static_cast<scalar>(rng.below(2));
    std::vector<double> point;
    for (std::size_t i = 0; i < (inputs + 1) * neurons; ++i)
        point.push_back(rng.normal());

    auto votes = [&](const std::vector<double>& p) {
        matrix W(inputs, neurons), b(1, neurons);
        std::copy_n(p.begin(), inputs * neurons, W.values().begin());
        std::copy_n(p.end() - neurons, neurons, b.values().begin());
        matrix Z = matmul(X, W);
        add_bias(Z, b);
        return Z;
    };
    auto loss = [&](const std::vector<double>& p) {
        const matrix Z = votes(p);
        double sum = 0;
        for (std::size_t i = 0; i < Z.values().size(); ++i)
            sum += cross_entropy(Z.values()[i], Y.values()[i]);
        return sum / static_cast<double>(n);
    };
    matrix D = votes(point);
    for (std::size_t i = 0; i < D.values().size(); ++i)
        D.values()[i] = (sigmoid(D.values()[i]) - Y.values()[i]) / static_cast<scalar>(n);
    const matrix grad_W = matmul_at_b(X, D), grad_b = column_sums(D);
    CHECK(shape(grad_W) == "3x4");
    std::vector<double> claimed(grad_W.values().begin(), grad_W.values().end());
    claimed.insert(claimed.end(), grad_b.values().begin(), grad_b.values().end());
    CHECK(check_gradient(loss, point, claimed).error < 1e-7);
}

TEST_CASE("all digits are read as rows with their labels") {
    const dataset test = load_digits(default_data, "t10k");
    CHECK(shape(test.images) == "10000x784");
    REQUIRE(test.labels.size() == 10000);
    CHECK(test.labels[0] == 7);
    CHECK(test.labels[9999] == 6);
    const auto image = test.images.row(0);
    CHECK(*std::max_element(image.begin(), image.end()) == 1);
    CHECK(*std::min_element(image.begin(), image.end()) == 0);
    const auto pair = load_pair(default_data, "t10k", 2, 7);
    CHECK(std::equal(image.begin(), image.end(), pair[0].inputs.begin()));
}
