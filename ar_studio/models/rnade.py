"""RNADE, the real-valued autoregressive density estimator (Uria, Murray, Larochelle 2013)."""

from typing import Literal

import torch
from pydantic import Field
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from ar_studio import orderings
from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Filtering, Filters, Hidden, Units, norms
from ar_studio.models.parts.context import ContextTerm, shifted
from ar_studio.models.parts.layers import (
    ACTIVATION_TITLES,
    ACTIVATIONS,
    Activation,
    ActivationName,
)
from ar_studio.models.parts.mixtures import (
    FLOOR,
    ComponentName,
    Components,
    Head,
    centre_and_spread,
)
from ar_studio.orderings import OneOrdering, OrderingSeed
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace

BLOCK = 32  # Dimensions done at once, which bounds the memory of a training step.

FOLDS, MIXTURE = " · standardised · mean of ten folds", "K Gaussians"
MOMENTUM: dict[str, object] = {
    "optimizer": "sgd",
    "learning_rate": 2e-2,
    "batch_size": 100,
    "averaging": 0.995,
    "clip_norm": 5.0,
}
FEW_ROWS: dict[str, object] = {
    "batch_size": 100,
    "epochs": 120,
    "averaging": 0.99,
    "clip_norm": 5.0,
}


class RNADEConfig(Settings):
    network: Literal["hidden", "linear"] = Field(
        default="hidden",
        title="Network",
        description="With hidden units it is RNADE; without, the fully visible network (FVBN) it "
        "was compared with.",
        json_schema_extra=titled(
            {
                "hidden": ("Hidden units", "RNADE: a hidden layer that all conditionals share."),
                "linear": (
                    "Linear",
                    "Earlier values straight to each conditional's parameters: an FVBN.",
                ),
            }
        ),
    )
    hidden: int = Field(
        default=50,
        ge=1,
        le=8192,
        title="Hidden units",
        description="Width H; a linear network has none.",
    )
    activation: ActivationName = Field(
        default="relu",
        title="Activation",
        description="Non-linearity of the hidden units.",
        json_schema_extra=ACTIVATION_TITLES,
    )
    components: Components = 10
    component: ComponentName = "gaussian"
    equal_weights: bool = Field(
        default=False,
        title="Equal weights",
        description="Every component weighs 1/K; else the weights are learnt.",
    )
    floor: float = Field(
        default=FLOOR,
        ge=-15,
        le=0,
        title="Floor of log σ",
        description="Least log scale, in standard deviations of the column: without one, a value "
        "that repeats has a density without bounds.",
    )
    ordering: OneOrdering = "raster"
    ordering_seed: OrderingSeed = 0


class RNADE(Filtering, Hidden, AutoregressiveModel):
    """RNADE: NADE whose conditionals are mixtures of `K` Gaussians, Laplacians or logistics.

    `a_1 = c`, `h_d = g(ρ_d a_d)`, `a_{d+1} = a_d + x_d W_d`;
    `α_d = softmax(V^α_d h_d + b^α_d)`, `μ_d = V^μ_d h_d + b^μ_d`, `σ_d = exp(V^σ_d h_d + b^σ_d)`.
    The three `V` and `b` lie side by side in one `V` `(D, H, 3K)` and `b` `(D, 3K)`; a single
    component needs no weight, and 2 outputs; nor do equal ones, `α_d = 1/K`. A context adds terms
    of its own to `a_1` and to `b`.

    The network sees `(x − centre) / spread`, both taken from the training data, and its densities
    are those of `x` itself: means and scales are carried back, which is the Jacobian. Pictures
    share one centre and spread, vectors have their own for every column.

    Unlike in the authors' program `log σ` has a `floor`, which it nears smoothly, so that a
    gradient is left there; `σ`, not `log σ`, starts at the spacing of the means; and `W` starts
    at the scale of its `D` inputs, not at 0.01.
    """

    Config = RNADEConfig
    card = Card(
        name="rnade",
        title="RNADE",
        authors="B. Uria, I. Murray, H. Larochelle",
        year=2013,
        group="Real numbers",
        citation="B. Uria, I. Murray, H. Larochelle, “RNADE: the real-valued neural autoregressive "
        "density-estimator”, NIPS 2013",
        idea="Let NADE's hidden layer say where the next number lies, by a mixture of bells.",
        equation="h_d = g(ρ_d (c + Σ_{j<d} x_j W_j)),  p(x_d | x_<d) = Σ_k α_dk N(x_d; μ_dk, "
        "σ_dk²), where α_d, μ_d, log σ_d are linear in h_d",
        parameters="DH + H + 3DK(H+1) + D; linear: 3K·D(D+1)/2; 2 in place of 3 where K = 1 or the "
        "weights are equal",
        orderings="one, fixed before training",
        contexts=True,
        differs="The scales have a floor, without which that of a value that repeats nears 0; they "
        "start at the spacing of the means, and W at the scale of its inputs.",
        published=(
            Published(9.36, f"uci-regression/red-wine{FOLDS}", MIXTURE),
            Published(10.23, f"uci-regression/white-wine{FOLDS}", MIXTURE),
            Published(0.90, f"uci-regression/parkinsons{FOLDS}", MIXTURE),
            Published(2.50, f"uci-regression/ionosphere{FOLDS}", MIXTURE),
            Published(0.64, f"uci-regression/boston{FOLDS}", MIXTURE),
        ),
        recipes={
            "": Recipe(training={**MOMENTUM, "weight_decay": 3e-3, "epochs": 50}),
            "uci-regression/red-wine": Recipe(
                {"hidden": 200, "components": 20},
                {**MOMENTUM, "weight_decay": 3e-2, "epochs": 60},
            ),
            "uci-regression/white-wine": Recipe(
                {"hidden": 50, "components": 20},
                {**MOMENTUM, "weight_decay": 1e-2, "epochs": 100},
            ),
            "uci-regression/parkinsons": Recipe(
                {"hidden": 100, "components": 20},
                {**MOMENTUM, "weight_decay": 1e-3, "epochs": 120},
            ),
            # An odd number of components: one starts at the middle, where values repeat too.
            "uci-regression/ionosphere": Recipe(
                {"hidden": 20, "components": 11},
                {**FEW_ROWS, "epochs": 300, "learning_rate": 2e-2, "weight_decay": 0.3},
            ),
            "uci-regression/boston": Recipe(
                {"components": 21},
                {**FEW_ROWS, "learning_rate": 1e-2, "weight_decay": 0.1},
            ),
        },
        values=("real",),
    )
    small_configs = (
        {"hidden": 6, "components": 3},
        {"hidden": 5, "components": 2, "component": "laplace", "ordering": "random"},
        {"hidden": 6, "components": 1},
        {
            "hidden": 4,
            "components": 2,
            "component": "logistic",
            "equal_weights": True,
            "activation": "sigmoid",
        },
        {"network": "linear", "components": 2, "ordering": "random"},
        {"network": "linear", "components": 1, "component": "laplace"},
    )

    centre: Tensor
    spread: Tensor

    def __init__(self, space: EventSpace, config: RNADEConfig) -> None:
        super().__init__(
            space, config, orderings.make(config.ordering, space, config.ordering_seed)
        )
        self.head = head(config)
        size, width = space.size, self.head.width
        if config.network == "hidden":
            self.network = HiddenLayer(size, config.hidden, width, config.activation)
            hidden = config.hidden
        else:
            self.network, hidden = LinearMap(size, width), 0
        self.b = nn.Parameter(torch.zeros(size, width))
        context = space.context
        self.given_hidden = ContextTerm(context, hidden) if context and hidden else None
        self.given_outputs = ContextTerm(context, size * width) if context else None
        self.register_buffer("centre", torch.zeros(size))
        self.register_buffer("spread", torch.ones(size))

    @staticmethod
    def parameter_count(space: EventSpace, config: RNADEConfig) -> int:
        size, width, hidden = space.size, head(config).width, config.hidden
        if config.network == "linear":
            given = ContextTerm.parameter_count(space.context, size * width)
            return size * (size + 1) // 2 * width + given
        given = ContextTerm.parameter_count(space.context, hidden + size * width)
        return size * hidden + hidden + size * width * (hidden + 1) + size + given

    @property
    def biases(self) -> Tensor:
        """The output biases and what the context adds, `(B, D, O)`, or `(1, D, O)`."""
        return shifted(self.b, self.given_outputs, self)

    @property
    def start(self) -> Tensor:
        """The network's state before the first dimension, `(B, S)`, or `(1, S)` for any batch."""
        return shifted(self.network.start, self.given_hidden, self)

    @property
    def undecayed(self) -> list[nn.Parameter]:
        """The biases, which say where the data lie, and `ρ`, whose rest is 1: neither nears 0."""
        spared = [self.b]
        return [*spared, self.network.rho] if isinstance(self.network, HiddenLayer) else spared

    @torch.no_grad()
    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        """Standardise, and spread the means evenly over each column's range, a spacing wide."""
        centre, spread = centre_and_spread(events, self.space.kind.alike)
        self.centre.copy_(centre)
        self.spread.copy_(spread)
        known = self._standardise(events.flatten(1))
        self.head.spread_over_(self.b, known.amin(0), known.amax(0))

    def filters(self) -> list[Filters]:
        if isinstance(self.network, LinearMap):
            return []
        place = orderings.positions(self.ordering)
        use = norms(self.network.V.transpose(0, 1))
        W = self.network.W.detach()[place].T[:, None]
        return [Filters("Input weights W", "hidden unit", W, use)]

    @torch.no_grad()
    def hidden_units(self, x: Tensor) -> list[Units]:
        network = self.network
        if isinstance(network, LinearMap):
            return []
        along = self._standardise(x.flatten(1))[0, self.ordering[:-1]]
        a = torch.cat([self.start, along[:, None] * network.W[:-1]]).cumsum(0)
        return [Units("Hidden units h", network.activation(network.rho[:, None] * a))]

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        return self._mixtures(x, ordering)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        conditionals = self._mixtures(x, self.ordering, training=True)
        return -conditionals.log_prob(x).flatten(1).sum(1).mean()

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return RNADEDecoder(self, batch_size, ordering)

    def _mixtures(self, x: Tensor, order: Tensor, training: bool = False) -> Conditional:
        with torch.autocast(x.device.type, enabled=False):
            along = self._standardise(x.flatten(1))[:, order]
            raw = self.network(along, self.start)[orderings.positions(order)].transpose(0, 1)
            mixture = self.head.mixture(raw + self.biases, self.centre, self.spread, training)
        return mixture.reshape(len(x), *self.space.event_shape)

    def _standardise(self, x: Tensor) -> Tensor:
        return (x.to(self.b.dtype) - self.centre) / self.spread


class HiddenLayer(nn.Module):
    """The shared hidden layer. `W` `(D, H)`, `V` `(D, H, O)`, `ρ` `(D,)` lie along the ordering."""

    def __init__(self, size: int, hidden: int, width: int, activation: ActivationName) -> None:
        super().__init__()
        self.activation = ACTIVATIONS[activation]
        self.W = nn.Parameter(torch.randn(size, hidden) * size**-0.5)
        self.V = nn.Parameter(torch.randn(size, hidden, width) * 0.01)
        self.c = nn.Parameter(torch.zeros(hidden))
        self.rho = nn.Parameter(torch.ones(size))

    def forward(self, x: Tensor, start: Tensor) -> Tensor:
        """Return what known values `(B, D)` say of each dimension, `(D, B, O)`, without biases.

        It goes block by block and keeps only the pre-activation at the start of each one, of which
        the backward pass makes the rest again.
        """
        a, found = start.expand(len(x), -1), []
        for first in range(0, x.shape[1], BLOCK):
            part = slice(first, first + BLOCK)
            block = (a, x[:, part], self.W[part], self.V[part], self.rho[part], self.activation)
            if x.shape[1] <= BLOCK:
                return hidden_block(*block)[1]
            a, outputs = checkpoint(
                hidden_block, *block, use_reentrant=False, preserve_rng_state=False
            )
            found.append(outputs)
        return torch.cat(found)

    @property
    def start(self) -> Tensor:
        """The decoder's state `(S,)` before anything is known: `a_1`."""
        return self.c

    def predict(self, a: Tensor, position: int) -> Tensor:
        return self.activation(self.rho[position] * a) @ self.V[position]

    def observe(self, a: Tensor, position: int, value: Tensor) -> Tensor:
        return torch.addmm(a, value[:, None], self.W[position, None])


def hidden_block(
    a: Tensor, x: Tensor, W: Tensor, V: Tensor, rho: Tensor, activation: Activation
) -> tuple[Tensor, Tensor]:
    """Return `a` `(B, H)` after `m` dimensions `x` `(B, m)`, and their outputs `(m, B, O)`."""
    m, (batch, hidden) = x.shape[1], a.shape
    # The values of strictly earlier dimensions, so that prefix sums are one matrix product.
    earlier = x * x.new_ones(m, m).tril(-1)[:, None]
    inside = (earlier.view(m * batch, m) @ W).view(m, batch, hidden) + a
    return torch.addmm(a, x, W), activation(rho[:, None, None] * inside) @ V


class LinearMap(nn.Module):
    """A linear map of the earlier values for each output: `A` `(D(D−1)/2, O)`, row after row."""

    triangle: Tensor

    def __init__(self, size: int, width: int) -> None:
        super().__init__()
        self.size = size
        self.A = nn.Parameter(torch.zeros(size * (size - 1) // 2, width))
        rows, columns = torch.tril_indices(size, size, offset=-1)
        self.register_buffer("triangle", rows * size + columns, persistent=False)

    def matrix(self) -> Tensor:
        """Return the maps of all dimensions, `(D, D, O)`, zero from the diagonal on."""
        dense = self.A.new_zeros(self.size**2, self.A.shape[1])
        return dense.index_copy(0, self.triangle, self.A).view(self.size, self.size, -1)

    def forward(self, x: Tensor, start: Tensor) -> Tensor:
        """Return what known values `(B, D)` say of each dimension, `(D, B, O)`, without biases."""
        return x @ self.matrix()

    @property
    def start(self) -> Tensor:
        """The decoder's state `(S,)`: the values themselves, none yet."""
        return self.A.new_zeros(0)

    def predict(self, x: Tensor, position: int) -> Tensor:
        first = position * (position - 1) // 2
        return x @ self.A[first : first + position]

    def observe(self, x: Tensor, position: int, value: Tensor) -> Tensor:
        return torch.cat([x, value[:, None]], 1)


class RNADEDecoder(Decoder):
    """Keeps the network's state, `(B, S)`: a running sum or the values so far."""

    def __init__(self, model: RNADE, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model, self.network = model, model.network
        self.state = model.start.detach().expand(batch_size, -1)
        self.b = model.biases.detach()
        self.remember(state=0, b=0)

    @torch.no_grad()
    def predict(self) -> Conditional:
        model, d = self.model, self.dimension
        raw = self.b[:, d] + self.network.predict(self.state, self.position)
        return model.head.mixture(raw, model.centre[d], model.spread[d])

    @torch.no_grad()
    def _observe(self, value: Tensor) -> None:
        model, d = self.model, self.dimension
        known = (value.to(self.state.dtype) - model.centre[d]) / model.spread[d]
        self.state = self.network.observe(self.state, self.position, known)


def head(config: RNADEConfig) -> Head:
    """Return how a configuration's outputs make mixtures."""
    return Head(config.components, config.component, config.equal_weights, config.floor)
