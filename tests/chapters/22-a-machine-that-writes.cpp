// Tests of chapter 22: the parts of a transformer, its learning, its cache, sampling, counting.
#include "catch.hpp"
#include "check_layer.hpp"
#include "compare.hpp"
#include "throws.hpp"
#include "transformer.hpp"

using namespace woven;

namespace {

/// The worst disagreement of the gradients of a layer's tables with wiggling.
template <layer L>
double worst_of_tables(L l, const matrix& X, random_engine& rng) {
    const both_ways way = go_through(l, X, rng);
    const auto loss = [&] { return dot(way.U.values(), l.forward(X).values()); };
    std::vector<double> errors;
    for (const parameter& p : l.parameters())
        errors.push_back(worst_error(loss, *p.values, matrix(*p.gradient)));
    return worst(errors);
}

matrix row_of_tokens(const std::vector<int>& tokens) {
    matrix row(1, tokens.size());
    std::copy(tokens.begin(), tokens.end(), row.values().begin());
    return row;
}

matrix last_row(const matrix& m) {
    return head_block{m.rows() - 1, 0, 1, m.columns()}.of(m);
}

const transformer_size small{6, 2, 2, 5};
const std::size_t kinds = 4;

/// What a writer votes after each of some tokens, below each other.
matrix votes(const sequential& net, std::size_t K, const std::vector<int>& tokens) {
    writer at(net, K);
    matrix all(0, K);
    for (const int token : tokens) {
        at.read(token);
        all = with_row(all, at.logits);
    }
    return all;
}

}

TEST_CASE("Both halves of a block agree with wiggling") {
    random_engine rng(1);
    const matrix X = random_matrix(5, 6, rng);
    const transformer_size longer{6, 2, 2, 9};
    CHECK(worst(check_layer(residual{attention_half(longer, rng)}, X, rng)) < 1e-6);
    CHECK(worst(check_layer(residual{feed_forward_half(longer, rng)}, X, rng)) < 1e-6);
}

TEST_CASE("A transformer's tables agree with wiggling") {
    random_engine rng(2);
    sequential net = transformer(kinds, small, rng);
    for (const parameter& p : net.parameters())
        for (scalar& w : p.values->values()) w += scalar(0.3 * rng.normal());
    CHECK(worst_of_tables(net, {{3, 0, 1, 1, 2}, {0, 2, 2, 3, 1}}, rng) < 1e-5);
}

TEST_CASE("A transformer is what it says, and as large") {
    random_engine rng(3);
    sequential net = transformer(78, {64, 4, 2, 64}, rng);
    CHECK(count_parameters(net) == 113742);
    CHECK(transformer(kinds, {6, 2, 1, 5}, rng).describe() ==
          "[embedding 4 to 6, 5 places, x + [layer norm 6, attention 6 in 2 heads], "
          "x + [layer norm 6, dense 6 to 24, relu, dense 24 to 6], layer norm 6, "
          "dense 6 to 4]");
}

TEST_CASE("A transformer begins quietly") {
    random_engine rng(4);
    const sequential net = transformer(78, {64, 4, 1, 64}, rng);
    const auto deviation = [](const matrix& m) {
        return std::sqrt(dot(m.values(), m.values()) /
                         static_cast<double>(m.values().size()));
    };
    CHECK(std::abs(deviation(net.layers[0].as<embedding>()->E) - 0.1) < 0.005);
    CHECK(std::abs(deviation(net.layers[1].as<positions>()->P) - 0.1) < 0.005);
    const auto inside = [&](std::size_t half) {
        return net.layers[2 + half].as<residual>()->inside.as<sequential>();
    };
    const auto* look = inside(0)->layers[1].as<self_attention>();
    CHECK(std::abs(deviation(look->W_o) - 0.1 / 8) < 0.001);
    CHECK(std::abs(deviation(look->W_q) - 1.0 / 8) < 0.01);
    CHECK(std::abs(deviation(inside(1)->layers[3].as<dense>()->W) - 0.1 / 16) < 0.001);
    CHECK(std::abs(deviation(inside(1)->layers[1].as<dense>()->W) - 1.0 / 8) < 0.01);
}

TEST_CASE("Token t + 1 changes no votes up to t") {
    random_engine rng(5);
    const sequential net = transformer(kinds, small, rng);
    const std::vector<int> tokens{3, 0, 1, 1, 2};
    const matrix before = net.predict(row_of_tokens(tokens));
    for (std::size_t t = 0; t < 5; ++t) {
        std::vector<int> others = tokens;
        others[t] = (others[t] + 1) % 4;
        const matrix after = net.predict(row_of_tokens(others));
        for (std::size_t i = 0; i < 5; ++i) {
            INFO("token " << t << ", votes " << i);
            const head_block row{i, 0, 1, kinds};
            CHECK((row.of(after) == row.of(before)) == (i < t));
        }
    }
}

TEST_CASE("Windows of tokens and what comes next") {
    const int text[] = {2, 0, 1, 1, 2, 0};
    const token_batch batch(text, {3, 0}, 2, 3);
    CHECK(batch.tokens == matrix{{1, 2}, {2, 0}});
    CHECK(batch.Y == matrix{{0, 0, 1}, {1, 0, 0}, {1, 0, 0}, {0, 1, 0}});
}

TEST_CASE("Learning goes up, then down, a step of Adam each time") {
    const prose p = as_prose("abcabcabcabcabcabcabcabcabcabcabcabcabcabc");
    random_engine rng(6);
    sequential net = transformer(3, small, rng);
    const sequential before = net;
    std::vector<int> seen;
    learn_to_continue(net, p, {1, 2, 5, 0.01}, rng, [&](int step, double bits) {
        seen.push_back(step);
        CHECK(std::abs(bits - std::log2(3.0)) < 2);
    });
    CHECK(seen == std::vector<int>{0});
    const auto* now = net.layers.back().as<dense>();
    const auto* old = before.layers.back().as<dense>();
    for (std::size_t k = 0; k < 3;
         ++k)  // the first step of Adam is the rate, or a little less
        CHECK(std::abs(std::abs(now->b(0, k) - old->b(0, k)) -
                       0.01 * warm_up_and_cosine(0.5)) < 1e-6);
}

TEST_CASE("A transformer learns what comes round") {
    const prose p = as_prose(
        "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc");
    random_engine rng(7);
    sequential net = transformer(3, small, rng);
    learn_to_continue(net, p, {60, 4, 5, 0.02}, rng, [](int, double) {});
    CHECK(generate(net, p, "bca", 20, 0, rng) == "bcabcabcabcabcabcabcabc");
    const std::vector<int> more{0, 1, 2, 0, 1, 2, 0, 1, 2};
    CHECK(bits_read_on(net, 3, more) < 0.5);
}

TEST_CASE("A writer votes what the whole network votes, to the last bit") {
    random_engine rng(8);
    for (const transformer_size size :
         {small, transformer_size{6, 3, 1, 7}, transformer_size{4, 1, 3, 5}}) {
        const sequential net = transformer(kinds, size, rng);
        std::vector<int> tokens;
        for (std::size_t t = 0; t < size.T; ++t)
            tokens.push_back(static_cast<int>(rng.below(kinds)));
        CHECK(votes(net, kinds, tokens) == net.predict(row_of_tokens(tokens)));
    }
}

TEST_CASE("When its places are used up a writer begins again with the later half") {
    random_engine rng(9);
    const std::vector<int> tokens{3, 0, 1, 1, 2, 0, 3, 2, 1};
    const sequential odd = transformer(kinds, small, rng);
    const matrix all = votes(odd, kinds, tokens);
    // With 5 places the sixth token comes behind the fourth and the fifth, and so does the ninth
    // behind the seventh and the eighth.
    const std::vector<std::vector<int>> read{
        {1, 2, 0}, {1, 2, 0, 3}, {1, 2, 0, 3, 2}, {3, 2, 1}};
    for (std::size_t i = 0; i < read.size(); ++i)
        CHECK(head_block{5 + i, 0, 1, kinds}.of(all) ==
              last_row(odd.predict(row_of_tokens(read[i]))));
    const sequential even = transformer(kinds, {6, 2, 2, 4}, rng);
    CHECK(last_row(votes(even, kinds, {3, 0, 1, 1, 2})) ==
          last_row(even.predict(row_of_tokens({1, 1, 2}))));
}

TEST_CASE("Bits that are known beforehand") {
    random_engine rng(10);
    sequential net = transformer(kinds, small, rng);
    dense* last = net.layers.back().as<dense>();
    last->W = matrix(6, kinds);
    const std::vector<int> text{0, 1, 2, 3, 0, 0, 0, 1, 2, 2};
    CHECK(std::abs(bits_read_on(net, kinds, text) - 2) < 1e-12);
    last->b = {
        {scalar(std::log(5.0)), 0, 0, 0}};  // 5/8 and three times 1/8; at first 1/4 each
    const double all = 2 + 3 * std::log2(8 / 5.0) + 6 * 3;
    CHECK(std::abs(bits_read_on(net, kinds, text) - all / 10) < 1e-12);
}

TEST_CASE("The shares of a temperature") {
    const matrix logits{{0, scalar(std::log(3.0)), scalar(-1000)}};
    random_engine rng(11);
    for (const auto& [temperature, share] :
         {std::pair{1.0, 3.0 / 4}, std::pair{0.5, 9.0 / 10}, std::pair{2.0, 0.634}}) {
        int count[3] = {0, 0, 0};
        for (int i = 0; i < 20000; ++i) ++count[sample(logits, temperature, rng)];
        CHECK(std::abs(count[1] / 20000.0 - share) < 0.01);
        CHECK(count[2] == 0);
    }
    for (int i = 0; i < 100; ++i) {
        CHECK(sample(logits, 0, rng) == 1);
        CHECK(sample(logits, 0.001, rng) == 1);
    }
}

TEST_CASE("A text that goes on") {
    const prose p = as_prose("The cat sat on the mat.");
    random_engine rng(12), same(13), again(13);
    const sequential net = transformer(p.alphabet.size(), small, rng);
    const std::string text = generate(net, p, "The", 12, 1, same);
    CHECK(text.size() == 15);
    CHECK(text.substr(0, 3) == "The");
    CHECK(generate(net, p, "The", 12, 1, again) == text);
    CHECK(generate(net, p, "The", 12, 1, again) != text);
    CHECK(generate(net, p, "The", 0, 1, rng) == "The");
    CHECK(generate(net, p, "", 4, 1, rng).size() == 4);
}

TEST_CASE("Multiplications, counted by hand") {
    random_engine rng(14);
    const sequential net = transformer(kinds, {6, 2, 1, 5}, rng);
    multiplications sum;
    for (const any_layer& l : net.layers) count_multiplications(l, 2, 3, sum);
    CHECK(sum.tables == 2 * 4 * 36);
    CHECK(sum.looking == 2 * 3 * (6 + 6));
    CHECK(sum.dense == 2 * (6 * 24 + 24 * 6 + 6 * 4));
    CHECK(sum.all() == 288 + 72 + 624);
}

TEST_CASE("What cannot be read or drawn is refused") {
    random_engine rng(15);
    const sequential net = transformer(kinds, small, rng);
    writer at(net, kinds);
    CHECK(complaint([&] { at.read(4); }) == "embedding: token 4 of 4");
    CHECK(complaint([&] { sample(matrix(1, 2), -0.5, rng); }) ==
          "sample: a temperature of -0.5");
    const sequential nowhere{{embedding(4, 6, rng), dense(6, 4, rng)}};
    CHECK(complaint([&] { writer(nowhere, kinds); }) == "writer: a network with 0 places");
    const prose p = as_prose("abcd");
    CHECK(complaint([&] { generate(net, p, "x", 1, 1, rng); }) ==
          "embedding: token -1 of 4");
    CHECK(complaint([&] {
              transformer(kinds, {6, 4, 1, 5}, rng);
          }) == "self_attention: 4 heads for rows of 6 and sequences of 5");
}
