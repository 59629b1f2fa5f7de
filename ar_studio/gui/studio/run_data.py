"""The data that the model in hand was trained on, whatever other data are open."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio import runs
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import DataState
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.records import DataPart
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

Wanted = tuple[DataPart, EventSpace]  # which data, and what a model takes their events for
MOST = 3  # data that are lent at once: pages may each be about another run


class RunData(QObject):
    """Lends the data of a run: those open if they are its own, else read quietly from the disk.

    Nothing is downloaded, and what the user has open stays open.

    Attributes
    ----------
    changed
        Data that were wanted are there, or turned out not to be on this machine.
    gone
        Data of the user's own are needed that lie no longer where they were; carries the run.
    found
        They lie elsewhere, which the run remembers; carries the sentence.
    """

    changed = Signal()
    gone = Signal(object)
    found = Signal(str)

    def __init__(
        self, jobs: Jobs, data: DataState, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._data, self._preferences = data, preferences
        self._task = Task(jobs, "view", self, self._received, ended=self._ended)
        self._search = Task(jobs, "load", self, self._found)
        self._kept: list[tuple[Wanted, engine.data.Dataset]] = []  # the last one wanted first
        self._read: Wanted | None = None  # on its way
        self._missing: list[Wanted] = []
        data.changed.connect(self._look_again)
        preferences.changed.connect(self._look_again)

    def of(self, run: Run) -> engine.data.Dataset | None:
        """Return the data of a run if they are at hand."""
        wanted = _wanted(run)
        found = next((one for of, one in self._kept if of == wanted), None)
        found = found or self._data.fitting(run)
        if found is not None:
            self._keep(wanted, found)  # what is open may be something else soon
        return found

    def missing(self, run: Run) -> bool:
        """Tell whether the data of a run were looked for and are not on this machine."""
        return _wanted(run) in self._missing and self.of(run) is None

    def is_gone(self, run: Run) -> bool:
        """Tell whether the data of a run are the user's own and no longer where they were."""
        source = run.record.data.source
        return source not in engine.data.CATALOGUE and not os.path.exists(runs.place(source))

    def ask_if_gone(self, run: Run) -> bool:
        """Have the user asked where the data of a run are, if they are gone; tell whether so."""
        folder = self._preferences.data_folder
        if not self.is_gone(run) or self.of(run) or _whereabouts(run, folder):
            return False
        self.gone.emit(run)
        return True

    def load(self, run: Run) -> None:
        """Open the data that a run was trained on."""
        part = run.record.data
        if not self.ask_if_gone(run):
            source = _whereabouts(run, self._preferences.data_folder) or part.source
            self._data.choose(source, dict(part.preparation))

    def find(self, run: Run, place: str) -> None:
        """Read the data of a run where they are now, if it was trained on these."""
        title = self.tr("Read {0}").format(Path(place).name)
        self._search.run(title, lambda: _read_there(run, place))

    def want(self, run: Run) -> bool:
        """Read the data of a run unless they are at hand; tell whether they are on their way."""
        wanted = _wanted(run)
        if self.of(run) is not None or wanted in self._missing:
            return False
        if self._read != wanted:
            self._read = None  # what is on its way for another page is given up
            folder = self._preferences.data_folder
            title = self.tr("Read {0}").format(Path(run.record.data.source).name)
            self._task.run(title, lambda: (wanted, _read(run, folder)))
            self._read = wanted
        return True

    def _found(self, found: tuple[Wanted, engine.data.Dataset, str]) -> None:
        wanted, dataset, sentence = found
        self._missing.clear()
        self._keep(wanted, dataset)
        self.found.emit(sentence)
        self.changed.emit()

    def _received(self, found: tuple[Wanted, engine.data.Dataset | None]) -> None:
        wanted, dataset = found
        self._read = None
        if dataset is None:
            self._missing.append(wanted)
        else:
            self._keep(wanted, dataset)
        self.changed.emit()

    def _ended(self, _: JobState) -> None:
        """Wait no longer for data whose reading failed or was cancelled."""
        if self._read is not None:
            self._missing.append(self._read)
            self._read = None
            self.changed.emit()

    def _keep(self, wanted: Wanted, dataset: engine.data.Dataset) -> None:
        others = [(of, one) for of, one in self._kept if of != wanted]
        self._kept = [(wanted, dataset), *others][:MOST]

    def _look_again(self) -> None:
        """Data may have been downloaded, or the folder named that they lie in."""
        self._missing.clear()
        self.changed.emit()


def _wanted(run: Run) -> Wanted:
    return run.record.data, run.record.model.space


def _whereabouts(run: Run, folder: Path | None) -> str | None:
    try:
        return engine.whereabouts.find(run, folder)
    except StudioError:  # one may not look there
        return None


def _read_there(run: Run, place: str) -> tuple[Wanted, engine.data.Dataset, str]:
    """Read the data of a run at another place, and have the run remember it."""
    dataset = engine.studies.reload_data(run, place=place)
    sentence = engine.whereabouts.note(run, dataset)
    return _wanted(run), dataset, sentence or f"{run.record.title}: {dataset.found}"


def _read(run: Run, folder: Path | None) -> engine.data.Dataset | None:
    """Read the data of a run in a lane's thread if they are on this machine and are still its."""
    part = run.record.data
    folders = [folder] if part.folder is None else [Path(part.folder), folder]
    for one in folders:
        try:
            if not engine.whereabouts.readable(run, one):
                continue
            dataset = engine.studies.reload_data(run, data_dir=one)
        except StudioError:  # they are others by now
            continue
        return dataset if dataset.space == run.record.model.space else None
    return None
