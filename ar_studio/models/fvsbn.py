"""FVSBN, the logistic autoregressive network (Frey 1996; Neal 1992)."""

import torch
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import BlockDecoder, Decoder
from ar_studio.models.insides import Filtering, Filters, Wired, Wiring
from ar_studio.models.parts.context import ContextTerm, shifted
from ar_studio.models.parts.values import encode, marginal_logits, put, units
from ar_studio.models.parts.wires import Wires
from ar_studio.orderings import OneOrdering, OrderingSeed
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


def _table(epochs: int, decay: float, rate: float = 2e-2, patience: int = 60) -> Recipe:
    """Return what reproduces the published number of a binary table."""
    return Recipe(
        training={
            "learning_rate": rate,
            "weight_decay": decay,
            "batch_size": 100,
            "epochs": epochs,
            "look_ahead": patience,
        }
    )


class FVSBNConfig(Settings):
    ordering: OneOrdering = "raster"
    ordering_seed: OrderingSeed = 0


class FVSBN(Filtering, Wired, AutoregressiveModel):
    """Fully visible sigmoid belief network: one logistic regression for each dimension.

    `a_d = b_d + Σ_{j<d} A_dj x_j`, `p(x_d = 1 | x_<d) = σ(a_d)`, with `A` `(D, D)` strictly
    lower triangular along the ordering. Only the triangle is stored, so the parameters are the
    paper's `D(D+1)/2`. With `K > 2` values `x_j` is one-hot and the output a softmax. A context
    adds a term of its own to `b`.
    """

    Config = FVSBNConfig
    card = Card(
        name="fvsbn",
        title="FVSBN",
        authors="B. Frey, G. Hinton, P. Dayan",
        year=1996,
        group="Fully visible networks and NADE",
        citation="B. J. Frey, G. E. Hinton, P. Dayan, “Does the wake-sleep algorithm produce "
        "good density estimators?”, NIPS 1996",
        idea="Predict each pixel by its own logistic regression on all pixels before it. Some "
        "lectures call it SBN: its units are all visible, those of the deep SBN hidden.",
        equation="p(x_d = 1 | x_<d) = σ(b_d + Σ_{j<d} A_dj x_j)",
        parameters="D(D+1)/2 for binary events; D(D−1)/2·K² + D·K for K values",
        orderings="one, fixed before training",
        contexts=True,
        published=(
            Published(97.45, "binarized-mnist · fixed", "logistic autoregressive", True),
            Published(96.58, "mnist · dynamic", "raster order, 50 epochs"),
        ),
        recipes={
            "": Recipe(training={"learning_rate": 2e-3, "batch_size": 100, "epochs": 40}),
            "digits": Recipe(training={"learning_rate": 1e-2, "batch_size": 50, "epochs": 60}),
            "uci-binary/adult": _table(600, 1e-5),
            "uci-binary/connect4": _table(150, 1e-5, patience=20),
            "uci-binary/dna": _table(300, 3e-3),
            "uci-binary/mushrooms": _table(600, 1e-5),
            "uci-binary/nips-0-12": _table(200, 1e-1, rate=3e-3),
        },
    )
    small_configs = (
        {},
        {"ordering": "spiral"},
    )

    def __init__(self, space: EventSpace, config: FVSBNConfig) -> None:
        super().__init__(
            space, config, orderings.make(config.ordering, space, config.ordering_seed)
        )
        size, width = space.size, units(space.levels)
        self.weight = nn.Parameter(torch.zeros(size * (size - 1) // 2, width, width))
        self.bias = nn.Parameter(torch.zeros(size, width))
        self.given_outputs = ContextTerm(space.context, size * width) if space.context else None
        rows, columns = torch.tril_indices(size, size, offset=-1)
        self.register_buffer("triangle", rows * size + columns, persistent=False)
        self.triangle: Tensor

    @staticmethod
    def parameter_count(space: EventSpace, config: FVSBNConfig) -> int:
        size, width = space.size, units(space.levels)
        weights = size * (size - 1) // 2 * width**2 + size * width
        return weights + ContextTerm.parameter_count(space.context, size * width)

    @property
    def biases(self) -> Tensor:
        """The biases and what the context adds, `(B, D, O)`, or `(1, D, O)` for any batch."""
        return shifted(self.bias, self.given_outputs, self)

    def matrix(self) -> Tensor:
        """Return `A`, `(D·O, D·I)`, rows and columns along the ordering."""
        size, width = self.bias.shape
        dense = self.weight.new_zeros(size * size, width, width)
        dense = dense.index_copy(0, self.triangle, self.weight)
        blocks = dense.view(size, size, width, width)
        return blocks.transpose(1, 2).reshape(size * width, size * width)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        inputs = encode(x.flatten(1)[:, ordering], self.space.levels, self.bias.dtype).flatten(1)
        along = (inputs @ self.matrix().T).view(len(x), *self.bias.shape)
        logits = along[:, orderings.positions(ordering)] + self.biases
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def filters(self) -> list[Filters]:
        size, width = self.bias.shape
        place = orderings.positions(self.ordering)
        blocks = self.matrix().detach().view(size, width, size, width)[place][:, :, place]
        # Of several numbers for a dimension, those that speak for the output's last value.
        return [Filters("Weights A", "output", blocks[:, -1].mT)]

    @torch.no_grad()
    def wiring(self) -> Wiring:
        wires = Wires(self.space.size, ("Logits a", "a_d = b_d + Σ_{j<d} A_dj x_j"))
        logits = wires.logits(self.biases[0, self.ordering, 0])
        weights = self.matrix().T
        wires.tie(wires.inputs, logits, weights, mask=torch.ones_like(weights).triu(1))
        return wires.done()

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.bias.copy_(marginal_logits(pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return FVSBNDecoder(self, batch_size, ordering)


class FVSBNDecoder(BlockDecoder):
    """Keeps the known inputs; each logit reads one row of the triangle: `D²/2` MACs in all."""

    def __init__(self, model: FVSBN, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.width = model.bias.shape[1]
        self.matrix = model.matrix().detach()
        self.bias = model.biases.detach()
        self.x = self.bias.new_zeros(batch_size, len(self.matrix))
        self.sums: Tensor | None = None  # what is known adds to the window's logits
        self.remember(x=0, bias=0, sums=0)

    def predict(self) -> Conditional:
        known = self.position * self.width
        rows = self.matrix[known : known + self.width, :known]
        logits = torch.addmm(self.bias[:, self.dimension], self.x[:, :known], rows.T)
        return discrete(logits, self.space.levels)

    def guess(self, values: Tensor) -> Conditional:
        end = self.position + values.shape[1]
        known, where = (
            self.position * self.width,
            slice(self.position * self.width, end * self.width),
        )
        if self.sums is None:
            bias = self.bias[:, self.order[self.position : end]].flatten(1)
            self.sums = torch.addmm(bias, self.x[:, :known], self.matrix[where, :known].T)
        inputs = encode(values, self.space.levels, self.x.dtype).flatten(1)
        logits = torch.addmm(self.sums, inputs, self.matrix[where, where].T)
        return discrete(logits.view(*values.shape, self.width), self.space.levels)

    def _observe(self, value: Tensor) -> None:
        put(self.x, self.position, value, self.space.levels)
        self.sums = None

    def observe_all(self, values: Tensor) -> None:
        end = self.position + values.shape[1]
        inputs = encode(values, self.space.levels, self.x.dtype).flatten(1)
        self.x[:, self.position * self.width : end * self.width] = inputs
        self.sums = None
        self.position = end
