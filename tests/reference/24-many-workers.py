"""The gradient of several processes (chapter 24)."""

from reference import snippet

snippet("In PyTorch", given=dict(X="X", Y="nn.functional.one_hot(y, 10)", W="net.weight.T", b="net.bias"),
        wanted=dict(W_gradient="gradient.T", b_gradient="net.bias.grad"))
