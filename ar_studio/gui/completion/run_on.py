"""Running on: completions are drawn over each other without an end, the newest strongest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from ar_studio.gui.completion import work
from ar_studio.gui.kit.jobs import Job
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.completing import Bytes, Progress, Request, Result
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.seeds import SEEDS

EACH = 4  # completions of a round: few, so that the first are soon there
BEAT_MS = 120  # from one completion to the next
FRESH = 0.35  # how much of what was there before the newest one covers
PATIENCE_S = 0.5  # that a round may go on for a mask that is no longer asked for
GLIMPSE_S = 0.3  # between two looks at completions that are still being moved


@dataclass(frozen=True, eq=False)
class Glimpse:
    """Completions `(n, *event_shape)` as they are at present."""

    samples: Bytes


class RunOn(QObject):
    """Draws rounds of completions of what is asked for, each by another seed, while it is on.

    It gives way to other completions, rests out of sight, and keeps what it has drawn while one
    paints: a round for an older mask fades as newer ones are drawn over it.

    Attributes
    ----------
    picture
        The completions over each other, `event_shape`; None while there are none.
    changed
        Another completion was drawn over those before, or there is nothing any more.
    ended
        It was cancelled where all that runs is listed, and so is off.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self._task = Task(
            studio.jobs,
            "draw",
            self,
            self._received,
            failed=self._give_up,
            ended=lambda _: self._end(),
        )
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._draw)
        self._waiting: deque[Bytes] = deque()
        self._asked: Request | None = None
        self._failed: Path | None = None  # a run with which nothing can be drawn
        self._round, self._began = 0, 0.0
        self.on = self._seen = self._gives_way = False
        self._job: Job | None = None  # the round that nobody has broken off
        self.picture: Bytes | None = None

    def switch(self, on: bool) -> None:
        """Begin, or end and take away what was drawn."""
        self.on, self._failed = on, None
        if not on:
            self._forget()
        self._go_on()

    def show(self, seen: bool) -> None:
        """Rest out of sight."""
        self._seen = seen
        if not seen:
            self._break_off()
        self._go_on()

    def give_way(self, working: bool) -> None:
        """Let other completions have the lane while they are worked on."""
        self._gives_way = working
        if working:
            self._break_off()
        self._go_on()

    def ask(self, request: Request | None) -> None:
        """Complete something else from the next round on; None if there is nothing to complete."""
        if request is not None and request.folder == self._failed:
            request = None
        before, self._asked = self._asked, request
        if request is None or (before is not None and not _alike(before, request)):
            self._forget()
        elif before is not None and self._late and not np.array_equal(before.mask, request.mask):
            self._break_off()
        self._go_on()

    @property
    def _late(self) -> bool:
        """Whether the round in progress is not worth waiting for where its mask is another."""
        return monotonic() - self._began > PATIENCE_S

    def _go_on(self) -> None:
        """Begin the next round if there is something to draw and nobody else draws."""
        going = self.on and self._seen and self._asked is not None
        if going != self._timer.isActive():
            self._timer.start() if going else self._timer.stop()
        if not going or self._gives_way or self._task.working or len(self._waiting) > EACH:
            return
        assert self._asked is not None
        self._round += 1
        seed = (self._asked.seed + self._round) % SEEDS
        request = replace(
            self._asked, n=EACH, seed=seed, filmed=False, effort="quick", tests=None, patience=0.0
        )
        weights, self._began = self._studio.weights, monotonic()
        title = self.tr("Run on with {0}").format(request.title)
        work = partial(_glimpses, request, weights)
        self._job = self._task.run(title, work, latest=(Glimpse,))

    def _received(self, glimpse: Glimpse) -> None:
        self._waiting.clear()
        self._waiting.extend(glimpse.samples)

    def _draw(self) -> None:
        """Draw the next completion over those before."""
        if self._waiting:
            newest = self._waiting.popleft().astype(np.float32)
            if self.picture is None or self.picture.shape != newest.shape:
                self.picture = newest
            else:
                self.picture = self.picture + np.float32(FRESH) * (newest - self.picture)
            self.changed.emit()
        self._go_on()

    def _give_up(self, sentence: str) -> None:
        """Say once what is wrong; it is not tried again with the same model."""
        if self._asked is not None:
            self._failed, self._asked = self._asked.folder, None
        self._studio.notice(sentence)

    def _end(self) -> None:
        """Begin the next round, unless somebody else than this cancelled the one before."""
        job, self._job = self._job, None
        if job is not None and job.cancelled.is_set():  # it may have been done by then
            self.switch(False)
            self.ended.emit()
        else:
            self._go_on()

    def _break_off(self) -> None:
        self._job = None
        self._task.cancel()

    def _forget(self) -> None:
        self._break_off()
        self._waiting.clear()
        if self.picture is not None:
            self.picture = None
            self.changed.emit()


def _alike(one: Request, other: Request) -> bool:
    """Tell whether completions of one request say something of another."""
    return one.folder == other.folder and one.image.shape == other.image.shape


def _glimpses(request: Request, weights: Weights) -> Iterator[Glimpse]:
    """Complete in a lane's thread, until each completion was seen whole."""
    told = -GLIMPSE_S
    for event in work.complete(request, weights):
        match event:
            case Result():
                yield Glimpse(event.samples)
            case Progress() if not event.pending.any() and monotonic() - told > GLIMPSE_S:
                told = monotonic()
                yield Glimpse(event.samples)
