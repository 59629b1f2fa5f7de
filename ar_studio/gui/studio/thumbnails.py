"""What the models of runs drew last, small: read in the background and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ar_studio.errors import StudioError
from ar_studio.gui.canvas import thumbnail
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
from ar_studio.records import Progress
from ar_studio.runs import Run


class Thumbnails(QObject):
    """A few small images of each run; none of runs that draw no images, or drew none yet.

    Attributes
    ----------
    changed
        There are more of them.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: dict[Path, tuple[Progress, list[QImage]]] = {}
        self._task = Task(jobs, "view", self, self._received)

    def of(self, run: Run) -> list[QImage]:
        """Return the images of a run, as far as they are read; empty if there are none."""
        return self._kept[run.folder][1] if run.folder in self._kept else []

    def want(self, runs: list[Run]) -> None:
        """Read the images of runs that are not read yet, or have been trained further since."""
        missing = [run for run in runs if self._stamp(run.folder) != run.record.progress]
        if missing:
            self._task.run_next(self.tr("Read samples of runs"), lambda: _read(missing))

    def _stamp(self, folder: Path) -> Progress | None:
        return self._kept[folder][0] if folder in self._kept else None

    def _received(self, found: tuple[Path, Progress, list[QImage]]) -> None:
        folder, progress, images = found
        self._kept[folder] = progress, images
        self.changed.emit()


def _read(runs: list[Run]) -> Iterator[tuple[Path, Progress, list[QImage]]]:
    for run in runs:
        progress = run.record.progress  # first: what is drawn meanwhile is then read again
        yield run.folder, progress, _images(run)


def _images(run: Run) -> list[QImage]:
    samples = run.last_samples()
    try:
        space = run.record.model.space
    except StudioError:  # the record was edited into nonsense
        return []
    if samples is None or not space.kind.pictured:
        return []
    return thumbnail.images_of(samples, space.values.top)
