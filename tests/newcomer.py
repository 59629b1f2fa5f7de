"""A model as somebody writes it outside the package, for the tests of what becomes of it."""

MINE = '''
import torch
from pydantic import Field
from torch import nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Bernoulli
from ar_studio.models import AutoregressiveModel
from ar_studio.settings import Settings


class MineConfig(Settings):
    slope: float = Field(default=1.0, title="Slope", description="Of the logits.")


class Mine(AutoregressiveModel):
    """One coin for each dimension."""

    Config = MineConfig
    card = Card(
        name="mine",
        title="Mine",
        authors="A. Newcomer",
        year=2026,
        citation="none",
        idea="A coin for each pixel.",
        equation="p(x_d = 1) = sigmoid(b_d)",
        parameters="D",
        orderings="raster",
        recipes={"": Recipe(training={"learning_rate": 0.25})},
        values=("binary",),
    )

    def __init__(self, space, config):
        super().__init__(space, config)
        self.bias = nn.Parameter(torch.zeros(space.event_shape))

    @staticmethod
    def parameter_count(space, config):
        return space.size

    def _conditionals(self, x, ordering):
        return Bernoulli((self.config.slope * self.bias).expand(len(x), *self.space.event_shape))
'''
