"""Runs that travel as one file: opened and exported in the background."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Job, Jobs
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.runs import RunsState
from ar_studio.runs import Run


@dataclass(frozen=True)
class Unpacked:
    """A file has become a run folder."""

    folder: Path


class ArchiveState(QObject):
    """Opens and writes `.arstudio` files.

    Attributes
    ----------
    opened
        A run was opened, and is the current one.
    exported
        A file is there; carries a sentence.
    failed
        A file could not be opened or written; carries the sentence.
    """

    opened = Signal()
    exported = Signal(str)
    failed = Signal(str)

    def __init__(
        self, jobs: Jobs, preferences: Preferences, runs: RunsState, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs, self._preferences, self._runs = jobs, preferences, runs

    def open(self, path: Path) -> None:
        """Make a file a run among the user's own, and that run the current one."""
        folder = self._preferences.runs_folder

        def work() -> Iterator[object]:
            yield Unpacked(engine.archive.unpack(path, folder).folder)

        job = Job(self.tr("Open {0}").format(path.name), work)
        job.event.connect(self._opened)
        job.failed.connect(self.failed)
        self._jobs.start("load", job)

    def export(self, run: Run, path: Path) -> None:
        """Write a run as one file."""

        def work() -> Iterator[object]:
            engine.archive.pack(run, path)
            yield path

        job = Job(self.tr("Export {0}").format(run.record.title), work)
        job.event.connect(self._exported)
        job.failed.connect(self.failed)
        self._jobs.start("load", job)

    def _opened(self, event: Unpacked) -> None:
        self._runs.refresh()
        self._runs.select(self._runs.get(event.folder))
        self.opened.emit()

    def _exported(self, path: Path) -> None:
        self.exported.emit(self.tr("The run is in {0}; it opens by a double click.").format(path))
