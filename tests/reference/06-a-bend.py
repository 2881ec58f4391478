"""The network with one hidden layer of chapter 6."""

from reference import snippet

snippet("In PyTorch", given=dict(X="X", W1="net[0].weight.T", b1="net[0].bias", W2="net[2].weight.T", b2="net[2].bias"),
        wanted=dict(Z="Z", opinions="opinions"))
