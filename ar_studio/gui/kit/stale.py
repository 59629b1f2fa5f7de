"""The mark on a result that is not of what is asked for by now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.colours import is_dark
from ar_studio.gui.kit import look

FADED = 0.5  # how much of what is stale the window's colour covers
AROUND = 4


class Veil(QWidget):
    """Lies over a result, lets every click through, and fades and outlines what is stale."""

    def __init__(self, result: QWidget) -> None:
        super().__init__()
        self.result = result
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        result.installEventFilter(self)
        result.destroyed.connect(self.deleteLater)

    def set_stale(self, stale: bool) -> None:
        """Cover the result, or uncover it."""
        around = self.result.parentWidget()
        if stale and around is not None:
            self.setParent(around)
            self._follow()
            self.raise_()
        self.setVisible(stale and around is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self.palette().color(QPalette.ColorRole.Window)
        ground.setAlphaF(FADED)
        painter.fillRect(self.result.geometry().translated(-self.pos()), ground)
        warning = QColor(look.colours(is_dark(self.palette())).warning)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(warning, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _follow(self) -> None:
        # A little larger, so that the outline crosses nothing that is to be read; all of it in
        # sight, also where the result reaches to the edge.
        around = self.result.geometry().adjusted(-AROUND, -AROUND, AROUND, AROUND)
        parent = self.parentWidget()
        self.setGeometry(around if parent is None else around & parent.rect())


class Stale:
    """The veils of results that belong together."""

    def __init__(self, *results: QWidget) -> None:
        self.stale = False
        self._veils = [Veil(result) for result in results]

    def mark(self, stale: bool) -> None:
        """Mark the results as stale, or as what is asked for."""
        self.stale = stale
        for veil in self._veils:
            veil.set_stale(stale)
