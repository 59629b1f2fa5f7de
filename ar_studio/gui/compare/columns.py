"""Runs side by side: a column for each, with its title, its events and a line about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from ar_studio.gui.events.place import ViewPlace
from ar_studio.gui.kit.controls import bold
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import vbox
from ar_studio.runs import Run

NARROWEST = 150


class RunColumn(QWidget):
    """One run's events under its title."""

    def __init__(self, title: str, run: Run, jobs: Jobs) -> None:
        super().__init__()
        self.heading = QLabel(title, wordWrap=True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        bold(self.heading)
        self.place = ViewPlace(jobs, self.tr("Events of {0}").format(title))
        self.place.suit_run(run)
        self.caption = QLabel(wordWrap=True)
        self.caption.setAccessibleName(self.tr("About the events of {0}").format(title))
        vbox(self.heading, (self.place, 1), self.caption, on=self, spacing=4)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, super().minimumSizeHint().height())


class SideBySide(QScrollArea):
    """Columns of equal width; they scroll sideways when there are too many."""

    def __init__(self, name: str, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.columns: dict[Path, RunColumn] = {}
        self._selected = -1
        self.show_runs([], {}, "")

    def show_runs(self, runs: Sequence[Run], titles: Mapping[Path, str], placeholder: str) -> None:
        """Show a column for each run, empty so far."""
        if runs and [run.folder for run in runs] == list(self.columns):
            for column in self.columns.values():
                column.place.set_samples(None)
                column.caption.setText("")
            return
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.columns = {run.folder: RunColumn(titles[run.folder], run, self._jobs) for run in runs}
        for column in self.columns.values():
            column.place.set_placeholder(placeholder)
            column.place.selected.connect(self._select_everywhere)
            row.addWidget(column, stretch=1)
        if not self.columns:
            text = QLabel(placeholder, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
            row.addWidget(text)
        self.setWidget(holder)

    def places(self) -> list[ViewPlace]:
        """Return the views of all runs."""
        return [column.place for column in self.columns.values()]

    def _select_everywhere(self, index: int) -> None:
        """Choose the same event in every column: they were made from the same noise."""
        for place in self.places():
            if index < place.count():
                place.select(index)
