// Tests of chapter 15: standardising and the way back, batch norm in both modes, layer norm, folding.
#include "catch.hpp"
#include "check_layer.hpp"
#include "compare.hpp"
#include "normalise.hpp"
#include "random_digits.hpp"
#include "starting.hpp"
#include "throws.hpp"

#include <type_traits>

using namespace woven;

namespace {

using numbers = std::vector<scalar>;

matrix transposed(const matrix& X) {
    matrix T(X.columns(), X.rows());
    for (std::size_t i = 0; i < X.rows(); ++i)
        for (std::size_t k = 0; k < X.columns(); ++k) T(k, i) = X(i, k);
    return T;
}

/// Random numbers of different sizes around different means in each column.
matrix uneven_matrix(std::size_t rows, std::size_t columns, random_engine& rng) {
    matrix X = random_matrix(rows, columns, rng);
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t k = 0; k < columns; ++k) {
            const double size = static_cast<double>(k + 1);
            X(i, k) = static_cast<scalar>(X(i, k) * size + 3 * size - 5);
        }
    return X;
}

/// A norm whose gamma, beta and (if it has any) running moments are random, not 1 and 0.
template <class Norm>
Norm random_norm(std::size_t m, random_engine& rng) {
    Norm norm(m);
    norm.out.gamma = random_matrix(1, m, rng);
    norm.out.beta = random_matrix(1, m, rng);
    if constexpr (std::is_base_of_v<batch_norm, Norm>)
        for (std::size_t k = 0; k < m; ++k) {
            norm.running_mean[k] = static_cast<scalar>(rng.normal());
            norm.running_variance[k] = static_cast<scalar>(0.1 + 3 * rng.uniform());
        }
    return norm;
}

/// A batch norm whose way back leaves something out.
struct wrong_norm : batch_norm {
    bool mean = true, variance = true;
    using batch_norm::batch_norm;
    matrix backward(const matrix& D) {
        matrix back = out.backward(D);
        const scalar N = static_cast<scalar>(back.rows());
        for (std::size_t k = 0; k < back.columns(); ++k) {
            numbers d = column_of(back, k);
            const numbers x = column_of(out.inputs, k);
            const scalar sum = mean ? std::accumulate(d.begin(), d.end(), scalar{0}) : 0;
            const scalar along = variance ? dot(d, x) : 0;
            for (std::size_t i = 0; i < d.size(); ++i)
                d[i] = (d[i] - sum / N - x[i] * along / N) / divided_by[k];
            set_column(back, k, d);
        }
        return back;
    }
};

/// The worst disagreement of the gradient of the inputs with wiggling, absolute, for these
/// derivatives U of the outputs.
template <class Norm>
double worst_disagreement(Norm norm, const matrix& X, const matrix& U) {
    norm.forward(X);
    const matrix back = norm.backward(U);
    const auto loss = [&](const std::vector<double>& values) {
        matrix changed = X;
        std::copy(values.begin(), values.end(), changed.values().begin());
        const matrix A = norm.forward(changed);
        return dot(U.values(), A.values());
    };
    const auto numeric =
        numeric_gradient(loss, std::vector<double>(X.values().begin(), X.values().end()));
    double worst = 0;
    for (std::size_t i = 0; i < numeric.size(); ++i)
        worst = std::max(worst, std::abs(numeric[i] - back.values()[i]));
    return worst;
}

}

TEST_CASE("The moments of five numbers") {
    const moments m = moments_of(numbers{1, 3, 4, 5, 7});
    CHECK(m.mean == 4);
    CHECK(m.variance == 4);
    CHECK_THROWS_AS(moments_of(numbers{}), std::invalid_argument);
}

TEST_CASE("Standardised numbers have mean 0 and variance 1") {
    numbers x{1, 3, 4, 5, 7};
    CHECK(standardise(x, moments_of(x), 0) == 2);
    CHECK(x == numbers{-1.5, -0.5, 0, 0.5, 1.5});
    random_engine rng(1);
    for (std::size_t n : {3u, 8u, 31u}) {
        numbers y(n);
        for (scalar& v : y) v = static_cast<scalar>(100 + 7 * rng.normal());
        standardise(y, moments_of(y), 0);
        CHECK(std::abs(moments_of(y).mean) < 1e-12);
        CHECK(std::abs(moments_of(y).variance - 1) < 1e-12);
    }
}

TEST_CASE("Epsilon stands inside the root") {
    numbers x{1, 3, 4, 5, 7};
    CHECK(standardise(x, moments_of(x), 5) == 3);
    check_close(x, {-1, -1.0 / 3, 0, 1.0 / 3, 1});
}

TEST_CASE("The way back through five numbers as worked out by hand") {
    numbers d{2, -1, 0, 1, 3};
    standardise_backward(d, numbers{-1.5, -0.5, 0, 0.5, 1.5}, 2);
    check_close(d, {0.875, -0.875, -0.5, -0.125, 0.625});
}

// The same by the chain rule, operation by operation and not simplified: x - mean, the squares,
// their mean, the root, the quotient.
TEST_CASE("The way back equals the chain rule taken one operation at a time") {
    random_engine rng(2);
    for (std::size_t n : {2u, 3u, 6u, 17u}) {
        numbers x(n), d(n);
        for (scalar& v : x) v = static_cast<scalar>(3 * rng.normal() - 1);
        for (scalar& v : d) v = static_cast<scalar>(rng.normal());
        const moments m = moments_of(x);
        const double epsilon = 0.01, N = static_cast<double>(n);
        const double s = std::sqrt(m.variance + epsilon);
        double s_slope = 0;
        for (std::size_t i = 0; i < n; ++i) s_slope -= d[i] * (x[i] - m.mean) / (s * s);
        const double variance_slope = s_slope / (2 * s);
        std::vector<double> centred_slope(n);
        double mean_slope = 0;
        for (std::size_t i = 0; i < n; ++i) {
            centred_slope[i] = d[i] / s + variance_slope * 2 * (x[i] - m.mean) / N;
            mean_slope -= centred_slope[i];
        }
        std::vector<double> expected(n);
        for (std::size_t i = 0; i < n; ++i) expected[i] = centred_slope[i] + mean_slope / N;
        numbers standardised = x;
        const scalar by = standardise(standardised, m, static_cast<scalar>(epsilon));
        standardise_backward(d, standardised, by);
        check_close(d, expected, 1e-12);
    }
}

TEST_CASE("What comes back is at right angles to ones and to the standardised numbers") {
    random_engine rng(3);
    numbers x(9), d(9);
    for (scalar& v : x) v = static_cast<scalar>(rng.normal());
    for (scalar& v : d) v = static_cast<scalar>(rng.normal());
    const scalar s = standardise(x, moments_of(x), 0);
    standardise_backward(d, x, s);
    CHECK(std::abs(std::accumulate(d.begin(), d.end(), scalar{0})) < 1e-12);
    CHECK(std::abs(dot(d, x)) < 1e-12);
}

TEST_CASE("Each layer goes back as wiggling says") {
    random_engine rng(4);
    const auto check = [&](const auto& layer, const matrix& X) {
        INFO(layer.describe() << " on " << shape(X));
        const std::vector<double> errors = check_layer(layer, X, rng);
        CHECK(errors.size() == 3);
        for (double e : errors) CHECK(e < 1e-6);
    };
    for (auto [rows, columns] :
         {std::pair{7u, 3u}, std::pair{3u, 5u}, std::pair{12u, 1u}, std::pair{4u, 2u}}) {
        check(random_norm<batch_norm>(columns, rng), uneven_matrix(rows, columns, rng));
        scale_and_shift s(columns);
        s.gamma = random_matrix(1, columns, rng);
        check(s, uneven_matrix(rows, columns, rng));
    }
    for (auto [rows, columns] : {std::pair{7u, 3u}, std::pair{1u, 5u}, std::pair{2u, 11u}})
        check(random_norm<layer_norm>(columns, rng), uneven_matrix(rows, columns, rng));
}

TEST_CASE("A network with norms goes back as wiggling says") {
    random_engine rng(5);
    const auto check = [&](auto make) {
        const sequential net =
            with_norms(make_network({4, 6, 5, 3}, tanh_activation, xavier, rng), make);
        for (double e : check_layer(net, random_matrix(7, 4, rng), rng)) CHECK(e < 1e-5);
    };
    check([](std::size_t m) { return layer_norm(m); });
    // Before a batch norm the slope of a bias is 0, up to rounding; so this one has no dense.
    sequential two{{random_norm<batch_norm>(4, rng), activation_layer{tanh_activation},
                    random_norm<batch_norm>(4, rng)}};
    for (double e : check_layer(two, random_matrix(7, 4, rng), rng)) CHECK(e < 1e-6);
}

TEST_CASE("All ones are blind and random derivatives are not") {
    random_engine rng(6);
    const matrix X = uneven_matrix(6, 4, rng), ones(6, 4, 1);
    const matrix U = random_matrix(6, 4, rng);
    CHECK(worst_disagreement(batch_norm(4), X, ones) < 1e-8);
    CHECK(worst_disagreement(batch_norm(4), X, U) < 1e-8);
    wrong_norm no_variance(4), no_mean(4);
    no_variance.variance = false;
    no_mean.mean = false;
    CHECK(worst_disagreement(no_variance, X, ones) < 1e-8);
    CHECK(worst_disagreement(no_variance, X, U) > 0.01);
    CHECK(worst_disagreement(no_mean, X, ones) > 0.01);
    CHECK(worst_disagreement(no_mean, X, U) > 0.01);
}

TEST_CASE("A bias and the length of the weights before a batch norm have no slope") {
    random_engine rng(7);
    sequential net{{dense(5, 4, rng), random_norm<batch_norm>(4, rng)}};
    const matrix D = random_matrix(8, 4, rng);
    net.layers[1].as<batch_norm>()->epsilon = 0;
    net.forward(random_matrix(8, 5, rng));
    net.backward(D);
    const dense& d = *net.layers[0].as<dense>();
    for (scalar g : d.b_gradient.values()) CHECK(std::abs(g) < 1e-12);
    for (std::size_t k = 0; k < 4; ++k)
        CHECK(std::abs(dot(column_of(d.W, k), column_of(d.W_gradient, k))) < 1e-12);
}

TEST_CASE("Batch norm in training takes the moments of the batch") {
    batch_norm norm(2);
    norm.epsilon = 0;
    norm.out.gamma = matrix{{2, 1}};
    norm.out.beta = matrix{{0, 10}};
    check_close(norm.forward(matrix{{1, 3}, {3, -1}, {4, 3}, {5, -1}, {7, 1}}),
                matrix{{-3, 10 + std::sqrt(1.25)},
                       {-1, 10 - std::sqrt(1.25)},
                       {0, 10 + std::sqrt(1.25)},
                       {1, 10 - std::sqrt(1.25)},
                       {3, 10}});
}

TEST_CASE("The running moments move by a tenth towards those of the batch") {
    batch_norm norm(1);
    norm.forward(matrix{{1}, {3}, {4}, {5}, {7}});  // mean 4, squares 20, 20 / 4 = 5
    check_close(norm.running_mean, {0.4});
    check_close(norm.running_variance, {0.9 + 0.5});
    norm.forward(matrix{{2}, {6}});  // mean 4, 8 / 1 = 8
    check_close(norm.running_mean, {0.9 * 0.4 + 0.4});
    check_close(norm.running_variance, {0.9 * 1.4 + 0.8});
}

TEST_CASE("A momentum of 1 keeps the last batch only and 0 keeps the beginning") {
    batch_norm last(1), never(1);
    last.momentum = 1;
    never.momentum = 0;
    for (const matrix& X : {matrix{{9}, {-4}}, matrix{{1}, {3}, {4}, {5}, {7}}}) {
        last.forward(X);
        never.forward(X);
    }
    check_close(last.running_mean, {4});
    check_close(last.running_variance, {5});
    CHECK(never.running_mean == numbers{0});
    CHECK(never.running_variance == numbers{1});
}

TEST_CASE("Batch norm asked takes the running moments and changes nothing") {
    random_engine rng(8);
    const batch_norm norm = random_norm<batch_norm>(3, rng);
    batch_norm kept = norm;
    const matrix X = random_matrix(5, 3, rng);
    const matrix A = norm.predict(X);
    for (std::size_t k = 0; k < 3; ++k)
        for (std::size_t i = 0; i < 5; ++i) {
            const double s = std::sqrt(norm.running_variance[k] + norm.epsilon);
            const double expected =
                norm.out.gamma(0, k) * (X(i, k) - norm.running_mean[k]) / s +
                norm.out.beta(0, k);
            CHECK(std::abs(A(i, k) - expected) < 1e-12);
        }
    // each row by itself, and the same as among the others
    for (std::size_t i = 0; i < 5; ++i) {
        matrix row(1, 3);
        std::copy_n(X.row(i).begin(), 3, row.row(0).begin());
        const matrix alone = norm.predict(row);
        for (std::size_t k = 0; k < 3; ++k) CHECK(alone(0, k) == A(i, k));
    }
    CHECK(norm.running_mean == kept.running_mean);
    CHECK(norm.running_variance == kept.running_variance);
    // asking between the way forward and the way back disturbs neither
    batch_norm left_alone = kept;
    const matrix D = random_matrix(5, 3, rng);
    kept.forward(X);
    left_alone.forward(X);
    std::as_const(kept).predict(random_matrix(2, 3, rng));
    CHECK(kept.backward(D) == left_alone.backward(D));
}

TEST_CASE("A network that is constant can only be asked") {
    using can_train =
        decltype([](auto& net) -> decltype(net.forward(matrix())) { return {}; });
    CHECK(std::is_invocable_v<can_train, batch_norm&>);
    CHECK_FALSE(std::is_invocable_v<can_train, const batch_norm&>);
    CHECK_FALSE(std::is_invocable_v<can_train, const sequential&>);
}

TEST_CASE("A batch of one is refused in training and welcome afterwards") {
    batch_norm norm(3);
    CHECK(complaint([&] { norm.forward(matrix(1, 3)); }) ==
          "batch_norm: a batch of 1 has no variance");
    CHECK(complaint([&] { norm.forward(matrix(0, 3)); }) ==
          "batch_norm: a batch of 0 has no variance");
    CHECK(norm.predict(matrix(1, 3)).rows() == 1);
    CHECK(norm.running_mean == numbers{0, 0, 0});
}

TEST_CASE("Inputs of another width are refused by name") {
    batch_norm norm(3);
    CHECK(complaint([&] { norm.forward(matrix(5, 4)); }) == "batch norm 3: inputs of 5x4");
    CHECK(complaint([&] { norm.predict(matrix(5, 2)); }) == "batch norm 3: inputs of 5x2");
    layer_norm other(3);
    CHECK(complaint([&] { other.forward(matrix(5, 4)); }) == "scale_columns: 5x4 by 1x3");
    CHECK(complaint([&] { other.predict(matrix(5, 4)); }) == "scale_columns: 5x4 by 1x3");
    norm.forward(matrix{{1, 2, 3}, {2, 3, 5}});
    CHECK_THROWS_AS(norm.backward(matrix(3, 3)), std::invalid_argument);
}

TEST_CASE("Of two rows only the order is left and nothing comes back") {
    batch_norm norm(2);
    norm.epsilon = 0;
    check_close(norm.forward(matrix{{1, 5}, {7, 4.5}}), matrix{{-1, 1}, {1, -1}});
    check_close(norm.backward(matrix{{0.3, -2}, {4, 7}}), matrix(2, 2));
}

TEST_CASE("A column of equal numbers becomes beta") {
    batch_norm norm(1);
    norm.out.beta = matrix{{0.25}};
    check_close(norm.forward(matrix(4, 1, 3)), matrix(4, 1, scalar(0.25)));
    const matrix back = norm.backward(matrix{{1}, {-2}, {0}, {3}});
    for (scalar b : back.values()) CHECK(std::isfinite(b));
}

TEST_CASE("Layer norm takes each row by itself") {
    layer_norm norm(5);
    norm.epsilon = 0;
    norm.out.gamma = matrix{{1, 2, 1, 1, 1}};
    norm.out.beta = matrix{{0, 0, 0, 7, 0}};
    const matrix X{{1, 3, 4, 5, 7}, {700, 500, 400, 300, 100}};
    const matrix expected{{-1.5, -1, 0, 7.5, 1.5}, {1.5, 1, 0, 6.5, -1.5}};
    check_close(norm.forward(X), expected);
    check_close(std::as_const(norm).predict(X), expected);
    check_close(norm.predict(matrix{{1, 3, 4, 5, 7}}), matrix{{-1.5, -1, 0, 7.5, 1.5}});
}

TEST_CASE("Layer norm says the same in training and afterwards") {
    random_engine rng(9);
    layer_norm norm = random_norm<layer_norm>(6, rng);
    for (std::size_t rows : {1u, 2u, 9u}) {
        const matrix X = uneven_matrix(rows, 6, rng);
        const matrix A = norm.forward(X);
        CHECK(std::as_const(norm).predict(X) == A);
    }
}

TEST_CASE("Layer norm is batch norm of the transposed matrix") {
    random_engine rng(10);
    batch_norm columns(6);
    layer_norm rows(4);
    const matrix X = uneven_matrix(6, 4, rng), D = random_matrix(6, 4, rng);
    check_close(rows.forward(X), transposed(columns.forward(transposed(X))));
    check_close(rows.backward(D), transposed(columns.backward(transposed(D))));
}

TEST_CASE("A folded layer says what the two say") {
    random_engine rng(11);
    for (int round = 0; round < 5; ++round) {
        dense before(7, 4, rng);
        before.b = random_matrix(1, 4, rng);
        const batch_norm norm = random_norm<batch_norm>(4, rng);
        const matrix X = random_matrix(6, 7, rng);
        check_close(fold(before, norm).predict(X), norm.predict(before.predict(X)));
    }
    CHECK(complaint([&] { fold(dense(3, 4, rng), batch_norm(5)); }) ==
          "fold: dense 3 to 4 and batch norm 5");
}

TEST_CASE("A network that was trained is folded layer by layer") {
    random_engine rng(12);
    sequential net = with_norms(make_network({784, 9, 8, 10}, relu, he, rng),
                                [](std::size_t m) { return batch_norm(m); });
    const dataset set = random_digits(60, rng);
    std::vector<std::size_t> all(60);
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (int epoch = 0; epoch < 3; ++epoch)
        train_one_epoch(
            net, softmax_loss, set, all, 12,
            [](const auto& p) { gradient_descent(p, scalar(0.3)); },
            [](std::size_t, double) { return true; });
    sequential folded = fold(net);
    CHECK(folded.describe() == "[dense 784 to 9, relu, dense 9 to 8, relu, dense 8 to 10]");
    CHECK(count_parameters(net) == count_parameters(folded) + 2 * (9 + 8));
    const matrix X = pick(set, all).X;
    check_close(folded.predict(X), std::as_const(net).predict(X), 1e-12);
}

TEST_CASE("What does not stand behind a dense layer is not folded") {
    random_engine rng(13);
    const sequential net{{random_norm<batch_norm>(3, rng), dense(3, 2, rng),
                          activation_layer{relu}, random_norm<batch_norm>(2, rng),
                          layer_norm(2)}};
    const sequential folded = fold(net);
    CHECK(folded.describe() == net.describe());
    const matrix X = random_matrix(4, 3, rng);
    CHECK(folded.predict(X) == net.predict(X));
}

TEST_CASE("Norms are put in front of the activation functions") {
    random_engine rng(14), same(14);
    sequential plain = make_network({3, 5, 4, 2}, relu, he, rng);
    sequential net = with_norms(make_network({3, 5, 4, 2}, relu, he, same),
                                [](std::size_t m) { return layer_norm(m); });
    CHECK(net.describe() ==
          "[dense 3 to 5, layer norm 5, relu, dense 5 to 4, layer norm 4, "
          "relu, dense 4 to 2]");
    CHECK(net.layers[3].as<dense>()->W == plain.layers[2].as<dense>()->W);
    CHECK(net.layers[6].as<dense>()->W == plain.layers[4].as<dense>()->W);
}

TEST_CASE("A box says what is in it") {
    random_engine rng(15);
    any_layer box = batch_norm(2);
    CHECK(box.as<dense>() == nullptr);
    CHECK(box.as<layer_norm>() == nullptr);
    REQUIRE(box.as<batch_norm>() != nullptr);
    CHECK(std::as_const(box).as<batch_norm>() == box.as<batch_norm>());
    any_layer copy = box;
    CHECK(copy.as<batch_norm>() != box.as<batch_norm>());
    // what is written through it is what the box then says
    const auto state = box.as<batch_norm>()->state();
    REQUIRE(state.size() == 2);
    std::fill(state[0].begin(), state[0].end(), scalar{3});
    std::fill(state[1].begin(), state[1].end(), scalar{4});
    check_close(box.predict(matrix{{5, 1}}), matrix{{1, -1}}, 1e-5);
    check_close(copy.predict(matrix{{5, 1}}), matrix{{5, 1}}, 1e-4);
}

TEST_CASE("State and parameters are all that a norm needs to be asked") {
    random_engine rng(16);
    batch_norm trained = random_norm<batch_norm>(4, rng), fresh(4);
    trained.forward(uneven_matrix(6, 4, rng));
    for (std::size_t t = 0; t < 2; ++t) {
        *fresh.parameters()[t].values = *trained.parameters()[t].values;
        std::copy(trained.state()[t].begin(), trained.state()[t].end(),
                  fresh.state()[t].begin());
    }
    const matrix X = random_matrix(3, 4, rng);
    CHECK(fresh.predict(X) == trained.predict(X));
    CHECK(layer_norm(4).state().empty());
}
