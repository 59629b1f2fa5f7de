"""Completion in the window: one request after the other, the newest replacing the older."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import duration, filled, numeral
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.completion import work
from ar_studio.gui.completion.pace import Pace
from ar_studio.gui.kit.jobs import JobState
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.completing import (
    Bytes,
    OnTests,
    Progress,
    Request,
    Result,
    Unguided,
    Whole,
)
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

PARTS = 1000  # of the patience that refining has
CHANGING = 60.0  # seconds up to which a time is told in tenths


class CompletionState(QObject):
    """The model to complete with, the work in progress and the last completions.

    Attributes
    ----------
    changed
        Work began or ended, another model is there, or other completions are.
    progressed
        The completions in progress went on.
    tested
        What the model gives test events under the mask of the last completions, if it is known.
    whole
        An event of which nothing is hidden, with its log-probability.
    """

    changed = Signal()
    progressed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self._folder: Path | None = None  # of the run to complete with
        self._restoring = Task(
            studio.jobs, "draw", self, self._took_model, failed=self._could_not_restore
        )
        # A lane of its own: paused while it is out of sight, it holds up nobody.
        self.task = Task(studio.jobs, "complete", self, self._received, ended=self._ended)
        self.task.changed.connect(self._tell)
        self._weighing = Task(studio.jobs, "look", self, self._weighed)
        self._replacing = False  # work begins in the place of other work
        self.pace = Pace()
        self.model: engine.models.Model | None = None
        self.request: Request | None = None
        self.progress: Progress | None = None
        self.result: Result | None = None
        self.tested: OnTests | None = None
        self.whole: Whole | None = None
        self.problem = ""

    def use(self, run: Run | None) -> None:
        """Read the weights of a run in the background; those of another run are forgotten."""
        folder = None if run is None else run.folder
        if folder != self._folder:
            self._folder, self.model, self.whole = folder, None, None
        if self.request is not None and self.request.folder != folder:
            self.task.cancel()
            self.request = self.progress = self.result = self.tested = None
        self.problem = ""
        self._restoring.cancel()
        if run is not None:
            weights = self._studio.weights
            known = weights.known(run)
            self.model = known or self.model
            if known is None:
                title = self.tr("Read {0}").format(run.record.title)
                self._restoring.run(title, lambda: weights.restore(run))
        self.changed.emit()

    def predicted(
        self, mask: NDArray[np.bool_], clamped: bool, guided: bool
    ) -> engine.completion.Method | None:
        """Return how the completions of a mask will be drawn; None while the model is read."""
        if self.model is None or mask.size != self.model.space.size:  # it is another run's still
            return None
        if clamped:
            return "clamped"
        if not isinstance(self.model, engine.models.AutoregressiveModel):
            return None
        plain = engine.torch.from_numpy(np.ascontiguousarray(mask))
        found = engine.completion.predicted(self.model, plain)
        return "guided" if guided and found == "sequential Monte Carlo" else found

    def shows(
        self,
        image: Bytes | None,
        mask: NDArray[np.bool_] | None,
        clamped: bool,
        given: Given | None = None,
    ) -> bool:
        """Tell whether the last request was for this image and mask, given the same."""
        asked = self.request
        return asked is not None and asked.is_of(image, mask, clamped, given)

    # Asking

    def complete(self, request: Request) -> None:
        """Draw completions; replaces those in progress."""
        self._replacing = True
        self.task.cancel()
        self._replacing = False
        self.request, weights = request, self._studio.weights
        self._studio.guides.in_use = request.guide
        title = self.tr("Complete with {0}").format(request.title)
        self.task.run(title, lambda: work.complete(request, weights), latest=(Progress, OnTests))

    def go_on(self, request: Request) -> None:
        """Draw completions that begin with the particles there are, where that is right."""
        before, standing = self.request, self.progress.standing if self.progress else None
        if standing is None and self.result is not None:
            before, standing = self.result.request, self.result.standing
        right = before is not None and before.moves_alike(request)
        pool = standing.pool if standing is not None and right else None
        self.complete(replace(request, start=pool))

    def stop(self) -> None:
        """End the work, and keep what is there as its result."""
        if self.task.working and self.request is not None:
            self.request.stopped.set()
            self.task.resume()
            self.changed.emit()

    @property
    def drawing(self) -> bool:
        """Whether completions are on their way: the last ones are not those asked for."""
        return self.task.working and (
            self.result is None or self.result.request is not self.request
        )

    @property
    def refining(self) -> bool:
        """Whether completions that are a result already are moved until they have settled."""
        standing = None if self.result is None else self.result.standing
        shown = self.task.working and not self.drawing
        return shown and standing is not None and not standing.settled

    @property
    def stopping(self) -> bool:
        """Whether the work ends as soon as what is there has been scored."""
        return self.task.working and self.request is not None and self.request.stopped.is_set()

    def weigh(self, run: Run, image: Bytes, given: Given | None) -> None:
        """Find the log-probability of an event of which nothing is hidden."""
        if self.whole is None or not self.whole.same(image, given):
            weights, event = self._studio.weights, image.copy()
            self._weighing.run("", lambda: work.weigh(run, weights, event, given))

    def note(self, result: Result) -> None:
        """Remember how long completions took, unless somebody was content with less."""
        request = result.request
        if not request.stopped.is_set():
            kind = _kind(result.method, request.effort, request.folder)
            self.pace.note(kind, result.seconds, int((~request.mask).sum()), request.n)

    def expected(self, method: str | None, effort: str, hidden: int, n: int) -> float | None:
        """Return how many seconds a completion will take, if one like it was done before."""
        if self._folder is None or method is None:
            return None
        return self.pace.expected(_kind(method, effort, self._folder), hidden, n)

    # What comes back

    def _received(self, event: Progress | Result | OnTests | Unguided) -> None:
        match event:
            case Progress():
                self.progress = event
                self.task.advance(self._step(event))
                if self.drawing:  # else they are a result already, which is not touched
                    self.progressed.emit()
            case Result():
                if self.drawing:
                    self.note(event)
                self.result, self.progress, self.tested = event, None, None
                self.changed.emit()
            case OnTests():
                self.tested = event
                self.changed.emit()
            case Unguided():
                sentence = self.tr("It cannot be guided by {0}: {1}")
                by = self.request.guided_by if self.request is not None else ""
                self._studio.notice(sentence.format(by, spoken(event.sentence)))
                self._studio.guides.look_again()

    def _step(self, progress: Progress) -> Step:
        """Say how far it is: past what was asked for, how much patience is left."""
        asked, left = self.request, progress.left
        if asked is None or left is None:
            done = min(progress.done, progress.total)  # more if they settled past what was asked
            return Step(done, progress.total, self._words(progress))
        words = self.tr("refining · {0} · at most {1} more")
        said = words.format(self._phase(progress), duration(math.ceil(left)))
        return Step(round(PARTS * (1 - left / asked.patience)), PARTS, said)

    def _words(self, progress: Progress) -> str:
        """Say how long it has been and will be, and what goes on."""
        asked, standing = self.request, progress.standing
        if asked is None:
            return ""
        time = _time(progress.seconds)
        method = "exact" if standing is None else standing.method
        if progress.previewed or (standing is None and asked.guide is not None):
            method = "guided"
        hidden = int((~asked.mask).sum())
        expected = self.expected(method, asked.effort, hidden, asked.n)
        if expected is not None:
            time = self.tr("{0} of about {1}").format(time, duration(expected))
        return " · ".join(filter(None, [time, self._phase(progress)]))

    def _phase(self, progress: Progress) -> str:
        standing = progress.standing
        if self.stopping:
            return self.tr("stopping")
        if progress.previewed:
            return self.tr("preview")
        if not isinstance(standing, engine.completion.Moved):
            if progress.done < progress.total:
                return self.tr("{0} of {1} drawn").format(progress.done, progress.total)
            return self.tr("scoring them")
        if standing.method == "enumerated":
            return filled(self.tr("{0:,} of {1:,} fillings"), standing.done, standing.total)
        if standing.method == "guided":
            settled = self.tr("settled") if standing.settled else self.tr("still changing")
            return self.tr("move {0}, {1}").format(standing.done, settled)
        if standing.exponent < 1:
            words = self.tr("move {0}, what is observed counts {1:.0%}")
            return filled(words, standing.done, standing.exponent)
        return self.tr("move {0} of {1}").format(standing.done, standing.total)

    def _weighed(self, found: Whole) -> None:
        if found.folder == self._folder:
            self.whole = found
            self.changed.emit()

    def _took_model(self, model: engine.models.Model) -> None:
        self.model = model
        self.changed.emit()

    def _could_not_restore(self, sentence: str) -> None:
        self.problem = sentence
        self.changed.emit()

    def _ended(self, _: JobState) -> None:
        """Show the last result again, whether it is of this request or the one before."""
        self.progress = None
        self.request = self.result.request if self.result else None

    def _tell(self) -> None:
        # While one request takes the place of another, what was there before is not shown again.
        if not self._replacing:
            self.changed.emit()


def _kind(method: str, effort: str, folder: Path) -> str:
    """Name work by how it is done, for how long, and by whom."""
    return f"{method}/{effort if method == 'guided' else ''}/{folder.name}"


def _time(seconds: float) -> str:
    """Return a time that grows while one looks: its width does not."""
    return f"{numeral(seconds, '.1f')} s" if seconds < CHANGING else duration(seconds)
