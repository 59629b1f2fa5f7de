"""The sheet of keys (F1), grouped by the place where they work."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from ar_studio.gui.kit.controls import bold, called, without_key
from ar_studio.gui.kit.layout import REST, Headline, hbox, pane, scrolled, vbox
from ar_studio.gui.parts.panel import Keys, Panel

COLUMNS = 2


def groups(window: QMainWindow, panels: Mapping[str, Panel]) -> list[tuple[str, Keys]]:
    """Return the keys of a window and what they do, by the place where they work."""
    translate = QCoreApplication.translate
    placed = {action for panel in panels.values() for action in panel.findChildren(QAction)}
    everywhere = [action for action in window.findChildren(QAction) if action not in placed]
    found = [(translate("shortcuts", "Everywhere"), _of(everywhere))]
    for panel in panels.values():
        keys = _of(panel.findChildren(QAction)) + panel.keys()
        found.append((panel.title, keys))
    found.append((translate("shortcuts", "Over a picture"), _over_a_picture()))
    return [(title, list(dict.fromkeys(keys))) for title, keys in found if keys]


def _of(actions: list[QAction]) -> Keys:
    return [
        (action.shortcut().toString(_NATIVE), without_key(action.text()).rstrip("…"))
        for action in actions
        if not action.shortcut().isEmpty()
    ]


def _over_a_picture() -> Keys:
    translate = QCoreApplication.translate
    return [
        (
            translate("shortcuts", "Arrows"),
            translate("shortcuts", "Go from pixel to pixel; with Ctrl, by five"),
        ),
        (translate("shortcuts", "Ctrl+wheel"), translate("shortcuts", "Zoom")),
        ("+  −", translate("shortcuts", "Zoom by keyboard")),
        ("0", translate("shortcuts", "Fit the whole picture")),
        (translate("shortcuts", "Middle button"), translate("shortcuts", "Drag the picture")),
    ]


_NATIVE = QKeySequence.SequenceFormat.NativeText


class ShortcutSheet(QDialog):
    """Every key, grouped by place, in columns of about the same height."""

    def __init__(self, window: QMainWindow, panels: Mapping[str, Panel]) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keys"))
        columns: list[list[QWidget]] = [[] for _ in range(COLUMNS)]
        heights = [0] * COLUMNS
        for title, keys in groups(window, panels):
            shortest = heights.index(min(heights))
            columns[shortest].append(_block(title, keys))
            heights[shortest] += len(keys) + 2
        page = pane(hbox(*((_column(blocks), 1) for blocks in columns), spacing=40, margins=16))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        vbox((called(scrolled(page), self.tr("Keys")), 1), buttons, on=self, margins=8)
        self.resize(880, 736)


def _column(blocks: list[QWidget]) -> QVBoxLayout:
    return vbox(*blocks, REST, spacing=24)


def _block(title: str, keys: Keys) -> QWidget:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, (key, meaning) in enumerate(keys):
        label = bold(QLabel(key))
        label.setMinimumWidth(label.fontMetrics().horizontalAdvance("Ctrl+Shift+M") + 8)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(QLabel(meaning, wordWrap=True), row, 1)
    return pane(vbox(Headline(title, factor=1.15), grid))


def show_shortcuts(window: QMainWindow, panels: Mapping[str, Panel]) -> None:
    """Show every key of a window."""
    ShortcutSheet(window, panels).exec()
