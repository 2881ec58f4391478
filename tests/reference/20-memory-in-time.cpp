// Recurrent layers, with and without gates (chapter 20).
#include "recurrent.hpp"
#include "reference.hpp"

#include <string>

namespace reference {
namespace {

const char* const chapter = "20-memory-in-time";

/// A layer with the tables that are given.
template <class Cell>
woven::recurrent<Cell> recurrent(const tables& given, bool every_step) {
    woven::random_engine rng(1);
    woven::recurrent<Cell> layer{Cell(given("W").rows(), given("U").rows(), rng),
                                 every_step};
    layer.cell.W = given("W");
    layer.cell.U = given("U");
    layer.cell.b = given("b");
    return layer;
}

template <class Cell, bool every_step>
tables there_and_back(const tables& given) {
    auto layer = recurrent<Cell>(given, every_step);
    tables found{{"A", layer.forward(given("X"))}};
    found["X_gradient"] = layer.backward(given("D"));
    found["W_gradient"] = layer.cell.W_gradient;
    found["U_gradient"] = layer.cell.U_gradient;
    found["b_gradient"] = layer.cell.b_gradient;
    return found;
}

using woven::gru_cell, woven::rnn_cell;

const compare layers[]{
    {chapter, "rnn, 1 steps, the last state", there_and_back<rnn_cell, false>},
    {chapter, "rnn, 1 steps, all states", there_and_back<rnn_cell, true>},
    {chapter, "rnn, 4 steps, the last state", there_and_back<rnn_cell, false>},
    {chapter, "rnn, 4 steps, all states", there_and_back<rnn_cell, true>},
    {chapter, "gru, 1 steps, the last state", there_and_back<gru_cell, false>},
    {chapter, "gru, 1 steps, all states", there_and_back<gru_cell, true>},
    {chapter, "gru, 4 steps, the last state", there_and_back<gru_cell, false>},
    {chapter, "gru, 4 steps, all states", there_and_back<gru_cell, true>},
};

template <class Cell>
tables trained(const tables& given) {
    sequential net{{recurrent<Cell>(given, true), woven::steps_as_rows{given("U").rows()},
                    dense(given("V"), given("c"))}};
    const tables walked =
        walk_with(net, woven::softmax_loss, given, woven::adam{}, given("rates").values());
    const auto after = net.parameters();
    return {{"losses", walked("losses")},  {"W_after", *after[0].values},
            {"U_after", *after[1].values}, {"b_after", *after[2].values},
            {"V_after", *after[3].values}, {"c_after", *after[4].values}};
}

const compare readers[]{
    {chapter, "rnn that answers at each step, a few steps of Adam", trained<rnn_cell>},
    {chapter, "gru that answers at each step, a few steps of Adam", trained<gru_cell>},
};

const compare in_pytorch(chapter, "In PyTorch", [](const tables& given) -> tables {
    woven::random_engine rng(1);
    woven::recurrent<rnn_cell> layer{rnn_cell(1, 1, rng), true};
    layer.cell.W = {{0.6}};
    layer.cell.U = {{0.9}};
    const matrix states = layer.forward(given("x"));
    layer.backward({{0, 0, 1}});
    return {
        {"states", states}, {"dw", layer.cell.W_gradient}, {"du", layer.cell.U_gradient}};
});

}
}
