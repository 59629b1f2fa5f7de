"""NADE, the neural autoregressive distribution estimator (Larochelle & Murray 2011)."""

from typing import Any, Literal

import torch
from pydantic import Field
from torch import Tensor, linalg, nn

from ar_studio import orderings
from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Bernoulli, Conditional, discrete
from ar_studio.models.base import AutoregressiveModel, Evaluator
from ar_studio.models.decoder import BlockDecoder, Decoder
from ar_studio.models.insides import Filtering, Filters, Hidden, Units, Wired, Wiring, norms
from ar_studio.models.parts.context import ContextTerm, shifted
from ar_studio.models.parts.layers import ACTIVATION_TITLES, activate_, times_slope_
from ar_studio.models.parts.sparse import BinaryLogits, running
from ar_studio.models.parts.values import (
    add_chosen_,
    chosen_of_each,
    encode,
    marginal_logits,
    units,
)
from ar_studio.models.parts.wires import Wires
from ar_studio.orderings import OneOrdering, OrderingSeed
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

KEPT = 64  # Events whose activations are kept at once.
BLOCK = 14  # Dimensions done at once; larger blocks spend more on prefix sums than they save.

Activation = Literal["relu", "sigmoid"]


def _table(epochs: int, decay: float = 0.0, rate: float = 1e-3, batch: int = 100) -> Recipe:
    """Return what reproduces the published number of a binary table."""
    return Recipe(
        {"hidden": 500},
        {
            "learning_rate": rate,
            "weight_decay": decay,
            "batch_size": batch,
            "epochs": epochs,
            "look_ahead": 20,
        },
    )


class NADEConfig(Settings):
    hidden: int = Field(default=500, ge=1, le=8192, title="Hidden units", description="Width H.")
    activation: Activation = Field(
        default="relu",
        title="Activation",
        description="ReLU is worth about two nats over the sigmoid.",
        json_schema_extra=ACTIVATION_TITLES,
    )
    ordering: OneOrdering = "raster"
    ordering_seed: OrderingSeed = 0


class NADE(Filtering, Hidden, Wired, AutoregressiveModel):
    """NADE: one hidden layer whose weights all conditionals share.

    `a_1 = c`, `h_d = g(a_d)`, `p(x_d = 1 | x_<d) = σ(V_d·h_d + b_d)`, `a_{d+1} = a_d + W_d x_d`,
    with `W`, `V` `(D, H)`; a context adds terms of its own to `a_1` and `b`. With `K > 2` values
    `W` `(D, K, H)` is looked up by value and `V` `(D, K, H)` feeds a softmax. Likelihood and
    sampling both cost `O(DH)`.
    """

    Config = NADEConfig
    card = Card(
        name="nade",
        title="NADE",
        authors="H. Larochelle, I. Murray",
        year=2011,
        group="Fully visible networks and NADE",
        citation="H. Larochelle, I. Murray, “The neural autoregressive distribution estimator”, "
        "AISTATS 2011",
        idea="Share one hidden layer among all conditionals, and update it by each new pixel: a "
        "step of an RBM's mean field, with weights set free.",
        equation="h_d = g(c + Σ_{j<d} W_j x_j),  p(x_d = 1 | x_<d) = σ(b_d + V_d·h_d)",
        parameters="2DH + H + D for binary events; 2DKH + H + DK for K values",
        orderings="one, fixed before training",
        contexts=True,
        differs="Hidden units are rectified unless chosen otherwise; the paper's are sigmoids.",
        published=(
            Published(88.33, "binarized-mnist · fixed", "H = 500, ReLU"),
            Published(88.86, "binarized-mnist · fixed", "H = 500, sigmoid (2011)"),
            Published(85.65, "mnist · dynamic", "H = 500, ReLU, 50 epochs"),
        ),
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 30}),
            "digits": Recipe(
                {"hidden": 128},
                {"learning_rate": 3e-3, "batch_size": 50, "epochs": 60, "weight_decay": 1e-2},
            ),
            "uci-binary/adult": _table(40),
            "uci-binary/connect4": _table(40, rate=2e-3, batch=200),
            "uci-binary/dna": _table(60, 1e-3),
            "uci-binary/mushrooms": _table(120),
            "uci-binary/nips-0-12": _table(80, 1e-1, rate=5e-4),
        },
    )
    small_configs = (
        {"hidden": 7},
        {"hidden": 5, "activation": "sigmoid", "ordering": "random"},
    )

    def __init__(self, space: EventSpace, config: NADEConfig) -> None:
        super().__init__(
            space, config, orderings.make(config.ordering, space, config.ordering_seed)
        )
        size, width, hidden = space.size, units(space.levels), config.hidden
        self.W = nn.Parameter(torch.randn(size, width, hidden) * (1 / size) ** 0.5)
        self.V = nn.Parameter(torch.randn(size, width, hidden) * (1 / hidden) ** 0.5)
        self.b = nn.Parameter(torch.zeros(size, width))
        self.c = nn.Parameter(torch.zeros(hidden))
        self.given_hidden = ContextTerm(space.context, hidden) if space.context else None
        self.given_outputs = ContextTerm(space.context, size * width) if space.context else None

    @staticmethod
    def parameter_count(space: EventSpace, config: NADEConfig) -> int:
        size, width, hidden = space.size, units(space.levels), config.hidden
        weights = 2 * size * width * hidden + hidden + size * width
        return weights + ContextTerm.parameter_count(space.context, hidden + size * width)

    @property
    def start(self) -> Tensor:
        """The pre-activation before the first dimension, `(B, H)`, or `(1, H)` for any batch."""
        return shifted(self.c, self.given_hidden, self)

    @property
    def biases(self) -> Tensor:
        """The output biases and what the context adds, `(B, D, O)`, or `(1, D, O)`."""
        return shifted(self.b, self.given_outputs, self)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        W, V = (weights.index_select(0, ordering) for weights in (self.W, self.V))
        return self.by_weights(x, ordering, W, V)

    def _evaluator(self, ordering: Tensor) -> Evaluator:
        return NADEEvaluator(self, ordering)

    def by_weights(self, x: Tensor, ordering: Tensor, W: Tensor, V: Tensor) -> Conditional:
        """Return all conditionals of events `(B, *event_shape)` by weights in the ordering."""
        along, activation = x.flatten(1)[:, ordering], self.config.activation
        with torch.autocast(x.device.type, enabled=False):
            start = self.start.expand(len(x), -1)
            if self.space.values.smooth and not x.is_floating_point():  # zeros and ones
                logits = BinaryLogits.apply(along, W[:, 0], V[:, 0], start, activation)
                logits = logits[..., None]
            else:
                values = along.to(W.dtype) if self.space.values.smooth else along.long()
                logits = NADELogits.apply(values, W, V, start, activation)
        logits = logits[:, orderings.positions(ordering)] + self.biases
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def filters(self) -> list[Filters]:
        W, V = (weights.detach().permute(2, 1, 0) for weights in (self.W, self.V))
        return [
            Filters("Input weights W", "hidden unit", W, norms(V)),
            Filters("Output weights V", "hidden unit", V, norms(V)),
        ]

    @torch.no_grad()
    def hidden_units(self, x: Tensor) -> list[Units]:
        along = x.flatten(1)[:, self.ordering[:-1]]
        added = chosen_of_each(self.W[self.ordering[:-1]], along)
        sums = torch.cat([self.start[:, None], added], 1).cumsum(1)
        return [Units("Hidden units h", activate_(sums, self.config.activation)[0])]

    @torch.no_grad()
    def wiring(self) -> Wiring:
        wires = Wires(
            self.space.size,
            ("Hidden units h_d", "h_d = g(c + Σ_{j<d} W_j x_j)"),
            ("Logits a", "a_d = b_d + V_d·h_d"),
        )
        W, V = self.W[self.ordering, 0], self.V[self.ordering]
        groups = []
        for place in range(self.space.size):
            groups.append(wires.units(1, self.start[0], self.config.activation, place, "c"))
            wires.tie(wires.inputs[:place], groups[-1], W[:place], "W")
        for place, logit in enumerate(wires.logits(self.biases[0, self.ordering, 0])):
            wires.tie(groups[place], [logit], V[place].T)
        return wires.done()

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.b.copy_(marginal_logits(pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return NADEDecoder(self, batch_size, ordering)


class NADEDecoder(BlockDecoder):
    """Keeps the running pre-activation `a_d`, `(B, H)`."""

    def __init__(self, model: NADE, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.activation: Activation = model.config.activation
        self.W, self.V = map(self.along, (model.W, model.V))
        self.b = model.biases.detach()[:, ordering]
        self.a = model.start.detach().expand(batch_size, -1).clone()
        self.remember(a=0, b=0)

    def predict(self) -> Conditional:
        h = activate_(self.a.clone(), self.activation)
        logits = torch.addmm(self.b[:, self.position], h, self.V[self.position].T)
        return discrete(logits, self.space.levels)

    def guess(self, values: Tensor) -> Conditional:
        part = slice(self.position, self.position + values.shape[1])
        if self.space.values.smooth:
            sums, which = running(values, self.W[part, 0], self.a)
            logits = activate_(sums, self.activation) @ self.V[part, 0].T
            return Bernoulli(logits.gather(0, which) + self.b[:, part, 0])
        added = chosen_of_each(self.W[self.position : part.stop - 1], values[:, :-1])
        # In the order in which single values are added, so that not a bit of the sums differs.
        h = activate_(torch.cat([self.a[:, None], added], 1).cumsum(1), self.activation)
        V = self.V[part]
        logits = linalg.vecdot(h[:, :, None], V) + self.b[:, part]
        return discrete(logits, self.space.levels)

    def _observe(self, value: Tensor) -> None:
        add_chosen_(self.a, self.W[self.position], value)

    def observe_all(self, values: Tensor) -> None:
        end = self.position + values.shape[1]
        inputs = encode(values, self.space.levels, self.a.dtype).flatten(1)
        self.a.addmm_(inputs, self.W[self.position : end].flatten(0, 1))
        self.position = end


class NADEEvaluator(Evaluator):
    """Holds the weights in the ordering; differentiates by one walk there and one walk back."""

    def __init__(self, model: NADE, ordering: Tensor) -> None:
        super().__init__(model, ordering)
        self.nade, self.place = model, orderings.positions(ordering)
        self.W, self.V = (p.detach()[ordering] for p in (model.W, model.V))
        self.h = self.V.new_empty(len(ordering), 0, self.V.shape[-1])  # room for activations

    def conditionals(self, x: Tensor) -> Conditional:
        return self.nade.by_weights(x, self.ordering, self.W, self.V)

    @torch.no_grad()
    def differentiate(self, x: Tensor, powers: Tensor) -> tuple[Tensor, Tensor, Conditional]:
        along = x.flatten(1)[:, self.ordering].to(self.V.dtype)
        weights = powers[self.ordering][:, None].expand(-1, len(x))
        starts = self.nade.start.expand(len(x), -1)
        biases = self.nade.biases[:, self.ordering, 0].expand(len(x), -1)
        # Activations are kept for the walk back, so that a few events are done at a time.
        parts = [
            self._walk(*part)
            for part in zip(
                along.split(KEPT),
                starts.split(KEPT),
                biases.split(KEPT),
                weights.split(KEPT, 1),
                strict=True,
            )
        ]
        logits, gradient = (torch.cat(found)[:, self.place] for found in zip(*parts, strict=True))
        conditional = Bernoulli(logits.view(len(x), *self.nade.space.event_shape))
        return conditional.log_prob(x).flatten(1), gradient, conditional

    def _walk(self, x: Tensor, a: Tensor, b: Tensor, powers: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits and gradient of events in the ordering, `(B, D)`; see `differentiate`.

        The derivative of `log p(x_d)` by its logit is `x_d − σ(a_d)`, and by `x_d` it is `a_d`.
        """
        activation = self.nade.config.activation
        if self.h.shape[1] != len(x):  # memory that is new to a process is slow to get
            self.h = self.h.new_empty(len(self.h), len(x), self.h.shape[2])
        logits, blocks = [], []
        for start in range(0, x.shape[1], BLOCK):
            part = slice(start, start + BLOCK)
            inputs = BinaryBlock(x[:, part], self.W[part])
            h = activate_(inputs.pre_activations(a, out=self.h[part]), activation)
            logits.append((h @ self.V[part].mT)[..., 0] + b.T[part])
            blocks.append(part)
            a = inputs.add_all(a)
        found = torch.cat(logits)  # (D, B)
        errors = (powers * (x.T - found.sigmoid()))[..., None]
        gradient, later = powers * found, torch.zeros_like(a)
        for part in reversed(blocks):
            da = times_slope_(errors[part] * self.V[part], self.h[part], activation)
            for place in reversed(range(len(da))):
                gradient[part.start + place] += later @ self.W[part.start + place, 0]
                later += da[place]
        return found.T, gradient.T


class NADELogits(torch.autograd.Function):
    """All `D` logits without their biases, `(B, D, O)`, in blocks of `m` dimensions.

    The forward pass keeps only the running pre-activation at the start of each block,
    `(D/m, B, H)`; the backward pass walks the blocks from the last to the first and recomputes
    their activations. Inside a block everything is time-major, `(m, B, H)`.
    """

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, W: Tensor, V: Tensor, a: Tensor, activation: Activation
    ) -> Tensor:
        a = a.contiguous()
        starts, logits = [], []
        for start in range(0, x.shape[1], BLOCK):
            part = slice(start, start + BLOCK)
            block = BinaryBlock if x.is_floating_point() else CategoricalBlock
            inputs = block(x[:, part], W[part])
            starts.append(a)
            logits.append(activate_(inputs.pre_activations(a), activation) @ V[part].mT)
            a = inputs.add_all(a)
        ctx.save_for_backward(x, W, V, *starts)
        ctx.activation = activation
        return torch.cat(logits).transpose(0, 1)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, ...]:
        x, W, V, *starts = ctx.saved_tensors
        grad = grads[0].transpose(0, 1).contiguous()
        dx, dW, dV = (
            torch.empty_like(tensor) if needed else None
            for tensor, needed in zip((x, W, V), ctx.needs_input_grad, strict=False)
        )
        later = torch.zeros_like(starts[0])  # gradient of `a` from all later dimensions
        for index in reversed(range(len(starts))):
            part = slice(index * BLOCK, (index + 1) * BLOCK)
            block = BinaryBlock if x.is_floating_point() else CategoricalBlock
            inputs = block(x[:, part], W[part])
            h = activate_(inputs.pre_activations(starts[index]), ctx.activation)
            if dV is not None:
                torch.bmm(grad[part].mT, h, out=dV[part])
            da = times_slope_(grad[part] @ V[part], h, ctx.activation)
            if dW is not None:
                dW[part] = inputs.weight_gradient(da, later)
            if dx is not None:
                dx[:, part] = inputs.input_gradient(da, later)
            later = later + da.sum(0)
        return dx, dW, dV, later, None


class BinaryBlock:
    """What `m` binary dimensions `x` `(B, m)` add to the pre-activation by `W` `(m, 1, H)`.

    `earlier` `(m, B, m)` holds, for each dimension, the values of the strictly earlier ones, so
    that prefix sums over the block are one matrix product.
    """

    def __init__(self, x: Tensor, W: Tensor) -> None:
        self.x, self.W = x, W[:, 0]
        self.earlier = x * x.new_ones(x.shape[1], x.shape[1]).tril(-1)[:, None]

    def pre_activations(self, a: Tensor, out: Tensor | None = None) -> Tensor:
        m, batch, _ = self.earlier.shape
        many = a.expand(m, batch, -1), self.earlier, self.W.expand(m, -1, -1)
        return torch.baddbmm(*many, out=out)

    def add_all(self, a: Tensor) -> Tensor:
        return torch.addmm(a, self.x, self.W)

    def weight_gradient(self, da: Tensor, later: Tensor) -> Tensor:
        inside = self.earlier.flatten(0, 1).T @ da.flatten(0, 1)
        return inside.addmm_(self.x.T, later)[:, None]

    def input_gradient(self, da: Tensor, later: Tensor) -> Tensor:
        strictly_later = da.new_ones(len(da), len(da)).tril(-1)[:, None]
        inside = ((da @ self.W.T) * strictly_later).sum(0)
        return inside.addmm_(later, self.W.T)


class CategoricalBlock:
    """What `m` categorical dimensions `x` `(B, m)` add by look-up in `W` `(m, K, H)`."""

    def __init__(self, x: Tensor, W: Tensor) -> None:
        self.x, self.W = x, W
        self.rows = torch.arange(len(W), device=W.device)[:, None]
        self.inputs = W[self.rows, x.T]

    def pre_activations(self, a: Tensor) -> Tensor:
        m = len(self.inputs)
        earlier = self.inputs.new_ones(m, m).tril(-1) @ self.inputs.flatten(1)
        return earlier.view_as(self.inputs).add_(a)

    def add_all(self, a: Tensor) -> Tensor:
        return a + self.inputs.sum(0)

    def weight_gradient(self, da: Tensor, later: Tensor) -> Tensor:
        strictly_later = da.new_ones(len(da), len(da)).triu(1)
        dinputs = (strictly_later @ da.flatten(1)).view_as(da).add_(later)
        gradient = torch.zeros_like(self.W)
        where = self.rows * self.W.shape[1] + self.x.T
        gradient.view(-1, da.shape[2]).index_add_(0, where.flatten(), dinputs.flatten(0, 1))
        return gradient

    def input_gradient(self, da: Tensor, later: Tensor) -> Tensor:
        raise TypeError("Categorical values have no gradient.")
