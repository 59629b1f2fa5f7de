"""What the samples of an epoch were given: classes in turn, or pictures of the run's data."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import DataState
from ar_studio.gui.studio.given import Conditions, Contexts, Given
from ar_studio.runs import Run

MOST = 100  # samples of an epoch


class ExampleContexts(QObject):
    """What training gave the samples of a run; pictures are known only while its data are open.

    Attributes
    ----------
    changed
        Other contexts are there, or none.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, data: DataState, parent: QObject) -> None:
        super().__init__(parent)
        self._data = data
        self._task = Task(jobs, "view", self, self._received)
        self._run: Run | None = None
        self._source: object = None  # the data set, or the data of a run that need no file
        self._pictures: Contexts | None = None
        data.changed.connect(self._look)

    def follow(self, run: Run | None) -> None:
        """Tell what the samples of a run were given."""
        self._run = run
        self._look()

    def given(self, n: int) -> Given | None:
        """Return what the `n` samples of any epoch were given; None if nothing is known of it."""
        conditions = None if self._run is None else Conditions.of(self._run)
        if conditions is None:
            return None
        if conditions.classes:
            return Given(conditions, np.arange(n) % conditions.space.classes, "")
        if self._pictures is None or len(self._pictures) < n:
            return None
        return Given(conditions, self._pictures[:n], "")

    def _look(self) -> None:
        run = self._run
        conditions = None if run is None else Conditions.of(run)
        source: object = None
        if run is not None and conditions is not None and not conditions.classes:
            source = self._data.fitting(run) or (conditions.source, run.record.data.protocol)
        if source == self._source:
            return
        self._source, self._pictures = source, None
        self._task.cancel()
        if run is not None and source is not None:
            dataset = self._data.fitting(run)
            title = self.tr("Read what {0} is given").format(run.record.title)
            self._task.run(title, lambda: _read(run, dataset))
        self.changed.emit()

    def _received(self, pictures: Contexts) -> None:
        self._pictures = pictures
        self.changed.emit()


def _read(run: Run, dataset: engine.data.Dataset | None) -> Contexts | None:
    """Read contexts in a lane's thread, from the data at hand or from such as need no file."""
    if dataset is None:
        card = engine.data.CATALOGUE.get(run.record.data.source)
        if card is None or not card.embedded:
            return None
        dataset = engine.studies.reload_data(run)
    contexts = dataset.example_contexts(MOST)
    return None if contexts is None else contexts.numpy()
