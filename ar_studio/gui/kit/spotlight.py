"""A ring around a control that a lesson speaks of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

MARGIN, WIDTH = 5, 3
SHOWN_MS, FOLLOWED_MS = 4000, 100


class Spotlight(QWidget):
    """Lies over a window, lets everything through, and is gone after a few seconds."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.control: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._following = QTimer(self, interval=FOLLOWED_MS)  # pages are laid out meanwhile
        self._following.timeout.connect(self._place)
        self._timer.timeout.connect(self.put_out)

    def show_on(self, control: QWidget) -> None:
        """Ring a control in."""
        self.put_out()
        self.control = control
        _bring_in_sight(control)
        control.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        self._following.start()

    def put_out(self) -> None:
        """Ring nothing in."""
        if self.control is not None:
            self.control.removeEventFilter(self)
        self.control = None
        self._timer.stop()
        self._following.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = QEvent.Type
        if event.type() in (kind.Hide, kind.Close):
            self.put_out()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.parentWidget()
        if self.control is None or window is None or self.control.window() is not window.window():
            return
        corner = self.control.mapTo(window, self.control.rect().topLeft())
        around = QRect(corner, self.control.size())
        self.setGeometry(around.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) & window.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().accent().color(), WIDTH))
        inner = self.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        painter.drawRoundedRect(inner, 6, 6)


def _bring_in_sight(control: QWidget) -> None:
    """Scroll to a control, in whatever it is scrolled."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()
