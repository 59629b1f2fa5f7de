"""Sequential Monte Carlo from the clamped sampler to the posterior, by annealing.

The clamped sampler draws the missing dimensions blind to observed ones that come later. Its
samples are carried to the posterior through targets in which the observed factors have a power
`β` that rises from 0 to 1: reweight, resample where few particles carry the weight, move.
"""

import math
from collections.abc import Iterator

import torch
from torch import Tensor

from ar_studio.completion.metropolis import TARGET_ACCEPTANCE, Kernel

ADAPTATION = 0.1  # change of a system's caution per unit of excess acceptance
POLISH = 0.2  # fraction of the rounds spent at β = 1, after the last resampling


def schedule(rounds: int) -> list[float]:
    """Return the exponent of every round.

    The square spends most rounds near 0, where the weights spread most. The rounds are fixed
    beforehand, so the evidence estimate stays unbiased and the work is known.
    """
    rising = max(1, round(rounds * (1 - POLISH)))
    return [min(1.0, (r / rising) ** 2) for r in range(1, rounds + 1)]


class ParticleSystems:
    """`G` independent systems of `N` weighted particles each.

    Parameters
    ----------
    kernel
        The moves, with the model and the mask.
    x
        Draws of the clamped sampler, `(G, N, D)`; systems may observe different values.

    Attributes
    ----------
    particles
        The current events, `(G, N, D)`.
    log_evidence
        Estimate of `log p(x_O)` of every system, `(G,)`; complete once `β = 1`.
    lowest_size
        The smallest effective sample size `(Σw)² / Σw²` met so far, `(G,)`.
    ancestors
        Which first particle each one descends from, `(G, N)`.
    """

    def __init__(self, kernel: Kernel, x: Tensor, generator: torch.Generator) -> None:
        self.kernel = kernel
        self.generator = generator
        self.shape = (len(x), x.shape[1])
        self.state = kernel.evaluate(x.flatten(0, 1))
        self.log_weights = torch.zeros(self.shape, device=x.device)
        self.log_evidence = torch.zeros(len(x), device=x.device)
        self.lowest_size = torch.full_like(self.log_evidence, x.shape[1])
        self.ancestors = torch.arange(x.shape[1], device=x.device).repeat(len(x), 1)
        self.caution = torch.full_like(self.log_evidence, kernel.first_caution)

    @property
    def particles(self) -> Tensor:
        return self.state.x.view(*self.shape, -1)

    def unique_ancestors(self) -> int:
        """Return how many of all first particles have descendants."""
        return sum(len(row.unique()) for row in self.ancestors)

    def anneal(self, exponents: list[float], moves: int) -> Iterator[tuple[float, float]]:
        """Carry the particles through the targets, with some moves at each.

        Yields
        ------
        tuple
            The exponent `β` and the mean acceptance probability, after every move.
        """
        for exponent in exponents:
            if exponent != self.kernel.exponent:
                self._reweight(exponent)
                self.state = self.kernel.anneal(self.state, exponent)
            for _ in range(moves):
                yield exponent, self._move()

    def _move(self) -> float:
        caution = self.caution.repeat_interleave(self.shape[1])
        self.state, acceptance = self.kernel.move(self.state, caution, self.generator)
        mean = acceptance.view(self.shape).mean(1)
        self.caution += ADAPTATION * (TARGET_ACCEPTANCE - mean)
        return float(mean.mean())

    def _reweight(self, exponent: float) -> None:
        observed = torch.where(self.kernel.mask, self.state.factors, 0.0).sum(1)
        self.log_weights += (exponent - self.kernel.exponent) * observed.view(self.shape)
        sizes = effective_sample_size(self.log_weights)
        self.lowest_size = torch.minimum(self.lowest_size, sizes)
        self._resample((sizes < self.shape[1] / 2) | (exponent == 1))

    def _resample(self, chosen: Tensor) -> None:
        """Resample the systems `chosen` `(G,)` and make their weights equal."""
        systems, size = self.shape
        offsets = torch.rand(systems, 1, generator=self.generator).to(chosen.device)
        keep = torch.arange(size, device=chosen.device)
        parents = torch.where(chosen[:, None], systematic(self.log_weights, offsets), keep)
        gain = self.log_weights.logsumexp(1) - math.log(size)
        self.log_evidence += torch.where(chosen, gain, 0.0)
        self.log_weights.masked_fill_(chosen[:, None], 0.0)
        self.ancestors = self.ancestors.gather(1, parents)
        starts = torch.arange(systems, device=chosen.device)[:, None] * size
        self.state = self.state.select((parents + starts).flatten())


def effective_sample_size(log_weights: Tensor) -> Tensor:
    """Return the effective sample size of each row of log-weights `(G, N)`."""
    return 1 / log_weights.softmax(1).square().sum(1)


def systematic(log_weights: Tensor, offsets: Tensor, count: int | None = None) -> Tensor:
    """Return the parents `(G, count)` that systematic resampling chooses.

    Parameters
    ----------
    log_weights
        `(G, N)`.
    offsets
        One uniform number for each system, `(G, 1)`.
    count
        How many; as many as there are if None.
    """
    size = log_weights.shape[1]
    count = size if count is None else count
    cumulative = log_weights.double().softmax(1).cumsum(1)
    points = (torch.arange(count, device=offsets.device) + offsets.double()) / count
    return torch.searchsorted(cumulative, points).clamp(max=size - 1)
