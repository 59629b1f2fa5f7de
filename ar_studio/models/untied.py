"""The neural autoregressive network with untied weights (after Bengio & Bengio 2000)."""

from itertools import accumulate, pairwise

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Wired, Wiring
from ar_studio.models.parts.layers import ACTIVATION_TITLES, ACTIVATIONS, ActivationName
from ar_studio.models.parts.values import encode, marginal_logits, put, units
from ar_studio.models.parts.wires import Wires
from ar_studio.orderings import OneOrdering, OrderingSeed
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

BLOCK = 32  # Dimensions done at once, nearly; saved weights are cut by it.


class UntiedConfig(Settings):
    hidden: int = Field(
        default=16,
        ge=1,
        le=8192,
        title="Hidden units",
        description="Width H of each dimension's own hidden layer; weights grow by H·D²/2.",
    )
    activation: ActivationName = Field(
        default="tanh",
        title="Activation",
        description="Non-linearity of the hidden units.",
        json_schema_extra=ACTIVATION_TITLES,
    )
    ordering: OneOrdering = "raster"
    ordering_seed: OrderingSeed = 0


class Untied(Wired, AutoregressiveModel):
    """One hidden layer for each dimension, with weights of its own.

    `h_d = φ(W_d x_<d + c_d)`, `p(x_d = 1 | x_<d) = σ(v_d·h_d + b_d)`, with `W_d` `(H, d−1)`, `c`
    and `v` `(D, H)`, `b` `(D,)`. With `K > 2` values inputs are one-hot and the output a softmax.

    This is the plain form of the paper's idea. There group `j` of hidden units sees the inputs up
    to `j`, and an output all groups before its own, which are thus shared; and links are pruned by
    tests of dependence. Here nothing is shared and nothing is pruned.

    The ragged `W` are stored without gaps, by blocks of dimensions: what a block sees of earlier
    blocks is a rectangle, one matrix product; what it sees of itself is a small triangle.
    """

    Config = UntiedConfig
    card = Card(
        name="untied",
        title="Untied network",
        authors="Y. Bengio, S. Bengio",
        year=2000,
        group="Fully visible networks and NADE",
        citation="Y. Bengio, S. Bengio, “Modeling high-dimensional discrete data with "
        "multi-layer neural networks”, NIPS 1999 (published 2000); here outputs do not "
        "share hidden units as they do there",
        idea="Give each pixel a neural network of its own over all pixels before it.",
        equation="h_d = φ(c_d + W_d x_<d),  p(x_d = 1 | x_<d) = σ(b_d + v_d·h_d)",
        parameters="H·D(D−1)/2 + 2HD + D for binary events; H·K·D(D−1)/2 + HD + HDK + DK for "
        "K values",
        orderings="one, fixed before training",
        differs="In the paper an output shares the hidden units of those before it, and links are "
        "pruned by tests of dependence; here nothing is shared and nothing is pruned.",
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 30}),
            "digits": Recipe(
                training={
                    "learning_rate": 3e-3,
                    "batch_size": 50,
                    "epochs": 60,
                    "weight_decay": 1e-2,
                },
            ),
        },
    )
    small_configs = (
        {"hidden": 5},
        {"hidden": 4, "activation": "relu", "ordering": "random"},
    )

    def __init__(self, space: EventSpace, config: UntiedConfig) -> None:
        super().__init__(
            space, config, orderings.make(config.ordering, space, config.ordering_seed)
        )
        size, width, hidden = space.size, units(space.levels), config.hidden
        self.cuts = _cuts(size)
        self.before = nn.ParameterList(
            torch.randn(start * width, (stop - start) * hidden) * start**-0.5
            for start, stop in pairwise(self.cuts[1:])
        )
        self.within = nn.ParameterList(
            torch.randn((stop - start) * (stop - start - 1) // 2, width, hidden) * stop**-0.5
            for start, stop in pairwise(self.cuts)
        )
        self.c = nn.Parameter(torch.zeros(size, hidden))
        self.V = nn.Parameter(torch.randn(size, width, hidden) * hidden**-0.5)
        self.b = nn.Parameter(torch.zeros(size, width))

    @staticmethod
    def parameter_count(space: EventSpace, config: UntiedConfig) -> int:
        size, width, hidden = space.size, units(space.levels), config.hidden
        return hidden * width * size * (size - 1) // 2 + hidden * size * (1 + width) + size * width

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        inputs = encode(x.flatten(1)[:, ordering], self.space.levels, self.c.dtype).flatten(1)
        a = torch.cat(
            [self._pre_activations(inputs, block) for block in range(len(self.within))], 1
        )
        h = ACTIVATIONS[self.config.activation](a.view(len(x), *self.c.shape) + self.c)
        along = torch.einsum("bdh,doh->bdo", h, self.V)
        logits = along[:, orderings.positions(ordering)] + self.b
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    @torch.no_grad()
    def wiring(self) -> Wiring:
        size, hidden = self.c.shape
        wires = Wires(
            size,
            ("Hidden units h_d", "h_d = φ(c_d + W_d x_<d)"),
            ("Logits a", "a_d = b_d + v_d·h_d"),
        )
        one_by_one = torch.eye(size, dtype=self.c.dtype, device=self.c.device)
        W = torch.cat([self._pre_activations(one_by_one, n) for n in range(len(self.within))], 1)
        groups = []
        for place, weights in enumerate(W.view(size, size, hidden).unbind(1)):
            groups.append(wires.units(1, self.c[place], self.config.activation, place))
            wires.tie(wires.inputs[:place], groups[-1], weights[:place])
        for place, logit in enumerate(wires.logits(self.b[self.ordering, 0])):
            wires.tie(groups[place], [logit], self.V[place].T)
        return wires.done()

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.b.copy_(marginal_logits(pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return UntiedDecoder(self, batch_size, ordering)

    def _pre_activations(self, inputs: Tensor, block: int) -> Tensor:
        """Return what all inputs `(B, D·I)` add to the units of a block, `(B, m·H)`."""
        width = units(self.space.levels)
        start, stop = (cut * width for cut in self.cuts[block : block + 2])
        a = inputs[:, start:stop] @ self._triangle(block)
        return a + inputs[:, :start] @ self.before[block - 1] if block else a

    def _triangle(self, block: int) -> Tensor:
        """Return the weights inside a block, `(m·I, m·H)`, zero where nothing may be seen."""
        m, weight = self.cuts[block + 1] - self.cuts[block], self.within[block]
        later, earlier = torch.tril_indices(m, m, offset=-1, device=weight.device)
        dense = weight.new_zeros(m * m, *weight.shape[1:])
        dense = dense.index_copy(0, earlier * m + later, weight)
        return dense.view(m, m, *weight.shape[1:]).transpose(1, 2).reshape(m * weight.shape[1], -1)


class UntiedDecoder(Decoder):
    """Keeps the known inputs, and what those before the current block add to its hidden units.

    Each weight is used once: `H·D²/2` MACs in all, as in the parallel pass.
    """

    def __init__(self, model: Untied, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.activation = ACTIVATIONS[model.config.activation]
        self.width = units(model.space.levels)
        self.cuts = model.cuts
        self.before, self.within = (
            [weight.detach() for weight in weights] for weights in (model.before, model.within)
        )
        self.c, self.V = model.c.detach(), model.V.detach()
        self.b = model.b.detach()[ordering]
        self.x = self.c.new_zeros(batch_size, model.b.numel())
        self.block = -1  # the one that `a` belongs to
        self.a = self.c.new_zeros(batch_size, 0, self.c.shape[1])
        self.remember(x=0, a=0)

    def predict(self) -> Conditional:
        block = next(n for n, stop in enumerate(self.cuts[1:]) if self.position < stop)
        start = self.cuts[block]
        if block != self.block:
            self._start_block(block)
        row = self.position - start  # rows of the triangle lie one after the other
        weight = self.within[block][row * (row - 1) // 2 : row * (row + 1) // 2]
        known = self.x[:, start * self.width : self.position * self.width]
        a = torch.addmm(self.a[:, row], known, weight.flatten(0, 1))
        h = self.activation(a + self.c[self.position])
        logits = torch.addmm(self.b[self.position], h, self.V[self.position].T)
        return discrete(logits, self.space.levels)

    def _observe(self, value: Tensor) -> None:
        put(self.x, self.position, value, self.space.levels)

    def _start_block(self, block: int) -> None:
        start, stop = self.cuts[block : block + 2]
        shape = (self.batch_size, stop - start, self.c.shape[1])
        if block:
            self.a = (self.x[:, : start * self.width] @ self.before[block - 1]).view(shape)
        else:
            self.a = self.x.new_zeros(shape)
        self.block = block


def _cuts(size: int) -> list[int]:
    """Return where blocks of nearly equal length start, and the end."""
    count = -(-size // BLOCK)
    lengths = [size // count + (n < size % count) for n in range(count)]
    return list(accumulate(lengths, initial=0))
