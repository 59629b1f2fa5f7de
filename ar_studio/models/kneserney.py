"""Modified Kneser-Ney: the counting that neural models of text and of sound have to beat."""

from collections.abc import Sequence

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.models.parts.passages import PassageCounts, numbers
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

SMALLEST = 1e-6  # of a count, that is taken from it or left
COUNTED = 3  # from so many times on, counts share a discount


class KneserNeyConfig(Settings):
    context: int = Field(
        default=6,
        ge=1,
        le=12,
        title="Values looked at",
        description="Length k of the longest context; shorter ones are blended in.",
    )


class KneserNey(PassageCounts):
    """Interpolated, modified Kneser-Ney smoothing of `k` values (Chen & Goodman 1999).

    With `n(sc)` how often `c` followed the context `s` of `j` values, and `s'` that context
    without its first one,
    `p_j(c | s) = (max(n(sc) − D_n, 0) + (D_1 a + D_2 b + D_3 e) p_{j−1}(c | s')) / n(s·)`,
    where `a`, `b` and `e` are how many values followed once, twice and more often. Below the
    longest context, `n(sc)` is in how many ways `sc` is preceded; below all lies `1 / K`. Each
    length `j` has discounts `D_i = i − (i + 1) Y n_{i+1} / n_i`, `Y = n_1 / (n_1 + 2 n_2)`. The
    parameters are the logits of `D_i / i`, `(k + 1, 3)`; passages and their counts are buffers.
    """

    Config = KneserNeyConfig
    card = Card(
        name="kneser-ney",
        title="Kneser-Ney",
        authors="R. Kneser, H. Ney; S. F. Chen, J. Goodman",
        year=1995,
        group="Counting and mixtures",
        citation="S. F. Chen, J. Goodman, “An empirical study of smoothing techniques for "
        "language modeling”, Computer Speech and Language 13, 1999; R. Kneser, H. Ney, “Improved "
        "backing-off for m-gram language modeling”, ICASSP 1995",
        idea="Count what followed the last few characters or samples, take a little from every "
        "count, and give it to what followed shorter ones: the floor under neural models of text "
        "and sound.",
        equation="p_j(c | s) = (max(n(sc) − D, 0) + (D₁a + D₂b + D₃e)·p_{j−1}(c | s′)) / n(s·)",
        parameters="3(k + 1) discounts, beside a count of every passage seen",
        orderings="raster only",
        kinds=("text", "sound"),
        recipes={
            "": Recipe({}, {"batch_size": 256, "epochs": 1}),
            "fsdd": Recipe({"context": 3}, {"batch_size": 256, "epochs": 1}),
            "tones": Recipe({"context": 3}, {"batch_size": 256, "epochs": 1}),
        },
    )
    by_heart = False
    small_configs = ({"context": 1}, {"context": 3})

    def __init__(self, space: EventSpace, config: KneserNeyConfig) -> None:
        super().__init__(space, config, config.context)
        self.discounts = nn.Parameter(torch.zeros(config.context + 1, COUNTED))

    @staticmethod
    def parameter_count(space: EventSpace, config: KneserNeyConfig) -> int:
        return COUNTED * (config.context + 1)

    def read(self, passages: Sequence[Tensor]) -> None:
        longest, levels = self.longest, self.space.levels
        keys = torch.cat([numbers(passage, longest + 1, levels) for passage in passages])
        keys, counts = keys.unique(return_counts=True)
        for length in range(longest, -1, -1):
            self.keep(length, keys, counts)
            with torch.no_grad():
                shares = discounts(counts) / torch.arange(1, COUNTED + 1)
                self.discounts[length] = shares.logit(SMALLEST).to(self.discounts)
            # Of the next shorter ones, in how many ways each is preceded.
            keys, counts = (keys % levels**length).unique(return_counts=True)

    def shared(self, length: int, counts: Tensor) -> tuple[Tensor, Tensor]:
        share = self.discounts[length].double().sigmoid()
        discount = share * torch.arange(1, COUNTED + 1, device=share.device)
        taken = discount[counts.clamp(1, COUNTED) - 1]
        return counts - taken, taken


def discounts(counts: Tensor) -> Tensor:
    """Return what is taken from counts of one, two and more, `(3,)` float64.

    Of few passages there may be none of some count; half of it is taken then.
    """
    once = [int((counts == number).sum()) for number in range(1, COUNTED + 2)]
    if not all(once):
        return torch.tensor([0.5, 1.0, 1.5], dtype=torch.float64)
    share = once[0] / (once[0] + 2 * once[1])
    found = [i - (i + 1) * share * once[i] / once[i - 1] for i in range(1, COUNTED + 1)]
    limits = [(min(max(one, 0.0), i)) for i, one in enumerate(found, 1)]
    return torch.tensor(limits, dtype=torch.float64)
