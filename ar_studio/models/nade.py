"""NADE, the neural autoregressive distribution estimator (Larochelle & Murray 2011)."""

from typing import Any, Literal

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel, Decoder, marginal_logits, units
from ar_studio.models.card import Card, Published, Recipe
from ar_studio.orderings import OrderingName
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

BLOCK = 14  # Dimensions done at once; larger blocks spend more on prefix sums than they save.

Activation = Literal["relu", "sigmoid"]


class NADEConfig(Settings):
    hidden: int = Field(500, ge=1, le=8192, title="Hidden units", description="Width H.")
    activation: Activation = Field(
        "relu", title="Activation", description="ReLU is worth about two nats over the sigmoid."
    )
    ordering: OrderingName = Field("raster", title="Ordering", description="Order of the pixels.")
    seed: int = Field(0, ge=0, title="Ordering seed", description="Draws the random ordering.")


class NADE(AutoregressiveModel):
    """NADE: one hidden layer whose weights all conditionals share.

    `a_1 = c`, `h_d = g(a_d)`, `p(x_d = 1 | x_<d) = σ(V_d·h_d + b_d)`, `a_{d+1} = a_d + W_d x_d`,
    with `W`, `V` `(D, H)`. With `K > 2` values `W` `(D, K, H)` is looked up by value and `V`
    `(D, K, H)` feeds a softmax. Likelihood and sampling both cost `O(DH)`.
    """

    Config = NADEConfig
    card = Card(
        name="nade",
        title="NADE",
        authors="H. Larochelle, I. Murray",
        year=2011,
        citation="H. Larochelle, I. Murray, “The neural autoregressive distribution estimator”, "
        "AISTATS 2011",
        idea="Share one hidden layer among all conditionals, and update it by each new pixel.",
        equation="h_d = g(c + Σ_{j<d} W_j x_j),  p(x_d = 1 | x_<d) = σ(b_d + V_d·h_d)",
        parameters="2DH + H + D for binary events; 2DKH + H + DK for K values",
        orderings="one, fixed before training",
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
        },
    )

    def __init__(self, space: EventSpace, config: NADEConfig) -> None:
        super().__init__(space, config, orderings.make(config.ordering, space, config.seed))
        size, width, hidden = space.size, units(space.levels), config.hidden
        self.W = nn.Parameter(torch.randn(size, width, hidden) * (1 / size) ** 0.5)
        self.V = nn.Parameter(torch.randn(size, width, hidden) * (1 / hidden) ** 0.5)
        self.b = nn.Parameter(torch.zeros(size, width))
        self.c = nn.Parameter(torch.zeros(hidden))

    @staticmethod
    def parameter_count(space: EventSpace, config: NADEConfig) -> int:
        size, width, hidden = space.size, units(space.levels), config.hidden
        return 2 * size * width * hidden + hidden + size * width

    def conditionals(self, x: Tensor, *, ordering: Tensor | None = None) -> Conditional:
        order = self.resolve(ordering)
        along = x.flatten(1)[:, order]
        values = along.to(self.c.dtype) if self.space.is_binary else along.long()
        with torch.autocast(x.device.type, enabled=False):
            logits = NADELogits.apply(
                values, self.W[order], self.V[order], self.c, self.config.activation
            )
        logits = logits[:, orderings.positions(order)] + self.b
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.b.copy_(marginal_logits(pmf))

    def decoder(self, batch_size: int, *, ordering: Tensor | None = None) -> Decoder:
        return NADEDecoder(self, batch_size, self.resolve(ordering))


class NADEDecoder(Decoder):
    """Keeps the running pre-activation `a_d`, `(B, H)`."""

    def __init__(self, model: NADE, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        self.W, self.V, self.b = (p.detach()[ordering] for p in (model.W, model.V, model.b))
        self.a = model.c.detach().expand(batch_size, -1).clone()

    def predict(self) -> Conditional:
        h = activate(self.a, self.model.config.activation)
        logits = torch.addmm(self.b[self.position], h, self.V[self.position].T)
        return discrete(logits, self.space.levels)

    def observe(self, value: Tensor) -> None:
        W = self.W[self.position]
        if self.space.is_binary:
            self.a.addmm_(value.to(self.a.dtype)[:, None], W)
        else:
            self.a.add_(W[value.long()])
        self.position += 1

    def select(self, index: Tensor) -> None:
        self.a = self.a[index]
        self.batch_size = len(index)


def activate(a: Tensor, activation: Activation) -> Tensor:
    return a.relu() if activation == "relu" else a.sigmoid()


def _slope(h: Tensor, activation: Activation) -> Tensor:
    """Return `g'(a)` from `h = g(a)`."""
    return (h > 0).to(h.dtype) if activation == "relu" else h * (1 - h)


class NADELogits(torch.autograd.Function):
    """All `D` logits without their biases, `(B, D, O)`, in blocks of dimensions.

    The forward pass keeps only the running pre-activation at the start of each block,
    `(D/BLOCK, B, H)`; the backward pass walks the blocks from the last to the first and
    recomputes their activations. Inside a block everything is time-major, `(m, B, H)`, so
    that prefix sums over the `m` dimensions are one matrix product.
    """

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, W: Tensor, V: Tensor, c: Tensor, activation: Activation
    ) -> Tensor:
        a = c.expand(len(x), -1)
        starts, logits = [], []
        for block in torch.arange(x.shape[1]).split(BLOCK):
            part = slice(int(block[0]), int(block[-1]) + 1)
            starts.append(a)
            inputs = _contributions(x[:, part], W[part])
            h = activate(a + _earlier(inputs), activation)
            logits.append(h @ V[part].transpose(1, 2))
            a = a + inputs.sum(0)
        ctx.save_for_backward(x, W, V, *starts)
        ctx.activation = activation
        return torch.cat(logits).transpose(0, 1)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        x, W, V, *starts = ctx.saved_tensors
        grad = grad.transpose(0, 1).contiguous()
        dx = torch.zeros_like(x) if ctx.needs_input_grad[0] else None
        dW, dV = torch.zeros_like(W), torch.empty_like(V)
        later = torch.zeros_like(starts[0])  # gradient of `a` from all later dimensions
        for index in reversed(range(len(starts))):
            part = slice(index * BLOCK, min((index + 1) * BLOCK, x.shape[1]))
            inputs = _contributions(x[:, part], W[part])
            h = activate(starts[index] + _earlier(inputs), ctx.activation)
            dV[part] = grad[part].transpose(1, 2) @ h
            da = (grad[part] @ V[part]) * _slope(h, ctx.activation)
            dinputs = _later(da) + later
            _add_weight_gradient(dW[part], x[:, part], dinputs)
            if dx is not None:
                dx[:, part] = (dinputs @ W[part].transpose(1, 2))[..., 0].T
            later = later + da.sum(0)
        return dx, dW, dV, later.sum(0), None


def _contributions(x: Tensor, W: Tensor) -> Tensor:
    """Return what each dimension adds to the pre-activation, `(m, B, H)`."""
    if x.is_floating_point():
        return x.T[:, :, None] * W
    return W[torch.arange(len(W), device=W.device)[:, None], x.T]


def _earlier(inputs: Tensor) -> Tensor:
    """Sum over strictly earlier dimensions: a triangular matrix times `(m, B·H)`."""
    ones = inputs.new_ones(len(inputs), len(inputs)).tril(-1)
    return (ones @ inputs.flatten(1)).view_as(inputs)


def _later(inputs: Tensor) -> Tensor:
    """Sum over strictly later dimensions, the transpose of `_earlier`."""
    ones = inputs.new_ones(len(inputs), len(inputs)).triu(1)
    return (ones @ inputs.flatten(1)).view_as(inputs)


def _add_weight_gradient(dW: Tensor, x: Tensor, dinputs: Tensor) -> None:
    """Add `∂/∂W`, `(m, I, H)`, in place."""
    if x.is_floating_point():
        dW += x.T[:, None, :] @ dinputs
    else:
        rows = torch.arange(len(dW), device=dW.device)[:, None] * dW.shape[1] + x.T
        dW.view(-1, dW.shape[2]).index_add_(0, rows.flatten(), dinputs.flatten(0, 1))
