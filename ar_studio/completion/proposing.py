"""What particles begin as: draws of a guide, and of the model's own clamped sampler beside them."""

from collections.abc import Iterator
from itertools import groupby

import torch
from torch import Tensor

from ar_studio.completion.guiding import Guide
from ar_studio.completion.metropolis import Kernel
from ar_studio.models.base import AutoregressiveModel
from ar_studio.sampling import PixelDrawn, make_noise

AT_ONCE = 2**16  # dimensions of events drawn at once, which bounds what decoders keep


def fill(
    model: AutoregressiveModel, ordering: Tensor, mask: Tensor, x: Tensor, seed: int
) -> Iterator[PixelDrawn]:
    """Fill in the missing dimensions of `x` by the clamped sampler.

    Parameters
    ----------
    ordering, mask
        `(D,)`; the mask is `True` where observed.
    x
        Flat events `(B, D)`, changed in place.
    """
    noise = make_noise(len(x), len(mask), seed).to(x.device).transpose(0, 1).contiguous()
    known = mask.tolist()
    decoder = model.decoder(len(x), ordering=ordering)
    for observed, run in groupby(decoder.order, known.__getitem__):
        if observed:
            decoder.observe_all(x[:, list(run)])
            continue
        for dimension in run:
            position, conditional = decoder.position, decoder.predict()
            value = conditional.draw(noise[dimension])
            decoder.observe(value)
            x[:, dimension] = value
            yield PixelDrawn(position, dimension, conditional, value)


class Proposals:
    """Draws of a mixture of the guide and the clamped sampler, with what they weigh.

    Those of the clamped sampler have a share `α` that is fixed (`Kernel.blind`), and all are
    weighed as draws of the mixture, `p(x) / ((1 − α) q(x_M | x_O) + α Π_{i∈M} p(x_i | x_<i))`
    (Hesterberg 1995; Owen, Zhou 2000). So no weight is more than `1/α` of what likelihood
    weighting gives it, however wrong the guide is there.

    Parameters
    ----------
    kernel
        Holds the model and the mask, and says which share is drawn blind.
    x
        The flat event `(D,)`.
    """

    def __init__(self, kernel: Kernel, guide: Guide, x: Tensor) -> None:
        self.kernel, self.guide, self.x = kernel, guide, x

    def draw(
        self, count: int, generator: torch.Generator, made: int = 0
    ) -> Iterator[tuple[Tensor, Tensor]]:
        """Draw events in parts, of which each is small enough to be drawn at once.

        Parameters
        ----------
        count
            How many in all.
        made
            How many of them are draws of the guide that are there already.

        Yields
        ------
        tuple
            Events `(B, D)` and the logarithm of what they weigh, `(B,)`.
        """
        blind = round(count * self.kernel.blind)
        most = max(1, AT_ONCE // len(self.x))
        for size in _parts(count - blind - made, most):
            yield self.weigh(*self.guide.draw(self.x.repeat(size, 1), generator))
        for size in _parts(blind, most):
            x, seed = self.x.repeat(size, 1), int(torch.randint(2**62, (), generator=generator))
            model, ordering = self.kernel.model, self.kernel.evaluator.ordering
            for _ in fill(model, ordering, self.kernel.mask, x, seed):
                pass
            yield self.weigh(x, self.guide.log_prob(x))

    def weigh(
        self, x: Tensor, log_q: Tensor, factors: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Return events `(B, D)` and the logarithm of what they weigh, `(B,)`.

        Parameters
        ----------
        log_q
            Of the guide, `(B,)`.
        factors
            Of the model, `(B, D)`, if they are known.
        """
        factors = self.kernel.factors(x) if factors is None else factors
        share = torch.tensor(self.kernel.blind, dtype=log_q.dtype, device=log_q.device)
        clamped = torch.where(self.kernel.mask, 0.0, factors).sum(1)
        log_r = torch.logaddexp((1 - share).log() + log_q, share.log() + clamped)
        return x, factors.sum(1) - log_r


def _parts(count: int, most: int) -> list[int]:
    return [min(most, count - done) for done in range(0, count, most)]
