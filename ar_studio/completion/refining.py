"""Particles that begin as draws of a guide and are moved to the posterior of the model."""

import math
from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor

from ar_studio.completion.annealing import ADAPTATION, effective_sample_size, systematic
from ar_studio.completion.bridging import Evidence, evidence
from ar_studio.completion.guiding import Guide, GuidedMoves, temper
from ar_studio.completion.metropolis import TARGET_ACCEPTANCE, Evaluated, Kernel
from ar_studio.completion.mixing import Chains
from ar_studio.completion.particles import Pool
from ar_studio.completion.proposing import Proposals

SYSTEMS = 4  # that know nothing of each other, so that they can be compared
FEWEST = 16  # particles
KEPT = 1.25  # effective number of draws for each particle, to which the weights are tempered
# Of a better estimate of the evidence: how often it is made better at most, by how many more draws
# of the guide, and of particles, which move in between; and at which error it is good enough.
ROUNDS, MORE, TIMES, APART = 4, 256, 4, 8
FINE = 0.5  # nats
OLDEST = 0.75  # of the particles, at most, descend from those of the last mask


class _Chosen(NamedTuple):
    """Particles `(G, P, D)`, which draws they are, and what tempering left out of their weights."""

    particles: Tensor
    ancestors: Tensor
    left: Tensor


class Refinement:
    """Particles in independent systems: drawn by the guide, weighed, resampled and moved.

    Weights `p(x) / q(x_M | x_O)`, or those of a mixture (`Proposals`), are tempered to a power at
    which enough draws survive; moves, whose target is `p(x_M | x_O)` alone, do the rest. Particles
    of an earlier mask are carried to this one as by a sampler of sequential Monte Carlo (Del Moral,
    Doucet, Jasra 2006): what is newly hidden is drawn by the guide, what is newly observed has the
    guide for its backward kernel, and their weights `p(y) q(x_N | rest) / (p(x) q(y_H | rest))`
    are as right as those of fresh draws. So both may be mixed in any share.

    Parameters
    ----------
    kernel
        The moves, at `β = 1`.
    x
        The flat event `(D,)`.
    n
        How many completions are asked for.

    Attributes
    ----------
    particles
        The current events, `(P, D)`, those of the first system first.
    thrown_away
        See `particles.Standing`.
    evidence
        Of what is observed, as it was estimated last.
    ancestors
        Which draw each particle descends from, `(P,)`.
    """

    def __init__(
        self, kernel: Kernel, guide: Guide, x: Tensor, n: int, generator: torch.Generator
    ) -> None:
        self.kernel, self.guide, self.x = kernel, guide, x
        self.generator = generator
        self.size = -(-max(FEWEST, n) // SYSTEMS)  # of each system
        places = torch.rand(SYSTEMS, self.size, generator=generator).argsort(1)
        starts = torch.arange(SYSTEMS)[:, None] * self.size
        # Systems take turns, so that the first completions are independent of each other.
        self.picked = (places + starts).T.flatten().to(x.device)
        self.proposals = Proposals(kernel, guide, x)
        self.jumps = GuidedMoves(kernel, guide)
        self.chains = Chains(SYSTEMS, kernel.mask)
        self.caution = torch.full((SYSTEMS,), kernel.first_caution, device=x.device)
        self.thrown_away, self.made = 0.0, 0
        self.evidence = Evidence()

    @property
    def particles(self) -> Tensor:
        return self.state.x

    @property
    def systems(self) -> Tensor:
        """The current events by the systems that they belong to, `(G, P, D)`."""
        return self.state.x.view(SYSTEMS, self.size, -1)

    def chosen(self, n: int) -> Tensor:
        """Return the particles that are the completions, `(n, D)`."""
        return self.state.x[self.picked[:n]]

    def unique_ancestors(self) -> int:
        """Return how many draws have descendants."""
        return len(self.ancestors.unique())

    def blind(self) -> int:
        """Return how many particles descend from draws of the clamped sampler."""
        each = self.log_weights.shape[1]
        guided = each - round(each * self.kernel.blind)
        drawn = self.ancestors < self.log_weights.numel()  # the others are of an earlier mask
        return int((drawn & (self.ancestors % each >= guided)).sum())

    def effective_sample_size(self) -> float:
        """Return how many different ancestors the particles are worth."""
        counts = self.ancestors.unique(return_counts=True)[1].double()
        return float(counts.sum() ** 2 / counts.square().sum())

    def begin(self, first: Tensor, first_log_q: Tensor, start: Pool | None) -> Iterator[int]:
        """Draw, weigh and resample the particles.

        The evidence is that by the draws alone until it is bridged. How far it is off nobody knows,
        so its error is NaN: draws that all miss what counts agree with each other.

        Parameters
        ----------
        first, first_log_q
            Draws of the guide that are there already, `(n, D)` and `(n,)`.
        start
            Particles of an earlier mask.

        Yields
        ------
        int
            How many draws are still to be made, after each part of them but the last.
        """
        drawn, total = [self.proposals.weigh(first, first_log_q)], self.size * self.kernel.draws
        left = SYSTEMS * total - len(first)
        for part in self.proposals.draw(SYSTEMS * total, self.generator, len(first)):
            drawn.append(part)
            left -= len(part[0])
            if left:
                yield left
        draws, weights = self._dealt(drawn)
        self.log_weights = weights
        chosen = self._resample(draws, weights, start)
        self.ancestors, self.chains.weights_left = chosen.ancestors.flatten(), chosen.left.flatten()
        self.kernel.exponent = 1.0
        self.state = self.kernel.evaluate(chosen.particles.flatten(0, 1))
        alone = weights.logsumexp(1) - math.log(weights.shape[1])
        nats = float(alone.logsumexp(0)) - math.log(SYSTEMS)
        self.evidence = Evidence(nats, draws=weights.numel())

    def move(self) -> None:
        """Move all particles, mostly by the kernel, and now and then by the guide."""
        self.made += 1
        if self.made % self.kernel.jumps:
            self.state, acceptance = self._drift()
        else:
            self.state, acceptance = self.jumps.move(self.state, self.generator)
        log_p = self.state.factors.sum(1)
        self.chains.note(self.state.x, log_p, float(acceptance.mean()))

    def bridge(self, early: bool) -> None:
        """Estimate the evidence from the draws that there are and the particles as they are.

        That they are out of each other's reach says that the draws know nothing of it, once
        particles have been moved enough to be judged. As long as it is early, the estimate by the
        draws stays.
        """
        bridged = evidence(self.log_weights, self._reached([self.state]))
        if not (early and math.isnan(bridged.nats)):
            self.evidence = bridged

    def weigh(self) -> Iterator[Evidence]:
        """Estimate the evidence better, by many more draws of the guide and moves of the particles.

        Draws know nothing of each other and cost less than a path of distributions from the guide
        to the model, each of whose moves is weighed by the guide too.
        """
        drawn, reached = [self.log_weights], []
        for _ in range(ROUNDS):
            drawn.append(self._dealt(list(self.proposals.draw(MORE, self.generator)))[1])
            reached.append(self._reached([self._later() for _ in range(TIMES)]))
            self.evidence = evidence(torch.cat(drawn, 1), torch.cat(reached, 1))
            yield self.evidence
            if self.evidence.error < FINE:
                break

    def _later(self) -> Evaluated:
        for _ in range(APART):
            self.move()
        return self.state

    def _reached(self, states: list[Evaluated]) -> Tensor:
        """Return what particles at some times would weigh, had they been drawn, `(G, M)`."""
        x, factors = (torch.cat(p) for p in zip(*((s.x, s.factors) for s in states), strict=True))
        weights = self.proposals.weigh(x, self.guide.log_prob(x), factors)[1]
        return weights.view(len(states), SYSTEMS, -1).transpose(0, 1).flatten(1)

    def _dealt(self, drawn: list[tuple[Tensor, Tensor]]) -> tuple[Tensor, Tensor]:
        """Deal draws out to the systems in turn: events `(G, N, D)`, and their log-weights."""
        draws, weights = (torch.cat(parts) for parts in zip(*drawn, strict=True))
        return draws.view(-1, SYSTEMS, len(self.x)).transpose(0, 1), weights.view(-1, SYSTEMS).T

    def _drift(self) -> tuple[Evaluated, Tensor]:
        caution = self.caution.repeat_interleave(self.size)
        state, acceptance = self.kernel.move(self.state, caution, self.generator)
        # Steps that grow smaller: the first ones find the caution within a few moves.
        gain = max(ADAPTATION, 2.0 / self.made)
        mean = acceptance.view(SYSTEMS, -1).mean(1)
        self.caution += gain * (TARGET_ACCEPTANCE - mean)
        return state, acceptance

    def _resample(self, draws: Tensor, weights: Tensor, start: Pool | None) -> _Chosen:
        """Return particles chosen from draws `(G, N, D)` and from those of an earlier mask."""
        tempered = temper(weights, KEPT * self.size)
        average = tempered.logsumexp(1, keepdim=True) - math.log(weights.shape[1])
        self.thrown_away = float((tempered < average + math.log(0.01)).double().mean())
        if start is None or len(start.events) < SYSTEMS:
            return self._choose(draws, weights, tempered, self.size)
        old, old_weights = self._carry(start)
        sizes = [effective_sample_size(w).mean() / w.shape[1] for w in (old_weights, weights)]
        share = min(OLDEST, float(sizes[0] / (sizes[0] + sizes[1])))
        kept = min(round(share * self.size), old.shape[1])
        carried = temper(old_weights, min(KEPT * kept, old.shape[1]))
        fresh = self._choose(draws, weights, tempered, self.size - kept)
        again = self._choose(old, old_weights, carried, kept)
        again = again._replace(ancestors=again.ancestors + draws.shape[1] * SYSTEMS)
        return _Chosen(*(torch.cat(both, 1) for both in zip(fresh, again, strict=True)))

    def _choose(self, draws: Tensor, weights: Tensor, tempered: Tensor, count: int) -> _Chosen:
        systems, size = weights.shape
        offsets = torch.rand(systems, 1, generator=self.generator).to(draws.device)
        parents = systematic(tempered, offsets, count)
        starts = size * torch.arange(systems, device=draws.device)[:, None]
        left = (weights - tempered).gather(1, parents)
        where = parents[..., None].expand(-1, -1, draws.shape[2])
        return _Chosen(draws.gather(1, where), parents + starts, left - left.mean())

    def _carry(self, start: Pool) -> tuple[Tensor, Tensor]:
        """Return an earlier mask's particles as ones of this mask, with their log-weights."""
        mask = self.kernel.mask
        # Whole systems: a part of one in each of two would have these agree.
        before = start.events[: len(start.events) // SYSTEMS * SYSTEMS].flatten(0, 1)
        after, log_weights = before, -self.kernel.log_prob(before)
        shown, hidden = ~start.mask & mask, start.mask & ~mask
        if bool(shown.any()):
            log_weights = log_weights + self.guide.redraw(before, shown, self.generator)[2]
        after = torch.where(mask, self.x, after)
        if bool(hidden.any()):
            after, there, _ = self.guide.redraw(after, hidden, self.generator)
            log_weights = log_weights - there
        log_weights = log_weights + self.kernel.log_prob(after)
        return after.view(SYSTEMS, -1, len(mask)), log_weights.view(SYSTEMS, -1)
