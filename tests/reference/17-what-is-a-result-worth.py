"""Spread, standard error and the middle of a bootstrap (chapter 17)."""

from reference import snippet

snippet("In PyTorch", given=dict(right="right", means="means"),
        wanted=dict(spread="spread", error="error", middle="[low, high]"))
