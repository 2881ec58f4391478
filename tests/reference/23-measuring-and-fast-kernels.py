"""Numbers that are almost nothing (chapter 23)."""

from reference import snippet

snippet("In PyTorch", given=dict(x="torch.tensor([[1e-38]])", factor="torch.tensor([[0.1]])"),
        wanted=dict(tiny="tiny.reshape(1, 1)"))
