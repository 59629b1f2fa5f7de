"""Completion in the window: one request after the other, the newest replacing the older."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio import runs
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Job
from ar_studio.gui.studio.completing import Bytes, Progress, Request, Result
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

REPORT_S = 0.05
FRAMES = 80  # of an animation, at most
SCORED_AT_ONCE = 6  # so that cancelling never waits long for log-probabilities
UNDRAWN = 96  # the grey of pixels not drawn yet, as in all animations


@dataclass(frozen=True, eq=False)
class Restored:
    """The model of a run with its best weights; `stamp` tells one set of weights from the next."""

    folder: Path
    stamp: int
    model: engine.models.Model


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
        self._job: Job | None = None
        self._restoring: Job | None = None
        self.restored: Restored | None = None
        self.request: Request | None = None
        self.progress: Progress | None = None
        self.result: Result | None = None
        self.problem = ""

    @property
    def working(self) -> bool:
        return self._job is not None

    def use(self, run: Run | None) -> None:
        """Read the weights of a run in the background; those of another run are forgotten."""
        folder = None if run is None else run.folder
        known = self.restored
        if known is not None and known.folder != folder:
            self.restored = known = None
        if self.request is not None and self.request.folder != folder:
            self.cancel()
            self.request = self.progress = self.result = None
        self.problem = ""
        self.changed.emit()
        if self._restoring is not None:
            self._restoring.cancel()
            self._restoring = None
        if run is None or folder is None or (known and known.stamp == _stamp(folder)):
            return
        job = Job(self.tr("Read {0}").format(run.record.title), lambda: _restored(folder))
        job.event.connect(self._took_model)
        job.failed.connect(self._could_not_restore)
        self._restoring = job
        self._studio.jobs.start("draw", job)

    def predicted(self, mask: NDArray[np.bool_], clamped: bool) -> engine.completion.Method | None:
        """Return how the completions of a mask will be drawn; None while the model is read."""
        if self.restored is None:
            return None
        if clamped:
            return "clamped"

        if not isinstance(self.restored.model, engine.models.AutoregressiveModel):
            return None
        flat = engine.torch.from_numpy(np.ascontiguousarray(mask).reshape(-1))
        _, exact = engine.completion.best_ordering(self.restored.model, flat)
        return "exact" if exact else "sequential Monte Carlo"

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
        self.cancel()
        self.request, self.progress = request, None
        restored = self.restored
        title = self.tr("Complete with {0}").format(request.title)
        job = Job(title, lambda: _completions(request, restored), latest=(Progress,))
        job.event.connect(self._received)
        job.failed.connect(self._failed)
        job.done.connect(self._ended)
        self._job = job
        self._studio.jobs.start("draw", job)
        self.changed.emit()

    def cancel(self) -> None:
        """Give up the work in progress; the last completions stay."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.progress = None
            self.request = self.result.request if self.result else None
            self.changed.emit()

    def _received(self, event: object) -> None:
        if self.sender() is not self._job:
            return
        match event:
            case Restored():
                self.restored = event
                self.changed.emit()
            case Progress():
                self.progress = event
                self.progressed.emit()
            case Result():
                self.result, self.progress = event, None

    def _took_model(self, restored: Restored) -> None:
        if self.sender() is self._restoring:
            self.restored, self._restoring = restored, None
            self.changed.emit()

    def _could_not_restore(self, sentence: str) -> None:
        if self.sender() is self._restoring:
            self._restoring, self.problem = None, sentence
            self.changed.emit()

    def _failed(self, sentence: str) -> None:
        if self.sender() is self._job:
            self.cancel()
            self._studio.notice(sentence)

    def _ended(self) -> None:
        if self.sender() is self._job:
            self._job, self.progress = None, None
            # Cancelled from elsewhere: what is shown is again the last result.
            self.request = self.result.request if self.result else None
            self.changed.emit()


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
        if self.request.image.ndim != 3:
            return  # only images are animated
        number = self.done * (FRAMES - 1) // max(1, self.total)
        if number == self._kept:
            return
        self._kept = number
        bright = self.samples.astype(np.float32) * (255 / max(1, self.request.levels - 1))
        frame = np.where(self.pending, np.float32(UNDRAWN), bright)
        self.frames.append(frame.round().clip(0, 255).astype(np.uint8))


def _completions(request: Request, restored: Restored | None) -> Iterator[object]:
    """Complete in a lane's thread."""
    started = monotonic()
    if restored is None or restored.stamp != _stamp(request.folder):
        for restored in _restored(request.folder):
            yield restored
    assert restored is not None
    film, model = Film(request), restored.model
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
            yield _result(request, event, np.concatenate(log_probs), film, seconds)
        elif (progress := film.add(event)) is not None:
            yield progress


def _result(
    request: Request,
    completed: engine.completion.Completed,
    log_probs: NDArray[np.float32],
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
        frames=film.frames,
    )


def _restored(folder: Path) -> Iterator[Restored]:
    # Read first: weights replaced meanwhile are then taken for new, never for known.
    stamp = _stamp(folder)
    yield Restored(folder, stamp, engine.models.restore(runs.Run(folder)).eval())


def _stamp(folder: Path) -> int:
    try:
        return (folder / "weights.safetensors").stat().st_mtime_ns
    except OSError:
        return 0


def _same(first: Bytes, second: Bytes, mask: NDArray[np.bool_]) -> bool:
    """Tell whether two images agree where they are observed."""
    return bool((first[mask] == second[mask]).all())
