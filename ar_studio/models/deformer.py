"""A transformer of every ordering, which is told what comes next (Alcorn & Nguyen 2021)."""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card
from ar_studio.conditionals import discrete
from ar_studio.models.abilities import Ensemble, Estimating
from ar_studio.models.parts.drawn import OrderingsDrawn, draw_orderings
from ar_studio.models.parts.orderless import ALL_ORDERINGS, DefaultOrdering, DefaultOrderingSeed
from ar_studio.models.parts.tokens import SPREAD, Tokens, TokensConfig, recipes, spread
from ar_studio.spaces import EventSpace


class DEformerConfig(TokensConfig):
    ordering: DefaultOrdering = "raster"
    ordering_seed: DefaultOrderingSeed = 0
    drawn: OrderingsDrawn = "uniform"


class DEformer(Estimating, Ensemble, Tokens):
    """DEformer: a transformer over pixels in any order, each token told where the next one is.

    Along an ordering `o`, token `i` holds the value before it, the place that it came from, and
    the place to predict: `h_i = E(x_{o(i−1)}) + Q_{o(i−1)} + P_{o(i)}`; blocks and outputs are
    those of the image transformer. It is the variant of one token a dimension (the paper has two,
    and σ-GPT (Pannatier et al. 2024) is this one). Each event of a batch is trained along an
    ordering of its own, so that the loss is exactly the mean of `−log p(x)` over those drawn.
    """

    Config = DEformerConfig
    card = Card(
        name="deformer",
        title="DEformer",
        authors="M. A. Alcorn, A. Nguyen",
        year=2021,
        group="Recurrence, convolution and attention",
        citation="M. A. Alcorn, A. Nguyen, “The DEformer: an order-agnostic distribution "
        "estimating transformer”, INNF+ at ICML 2021; one token for each dimension as in "
        "A. Pannatier, E. Courdier, F. Fleuret, “σ-GPTs”, ECML PKDD 2024",
        idea="Shuffle the pixels, and tell a transformer which one comes next: every order, all "
        "conditionals in one pass.",
        equation="h = E(x_o(i−1)) + Q_o(i−1) + P_o(i);  h += attention(LN h), h += MLP(LN h), "
        "L times;  p(x_o(i) | x_o(<i)) from V·LN h + b",
        parameters="L(12d² + 10d) + (I + 2(H + W + C) + 3)d + dO + DO; I = O = 1 or K; D for "
        "H + W + C of vectors",
        orderings=ALL_ORDERINGS,
        contexts=True,
        differs="Each dimension is one token, where the paper has two.",
        recipes=recipes(digits_epochs=60),
    )
    by_heart = False
    small_configs = (
        {"blocks": 2, "features": 6, "heads": 2},
        {"blocks": 1, "features": 6, "heads": 1, "ordering": "random", "drawn": "mac"},
    )

    def __init__(self, space: EventSpace, config: DEformerConfig) -> None:
        ordering = orderings.make(config.ordering, space, config.ordering_seed)
        super().__init__(space, config, ordering)
        self.origins = nn.ParameterList(
            torch.randn(n, config.features) * SPREAD for n in space.event_shape
        )

    @staticmethod
    def parameter_count(space: EventSpace, config: TokensConfig) -> int:
        origins = sum(space.event_shape) * config.features
        return Tokens.parameter_count(space, config) + origins

    @property
    def undecayed(self) -> list[nn.Parameter]:
        return [*super().undecayed, *self.origins]

    @classmethod
    def learns_any_order(cls, config: Any) -> bool:
        return True

    def positions(self, order: Tensor) -> Tensor:
        origins = spread(self.origins).flatten(0, -2)[order]
        return super().positions(order) + F.pad(origins[..., :-1, :], (0, 0, 1, 0))

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        drawn = draw_orderings(self.config.drawn, self.ordering, self.space, len(x), generator)
        return -self._log_prob_along(x, drawn.to(x.device)).mean()

    def estimate_log_prob(self, x: Tensor, first: int = 0) -> Tensor:
        """Return `log p(x)` along one random ordering for each event, or along its own, `(B,)`.

        The mean of the former is that over all orderings, which it therefore estimates. A model
        that is trained on others was never asked for most of those, and is judged by its own.
        """
        if self.config.drawn != "uniform":
            return self.log_prob(x)
        generator = torch.Generator().manual_seed(first)
        drawn = draw_orderings("uniform", self.ordering, self.space, len(x), generator)
        return self._log_prob_along(x, drawn.to(x.device))

    def member_log_probs(self, x: Tensor, count: int) -> Tensor:
        # The first is what `log_prob` and the sampler use, so that a lone member is the model.
        generator = torch.Generator().manual_seed(self.config.ordering_seed + 1)
        others = [orderings.random(self.space.size, generator) for _ in range(count - 1)]
        return torch.stack([self.log_prob(x, ordering=o) for o in (self.ordering, *others)])

    def _log_prob_along(self, x: Tensor, order: Tensor) -> Tensor:
        """Return `log p(x)` of events, each along its own ordering of `(B, D)`, `(B,)`."""
        along = x.flatten(1).gather(1, order)
        return discrete(self.logits(along, order), self.space.levels).log_prob(along).sum(1)
