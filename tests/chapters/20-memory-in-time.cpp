// Tests of chapter 20: cells and the walk through time, counting tables, windows, reading on.
#include "catch.hpp"
#include "check_layer.hpp"
#include "compare.hpp"
#include "reader.hpp"
#include "throws.hpp"

#include <string>

using namespace woven;

namespace {

template <class Cell>
recurrent<Cell> layer_of(std::size_t n, std::size_t H, bool every_step,
                         random_engine& rng) {
    recurrent<Cell> made{Cell(n, H, rng), every_step};
    made.cell.b = random_matrix(1, made.cell.b.columns(), rng);
    return made;
}

/// The neuron of the text, its inputs and its states.
recurrent<rnn_cell> by_hand(bool every_step) {
    random_engine rng(1);
    recurrent<rnn_cell> made{rnn_cell(1, 1, rng), every_step};
    made.cell.W = {{0.6}};
    made.cell.U = {{0.9}};
    return made;
}

template <layer L>
void passes(const L& l, const matrix& X, random_engine& rng) {
    for (const double error : check_layer(l, X, rng)) CHECK(error < 1e-5);
}

}

TEST_CASE("Slices of time") {
    const matrix X{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}};
    CHECK(step_of(X, 0, 2) == matrix{{1, 2}, {7, 8}});
    CHECK(step_of(X, 2, 2) == matrix{{5, 6}, {11, 12}});
    CHECK(step_of(X, 1, 3) == matrix{{4, 5, 6}, {10, 11, 12}});
    matrix Y(2, 6);
    for (const std::size_t t : {2u, 0u, 1u}) put_step(Y, t, step_of(X, t, 2));
    CHECK(Y == X);
}

TEST_CASE("Three steps of one neuron") {
    recurrent<rnn_cell> all = by_hand(true), last = by_hand(false);
    const matrix X{{1, 0, 1}};
    const double h1 = std::tanh(0.6), h2 = std::tanh(0.9 * h1),
                 h3 = std::tanh(0.6 + 0.9 * h2);
    check_close(all.forward(X), {{h1, h2, h3}});
    check_close(last.forward(X), {{h3}});
    check_close(last.backward({{1}}), all.backward({{0, 0, 1}}));
    for (const auto& l : {all, last}) {
        check_close(l.cell.W_gradient, {{0.6095}}, 5e-5);
        check_close(l.cell.U_gradient, {{0.3485}}, 5e-5);
        check_close(l.cell.b_gradient, {{0.4174 + 0.3000 + 0.1921}}, 1e-4);
    }
}

TEST_CASE("One step of one neuron") {
    check_close(by_hand(true).predict({{2}}), {{std::tanh(1.2)}});
}

TEST_CASE("Every cell and every shape agrees with wiggling") {
    random_engine rng(2);
    for (const bool every_step : {false, true})
        for (const std::size_t T : {1u, 2u, 5u}) {
            const matrix X = random_matrix(4, T * 3, rng);
            passes(layer_of<rnn_cell>(3, 6, every_step, rng), X, rng);
            passes(layer_of<gru_cell>(3, 6, every_step, rng), X, rng);
        }
}

TEST_CASE("A network with an answer at every step agrees with wiggling") {
    random_engine rng(3);
    const sequential net{
        {layer_of<gru_cell>(2, 5, true, rng), steps_as_rows{5}, dense(5, 3, rng)}};
    passes(net, random_matrix(4, 6, rng), rng);
}

TEST_CASE("The gradients without those of the inputs are the same") {
    random_engine rng(4);
    recurrent<gru_cell> l = layer_of<gru_cell>(3, 4, true, rng);
    const matrix X = random_matrix(2, 15, rng), D = random_matrix(2, 20, rng);
    l.forward(X);
    l.backward(D);
    const gru_cell first = l.cell;
    l.backward_parameters(D);  // sets them, and does not add to them
    CHECK(l.cell.W_gradient == first.W_gradient);
    CHECK(l.cell.U_gradient == first.U_gradient);
    CHECK(l.cell.b_gradient == first.b_gradient);
}

TEST_CASE("Asking is the same as going forward and changes nothing") {
    random_engine rng(5);
    recurrent<rnn_cell> l = layer_of<rnn_cell>(2, 3, false, rng);
    const matrix X = random_matrix(4, 8, rng), Y = random_matrix(7, 2, rng);
    const matrix A = l.forward(X);
    l.backward(A);
    const matrix gradient = l.cell.U_gradient;
    CHECK(l.predict(X) == A);
    l.predict(Y);
    l.backward(A);
    CHECK(l.cell.U_gradient == gradient);
}

TEST_CASE("Sequences of any length, one after the other") {
    random_engine rng(6);
    recurrent<gru_cell> l = layer_of<gru_cell>(2, 3, true, rng);
    const matrix X = random_matrix(4, 10, rng);
    const matrix whole = l.forward(X);
    matrix begun(4, 6);
    for (std::size_t t = 0; t < 3; ++t) put_step(begun, t, step_of(X, t, 2));
    const matrix part = l.forward(begun);
    CHECK(l.backward(part).columns() == 6);
    for (std::size_t t = 0; t < 3; ++t) CHECK(step_of(part, t, 3) == step_of(whole, t, 3));
}

TEST_CASE("The step of a GRU, number by number") {
    random_engine rng(7);
    gru_cell cell(1, 1, rng);
    cell.W = {{0.5, -1, 2}};
    cell.U = {{1, 0.5, -2}};
    cell.b = {{0.1, 0.2, -0.3}};
    const double r = sigmoid(0.5 * 0.4 + 0.6 + 0.1), z = sigmoid(-0.4 + 0.5 * 0.6 + 0.2);
    const double c = std::tanh(2 * 0.4 - 0.3 + r * -2 * 0.6);
    gru_cell::memory notes;
    check_close(cell.step({{0.4}}, {{0.6}}, notes), {{(1 - z) * c + z * 0.6}});
}

TEST_CASE("An open gate keeps the state and its slope") {
    random_engine rng(8);
    gru_cell cell(2, 3, rng);
    for (std::size_t k = 3; k < 6; ++k) cell.b(0, k) = 50;
    const matrix x = random_matrix(4, 2, rng), D = random_matrix(4, 3, rng);
    matrix h(4, 3, scalar(0.5));
    gru_cell::memory notes;
    check_close(cell.step(x, h, notes), h);
    check_close(cell.back(D, notes).before, D);
}

TEST_CASE("Steps as rows are the same numbers") {
    steps_as_rows l{2};
    const matrix X{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}};
    const matrix rows = l.forward(X);
    CHECK(rows == matrix{{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}, {11, 12}});
    CHECK(l.backward(rows) == X);
}

TEST_CASE("What does not fit is refused") {
    random_engine rng(9);
    recurrent<rnn_cell> l{rnn_cell(3, 4, rng), true};
    CHECK(complaint([&] { l.predict(matrix(2, 7)); }) ==
          "rnn 3 to 4: rows of 7 numbers, in steps of 3");
    CHECK(complaint([&] { l.predict(matrix(2, 0)); }) ==
          "rnn 3 to 4: rows of 0 numbers, in steps of 3");
    l.forward(matrix(2, 6));
    CHECK(complaint([&] { l.backward(matrix(2, 4)); }) ==
          "rnn 3 to 4: a gradient of 2x4 for 2 steps");
    CHECK(complaint([&] { steps_as_rows{4}.predict(matrix(2, 6)); }) ==
          "rows of 4: rows of 6 numbers");
    CHECK(complaint([&] { reshaped(matrix(2, 6), 3, 5); }) == "reshaped: 2x6 as 3x5");
    CHECK(complaint([] { bits_a_letter({}, [](auto, int) { return 1.0; }); }) ==
          "bits_a_letter: no text");
}

TEST_CASE("Letters become numbers in the order of their codes") {
    const prose p = as_prose("banana");
    CHECK(p.alphabet == "abn");
    CHECK(p.text == std::vector<int>{1, 0, 2, 0, 2, 0});
    const prose long_one = as_prose(std::string(95, 'a') + "bcdef");
    CHECK(long_one.seen().size() == 90);
    CHECK(long_one.unseen().size() == 10);
    CHECK(long_one.unseen().back() == 5);
}

TEST_CASE("The frozen prose is there") {
    const prose p = read_prose();
    CHECK(p.text.size() == 270721);
    CHECK(p.alphabet.size() == 78);
}

TEST_CASE("The target of a letter is the next letter") {
    const std::vector<int> text{0, 1, 2, 0, 2, 1, 0};
    const text_batch b(text, {1, 4}, 2, 3);
    CHECK(b.X == matrix{{0, 1, 0, 0, 0, 1}, {0, 0, 1, 0, 1, 0}});
    CHECK(b.Y == matrix{{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {1, 0, 0}});
}

TEST_CASE("Counting banana") {
    const prose p = as_prose("banana");
    const counting_table one(p.text, 1, 3), two(p.text, 2, 3);
    const std::vector<int> after_n{2}, after_b{1};
    // six letters of three kinds: a share of 6 in 9 is counted, the rest spread evenly
    CHECK(std::abs(one.probability({}, 0) - (3 + 3 * (1 / 3.0)) / 9) < 1e-12);
    CHECK(std::abs(one.probability(after_n, 1) - (1 + 1.0) / 9) < 1e-12);
    // after n there were two a, one kind
    CHECK(std::abs(two.probability(after_n, 0) - (2 + 4 / 9.0) / 3) < 1e-12);
    CHECK(std::abs(two.probability(after_n, 2) - (0 + 3 / 9.0) / 3) < 1e-12);
    CHECK(one.size() == 3);
    CHECK(two.size() == 6);
    for (const auto* before : {&after_n, &after_b}) {
        double sum = 0;
        for (int c = 0; c < 3; ++c) sum += two.probability(*before, c);
        CHECK(std::abs(sum - 1) < 1e-12);
    }
}

TEST_CASE("After what was never seen, the shorter string says it") {
    const counting_table table(as_prose("abca").text, 3, 3);
    const std::vector<int> b{1}, never_cb{2, 1}, never_bb{1, 1}, bc{1, 2}, c{2};
    for (int letter = 0; letter < 3; ++letter) {
        CHECK(table.probability(never_cb, letter) == table.probability(b, letter));
        CHECK(table.probability(never_bb, letter) == table.probability(b, letter));
        CHECK(table.probability(bc, letter) != table.probability(c, letter));
    }
    const counting_table without_c(std::vector<int>{0, 1, 0}, 2, 3);
    CHECK(without_c.probability(c, 2) == without_c.probability({}, 2));
}

TEST_CASE("Bits a letter") {
    const std::vector<int> text{0, 1, 1, 0};
    CHECK(bits_a_letter(text, [](std::span<const int>, int) { return 0.25; }) == 2);
    CHECK(bits_a_letter(text, [](std::span<const int> before, int) {
              return before.size() == 3 ? 0.0625 : 1;
          }) == 1);
}

TEST_CASE("Reading letter by letter is the same as reading at once") {
    random_engine rng(10);
    const prose p = as_prose("abracadabra");
    const std::size_t K = p.alphabet.size();
    const sequential net = text_reader<gru_cell>(K, 4, rng);
    const text_batch all(p.text, {0}, p.text.size() - 1, K);
    const matrix P = softmax(net.predict(all.X));
    double bits = std::log2(static_cast<double>(K));
    for (std::size_t t = 0; t + 1 < p.text.size(); ++t)
        bits -= std::log2(P(t, static_cast<std::size_t>(p.text[t + 1])));
    CHECK(std::abs(bits_read<gru_cell>(net, p.text) -
                   bits / static_cast<double>(p.text.size())) < 1e-12);
}

TEST_CASE("A letter is drawn as often as it should be") {
    random_engine rng(11);
    const std::vector<scalar> shares{0.5, 0, 0.25, 0.25};
    std::vector<int> drawn(4);
    for (int i = 0; i < 4000; ++i) ++drawn[draw(shares, rng)];
    CHECK(std::abs(drawn[0] - 2000) < 150);
    CHECK(drawn[1] == 0);
    CHECK(std::abs(drawn[2] - 1000) < 150);
}

TEST_CASE("A number at a cut of the rod belongs to the piece behind it") {
    random_engine rng(14);
    const scalar number = random_engine(rng).uniform();
    CHECK(draw(std::vector<scalar>{number, 1 - number}, rng) == 1);
}

TEST_CASE("What is written begins as it was told and is as long") {
    random_engine rng(12);
    const prose p = as_prose("abracadabra");
    const sequential net = text_reader<rnn_cell>(p.alphabet.size(), 4, rng);
    const std::string text = write_on<rnn_cell>(net, p, "cad", 8, rng);
    CHECK(text.substr(0, 3) == "cad");
    CHECK(text.size() == 11);
}

TEST_CASE("A short text is learned") {
    random_engine rng(13);
    std::string repeated;
    for (int i = 0; i < 30; ++i) repeated += "abcab";
    const prose p = as_prose(repeated);
    sequential net = text_reader<rnn_cell>(p.alphabet.size(), 8, rng);
    double last = 0;
    std::vector<int> steps;
    learn_text(net, p, 200, rng, [&](int step, double bits) {
        steps.push_back(step);
        last = bits;
    });
    CHECK(steps.size() == 200);
    CHECK(steps.front() == 0);
    CHECK(steps.back() == 199);
    CHECK(last < 0.3);  // counting pairs comes to 0.4
}
