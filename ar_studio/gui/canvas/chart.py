"""A chart of measured points with error bars: a point is told when it is pointed at."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from ar_studio.charts import Anchor, Chart, Drawn, Place, draw, told
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import curve_styles, is_dark
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.canvas.signs import tick

NEAR = 16.0  # pixels from a point at which it is pointed at
NOWHERE = -1


class ChartPlot(Plot):
    """Curves with error bars; points are told by mouse and by the left and right arrow keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self.drawn: list[Drawn] = []
        self._pointed = NOWHERE
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def show_chart(self, chart: Chart | None) -> None:
        """Show a chart, or nothing."""
        self.chart, self._pointed = chart, NOWHERE
        self.drawn = [] if chart is None else draw(chart, _Sheet(self))
        self._describe()
        self.update()

    def told(self, place: int) -> str:
        """Return a point in words."""
        if self.chart is None or not 0 <= place < len(self.drawn):
            return ""
        one = self.drawn[place]
        curve = f"{one.curve.name} · " if one.curve.name else ""
        said = f"{local(told(one.point.x))}: {local(one.point.figure.quantity)}"
        return f"{curve}{self.chart.across} {said}"

    def is_empty(self) -> bool:
        return self.chart is None

    def sizeHint(self) -> QSize:
        return QSize(640, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 11 * self.fontMetrics().height())

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        assert self.chart is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self.drawn = draw(self.chart, _Sheet(self, painter))
        if 0 <= self._pointed < len(self.drawn):
            painter.setPen(QPen(drawing.ORANGE, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(*self.drawn[self._pointed].place), 7, 7)
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            line = self.fontMetrics().height()
            below = QRectF(8, self.height() - 16 - line / 2, self.width() - 16, line)
            painter.fillRect(below, self.ground())  # in the place of what lies across
            words = self.told(self._pointed)
            drawing.label(painter, below, words, Qt.AlignmentFlag.AlignHCenter)

    def _describe(self) -> None:
        said = self.told(self._pointed)
        if not said and self.chart is not None:
            names = ", ".join(curve.name for curve in self.chart.curves if curve.name)
            by = self.tr("{0} by {1}: {2} points").format(
                self.chart.upright, self.chart.across, len(self.drawn)
            )
            said = f"{by}; {names}" if names else by
        self.setAccessibleDescription(said)

    # Mouse and keyboard

    def _point_at(self, place: int) -> None:
        if place != self._pointed:
            self._pointed = place
            self._describe()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        away = [math.dist(one.place, (at.x(), at.y())) for one in self.drawn]
        near = min(range(len(away)), key=away.__getitem__, default=NOWHERE)
        self._point_at(near if near != NOWHERE and away[near] <= NEAR else NOWHERE)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(NOWHERE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(NOWHERE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and self.drawn:
            self._point_at(min(len(self.drawn) - 1, max(0, self._pointed + steps[key])))
        else:
            super().keyPressEvent(event)


class _Sheet:
    """The paper that a widget is; without a painter it is only measured."""

    def __init__(self, widget: QWidget, painter: QPainter | None = None) -> None:
        self.width, self.height = float(widget.width()), float(widget.height())
        self._painter, self._metrics = painter, QFontMetricsF(widget.font())
        self._ink = widget.palette().color(QPalette.ColorRole.WindowText)
        self._dark = is_dark(widget.palette())

    def line(self, places: Sequence[Place], tone: int | None, width: float) -> None:
        if self._painter is not None:
            self._painter.setPen(QPen(self._colour(tone), width))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawPolyline(QPolygonF([QPointF(*place) for place in places]))

    def dot(self, place: Place, tone: int, radius: float) -> None:
        if self._painter is not None:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._colour(tone))
            self._painter.drawEllipse(QPointF(*place), radius, radius)

    def text(self, place: Place, words: str, tone: int | None, anchor: Anchor) -> None:
        if self._painter is not None:
            x, y = place
            words = tick(words)
            x -= {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * self.length(words)
            middle = (self._metrics.ascent() - self._metrics.descent()) / 2
            self._painter.setPen(self._colour(tone))
            self._painter.drawText(QPointF(x, y + middle), words)

    def length(self, words: str) -> float:
        return self._metrics.horizontalAdvance(words)

    def _colour(self, tone: int | None) -> QColor:
        return self._ink if tone is None else curve_styles(tone, self._dark)[0]
