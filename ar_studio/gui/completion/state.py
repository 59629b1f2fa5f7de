"""Completion in the window: one request after the other, the newest replacing the older."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio import runs
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import JobState
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.completing import Bytes, Progress, Request, Result
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

REPORT_S = 0.05
FRAMES = 80  # of an animation, at most
SCORED_AT_ONCE = 6  # so that cancelling never waits long for log-probabilities
UNDRAWN = 96  # the grey of pixels not drawn yet, as in all animations


class CompletionState(QObject):
    """The model to complete with, the work in progress and the last completions.

    Attributes
    ----------
    changed
        Work began or ended, another model is there, or other completions are.
    progressed
        The completions in progress went on.
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
        self.task = Task(studio.jobs, "draw", self, self._received, ended=self._ended)
        self.task.changed.connect(self.changed)
        self.model: engine.models.Model | None = None
        self.request: Request | None = None
        self.progress: Progress | None = None
        self.result: Result | None = None
        self.problem = ""

    def use(self, run: Run | None) -> None:
        """Read the weights of a run in the background; those of another run are forgotten."""
        folder = None if run is None else run.folder
        if folder != self._folder:
            self._folder, self.model = folder, None
        if self.request is not None and self.request.folder != folder:
            self.task.cancel()
            self.request = self.progress = self.result = None
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

    def predicted(self, mask: NDArray[np.bool_], clamped: bool) -> engine.completion.Method | None:
        """Return how the completions of a mask will be drawn; None while the model is read."""
        if self.model is None or mask.size != self.model.space.size:  # it is another run's still
            return None
        if clamped:
            return "clamped"
        if not isinstance(self.model, engine.models.AutoregressiveModel):
            return None
        flat = engine.torch.from_numpy(np.ascontiguousarray(mask).reshape(-1))
        return engine.completion.predicted(self.model, flat)

    def shows(
        self,
        image: Bytes | None,
        mask: NDArray[np.bool_] | None,
        clamped: bool,
        given: Given | None = None,
    ) -> bool:
        """Tell whether the last request was for this image and mask, given the same."""
        asked = self.request
        if asked is None or image is None or mask is None:
            return False
        if asked.given is not None and not asked.given.same(given):
            return False
        same = np.array_equal(asked.mask, mask) and asked.clamped == clamped
        return same and asked.image.shape == image.shape and _same(asked.image, image, mask)

    def complete(self, request: Request) -> None:
        """Draw completions; replaces those in progress."""
        self.task.cancel()
        self.request, weights = request, self._studio.weights
        title = self.tr("Complete with {0}").format(request.title)
        self.task.run(title, lambda: completions(request, weights), latest=(Progress,))

    def _received(self, event: Progress | Result) -> None:
        if isinstance(event, Progress):
            self.progress = event
            self.task.advance(Step(event.done, event.total, self._words(event)))
            self.progressed.emit()
        else:
            self.result, self.progress = event, None

    def _words(self, progress: Progress) -> str:
        if progress.exponent is None:
            return self.tr("step {0} of {1}").format(progress.done, progress.total)
        words = self.tr("move {0} of {1}, β = {2:.2f}")
        return words.format(progress.done, progress.total, progress.exponent)

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


class Film:
    """What the completions look like on the way: for the screen, and to be animated later."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.pending = ~request.mask
        shown = np.where(request.mask, request.image, request.image.dtype.type(0))
        self.samples: Bytes = np.repeat(shown[None], request.n, axis=0)
        self.frames: list[Bytes] = []
        self.done, self.total = 0, int(self.pending.sum())
        self._kept = -1
        self._told = monotonic()
        self._keep()

    def add(self, event: engine.sampling.PixelDrawn | engine.completion.Moved) -> Progress | None:
        """Take in an event; return the progress now and then."""
        exponent = acceptance = None
        if isinstance(event, engine.completion.Moved):
            self.samples, self.done, self.total = event.samples.numpy(), event.done, event.total
            self.pending = np.zeros_like(self.pending)
            exponent, acceptance = event.exponent, event.acceptance
        else:
            self.samples.reshape(len(self.samples), -1)[:, event.dimension] = event.value.numpy()
            self.pending.reshape(-1)[event.dimension] = False
            self.done += 1
        self._keep()
        if monotonic() - self._told < REPORT_S:
            return None
        self._told = monotonic()
        samples, pending = self.samples.copy(), self.pending.copy()
        return Progress(self.done, self.total, samples, pending, exponent, acceptance)

    def _keep(self) -> None:
        if not self.request.filmed:
            return
        number = self.done * (FRAMES - 1) // max(1, self.total)
        if number == self._kept:
            return
        self._kept = number
        bright = self.samples.astype(np.float32) * (255 / self.request.space.values.top)
        frame = np.where(self.pending, np.float32(UNDRAWN), bright)
        self.frames.append(frame.round().clip(0, 255).astype(np.uint8))


def completions(request: Request, weights: Weights) -> Iterator[Progress | Result]:
    """Complete in a lane's thread."""
    started = monotonic()
    model, film = weights.restore(runs.Run(request.folder)), Film(request)
    if request.given is not None:
        model = model.given(engine.torch.from_numpy(request.given.contexts))
    for event in engine.completion.complete(
        model,
        engine.torch.from_numpy(request.image),
        engine.torch.from_numpy(request.mask),
        request.n,
        seed=request.seed,
        method="clamped" if request.clamped else "auto",
    ):
        if isinstance(event, engine.completion.Completed):
            log_probs: list[NDArray[np.float32]] = []
            for part in event.samples.split(SCORED_AT_ONCE):
                with engine.torch.no_grad():
                    log_probs.append(model.log_prob(part).float().numpy())
                samples = event.samples.numpy().copy()
                yield Progress(film.total, film.total, samples, np.zeros_like(film.pending))
            seconds = monotonic() - started
            whole = engine.torch.from_numpy(request.image)[None]
            with engine.torch.no_grad():
                original = float(model.log_prob(whole))
            yield _result(request, event, np.concatenate(log_probs), original, film, seconds)
        elif isinstance(event, engine.completion.Previewed):
            film.samples, film.pending = event.samples.numpy(), np.zeros_like(film.pending)
        elif (progress := film.add(event)) is not None:
            yield progress


def _result(
    request: Request,
    completed: engine.completion.Completed,
    log_probs: NDArray[np.float32],
    original: float,
    film: Film,
    seconds: float,
) -> Result:
    return Result(
        request=request,
        samples=completed.samples.numpy().copy(),
        log_probs=log_probs,
        method=completed.method,
        particles=completed.particles,
        effective_sample_size=completed.effective_sample_size,
        unique_ancestors=completed.unique_ancestors,
        seconds=seconds,
        original=original,
        frames=film.frames,
    )


def _same(first: Bytes, second: Bytes, mask: NDArray[np.bool_]) -> bool:
    """Tell whether two images agree where they are observed."""
    return bool((first[mask] == second[mask]).all())
