"""Witten-Bell: counts of what followed the last samples, the floor under neural models of sound."""

from collections.abc import Sequence

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.models.parts.passages import PassageCounts, numbers
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class WittenBellConfig(Settings):
    order: int = Field(
        default=2,
        ge=0,
        le=12,
        title="Values looked at",
        description="Length k of the longest context; shorter ones are blended in.",
    )


class WittenBell(PassageCounts):
    """Tables of what followed the last `k` values, blended by Witten and Bell's method C (1991).

    With `n(sc)` how often `c` followed the context `s` of `j` values, `T(s)` how many different
    values did, and `s'` that context without its first one,
    `p_j(c | s) = (n(sc) + λ_j T(s) p_{j−1}(c | s')) / (n(s·) + λ_j T(s))`, and `1 / K` below all:
    as often as something new has followed, something new is expected. The parameters are `log λ_j`,
    `(k + 1,)`, which stay 0 as in the paper; counts are buffers.
    """

    Config = WittenBellConfig
    card = Card(
        name="witten-bell",
        title="Witten-Bell",
        authors="I. H. Witten, T. C. Bell",
        year=1991,
        group="Counting and mixtures",
        citation="I. H. Witten, T. C. Bell, “The zero-frequency problem: estimating the "
        "probabilities of novel events in adaptive text compression”, IEEE Transactions on "
        "Information Theory 37(4), 1991",
        idea="Count what followed the last two samples; the more different things did, the more "
        "is left to what followed one, or none: the floor under neural models of sound.",
        equation="p_j(c | s) = (n(sc) + T(s)·p_{j−1}(c | s′)) / (n(s·) + T(s))",
        parameters="k + 1 weights of what is new, beside a count of every passage seen",
        orderings="raster only",
        kinds=("sound", "text"),
        recipes={"": Recipe({}, {"batch_size": 256, "epochs": 1})},
    )
    by_heart = False
    small_configs = ({"order": 1}, {"order": 3})

    def __init__(self, space: EventSpace, config: WittenBellConfig) -> None:
        super().__init__(space, config, config.order)
        self.novelty = nn.Parameter(torch.zeros(config.order + 1))

    @staticmethod
    def parameter_count(space: EventSpace, config: WittenBellConfig) -> int:
        return config.order + 1

    def read(self, passages: Sequence[Tensor]) -> None:
        for length in range(self.longest + 1):
            found = [numbers(passage, length + 1, self.space.levels) for passage in passages]
            self.keep(length, *torch.cat(found).unique(return_counts=True))

    def shared(self, length: int, counts: Tensor) -> tuple[Tensor, Tensor]:
        own = counts.double()
        return own, self.novelty[length].double().exp().expand_as(own)
