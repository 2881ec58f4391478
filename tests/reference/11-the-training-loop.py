"""One walk through the pictures, chapter 11."""

from reference import snippet

# what the loader hands out, in its order
handed_out = "[part for part in DataLoader(data, 10, shuffle=True, generator=torch.Generator().manual_seed(1))][0]"

snippet("In PyTorch", given=dict(X=f"{handed_out}[0]", Y=f"nn.functional.one_hot({handed_out}[1], 3)",
                                 W1="net[0].weight.T", b1="net[0].bias", W2="net[2].weight.T", b2="net[2].bias"),
        wanted=dict(mean="mean", W1="net[0].weight.T", b1="net[0].bias", W2="net[2].weight.T", b2="net[2].bias"))
