"""A spectrogram below or instead of a waveform: decibels and frequencies as they are given."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, colourise, to_qimage
from ar_studio.gui.canvas.numerals import filled, numeral
from ar_studio.gui.canvas.stretch import even, moment
from ar_studio.gui.canvas.timed import TimeCanvas

TICKS = (50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)


class SpectrogramCanvas(TimeCanvas):
    """Loudness by colour, over time and frequency."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decibels: Pixels | None = None
        self._frequencies = np.zeros(1)
        self._image = QImage()
        self._of = (0.0, 1.0)
        self._levels = (-80.0, 0.0)

    def set_spectrogram(
        self,
        decibels: Pixels | None,
        frequencies: Pixels | None = None,
        first: float = 0.0,
        count: float = 1.0,
    ) -> None:
        """Show loudness `(rows, columns)` of so many samples from the first on; None for nothing.

        Parameters
        ----------
        frequencies
            Of each row in Hz, the highest first, `(rows,)`.
        """
        self._decibels = decibels
        if decibels is not None and frequencies is not None:
            top = float(decibels.max())
            self._levels = (max(float(decibels.min()), top - 70), top)
            self._frequencies, self._of = frequencies, (first, count)
            self._image = to_qimage(colourise(decibels, self._levels, "magma"))
        self.describe()
        self.update()

    def is_empty(self) -> bool:
        return self._decibels is None

    def sizeHint(self) -> QSize:
        return QSize(480, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 5 * self.fontMetrics().height())

    def row(self, frequency: float) -> float:
        """Return the row of a frequency, between the rows where it is none of theirs."""
        return float(np.interp(-frequency, -self._frequencies, np.arange(len(self._frequencies))))

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        area, (first, count) = self.area(), self._of
        left = area.left() + self.stretch.x(first, area.width())
        wide = count / self.stretch.count * area.width()
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(QRectF(left, area.top(), wide, area.height()), self._image)
        painter.restore()
        self._paint_frequencies(painter, area)
        self.paint_axis(painter, area)
        self.paint_lines(painter, area)
        self.paint_told(painter, area, self._told())

    def _paint_frequencies(self, painter: QPainter, area: QRectF) -> None:
        line, last = self.fontMetrics().height(), float("inf")
        painter.setPen(drawing.quiet_text(self.palette()))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        rows = len(self._frequencies) - 1
        for frequency in self._ticks(area.height() / line / 1.6):
            y = area.top() + self.row(frequency) / rows * area.height()
            if last - y >= line * 1.2 and area.top() <= y <= area.bottom():
                box = QRectF(0, y - line / 2, area.left() - 5, line)
                painter.drawText(box, flags, _hertz(frequency))
                last = y

    def _ticks(self, count: float) -> list[float]:
        """Return the frequencies that are told: round ones, where the axis is even as many."""
        low, high = float(self._frequencies[-1]), float(self._frequencies[0])
        if low > 0:
            return [one for one in TICKS if low <= one <= high]
        step = even(high, max(2.0, count))
        return [n * step for n in range(int(high / step) + 1)]

    def _told(self) -> str:
        decibels = self._decibels
        if self.under is None or decibels is None:
            return ""
        sample, (first, count) = self.under.sample, self._of
        column = int((sample + 0.5 - first) / count * decibels.shape[1])
        if not 0 <= column < decibels.shape[1]:
            return moment(sample, self.rate)
        row = int(decibels[:, column].argmax())
        said = self.tr("{0}: loudest at {1:,.0f} Hz, {2:.0f} dB")
        peak = float(decibels[row, column])
        return filled(said, moment(sample, self.rate), self._frequencies[row], peak)

    def describe(self) -> None:
        decibels = self._decibels
        if decibels is None:
            self.setAccessibleDescription(self._placeholder)
            return
        row = int(decibels.max(1).argmax())
        said = filled(self.tr("Loudest at {0:,.0f} Hz"), float(self._frequencies[row]))
        self.setAccessibleDescription(f"{said}; {self.sight()}")


def _hertz(frequency: float) -> str:
    return f"{numeral(frequency / 1000, 'g')} kHz" if frequency >= 1000 else numeral(frequency, "g")
