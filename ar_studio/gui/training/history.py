"""The run that the page of training shows: the one in training, else what was last turned to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.training import Samples
from ar_studio.runs import Metric, Run


@dataclass(frozen=True)
class RunRead:
    """What a run's folder holds of its past."""

    run: Run
    metrics: list[Metric]
    samples: dict[int, Samples]


class History(QObject):
    """Rows and samples of the run on show; live ones grow, others are read in the background.

    Attributes
    ----------
    changed
        Another run is shown, or all of it was read again.
    grew
        A row was added.
    drew
        The samples of an epoch were added; carries the epoch.
    """

    changed = Signal()
    grew = Signal()
    drew = Signal(int)

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        self.run: Run | None = None
        self.metrics: list[Metric] = []
        self.samples: dict[int, Samples] = {}
        self._task = Task(studio.jobs, "load", self, self._received)
        self._read: tuple[Path, int] | None = None
        self._chosen: Path | None = None
        self._seen: Path | None = None
        studio.training.opened.connect(self.follow)
        studio.training.changed.connect(self.follow)
        studio.training.measured.connect(self._measured)
        studio.training.epoch_done.connect(self._epoch_done)
        studio.runs.current_changed.connect(self._current_changed)
        self._current_changed()

    @property
    def live(self) -> bool:
        """Whether the run on show is the one trained in this session."""
        return self.run is not None and self.metrics is self.studio.training.metrics

    def result(self, epoch: int) -> Metric | None:
        """Return the row that ends an epoch."""
        ends = (row for row in reversed(self.metrics) if row.valid_nll is not None)
        return next((row for row in ends if row.epoch == epoch), None)

    def follow(self) -> None:
        """Show the run in training, or else the one that was trained or chosen last.

        While a training begins there is none: it is not known yet.
        """
        training, runs = self.studio.training, self.studio.runs
        trained = training.run
        if training.active:
            run = trained
            self._chosen = trained.folder if trained is not None else self._chosen
        else:
            run = (runs.get(self._chosen) if self._chosen else None) or runs.current
        if run is None:
            if self.run is not None:
                self._show(None, [], {})
        elif trained is not None and run.folder == trained.folder:
            if self.metrics is not training.metrics:
                self._show(trained, training.metrics, training.samples)
        elif self._read != (run.folder, run.record.progress.step):
            self._start_reading(run)

    def _current_changed(self) -> None:
        """Turn to another run; new weights of the current one are no reason to."""
        current = self.studio.runs.current
        folder = current.folder if current is not None else None
        if folder != self._seen:
            self._seen = self._chosen = folder
        self.follow()  # a training in progress stays on show

    def _show(self, run: Run | None, metrics: list[Metric], samples: dict[int, Samples]) -> None:
        self._task.cancel()
        self._read = None
        self.run, self.metrics, self.samples = run, metrics, samples
        self.changed.emit()

    def _start_reading(self, run: Run) -> None:
        self._show(run, [], {})
        self._read = (run.folder, run.record.progress.step)
        title = self.tr("Read {0}").format(run.record.title)
        self._task.run(title, lambda: RunRead(run, run.metrics(), run.samples()))

    def _received(self, event: RunRead) -> None:
        self.metrics, self.samples = event.metrics, event.samples
        self.changed.emit()

    def _measured(self, metric: Metric) -> None:
        if self.live:
            self.grew.emit()

    def _epoch_done(self, event: engine.training.EpochDone) -> None:
        if self.live and event.samples is not None:
            self.drew.emit(event.epoch)
