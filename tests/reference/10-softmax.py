"""Softmax and its cross-entropy, in one and in two parts (chapter 10)."""

import torch
from torch import nn, optim
from reference import case, network, one_hot, snippet, walk

cross_entropy = "nn.CrossEntropyLoss takes logits, and classes by number or, as here, one-hot; mean over the examples"


@case("softmax, a layer", "nn.Softmax(dim=1): each row by itself", Z=(5, 4), D=(5, 4))
def layer(g):
    P = nn.Softmax(dim=1)(g.Z)
    P.backward(g.D)
    return dict(P=P, Z_gradient=g.Z.grad)


@case("softmax far out", "log_softmax keeps what softmax rounds to 0", Z=[[1000, 1001, 1002], [0, -800, 1]])
def far_out(g):
    return dict(P=torch.softmax(g.Z, 1), logarithms=torch.log_softmax(g.Z, 1))


@case("softmax and cross-entropy in one", cross_entropy, Z=(6, 5), Y=one_hot(6, 5))
def fused(g):
    loss = nn.CrossEntropyLoss()(g.Z, g.Y.detach())
    loss.backward()
    return dict(loss=loss, Z_gradient=g.Z.grad)


@case("softmax and cross-entropy in two parts", "no class of PyTorch's: minus the mean of the sums of y ln p",
      Z=(6, 5), Y=one_hot(6, 5))
def in_two_parts(g):
    P = nn.Softmax(dim=1)(g.Z)
    loss = -(g.Y.detach() * torch.log(P)).sum(1).mean()
    loss.backward()
    return dict(loss=loss, Z_gradient=g.Z.grad)


@case("softmax, shared targets", cross_entropy, Z=(4, 3), Y=[[0.25, 0.5, 0.25], [0, 1, 0], [0.5, 0, 0.5], [0.125, 0, 0.875]])
def shared(g):
    loss = nn.CrossEntropyLoss()(g.Z, g.Y.detach())
    loss.backward()
    return dict(loss=loss, Z_gradient=g.Z.grad)


@case("a softmax classifier", cross_entropy, X=(7, 4), Y=one_hot(7, 3), W1=(4, 5), b1=(1, 5), W2=(5, 3), b2=(1, 3),
      rates=[[0.5, 0.25, 1, 0.5]])
def classifier(g):
    net = network(g, nn.ReLU())
    return walk(net, nn.CrossEntropyLoss(), g.X, g.Y.detach(), optim.SGD(net.parameters(), lr=1), g.rates[0])


snippet("In PyTorch", given=dict(Z="Z", Y="torch.nn.functional.one_hot(y, 3)"),
        wanted=dict(P="P", loss="loss", gradient="Z.grad"))
