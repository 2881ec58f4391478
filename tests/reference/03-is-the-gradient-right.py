"""The check of chapter 3."""

from reference import snippet

snippet("In PyTorch", given=dict(w="w", b="b"),
        wanted=dict(right="right", gradient="torch.stack(torch.autograd.grad(loss(w, b), (w, b)))"))
