"""The current data set."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Job, Jobs
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.kinds import ImagePreparation
from ar_studio.runs import Run

DEFAULT_SOURCE = "digits"
USUAL_SIDE = 28  # pixels that pictures of different sizes are scaled to at first


@dataclass(frozen=True)
class Downloaded:
    """How much of a download has arrived, in bytes."""

    done: int
    total: int


@dataclass(frozen=True)
class Scaled:
    """A folder's pictures had different sizes, and are now squares of this side."""

    name: str
    side: int


class DownloadCancelledError(StudioError):
    """The user cancelled the download."""


class DownloadMeter:
    """Counts a download; pooch drives it like a progress bar, the lane's thread reads it."""

    def __init__(self) -> None:
        self.total = 0
        self.done = 0
        self.cancelled = threading.Event()

    def update(self, n: int) -> None:
        if self.cancelled.is_set():
            raise DownloadCancelledError(
                "The download was cancelled; choose the data set to try again."
            )
        self.done += n

    def reset(self) -> None:
        self.done = 0

    def close(self) -> None:
        pass


class DataState(QObject):
    """The data set that the panels show, and the loading of another.

    Attributes
    ----------
    changed
        Another data set, or another preparation of it, is there.
    busy_changed
        Loading began, went on or ended.
    failed
        It could not be loaded; the old data set stays. Carries the sentence.
    noted
        It is there, but not quite as it was found. Carries the sentence.
    """

    changed = Signal()
    busy_changed = Signal()
    failed = Signal(str)
    noted = Signal(str)

    def __init__(self, jobs: Jobs, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._preferences = preferences
        self._job: Job | None = None
        self._meter = DownloadMeter()
        self.dataset: engine.data.Dataset | None = None
        self.loading = ""

    def fitting(self, run: Run) -> engine.data.Dataset | None:
        """Return the data set if it is prepared as a run's, so that its events are the run's."""
        dataset = self.dataset
        if dataset is None or dataset.space != run.record.model.space:
            return None
        return dataset if dataset.protocol == run.record.data.protocol else None

    @property
    def downloaded(self) -> Downloaded:
        """How far the download in progress has come; a total of 0 means none."""
        return Downloaded(self._meter.done, self._meter.total)

    def choose(self, source: str, preparation: dict[str, Any] | None = None) -> None:
        """Load a data set by catalogue name or path, in the background.

        `preparation` holds fields of the kind's own; without it the set's default is used.
        A newer choice replaces one that is still loading.
        """
        self.cancel()
        self._meter = meter = DownloadMeter()
        self.loading = source
        folder = self._preferences.data_folder
        current = self.dataset
        job = Job(
            self.tr("Load {0}").format(Path(source).name),
            lambda: _load(source, preparation, folder, meter, current),
        )
        job.event.connect(self._loaded)
        job.failed.connect(self._failed)
        job.done.connect(self._ended)
        self._job = self._jobs.start("load", job)
        self.busy_changed.emit()

    def prepare(self, preparation: dict[str, Any]) -> None:
        """Prepare the current data set in another way."""
        if self.dataset is not None:
            self.choose(self.dataset.source, preparation)

    def cancel(self) -> None:
        """Give up loading; the old data set stays."""
        if self._job is not None:
            self._job.cancel()
            self._meter.cancelled.set()
            self._job = None
            self.loading = ""
            self.busy_changed.emit()

    def _loaded(self, event: engine.data.Dataset | Scaled) -> None:
        if self.sender() is not self._job:
            return
        if isinstance(event, Scaled):
            self.noted.emit(self._say_scaled(event))
        else:
            self.dataset = event
            self.changed.emit()

    def _say_scaled(self, scaled: Scaled) -> str:
        return self.tr(
            "The pictures of {0} have different sizes, so they are scaled to {1}×{1} pixels; "
            "Preparation has other sizes, and colours."
        ).format(scaled.name, scaled.side)

    def _failed(self, sentence: str) -> None:
        if self.sender() is self._job:
            self._ended()
            self.failed.emit(sentence)

    def _ended(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.loading = ""
            self.busy_changed.emit()


def _load(
    source: str,
    preparation: dict[str, Any] | None,
    folder: Path | None,
    meter: DownloadMeter,
    current: engine.data.Dataset | None,
) -> Iterator[engine.data.Dataset | Scaled]:
    from ar_studio.data.pictures import SizesDifferError

    if current is not None and current.source == source and preparation is not None:
        yield current.prepared(preparation)
        return
    try:
        yield engine.data.load(source, preparation, data_dir=folder, progress=meter)
    except SizesDifferError:
        if preparation is not None:
            raise
        # There is no form to choose a size in before the pictures are there.
        scaled = ImagePreparation(values="threshold", size=USUAL_SIDE)
        yield engine.data.load(source, scaled, data_dir=folder, progress=meter)
        yield Scaled(Path(source).name, USUAL_SIDE)
