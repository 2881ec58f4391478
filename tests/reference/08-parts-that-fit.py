"""The layers of chapter 8, each by itself and in a row."""

from torch import nn, optim
from reference import case, linear, network, snippet, walk


@case("dense", "nn.Linear; its weight is outputs x inputs, its bias a list", X=(5, 3), W=(3, 4), b=(1, 4), D=(5, 4))
def dense(g):
    layer = linear(g.W, g.b)
    Z = layer(g.X)
    Z.backward(g.D)
    return dict(Z=Z, X_gradient=g.X.grad, W_gradient=layer.weight.grad.T, b_gradient=layer.bias.grad)


for activation in (nn.Identity(), nn.Sigmoid(), nn.Tanh(), nn.ReLU(), nn.LeakyReLU(0.01)):
    # the logits from -2.25 on in steps of 0.25, 0 among them, where a ReLU has no slope and all say 0 (the leaky
    # one, the smaller)
    @case(type(activation).__name__, "nn.LeakyReLU has the book's 0.01 for its default",
          X=[[k / 4 - 2.25 + 5 * i / 4 for k in range(5)] for i in range(4)], D=(4, 5))
    def bend(g, activation=activation):
        A = activation(g.X)
        A.backward(g.D)
        return dict(A=A, X_gradient=g.X.grad)


@case("a row of layers", "nn.Sequential", X=(5, 3), W1=(3, 4), b1=(1, 4), W2=(4, 6), b2=(1, 6), W3=(6, 2), b3=(1, 2),
      D=(5, 2))
def row(g):
    net = network(g, nn.Tanh(), nn.LeakyReLU(0.01))
    Z = net(g.X)
    Z.backward(g.D)
    wanted = dict(Z=Z, X_gradient=g.X.grad)
    for k, layer in enumerate((net[0], net[2], net[4]), 1):
        wanted |= {f"W{k}_gradient": layer.weight.grad.T, f"b{k}_gradient": layer.bias.grad}
    return wanted


def mean_square(Z, Y):
    """Added up over the outputs, mean over the examples; nn.MSELoss() takes the mean over both."""
    return nn.MSELoss(reduction="sum")(Z, Y) / len(Y)


@case("mean squared error", mean_square.__doc__, X=(6, 3), Y=(6, 2), W1=(3, 5), b1=(1, 5), W2=(5, 4), b2=(1, 4),
      W3=(4, 2), b3=(1, 2), rates=[[0.05, 0.02, 0.05, 0.1]])
def numbers(g):
    net = network(g, nn.Tanh(), nn.ReLU())
    return walk(net, mean_square, g.X, g.Y.detach(), optim.SGD(net.parameters(), lr=1), g.rates[0])


snippet("In PyTorch", given=dict(X="X", D="D", W1="net[0].W", b1="net[0].b", W2="net[2].W", b2="net[2].b"),
        wanted=dict(count="count", gradients="torch.cat([p.grad.flatten() for p in net.parameters()])"))
