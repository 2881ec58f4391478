"""Convolution and max-pooling (chapter 19)."""

from torch import nn
from reference import case, linear, snippet

# rows, columns, channels; filters; window, stride, padding
convolutions = {"convolution": ((5, 7, 2), 3, (2, 3), 1, 0),
                "convolution, padding": ((5, 7, 2), 4, (3, 2), 1, 1),
                "convolution, stride and padding": ((7, 5, 3), 2, (3, 4), 2, 1),
                "convolution, a stride that leaves something over": ((6, 9, 1), 5, (2, 3), 3, 0)}
pools = {"max pool": ((6, 9, 2), None, (2, 3), 2, 0),
         "max pool, overlapping": ((5, 7, 3), None, (3, 2), 1, 0),
         "max pool, overlapping, stride and padding": ((7, 6, 2), None, (3, 2), 2, 1)}
order = ("the book keeps the channels of a pixel side by side, PyTorch a sheet for each; weights are rows x columns x "
         "channels x filters here, filters x channels x rows x columns there")


def sheets(X, size):
    """Rows of the book as examples x channels x rows x columns."""
    return X.reshape(len(X), *size).permute(0, 3, 1, 2)


def pixels(A):
    """The way back."""
    return A.permute(0, 2, 3, 1).flatten(1)


def kernels(W, window):
    return W.reshape(*window, -1, W.shape[1]).permute(3, 2, 0, 1)


def places(size, window, stride, padding):
    return [(n + 2 * padding - k) // stride + 1 for n, k in zip(size, window)]


def count(size, filters, window, stride, padding):
    rows, columns = places(size, window, stride, padding)
    return rows * columns * filters


for name, (size, filters, window, stride, padding) in convolutions.items():
    inputs, under = size[0] * size[1] * size[2], window[0] * window[1] * size[2]

    @case(name, f"nn.functional.conv2d; {order}", X=(3, inputs), W=(under, filters), b=(1, filters),
          D=(3, count(size, filters, window, stride, padding)), sizes=[[*size, *window, stride, padding]])
    def convolution(g, size=size, window=window, stride=stride, padding=padding):
        Z = pixels(nn.functional.conv2d(sheets(g.X, size), kernels(g.W, window), g.b[0], stride=stride, padding=padding))
        Z.backward(g.D)
        return dict(Z=Z, X_gradient=g.X.grad, W_gradient=g.W.grad, b_gradient=g.b.grad)

for name, (size, _, window, stride, padding) in pools.items():
    @case(name, f"nn.functional.max_pool2d; {order}", X=(3, size[0] * size[1] * size[2]),
          D=(3, count(size, size[2], window, stride, padding)), sizes=[[*size, *window, stride, padding]])
    def pool(g, size=size, window=window, stride=stride, padding=padding):
        A = pixels(nn.functional.max_pool2d(sheets(g.X, size), window, stride, padding))
        A.backward(g.D)
        return dict(A=A, X_gradient=g.X.grad)


@case("patches", f"nn.functional.unfold, in which the patches stand upright, channel by channel; {order}", X=(1, 70))
def unfold(g):
    P = nn.functional.unfold(sheets(g.X, (5, 7, 2)), (2, 3), padding=1, stride=2)[0]
    return dict(P=P.reshape(2, 2, 3, -1).permute(3, 1, 2, 0).flatten(1))


@case("a network", f"nn.functional and cross_entropy; {order}; the dense layer sees pixel after pixel", X=(4, 70),
      Y=[[1, 0, 0], [0, 0, 1], [0, 1, 0], [0, 0, 1]], W1=(12, 4), b1=(1, 4), W2=(16, 3), b2=(1, 3))
def net(g):
    Z = nn.functional.conv2d(sheets(g.X, (5, 7, 2)), kernels(g.W1, (2, 3)), g.b1[0])
    A = pixels(nn.functional.max_pool2d(Z, 2, 2).relu())
    layer = linear(g.W2, g.b2)
    votes = layer(A)
    loss = nn.functional.cross_entropy(votes, g.Y.detach())
    loss.backward()
    return dict(Z=votes, loss=loss.reshape(1, 1), X_gradient=g.X.grad, W1_gradient=g.W1.grad, b1_gradient=g.b1.grad,
                W2_gradient=layer.weight.grad.T, b2_gradient=layer.bias.grad)


snippet("In PyTorch", given=dict(X="X", W="W", b="b"), wanted=dict(Z="Z"))
