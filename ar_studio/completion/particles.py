"""What is yielded while events are completed: the completions so far, and how far to trust them."""

import math
from dataclasses import dataclass, field
from typing import Literal

from torch import Tensor

from ar_studio.completion.mixing import Verdict

Method = Literal["exact", "enumerated", "guided", "sequential Monte Carlo", "clamped"]


@dataclass(frozen=True)
class Pool:
    """All particles of a completion: what the next one, of another mask, may start from.

    Attributes
    ----------
    events
        Flat events `(G, P, D)` of `G` systems that know nothing of each other, on the model's
        device.
    mask
        Flat mask `(D,)` that they were completed under, `True` = observed.
    """

    events: Tensor
    mask: Tensor


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Completions and how far to trust them: all that a badge says, whenever it is asked.

    Attributes
    ----------
    samples
        `(n, *event_shape)` of its dtype, on the CPU; observed dimensions are those given.
    method
        How they are drawn. "exact" (an ordering with the observed first) and "enumerated" (all
        completions listed) are free of error; "guided" and "sequential Monte Carlo" near the
        posterior as particles are moved; "clamped" is another distribution.
    particles
        Number of particles in all systems together; 0 if none are used, as for what follows.
    effective_sample_size
        Of annealing the smallest effective number of particles met on the way. Guided, how many
        different ancestors the particles are worth, `(Σc)² / Σc²` with `c` the descendants of each.
    unique_ancestors
        How many of the first particles, or of the draws they were chosen from, the last ones
        descend from.
    acceptance
        Mean acceptance probability of late moves; NaN before the first.
    thrown_away
        Share of the first draws that weigh next to nothing under the model: less than a
        hundredth of what they would if all weighed the same, even after tempering.
    blind
        How many of the guided particles descend from draws of the clamped sampler.
    log_evidence, log_evidence_error
        Estimate of `log p(x_observed)` in nats and its standard error by the spread over systems;
        NaN where there is none. Guided, the error is NaN until particles settle or the moves
        asked for are made.
    verdict
        Whether moves have done what they can; `mixing.SENTENCES` says it in words.
    pool
        All particles, to `start` the next completion from; None if there are none.
    """

    samples: Tensor
    method: Method
    particles: int = 0
    effective_sample_size: float = 0.0
    unique_ancestors: int = 0
    acceptance: float = math.nan
    thrown_away: float = 0.0
    blind: int = 0
    log_evidence: float = math.nan
    log_evidence_error: float = math.nan
    verdict: Verdict = "exact"
    pool: Pool | None = field(default=None, repr=False)

    @property
    def settled(self) -> bool:
        """Whether the completions may be taken for draws of the posterior."""
        return self.verdict in ("exact", "settled")


@dataclass(frozen=True)
class Previewed:
    """The guide's own draws, exact under the guide, before the model has weighed them.

    Attributes
    ----------
    samples
        `(n, *event_shape)` of its dtype, on the CPU.
    seconds
        How long they took.
    """

    samples: Tensor
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Moved(Standing):
    """Particles were moved, or drawn, or more of the completions were listed.

    Who stops here has completions as they stand, and all that can be said of them.

    Attributes
    ----------
    done, total
        Moves done and to do at most, if not `until_settled`; 0 are done while the first particles
        are drawn.
    exponent
        The power `β` of the observed factors, from 0 to 1; 1 unless annealed.
    """

    done: int
    total: int
    exponent: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Completed(Standing):
    """The last event: the completions, how they were drawn and how good they are."""
