"""Levels of weights and of inputs with a zero point (chapter 25)."""

from reference import snippet

snippet("In PyTorch", given=dict(w="w", x="x"), wanted=dict(q="q", levels="levels"))
