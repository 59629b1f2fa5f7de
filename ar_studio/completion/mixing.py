"""Whether chains have settled: judged by drift, by systems that agree, and by acceptance.

Chains that start from a good guide are near equilibrium at once, and what matters is that they
have stopped changing as a whole. So the last two thirds of the moves are compared with each other:

- *stuck*: fewer than one move in ten is accepted, though moves adapt, so nothing can be said;
- *drifting*: over the chains, a statistic's mean over the last third differs from that over the
  third before by more than 2.5 standard errors of the paired differences (and, for
  `log p`, by more than a quarter of a nat);
- *disagreeing*: the means of independent systems differ by more than chance would have them, by
  the F-statistic of a one-way analysis of variance over chains, of `log p` and of a few
  statistics of the pixels (this is split R-hat with systems for chains);
- *remembering*: late statistics of the chains still go with the weight that tempering left out
  where each began (a correlation beyond 3 standard errors, by Fisher's transform), so that modes
  have the share that draws of the guide gave them and not their own. Or those weights are spread
  by `l` nats and a share `ρ` of how likely events were is still there after half of the moves, so
  that more than 8 nats, `ρ l`, are not made up for. Or a mean has come away from
  the start by `s`, more than 3 standard errors, and the chains are so slow that it has not
  arrived: with autocorrelation `ρ` over half of the moves, and so of a chain that forgets
  exponentially, `s ρ / (1 − ρ)` is left to go, which must be less than half the standard error
  that the completions' own mean has.

A right start asks for no independence of it, a wrong one does. What no such test can see is a mode
that no particle ever was in.
"""

import math
from typing import Literal

import torch
from torch import Tensor

Verdict = Literal[
    "exact", "settled", "early", "stuck", "drifting", "disagreeing", "remembering", "clamped"
]

SENTENCES: dict[Verdict, str] = {
    "exact": "exact draws",
    "settled": "the chains no longer change",
    "early": "too few moves to judge by",
    "stuck": "hardly any move is accepted, so these may be far from the model's own completions",
    "drifting": "the chains still change; more moves will help",
    "disagreeing": "independent systems do not agree, so modes may be missing or weigh wrongly",
    "remembering": "chains still go by where they began, so modes may weigh wrongly",
    "clamped": "observed dimensions that come later were ignored",
}

FEWEST = 12  # moves before anything is judged
STUCK = 0.1
DRIFT = 2.5  # standard errors
NATS = 0.25
MEMORY = 3.0  # standard errors
AHEAD = 0.5  # standard errors of the completions' mean that it may be from where it is going
LEFT = 1.0  # nats: spread of the weights left out, below which they are no matter
UNFORGOTTEN = 8.0  # nats of that spread that chains may remember; digits have 4 at most
VARIANCES = 12.0  # how much larger the variance between systems may be than chance has it


class Chains:
    """The history of some chains, by which they are judged.

    Parameters
    ----------
    systems
        How many independent systems the chains belong to, in equal parts, one after the other.
    mask
        Flat mask `(D,)`, `True` = observed.

    Attributes
    ----------
    weights_left
        Log-weight of each chain's first event that was left out when it was chosen, `(P,)`.
    """

    weights_left: Tensor | None = None

    def __init__(self, systems: int, mask: Tensor) -> None:
        self.systems = systems
        self.missing = (~mask).nonzero().flatten()
        generator = torch.Generator().manual_seed(len(self.missing))
        signs = torch.randint(0, 2, (len(self.missing), 3), generator=generator) * 2.0 - 1
        self.weights = torch.cat([torch.ones(len(self.missing), 1), signs], 1).to(mask.device)
        self.history: list[Tensor] = []  # of each move, `(P, S)`
        self.acceptances: list[float] = []

    def note(self, x: Tensor, log_p: Tensor, acceptance: float) -> None:
        """Take in events `(P, D)` after a move, their log-probabilities `(P,)`."""
        pixels = x[:, self.missing].to(self.weights.dtype) @ self.weights
        self.history.append(torch.cat([log_p[:, None], pixels.to(log_p.dtype)], 1).cpu())
        self.acceptances.append(acceptance)

    @property
    def acceptance(self) -> float:
        """Mean acceptance probability of the last half of the moves."""
        late = self.acceptances[len(self.acceptances) // 2 :]
        return sum(late) / len(late) if late else math.nan

    def judge(self) -> Verdict:
        """Return whether the chains have settled, or why not."""
        if len(self.history) < FEWEST:
            return "early"
        if self.acceptance < STUCK:
            return "stuck"
        history = torch.stack(self.history)  # (T, P, S)
        third = len(history) // 3
        last, before = history[-third:].mean(0), history[-2 * third : -third].mean(0)
        if self._drifts(last - before):
            return "drifting"
        if self._disagree(last):
            return "disagreeing"
        memory = _memory(history)
        slow = self._remember(last) or self._hold(memory) or _are_under_way(history, last, memory)
        return "remembering" if slow else "settled"

    def _drifts(self, difference: Tensor) -> bool:
        mean = difference.mean(0).abs()
        error = difference.std(0) / math.sqrt(len(difference))
        nats = torch.zeros_like(mean)
        nats[0] = NATS
        return bool((mean > torch.maximum(DRIFT * error, nats)).any())

    def _disagree(self, means: Tensor) -> bool:
        if self.systems < 2 or len(means) // self.systems < 2:
            return False
        groups = means.view(self.systems, -1, means.shape[-1])
        within = groups.var(1).mean(0) / groups.shape[1]
        between = groups.mean(1).var(0)
        return bool((between > VARIANCES * within + 1e-9).any())

    def _remember(self, means: Tensor) -> bool:
        left = self.weights_left
        if left is None or len(left) < 4 or float(left.std()) < LEFT:
            return False
        means = means[:, means.std(0) > 0]
        left = (left.cpu() - left.mean().cpu()).to(means.dtype)
        away = means - means.mean(0)
        r = (left @ away) / (left.norm() * away.norm(dim=0))
        z = r.clamp(-0.999, 0.999).atanh().abs() * math.sqrt(len(left) - 3)
        return bool((z > MEMORY).any())

    def _hold(self, memory: Tensor) -> bool:
        left = self.weights_left
        return left is not None and float(left.std() * memory[0]) > UNFORGOTTEN


def _memory(history: Tensor) -> Tensor:
    """Return the share of each statistic that chains still have after half of the moves, `(S,)`.

    That is the slope of late on early statistics, since chains that began alike vary less at first.
    """
    count = len(history)
    away = history - history.mean(1, keepdim=True)
    early, late = away[count // 6 : count - count // 2], away[count // 6 + count // 2 :]
    spread = early.square().sum((0, 1))
    return torch.where(spread > 0, (early * late).sum((0, 1)) / spread, 1).clamp(0, 0.99)


def _are_under_way(history: Tensor, last: Tensor, memory: Tensor) -> bool:
    count, chains = history.shape[:2]
    come = history[: max(1, count // 6)].mean(0) - last
    shift, error = come.mean(0).abs(), come.std(0) / math.sqrt(chains)
    ahead = shift * memory / (1 - memory)
    own = history[-(count // 3) :].std(1).mean(0) / math.sqrt(chains)
    return bool(((shift > MEMORY * error) & (ahead > AHEAD * own)).any())
