"""Buttons that are drawn: of tools, and of what one does."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QIcon,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QPushButton,
    QToolButton,
)

BAR = 4


class ToolButton(QToolButton):
    """Does what an action does; a bar marks the tool in hand, which dark styles hardly show."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(action.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked() and self.isEnabled():
            painter = QPainter(self)
            colour = self.palette().color(QPalette.ColorRole.Highlight)
            painter.fillRect(2, 3, BAR, self.height() - 6, colour)


Shape = Literal["play", "pause", "step", "resume", "stop"]
ICON = 16


class ActionButton(QPushButton):
    """A button that does, shows and explains what its action does."""

    def __init__(self, action: QAction, shape: Shape) -> None:
        super().__init__()
        self.action = action
        self.shape: Shape = shape
        self.setIconSize(QSize(ICON, ICON))
        self.setMinimumHeight(32)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()
        self._draw()

    def _follow(self) -> None:
        self.setText(self.action.text())
        self.setEnabled(self.action.isEnabled())
        self.setToolTip(self.action.toolTip())
        self.setAccessibleDescription(self.action.toolTip())

    def _draw(self) -> None:
        icon = QIcon()
        for mode, group in (
            (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
            (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
        ):
            picture = QPixmap(4 * ICON, 4 * ICON)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(group, QPalette.ColorRole.ButtonText))
            painter.scale(4, 4)
            _paint(painter, self.shape)
            painter.end()
            icon.addPixmap(picture, mode)
        self.setIcon(icon)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()


def _paint(painter: QPainter, shape: Shape) -> None:
    """Paint a symbol in a square of `ICON` points."""
    match shape:
        case "play":
            painter.drawPolygon(_triangle(3, 14))
        case "pause":
            painter.drawRect(QRectF(3, 2, 3.5, 12))
            painter.drawRect(QRectF(9.5, 2, 3.5, 12))
        case "step":
            painter.drawPolygon(_triangle(2, 11))
            painter.drawRect(QRectF(11.5, 2, 2.5, 12))
        case "resume":
            painter.drawRect(QRectF(2, 2, 2.5, 12))
            painter.drawPolygon(_triangle(6, 15))
        case "stop":
            painter.drawRect(QRectF(3, 3, 10, 10))


def _triangle(left: float, right: float) -> QPolygonF:
    return QPolygonF([QPointF(left, 2), QPointF(right, 8), QPointF(left, 14)])
