"""The conditional of one pixel as bars: `p(x_i = k | x_<i)` for every value k."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from ar_studio.errors import StudioError
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark
from ar_studio.gui.canvas.numerals import filled, numeral

MARGIN = 8
LABELLED = 10
NUMBERED = 32
WIDEST_BAR = 96


class BarsCanvas(Plot):
    """The next pixel's conditional distribution, its drawn value marked, its entropy below."""

    hovered = Signal(int)
    chosen = Signal(int)  # a value was clicked, or Enter pressed on the one that is pointed at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._probs = np.zeros(0)
        self._drawn: int | None = None
        self._pointed = -1
        self._labels: tuple[str, ...] = ()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Conditional distribution"))
        self.setToolTip(
            self.tr(
                "How likely each value is to come next, given all before it.\n"
                "The triangle marks the value that was drawn."
            )
        )
        self._describe()

    def set_probabilities(self, probs: Pixels | None, drawn: int | None = None) -> None:
        """Show `(K,)` probabilities (None for an empty canvas) and mark the drawn value."""
        values = np.zeros(0) if probs is None else np.array(probs, dtype=float)
        if values.ndim != 1 or not np.isfinite(values).all() or (values < 0).any():
            raise StudioError(
                "The bars need one probability, zero or more, for each value; check the model."
            )
        if drawn is not None and not 0 <= drawn < values.size:
            raise StudioError(
                f"The drawn value {drawn} is none of the {values.size} values; check the image."
            )
        if values.size != self._probs.size:
            self._pointed = -1
        self._probs, self._drawn = values, drawn
        self._describe()
        self.update()

    def set_labels(self, labels: Sequence[str]) -> None:
        """Name the values; without names they are numbers."""
        self._labels = tuple(labels)
        self.update()

    def label(self, value: int) -> str:
        """Return what a value is called."""
        return self._labels[value] if value < len(self._labels) else str(value)

    def is_empty(self) -> bool:
        return not self._probs.size

    def entropy(self) -> float:
        """Return the entropy of the shown distribution in bits."""
        p = self._probs[self._probs > 0]
        return float(-(p * np.log2(p)).sum()) + 0.0

    def entropy_text(self) -> str:
        """Return the sentence below the bars."""
        said = self.tr("Entropy {bits:.3f} of at most {most:g} bits")
        most = round(float(np.log2(self._probs.size)), 2) if self._probs.size else 0
        return filled(said, bits=self.entropy(), most=most)

    def footer(self, width: int) -> str:
        """Return that sentence if it fits, else its number."""
        said = self.entropy_text()
        if self.fontMetrics().horizontalAdvance(said) <= width:
            return said
        return filled(self.tr("{bits:.3f} bits"), bits=self.entropy())

    def bar_rect(self, value: int) -> QRectF:
        """Return the rectangle of one bar in widget coordinates."""
        return self._bar(value, self._slots()[value], self._top())

    def _bar(self, value: int, slot: QRectF, top: float) -> QRectF:
        wide = self._probs.size <= NUMBERED
        width = min(slot.width() * (0.72 if wide else 1.0), WIDEST_BAR)
        height = slot.height() * min(1.0, self._probs[value] / top)
        return QRectF(slot.center().x() - width / 2, slot.bottom() - height, width, height)

    def sizeHint(self) -> QSize:
        return QSize(220, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 6 * self.fontMetrics().height())

    def _top(self) -> float:
        """Return the probability at full height: 1, or less where many values share it."""
        if self._probs.size <= LABELLED:
            return 1.0
        return max(float(self._probs.max(initial=0.0)), 1e-12)

    def _plot_rect(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN + line, -MARGIN, -MARGIN - 2 * line - 10)

    def _slots(self) -> list[QRectF]:
        """Return where each bar has its place."""
        area = self._plot_rect()
        count = self._probs.size
        used = min(area.width(), count * WIDEST_BAR * 1.4)
        step, high = used / max(1, count), area.height()
        left, top = area.center().x() - used / 2, area.top()
        return [QRectF(left + value * step, top, step, high) for value in range(count)]

    # Painting

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        slots = self._slots()
        self._paint_bars(painter, slots)
        self._paint_labels(painter, slots)
        self._paint_footer(painter)

    def _paint_bars(self, painter: QPainter, slots: list[QRectF]) -> None:
        dark, top = is_dark(self.palette()), self._top()
        plain, drawn = curve_styles(0, dark)[0], drawing.ORANGE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._probs.size <= NUMBERED)
        bars = [self._bar(value, slot, top) for value, slot in enumerate(slots)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(plain)
        painter.drawRects(bars)
        for value, edged in ((self._drawn, False), (self._pointed, True)):
            if value is None or value < 0:
                continue
            painter.setBrush(drawn if value == self._drawn else plain)
            edge = self.palette().color(QPalette.ColorRole.WindowText)
            painter.setPen(edge if edged else Qt.PenStyle.NoPen)
            painter.drawRect(bars[value])
        area = self._plot_rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        drawing.axis(painter, area, self.palette())
        if self._drawn is not None:
            self._paint_triangle(painter, slots[self._drawn], drawn)

    def _paint_triangle(self, painter: QPainter, slot: QRectF, colour: QColor) -> None:
        x, y = slot.center().x(), slot.bottom() + 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.setBrush(colour)
        triangle = [(x, y), (x - 5, y + 7), (x + 5, y + 7)]
        painter.drawPolygon([QRectF(px, py, 0, 0).topLeft() for px, py in triangle])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_labels(self, painter: QPainter, slots: list[QRectF]) -> None:
        line = self.fontMetrics().height()
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip
        widest = self.fontMetrics().horizontalAdvance("0.000")
        every = self._every(slots[0].width())
        for value, slot in enumerate(slots):
            if self._probs.size <= LABELLED and slot.width() >= widest:
                top = self.bar_rect(value).top() - line
                box = QRectF(slot.left(), top, slot.width(), line)
                painter.drawText(box, centred, numeral(self._probs[value], ".3f"))
            if self._labels and self._probs.size <= LABELLED:
                box = QRectF(slot.left() + 1, slot.bottom() + 10, slot.width() - 2, line)
                drawing.label(painter, box, self.label(value), Qt.AlignmentFlag.AlignHCenter)
            elif self._is_numbered(value, every):
                half = self.fontMetrics().horizontalAdvance(str(value)) / 2 + 2
                x = min(max(slot.center().x(), half), self.width() - half)
                box = QRectF(x - half, slot.bottom() + 10, 2 * half, line)
                painter.drawText(box, centred, str(value))

    def _every(self, room: float) -> int:
        """Return of how many values one has room for its number."""
        needed = self.fontMetrics().horizontalAdvance(f"{self._probs.size - 1} ")
        return max(1, int(np.ceil(needed / max(room, 1e-6))))

    def _is_numbered(self, value: int, every: int) -> bool:
        last = self._probs.size - 1
        return value == last or (value % every == 0 and last - value >= every)

    def _paint_footer(self, painter: QPainter) -> None:
        line = self.fontMetrics().height()
        row = QRect(MARGIN, self.height() - line - 4, self.width() - 2 * MARGIN, line)
        painter.setPen(drawing.quiet_text(self.palette()))
        said = self.footer(row.width())
        drawing.label(painter, QRectF(row), said, Qt.AlignmentFlag.AlignHCenter)
        value = self._pointed if self._pointed >= 0 else self._drawn
        if value is not None and (self._labels or self._probs.size > LABELLED):
            top = QRect(MARGIN, 3, self.width() - 2 * MARGIN, line)
            right = Qt.AlignmentFlag.AlignRight
            drawing.label(painter, QRectF(top), self._value_text(value), right)

    def _value_text(self, value: int) -> str:
        said = self.tr("value {value}: {probability:.4f}")
        return filled(said, value=self.label(value), probability=self._probs[value])

    def _describe(self) -> None:
        if not self._probs.size:
            self.setAccessibleDescription(self.tr("No pixel is being predicted."))
            return
        shown = self._pointed if self._pointed >= 0 else int(self._probs.argmax())
        parts = [self._value_text(shown), self.entropy_text()]
        if self._drawn is not None:
            parts.append(self.tr("drawn: {value}").format(value=self.label(self._drawn)))
        self.setAccessibleDescription("; ".join(parts))

    # Mouse and keyboard

    def _point_at(self, value: int) -> None:
        if value != self._pointed:
            self._pointed = value
            self._describe()
            self.update()
            self.hovered.emit(value)

    def _value_at(self, x: float) -> int:
        """Return the value whose bar stands at a place, or -1."""
        slots = enumerate(self._slots())
        return next((value for value, slot in slots if slot.left() <= x < slot.right()), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._value_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        value = self._value_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and value >= 0:
            self.chosen.emit(value)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and self._probs.size:
            start = self._pointed if self._pointed >= 0 else (self._drawn or 0) - steps[key]
            self._point_at(min(self._probs.size - 1, max(0, start + steps[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pointed >= 0:
            self.chosen.emit(self._pointed)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(-1)
