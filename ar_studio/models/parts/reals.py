"""Networks of values that are categories or real numbers: how both go in and come out."""

from abc import abstractmethod

import torch
from torch import Tensor, nn

from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.parts.mixtures import ComponentName, Components, Head, centre_and_spread
from ar_studio.models.parts.values import marginal_logits, units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

Dimensions = int | slice | Tensor


class MixtureConfig(Settings):
    components: Components = 5
    component: ComponentName = "gaussian"


class Measured(AutoregressiveModel):
    """A network whose outputs are logits, or mixtures of real numbers (`parts/mixtures.py`).

    Real numbers enter standardised by `centre` and `spread`, both taken from the training data.

    Attributes
    ----------
    head
        How outputs make the mixtures of real numbers; None where values are others.
    centre, spread
        Of each dimension, `(D,)`.
    """

    head: Head | None
    centre: Tensor
    spread: Tensor

    def __init__(self, space: EventSpace, config: MixtureConfig, *ordering: Tensor) -> None:
        super().__init__(space, config, *ordering)
        self.head = head(space, config)
        for name, buffer in (("centre", torch.zeros), ("spread", torch.ones)):
            self.register_buffer(name, buffer(space.size), persistent=self.head is not None)

    @property
    @abstractmethod
    def output_bias(self) -> nn.Parameter:
        """What is added to the outputs of every dimension, `(O,)`."""

    @torch.no_grad()
    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        """Start at the marginals; of real numbers, at means spread over their range."""
        super().prepare(events, marginals)
        if self.head:
            centre, spread = centre_and_spread(events, self.space.kind.alike)
            self.centre.copy_(centre)
            self.spread.copy_(spread)
            known = self.standardised(events.flatten(1), slice(None))
            self.head.spread_over_(self.output_bias, known.min(), known.max())

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.output_bias.copy_(marginal_logits(pmf.mean(0, keepdim=True))[0])

    @property
    def undecayed(self) -> list[nn.Parameter]:
        """The biases of a mixture, which say where the data lie."""
        return [self.output_bias] if self.head else []

    def standardised(self, values: Tensor, dimensions: Dimensions) -> Tensor:
        """Return real values `(…)` of some dimensions as the network knows them."""
        known = values.to(self.output_bias.dtype)
        return (known - self.centre[dimensions]) / self.spread[dimensions]

    def conditional(self, outputs: Tensor, dimensions: Dimensions) -> Conditional:
        """Return the conditionals `(…)` of the outputs `(…, O)` of some dimensions."""
        if self.head is None:
            return discrete(outputs, self.space.levels)
        return self.head.mixture(outputs, self.centre[dimensions], self.spread[dimensions])

    def conditionals_of(self, outputs: Tensor) -> Conditional:
        """Return the conditionals `(B, *event_shape)` of outputs `(B, D, O)`."""
        shape = self.space.event_shape
        outputs = outputs.view(len(outputs), *shape, -1)
        if self.head is None:
            return discrete(outputs, self.space.levels)
        return self.head.mixture(outputs, self.centre.view(shape), self.spread.view(shape))


def head(space: EventSpace, config: MixtureConfig) -> Head | None:
    """Return how outputs make the mixtures of real numbers; None where values are others."""
    return Head(config.components, config.component) if space.values.density else None


def outputs(space: EventSpace, config: MixtureConfig) -> int:
    """Return how many numbers `O` a network puts out for each conditional."""
    return mixed.width if (mixed := head(space, config)) else units(space.levels)
