"""NADE-k, which refines its guess of what is missing k times (Raiko, Li, Cho & Bengio 2014)."""

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Published, Recipe
from ar_studio.models.insides import Filtering, Filters, Refining
from ar_studio.models.parts.context import ContextTerm, shifted
from ar_studio.models.parts.drawn import OrderingsDrawn
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.orderless import (
    ALL_ORDERINGS,
    DefaultOrdering,
    DefaultOrderingSeed,
    DropoutShare,
    Orderless,
    output_parameters,
)
from ar_studio.models.parts.values import expected, units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class NADEkConfig(Settings):
    hidden: int = Field(default=500, ge=1, le=8192, title="Hidden units", description="Width H.")
    layers: int = Field(
        default=1, ge=1, le=2, title="Hidden layers", description="One or two, each of H units."
    )
    steps: int = Field(
        default=5,
        ge=1,
        le=50,
        title="Refinements",
        description="How often k the guess is improved; each costs one pass.",
    )
    ordering: DefaultOrdering = "raster"
    ordering_seed: DefaultOrderingSeed = 0
    drawn: OrderingsDrawn = "uniform"
    dropout: DropoutShare = 0.0


class NADEk(Filtering, Refining, Orderless):
    """NADE-k: starts at the data mean and lets one autoencoder refine what is missing, k times.

    `v⁰ = m⊙x + (1−m)⊙E[x]`, then for `t = 1 … k` `h = tanh(W vᵗ⁻¹ + c)`, with a second layer
    `h = tanh(T h + c′)`, and `vᵗ = m⊙x + (1−m)⊙σ(V h + b)`; with `K > 2` values a softmax. The
    prediction is that of the last step, the loss the mean over all of them (paper, section 2). A
    context adds terms of its own to `c` and `b`.
    The weights are those of every step: `W`, `V` `(D, O, H)`. The authors first train with one
    step alone; here all steps are trained from the start.

    Attributes
    ----------
    mean
        `E[x]` of the training data, `(D, O)`; a buffer.
    """

    Config = NADEkConfig
    card = Card(
        name="nadek",
        title="NADE-k",
        authors="T. Raiko, L. Yao, K. Cho, Y. Bengio",
        year=2014,
        group="Masked networks, and those of any ordering",
        citation="T. Raiko, L. Yao, K. Cho, Y. Bengio, “Iterative neural autoregressive "
        "distribution estimator (NADE-k)”, NIPS 2014",
        idea="Guess all that is missing, feed the guess back, and refine it k times.",
        equation="v⁰ = m⊙x + (1−m)⊙E[x],  vᵗ = m⊙x + (1−m)⊙σ(V tanh(W vᵗ⁻¹ + c) + b)",
        parameters="2DH + H + D; a second layer adds H² + H; D·K for K values",
        orderings=ALL_ORDERINGS,
        contexts=True,
        differs="The authors first train with one step alone; here all steps are trained from the "
        "start.",
        published=(
            Published(84.65, "binarized-mnist · fixed", "k = 5, 2 layers, 128 orderings"),
            Published(85.77, "binarized-mnist · fixed", "k = 5, 1 layer, 128 orderings"),
            Published(87.13, "binarized-mnist · fixed", "k = 5, 2 layers, mean of 10 orderings"),
            Published(89.43, "binarized-mnist · fixed", "k = 5, 1 layer, mean of 10 orderings"),
        ),
        recipes={"": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 100})},
    )
    small_configs = (
        {"hidden": 7, "steps": 3},
        {"hidden": 6, "layers": 2, "ordering": "random", "drawn": "mac", "dropout": 0.3},
    )
    mean: Tensor

    def __init__(self, space: EventSpace, config: NADEkConfig) -> None:
        super().__init__(space, config)
        size, width, hidden = space.size, units(space.levels), config.hidden
        self.W = nn.Parameter(torch.randn(size, width, hidden) * (1 / size) ** 0.5)
        self.c = nn.Parameter(torch.zeros(hidden))
        self.given_hidden = ContextTerm(space.context, hidden) if space.context else None
        self.second = nn.Linear(hidden, hidden) if config.layers == 2 else None
        # Small, so that an untrained model predicts the marginals.
        self.V = nn.Parameter(torch.randn(size, width, hidden) * 0.01)
        self.register_buffer("mean", torch.full((size, width), 1 / space.levels))

    @staticmethod
    def parameter_count(space: EventSpace, config: NADEkConfig) -> int:
        values, hidden = space.size * units(space.levels), config.hidden
        second = hidden**2 + hidden if config.layers == 2 else 0
        first = hidden + ContextTerm.parameter_count(space.context, hidden)
        return 2 * values * hidden + first + second + output_parameters(space)

    def logits(self, inputs: Tensor, known: Tensor, dropout: Dropout | None = None) -> Tensor:
        return self.stages(inputs, known, dropout)[-1]

    def stages(self, inputs: Tensor, known: Tensor, dropout: Dropout | None = None) -> list[Tensor]:
        missing = (~known)[..., None]
        guess, found = self.mean.expand_as(inputs), []
        for _ in range(self.config.steps):
            found.append(self._refine(inputs + missing * guess, dropout))
            logits = found[-1]
            guess = expected(logits)
        return found

    def filters(self) -> list[Filters]:
        W, V = (weights.detach().permute(2, 1, 0) for weights in (self.W, self.V))
        return [
            Filters("Input weights W", "hidden unit", W),
            Filters("Output weights V", "last hidden unit", V),
        ]

    @torch.no_grad()
    def guesses(self, x: Tensor, known: Tensor) -> Tensor:
        stages = self.stages(self.blanked(x, known[None]), known[None])
        p = torch.stack([self.mean, *(expected(logits)[0] for logits in stages)])
        if p.shape[-1] > 1:  # the mean value, of what are probabilities of all
            p = p @ torch.linspace(0, 1, p.shape[-1], device=p.device)[:, None]
        return torch.where(known, x.flatten() / self.space.values.top, p[..., 0])

    def start_at_marginals(self, pmf: Tensor) -> None:
        super().start_at_marginals(pmf)
        self.mean.copy_(pmf[:, -units(self.space.levels) :])

    def _refine(self, v: Tensor, dropout: Dropout | None) -> Tensor:
        """Return the logits of one step, `(B, D, O)`, from values and guesses of that shape."""
        start = shifted(self.c, self.given_hidden, self)
        h = torch.addmm(start, v.flatten(1), self.W.flatten(0, 1)).tanh()
        if self.second is not None:
            h = self.second(h).tanh()
        h = h if dropout is None else dropout(h)
        return F.linear(h, self.V.flatten(0, 1)).view_as(v) + self.biases
