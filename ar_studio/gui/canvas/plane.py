"""A plane with points of two classes, the probability as shading, and the boundary at one half."""

from __future__ import annotations

from functools import cache

import numpy as np
from PySide6.QtCore import QLineF, QLocale, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ar_studio.figures import ticks
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import Pixels, colourise, to_qimage
from ar_studio.gui.canvas.numerals import decimal, filled

MARGIN = 8
MARK = 4.0  # half of what a point measures
STEPS = 40  # of the arrow keys, from edge to edge
INK = QColor("#111111")
PAPER = QColor("#FFFFFF")
AROUND = np.array([(0, 0), (0, 1), (1, 1), (1, 0)])  # the corners of a cell, one after the other


def boundary(field: Pixels) -> Pixels:
    """Return where values on a grid `(n, n)` cross one half, as segments `(m, 4)` in cells.

    A cell's corners are at whole numbers; each segment goes from one of its edges to another.
    """
    level = np.asarray(field, float) - 0.5
    over = level > 0
    corners = over[:-1, :-1] * 1 + over[:-1, 1:] + over[1:, :-1] + over[1:, 1:]
    cells = np.argwhere((corners > 0) & (corners < 4))
    at = cells[:, None] + AROUND  # (cells, corners, row and column)
    one, way = level[at[..., 0], at[..., 1]], np.roll(AROUND, -1, 0) - AROUND
    other = np.roll(one, -1, 1)
    cut = (one > 0) != (other > 0)  # two edges of a cell, or all four
    share = one[cut] / (one[cut] - other[cut])
    places = at[cut] + share[:, None] * np.broadcast_to(way, at.shape)[cut]
    return places[:, ::-1].reshape(-1, 4)


class PlaneCanvas(Plot):
    """A square of the plane; what is clicked, or pressed where the arrow keys lead, is told.

    Attributes
    ----------
    clicked
        A place; carries its two coordinates and whether Shift was held.
    pointed
        The pointer is at a place; carries its two coordinates.
    """

    clicked = Signal(float, float, bool)
    pointed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = (-2.0, -2.0), (2.0, 2.0)
        self._names = ("x₁", "x₂")
        self._x, self._y = np.zeros((0, 2)), np.zeros(0)
        self._field = np.full((2, 2), 0.5)
        self._cuts = boundary(self._field)
        self._cursor: tuple[float, float] | None = None
        # What lies over the shading, painted once for all its changes: the axes, and with points.
        self._axes, self._over = QPixmap(), QPixmap()
        self._axes_are: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_axes(
        self, names: tuple[str, str], low: tuple[float, float], high: tuple[float, float]
    ) -> None:
        """Say what the two coordinates are, and from where to where they are shown."""
        if (names, low, high) != (self._names, self._low, self._high):
            self._names, self._low, self._high, self._cursor = names, low, high, None
            self._axes_are = ()
            self.update()

    def set_points(self, x: Pixels, y: Pixels) -> None:
        """Show points `(N, 2)` of classes `(N,)`: discs are 1, hollow squares 0."""
        if np.array_equal(x, self._x) and np.array_equal(y, self._y):
            return
        self._x, self._y = np.array(x, float), np.array(y, float)
        self._over = QPixmap()
        self._describe()
        self.update()

    def set_field(self, field: Pixels) -> None:
        """Shade by probabilities `(n, n)` on a grid from corner to corner, the lowest row first."""
        self._field = np.array(field, float)
        self._cuts = boundary(self._field)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    def _describe(self) -> None:
        ones = int((self._y > 0).sum())
        said = self.tr("{0:,} points of class 1, {1:,} of class 0")
        self.setAccessibleDescription(filled(said, ones, self._y.size - ones))

    # Places

    def area(self) -> QRectF:
        """Return the square of the plane that is shown, beside and above its axes."""
        line = self.fontMetrics().height()
        left, below = 2.6 * line, 2.2 * line
        side = min(self.width() - left - MARGIN, self.height() - below - MARGIN)
        return QRectF(left + (self.width() - left - MARGIN - side) / 2, MARGIN, side, side)

    def place(self, first: float, second: float) -> QPointF:
        """Return where a point is on screen."""
        area = self.area()
        across = (first - self._low[0]) / (self._high[0] - self._low[0])
        up = (second - self._low[1]) / (self._high[1] - self._low[1])
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def _at(self, place: QPointF) -> tuple[float, float] | None:
        """Return the coordinates of a place on screen; None outside the square."""
        area = self.area()
        if not area.contains(place):
            return None
        across = (place.x() - area.left()) / area.width()
        up = (area.bottom() - place.y()) / area.height()
        return (
            self._low[0] + across * (self._high[0] - self._low[0]),
            self._low[1] + up * (self._high[1] - self._low[1]),
        )

    # Painting

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        area = self.area()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        shading = to_qimage(colourise(self._field[::-1], (0, 1), "difference"))
        painter.drawImage(area, shading)
        painter.setClipRect(area)
        self._paint_boundary(painter, area)
        painter.setClipping(False)
        painter.drawPixmap(0, 0, self._layer(area))
        painter.setClipRect(area)
        if self._cursor is not None and self.hasFocus():
            self._paint_cursor(painter, self.place(*self._cursor))

    def _paint_boundary(self, painter: QPainter, area: QRectF) -> None:
        cells = self._field.shape[0] - 1
        origin, size = [area.left(), area.bottom()] * 2, [area.width(), -area.height()] * 2
        ends = origin + self._cuts / cells * size
        lines = [QLineF(*line) for line in ends.tolist()]
        painter.setPen(QPen(INK, 2))
        painter.drawLines(lines)

    def _layer(self, area: QRectF) -> QPixmap:
        """Return the axes and the points."""
        ratio, size = self.devicePixelRatioF(), self.size()
        now = size, ratio, self.palette().cacheKey(), self.font().key(), QLocale()
        if now != self._axes_are:
            self._axes_are, self._over = now, QPixmap()
            self._axes = _clear(size, ratio)
            painter = QPainter(self._axes)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setFont(self.font())
            self._paint_axes(painter, area)
            painter.end()
        if self._over.isNull():
            self._over = self._axes.copy()
            painter = QPainter(self._over)
            painter.setClipRect(area)
            self._paint_points(painter, area, ratio)
            painter.end()
        return self._over

    def _paint_points(self, painter: QPainter, area: QRectF, ratio: float) -> None:
        low, span = np.array(self._low), np.subtract(self._high, self._low)
        shares = (self._x - low) / span
        left = area.left() + shares[:, 0] * area.width() - MARK - 1
        top = area.bottom() - shares[:, 1] * area.height() - MARK - 1
        corners = np.stack([left, top], 1)
        for kind in (True, False):
            mark = _mark(kind, ratio)
            for x, y in corners[(self._y > 0) == kind].tolist():
                painter.drawPixmap(QPointF(x, y), mark)

    @staticmethod
    def _paint_cursor(painter: QPainter, at: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((PAPER, 4), (INK, 2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0))
            painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9))

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        line = self.fontMetrics().height()
        painter.setPen(drawing.edge_colour(self.palette()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.setPen(drawing.quiet_text(self.palette()))
        centre, right = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        for value, digits in ticks(self._low[0], self._high[0], 6):
            x = self.place(value, self._low[1]).x()
            box = QRectF(x - 30, area.bottom() + 2, 60, line)
            painter.drawText(box, centre, decimal(value, digits))
        for value, digits in ticks(self._low[1], self._high[1], 6):
            y = self.place(self._low[0], value).y()
            box = QRectF(area.left() - 64, y - line / 2, 60, line)
            painter.drawText(box, right | middle, decimal(value, digits))
        painter.setPen(self.palette().color(self.palette().ColorRole.WindowText))
        below = QRectF(area.left(), area.bottom() + line + 2, area.width(), line)
        painter.drawText(below, centre, self._names[0])
        painter.save()
        painter.translate(area.left() - 1.8 * line, area.center().y())
        painter.rotate(-90)
        beside = QRectF(-area.height() / 2, -line, area.height(), line)
        painter.drawText(beside, centre, self._names[1])
        painter.restore()

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._cursor = None
            self.clicked.emit(*at, shift)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if at is not None:
            self.pointed.emit(*at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Down: (0, -1),
            Qt.Key.Key_Up: (0, 1),
        }
        key = Qt.Key(event.key())
        if key in ways:
            self._move(*ways[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._cursor:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.clicked.emit(*self._cursor, shift)
        else:
            super().keyPressEvent(event)

    def _move(self, across: int, up: int) -> None:
        spans = [high - low for low, high in zip(self._low, self._high, strict=True)]
        middle = (self._low[0] + spans[0] / 2, self._low[1] + spans[1] / 2)
        first, second = self._cursor or middle
        self._cursor = (
            min(self._high[0], max(self._low[0], first + across * spans[0] / STEPS)),
            min(self._high[1], max(self._low[1], second + up * spans[1] / STEPS)),
        )
        self.pointed.emit(*self._cursor)
        self.update()


def _clear(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


@cache
def _mark(disc: bool, ratio: float) -> QPixmap:
    """Return a point of a class: a disc, or a hollow square."""
    side = 2 * MARK + 2
    pixmap = _clear(QSize(round(side), round(side)), ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    box = QRectF(1, 1, 2 * MARK, 2 * MARK)
    painter.setPen(QPen(PAPER, 1) if disc else QPen(INK, 1.5))
    painter.setBrush(INK if disc else PAPER)
    if disc:
        painter.drawEllipse(box)
    else:
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.end()
    return pixmap
