"""What all canvases do alike: a ground, a sentence while there is nothing to show, a focus ring."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.copying import offer_copy

ROUND = 8


class Canvas(QWidget):
    """A widget that paints what it shows; while that is nothing, it says what to do next."""

    right_button_is_free = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placeholder = ""
        self.bare = False  # from the top, beside other pictures
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        offer_copy(self, self.copied, menu=self.right_button_is_free)

    def set_placeholder(self, text: str) -> None:
        """Set the text that an empty canvas shows: what to do next."""
        self._placeholder = text
        self.update()

    def is_empty(self) -> bool:
        """Say whether there is nothing to show."""
        return False

    def copied(self) -> QImage:
        """Return a picture of what is shown, null while that is nothing."""
        return QImage() if self.is_empty() else self.grab().toImage()

    def ground(self) -> QColor | None:
        """Return the colour behind everything; None for that of the page, on which pictures lie."""
        return None

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        """Paint what is shown, at least inside `dirty`."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self.ground()
        if ground is not None or self.is_empty():
            self._fill_ground(painter, ground or drawing.well(self.palette()))
        if self.is_empty():
            painter.setPen(drawing.quiet_text(self.palette()))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 12, -12, -12), flags, self._placeholder)
        else:
            painter.save()
            self.paint(painter, event.rect())
            painter.restore()
        drawing.focus_ring(painter, self)

    def _fill_ground(self, painter: QPainter, colour: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(self.rect(), ROUND, ROUND)
        painter.restore()


class Plot(Canvas):
    """A canvas of numbers, on the ground of text."""

    def ground(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Base)
