"""Deep sigmoid belief networks (Neal 1992; Gan et al. 2015): latent variables, a bound to learn."""

import math
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Bernoulli, Conditional
from ar_studio.models.abilities import Ensemble
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Code, Coding, Filtering, Filters, norms
from ar_studio.models.parts.layers import HiddenLayers
from ar_studio.models.parts.values import marginal_logits
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

AVERAGED = 256  # draws of what lies between a hidden layer and the pixels
GRID = 2**24  # uniforms are multiples of 1/GRID, so that float64 adds thousands of them exactly


class SBNConfig(Settings):
    hidden: HiddenLayers = Field(
        default=(200,),
        min_length=1,
        title="Hidden layers",
        description="Binary units of each layer, from the pixels up, for example 200, 100.",
    )
    links: bool = Field(
        default=False,
        title="Links inside layers",
        description="Each unit also sees the earlier ones of its own layer: the paper's ARSBN.",
    )
    samples: int = Field(
        default=8,
        ge=2,
        le=64,
        title="Samples",
        description="Guesses at the hidden units for each event: more make a tighter bound.",
    )


class Guess(NamedTuple):
    """Binary units of all hidden layers, each `(K, B, J_l)`, and their `log q(h | x)`, `(K, B)`."""

    hidden: list[Tensor]
    log_q: Tensor


class SBN(Coding, Filtering, Ensemble):
    """Deep sigmoid belief network: causes on top, pixels at the bottom, binary units throughout.

    `p(h^L_j = 1) = σ(b_j)`, `p(h^{l-1}_j = 1 | h^l) = σ(w_j·h^l + c_j)` and `h^0 = x`, so that
    `p(x) = Σ_h p(x, h)` has `2^ΣJ` terms. With links inside layers (ARSBN) `s_{j,<j}·h^{l-1}_{<j}`
    is added. What is learnt and told is the importance-weighted bound of `K` guesses `h_k` by a
    recognition network `q(h | x)`, one logistic layer up from each layer:
    `L_K = E log (1/K) Σ_k p(x, h_k) / q(h_k | x) ≤ log p(x)`.

    The paper infers `h` by Gibbs sampling or mean field with Pólya-Gamma variables under a
    shrinkage prior; here the recognition network learns by VIMCO (Mnih and Rezende 2016) instead,
    and nothing shrinks the weights but weight decay.
    """

    Config = SBNConfig
    card = Card(
        name="sbn",
        title="Deep SBN",
        authors="Z. Gan, R. Henao, D. Carlson, L. Carin",
        year=2015,
        group="Hidden units: a bound, or no likelihood",
        citation="Z. Gan, R. Henao, D. Carlson, L. Carin, “Learning deep sigmoid belief networks "
        "with data augmentation”, AISTATS 2015; learnt here as in A. Mnih, D. Rezende, "
        "“Variational inference for Monte Carlo objectives”, ICML 2016",
        idea="Let hidden causes draw the pixels; then p(x) is a sum that can only be bounded.",
        equation="p(h_j = 1 | above) = σ(w_j·h + c_j),  log p(x) ≥ log (1/K) Σ_k p(x, h_k)/q(h_k)",
        parameters="Σ(J_{l−1}J_l + J_{l−1}) + J_L, and Σ(J_{l−1}J_l + J_l) to guess h "
        "(+ ΣJ(J−1)/2 links)",
        orderings="none: its hidden units come first, so it completes no mask",
        values=("binary",),
        likelihood="lower bound",
        differs="The paper infers hidden units by Gibbs sampling or mean field under a shrinkage "
        "prior; here a recognition network learns by VIMCO, and nothing shrinks the weights but "
        "weight decay.",
        recipes={
            "": Recipe(
                {"hidden": (200, 200)}, {"learning_rate": 3e-3, "batch_size": 100, "epochs": 60}
            ),
            "digits": Recipe(
                {"hidden": (60, 40)}, {"learning_rate": 1e-2, "batch_size": 50, "epochs": 100}
            ),
        },
    )

    def __init__(self, space: EventSpace, config: SBNConfig) -> None:
        super().__init__(space, config)
        sizes = [space.size, *config.hidden]
        self.down = nn.ModuleList(nn.Linear(above, below) for below, above in pairwise(sizes))
        self.up = nn.ModuleList(nn.Linear(below, above) for below, above in pairwise(sizes))
        self.prior = nn.Parameter(torch.zeros(sizes[-1]))
        self.links = nn.ParameterList(
            torch.zeros(size * (size - 1) // 2) for size in sizes if config.links
        )
        # Not a buffer: added up in float64 on the CPU, whatever the device. See `_own_noise`.
        generator = torch.Generator().manual_seed(0)
        self.keys = torch.rand(space.size, sum(config.hidden), generator=generator).double()

    @staticmethod
    def parameter_count(space: EventSpace, config: SBNConfig) -> int:
        sizes = [space.size, *config.hidden]
        layers = sum(2 * below * above + below + above for below, above in pairwise(sizes))
        links = sum(size * (size - 1) // 2 for size in sizes) if config.links else 0
        return layers + sizes[-1] + links

    def filters(self) -> list[Filters]:
        down, up = (part[0].get_parameter("weight").detach() for part in (self.down, self.up))
        return [
            Filters("Weights to the pixels W", "hidden unit", down.T[:, None], norms(down.T)),
            Filters("Weights of the guess at h", "hidden unit", up[:, None]),
        ]

    @torch.no_grad()
    def encode(self, x: Tensor) -> list[Code]:
        flat = x.flatten(1).to(self.prior.dtype)
        hidden, _ = self.guess(flat, self._own_noise(x, 1).to(self.prior))
        return [
            Code(
                f"Hidden layer {number}",
                units[0, 0],
                binary=True,
                exact=number == 1 and not self.config.links,
            )
            for number, units in enumerate(hidden, 1)
        ]

    @torch.no_grad()
    def decode(self, layer: int, values: Tensor) -> Tensor:
        """Return `E[x | h^l]`: of the lowest layer exact without links, else a mean of draws."""
        generator, above = torch.Generator().manual_seed(0), values[None]
        for below in range(layer, -1, -1):
            logits = self.logits(below, above)
            if below == 0 and not self.config.links:
                above = logits.sigmoid()
                break
            logits = logits.expand(AVERAGED, -1)
            uniforms = torch.rand(logits.shape, generator=generator).to(logits)
            matrix = self.matrix(below) if self.config.links else None
            above = ancestral(logits, matrix, uniforms)
        return above.mean(0).view(self.space.event_shape)

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.down[0].get_parameter("bias").copy_(marginal_logits(pmf)[:, 0])

    def matrix(self, layer: int) -> Tensor:
        """Return the links inside a layer, `(J_l, J_l)`, strictly lower triangular."""
        size = self.space.size if layer == 0 else self.config.hidden[layer - 1]
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
            if self.config.links:
                logits = logits + units @ self.matrix(layer).T
            total = total + Bernoulli(logits).log_prob(units).sum(-1)
        return total

    def guess(self, x: Tensor, noise: Tensor) -> Guess:
        """Draw hidden units from `q(h | x)` for `x` `(B, D)`, by uniforms `(K, B, ΣJ)`."""
        units, hidden = x, []
        log_q = x.new_zeros(())
        for layer, uniforms in zip(self.up, noise.split(self.config.hidden, -1), strict=True):
            logits = layer(units)
            units = (uniforms < logits.sigmoid()).to(x.dtype)
            log_q = log_q + Bernoulli(logits).log_prob(units).sum(-1)
            hidden.append(units)
        return Guess(hidden, log_q)

    def log_weights(self, x: Tensor, noise: Tensor) -> tuple[Tensor, Tensor]:
        """Return `log p(x, h_k) − log q(h_k | x)` and `log q(h_k | x)`, both `(K, B)`."""
        flat = x.flatten(1).to(self.prior.dtype)
        hidden, log_q = self.guess(flat, noise.to(self.prior))
        return self.log_joint(flat, hidden) - log_q, log_q

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        """Return the bound `L_K`, `(B,)` in nats, under noise that each event brings along."""
        return self.member_log_probs(x, 1)[0]

    def member_log_probs(self, x: Tensor, count: int) -> Tensor:
        """Return `count` times `L_K`, `(M, B)`, each of guesses of its own.

        Their average, `logsumexp` less `log M`, is the bound `L_{MK}`, which is tighter.
        """
        self.space.check(x)
        noise = self._own_noise(x, count * self.config.samples)
        log_w, _ = self.log_weights(x, noise)
        members = log_w.view(count, self.config.samples, len(x))
        return members.logsumexp(1) - math.log(self.config.samples)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        """Return `−L_K`, whose gradient with respect to `q` is VIMCO's.

        A guess `k` is praised by how much better the bound is than it would be with the geometric
        mean of the other guesses in its place, so that no baseline has to be learnt.
        """
        count = self.config.samples
        noise = torch.rand(count, len(x), sum(self.config.hidden), generator=generator)
        log_w, log_q = self.log_weights(x, noise)
        bound = log_w.logsumexp(0) - math.log(count)
        with torch.no_grad():
            others = (log_w.sum(0) - log_w) / (count - 1)
            itself = torch.eye(count, dtype=torch.bool, device=x.device)[..., None]
            instead = torch.where(itself, others, log_w)
            praise = bound - (instead.logsumexp(1) - math.log(count))
        learning = (praise * log_q).sum(0)
        return -(bound + learning - learning.detach()).mean()

    def _own_noise(self, x: Tensor, count: int) -> Tensor:
        """Return uniforms `(count, B, ΣJ)` that depend on each event alone.

        One table of uniforms serves all events, each of which shifts it, modulo 1, by the sum of
        the keys of its pixels that are on. The sums are exact, so a bound is the same in any batch
        and on any device; and events are far enough apart that their errors average out.
        """
        generator = torch.Generator().manual_seed(1)
        table = torch.rand(count, self.keys.shape[1], generator=generator).double()
        shifts = x.flatten(1).cpu().double() @ self.keys
        return (table[:, None] + shifts) % 1

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return SBNDecoder(self, batch_size, ordering)


class SBNDecoder(Decoder):
    """Draws the hidden layers from the top down at once, then the pixels one by one.

    Attributes
    ----------
    logits
        Of all pixels, as far as the pixels known say, `(B, D)`.
    """

    def __init__(self, model: SBN, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        self.matrix = model.matrix(0).detach() if model.config.links else None
        self.logits = model.prior.new_zeros(batch_size, model.space.size)
        self.remember(logits=0)

    @torch.no_grad()
    def begin(self, noise: Tensor) -> None:
        model, above = self.model, None
        sizes = model.config.hidden
        uniforms = further_noise(noise, sum(sizes)).to(model.prior).split(sizes, -1)
        for layer in range(len(sizes), 0, -1):
            logits = model.logits(layer, above).expand(self.batch_size, -1)
            matrix = model.matrix(layer) if model.config.links else None
            above = ancestral(logits, matrix, uniforms[layer - 1])
        self.logits = model.logits(0, above)

    def predict(self) -> Conditional:
        return Bernoulli(self.logits[:, self.dimension])

    def _observe(self, value: Tensor) -> None:
        if self.matrix is not None:
            column = self.matrix[:, self.dimension]
            self.logits = self.logits + value.to(self.logits.dtype)[:, None] * column


def ancestral(logits: Tensor, matrix: Tensor | None, uniforms: Tensor) -> Tensor:
    """Draw the units of a layer, `(B, J)`; one after the other if links join them."""
    if matrix is None:
        return (uniforms < logits.sigmoid()).to(logits.dtype)
    units = torch.zeros_like(logits)
    for j in range(logits.shape[1]):
        a = logits[:, j] + units @ matrix[j]
        units[:, j] = (uniforms[:, j] < a.sigmoid()).to(logits.dtype)
    return units


def further_noise(noise: Tensor, count: int) -> Tensor:
    """Return `count` more uniforms for each sample, `(n, count)`, made from its noise `(n, D, 2)`.

    Their seeds are those numbers of the noise that no binary pixel is drawn by: NumPy's generator
    takes them all, where torch's keeps 32 bits, too few for samples to be all different.
    """
    seeds = (noise[:, :, 1].cpu().double() * GRID).long().tolist()
    drawn = [np.random.default_rng(seed).random(count, np.float32) for seed in seeds]
    return torch.from_numpy(np.stack(drawn))
