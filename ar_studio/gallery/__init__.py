"""The gallery: trained models that ship with the studio, and images to try them on.

Nothing here needs torch, so the gallery is shown and listed before it is loaded.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ar_studio import runs
from ar_studio.errors import StudioError
from ar_studio.gallery.recipes import GROUPS, RECIPES
from ar_studio.runs import Run

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

    from ar_studio.spaces import EventSpace

EXAMPLES = "examples.npy"
PICTURES = "pictures.npy"  # in bytes, that the samples of a model of codes stand for


@dataclass(frozen=True)
class Entry:
    """One trained model: its run, which is only read, and one sentence on what to look at.

    Attributes
    ----------
    any_order
        Whether it completes any mask exactly.
    """

    name: str
    idea: str
    any_order: bool
    run: Run

    @property
    def group(self) -> str:
        """What it draws, in plain words."""
        source = self.run.record.data.source
        return GROUPS.get(source, source)


def shelf() -> list[Entry]:
    """Return the trained models that are there, in the order of the lectures."""
    found = []
    for recipe in RECIPES:
        try:
            run = Run(runs.SHELF / recipe.name)
        except StudioError:
            continue
        found.append(Entry(recipe.name, recipe.idea, recipe.any_order, run))
    return found


def sections(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Return models under what they draw, the best first: the largest images, then what is read.

    Numbers of different protocols are no rank: those of the most usual protocol come first.
    """
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.group, []).append(entry)
    shown = sorted(groups.items(), key=lambda group: _place(group[1][0]))
    return [(title, sorted(found, key=_rank(found))) for title, found in shown]


def _place(entry: Entry) -> tuple[bool, bool, int]:
    space = entry.run.record.model.space
    return not space.kind.pictured, not space.kind.latent, -max(space.grid[1:])


def _rank(entries: Sequence[Entry]) -> Callable[[Entry], tuple[int, str, float]]:
    usual = Counter(entry.run.record.data.protocol for entry in entries)

    def rank(entry: Entry) -> tuple[int, str, float]:
        record = entry.run.record
        score, protocol = record.scores.get("test"), record.data.protocol
        return -usual[protocol], protocol, score.nll_nats if score else math.inf

    return rank


def contexts(run: Run, n: int) -> Tensor | None:
    """Return what `n` samples of a model on the shelf are given, if anything.

    That is each class in turn, or texts of its data, which are made anew.
    """
    context = run.record.model.space.context
    if context is not None and context.text:
        from ar_studio import studies

        return studies.reload_data(run).example_contexts(n)
    return context.in_turn(n) if context else None


def pictures(run: Run) -> NDArray[np.uint8]:
    """Return what the samples of a model of codes look like, in bytes `(N, C, H, W)`."""
    import numpy as np

    path = run.folder / PICTURES
    return (
        np.load(path, allow_pickle=False) if path.is_file() else np.zeros((0, 1, 28, 28), np.uint8)
    )


def lender(space: EventSpace) -> Entry | None:
    """Return the best model of such events that lends images to complete; None if there is none."""
    for entry in reversed(shelf()):
        part = entry.run.record.model
        alike = (part.event_shape, part.levels) == (space.event_shape, space.levels)
        if alike and (entry.run.folder / EXAMPLES).is_file():
            return entry
    return None


def examples(space: EventSpace) -> NDArray[np.uint8]:
    """Return images to complete, `(N, C, H, W)`, drawn by the best model of such events."""
    import numpy as np

    entry = lender(space)
    if entry is None:
        return np.zeros((0, *space.event_shape), np.uint8)
    return np.load(entry.run.folder / EXAMPLES, allow_pickle=False)
