"""The rail at the left edge: what one can do with a model, each with its icon and name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import vbox

WIDTH, HEIGHT, ICON = 88, 60, 24
SMALLEST, AROUND, TIGHT = 16, 12, 8  # icon in a low window, and room beside icon and name
BAR = 4


class RailButton(QToolButton):
    """An icon over a name; a bar at its left edge marks what is in front."""

    def __init__(self, title: str, picture: str, keys: str) -> None:
        super().__init__()
        self.setText(title)
        self.setIcon(icon(picture))
        self.setIconSize(QSize(ICON, ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        called(self, title, self.tr("{0} ({1})").format(title, shown))

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(max(WIDTH, size.width()), max(HEIGHT, size.height()))

    def minimumSizeHint(self) -> QSize:
        """Give way in a low window, down to a small icon and a name."""
        return QSize(self.sizeHint().width(), SMALLEST + self.fontMetrics().height() + TIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = min(ICON, max(SMALLEST, self.height() - self.fontMetrics().height() - AROUND))
        self.setIconSize(QSize(side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            painter.fillRect(0, 8, BAR, self.height() - 16, self.palette().accent())


class Rail(QWidget):
    """Turns to a workspace, or opens and closes a drawer; up and down go through it."""

    turned = Signal(str)
    drawn = Signal(str, bool)  # a drawer, and whether it is open now

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.buttons: dict[str, RailButton] = {}
        self.drawers: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = vbox((None, 100), on=self, spacing=0, margins=(0, 8, 0, 8))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Workspaces"))

    def add(self, name: str, title: str, picture: str, keys: str) -> None:
        """Add a workspace below the others."""
        button = RailButton(title, picture, keys)
        self._column.insertWidget(len(self.buttons), button)
        self._group.addButton(button)
        self.buttons[name] = button
        button.clicked.connect(lambda: self.turned.emit(name))

    def add_drawer(self, name: str, title: str, picture: str, keys: str) -> None:
        """Add a drawer at the foot."""
        button = RailButton(title, picture, keys)
        self._column.addWidget(button)
        self.drawers[name] = button
        button.clicked.connect(lambda on: self.drawn.emit(name, on))

    def mark(self, name: str) -> None:
        """Mark the workspace that is in front."""
        self.buttons[name].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        every = [*self.buttons.values(), *self.drawers.values()]
        here = [button.hasFocus() for button in every]
        if event.key() in ways and any(here):
            every[(here.index(True) + ways[Qt.Key(event.key())]) % len(every)].setFocus()
        else:
            super().keyPressEvent(event)
