"""The runs whose curves are laid over those of the run on show."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ar_studio.gui.kit.layout import Problem, Quiet, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History, RunRead
from ar_studio.runs import Run

FOLDER = Qt.ItemDataRole.UserRole
SHOWN_ROWS = 4  # further ones are scrolled to


class Overlay(QWidget):
    """A list of runs to tick; those of another protocol are marked, and warned of when ticked."""

    changed = Signal()

    def __init__(self, studio: Studio, history: History) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self.runs: dict[Path, RunRead] = {}
        self._wanted: set[Path] = set()
        self._task = Task(studio.jobs, "load", self, self._received)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Runs to compare with"))
        self.list.setToolTip(self.tr("Tick runs (Space) to lay their validation curves over these"))
        self.list.itemChanged.connect(self._ticked)
        self.none = Quiet(self.tr("There are no other runs yet; train a second model first."))
        self.warning = Problem(self.tr("Why these runs cannot be compared"))
        vbox(self.none, self.list, self.warning, on=self, spacing=4)
        studio.runs.changed.connect(self.refresh)
        history.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the runs that there are now."""
        shown = self.history.run
        others = [
            run for run in self.studio.runs.runs if shown is None or run.folder != shown.folder
        ]
        there = {run.folder for run in others}
        gone = [folder for folder in self.runs if folder not in there]
        self._wanted &= there
        for folder in gone:
            del self.runs[folder]
        wanted = [self._entry(run) for run in others]
        if wanted != self._entries():
            self._fill(wanted)
        self.list.setVisible(bool(others))
        rows = min(SHOWN_ROWS, self.list.count()) * self.list.sizeHintForRow(0)
        self.list.setFixedHeight(rows + 2 * self.list.frameWidth())
        self.none.setVisible(not others)
        self._warn()
        if gone:
            self.changed.emit()

    def _entry(self, run: Run) -> tuple[str, Path]:
        protocol = run.record.data.protocol
        text = f"{run.record.title} ({run.folder.name})"
        if self._comparable(run):
            return text, run.folder
        return self.tr("{0} — not comparable: {1}").format(text, protocol), run.folder

    def _entries(self) -> list[tuple[str, Path]]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(item.text(), item.data(FOLDER)) for item in items]

    def _fill(self, entries: list[tuple[str, Path]]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for text, folder in entries:
            item = QListWidgetItem(text)
            item.setData(FOLDER, folder)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = folder in self._wanted
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _comparable(self, run: Run) -> bool:
        shown = self.history.run
        return shown is None or run.record.data.protocol == shown.record.data.protocol

    def _ticked(self, item: QListWidgetItem) -> None:
        folder = item.data(FOLDER)
        if item.checkState() is Qt.CheckState.Checked:
            self._read(folder)
            return
        self._wanted.discard(folder)
        self.runs.pop(folder, None)
        self._warn()
        self.changed.emit()

    def _read(self, folder: Path) -> None:
        run = self.studio.runs.get(folder)
        if run is not None:
            self._wanted.add(folder)
            title = self.tr("Read {0}").format(run.record.title)
            self._task.run_too(title, lambda: RunRead(run, run.metrics(), {}))

    def _received(self, event: RunRead) -> None:
        if event.run.folder in self._wanted:
            self.runs[event.run.folder] = event
            self._warn()
            self.changed.emit()

    def _warn(self) -> None:
        shown = self.history.run
        others = [one.run for one in self.runs.values() if not self._comparable(one.run)]
        if not others or shown is None:
            self.warning.say("")
            return
        sentence = self.tr("{0} was trained on {1}: its NLL cannot be ranked with that of {2}.")
        one = others[0].record
        self.warning.say(sentence.format(one.title, one.data.protocol, shown.record.data.protocol))
