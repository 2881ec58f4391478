"""The neuron of chapter 1."""

from reference import snippet

snippet("In PyTorch", given=dict(w="w", b="b", x="dan"), wanted=dict(z="z", verdict="verdict"))
