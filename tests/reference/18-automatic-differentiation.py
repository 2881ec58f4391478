"""The tapes, layers without a way back, and PyTorch's messages (chapter 18)."""

import warnings

import torch
from torch import nn
from reference import bits, case, network, snippet


def box(x, y):
    a = x * y
    return a * (a + x)


@case("the sum of the box, many times", "x * y and a + x on tensors, entry by entry", x=(3, 4), y=(3, 4), D=(3, 4))
def sums(g):
    c = box(g.x, g.y)
    c.backward(g.D)
    return dict(c=c, x_gradient=g.x.grad, y_gradient=g.y.grad)


@case("twice and zeroed", "backward(retain_graph=True), then once more; zero_grad sets to 0 or None", w=(1, 5))
def twice(g):
    y = g.w * g.w
    z = (y + y).sum()
    z.backward(retain_graph=True)
    once = g.w.grad.clone()
    z.backward(retain_graph=True)
    both = g.w.grad.clone()
    g.w.grad.zero_()
    z.backward()
    return dict(once=once, both=both, again=g.w.grad)


@case("detached", "detach()", w=(2, 3), D=(2, 3))
def detached(g):
    (g.w * g.w.detach()).backward(g.D)
    return dict(w_gradient=g.w.grad)


@case("a network", "nn.Sequential with nn.BCEWithLogitsLoss, which takes the mean over the outputs, too", X=(7, 3),
      Y=bits(7, 2), W1=(3, 5), b1=(1, 5), W2=(5, 4), b2=(1, 4), W3=(4, 2), b3=(1, 2))
def net(g):
    row = network(g, nn.Tanh(), nn.Sigmoid())
    loss = nn.BCEWithLogitsLoss(reduction="sum")(row(g.X), g.Y.detach()) / 7
    loss.backward()
    return dict(loss=loss.reshape(1, 1), gradients=torch.cat(
        [p.flatten() for layer in (row[0], row[2], row[4]) for p in (layer.weight.grad.T, layer.bias.grad)]).reshape(1, -1))


@case("gated", "nn.functional.glu takes both halves side by side, the gate behind", X=(6, 5), W=(5, 4), b=(1, 4), V=(5, 4),
      c=(1, 4), D=(6, 4))
def gated(g):
    A = nn.functional.glu(torch.cat([g.X @ g.W + g.b, g.X @ g.V + g.c], dim=1))
    A.backward(g.D)
    return dict(A=A, X_gradient=g.X.grad, W_gradient=g.W.grad, b_gradient=g.b.grad, V_gradient=g.V.grad, c_gradient=g.c.grad)


@case("layer norm", "nn.functional.layer_norm", X=(6, 5), gamma=(1, 5), beta=(1, 5), D=(6, 5))
def norm(g):
    A = nn.functional.layer_norm(g.X, (5,), g.gamma.flatten(), g.beta.flatten(), 1e-5)
    A.backward(g.D)
    return dict(A=A, X_gradient=g.X.grad, gamma_gradient=g.gamma.grad, beta_gradient=g.beta.grad)


# What the chapter's table says that PyTorch says.


def second_time(w):
    z = (w * w).sum()
    z.backward()
    z.backward()


def overwritten(w):
    a = torch.tanh(w)
    b = a * a
    a.add_(1)
    b.sum().backward()


messages = {
    "Trying to backward through the graph a second time": second_time,
    "grad can be implicitly created only for scalar outputs": lambda w: (w * w).backward(),
    "element 0 of tensors does not require grad and does not have a grad_fn": lambda w: (w.detach() * 2).sum().backward(),
    "a leaf Variable that requires grad is being used in an in-place operation": lambda w: w.add_(1),
    "one of the variables needed for gradient computation has been modified by an inplace operation": overwritten,
    "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed": lambda w: (w * 2).grad,
}


@case("messages", "each mistake is answered with the words in the chapter's table", w=(1, 2))
def complaints(g):
    found = []
    for words, mistake in messages.items():
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            try:
                mistake(g.w.detach().clone().requires_grad_())
                said = " ".join(str(w.message) for w in warned)
            except RuntimeError as error:
                said = str(error)
        found.append(float(words in said))
    return dict(found=[found])


snippet("In PyTorch", given=dict(x="x", y="y", w="w"),
        wanted=dict(x_gradient="x.grad", y_gradient="y.grad", once="once", twice="twice", detached="w.grad"))
