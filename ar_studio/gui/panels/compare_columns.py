"""Runs side by side: a column for each, with its title, its images and a line about them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ar_studio.gui.canvas.sheet import ImageSheet

NARROWEST = 150


class RunColumn(QWidget):
    """One run's images under its title."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.heading = QLabel(title, wordWrap=True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.sheet = ImageSheet()
        self.sheet.setAccessibleName(self.tr("Images of {0}").format(title))
        self.caption = QLabel(wordWrap=True)
        self.caption.setAccessibleName(self.tr("About the images of {0}").format(title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.sheet, stretch=1)
        column.addWidget(self.caption)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, super().minimumSizeHint().height())


class SideBySide(QScrollArea):
    """Columns of equal width; they scroll sideways when there are too many."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.columns: dict[Path, RunColumn] = {}
        self._selected = -1
        self.show_runs({}, "")

    def show_runs(self, titles: Mapping[Path, str], placeholder: str) -> None:
        """Show a column for each run, empty so far."""
        if list(titles) == list(self.columns) and titles:
            for column in self.columns.values():
                column.sheet.set_images(np.zeros((0, 1, 1)))
                column.caption.setText("")
            return
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.columns = {folder: RunColumn(title) for folder, title in titles.items()}
        for column in self.columns.values():
            column.sheet.set_placeholder(placeholder)
            column.sheet.selected.connect(self._select_everywhere)
            row.addWidget(column, stretch=1)
        if not self.columns:
            text = QLabel(placeholder, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
            row.addWidget(text)
        self.setWidget(holder)

    def sheets(self) -> Iterable[ImageSheet]:
        """Return all sheets."""
        return [column.sheet for column in self.columns.values()]

    def _select_everywhere(self, index: int) -> None:
        """Choose the same image in every column: they were made from the same noise."""
        for sheet in self.sheets():
            sheet.select(index)
