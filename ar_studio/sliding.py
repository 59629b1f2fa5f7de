"""Sliding evaluation: every dimension of a passage after as many others as a model can know.

A model of windows knows little where a window begins. Windows that overlap by half, of which only
the second half counts, give each at least `T/2` others before it, but where the passage
begins. How many that are is part of the protocol. A model that reads on and on needs no windows:
it is given the passage once, so that the numbers add up to its exact joint likelihood.
"""

import math
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from ar_studio.data.dataset import Passage
from ar_studio.errors import StudioError
from ar_studio.evaluation import Evaluating
from ar_studio.kinds import Kind
from ar_studio.models.abilities import Carrying, carrying
from ar_studio.models.base import Model, autoregressive

CHUNK = 2048  # values read at once by a model that reads on and on


@dataclass(frozen=True)
class Slid:
    """The last event.

    Attributes
    ----------
    nll_nats, nll_stderr
        Mean NLL of one dimension in nats, and its standard error over blocks of `T/2` that follow
        one another, as if these were independent.
    n
        How many dimensions were scored.
    """

    nll_nats: float
    nll_stderr: float
    n: int

    @property
    def bits(self) -> float:
        """The same in bits."""
        return self.nll_nats / math.log(2)


class _Window(NamedTuple):
    """The dimensions of a window, `(T,)`, which of them are scored, and what it is given."""

    text: Tensor
    first: int
    last: int
    context: Tensor | None


@torch.no_grad()
def slide(model: Model, passages: Sequence[Passage]) -> Generator[Evaluating | Slid, None, None]:
    """Score passages by overlapping windows, or in one go where the model reads on and on.

    Yields
    ------
    Evaluating
        After each batch of windows, or part that was read.
    Slid
        At the end.

    Raises
    ------
    StudioError
        If the model has no tractable conditionals or does not read in order, or the passages are
        empty.
    """
    model, size = autoregressive(model), model.space.size
    device = model.ordering.device
    if model.ordering.tolist() != list(range(size)):
        raise StudioError(
            f"This {model.card.title} does not read its windows from left to right; only such "
            "models go on and on."
        )
    cut = [window for passage in passages for window in _windows(passage, size)]
    if not cut:
        raise StudioError("There is nothing to evaluate: these passages are empty.")
    if reader := carrying(model):
        yield from _read(reader, passages)
        return
    evaluator, totals, counts = model.evaluator(), list[Tensor](), list[int]()
    for start in range(0, len(cut), model.events_at_once):
        batch = cut[start : start + model.events_at_once]
        x = torch.stack([window.text for window in batch]).to(model.space.dtype).to(device)
        scored = torch.zeros(len(batch), size, dtype=torch.bool, device=device)
        for row, window in enumerate(batch):
            scored[row, window.first : window.last] = True
        if (context := _together(window.context for window in batch)) is not None:
            evaluator = model.given(context).evaluator()
        factors = evaluator.factors(x.view(-1, *model.space.event_shape)).double()
        totals.append(factors.masked_fill(~scored, 0).sum(1).cpu())
        counts += [window.last - window.first for window in batch]
        yield Evaluating(len(counts), len(cut))
    yield _summed(torch.cat(totals).neg(), torch.tensor(counts))


def told(model: Model, kind: Kind) -> str:
    """Return what each dimension is scored after, as a protocol says it."""
    size = model.space.size
    if carrying(model):
        return (
            f"each {kind.dimension} after all before it, from {size} {kind.dimensions} earlier on"
        )
    return f"each {kind.dimension} after {size // 2} {kind.dimensions}"


def _read(model: Carrying, passages: Sequence[Passage]) -> Generator[Evaluating | Slid, None, None]:
    """Score passages, each read once from its lead on, beside others that are about as long."""
    ordered, most = sorted(passages, key=lambda p: len(p.values)), model.events_at_once
    groups = [ordered[start : start + most] for start in range(0, len(ordered), most)]
    total, done = sum(len(group[-1].values) for group in groups), 0
    block, blocks = max(1, model.space.size // 2), list[Tensor]()
    for group in groups:
        bound = model.given(_together(passage.context for passage in group))
        texts = pad_sequence([passage.values for passage in group], batch_first=True)
        found, state = list[Tensor](), None
        for part in texts.to(model.ordering.device).split(CHUNK, 1):
            factors, state = bound.onwards(part, state)
            found.append(factors.double().cpu())
            done += part.shape[1]
            yield Evaluating(done, total)
        for passage, row in zip(group, torch.cat(found, 1), strict=True):
            blocks += row[passage.lead : len(passage.values)].split(block)
    costs = torch.stack([-each.sum() for each in blocks])
    yield _summed(costs, torch.tensor([len(each) for each in blocks]))


def _windows(passage: Passage, size: int) -> Iterator[_Window]:
    """Yield windows whose scored parts follow one another through the passage."""
    end, step, place = len(passage.values), max(1, size // 2), passage.lead
    while place < end:
        start = max(0, min(place + step, end) - size)
        last = min(start + size, end)
        text = F.pad(passage.values[start:last], (0, size - (last - start)))
        yield _Window(text, place - start, last - start, passage.context)
        place = last


def _together(contexts: Iterable[Tensor | None]) -> Tensor | None:
    """Return what each of several is given, `(B, …)`; None if they are given nothing."""
    found = [context for context in contexts if context is not None]
    return torch.cat(found) if found else None


def _summed(costs: Tensor, counts: Tensor) -> Slid:
    """Return the mean cost of a dimension, by blocks `(B,)` of so many."""
    n = int(counts.sum())
    mean = float(costs.sum()) / n
    blocks = len(costs)
    spread = (costs - mean * counts).square().sum() / max(1, blocks - 1)
    error = math.sqrt(float(spread) * blocks) / n if blocks > 1 else math.nan
    return Slid(mean, error, n)
