"""A field of a form: what is edited, and below it what it does or what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.kit.controls import mark
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.look import SMALL


class Field(QWidget):
    """An editor with a line below it, which says what it does, or else what is wrong."""

    def __init__(self, editor: QWidget, help: str) -> None:
        super().__init__()
        self.editor, self.help, self.problem = editor, help, ""
        self.line = Line()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        vbox(editor, self.line, on=self, spacing=2)
        self._size()
        self._say()

    def explain(self, help: str) -> None:
        """Say what the editor does while nothing is wrong."""
        self.help = help
        self._say()

    def blame(self, problem: str) -> None:
        """Say what is wrong, or that nothing is."""
        self.problem = problem
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def _size(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALL)
        self.line.setFont(font)

    def _say(self) -> None:
        role = QPalette.ColorRole.BrightText if self.problem else QPalette.ColorRole.PlaceholderText
        self.line.setForegroundRole(role)
        self.line.setText(f"⚠ {self.problem}" if self.problem else self.help)
        self.editor.setAccessibleDescription(self.problem or self.help)
        mark(self.editor, "wrong", bool(self.problem))
