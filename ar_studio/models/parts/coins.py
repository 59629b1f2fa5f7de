"""Independent dimensions by coins, one or many, fitted by counting or by gradient."""

from collections.abc import Mapping
from typing import Any, Literal

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.abilities import Counting, Expectation
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.values import log_odds, marginal_logits, units
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace

LEAST = 1e-9  # A value never seen keeps this probability: no finite logit stands for 0.
# The look-ahead ends counting, which is done after its first epoch.
TRAINING = {"learning_rate": 0.05, "batch_size": 500, "epochs": 30, "look_ahead": 3}


class CoinConfig(Settings):
    fit: Literal["counting", "gradient"] = Field(
        default="counting",
        title="Fit",
        description="Counting is there after one epoch; gradient descent nears the same θ.",
        json_schema_extra=titled(
            {
                "counting": ("Counting", "The best θ in closed form."),
                "gradient": ("Gradient descent", "Step by step, as all other models learn."),
            }
        ),
    )
    prior_ones: float = Field(
        default=0.5,
        ge=0,
        le=1e6,
        title="Prior, ones",
        description="Pseudo-count a of ones, or of each value above 0; no prior with both 0.",
    )
    prior_zeros: float = Field(
        default=0.5, ge=0, le=1e6, title="Prior, zeros", description="Pseudo-count b of zeros."
    )


class Coins(Counting, AutoregressiveModel):
    """Coins, each tossed for equally many dimensions in turn; a family says by its count how many.

    With `N_1` ones in `N` tosses and a prior Beta(a, b) the posterior mean is
    `θ = (N_1 + a) / (N + a + b)`. It is also the posterior's mode in terms of the logit, so the
    gradient of `−log p(x) − (a log θ + b log(1 − θ)) / events` vanishes at the very same θ; for
    no prior that gradient is `θ − N_1/N` per toss. With `K > 2` values θ is one distribution
    over them and the prior Dirichlet(b, a, …, a).
    """

    Config = CoinConfig
    independent, by_heart = True, False
    small_configs = (
        {},
        {"fit": "gradient", "prior_ones": 2},
    )

    def __init__(self, space: EventSpace, config: CoinConfig) -> None:
        super().__init__(space, config)
        count, width = self.parameter_count(space, config), units(space.levels)
        self.logits = nn.Parameter(torch.zeros(count // width, width))
        prior = torch.full((space.levels,), config.prior_ones)
        prior[0] = config.prior_zeros
        self.register_buffer("prior", prior, persistent=False)
        self.register_buffer("events", torch.ones(()))  # how many there are to train on
        self.prior: Tensor
        self.events: Tensor

    @classmethod
    def learns_any_order(cls, config: Any) -> bool:
        return True

    @classmethod
    def counts(cls, config: Any) -> bool:
        return config.fit == "counting"

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        logits = self.logits.expand(len(x), self.space.size, -1)
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        return super().loss(x, generator) + self._prior_loss()

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        # Not the marginals, which would be the answer: fitting starts at θ = ½ to be seen.
        self.events.fill_(len(events))

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.logits.copy_(marginal_logits(self._by_coin(pmf).mean(1)))

    def expect(self, x: Tensor) -> Expectation:
        size, levels = self.space.size, self.space.levels
        cells = x.flatten(1).long() + torch.arange(size, device=x.device) * levels
        counts = cells.flatten().bincount(minlength=size * levels).view(size, levels)
        loss = self.loss(x, torch.Generator())
        return Expectation(loss, {"counts": self._by_coin(counts).sum(1)})

    def maximise(self, statistics: Mapping[str, Tensor]) -> None:
        pmf = (statistics["counts"].cpu().double() + self.prior.cpu()).clamp_min(1e-30)
        log_pmf = (pmf / pmf.sum(1, keepdim=True)).clamp_min(LEAST).log()
        with torch.no_grad():
            self.logits.copy_(log_odds(log_pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return CoinDecoder(self, batch_size, ordering)

    def _by_coin(self, values: Tensor) -> Tensor:
        """Return `(D, K)` as `(coins, dimensions of each, K)`."""
        return values.view(len(self.logits), -1, self.space.levels)

    def _prior_loss(self) -> Tensor:
        """Return `−log` of the prior's density over the logits, shared out among the events."""
        conditional = discrete(self.logits, self.space.levels)
        values = torch.arange(self.space.levels, device=self.logits.device)
        log_pmf = [conditional.log_prob(value.expand(len(self.logits))) for value in values]
        return -(torch.stack(log_pmf, 1) @ self.prior.to(self.logits)).sum() / self.events


class CoinDecoder(Decoder):
    """Keeps nothing but the place."""

    def __init__(self, model: Coins, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.logits = model.logits.detach().expand(model.space.size, -1)

    def predict(self) -> Conditional:
        return discrete(self.logits[self.dimension].expand(self.batch_size, -1), self.space.levels)

    def _observe(self, value: Tensor) -> None:
        """Forget it: no dimension says anything of another."""
