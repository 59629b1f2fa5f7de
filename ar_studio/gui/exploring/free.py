"""The model left to itself: what it expects once it is given its own draws, not the event."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.exploring.work import Reading
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.recording import Recorded, Recording, record
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run


class FreeState(QObject):
    """A free run from a place of an event that was read.

    Attributes
    ----------
    base
        What was read of the event.
    recording
        The event up to the place, and the model's own draws from there.
    changed
        More of it is drawn, or it is forgotten.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.task = Task(studio.jobs, "branch", self, self._received)
        self.base: Reading | None = None
        self.recording: Recording | None = None

    def go(self, run: Run, base: Reading, place: int, seed: int) -> None:
        """Draw on by itself from a position of the ordering, by the noise of a seed."""
        assert base.recording is not None
        self.base, self.recording = base, base.recording.branched(0, place)
        weights, recording = self._studio.weights, self.recording
        title = self.tr("Run {0} free").format(run.record.title)
        self.task.run(title, lambda: _run(run, weights, base, recording, seed), (Recorded,))

    def forget(self) -> None:
        """Know of none: another event is in hand."""
        if self.base is not None:
            self.task.cancel()
            self.base = self.recording = None
            self.changed.emit()

    def _received(self, _: Recorded) -> None:
        self.changed.emit()


def _run(
    run: Run, weights: Weights, base: Reading, recording: Recording, seed: int
) -> Iterator[Recorded]:
    model = engine.models.autoregressive(weights.restore(run, base.given))
    noise = engine.sampling.make_noise(1, model.space.size, seed)
    event = engine.torch.from_numpy(base.event)
    drawing = engine.branching.run_free(model, event, noise, recording.known)
    for found in record(recording, drawing):
        if isinstance(found, Recorded):
            yield found
