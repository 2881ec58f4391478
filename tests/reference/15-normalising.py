"""Batch norm, layer norm, and folding (chapter 15)."""

import torch
from torch import nn, optim
from torch.nn.utils.fusion import fuse_linear_bn_eval
from reference import case, linear, network, normal, one_hot, snippet, walk


def set_up(norm, gamma, beta):
    norm.weight.data = gamma.detach().flatten().clone()
    norm.bias.data = beta.detach().flatten().clone()
    return norm


def batch_norm(gamma, beta, **options):
    return set_up(nn.BatchNorm1d(gamma.shape[1], **options), gamma, beta)


def layer_norm(gamma, beta, **options):
    return set_up(nn.LayerNorm(gamma.shape[1], **options), gamma, beta)


def there_and_back(norm, g):
    A = norm(g.X)
    A.backward(g.D)
    return dict(A=A, X_gradient=g.X.grad, gamma_gradient=norm.weight.grad, beta_gradient=norm.bias.grad)


def moments(norm):
    return dict(mean=norm.running_mean, variance=norm.running_var)


# A column that is all the same, one that is nearly, one far from zero, and one with nothing particular: epsilon counts.
awkward = [[3, 0.001, 1000.5, 1], [3, 0.004, 1001, -2], [3, -0.002, 999, 4], [3, 0.003, 1000, 0.5], [3, 0, 1002, 7]]
batch = "nn.BatchNorm1d: gamma and beta are called weight and bias; epsilon inside the root, the batch's own variance biased"
layer = "nn.LayerNorm: gamma and beta are called weight and bias; epsilon inside the root, the variance biased"

batches = {"batch norm": (7, 5), "batch norm, two rows": (2, 3), "batch norm, one column": (6, 1), "batch norm, awkward": awkward}
for name, X in batches.items():
    N, m = X if isinstance(X, tuple) else (len(X), len(X[0]))

    @case(name, batch, X=X, D=(N, m), gamma=(1, m), beta=(1, m))
    def batch_norm_case(g):
        norm = batch_norm(g.gamma, g.beta)
        return there_and_back(norm, g) | moments(norm) | dict(asked=norm.eval()(g.X))


for options in (dict(momentum=0.1, eps=1e-5), dict(momentum=0.7, eps=0.5)):
    @case(f"running moments, momentum {options['momentum']}", "momentum is what the newest batch counts, as in the book; the "
          "running variance moves towards the unbiased one of the batch, which itself is divided by the root of the biased one",
          first=(7, 3), second=normal(2, 3, deviation=4), third=(5, 3), V=(4, 3), alone=(1, 3), gamma=(1, 3), beta=(1, 3),
          momentum=[[options["momentum"]]], epsilon=[[options["eps"]]])
    def running(g, options=options):
        norm = batch_norm(g.gamma, g.beta, **options)
        found = {}
        for name in ("first", "second", "third"):
            found[f"{name}_A"] = norm(getattr(g, name))
            found |= {f"{name}_{what}": value.clone() for what, value in moments(norm).items()}
        norm.eval()
        return found | dict(V_A=norm(g.V), alone_A=norm(g.alone)) | moments(norm)


rows = {"layer norm": (5, 7), "layer norm, one row": (1, 6), "layer norm, rows of two": (4, 2), "layer norm, rows of one": (4, 1),
        "layer norm, awkward": [list(row) for row in zip(*awkward)]}
for name, X in rows.items():
    N, m = X if isinstance(X, tuple) else (len(X), len(X[0]))

    @case(name, layer + "; train() and eval() make no difference", X=X, D=(N, m), gamma=(1, m), beta=(1, m))
    def layer_norm_case(g):
        norm = layer_norm(g.gamma, g.beta)
        return there_and_back(norm, g) | dict(asked=norm.eval()(g.X))


net_and_data = dict(X=(9, 4), Y=one_hot(9, 3), V=(4, 4), W1=(4, 5), b1=(1, 5), W2=(5, 6), b2=(1, 6), W3=(6, 3), b3=(1, 3),
                    gamma1=(1, 5), beta1=(1, 5), gamma2=(1, 6), beta2=(1, 6))


def with_norms(g, norm):
    """A norm before each of the two activation functions."""
    net = network(g, nn.Tanh(), nn.ReLU())
    net.insert(3, norm(g.gamma2, g.beta2))
    net.insert(1, norm(g.gamma1, g.beta1))
    return net


def trained(g, net, make):
    return walk(net, nn.CrossEntropyLoss(), g.X, g.Y.detach(), make(net.parameters()), g.rates[0])


optimisers = {"descent": (lambda p: optim.SGD(p, lr=1), [[0.5, 0.25, 1, 0.1, 0.5, 0.5]]),
              "Adam": (lambda p: optim.Adam(p, lr=1, eps=1e-4), [[0.05, 0.05, 0.1, 0.02, 0.05, 0.05]])}
rounding = (". A bias before a batch norm has no slope but rounding, some 1e-16. With its usual epsilon of 1e-8 Adam makes steps "
            "of some 1e-9 of that, in either direction, and what is asked afterwards differs by as much, because the running "
            "mean lags behind; so here epsilon is 1e-4")
for name, (make, rates) in optimisers.items():
    @case(f"a network with batch norm, {name}", batch + (rounding if name == "Adam" else ""), **net_and_data, rates=rates)
    def batch_norm_net(g, make=make):
        net = with_norms(g, batch_norm)
        found = trained(g, net, make)
        found |= {f"{what}{k}": value for k, norm in ((1, net[1]), (2, net[4])) for what, value in moments(norm).items()}
        return found | dict(asked=net.eval()(g.V))

    @case(f"a network with layer norm, {name}", layer, **net_and_data, rates=rates)
    def layer_norm_net(g, make=make):
        net = with_norms(g, layer_norm)
        return trained(g, net, make) | dict(asked=net.eval()(g.V))


@case("folded", "torch.nn.utils.fusion.fuse_linear_bn_eval, after eval()", X=(5, 4), W=(4, 3), b=(1, 3), gamma=(1, 3), beta=(1, 3),
      seen=normal(6, 3, deviation=2))
def folded(g):
    norm = batch_norm(g.gamma, g.beta)
    norm(g.seen)
    net = nn.Sequential(linear(g.W, g.b), norm).eval()
    one = fuse_linear_bn_eval(*net)
    return dict(W=one.weight.T, b=one.bias, before=net(g.X), after=one(g.X))


@case("a trained network, folded", "torch.nn.utils.fusion.fuse_linear_bn_eval for each pair", **net_and_data, rates=[[0.5] * 5])
def folded_network(g):
    net = with_norms(g, batch_norm)
    trained(g, net, optimisers["descent"][0])
    net.eval()
    small = nn.Sequential(fuse_linear_bn_eval(net[0], net[1]), net[2], fuse_linear_bn_eval(net[3], net[4]), *net[5:])
    return dict(W1=small[0].weight.T, b1=small[0].bias, W2=small[2].weight.T, b2=small[2].bias,
                before=net(g.V), after=small(g.V), layers=[[len(net), len(small)]])


snippet("In PyTorch", given=dict(x="x", d="d"),
        wanted=dict(y="y", gradient="x.grad", mean="norm.running_mean", variance="norm.running_var", alone="alone"))
snippet("In PyTorch: layer norm", given=dict(x="x"), wanted=dict(learning="learning", asked="asked"))
