"""Values as a network takes them, and their marginals as the logits that it puts out."""

import torch
from torch import Tensor, nn


def units(levels: int) -> int:
    """Return how many numbers stand for a value in inputs and logits: 1, or `K` of categories."""
    return levels if levels > 2 else 1


def encode(x: Tensor, levels: int, dtype: torch.dtype) -> Tensor:
    """Return values `(...)` as network inputs `(..., I)`: `I = 1` if binary or real, or one-hot.

    Binary inputs may be real-valued, so that logits can be differentiated with respect to them.
    """
    if units(levels) == 1:
        return x.to(dtype)[..., None]
    return nn.functional.one_hot(x.long(), levels).to(dtype)


def put(inputs: Tensor, position: int, value: Tensor, levels: int) -> None:
    """Write values `(B,)` as network inputs into `(B, D·I)`, at a position, in place."""
    columns = slice(position * units(levels), (position + 1) * units(levels))
    inputs[:, columns] = encode(value, levels, inputs.dtype)


def chosen(weights: Tensor, x: Tensor) -> Tensor:
    """Return what values `(...)` weigh or look up of `(I, H)`, `encode(x) @ weights`."""
    return x.to(weights.dtype)[..., None] * weights if len(weights) == 1 else weights[x.long()]


def chosen_of_each(weights: Tensor, x: Tensor) -> Tensor:
    """Return `chosen` of values `(B, d)`, each of its own dimension's weights `(d, I, H)`."""
    if weights.shape[1] == 1:
        return x.to(weights.dtype)[..., None] * weights[:, 0]
    return weights[torch.arange(len(weights), device=x.device), x.long()]


def add_chosen_(sums: Tensor, weights: Tensor, x: Tensor) -> None:
    """Add `chosen(weights, x)` to sums in place, of a binary space without a tensor between."""
    if len(weights) == 1:
        sums.addcmul_(x.to(weights.dtype)[..., None], weights)
    else:
        sums.add_(chosen(weights, x))


def expected(logits: Tensor) -> Tensor:
    """Return the mean network inputs `(..., I)` of values with logits `(..., O)`."""
    return logits.sigmoid() if logits.shape[-1] == 1 else logits.softmax(-1)


def log_probs(logits: Tensor) -> Tensor:
    """Return the log-probabilities `(..., K)` of logits `(..., O)`."""
    if logits.shape[-1] == 1:
        return nn.functional.logsigmoid(torch.cat([-logits, logits], -1))
    return logits.log_softmax(-1)


def log_odds(log_pmf: Tensor) -> Tensor:
    """Return logits `(..., O)` of log-probabilities `(..., K)`, or of their logs up to a sum."""
    return log_pmf[..., 1:] - log_pmf[..., :1] if log_pmf.shape[-1] == 2 else log_pmf


def marginal_logits(pmf: Tensor) -> Tensor:
    """Return logits `(D, O)` of the marginals `(D, K)`; a binary space has one logit."""
    log_pmf = pmf.clamp_min(1e-6).log()
    if pmf.shape[1] == 2:
        return log_odds(log_pmf)
    return log_pmf - log_pmf.mean(1, keepdim=True)
