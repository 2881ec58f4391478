"""The votes of chapter 5."""

from reference import snippet

snippet("In PyTorch", given=dict(X="X", W="W", b="b"), wanted=dict(Z="Z", same="same"))
