"""What a lane does for neighbours: of samples, and of test events to weigh them against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.kit.task import Step
from ar_studio.spaces import EventSpace

# Those of data are the same for all models, so that they are found once for each reach.
KNOWN: WeakKeyDictionary[engine.data.Dataset, dict[int, engine.neighbours.Nearest]]
KNOWN = WeakKeyDictionary()


class Asked(NamedTuple):
    """The samples of one model, and the data it learnt."""

    folder: Path
    title: str
    samples: Pixels
    space: EventSpace
    dataset: engine.data.Dataset


@dataclass(frozen=True, eq=False)
class Found:
    """The training events nearest to the samples of one model, and what that says of copying."""

    folder: Path
    samples: Pixels
    neighbours: Pixels
    nearest: engine.neighbours.Nearest
    copying: engine.neighbours.Copying


def search(asked: Sequence[Asked], reach: int) -> Iterator[Found | Step]:
    """Find the training events nearest to samples, shifted by up to `reach` pixels."""
    for number, one in enumerate(asked):
        train = one.dataset.events("train")
        parts = 2 * number, 2 * len(asked)
        held_out = KNOWN.setdefault(one.dataset, {})
        if reach not in held_out:
            test = one.dataset.some("test", engine.neighbours.HELD_OUT)
            searched = engine.neighbours.search(test, train, one.space, reach)
            held_out[reach] = yield from _last(searched, *parts, one.title)
        samples = engine.torch.from_numpy(one.samples)
        searched = engine.neighbours.search(samples, train, one.space, reach)
        nearest = yield from _last(searched, parts[0] + 1, parts[1], one.title)
        copying = engine.neighbours.copying(nearest, held_out[reach])
        yield Found(one.folder, one.samples, train[nearest.index].numpy(), nearest, copying)


def _last(
    searched: Iterator[engine.neighbours.Searched | engine.neighbours.Nearest],
    part: int,
    parts: int,
    title: str,
) -> Iterator[Step]:  # and returns what was found
    for event in searched:
        if isinstance(event, engine.neighbours.Nearest):
            return event
        yield Step(part * event.total + event.done, parts * event.total, title)
    raise AssertionError
