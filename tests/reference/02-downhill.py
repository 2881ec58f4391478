"""The line of chapter 2."""

from torch import optim
from reference import case, linear, snippet, walk


def mean_squared_error(Z, Y):
    return ((Z - Y) ** 2).mean()


@case("descent of a line", "nn.MSELoss is the same for one output; slope and intercept are weight and bias",
      x=(9, 1), y=(9, 1), w=[[1.5]], b=[[-0.75]], rates=[[0.2, 0.1, 0.05, 0.3, 0.2, 0.1]])
def line(g):
    net = linear(g.w, g.b)
    return walk(net, mean_squared_error, g.x, g.y, optim.SGD(net.parameters(), lr=1), g.rates[0])


snippet("In PyTorch", given=dict(x="x", y="y", w="w", b="b"),
        wanted=dict(loss="loss", gradient="[w.grad, b.grad]", after="[w, b]"))
