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
from ar_studio.figures import decimal, percent
from ar_studio.proportions import Proportion, by_chance
from ar_studio.spaces import EventSpace

AT_ONCE = 2048  # references that are measured together
MOST_NUMBERS = 2**24  # distances that are kept at once
ROUNDING = 1e-10  # between sums of the same real numbers
HELD_OUT = 256  # test events that samples are weighed against
NEAR = 0.05  # of held-out events are as near as what is called near
LEVEL = 0.05  # of the test: so often what is new is taken for copies, at most


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
        Which one it is, the first of equals (of real numbers, up to rounding), `(n,)` int64.
    distance
        Its squared distance, `(n,)` float64.
    shift
        By how many rows down and columns to the right the event was shifted to be so near, the
        least that does, `(n, 2)` int64.
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
    held_out, held_out_error
        The same of held-out events.
    copies, held_out_copies
        How many are equal to a training event.
    near, held_out_near
        How many are as near as the nearest `NEAR` of the held-out events, which are that many, or
        more where several are equally near.
    chance
        How likely so many samples or more are near if they are as new as held-out events, by
        Fisher's exact test. It holds though held-out events say what is near: that `m` samples come
        before the `k`-th of them is that `m` of the `m + k − 1` nearest of all are samples.
    """

    mean: float
    error: float
    held_out: float
    held_out_error: float
    copies: Proportion
    held_out_copies: Proportion
    near: Proportion
    held_out_near: Proportion
    chance: float

    @property
    def suspected(self) -> bool:
        """Whether more samples are near than chance would have it."""
        return self.chance < LEVEL

    @property
    def said(self) -> str:
        """Whether samples are copies, in one sentence with its numbers."""
        verdict = "Perhaps copies" if self.suspected else "No sign of copying"
        return (
            f"{verdict}: {self.near} samples are as near to the training data as the nearest "
            f"{self.held_out_near.count:,} of {self.held_out_near.n:,} test images; by chance as "
            f"many would be in {percent(self.chance)} of cases (Fisher's exact test)."
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
    # Levels stay whole numbers, whose sums of squares these hold exactly.
    n, exact = len(events), torch.float32 if space.values.flips else torch.float64
    shifted = torch.cat([_shifted(events, *one) for one in shifts]).flatten(1).to(exact)
    norms, every = shifted.square().sum(1, keepdim=True), torch.arange(n)
    best = torch.full((n,), torch.inf, dtype=exact)
    index, by = torch.zeros_like(every), torch.zeros_like(every)
    step = max(1, min(AT_ONCE, MOST_NUMBERS // max(1, len(shifted))))
    for start in range(0, len(references), step):
        part = references[start : start + step].flatten(1).to(exact)
        squared = norms - 2 * shifted @ part.T + part.square().sum(1)
        squared = squared.view(len(shifts), n, -1)
        which = squared.amin(0).argmin(1)  # argmin takes the first of equals, min any
        distances = squared[:, every, which]
        shift = distances.argmin(0)
        distance = distances[shift, every]
        nearer = distance < best - ROUNDING
        best = torch.where(nearer, distance, best)
        index = torch.where(nearer, start + which, index)
        by = torch.where(nearer, shift, by)
        yield Searched(min(start + step, len(references)), len(references))
    apart = shifted.view(len(shifts), n, -1)[by, every].double() - references[index].flatten(1)
    distance = apart.square().sum(1) / space.values.top**2
    yield Nearest(index, distance, torch.tensor(shifts)[by])


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
    threshold = theirs.kthvalue(max(1, round(NEAR * len(theirs)))).values
    near, held_out_near = (Proportion(int((x <= threshold).sum()), len(x)) for x in (ours, theirs))
    return Copying(
        float(ours.mean()),
        float(ours.std() / len(ours) ** 0.5),
        float(theirs.mean()),
        float(theirs.std() / len(theirs) ** 0.5),
        Proportion(int((ours == 0).sum()), len(ours)),
        Proportion(int((theirs == 0).sum()), len(theirs)),
        near,
        held_out_near,
        by_chance(near, held_out_near),
    )


def _shifted(events: Tensor, down: int, right: int) -> Tensor:
    """Return events moved by rows and columns, blank where nothing was."""
    if not down and not right:
        return events
    height, width = events.shape[-2:]
    grown = pad(events, (max(right, 0), max(-right, 0), max(down, 0), max(-down, 0)))
    top, left = max(-down, 0), max(-right, 0)
    return grown[..., top : top + height, left : left + width]
