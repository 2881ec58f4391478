"""The optimisers and schedules of chapter 13."""

import math
import torch
from torch import nn, optim
from reference import case, network, one_hot, snippet, walk

net_and_data = dict(X=(7, 4), Y=one_hot(7, 3), W1=(4, 5), b1=(1, 5), W2=(5, 3), b2=(1, 3))
rates = [[0.05, 0.05, 0.1, 0.02, 0.05, 0.05, 0.01, 0.05]]


def steps(g, make, scheduler=None):
    net = network(g, nn.Tanh())
    optimiser = make(net.parameters())
    return walk(net, nn.CrossEntropyLoss(), g.X, g.Y.detach(), optimiser, g.rates[0],
                scheduler=scheduler(optimiser) if scheduler else None)


optimisers = {
    "descent": ("SGD", lambda p: optim.SGD(p, lr=1)),
    "momentum": ("SGD with momentum: v = beta v + g with no factor (1 - beta), the rate outside of v, as in the book",
                 lambda p: optim.SGD(p, lr=1, momentum=0.8)),
    "momentum with a look ahead": ("SGD with nesterov=True: w -= rate (g + beta v), as in the book",
                                   lambda p: optim.SGD(p, lr=1, momentum=0.8, nesterov=True)),
    "RMSprop": ("epsilon is added after the root, as in the book; beta is called alpha, by default 0.99",
                lambda p: optim.RMSprop(p, lr=1, alpha=0.9, eps=1e-8)),
    "Adam": ("epsilon is added after the root of the corrected mean of squares, as in the book and the paper",
             lambda p: optim.Adam(p, lr=1, betas=(0.9, 0.999), eps=1e-8)),
    "Adam, other betas": ("the same with an epsilon that counts, so that its place does",
                          lambda p: optim.Adam(p, lr=1, betas=(0.7, 0.95), eps=0.01)),
}
for name, (note, make) in optimisers.items():
    @case(name, note, **net_and_data, rates=rates)
    def optimiser(g, make=make):
        return steps(g, make)


@case("cosine", "CosineAnnealingLR gives step t of T the factor of t/T, the beginning of the step; the book's loop takes "
      "its middle. As a function of the part that is done they are the same", done=[[k / 16 for k in range(16)]])
def cosine(g):
    dummy = optim.SGD([nn.Parameter(torch.zeros(1))], lr=1)
    schedule = optim.lr_scheduler.CosineAnnealingLR(dummy, T_max=16)
    factors = []
    for _ in range(16):
        factors.append(schedule.get_last_lr()[0])
        dummy.step()
        schedule.step()
    return dict(factors=factors)


@case("Adam, down a cosine", "LambdaLR, with the middle of each step", **net_and_data, rates=[[0.05] * 6])
def down_a_cosine(g):
    return steps(g, lambda p: optim.Adam(p, lr=0.05, eps=1e-8), lambda optimiser: optim.lr_scheduler.LambdaLR(
        optimiser, lambda t: (1 + math.cos(math.pi * (t + 0.5) / 6)) / 2))


@case("momentum, warm-up and cosine", "SequentialLR of LinearLR and CosineAnnealingLR would do for whole steps; LambdaLR "
      "takes the book's formula", **net_and_data, rates=[[0.1] * 12])
def warm_up(g):
    def factor(t):
        done = (t + 0.5) / 12
        return done / 0.05 if done < 0.05 else (1 + math.cos(math.pi * (done - 0.05) / 0.95)) / 2
    return steps(g, lambda p: optim.SGD(p, lr=0.1, momentum=0.9),
                 lambda optimiser: optim.lr_scheduler.LambdaLR(optimiser, factor))


snippet("In PyTorch", given=dict(w="w"), wanted=dict(loss="loss", after="w"))
snippet("In PyTorch: a schedule", given=dict(w="w"), wanted=dict(loss="loss", after="w"))
