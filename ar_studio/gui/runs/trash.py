"""Runs on their way to the trash: off the list at once, sent when Undo is no longer offered."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Deed, Studio
from ar_studio.runs import Run


class Waiting(NamedTuple):
    """A folder that may still be put back, and whether its run was the current one."""

    folder: Path
    current: bool


class Trash(QObject):
    """Sends the folders of runs to the desktop's trash.

    Until the notice with Undo is gone a folder stays where it is, so a crash loses nothing.
    """

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        self._waiting: dict[str, Waiting] = {}  # by the sentence of its notice
        self._task = Task(studio.jobs, "trash", self, self._sent)
        studio.gone.connect(self._send)
        studio.closing.connect(self._send_all)

    def take(self, run: Run) -> None:
        """Take a run off the list, and offer to undo that."""
        current = self.studio.runs.current
        waiting = Waiting(run.folder, current is not None and current.folder == run.folder)
        sentence = self.tr("“{0}” goes to the trash.").format(run.record.title)
        tip = self.tr("Put the run back into the list; nothing of it is lost")
        undo = Deed(self.tr("Undo"), tip, partial(self._undo, sentence))
        self.studio.runs.set_aside(run)
        self.studio.notice(sentence, undo)  # an equal sentence before it is gone by that
        self._waiting[sentence] = waiting

    def _undo(self, sentence: str) -> None:
        waiting = self._waiting.pop(sentence, None)
        if waiting is None:
            return
        runs = self.studio.runs
        runs.put_back(waiting.folder)
        if waiting.current and runs.current is None:
            runs.select(runs.get(waiting.folder))

    def _send(self, sentence: str) -> None:
        waiting = self._waiting.pop(sentence, None)
        if waiting is not None:
            title = self.tr("Move {0} to the trash").format(waiting.folder.name)
            self._task.run_too(title, partial(_discard, waiting.folder))

    def _send_all(self) -> None:
        """Send now what waits: the lanes end with the window."""
        for waiting in self._waiting.values():
            _discard(waiting.folder)
        self._waiting.clear()

    def _sent(self, found: tuple[Path, str]) -> None:
        folder, problem = found
        self.studio.runs.put_back(folder)  # which is there only if it could not be moved
        if problem:
            sentence = self.tr("Could not move {0} to the trash: {1}.")
            self.studio.notice(sentence.format(folder.name, problem))


def _discard(folder: Path) -> tuple[Path, str]:
    """Move a folder to the trash; return it, and what is in the way of that."""
    from send2trash import send2trash

    try:
        send2trash(folder)
    except OSError as error:
        return folder, error.strerror or str(error)
    return folder, ""
