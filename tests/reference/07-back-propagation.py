"""One hidden layer and its two losses, chapters 6 and 7."""

import torch
from torch import nn, optim
from reference import bits, case, network, snippet, walk


def half_square(Z, Y):
    """Half the square of the opinions: added up over the outputs, mean over the examples (MSELoss: over both)."""
    return 0.5 * ((torch.sigmoid(Z) - Y) ** 2).sum() / len(Y)


def cross_entropy(Z, Y):
    """Added up over the outputs, mean over the examples; nn.BCEWithLogitsLoss() takes the mean over both."""
    return nn.BCEWithLogitsLoss(reduction="sum")(Z, Y) / len(Y)


for name, loss in {"squared error": half_square, "cross-entropy": cross_entropy}.items():
    for activation in (nn.Sigmoid(), nn.Tanh(), nn.ReLU()):
        bend = type(activation).__name__.lower()

        @case(f"two layers, {bend}, {name}", loss.__doc__, X=(7, 4), Y=bits(7, 2), W1=(4, 5), b1=(1, 5), W2=(5, 2),
              b2=(1, 2), rates=[[0.5, 1, 0.25]])
        def two_layers(g, loss=loss, activation=activation):
            net = network(g, activation)
            return walk(net, loss, g.X, g.Y.detach(), optim.SGD(net.parameters(), lr=1), g.rates[0])


snippet("In PyTorch", given=dict(X="X", Y="Y", W1="W1", b1="b1", W2="W2", b2="b2"),
        wanted=dict(loss="loss", W1="W1.grad", b1="b1.grad", W2="W2.grad", b2="b2.grad"))
