"""What all canvases do alike: a ground, a sentence while there is nothing to show, a focus ring."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing


class Canvas(QWidget):
    """A widget that paints what it shows; while that is nothing, it says what to do next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placeholder = ""
        self.bare = False  # with no ground of its own and from the top, beside other pictures
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_placeholder(self, text: str) -> None:
        """Set the text that an empty canvas shows: what to do next."""
        self._placeholder = text
        self.update()

    def is_empty(self) -> bool:
        """Say whether there is nothing to show."""
        return False

    def ground(self) -> QColor:
        """Return the colour behind everything."""
        palette = self.palette()
        bare = self.bare and not self.is_empty()
        return palette.color(QPalette.ColorRole.Window) if bare else drawing.backdrop(palette)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        """Paint what is shown, at least inside `dirty`."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.ground())
        if self.is_empty():
            painter.setPen(drawing.quiet_text(self.palette()))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 12, -12, -12), flags, self._placeholder)
        else:
            painter.save()
            self.paint(painter, event.rect())
            painter.restore()
        drawing.focus_ring(painter, self)


class Plot(Canvas):
    """A canvas of numbers, on the ground of text."""

    def ground(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Base)
