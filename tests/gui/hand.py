"""A mouse for tests of what is painted."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton
NO_BUTTON, NO_MODIFIER = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """A mouse whose every event goes through Qt's own delivery."""

    def __init__(self, canvas):
        self.canvas = canvas

    def _send(self, kind, at, button, buttons, modifiers=NO_MODIFIER):
        position = at if isinstance(at, QPointF) else self.canvas.cell_rect(*at).center()
        where = self.canvas.mapToGlobal(position)
        QApplication.sendEvent(
            self.canvas, QMouseEvent(kind, position, where, button, buttons, modifiers)
        )

    def press(self, at, button=LEFT, modifiers=NO_MODIFIER):
        self._send(QEvent.Type.MouseButtonPress, at, button, button, modifiers)

    def move(self, at, button=LEFT):
        self._send(QEvent.Type.MouseMove, at, NO_BUTTON, button)

    def release(self, at, button=LEFT):
        self._send(QEvent.Type.MouseButtonRelease, at, button, NO_BUTTON)

    def stroke(self, *path, button=LEFT):
        self.press(path[0], button)
        for at in path[1:]:
            self.move(at, button)
        self.release(path[-1], button)
