"""The logistic neuron of chapter 4."""

import torch
from torch import nn, optim
from reference import bits, case, linear, snippet, walk


@case("sigmoid and cross-entropy far out", "from logits: nn.BCEWithLogitsLoss, here for each logit by itself",
      z=[[-800, -40, -3.5, -0.25, 0, 0.25, 2.75, 40, 800]], y=[[0, 1, 0, 1, 1, 0, 1, 0, 1]])
def far_out(g):
    loss = nn.BCEWithLogitsLoss(reduction="none")(g.z, g.y.detach())
    loss.sum().backward()
    return dict(opinions=torch.sigmoid(g.z), losses=loss, slopes=g.z.grad)


@case("descent of a neuron", "nn.BCEWithLogitsLoss is the same for one output; the neuron is an nn.Linear with one",
      X=(8, 3), y=bits(8, 1), w=(3, 1), b=(1, 1), rates=[[1, 0.5, 2, 0.1, 1, 1]])
def neuron(g):
    net = linear(g.w, g.b)
    return walk(net, nn.BCEWithLogitsLoss(), g.X, g.y.detach(), optim.SGD(net.parameters(), lr=1), g.rates[0])


snippet("In PyTorch", given=dict(X="X", y="y", w="neuron.weight", b="neuron.bias"),
        wanted=dict(loss="loss", gradient="[*neuron.weight.grad[0], neuron.bias.grad]",
                    after="[*neuron.weight[0], neuron.bias]"))
