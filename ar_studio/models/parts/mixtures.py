"""Conditionals of real numbers: mixtures that a network's outputs say, and where they start."""

from typing import Annotated, Any, NamedTuple

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor

from ar_studio.bells import BellName
from ar_studio.conditionals import Mixture
from ar_studio.settings import titled

LEAST_LOG_WEIGHT = -100.0  # of a component, relative to the heaviest
LARGEST_LOG_SCALE = 20.0  # keeps densities finite at absurd inputs; no real data come near it
FLOOR = -6.0  # of log σ, in standard deviations of the data

Components = Annotated[
    int,
    Field(
        ge=1,
        le=200,
        title="Components",
        description="Components K of each conditional of real numbers; 1 is a single one.",
        json_schema_extra={"of_reals": True},
    ),
]
ComponentName = Annotated[
    BellName,
    Field(
        title="Component",
        description="Family of the components.",
        json_schema_extra=titled(
            {
                "gaussian": ("Gaussian", "Tails fall fast."),
                "laplace": ("Laplacian", "A sharper peak, and heavier tails."),
                "logistic": ("Logistic", "Round at the peak, with a Laplacian's tails."),
            }
        )
        | {"of_reals": True},
    ),
]


class Head(NamedTuple):
    """How outputs `(…, O)` are weights, means and log scales, `K` of each, side by side.

    Attributes
    ----------
    equal
        Whether components weigh `1/K` each, and no outputs are weights.
    floor
        Of `log σ` of standardised data, which it nears smoothly, so that a gradient is left there:
        without one, a value that repeats has a density without bounds.
    """

    components: int
    component: BellName
    equal: bool = False
    floor: float = FLOOR

    @property
    def width(self) -> int:
        """How many numbers `O` make a conditional: no weights where all are alike."""
        return (2 if self.equal or self.components == 1 else 3) * self.components

    def mixture(
        self, raw: Tensor, centre: Tensor, spread: Tensor, training: bool = False
    ) -> Mixture:
        """Return the mixtures of the values themselves for network outputs `(…, O)`.

        Parameters
        ----------
        centre, spread
            Those of the dimensions, `(…)`: the network knows `(x − centre) / spread`.
        training
            Scale the gradient that reaches each mean by its component's `σ`.
        """
        *weights, means, log_scales = raw.split(self.components, -1)
        logits = weights[0] if weights else torch.zeros_like(means)
        logits = logits.clamp_min(logits.detach().amax(-1, keepdim=True) + LEAST_LOG_WEIGHT)
        log_scales = self.floor + F.softplus(log_scales - self.floor)
        log_scales = log_scales.clamp_max(LARGEST_LOG_SCALE)
        if training:
            means = ScaledGradient.apply(means, log_scales.detach().exp())
        return Mixture(
            logits,
            centre[..., None] + spread[..., None] * means,
            spread.log()[..., None] + log_scales,
            self.component,
        )

    def spread_over_(self, biases: Tensor, low: Tensor, high: Tensor) -> None:
        """Set biases `(…, O)` so that means lie evenly from `low` to `high` `(…)`, a spacing wide.

        The ends are included: where data are clipped, values repeat there. A single component stays
        at mean 0 and scale 1.
        """
        if self.components == 1:
            return
        spacing = ((high - low) / (self.components - 1))[..., None]
        *_, means, log_scales = biases.split(self.components, -1)
        means.copy_(low[..., None] + torch.arange(self.components, device=low.device) * spacing)
        log_scales.copy_(spacing.log().clamp_min(self.floor))


class ScaledGradient(torch.autograd.Function):
    """The means as they are, whose gradient is multiplied by `scales`, as in RNADE's program.

    The log-density changes by `1/σ` per unit of the mean, so tight components would tear the
    weights about.
    """

    @staticmethod
    def forward(ctx: Any, means: Tensor, scales: Tensor) -> Tensor:
        ctx.save_for_backward(scales)
        return means.view_as(means)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, None]:
        (scales,) = ctx.saved_tensors
        return grads[0] * scales, None


def centre_and_spread(events: Tensor, alike: bool) -> tuple[Tensor, Tensor]:
    """Return mean and standard deviation `(D,)` of events; one for all where all are `alike`."""
    x = events.flatten(1)
    if alike:
        spread, centre = (part.expand(x.shape[1]) for part in torch.std_mean(x, correction=0))
    else:
        spread, centre = torch.std_mean(x, 0, correction=0)
    return centre, torch.where(spread > 0, spread, 1.0)
