// Tests of chapter 25: levels, whole layers, and the tiny network against the matrices.
#include "catch.hpp"
#include "compare.hpp"
#include "quantise.hpp"
#include "starting.hpp"
#include "throws.hpp"
#include "tiny.hpp"

#include <cstring>

using namespace woven;

namespace {

/// A network with biases, of layers of these sizes.
sequential some_network(const std::vector<std::size_t>& sizes, random_engine& rng) {
    sequential net = make_network(sizes, relu, he, rng);
    for (const parameter& p : net.parameters())
        if (!p.decays)
            for (scalar& b : p.values->values())
                b = static_cast<scalar>(0.3 * rng.normal());
    return net;
}

/// Pictures of n bytes, as numbers from 0 to 255.
matrix some_bytes(std::size_t N, std::size_t n, random_engine& rng) {
    matrix X(N, n);
    for (scalar& x : X.values()) x = static_cast<scalar>(rng.below(256));
    return X;
}

matrix as_inputs(matrix X) {
    for (scalar& x : X.values()) x /= 255;
    return X;
}

template <int m, int n>
void copy(const whole_layer& from, tiny_layer<m, n>& to) {
    REQUIRE(from.W.rows() == n);
    REQUIRE(from.W.columns() == m);
    for (std::size_t j = 0; j < m; ++j) {
        for (std::size_t i = 0; i < n; ++i)
            to.W[j][i] = static_cast<std::int8_t>(from.W(i, j));
        to.b[j] = static_cast<std::int32_t>(from.b(0, j));
        to.multiplier[j] = static_cast<std::int32_t>(from.multiplier(0, j));
    }
    to.shift = from.shift;
}

constexpr tiny_layer<2, 3> by_hand{{{1, -2, 3}, {127, 127, -127}}, {10, -5}, {1, 1}, 1};
constexpr std::uint8_t three[3] = {1, 2, 3};
static_assert(by_hand.vote_of(0, three) == 16 && by_hand.vote_of(1, three) == -5);

}

TEST_CASE("Levels are rounded and saturate") {
    CHECK(to_level(scalar(-0.3), scalar(0.8) / 127, -127, 127) == -48);
    CHECK(to_level(scalar(0.05), scalar(0.8) / 127, -127, 127) == 8);
    CHECK(to_level(1, scalar(0.8) / 127, -127, 127) == 127);
    CHECK(to_level(-9, scalar(0.8) / 127, -127, 127) == -127);
    CHECK(step_for(scalar(0.8), 127) == scalar(0.8) / 127);
    CHECK(step_for(0, 127) == 1);
}

TEST_CASE("Votes are exact at both ends") {
    std::int8_t w[784];
    std::uint8_t x[784];
    std::memset(w, 127, sizeof w);
    std::memset(x, 255, sizeof x);
    CHECK(vote(w, x, 0) == 25389840);
    CHECK(vote(w, x, 2000000000) == 2025389840);
    std::memset(w, -127, sizeof w);
    CHECK(vote(w, x, -2000000000) == -2025389840);
}

TEST_CASE("Back to a byte") {
    CHECK(to_byte(10000, 15891379, 32) == 37);
    CHECK(to_byte(10200, 15891379, 32) == 38);
    CHECK(to_byte(-10000, 15891379, 32) == 0);
    CHECK(to_byte(68918, 15891379, 32) == 255);
    CHECK(to_byte(25389840, 16777215, 24) == 255);
    CHECK(to_byte(-25389840, 16777215, 24) == 0);
    CHECK(to_byte(3, 1, 1) == 2);   // a half goes up
    CHECK(to_byte(5, 1, 2) == 1);   // a quarter goes down
    CHECK(to_byte(-1, 1, 1) == 0);  // also below 0
    CHECK(to_byte(254, 1, 1) == 127);
    CHECK(to_byte(511, 1, 1) == 255);
}

TEST_CASE("Weights are whole, and no farther away than half a step") {
    random_engine rng(1);
    dense layer(7, 4, rng);
    for (std::size_t j = 0; j < 4; ++j)
        for (std::size_t i = 0; i < 7; ++i) layer.W(i, j) *= static_cast<scalar>(j + 1);
    for (const int bits : {8, 5, 2})
        for (const bool each : {false, true}) {
            const auto top = static_cast<scalar>((1 << (bits - 1)) - 1);
            const whole_layer whole = make_whole(layer, scalar(0.25), 2, {bits, each});
            const std::vector<scalar> largest = largest_sizes(layer.W),
                                      level = largest_sizes(whole.W);
            const scalar of_all = *std::max_element(largest.begin(), largest.end());
            for (std::size_t j = 0; j < 4; ++j) {
                const scalar step = (each ? largest[j] : of_all) / top;
                if (each) CHECK(level[j] == top);
                CHECK(level[j] <= top);
                for (std::size_t i = 0; i < 7; ++i) {
                    CHECK(whole.W(i, j) == std::round(whole.W(i, j)));
                    CHECK(std::abs(whole.W(i, j) * step - layer.W(i, j)) <
                          step * scalar(0.5001));
                }
                const scalar M = std::ldexp(whole.multiplier(0, j), -whole.shift);
                CHECK(std::abs(M - step * scalar(0.25) / 2) <
                      std::ldexp(scalar(1), -whole.shift));
            }
            CHECK(largest_sizes(transposed(whole.multiplier))[0] <= (1 << 24));
            CHECK(largest_sizes(transposed(whole.multiplier))[0] >= (1 << 23));
        }
}

TEST_CASE("A bias is measured in the unit of the products") {
    random_engine rng(1);
    dense layer(2, 1, rng);
    layer.W = matrix{{scalar(1.27)}, {-1}};
    layer.b(0, 0) = scalar(0.5);
    const whole_layer whole = make_whole(layer, scalar(0.1), 1, {});
    CHECK(whole.W == matrix{{127}, {-100}});
    CHECK(whole.b(0, 0) == 500);
}

TEST_CASE("A neuron without weights is no trouble") {
    random_engine rng(2);
    dense layer(3, 2, rng);
    for (std::size_t i = 0; i < 3; ++i) layer.W(i, 1) = 0;
    for (const bool each : {false, true}) {
        const whole_layer whole = make_whole(layer, 1, 1, {8, each});
        for (std::size_t i = 0; i < 3; ++i) CHECK(whole.W(i, 1) == 0);
        CHECK(std::isfinite(whole.multiplier(0, 1)));
    }
}

TEST_CASE("Only dense layers with relu between them are made whole") {
    random_engine rng(1);
    const sequential net = make_network({4, 3, 2}, tanh_activation, xavier, rng);
    CHECK(
        complaint([&] { make_whole(net, matrix(1, 4)); }) ==
        "make_whole: [dense, relu, ..., dense] expected, not [dense 4 to 3, tanh, dense 3 "
        "to 2]");
}

TEST_CASE("Whole logits are the logits, in another unit") {
    random_engine rng(3);
    const sequential net = some_network({9, 8, 7, 10}, rng);
    const matrix X = some_bytes(50, 9, rng), Z = net.predict(as_inputs(X));
    const matrix whole = whole_logits(make_whole(net, as_inputs(X)), X);
    double products = 0, squares = 0, size = 0;
    for (std::size_t i = 0; i < Z.values().size(); ++i) {
        products += whole.values()[i] * Z.values()[i];
        squares += Z.values()[i] * Z.values()[i];
        size += whole.values()[i] * whole.values()[i];
    }
    CHECK(products / std::sqrt(squares * size) > 0.999);
}

TEST_CASE("The tiny network and the matrices agree on every logit") {
    random_engine rng(4);
    const sequential net = some_network({9, 8, 7, 10}, rng);
    const matrix X = some_bytes(200, 9, rng);
    for (const bool each : {false, true}) {
        // Calibrated on one picture, so that others saturate.
        const auto whole = make_whole(
            net, as_inputs(pick_rows(X, std::vector<std::size_t>{0})), {8, each});
        tiny_network<9, 8, 7> tiny{};
        copy(whole[0], tiny.first);
        copy(whole[1], tiny.second);
        copy(whole[2], tiny.last);
        const matrix Z = whole_logits(whole, X);
        const std::vector<int> answers = argmax(Z);
        int saturated = 0;
        for (std::size_t i = 0; i < X.rows(); ++i) {
            std::uint8_t x[9], a1[8], a2[7];
            for (std::size_t p = 0; p < 9; ++p) x[p] = static_cast<std::uint8_t>(X(i, p));
            say_bytes(tiny.first, x, a1);
            say_bytes(tiny.second, a1, a2);
            for (const std::uint8_t a : a1) saturated += a == 255;
            for (int k = 0; k < 10; ++k)
                CHECK(static_cast<double>(logit_of(tiny.last, k, a2)) ==
                      Z(i, static_cast<std::size_t>(k)));
            CHECK(read_digit(tiny, x) == answers[i]);
        }
        CHECK(saturated > 10);
    }
}
