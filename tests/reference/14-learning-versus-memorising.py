"""Dropout, and a price on weights (chapter 14)."""

import torch
from torch import nn, optim
from reference import bits, case, network, one_hot, snippet, walk


class WithMask(nn.Dropout):
    """nn.Dropout, whose dice are thrown until each number has fallen as the mask says: 0 is dropped, 1 is kept."""

    def __init__(self, rate, mask):
        super().__init__(rate.item())
        self.mask = mask.detach() == 1

    def forward(self, X):
        if not self.training:
            return super().forward(X)
        state = torch.get_rng_state()
        fits = (super().forward(torch.ones(200, *X.shape)) != 0) == self.mask
        torch.set_rng_state(state)  # the same dice, now for X
        throws = super().forward(X.repeat(200, 1, 1))
        if not fits.any(0).all():
            raise ValueError("a number did not fall as the mask says in 200 throws")
        return throws.gather(0, fits.int().argmax(0, keepdim=True))[0]


for rate in (0.5, 0.2, 0.9):
    @case(f"dropout {rate}", "nn.Dropout(p): p is dropped, the rest multiplied by 1 / (1 - p) while it learns, as in the book; "
          "after eval() nothing changes", X=(7, 5), kept=bits(7, 5), rate=[[rate]], D=(7, 5))
    def dropout(g):
        layer = WithMask(g.rate, g.kept)
        A = layer(g.X)
        A.backward(g.D)
        return dict(A=A, X_gradient=g.X.grad, asked=layer.eval()(g.X))


net_and_data = dict(X=(7, 4), Y=one_hot(7, 3), W1=(4, 5), b1=(1, 5), W2=(5, 3), b2=(1, 3))
rates = [[0.5, 0.25, 1, 0.1, 0.5, 0.5]]


@case("a network with dropout", "behind the activation function; the same mask in each step", **net_and_data, rates=rates,
      kept=bits(7, 5), rate=[[0.4]])
def with_dropout(g):
    net = network(g, nn.Tanh())
    net.insert(2, WithMask(g.rate, g.kept))
    found = walk(net, nn.CrossEntropyLoss(), g.X, g.Y.detach(), optim.SGD(net.parameters(), lr=1), g.rates[0])
    return found | dict(asked=net.eval()(g.X))


def weights(net):
    return [p for p in net.parameters() if p.dim() == 2]


def with_penalty(net, strength):
    """The cross-entropy, and half of the sum of the squares of all weights, times the strength."""
    return lambda Z, Y: nn.CrossEntropyLoss()(Z, Y) + strength / 2 * sum((w ** 2).sum() for w in weights(net))


def weight_decay(net, strength):
    """For weights and not for biases: the optimisers know groups."""
    return [dict(params=weights(net), weight_decay=strength), dict(params=[p for p in net.parameters() if p.dim() == 1])]


@case("a penalty", "no class of PyTorch's: lambda / 2 times the sum of w^2, which autograd follows", **net_and_data,
      strength=[[0.1]])
def penalty(g):
    net = network(g, nn.Tanh())
    loss = with_penalty(net, g.strength.item())(net(g.X), g.Y.detach())
    loss.backward()
    gradients = dict(W1_gradient=net[0].weight.grad.T, b1_gradient=net[0].bias.grad,
                     W2_gradient=net[2].weight.grad.T, b2_gradient=net[2].bias.grad)
    return gradients | dict(loss=loss)


optimisers = {
    "descent": lambda groups: optim.SGD(groups, lr=1),
    "momentum": lambda groups: optim.SGD(groups, lr=1, momentum=0.9),
    "RMSprop": lambda groups: optim.RMSprop(groups, lr=1, alpha=0.9, eps=1e-8),
    "Adam": lambda groups: optim.Adam(groups, lr=1, eps=1e-8),
}
for name, make in optimisers.items():
    speed = [[rate / (1 if name == "descent" else 10) for rate in rates[0]]]

    @case(f"{name}, penalty in the loss", "the loss that is stored has the penalty in it", **net_and_data, rates=speed,
          strength=[[0.1]])
    def in_the_loss(g, make=make):
        net = network(g, nn.Tanh())
        return walk(net, with_penalty(net, g.strength.item()), g.X, g.Y.detach(), make(net.parameters()), g.rates[0])

    @case(f"{name}, weight_decay", "an option of the optimiser, which adds lambda w to the gradient before anything else, as "
          "the book does; the loss has no penalty. It would decay biases, too, so that these are a group of their own",
          **net_and_data, rates=speed, strength=[[0.1]])
    def in_the_optimiser(g, make=make):
        net = network(g, nn.Tanh())
        return walk(net, nn.CrossEntropyLoss(), g.X, g.Y.detach(), make(weight_decay(net, g.strength.item())), g.rates[0])


snippet("In PyTorch: a price on weights", given=dict(w="w", b="b", w_gradient="w.grad", b_gradient="b.grad"),
        wanted=dict(loss="loss", whole="whole", w="w", b="b"))
# which of the four are dropped is left to PyTorch, whose versions may throw other dice
snippet("In PyTorch: dropout", given=dict(a="a", kept="learning != 0"),
        wanted=dict(learning="learning", gradient="a.grad", asked="asked"))
