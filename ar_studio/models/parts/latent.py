"""Hidden causes: a bound from guesses at them, and events drawn once they are."""

import math
from abc import abstractmethod

import numpy as np
import torch
from torch import Tensor

from ar_studio.conditionals import Conditional
from ar_studio.models.abilities import Ensemble
from ar_studio.models.base import Model
from ar_studio.models.decoder import Decoder
from ar_studio.spaces import EventSpace

GRID = 2**24  # uniforms are multiples of 1/GRID, so that float64 adds thousands of them exactly
FINEST = 2**12  # real numbers are rounded to multiples of 1/FINEST, for the same reason
AT_ONCE = 2**14  # guesses weighed together


class HiddenFirst(Model):
    """A model that draws hidden units first, and then all dimensions given them alone."""

    @abstractmethod
    def draw_hidden(self, noise: Tensor) -> Tensor:
        """Draw hidden units by the noise `(n, D, 2)` of samples.

        Return what the dimensions are drawn from, `(n, D, O)`, as `conditional` takes it.
        """

    @abstractmethod
    def conditional(self, outputs: Tensor) -> Conditional:
        """Return the distributions of dimensions `(…)` that have outputs `(…, O)`."""

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return HiddenFirstDecoder(self, batch_size, ordering)


class HiddenFirstDecoder(Decoder):
    """Draws the hidden units at once, then the dimensions one by one.

    Attributes
    ----------
    outputs
        Of all dimensions, `(B, D, O)`, as far as the hidden units say.
    """

    def __init__(self, model: HiddenFirst, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        self.outputs = torch.zeros(batch_size, model.space.size, 1, device=ordering.device)
        self.remember(outputs=0)

    @torch.no_grad()
    def begin(self, noise: Tensor) -> None:
        self.outputs = self.model.draw_hidden(noise)

    def predict(self) -> Conditional:
        return self.model.conditional(self.outputs[:, self.dimension])

    def _observe(self, value: Tensor) -> None:
        """Take nothing from the value: given the hidden units, no dimension looks at another."""


class Guessing(Ensemble, HiddenFirst):
    """A model `p(x) = Σ_h p(x, h)` whose likelihood is bounded by guesses `h_k ~ q(h | x)`.

    `L_K = E log (1/K) Σ_k p(x, h_k) / q(h_k | x) ≤ log p(x)` (Burda, Grosse, Salakhutdinov 2016,
    eq. 8), which no number of guesses loosens.
    """

    def __init__(self, space: EventSpace, config: object, hidden: int) -> None:
        super().__init__(space, config)
        # Not a buffer: added up in float64 on the CPU, whatever the device. See `own_noise`.
        generator = torch.Generator().manual_seed(0)
        self.keys = torch.rand(space.size, hidden, generator=generator).double()

    @property
    @abstractmethod
    def guesses(self) -> int:
        """How many guesses `K` at the hidden units the model makes for each event."""

    @abstractmethod
    def log_weights(self, x: Tensor, noise: Tensor) -> Tensor:
        """Return `log p(x, h_k) − log q(h_k | x)`, `(K, B)`, of guesses by uniforms `(K, B, H)`."""

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        """Return the bound `L_K`, `(B,)` in nats, under noise that each event brings along."""
        return self.member_log_probs(x, 1)[0]

    def member_log_probs(self, x: Tensor, count: int) -> Tensor:
        """Return `count` times `L_K`, `(M, B)`, each of guesses of its own.

        Their average, `logsumexp` less `log M`, is the bound `L_{MK}`, which is tighter.
        """
        self.space.check(x)
        table = self.noise_table(count * self.guesses)
        parts = table.split(max(1, AT_ONCE // max(1, len(x))))
        log_w = torch.cat([self.log_weights(x, self.own_noise(x, part)) for part in parts])
        members = log_w.view(count, self.guesses, len(x))
        return members.logsumexp(1) - math.log(self.guesses)

    def noise_table(self, count: int) -> Tensor:
        """Return the uniforms of `count` guesses, `(count, H)`, which all events share."""
        generator = torch.Generator().manual_seed(1)
        return torch.rand(count, self.keys.shape[1], generator=generator).double()

    def own_noise(self, x: Tensor, table: Tensor) -> Tensor:
        """Return uniforms `(K, B, H)` that depend on each event alone.

        One table of uniforms `(K, H)` serves all events, each of which shifts it, modulo 1, by the
        sum of the keys of its dimensions times their values. The sums are exact, so a bound is the
        same in any batch and on any device; and events are far enough apart that their errors
        average out.
        """
        values = (x.flatten(1).cpu().double() * FINEST).round() / FINEST
        return (table[:, None] + values @ self.keys) % 1


def generators(noise: Tensor) -> list[np.random.Generator]:
    """Return a source of further uniforms for each sample, made from its noise `(n, D, 2)`.

    Their seeds are those numbers of the noise that no binary pixel is drawn by: NumPy's generator
    takes them all, where torch's keeps 32 bits, too few for samples to be all different.
    """
    seeds = (noise[:, :, 1].cpu().double() * GRID).long().tolist()
    return [np.random.default_rng(seed) for seed in seeds]


def uniforms(sources: list[np.random.Generator], count: int) -> Tensor:
    """Return the next `count` uniforms of each source, `(n, count)`."""
    return torch.from_numpy(np.stack([source.random(count, np.float32) for source in sources]))


def further_noise(noise: Tensor, count: int) -> Tensor:
    """Return `count` more uniforms for each sample, `(n, count)`, from its noise `(n, D, 2)`."""
    return uniforms(generators(noise), count)


def normals(uniform: Tensor) -> Tensor:
    """Return standard normal numbers at the quantiles `uniform`, none of them infinite."""
    return torch.special.ndtri(uniform.clamp(0.5 / GRID, 1 - 0.5 / GRID))
