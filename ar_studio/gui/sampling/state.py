"""Sampling in the window: one event at once, then many, kept so as to be replayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QObject, Signal

from ar_studio import runs
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Job, JobState
from ar_studio.gui.kit.player import Player
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import Passes, Recorded, Recording, dtype_of, record
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

Method: TypeAlias = Literal["one by one", "fixed point", "fastest"]

MOST_SAMPLES = 100
TOPIC_WORDS = 12
MOST_BYTES = 512 * 2**20  # what the conditionals of one grid, or its passes, may fill


@dataclass(frozen=True)
class Request:
    """What was asked for: everything that a drawing depends on."""

    folder: Path
    title: str
    best_epoch: int | None
    n: int
    seed: int
    temperature: float
    method: Method = "one by one"
    given: Given | None = None


class Drawing:
    """The samples of one request: the first one alone, then all; drawn in a lane's thread.

    Sample `k` depends on the seed and `k` only, so the first one is the same in both.

    Attributes
    ----------
    method
        How they are drawn; until it is measured, which is fastest.
    """

    def __init__(self, request: Request, space: EventSpace, words: Sequence[str] = ()) -> None:
        self.request = request
        self.words = words
        self.method: Method = request.method
        self.first = Recording(space, 1)
        self.all = Recording(space, request.n)
        self.topics: list[list[str]] = []
        self._model: engine.models.Model | None = None

    @property
    def about(self) -> dict[str, object]:
        """What files of these samples say of how they were made."""
        request = self.request
        return {
            "run": request.title,
            "epoch": request.best_epoch,
            "seed": request.seed,
            "temperature": request.temperature,
            "method": self.method,
            "given": None if request.given is None else request.given.words,
        }

    def draw_first(self) -> Iterator[object]:
        """Draw the first sample alone, which starts at once for slow models too."""
        yield from self._draw(self.first)

    def draw_all(self) -> Iterator[object]:
        """Draw every sample, with the weights of the first."""
        yield from self._draw(self.all)
        assert self._model is not None
        self.topics = topics_of(self._model, self.words)

    def _draw(self, recording: Recording) -> Iterator[object]:
        request, n = self.request, recording.n
        if self._model is None:
            self._model = engine.models.restore(runs.Run(request.folder)).eval()
        if self.method == "fastest":
            self.method = engine.sampling.fastest(
                self._model, request.n, context=self._context(request.n)
            )
        by_passes = self.method == "fixed point"
        if by_passes:
            recording.passes = Passes(recording.space, self._model.ordering.cpu().numpy())
        draw = engine.sampling.sample_by_passes if by_passes else engine.sampling.sample
        events = draw(
            self._model,
            n,
            seed=request.seed,
            temperature=request.temperature,
            context=self._context(n),
        )
        yield from record(recording, events)

    def _context(self, n: int) -> engine.torch.Tensor | None:
        """Return what the first `n` samples are given."""
        given = self.request.given
        return None if given is None else engine.torch.from_numpy(given.contexts[:n])


def topics_of(model: engine.models.Model, words: Sequence[str]) -> list[list[str]]:
    """Return the strongest words of each topic, of a model that has topics."""
    if not words or not isinstance(model, engine.models.TopicModel):
        return []
    strongest: list[list[int]] = model.topics(TOPIC_WORDS).tolist()
    return [[words[word] for word in topic] for topic in strongest]


class SamplingState(QObject):
    """The samples on screen, the one being looked at, and the work that draws them.

    Attributes
    ----------
    changed
        Work began or ended, or other samples are there.
    grew
        More dimensions are drawn.
    """

    changed = Signal()
    grew = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.player = Player(self)
        self.drawing: Drawing | None = None
        self.recording: Recording | None = None
        self.index = 0
        self._job: Job | None = None

    @property
    def working(self) -> bool:
        return self._job is not None

    @property
    def progress(self) -> tuple[int, int]:
        """How many dimensions of how many are drawn, over both jobs."""
        if self.drawing is None:
            return 0, 1
        first, every = self.drawing.first, self.drawing.all
        return first.settled + every.settled, first.size + every.size

    def most_samples(self, space: EventSpace, method: Method = "one by one") -> int:
        """Return how many samples can be drawn at once and all their conditionals be kept.

        By passes, what they look like after each pass is kept too; there are at most `D`.
        """
        each = Recording.bytes_per_sample(space)
        if method != "one by one":
            each = max(each, space.size**2 * np.dtype(dtype_of(space)).itemsize)
        return max(1, min(MOST_SAMPLES, MOST_BYTES // each))

    def draw(
        self,
        run: Run,
        n: int,
        seed: int,
        temperature: float,
        method: Method = "one by one",
        given: Given | None = None,
    ) -> None:
        """Draw from a run's best weights; replaces the drawing in progress."""

        self.cancel()
        part, record_ = run.record.model, run.record
        space = part.space
        n = min(n, self.most_samples(space, method))
        best = record_.progress.best_epoch
        request = Request(run.folder, record_.title, best, n, seed, temperature, method, given)
        self.drawing = Drawing(request, space, record_.data.words)
        self.recording, self.index = self.drawing.first, 0
        title = self.tr("Draw from {0}").format(record_.title)
        self._begin(Job(title, self.drawing.draw_first, latest=(Recorded,)))
        self.player.restart(space.size)
        self.player.play()

    def look_at(self, index: int) -> None:
        """Show another sample of the grid."""
        if self.drawing is None or not 0 <= index < self.drawing.all.n:
            return
        self.recording, self.index = self.drawing.all, index
        self._measure()
        self.player.seek(self.player.position)

    def cancel(self) -> None:
        """Stop drawing; what is drawn stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.player.pause()
            self.changed.emit()

    def clear(self) -> None:
        """Forget the samples."""
        self.cancel()
        self.drawing, self.recording, self.index = None, None, 0
        self.player.pause()
        self.player.restart(0)
        self.changed.emit()

    def _begin(self, job: Job) -> None:
        self._job = job
        job.event.connect(self._received)
        job.failed.connect(self._failed)
        job.done.connect(self._ended)
        self._studio.jobs.start("draw", job)
        self.changed.emit()

    def _received(self, event: object) -> None:
        if self.sender() is self._job and self.recording is not None:
            self._measure()
            self.grew.emit()

    def _measure(self) -> None:
        """Tell the player how many steps there are: dimensions, or passes over all of them."""
        recording = self.recording
        assert recording is not None
        passes, length = recording.passes, recording.size
        if passes is None:
            self.player.set_available(recording.known)
        else:
            count = passes.count(self.index)
            self.player.set_available(count)
            length = count if recording.known else length
        self.player.set_length(length)

    def _failed(self, sentence: str) -> None:
        if self.sender() is self._job:
            self.cancel()
            self._studio.notice(sentence)

    def _ended(self) -> None:
        job, drawing = self._job, self.drawing
        if job is None or drawing is None or self.sender() is not job:
            return
        if job.state is JobState.DONE and not drawing.all.known:
            title = self.tr("Draw {0} samples from {1}")
            title = title.format(drawing.request.n, drawing.request.title)
            self._begin(Job(title, drawing.draw_all, latest=(Recorded,)))
            return
        self._job = None
        if job.state is not JobState.DONE:
            self.player.pause()
        self.changed.emit()
