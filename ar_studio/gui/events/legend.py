"""The two looks of every view: data are filled, samples are outlined, in colours all can tell."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas.colours import curve_styles, is_dark, mix

SWATCH = 14
GAP = 6
APART = 18


def data_colour(palette: QPalette) -> QColor:
    """Return the colour of data."""
    return curve_styles(0, is_dark(palette))[0]


def sample_colour(palette: QPalette) -> QColor:
    """Return the colour of samples."""
    return curve_styles(1, is_dark(palette))[0]


def data_fill(palette: QPalette) -> QColor:
    """Return the colour that areas of data are filled with."""
    return mix(palette.color(QPalette.ColorRole.Base), data_colour(palette), 0.55)


class Legend(QWidget):
    """Says which look is which; what is not shown is not named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = self._samples = ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend"))

    def show_counts(self, data: int, samples: int) -> None:
        """Name what is shown, with how many events there are of each."""
        self._data = self.tr("Data ({0:,})").format(data) if data else ""
        self._samples = self.tr("Samples ({0:,})").format(samples) if samples else ""
        said = [part for part in (self._data, self._samples) if part]
        self.setAccessibleDescription(", ".join(said))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return what the legend says."""
        return self.accessibleDescription()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        parts = [part for part in (self._data, self._samples) if part]
        width = sum(metrics.horizontalAdvance(part) + SWATCH + GAP + APART for part in parts)
        return QSize(max(40, width), metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette, left = self.palette(), 1.0
        for text, filled in ((self._data, True), (self._samples, False)):
            if not text:
                continue
            box = QRectF(left, (self.height() - 11) / 2, SWATCH, 11)
            if filled:
                painter.fillRect(box, data_fill(palette))
                painter.setPen(QPen(data_colour(palette), 1))
                painter.drawRect(box)
            else:
                painter.setPen(QPen(sample_colour(palette), 2))
                painter.drawRect(box.adjusted(1, 1, -1, -1))
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            room = QRectF(left + SWATCH + GAP, 0, self.width() - left, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            left += SWATCH + GAP + APART + self.fontMetrics().horizontalAdvance(text)
