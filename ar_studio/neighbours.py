"""Neighbours: the training events that are nearest to samples, and whether these are copies.

What is near is told by the squared distance `d² = Σ (x − y)²` of values from 0 to 1: of binary
pixels, how many differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import torch
from torch import Tensor
from torch.nn.functional import pad

from ar_studio.errors import StudioError
from ar_studio.figures import decimal
from ar_studio.proportions import Proportion
from ar_studio.spaces import EventSpace

AT_ONCE = 2048  # references that are measured together
MOST_NUMBERS = 2**25  # distances that are kept at once
NEAR = 0.05  # of held-out events are nearer than what is called near


@dataclass(frozen=True)
class Searched:
    """So many of the references were looked through."""

    done: int
    total: int


@dataclass(frozen=True)
class Nearest:
    """The last event: for each of `n` events the reference nearest to it.

    Attributes
    ----------
    index
        Which one it is, the first of equals, `(n,)` int64.
    distance
        Its squared distance, `(n,)` float64.
    shift
        By how many rows down and columns to the right the event was shifted to be so near, `(n, 2)`
        int64.
    """

    index: Tensor
    distance: Tensor
    shift: Tensor


@dataclass(frozen=True)
class Copying:
    """Whether samples lie nearer to training events than held-out events do.

    Attributes
    ----------
    mean, error
        Of the samples' squared distances to their nearest training events, and its standard error.
    held_out, held_out_error, references
        The same of held-out events, and how many these are.
    copies, held_out_copies
        How many are equal to a training event.
    near
        How many samples are nearer than `NEAR` of the held-out events.
    by_chance
        The share of held-out events that is so near: `NEAR`, or less where many are equally near.
    """

    mean: float
    error: float
    held_out: float
    held_out_error: float
    references: int
    copies: Proportion
    held_out_copies: Proportion
    near: Proportion
    by_chance: float

    @property
    def suspected(self) -> bool:
        """Whether more samples are near than chance would have it."""
        return self.near.low > self.by_chance

    @property
    def said(self) -> str:
        """Whether samples are copies, in one sentence with its numbers."""
        verdict = "Perhaps copies" if self.suspected else "No sign of copying"
        return (
            (
                f"{verdict}: {self.near} samples are nearer to the training data than all but "
                f"{self.by_chance:.0%} of {self.references:,} test images are."
            )
            .replace("%", " %")
            .replace("  %", " %")
        )

    @property
    def numbers(self) -> str:
        """How far both are from their nearest training events, and how many equal one."""
        return (
            f"d² to the nearest: samples {decimal(self.mean, 1)} ± {decimal(self.error, 1)}, test "
            f"images {decimal(self.held_out, 1)} ± {decimal(self.held_out_error, 1)}. Equal to a "
            f"training image: {self.copies.count} of {self.copies.n} samples, "
            f"{self.held_out_copies.count} of {self.held_out_copies.n} test images."
        )


def search(
    events: Tensor, references: Tensor, space: EventSpace, reach: int = 0
) -> Iterator[Searched | Nearest]:
    """Find the reference nearest to each event.

    Parameters
    ----------
    events, references
        `(n, *event_shape)` and `(N, *event_shape)` of a space.
    reach
        Events on a grid are shifted by up to so many rows and columns, whatever brings them
        nearest; what comes in is blank.

    Yields
    ------
    Searched
        As it goes on.
    Nearest
        At the end.

    Raises
    ------
    StudioError
        If there are no references, or events are to be shifted that lie on no grid.
    """
    if not len(references):
        raise StudioError("Neighbours are looked for among training events; there are none.")
    if reach and not space.kind.pictured:
        raise StudioError(f"Only images can be shifted, no {space.kind.many}.")
    shifts = list(product(range(-reach, reach + 1), repeat=2))
    shifts.sort(key=lambda one: (one[0] ** 2 + one[1] ** 2, one))  # of equals, the least shifted
    n, top = len(events), space.values.top
    shifted = torch.cat([_shifted(events, *one) for one in shifts]).flatten(1).float() / top
    norms = shifted.square().sum(1, keepdim=True)
    best = torch.full((n,), torch.inf)
    index, by = torch.zeros(n, dtype=torch.int64), torch.zeros(n, dtype=torch.int64)
    step = max(1, min(AT_ONCE, MOST_NUMBERS // max(1, len(shifted))))
    for start in range(0, len(references), step):
        part = references[start : start + step].flatten(1).float() / top
        squared = norms - 2 * shifted @ part.T + part.square().sum(1)
        distance, which = squared.view(len(shifts), n, -1).min(-1)
        distance, shift = distance.min(0)
        nearer = distance < best - 1e-4  # sums of the same numbers differ in their last digits
        best = torch.where(nearer, distance, best)
        index = torch.where(nearer, start + which.gather(0, shift[None])[0], index)
        by = torch.where(nearer, shift, by)
        yield Searched(min(start + step, len(references)), len(references))
    chosen = shifted.view(len(shifts), n, -1)[by, torch.arange(n)].double()
    found = references[index].flatten(1).double() / top
    yield Nearest(index, (chosen - found).square().sum(1), torch.tensor(shifts)[by])


def copying(samples: Nearest, held_out: Nearest) -> Copying:
    """Weigh how near samples are to training events against how near held-out events are.

    Raises
    ------
    StudioError
        If there are fewer than two of either.
    """
    ours, theirs = samples.distance, held_out.distance
    if min(len(ours), len(theirs)) < 2:
        raise StudioError("Whether samples are copies takes two of them, and two test events.")
    threshold = torch.quantile(theirs, NEAR)
    return Copying(
        float(ours.mean()),
        float(ours.std() / len(ours) ** 0.5),
        float(theirs.mean()),
        float(theirs.std() / len(theirs) ** 0.5),
        len(theirs),
        Proportion(int((ours == 0).sum()), len(ours)),
        Proportion(int((theirs == 0).sum()), len(theirs)),
        Proportion(int((ours < threshold).sum()), len(ours)),
        float((theirs < threshold).double().mean()),
    )


def _shifted(events: Tensor, down: int, right: int) -> Tensor:
    """Return events moved by rows and columns, blank where nothing was."""
    if not down and not right:
        return events
    height, width = events.shape[-2:]
    grown = pad(events, (max(right, 0), max(-right, 0), max(down, 0), max(-down, 0)))
    top, left = max(-down, 0), max(-right, 0)
    return grown[..., top : top + height, left : left + width]
