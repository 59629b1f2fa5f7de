"""A model in a file of its own: `ar-studio train --model ./docs/example_model.py`."""

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Bernoulli, Conditional
from ar_studio.models import AutoregressiveModel
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class LookBackConfig(Settings):
    k: int = Field(default=32, ge=1, le=1024, title="Look back", description="At k values.")
    hidden: int = Field(default=64, ge=1, le=4096, title="Hidden units", description="Width H.")


class LookBack(AutoregressiveModel):
    """One hidden layer over the last `k` values, with the same weights wherever it looks from.

    `h_d = tanh(c + Σ_{j=1..k} W_j x_{d−j})`, `p(x_d = 1 | x_<d) = σ(v·h_d + b_d)`, with `W`
    `(k, H)`; values are −1 and 1, and zeros stand before the first.
    """

    Config = LookBackConfig
    card = Card(
        name="lookback",
        title="Look-back network",
        authors="after A. Waibel et al.",
        year=1989,
        citation="A. Waibel et al., “Phoneme recognition using time-delay neural networks”, IEEE "
        "Transactions on Acoustics, Speech and Signal Processing 37, 1989",
        idea="Slide one small network along the pixels; it sees the last k of them.",
        equation="h_d = tanh(c + Σ_j W_j x_{d−j}),  p(x_d = 1 | x_<d) = σ(v·h_d + b_d)",
        parameters="kH + 2H + D",
        orderings="raster only",
        values=("binary",),
        recipes={"": Recipe(training={"learning_rate": 5e-3, "batch_size": 64, "epochs": 20})},
    )
    small_configs = ({"k": 4, "hidden": 8},)

    def __init__(self, space: EventSpace, config: LookBackConfig) -> None:
        super().__init__(space, config)
        self.seen = nn.Linear(config.k, config.hidden)
        self.v = nn.Parameter(torch.randn(config.hidden) * config.hidden**-0.5)
        self.b = nn.Parameter(torch.zeros(space.size))

    @staticmethod
    def parameter_count(space: EventSpace, config: LookBackConfig) -> int:
        return config.k * config.hidden + 2 * config.hidden + space.size

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        along = 2 * x.flatten(1)[:, ordering].to(self.b.dtype) - 1
        before = nn.functional.pad(along, (self.config.k, 0))[:, :-1].unfold(1, self.config.k, 1)
        logits = (self.seen(before).tanh() @ self.v)[:, orderings.positions(ordering)] + self.b
        return Bernoulli(logits.view(len(x), *self.space.event_shape))
