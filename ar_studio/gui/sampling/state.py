"""Sampling in the window: one event at once, then many, kept so as to be replayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QObject, Signal

from ar_studio import runs
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.jobs import JobState
from ar_studio.gui.kit.player import Player
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.parts.paths import Node
from ar_studio.gui.studio.decoded import Decoded
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.memory import Held, visible
from ar_studio.gui.studio.recording import Passes, Recorded, Recording, record
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights, stamp
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

Method: TypeAlias = Literal["one by one", "by blocks", "fixed point", "fastest"]

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
    prompt: str = ""


@dataclass(frozen=True)
class FirstDrawn:
    """The first sample is there; it is how they are drawn that is known now."""


class Drawing:
    """The samples of one request: the first one alone, then all; drawn in a lane's thread.

    Sample `k` depends on the seed and `k` only, so the first one is the same in both.

    Attributes
    ----------
    method
        How they are drawn; until it is measured, which is fastest.
    """

    def __init__(
        self,
        request: Request,
        weights: Weights,
        space: EventSpace,
        words: Sequence[str] = (),
    ) -> None:
        self.request = request
        self.weights = weights
        self.stamp = stamp(request.folder)  # those of before it is drawn
        self.words = words
        self.method: Method = "one by one" if request.prompt else request.method
        self.width = 1  # how many dimensions are drawn at once
        self.first = Recording(space, 1)
        self.all = Recording(space, request.n)
        self.topics: list[list[str]] = []
        self.unseen = ""  # why codes are seen without their pictures
        self.made = monotonic()

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
            **({"prompt": request.prompt} if request.prompt else {}),
        }

    @property
    def progress(self) -> Step:
        """How many dimensions of how many are drawn."""
        return Step(self.first.settled + self.all.settled, self.first.size + self.all.size)

    def draw(self) -> Iterator[object]:
        """Draw the first sample alone, which starts at once for slow models too, then all."""
        model = self.weights.restore(runs.Run(self.request.folder))
        if self.method == "fastest":
            n = self.request.n
            self.width = engine.sampling.fastest(model, n, context=self._context(n))
            self.method = engine.sampling.method(self.width, model.space)
        else:
            self.width = engine.sampling.windows(self.method, model.space)
        if model.space.kind.latent:
            self._see()
        yield from self._draw(model, self.first)
        yield FirstDrawn()
        yield from self._draw(model, self.all)
        self.topics = topics_of(model, self.words)

    def _see(self) -> None:
        """Have the pictures seen that codes stand for, if the run behind them is there."""
        try:
            writer = engine.coding.behind(runs.Run(self.request.folder))
            model = engine.coding.quantising(self.weights.restore(writer))
        except StudioError as error:
            self.unseen = spoken(str(error))
            return
        for recording in (self.first, self.all):
            recording.decoded = Decoded(model, recording.n)

    def _draw(self, model: engine.models.Model, recording: Recording) -> Iterator[object]:
        request, n = self.request, recording.n
        if self.width > 1:
            recording.passes = Passes(recording.space, model.ordering.cpu().numpy())
        asked = {
            "seed": request.seed,
            "temperature": request.temperature,
            "context": self._context(n),
        }
        if request.prompt:
            prompt = engine.torch.tensor(self.begun()).to(recording.space.dtype)
            events = engine.prompts.draw(model, prompt, n, **asked)
        else:
            events = engine.sampling.draw(model, n, self.width, **asked)
        yield from record(recording, events)

    def begun(self) -> list[int]:
        """Return the values that every sample begins with, as the prompt says."""
        space = self.first.space
        return space.kind.begun(self.request.prompt, space.size, self.words)[0]

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
    path
        The branch of it that is in sight, if it is not the sample itself.
    changed
        Work began or ended, or other samples are there.
    grew
        More dimensions are drawn.
    replaced
        Other samples are drawn, or none are there: what came of those before is nothing now.
    """

    changed = Signal()
    grew = Signal()
    replaced = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.player = Player(self)
        self.drawing: Drawing | None = None
        self.recording: Recording | None = None
        self.index = 0
        self.path: Node | None = None
        self._place: tuple[int, int] | None = None  # sample and position to go to, once drawn
        self.task = Task(studio.jobs, "draw", self, self._received, ended=self._ended)
        self.task.changed.connect(self.changed)
        studio.memory.add(self._held)

    def most_samples(self, space: EventSpace, method: Method = "one by one") -> int:
        """Return how many samples can be drawn at once and all their conditionals be kept.

        By passes, what they look like after each pass is kept too; there are at most `D`.
        """
        each = Recording.bytes_per_sample(space)
        if method != "one by one":
            each = max(each, space.size**2 * np.dtype(space.values.stored).itemsize)
        return max(1, min(MOST_SAMPLES, MOST_BYTES // each))

    def draw(
        self,
        run: Run,
        n: int,
        seed: int,
        temperature: float,
        method: Method = "one by one",
        given: Given | None = None,
        prompt: str = "",
    ) -> Request:
        """Draw from a run's best weights, in place of others; return what was asked for."""
        record_, space = run.record, run.record.model.space
        n = min(n, self.most_samples(space, method))
        best = record_.progress.best_epoch
        title = record_.title
        request = Request(run.folder, title, best, n, seed, temperature, method, given, prompt)
        self.drawing = drawing = Drawing(request, self._studio.weights, space, record_.data.words)
        self.recording, self.index, self._place, self.path = drawing.first, 0, None, None
        self.task.run(self.tr("Draw from {0}").format(title), drawing.draw, latest=(Recorded,))
        self.player.restart(space.size)
        self.player.play()
        self.replaced.emit()
        return request

    def _held(self) -> Iterator[Held]:
        if (drawing := self.drawing) is not None and not self.task.working:
            used = drawing.first.bytes + drawing.all.bytes
            yield Held(used, drawing.made, self.clear, visible(self.parent()))

    def look_at(self, index: int) -> None:
        """Show another sample of the grid."""
        if self.drawing is None or not 0 <= index < self.drawing.all.n:
            return
        self.recording, self.index, self.path = self.drawing.all, index, None
        self.measure()
        self.player.seek(self.player.position)

    def go_to(self, index: int, position: int) -> None:
        """Show a sample at a position as soon as it is drawn, instead of playing from the start."""
        self.player.pause()
        self._place = index, position
        self._arrive()

    def _arrive(self) -> None:
        if self._place is None or self.drawing is None:
            return
        index, position = self._place
        recording = self.drawing.all if index else self.drawing.first
        if self.player.playing:
            self._place = None
        elif recording.known >= min(position, recording.size):
            self._place = None
            if index:
                self.look_at(index)
            self.player.seek(position)

    def clear(self) -> None:
        """Forget the samples."""
        self.task.cancel()
        self._place = None
        self.drawing, self.recording, self.index, self.path = None, None, 0, None
        self.player.pause()
        self.player.restart(0)
        self.changed.emit()
        self.grew.emit()
        self.replaced.emit()

    def _received(self, event: object) -> None:
        if self.drawing is not None:
            self.measure()
            self._arrive()
            self.task.advance(self.drawing.progress)
            self.grew.emit()
        if isinstance(event, FirstDrawn):
            self.changed.emit()

    @property
    def sight(self) -> tuple[Recording | None, int]:
        """The recording in sight, and which of its events it is."""
        if self.path is not None:
            return self.path.recording, self.path.index
        return self.recording, self.index

    def follow(self, path: Node) -> None:
        """Show a branch from where it went off, and go on with it as it is drawn."""
        self.path = path
        self.measure()
        self.player.pause()
        self.player.seek(path.place)
        self.player.play()

    def measure(self) -> None:
        """Tell the player how many steps there are: dimensions, or passes over all of them."""
        recording, index = self.sight
        assert recording is not None
        passes, length = recording.passes, recording.size
        if passes is None:
            self.player.set_available(recording.known)
        else:
            count = passes.count(index)
            self.player.set_available(count)
            length = count if recording.known == recording.size else length
        self.player.set_length(length)

    def _ended(self, state: JobState) -> None:
        if state is not JobState.DONE:
            self.player.pause()
