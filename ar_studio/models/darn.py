"""DARN, deep autoregressive networks (Gregor et al. 2014): causes that see each other."""

from collections.abc import Iterator
from itertools import pairwise

import torch
from pydantic import Field
from torch import Tensor, nn
from torch.func import functional_call

from ar_studio.cards import Card, Published, Recipe
from ar_studio.models.parts.belief import BeliefNetwork
from ar_studio.models.parts.layers import HiddenLayers
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

FIXED = "binarized-mnist · fixed"
LEAST_NOISE = -4.0  # `log σ` of each weight at first


class DARNConfig(Settings):
    hidden: HiddenLayers = Field(
        default=(500,),
        min_length=1,
        title="Hidden layers",
        description="Binary units of each layer, from the pixels up.",
    )
    adaptive: bool = Field(
        default=True,
        title="Adaptive weight noise",
        description="Learn how exactly each weight must be known, against few events learnt by "
        "heart: twice as many parameters, of which half are for training alone.",
    )
    samples: int = Field(
        default=4,
        ge=2,
        le=64,
        title="Samples",
        description="Guesses at the hidden units for each event: more make a tighter bound.",
    )


class DARN(BeliefNetwork):
    """Deep autoregressive network: hidden units and pixels each see those before them.

    `p(h_j = 1 | h_<j) = σ(W^H_j·h_<j + b_j)`, `p(x_d = 1 | x_<d, h) = σ(W^X_d·x_<d + V_d·h + c_d)`
    and `q(h_j = 1 | x) = σ(U_j·x + e_j)`, as in the paper's section 2.1; further layers see those
    above them in the same way. So `log p(x, h)` is exact, and `log p(x)` bounded by guesses at `h`.

    Under adaptive noise (Graves 2011) each weight is `w + σε` in training, and what it takes to
    tell so exact a weight, `Σ log σ_0 / σ`, where `σ_0² = mean(w² + σ²)` of its tensor, is shared
    out among the events as a further cost. Afterwards weights are the `w`.
    """

    Config = DARNConfig
    card = Card(
        name="darn",
        title="DARN",
        authors="K. Gregor, I. Danihelka, A. Mnih, C. Blundell, D. Wierstra",
        year=2014,
        group="Hidden units: a bound, an estimate, or no likelihood",
        citation="K. Gregor, I. Danihelka, A. Mnih, C. Blundell, D. Wierstra, “Deep autoregressive "
        "networks”, ICML 2014; adaptive noise as in A. Graves, “Practical variational inference "
        "for neural networks”, NIPS 2011",
        idea="Let hidden causes, too, see the causes before them, so that both they and the pixels "
        "are drawn one after the other.",
        equation="p(h_j | h_<j) = σ(W_j·h_<j + b_j),  p(x_d | x_<d, h) = σ(U_d·x_<d + V_d·h + c_d)",
        parameters="D(D−1)/2 + D + Σ(J_l(J_l−1)/2 + 2J_{l−1}J_l + 2J_l), twice that under adaptive "
        "noise",
        orderings="none: its hidden units come first, so it completes no mask",
        published=(
            Published(84.13, FIXED, "H = 500, adaptive noise", approximate=True),
            Published(84.71, FIXED, "H = 500", approximate=True),
        ),
        values=("binary",),
        likelihood="lower bound",
        differs="The recognition network learns by VIMCO, without bias, where the paper expands "
        "its gradient to first order; layers without randomness between are left out.",
        recipes={
            "": Recipe(training={"learning_rate": 2e-3, "batch_size": 100, "epochs": 60}),
            "digits": Recipe(
                {"hidden": (40,)}, {"learning_rate": 1e-2, "batch_size": 50, "epochs": 100}
            ),
        },
    )
    small_configs = ({"hidden": (3,)}, {"hidden": (3, 2), "adaptive": False})
    per_event: Tensor

    def __init__(self, space: EventSpace, config: DARNConfig) -> None:
        super().__init__(space, config, config.hidden)
        scales = [torch.full_like(mean, LEAST_NOISE) for _, mean in self.means()]
        self.log_scales = nn.ParameterList(scales if config.adaptive else [])
        # The share of an event in the cost of the weights; none before there are events.
        self.register_buffer("per_event", torch.zeros(()))

    @property
    def linked(self) -> bool:
        return True

    @staticmethod
    def parameter_count(space: EventSpace, config: DARNConfig) -> int:
        sizes = [space.size, *config.hidden]
        layers = sum(2 * below * above + below + above for below, above in pairwise(sizes))
        count = layers + sizes[-1] + sum(size * (size - 1) // 2 for size in sizes)
        return 2 * count if config.adaptive else count

    def means(self) -> Iterator[tuple[str, nn.Parameter]]:
        """Yield the weights that the model is made of, by name, without the scales of noise."""
        for name, parameter in self.named_parameters():
            if not name.startswith("log_scales"):
                yield name, parameter

    @property
    def undecayed(self) -> list[nn.Parameter]:
        return list(self.log_scales)

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        super().prepare(events, marginals)
        self.per_event.fill_(1 / len(events))

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        """Return `−L_K`, under adaptive noise of noisy weights, with an event's share in them."""
        if not self.config.adaptive:
            return super().loss(x, generator)
        noisy, cost = dict[str, Tensor](), x.new_zeros((), dtype=self.prior.dtype)
        for (name, mean), log_scale in zip(self.means(), self.log_scales, strict=True):
            scale = log_scale.exp()
            epsilon = torch.randn(mean.shape, generator=generator).to(mean)
            noisy[name] = mean + scale * epsilon
            usual = (mean.square() + scale.square()).mean()
            cost = cost + (0.5 * usual.log() - log_scale).sum()
        return functional_call(self, noisy, (x, generator)) + self.per_event * cost

    def forward(self, x: Tensor, generator: torch.Generator) -> Tensor:
        """Return `−L_K` under the weights as they are."""
        return super().loss(x, generator)
