"""AR(k): logistic conditionals on the last k dimensions only."""

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.values import marginal_logits, units
from ar_studio.orderings import OneOrdering, OrderingSeed
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class ARConfig(Settings):
    k: int = Field(
        default=64,
        ge=1,
        le=1024,
        title="Order k",
        description="How many of the last dimensions are looked at; all of them make an FVSBN.",
    )
    shared: bool = Field(
        default=False,
        title="One regression for all dimensions",
        description="Otherwise each dimension has its own weights.",
    )
    ordering: OneOrdering = "raster"
    ordering_seed: OrderingSeed = 0


class AR(AutoregressiveModel):
    """Logistic autoregression of order `k`: `a_d = b_d + Σ_{j=1..k} w_dj x_{d−j}`.

    `p(x_d = 1 | x_<d) = σ(a_d)`, along the ordering; what would lie before the first dimension
    adds nothing, and has no weight. Weights are kept lag by lag: `D − j` of lag `j`, in the
    ordering, or one if all dimensions share them. With `K > 2` values `x_j` is one-hot and the
    output a softmax. The full FVSBN (`k = D − 1`) overfits small data; looking back less far is
    the simplest cure.
    """

    Config = ARConfig
    card = Card(
        name="ar",
        title="AR(k)",
        authors="G. U. Yule; D. R. Cox",
        year=1958,
        group="Counting and mixtures",
        citation="D. R. Cox, “The regression analysis of binary sequences”, Journal of the Royal "
        "Statistical Society B 20, 1958",
        idea="Predict each pixel by a logistic regression on the last k only: fewer weights than "
        "on all earlier ones, so less to overfit.",
        equation="p(x_d = 1 | x_<d) = σ(b_d + Σ_{j=1..k} w_dj x_{d−j})",
        parameters="D(k+1) − k(k+1)/2 for binary events, k+1 shared; for K values the weights "
        "times K², the biases times K",
        orderings="one, fixed before training",
        recipes={
            "": Recipe(training={"learning_rate": 5e-3, "batch_size": 100, "epochs": 30}),
            "digits": Recipe({"k": 16}, {"learning_rate": 1e-2, "batch_size": 50, "epochs": 60}),
        },
    )
    small_configs = (
        {"k": 2},
        {"k": 3, "shared": True, "ordering": "random"},
        {"k": 20},
    )

    def __init__(self, space: EventSpace, config: ARConfig) -> None:
        super().__init__(
            space, config, orderings.make(config.ordering, space, config.ordering_seed)
        )
        width = units(space.levels)
        self.sizes = lag_sizes(space, config)
        self.weight = nn.Parameter(torch.zeros(sum(self.sizes), width, width))
        self.bias = nn.Parameter(torch.zeros(1 if config.shared else space.size, width))

    @staticmethod
    def parameter_count(space: EventSpace, config: ARConfig) -> int:
        size, width, k = space.size, units(space.levels), min(config.k, space.size - 1)
        weights, biases = (k, 1) if config.shared else (k * size - k * (k + 1) // 2, size)
        return weights * width**2 + biases * width

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        along = x.flatten(1)[:, ordering]
        logits = self.bias.new_zeros(len(x), *self.bias.shape).expand(-1, along.shape[1], -1)
        for lag, weight in enumerate(self.weight.split(self.sizes), 1):
            # The first dimensions have no value so far back.
            logits = logits + nn.functional.pad(
                self._added(along[:, :-lag], weight), (0, 0, lag, 0)
            )
        logits = logits[:, orderings.positions(ordering)] + self.bias
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.bias.copy_(marginal_logits(pmf.view(len(self.bias), -1, pmf.shape[1]).mean(1)))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return ARDecoder(self, batch_size, ordering)

    def _added(self, x: Tensor, weight: Tensor) -> Tensor:
        """Return what values `(B, n)` add to logits by weights `(n or 1, O, I)`, `(B, n, O)`."""
        if self.space.values.smooth:
            return x.to(weight.dtype)[..., None] * weight[..., 0]
        rows = torch.arange(x.shape[1], device=x.device)
        table = weight.mT.expand(x.shape[1], -1, -1)
        return table[rows, x.long()]


class ARDecoder(Decoder):
    """Keeps the known values along the ordering, and looks at the last `k` of them."""

    def __init__(self, model: AR, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        self.bias = model.bias.detach().expand(model.space.size, -1)
        # Weights of each position together, the furthest lag first, (D, k, O, I).
        lags = [
            nn.functional.pad(weight.expand(model.space.size - lag, -1, -1), (0, 0, 0, 0, lag, 0))
            for lag, weight in enumerate(model.weight.detach().split(model.sizes), 1)
        ]
        width = model.weight.shape[1]
        none = model.weight.new_zeros(model.space.size, 0, width, width)
        self.weight = torch.stack(lags[::-1], 1) if lags else none
        self.x = torch.zeros(batch_size, model.space.size, dtype=torch.long, device=ordering.device)
        self.remember(x=0)

    def predict(self) -> Conditional:
        known = min(self.position, self.weight.shape[1])
        weight = self.weight[self.position, self.weight.shape[1] - known :]
        recent = self.x[:, self.position - known : self.position]
        if self.space.values.smooth:
            logits = recent.to(weight.dtype) @ weight[:, :, 0]
        else:
            rows = torch.arange(known, device=recent.device)
            logits = weight.mT[rows, recent].sum(1)
        return discrete(self.bias[self.dimension] + logits, self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self.x[:, self.position] = value.long()


def lag_sizes(space: EventSpace, config: ARConfig) -> list[int]:
    """Return how many weights each lag has: one for each dimension with a value so far back."""
    lags = range(1, min(config.k, space.size - 1) + 1)
    return [1 if config.shared else space.size - lag for lag in lags]
