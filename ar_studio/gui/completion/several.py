"""Completions of several images under one mask: what is asked for, and what there is of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from ar_studio.gui.completion import work
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.parts.subject import Subject
from ar_studio.gui.studio.completing import Progress, Request, Result
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights


@dataclass(frozen=True, eq=False)
class Row:
    """One image of a sheet: whose it is, and its completions once there are any."""

    whose: str
    request: Request
    found: Progress | Result | None = None


@dataclass(frozen=True, eq=False)
class Done:
    """The completions of a row are there."""

    row: int
    result: Result


@dataclass(frozen=True, eq=False)
class Going:
    """The completions of a row are on their way."""

    row: int
    progress: Progress


class Sheet(QObject):
    """The rows of the last sheet that was asked for, which are completed one after the other.

    Attributes
    ----------
    changed
        A row went on or is done, or other rows are asked for.
    done
        A row is done; carries its result.
    """

    changed = Signal()
    done = Signal(object)

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._weights = studio.weights
        self.task = Task(studio.jobs, "draw", self, self._received)
        self.rows: list[Row] = []

    def fill(self, rows: list[Row]) -> None:
        """Complete rows in place of those before."""
        self.rows, weights = list(rows), self._weights
        requests = [row.request for row in rows]
        title = self.tr("Complete {0} images with {1}").format(len(rows), requests[0].title)
        self.task.run(title, lambda: _fill(requests, weights), latest=(Going,))
        self.changed.emit()

    def clear(self) -> None:
        """Forget all rows, and what is done for them."""
        self.task.cancel()
        self.rows = []
        self.changed.emit()

    @property
    def results(self) -> list[Result]:
        """The results of the rows that are done."""
        return [row.found for row in self.rows if isinstance(row.found, Result)]

    def _received(self, event: Going | Done) -> None:
        found = event.result if isinstance(event, Done) else event.progress
        self.rows[event.row] = replace(self.rows[event.row], found=found)
        if isinstance(found, Result):
            self.done.emit(found)
        self.changed.emit()


def rows_of(subject: Subject, asked: Request, images: int, each: int) -> list[Row]:
    """Return rows to ask for: the image in sight and the next ones of the data, under its mask."""

    def row(whose: str, place: int, image: np.ndarray, given: Given | None) -> Row:
        seed = asked.seed + place
        changed = {"image": image, "given": given, "n": each, "seed": seed, "patience": 0.0}
        return Row(whose, replace(asked, filmed=False, tests=None, **changed))

    rows = [row(subject.whose, 0, asked.image, asked.given)]
    split = subject.images.split
    for place in subject.images.following(images - 1):
        assert split is not None
        given, context = asked.given, split.context(place)
        if given is not None and context is not None:
            given = replace(given, contexts=np.array(context)[None], originals=None)
        whose = subject.roles.say.whose(split, place)
        rows.append(row(whose, len(rows), split.events[place].copy(), given))
    return rows


def _fill(requests: list[Request], weights: Weights) -> Iterator[Going | Done | Step]:
    """Complete rows in a lane's thread."""
    for number, request in enumerate(requests):
        for event in work.complete(request, weights):
            if isinstance(event, Result):
                yield Done(number, event)
            elif isinstance(event, Progress):
                yield Going(number, event)
                share = event.done / max(1, event.total)
                yield Step(round(100 * (number + share)), 100 * len(requests))
