"""Belief networks: layers of binary causes that draw what is below them, and guesses at them."""

import math
from abc import abstractmethod
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor, nn

from ar_studio.conditionals import Bernoulli, Conditional
from ar_studio.models.insides import Code, Coding, Filtering, Filters, norms
from ar_studio.models.parts.latent import (
    Guessing,
    HiddenFirst,
    HiddenFirstDecoder,
    further_noise,
)
from ar_studio.models.parts.values import marginal_logits
from ar_studio.spaces import EventSpace

AVERAGED = 256  # draws of what lies between a hidden layer and the pixels


class Guess(NamedTuple):
    """Binary units of all hidden layers, each `(K, B, J_l)`, and their `log q(h | x)`, `(K, B)`."""

    hidden: list[Tensor]
    log_q: Tensor


class BeliefNetwork(Coding, Filtering, Guessing):
    """A directed network of binary units, the causes on top and the pixels at the bottom.

    `p(h^L_j = 1) = σ(b_j)`, `p(h^{l-1}_j = 1 | h^l) = σ(w_j·h^l + c_j)` and `h^0 = x`; with links
    inside layers `s_{j,<j}·h^{l-1}_{<j}` is added, in the topmost one too. The recognition network
    `q(h | x)` is one logistic layer up from each layer, and learns by VIMCO (Mnih and Rezende
    2016). Its configuration has the settings `hidden` and `samples`.
    """

    def __init__(self, space: EventSpace, config: object, hidden: Sequence[int]) -> None:
        super().__init__(space, config, sum(hidden))
        self.hidden = tuple(hidden)
        sizes = [space.size, *hidden]
        self.down = nn.ModuleList(nn.Linear(above, below) for below, above in pairwise(sizes))
        self.up = nn.ModuleList(nn.Linear(below, above) for below, above in pairwise(sizes))
        self.prior = nn.Parameter(torch.zeros(sizes[-1]))
        self.links = nn.ParameterList(
            torch.zeros(size * (size - 1) // 2) for size in sizes if self.linked
        )

    @property
    @abstractmethod
    def linked(self) -> bool:
        """Whether each unit also sees the earlier ones of its own layer."""

    @property
    def guesses(self) -> int:
        return self.config.samples

    def filters(self) -> list[Filters]:
        down, up = (part[0].get_parameter("weight").detach() for part in (self.down, self.up))
        return [
            Filters("Weights to the pixels W", "hidden unit", down.T[:, None], norms(down.T)),
            Filters("Weights of the guess at h", "hidden unit", up[:, None]),
        ]

    @torch.no_grad()
    def encode(self, x: Tensor) -> list[Code]:
        flat = x.flatten(1).to(self.prior.dtype)
        hidden, _ = self.guess(flat, self.own_noise(x, self.noise_table(1)).to(self.prior))
        return [
            Code(
                f"Hidden layer {number}",
                units[0, 0],
                binary=True,
                exact=number == 1 and not self.linked,
            )
            for number, units in enumerate(hidden, 1)
        ]

    @torch.no_grad()
    def decode(self, layer: int, values: Tensor) -> Tensor:
        """Return `E[x | h^l]`: of the lowest layer exact without links, else a mean of draws."""
        generator, above = torch.Generator().manual_seed(0), values[None]
        for below in range(layer, -1, -1):
            logits = self.logits(below, above)
            if below == 0 and not self.linked:
                above = logits.sigmoid()
                break
            logits = logits.expand(AVERAGED, -1)
            uniforms = torch.rand(logits.shape, generator=generator).to(logits)
            matrix = self.matrix(below) if self.linked else None
            above = ancestral(logits, matrix, uniforms)
        return above.mean(0).view(self.space.event_shape)

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.down[0].get_parameter("bias").copy_(marginal_logits(pmf)[:, 0])

    def matrix(self, layer: int) -> Tensor:
        """Return the links inside a layer, `(J_l, J_l)`, strictly lower triangular."""
        size = self.space.size if layer == 0 else self.hidden[layer - 1]
        rows, columns = torch.tril_indices(size, size, offset=-1, device=self.prior.device)
        links = self.links[layer]
        return links.new_zeros(size, size).index_put((rows, columns), links)

    def logits(self, layer: int, above: Tensor | None) -> Tensor:
        """Return what a layer's units have from the layer above, `(…, J_l)`, links left out."""
        return self.prior if above is None else self.down[layer](above)

    def log_joint(self, x: Tensor, hidden: list[Tensor]) -> Tensor:
        """Return `log p(x, h)`, `(…)`, of units `x` `(…, D)` and `h^l` `(…, J_l)`, in nats."""
        layers = [x, *hidden]
        total = x.new_zeros(())
        for layer, units in enumerate(layers):
            above = layers[layer + 1] if layer + 1 < len(layers) else None
            logits = self.logits(layer, above)
            if self.linked:
                logits = logits + units @ self.matrix(layer).T
            total = total + Bernoulli(logits).log_prob(units).sum(-1)
        return total

    def guess(self, x: Tensor, noise: Tensor) -> Guess:
        """Draw hidden units from `q(h | x)` for `x` `(B, D)`, by uniforms `(K, B, ΣJ)`."""
        units, hidden = x, []
        log_q = x.new_zeros(())
        for layer, uniforms in zip(self.up, noise.split(self.hidden, -1), strict=True):
            logits = layer(units)
            units = (uniforms < logits.sigmoid()).to(x.dtype)
            log_q = log_q + Bernoulli(logits).log_prob(units).sum(-1)
            hidden.append(units)
        return Guess(hidden, log_q)

    def weigh(self, x: Tensor, noise: Tensor) -> tuple[Tensor, Tensor]:
        """Return `log p(x, h_k) − log q(h_k | x)` and `log q(h_k | x)`, both `(K, B)`."""
        flat = x.flatten(1).to(self.prior.dtype)
        hidden, log_q = self.guess(flat, noise.to(self.prior))
        return self.log_joint(flat, hidden) - log_q, log_q

    def log_weights(self, x: Tensor, noise: Tensor) -> Tensor:
        return self.weigh(x, noise)[0]

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        """Return `−L_K`, whose gradient with respect to `q` is VIMCO's.

        A guess `k` is praised by how much better the bound is than it would be with the geometric
        mean of the other guesses in its place, so that no baseline has to be learnt.
        """
        count = self.guesses
        noise = torch.rand(count, len(x), sum(self.hidden), generator=generator)
        log_w, log_q = self.weigh(x, noise)
        bound = log_w.logsumexp(0) - math.log(count)
        with torch.no_grad():
            others = (log_w.sum(0) - log_w) / (count - 1)
            itself = torch.eye(count, dtype=torch.bool, device=x.device)[..., None]
            instead = torch.where(itself, others, log_w)
            praise = bound - (instead.logsumexp(1) - math.log(count))
        learning = (praise * log_q).sum(0)
        return -(bound + learning - learning.detach()).mean()

    def conditional(self, outputs: Tensor) -> Conditional:
        return Bernoulli(outputs[..., 0])

    def draw_hidden(self, noise: Tensor) -> Tensor:
        above, sizes = None, self.hidden
        uniforms = further_noise(noise, sum(sizes)).to(self.prior).split(sizes, -1)
        for layer in range(len(sizes), 0, -1):
            logits = self.logits(layer, above).expand(len(noise), -1)
            matrix = self.matrix(layer) if self.linked else None
            above = ancestral(logits, matrix, uniforms[layer - 1])
        return self.logits(0, above)[..., None]

    def _decoder(self, batch_size: int, ordering: Tensor) -> HiddenFirstDecoder:
        kind = LinkedDecoder if self.linked else HiddenFirstDecoder
        return kind(self, batch_size, ordering)


class LinkedDecoder(HiddenFirstDecoder):
    """Draws the hidden layers from the top down, then pixels that see those before them."""

    def __init__(self, model: HiddenFirst, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model, batch_size, ordering)
        assert isinstance(model, BeliefNetwork)
        self.matrix = model.matrix(0).detach()

    def _observe(self, value: Tensor) -> None:
        column = self.matrix[:, self.dimension]
        self.outputs = self.outputs + (value.to(column)[:, None] * column)[..., None]


def ancestral(logits: Tensor, matrix: Tensor | None, uniforms: Tensor) -> Tensor:
    """Draw the units of a layer, `(B, J)`; one after the other if links join them."""
    if matrix is None:
        return (uniforms < logits.sigmoid()).to(logits.dtype)
    units = torch.zeros_like(logits)
    for j in range(logits.shape[1]):
        a = logits[:, j] + units @ matrix[j]
        units[:, j] = (uniforms[:, j] < a.sigmoid()).to(logits.dtype)
    return units
