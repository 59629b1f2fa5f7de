"""The data that a run's samples are compared with, if they are on this machine."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import DataState
from ar_studio.gui.studio.run_data import RunData
from ar_studio.runs import Run

MOST_EVENTS = 2000  # a fair picture of any column; more would only take longer
SEED = 0


class ReferenceState(QObject):
    """Training events of a run's own data, where samples say something beside them.

    Attributes
    ----------
    changed
        Other events are there, or none.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, data: DataState, lent: RunData, parent: QObject) -> None:
        super().__init__(parent)
        self._data, self._lent = data, lent
        self._task = Task(jobs, "view", self, self._received)
        self._run: Run | None = None
        self._dataset: engine.data.Dataset | None = None
        self.events: NDArray[Any] | None = None
        lent.changed.connect(self._look)

    @property
    def missing(self) -> bool:
        """Whether the run's data would say something here and are not on this machine."""
        return self._run is not None and self._lent.missing(self._run)

    def follow(self, run: Run | None) -> None:
        """Show the data of a run beside its samples; None shows none."""
        self._run = run
        self._look()

    def load(self) -> None:
        """Open the data that the run was trained on."""
        if self._run is not None:
            self._lent.load(self._run)

    def _look(self) -> None:
        run = self._run
        found = None if run is None else self._lent.of(run)
        if run is not None and found is None:
            self._lent.want(run)
        if found is self._dataset:
            self.changed.emit()  # they may have turned out to be missing
            return
        self._dataset, self.events = found, None
        self._task.cancel()
        if found is not None:
            title = self.tr("Read events of {0}").format(found.name)
            self._task.run(title, lambda: _read(found))
        self.changed.emit()

    def _received(self, events: NDArray[Any]) -> None:
        self.events = events
        self.changed.emit()


def _read(dataset: engine.data.Dataset) -> NDArray[Any]:
    index = dataset.pick("train", MOST_EVENTS, SEED)
    return dataset.events("train")[index].numpy()
