"""Clipping, and how loud weights begin (chapter 12)."""

import math
import torch
from torch import nn, optim
from reference import case, network, one_hot, snippet, walk

clipping = ("torch.nn.utils.clip_grad_norm_ divides by the length plus 1e-6, the book by the length: here PyTorch is "
            "told a limit that makes up for it")

for limit in (0.25, 1000.0):
    @case(f"clipping at {limit:g}", clipping, X=(7, 4), Y=one_hot(7, 3), W1=(4, 5), b1=(1, 5), W2=(5, 3), b2=(1, 3),
          rates=[[1, 0.5, 1, 2]], limit=[[limit]])
    def clipped(g):
        net = network(g, nn.Tanh())
        lengths = []

        def clip(net):
            length = torch.sqrt(sum((p.grad ** 2).sum() for p in net.parameters()))
            limit = g.limit.item() * (length + 1e-6) / length
            lengths.append(nn.utils.clip_grad_norm_(net.parameters(), limit))
        wanted = walk(net, nn.CrossEntropyLoss(), g.X, g.Y.detach(), optim.SGD(net.parameters(), lr=1), g.rates[0], clip)
        return wanted | dict(lengths=torch.stack(lengths))


@case("deviations to begin with", "xavier_normal_ and kaiming_normal_; their fans are the book's n and m, and tanh's "
      "gain, 5/3 in PyTorch, is 1 in the book", sizes=[[784, 128], [64, 10], [3, 7]])
def deviations(g):
    rows = []
    for n, m in g.sizes.int().tolist():
        fan_in, fan_out = nn.init._calculate_fan_in_and_fan_out(torch.empty(m, n))
        rows.append([nn.init.calculate_gain("linear") * math.sqrt(2 / (fan_in + fan_out)),
                     nn.init.calculate_gain("relu") / math.sqrt(fan_in)])
    return dict(deviations=torch.tensor(rows))


# random numbers: their deviation is what the rule says but for about a per cent
snippet("In PyTorch", given=dict(sizes="[layer.in_features, layer.out_features]"),
        wanted=dict(deviations="[as_it_came, he, xavier]"), tolerance=5e-4)
# the millionth that PyTorch adds to the length
snippet("In PyTorch: clipping", given=dict(gradient="w.grad"), wanted=dict(length="length", shorter="shorter"),
        tolerance=1e-6)
