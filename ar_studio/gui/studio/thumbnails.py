"""What the models of runs drew last, small: read in the background and kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ar_studio.errors import StudioError
from ar_studio.gui.canvas import thumbnail
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
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
        self._kept: dict[Path, tuple[int | None, list[QImage]]] = {}
        self._task = Task(jobs, "view", self, self._received)

    def of(self, run: Run) -> list[QImage]:
        """Return the images of a run, as far as they are read; empty if there are none."""
        return self._kept.get(run.folder, (None, []))[1]

    def want(self, runs: list[Run]) -> None:
        """Read the images of runs that are not read yet, or have been trained further since."""
        missing = [run for run in runs if self._kept.get(run.folder, (-1,))[0] != _stamp(run)]
        if missing and not self._task.working:
            self._task.run(self.tr("Read samples of runs"), lambda: _read(missing))

    def _received(self, found: tuple[Path, int | None, list[QImage]]) -> None:
        folder, stamp, images = found
        self._kept[folder] = stamp, images
        self.changed.emit()


def _stamp(run: Run) -> int | None:
    return run.record.progress.best_epoch


def _read(runs: list[Run]) -> Iterator[tuple[Path, int | None, list[QImage]]]:
    for run in runs:
        samples, images = run.last_samples(), []
        # A record that was edited into nonsense has no space.
        with suppress(StudioError):
            space = run.record.model.space
            if space.kind.pictured and samples is not None:
                images = thumbnail.images_of(samples, space.values.top)
        yield run.folder, _stamp(run), images
