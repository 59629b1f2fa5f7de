"""The two looks of every view: data are filled, samples are outlined, in colours all can tell."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark, mix
from ar_studio.gui.canvas.numerals import filled

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


def paint_bar(painter: QPainter, bar: QRectF, palette: QPalette, filled: bool) -> None:
    """Paint a bar in the look of data, which are filled, or of samples, which are outlined."""
    if filled:
        painter.fillRect(bar, data_fill(palette))
        painter.setPen(QPen(data_colour(palette), 1))
        painter.drawRect(bar)
    else:
        painter.setPen(QPen(sample_colour(palette), 2))
        painter.drawRect(bar.adjusted(1, 1, -1, -1))


def paint_columns(
    painter: QPainter,
    area: QRectF,
    palette: QPalette,
    data: Pixels | None,
    samples: Pixels | None,
    apart: float = 0.0,
) -> None:
    """Paint shares as columns, data filled and samples outlined over them.

    Columns that are not `apart` are those of a histogram, and the outline goes up and down them.
    """
    parts = [part for part in (data, samples) if part is not None]
    top = max((float(part.max(initial=0)) for part in parts), default=0.0) or 1.0
    if data is not None:
        for bar in _columns(area, data / top, apart):
            painter.fillRect(bar, data_fill(palette))
    if samples is None:
        return
    bars = _columns(area, samples / top, apart)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(sample_colour(palette), 2))
    if apart:
        painter.drawRects([bar.adjusted(1, 1, -1, 0) for bar in bars])
    else:
        steps = [corner for bar in bars for corner in (bar.topLeft(), bar.topRight())]
        painter.drawPolyline(QPolygonF([area.bottomLeft(), *steps, area.bottomRight()]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _columns(area: QRectF, shares: Pixels, apart: float) -> list[QRectF]:
    slot = area.width() / len(shares)
    inner = QRectF(area.left() + apart, area.bottom(), slot - 2 * apart, 0)
    heights = enumerate((shares * area.height()).tolist())
    return [inner.translated(index * slot, 0).adjusted(0, -h, 0, 0) for index, h in heights]


class Legend(QWidget):
    """Says which look is which; what is not shown is not named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = self._samples = ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend"))

    def show_counts(self, data: int, samples: int) -> None:
        """Name what is shown, with how many events there are of each."""
        self._data = filled(self.tr("Data ({0:,})"), data) if data else ""
        self._samples = filled(self.tr("Samples ({0:,})"), samples) if samples else ""
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
        for text, full in ((self._data, True), (self._samples, False)):
            if not text:
                continue
            box = QRectF(left, (self.height() - 11) / 2, SWATCH, 11)
            paint_bar(painter, box, palette, full)
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            room = QRectF(left + SWATCH + GAP, 0, self.width() - left, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            left += SWATCH + GAP + APART + self.fontMetrics().horizontalAdvance(text)
