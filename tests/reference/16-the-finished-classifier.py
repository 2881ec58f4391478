"""A training that is stopped, kept and gone on with (chapter 16)."""

from reference import snippet

snippet("In PyTorch", given=dict(X="X", Y="nn.functional.one_hot(y, 2)", W="net.weight.T", b="net.bias"),
        wanted=dict(W="other.weight.T", b="other.bias", unbroken_W="net.weight.T", unbroken_b="net.bias"))
