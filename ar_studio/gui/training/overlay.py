"""The runs whose curves are laid over those of the run on show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QWidget

from ar_studio import models
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import bold, called
from ar_studio.gui.kit.layout import Quiet, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.task import Task
from ar_studio.gui.parts.moments import moment
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History, RunRead
from ar_studio.runs import Run

FOLDER = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT, LINE = 560, 400, 10


class Overlay(QFrame):
    """A list of all runs to tick: first those that may be ranked with the run on show.

    The others stand below a line that says why; ticked, they are warned of.
    """

    changed = Signal()

    def __init__(self, studio: Studio, history: History, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.studio, self.history = studio, history
        self.runs: dict[Path, RunRead] = {}
        self._wanted: set[Path] = set()
        self._listed: list[tuple[str, Path | None]] = []
        self._task = Task(studio.jobs, "load", self, self._received)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Runs to compare with"))
        self.list = called(
            QListWidget(),
            self.tr("Runs to compare with"),
            self.tr("Tick runs (Space) to lay their validation curves over these"),
        )
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.itemChanged.connect(self._ticked)
        self.none = Quiet(self.tr("There are no other runs yet; train a second model first."))
        self.warning = Line(self.tr("Why these runs cannot be compared"))
        heading = Line()
        heading.setText(self.tr("Lay the curves of other runs over these"))
        vbox(bold(heading), self.none, (self.list, 1), self.warning, on=self, margins=12)
        self.setFocusProxy(self.list)
        studio.runs.changed.connect(self.refresh)
        history.changed.connect(self.refresh)
        self.refresh()

    def open(self, button: QPushButton) -> None:
        """Open the list below a button, with its right edge."""
        lines = self.list.count() * (self.fontMetrics().height() + LINE)
        self.resize(WIDTH, min(HEIGHT, lines + 120))
        self.move(button.mapToGlobal(QPoint(button.width() - WIDTH, button.height() + 4)))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def comparable(self, run: Run) -> bool:
        """Tell whether a run may be ranked with the one on show."""
        shown = self.history.run
        return shown is None or run.record.data.protocol == shown.record.data.protocol

    def refresh(self) -> None:
        """List the runs that there are now."""
        listed = list(self._entries())
        there = {folder for _, folder in listed}
        gone = [folder for folder in self.runs if folder not in there]
        self._wanted = {folder for folder in self._wanted if folder in there}
        for folder in gone:
            del self.runs[folder]
        if listed != self._listed:
            self._fill(listed)
        self.list.setVisible(bool(listed))
        self.none.setVisible(not listed)
        self._warn()
        if gone:
            self.changed.emit()

    def _entries(self) -> Iterator[tuple[str, Path | None]]:
        """Yield each line, and the folder of its run; lines that only say something have none."""
        shown = self.history.run
        runs = [
            run
            for run in self.studio.runs.every()
            if run.record.progress.step and (shown is None or run.folder != shown.folder)
        ]
        alike = [run for run in runs if self.comparable(run)]
        yield from ((self._told(run), run.folder) for run in alike)
        others = [run for run in runs if not self.comparable(run)]
        if others and shown is not None:
            text = self.tr("Measured otherwise than on {0}: not to be ranked with it")
            yield text.format(spoken(shown.record.data.protocol)), None
        for run in sorted(others, key=lambda run: run.record.data.protocol):
            yield f"{self._told(run)} · {spoken(run.record.data.protocol)}", run.folder

    def _told(self, run: Run) -> str:
        entry = models.entry(run.record.model.name)
        model = spoken(entry.card.title) if entry is not None else run.record.model.name
        title = run.record.title
        named = [title] if title.startswith(model) else [title, model]
        made = self.tr("gallery") if run.shipped else moment(run.record.created)
        return " · ".join([*named, made])

    def _fill(self, entries: list[tuple[str, Path | None]]) -> None:
        self._listed = entries
        current = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for text, folder in entries:
            item = QListWidgetItem(text, self.list)
            item.setToolTip(text)
            item.setData(FOLDER, folder)
            # Without a width of its own a line is as wide as the list, and its text is cut.
            item.setSizeHint(QSize(0, self.fontMetrics().height() + LINE))
            if folder is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                continue
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = folder in self._wanted
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(max(0, min(current, self.list.count() - 1)))
        self.list.blockSignals(False)

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
        others = [one.run for one in self.runs.values() if not self.comparable(one.run)]
        if not others or shown is None:
            self.warning.setText("")
            return
        sentence = self.tr("{0} was trained on {1}: its NLL cannot be ranked with that of {2}.")
        one = others[0].record
        protocols = one.data.protocol, shown.record.data.protocol
        said = sentence.format(one.title, *map(spoken, protocols))
        self.warning.setText(f"⚠ {said}")
