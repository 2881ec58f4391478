// Tests of chapter 21: weights, the mask, the way back, heads, embeddings and places.
#include "attention.hpp"
#include "catch.hpp"
#include "check_layer.hpp"
#include "compare.hpp"
#include "throws.hpp"

using namespace woven;

namespace {

/// The worst disagreement of a layer's gradients with wiggling, for inputs that cannot have a
/// row more.
template <layer L>
double worst_gradient(L l, matrix X, bool inputs, random_engine& rng) {
    const both_ways way = go_through(l, X, rng);
    const auto loss = [&] { return dot(way.U.values(), l.forward(X).values()); };
    std::vector<double> errors{0};
    if (inputs) errors.push_back(worst_error(loss, X, way.back));
    for (const parameter& p : l.parameters())
        errors.push_back(worst_error(loss, *p.values, matrix(*p.gradient)));
    return worst(errors);
}

matrix rows_of(const matrix& m, std::size_t from, std::size_t count) {
    return head_block{from, 0, count, m.columns()}.of(m);
}

const std::size_t T = 5, C = 6;

}

TEST_CASE("The query of the text") {
    const matrix Q{{2, 0, 1, 1}}, K{{1, 1, 1, 1}, {1, 0, -1, 1}, {0, 1, 1, -1}};
    const matrix V{{10, 0}, {0, 10}, {10, 10}}, A = attention_weights(Q, K, false);
    const double e = std::exp(1.0), sum = e * e + e + 1;
    CHECK(largest_difference(A, {{e * e / sum, e / sum, 1 / sum}}) < 1e-15);
    const attention_gradient g = attention_backward(Q, K, V, A, {{0.2, -0.1}});
    const double mean = A(0, 0) * 2 - A(0, 1) + A(0, 2);
    const double s[] = {A(0, 0) * (2 - mean) / 2, A(0, 1) * (-1 - mean) / 2,
                        A(0, 2) * (1 - mean) / 2};
    CHECK(largest_difference(g.V, {{0.2 * A(0, 0), -0.1 * A(0, 0)},
                                   {0.2 * A(0, 1), -0.1 * A(0, 1)},
                                   {0.2 * A(0, 2), -0.1 * A(0, 2)}}) < 1e-15);
    CHECK(largest_difference(g.Q, {{s[0] + s[1], s[0] + s[2], s[0] - s[1] + s[2],
                                    s[0] + s[1] - s[2]}}) < 1e-15);
    CHECK(largest_difference(g.K, {{2 * s[0], 0, s[0], s[0]},
                                   {2 * s[1], 0, s[1], s[1]},
                                   {2 * s[2], 0, s[2], s[2]}}) < 1e-15);
}

TEST_CASE("Weights with a mask add up to 1 and are 0 ahead") {
    random_engine rng(1);
    const matrix Q = random_matrix(5, 3, rng), K = random_matrix(5, 3, rng);
    const matrix A = attention_weights(Q, K, true);
    for (std::size_t i = 0; i < 5; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < 5; ++j) {
            CHECK((A(i, j) == 0) == (j > i));
            sum += A(i, j);
        }
        CHECK(std::abs(sum - 1) < 1e-14);
    }
    CHECK(A(0, 0) == 1);
}

TEST_CASE("The mask stands before the softmax, and exactly at the diagonal") {
    matrix S{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    mask_future(S);
    const scalar out = -std::numeric_limits<scalar>::infinity();
    CHECK(S == matrix{{1, out, out}, {4, 5, out}, {7, 8, 9}});
    const double e = std::exp(1.0);
    CHECK(largest_difference(attention_weights({{1}, {1}}, {{0}, {1}}, true),
                             {{1, 0}, {1 / (1 + e), e / (1 + e)}}) < 1e-15);
}

TEST_CASE("The way back on odd shapes") {
    random_engine rng(2);
    const matrix Q = random_matrix(4, 3, rng), K = random_matrix(5, 3, rng),
                 V = random_matrix(5, 2, rng), D = random_matrix(4, 2, rng);
    const attention_gradient g =
        attention_backward(Q, K, V, attention_weights(Q, K, false), D);
    matrix q = Q, k = K, v = V;
    const auto loss = [&] {
        return dot(D.values(), matmul(attention_weights(q, k, false), v).values());
    };
    CHECK(worst_error(loss, q, g.Q) < 1e-6);
    CHECK(worst_error(loss, k, g.K) < 1e-6);
    CHECK(worst_error(loss, v, g.V) < 1e-6);
}

TEST_CASE("The way back through a softmax: rows add up to 0") {
    random_engine rng(3);
    const matrix A = softmax(random_matrix(3, 5, rng));
    const matrix dS = softmax_backward(A, random_matrix(3, 5, rng));
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(std::abs(dot(dS.row(i), matrix(1, 5, 1).row(0))) < 1e-15);
}

TEST_CASE("Every layer agrees with wiggling") {
    random_engine rng(4);
    const matrix X = random_matrix(2 * T, C, rng);
    for (const bool causal : {true, false})
        for (const std::size_t heads : {1u, 2u, 3u})
            CHECK(worst_gradient(self_attention(C, heads, T, rng, causal), X, true, rng) <
                  1e-6);
    CHECK(worst_gradient(residual{self_attention(C, 2, T, rng)}, X, true, rng) < 1e-6);
    CHECK(worst_gradient(positions(T, C, rng), X, true, rng) < 1e-6);
    CHECK(worst_gradient(last_of_each{T}, X, true, rng) < 1e-6);
    CHECK(worst_gradient(embedding(4, C, rng), {{3, 0, 3}, {1, 3, 0}}, false, rng) < 1e-6);
}

TEST_CASE("Short sequences pass the check of chapter 8") {
    random_engine rng(5);
    const matrix X = random_matrix(4, C, rng);
    CHECK(worst(check_layer(self_attention(C, 3, 9, rng), X, rng)) < 1e-6);
    CHECK(worst(check_layer(positions(9, C, rng), X, rng)) < 1e-6);
    CHECK(worst(check_layer(last_of_each{9}, X, rng)) < 1e-6);
}

TEST_CASE("Token t + 1 changes nothing up to t") {
    random_engine rng(6);
    sequential net{{positions(T, C, rng), residual{self_attention(C, 2, T, rng)},
                    residual{self_attention(C, 3, T, rng)}, dense(C, 4, rng)}};
    const matrix X = random_matrix(2 * T, C, rng), before = net.predict(X);
    for (std::size_t t = 0; t < 2 * T; ++t) {
        matrix changed = X;
        for (scalar& x : changed.row(t)) x = static_cast<scalar>(100 * rng.normal());
        const matrix after = net.predict(changed);
        for (std::size_t i = 0; i < 2 * T; ++i) {
            const bool same = rows_of(after, i, 1) == rows_of(before, i, 1);
            INFO("token " << t << ", output " << i);
            CHECK(same == (i < t || i / T != t / T));
        }
    }
}

TEST_CASE("The beginning of a sequence is answered as if nothing came behind it") {
    random_engine rng(7);
    sequential net{{positions(T, C, rng), residual{self_attention(C, 2, T, rng)}}};
    const matrix X = random_matrix(T, C, rng), all = net.predict(X);
    for (std::size_t n = 1; n <= T; ++n)
        CHECK(net.predict(rows_of(X, 0, n)) == rows_of(all, 0, n));
}

TEST_CASE("A batch is its sequences one by one") {
    random_engine rng(8);
    self_attention layer(C, 2, T, rng, false);
    const matrix X = random_matrix(3 * T, C, rng), all = layer.forward(X);
    CHECK(layer.predict(X) == all);
    CHECK(layer.weights.size() == 6);
    for (std::size_t b = 0; b < 3; ++b)
        CHECK(layer.predict(rows_of(X, b * T, T)) == rows_of(all, b * T, T));
}

TEST_CASE("Two heads are two layers of one head side by side") {
    random_engine rng(9);
    self_attention two(4, 2, 3, rng);
    two.W_o = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    const matrix X = random_matrix(3, 4, rng), both = two.predict(X);
    for (std::size_t h = 0; h < 2; ++h) {
        const head_block columns{0, 2 * h, 4, 2};
        const matrix Q = matmul(X, columns.of(two.W_q)), K = matmul(X, columns.of(two.W_k)),
                     V = matmul(X, columns.of(two.W_v));
        const matrix one = matmul(attention_weights(Q, K, true), V);
        CHECK(largest_difference(one, head_block{0, 2 * h, 3, 2}.of(both)) < 1e-14);
    }
}

TEST_CASE("Without places and mask attention sees a bag") {
    random_engine rng(10);
    const self_attention bag(C, 2, T, rng, false), causal(C, 2, T, rng);
    const positions places(T, C, rng);
    const std::size_t order[] = {3, 0, 4, 1, 2};
    const matrix X = random_matrix(T, C, rng), shuffled = pick_rows(X, order);
    const auto gap = [&](const auto& l) {
        return largest_difference(l.predict(shuffled), pick_rows(l.predict(X), order));
    };
    CHECK(gap(bag) < 1e-14);
    CHECK(gap(causal) > 0.01);
    CHECK(gap(places) > 0.01);
}

TEST_CASE("An embedding picks rows, and adds up what comes back") {
    random_engine rng(11);
    embedding table(3, 2, rng);
    table.E = {{1, 2}, {3, 4}, {5, 6}};
    CHECK(table.forward({{2, 0}, {2, 2}}) == matrix{{5, 6}, {1, 2}, {5, 6}, {5, 6}});
    CHECK(table.backward({{1, 2}, {10, 20}, {100, 200}, {1000, 2000}}) == matrix(2, 2));
    CHECK(table.E_gradient == matrix{{10, 20}, {0, 0}, {1101, 2202}});
}

TEST_CASE("Places are added to each sequence, and the last rows are picked") {
    random_engine rng(12);
    positions places(2, 1, rng);
    places.P = {{10}, {20}};
    CHECK(places.forward({{1}, {2}, {3}, {4}}) == matrix{{11}, {22}, {13}, {24}});
    CHECK(places.predict({{5}}) == matrix{{15}});
    CHECK(places.backward({{1}, {2}, {3}, {4}}) == matrix{{1}, {2}, {3}, {4}});
    CHECK(places.P_gradient == matrix{{4}, {6}});
    last_of_each last{2};
    CHECK(last.forward({{1}, {2}, {3}, {4}}) == matrix{{2}, {4}});
    CHECK(last.backward({{7}, {8}}) == matrix{{0}, {7}, {0}, {8}});
    CHECK(last.predict({{5}}) == matrix{{5}});
}

TEST_CASE("What does not fit is refused") {
    random_engine rng(13);
    CHECK(complaint([&] { self_attention(6, 4, 3, rng); }) ==
          "self_attention: 4 heads for rows of 6 and sequences of 3");
    const self_attention layer(4, 2, 3, rng);
    CHECK(complaint([&] { layer.predict(matrix(7, 4)); }) == "sequences of 3 in 7 rows");
    CHECK(complaint([&] { layer.predict(matrix(3, 5)); }) ==
          "matmul: 3x5 times 4x4: inner sizes 5 and 4 differ");
    CHECK(complaint([&] { positions(3, 4, rng).predict(matrix(4, 4)); }) ==
          "sequences of 3 in 4 rows");
    CHECK(complaint([&] {
              embedding(3, 4, rng).predict({{1, 3}});
          }) == "embedding: token 3 of 3");
    CHECK(complaint([&] { embedding(3, 4, rng).predict({{-1}}); }) ==
          "embedding: token -1 of 3");
    matrix S(2, 3);
    CHECK(complaint([&] { mask_future(S); }) == "mask_future: scores of 2x3, not square");
    CHECK(complaint([&] { softmax_backward(S, matrix(3, 2)); }) ==
          "softmax_backward: 2x3 and 3x2 differ");
}

TEST_CASE("Layers say what they are") {
    random_engine rng(14);
    CHECK(residual{self_attention(4, 1, 3, rng)}.describe() == "x + attention 4 in 1 head");
    CHECK(self_attention(4, 2, 3, rng).describe() == "attention 4 in 2 heads");
    CHECK(embedding(5, 4, rng).describe() == "embedding 5 to 4");
    CHECK(positions(3, 4, rng).describe() == "3 places");
    CHECK(last_of_each{3}.describe() == "last of 3");
    sequential net{{embedding(24, 32, rng), positions(13, 32, rng),
                    residual{self_attention(32, 1, 13, rng)}}};
    CHECK(count_parameters(net) == 24 * 32 + 13 * 32 + 4 * 32 * 32);
}
