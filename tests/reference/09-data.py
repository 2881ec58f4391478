"""The split of chapter 9. The two draw other numbers from the same seed, so that only what holds for every split is
compared, and the mean and the deviation."""

from reference import snippet

snippet("In PyTorch", given=dict(learned="learned"),
        wanted=dict(sizes="[len(training), len(validation)]", all="sorted(training.indices + validation.indices)",
                    summary="[mean, deviation]"))
