"""Recurrent layers, with and without gates (chapter 20)."""

import torch
from torch import nn, optim
from reference import case, one_hot, snippet

one_bias = ("two biases, of which the book has one: bias_hh is 0 here; the tables are outputs x inputs, and the parts of a GRU "
            "one below the other in the order r, z, candidate, with r applied after the product, as in the book")


def set_up(layer, g):
    """A layer of PyTorch with the book's tables."""
    layer.weight_ih_l0.data = g.W.detach().T.clone()
    layer.weight_hh_l0.data = g.U.detach().T.clone()
    layer.bias_ih_l0.data = g.b.detach().flatten().clone()
    layer.bias_hh_l0.data.zero_()
    return layer


def steps(X, n):
    return X.reshape(X.shape[0], -1, n)


def there_and_back(layer, g, n, last):
    states, _ = layer(steps(g.X, n))
    A = states[:, -1] if last else states.reshape(states.shape[0], -1)
    A.backward(g.D)
    return dict(A=A, X_gradient=g.X.grad, W_gradient=layer.weight_ih_l0.grad.T, U_gradient=layer.weight_hh_l0.grad.T,
                b_gradient=layer.bias_ih_l0.grad.reshape(1, -1))


kinds = {"rnn": (nn.RNN, 1), "gru": (nn.GRU, 3)}
for name, (make, parts) in kinds.items():
    for T in (1, 4):
        for last in (True, False):
            what = "the last state" if last else "all states"

            @case(f"{name}, {T} steps, {what}", one_bias, X=(3, 2 * T), D=(3, 5 if last else 5 * T), W=(2, 5 * parts),
                  U=(5, 5 * parts), b=(1, 5 * parts))
            def layer_case(g, make=make, last=last):
                return there_and_back(set_up(make(2, 5, batch_first=True), g), g, 2, last)


class Reader(nn.Module):
    """An answer after each step, by one linear layer."""

    def __init__(self, g, make):
        super().__init__()
        self.recurrent = set_up(make(2, 4, batch_first=True), g)
        self.recurrent.bias_hh_l0.requires_grad_(False)
        self.out = nn.Linear(4, 3)
        self.out.weight.data = g.V.detach().T.clone()
        self.out.bias.data = g.c.detach().flatten().clone()

    def forward(self, X):
        return self.out(self.recurrent(steps(X, 2))[0]).reshape(-1, 3)


for name, (make, parts) in kinds.items():
    @case(f"{name} that answers at each step, a few steps of Adam", one_bias, X=(3, 8), Y=one_hot(12, 3), W=(2, 4 * parts),
          U=(4, 4 * parts), b=(1, 4 * parts), V=(4, 3), c=(1, 3), rates=[[0.01] * 4])
    def trained(g, make=make):
        net = Reader(g, make)
        update = optim.Adam([p for p in net.parameters() if p.requires_grad], lr=1)
        losses = []
        for rate in g.rates[0].tolist():
            update.param_groups[0]["lr"] = rate
            update.zero_grad()
            loss = nn.CrossEntropyLoss()(net(g.X.detach()), g.Y.detach())
            loss.backward()
            losses.append(loss.item())
            update.step()
        r = net.recurrent
        return dict(losses=[losses], W_after=r.weight_ih_l0.T, U_after=r.weight_hh_l0.T, b_after=r.bias_ih_l0.reshape(1, -1),
                    V_after=net.out.weight.T, c_after=net.out.bias.reshape(1, -1))


snippet("In PyTorch", given=dict(x="x.reshape(1, 3)"),
        wanted=dict(states="states.detach().reshape(1, 3)", dw="dw", du="du"))
