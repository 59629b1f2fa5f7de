"""The runs of this user, and the one that sampling and completion use."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio import runs
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.runs import Run

LONGEST = 80  # letters of a folder's name: data may be called by many more


class RunsState(QObject):
    """All readable runs, and the current one.

    Attributes
    ----------
    runs, shelf
        The user's own runs, and those of the gallery, which are only read.
    changed
        The list, or a record in it, changed.
    current_changed
        Another run is current, or the current one has new weights.
    failed
        An action did not succeed; carries the sentence.
    """

    changed = Signal()
    current_changed = Signal()
    failed = Signal(str)

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._elsewhere: list[Path] = []  # runs opened from other folders
        self._claimed: list[Path] = []  # for runs that are to begin
        self._aside: set[Path] = set()  # on the way to the trash
        self._closed: Path | None = None  # a runs folder that may not be read
        self.read = False  # whether the runs folder was read yet
        self.runs: list[Run] = []
        self.shelf: list[Run] = []
        self.current: Run | None = None

    def refresh(self) -> None:
        """Read what is new or other in the runs folder."""
        known = {run.folder: run for run in self.runs}
        found = self._in_folder(known)
        for folder in self._elsewhere:
            try:
                found.append(runs.Run(folder))
            except StudioError:
                continue
        self.runs = [run for run in found if run.folder not in self._aside]
        self.read = True
        if self.current is not None:
            self.current = self.get(self.current.folder)
        self.changed.emit()

    def _in_folder(self, known: dict[Path, Run]) -> list[Run]:
        """Return what the runs folder holds; that it may not be read is said once."""
        folder = self._preferences.runs_folder
        try:
            found = runs.find(folder, known)
        except StudioError as error:
            if folder != self._closed:
                self._closed = folder
                self.failed.emit(spoken(str(error)))
            return []
        self._closed = None
        return found

    def get(self, folder: Path) -> Run | None:
        """Return the run in a folder, if it is the user's or the gallery's."""
        return next((run for run in self.every() if run.folder == folder), None)

    def named(self, reference: str) -> Run | None:
        """Return the run that a session names; None if it is there no more."""
        found = (run for run in self.every() if engine.sessions.reference(run) == reference)
        return next(found, None)

    def every(self) -> list[Run]:
        """Return the user's runs, then the gallery's."""
        return [*self.runs, *self.shelf]

    def title(self, run: Run) -> str:
        """Return the title of a run; the gallery's say so."""
        title = run.record.title
        return self.tr("{0} · gallery").format(title) if run.shipped else title

    def select(self, run: Run | None) -> None:
        """Make a run the current one."""
        self.current = run
        self.current_changed.emit()

    def refreshed_current(self) -> None:
        """Tell that the current run has new weights."""
        self.refresh()
        self.current_changed.emit()

    def open(self, folder: Path) -> None:
        """Open a run from any folder, and make it the current one."""
        try:
            run = runs.Run(folder)
        except StudioError as error:
            self.failed.emit(spoken(str(error)))
            return
        if folder.parent != self._preferences.runs_folder and not run.shipped:
            self._elsewhere.append(folder)
        self.refresh()
        self.select(self.get(run.folder))

    def rename(self, run: Run, title: str) -> None:
        """Give a run another title; the folder keeps its name."""
        self._update(run, title=title.strip() or run.record.title)

    def annotate(self, run: Run, note: str) -> None:
        """Write a note on a run."""
        self._update(run, note=note)

    def set_aside(self, run: Run) -> None:
        """Take a run off the list; nothing happens to its folder."""
        self._aside.add(run.folder)
        if self.current is not None and self.current.folder == run.folder:
            self.select(None)
        self.refresh()

    def put_back(self, folder: Path) -> None:
        """Put a run that was set aside back into the list, if it is still there."""
        self._aside.discard(folder)
        self.refresh()

    def new_folder(self, model: str, source: str) -> Path:
        """Make a folder for a run of a model on a data set, which no other window takes."""
        words = f"{model}-{Path(source).name}".lower()
        stem = re.sub(r"[^a-z0-9]+", "-", words)[:LONGEST].strip("-")
        folder = self._preferences.runs_folder
        try:
            made = runs.claim(folder, (f"{stem}-{number}" for number in count(1)))
        except StudioError:  # told when the run is to be written there
            return folder / f"{stem}-1"
        self._claimed.append(made)
        return made

    def release_folders(self) -> None:
        """Remove the folders made for runs that never began."""
        for folder in self._claimed:
            with suppress(OSError):  # it holds its run
                folder.rmdir()
        self._claimed.clear()

    def _update(self, run: Run, **changes: str) -> None:
        try:
            run.update(**changes)
        except StudioError as error:
            self.failed.emit(spoken(str(error)))
        self.refresh()
