"""Runs and sessions that travel as one file: opened and exported in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.runs import RunsState
from ar_studio.runs import Run


class ArchiveState(QObject):
    """Opens and writes `.arstudio` files.

    Attributes
    ----------
    opened
        A run was opened, and is the current one.
    session_opened
        A session was opened, whose runs are among the others; carries it.
    exported
        A file is there; carries a sentence.
    """

    opened = Signal()
    session_opened = Signal(object)
    exported = Signal(str)

    def __init__(
        self, jobs: Jobs, preferences: Preferences, runs: RunsState, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences, self._runs = preferences, runs
        self._opening = Task(jobs, "load", self, self._opened)
        self._exporting = Task(jobs, "load", self, self._exported)

    def open(self, path: Path) -> None:
        """Make a file a run among the user's own and the current one, or go on with its session."""
        folder = self._preferences.runs_folder
        title = self.tr("Open {0}").format(path.name)

        def work() -> Run | engine.sessions.Session:
            whole = engine.sessions.is_session(path)
            return (engine.sessions if whole else engine.archive).unpack(path, folder)

        self._opening.run_too(title, work)

    def export(self, run: Run, path: Path) -> None:
        """Write a run as one file."""

        def work() -> Path:
            engine.archive.pack(run, path)
            return path

        self._exporting.run_too(self.tr("Export {0}").format(run.record.title), work)

    def _opened(self, what: Run | engine.sessions.Session) -> None:
        self._runs.refresh()
        if isinstance(what, Run):
            self._runs.select(self._runs.get(what.folder))
            self.opened.emit()
        else:
            self.session_opened.emit(what)

    def _exported(self, path: Path) -> None:
        self.exported.emit(self.tr("The run is in {0}; it opens by a double click.").format(path))
