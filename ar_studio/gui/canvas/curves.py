"""The curve plot: raw and smoothed series, reference lines, direct labels and a cross-hair."""

from html import escape

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ar_studio.gui.canvas import copying, drawing
from ar_studio.gui.canvas.canvas import ROUND
from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark
from ar_studio.gui.canvas.labels import Label, LabelColumn
from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.canvas.plot_view import PlotView, ValueAxis
from ar_studio.gui.canvas.series import (
    Series,
    fair_range,
    finite,
    growing,
    smoothed,
    steady,
    to_csv,
)

BUSY_POINTS = 500
THINNED = 1500  # points from which on several share a pixel's column, and may be drawn as one
GUTTER, LEAST = 0.24, 88  # of the width, and in pixels: the names of curves take no more
SHORTEST = 20  # a curve is this many times as long as what is averaged, or longer


class CurvePlot(QWidget):
    """Named curves over a common axis, readable without colour, by mouse and by keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: dict[str, Series] = {}
        self._lines: dict[str, tuple[pg.PlotDataItem, pg.PlotDataItem]] = {}
        self._references: list[tuple[str, float]] = []
        self._reference_lines: list[pg.InfiniteLine] = []
        self._smoothing = 0.0
        self._columns = self._x_label, self._y_label = "", ""
        self._auto = True
        self._cross_x: float | None = None
        self._axis = ValueAxis()
        self._plot = PlotView(self, self._axis)
        self._box: pg.ViewBox = self._plot.getViewBox()
        self._column = LabelColumn(self._box, self)
        self._build()
        for part in (self._plot, self._plot.viewport()):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # this has one
        copying.offer_copy(self, self.to_image)
        self._apply_theme()
        self._fit()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        row.addWidget(self._plot, 1)
        row.addWidget(self._column)
        self._plot.hideButtons()
        self._plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._plot.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self._plot.setAccessibleName(self.tr("Curves"))
        for name in ("bottom", "left"):
            self._plot.getAxis(name).setStyle(maxTickLevel=1)  # a third level only costs time
        self._box.disableAutoRange()
        self.setFocusProxy(self._plot)
        self.setAccessibleName(self.tr("Curves"))
        self.setToolTip(
            self.tr(
                "Point at the curves to read them (or use the left and right arrow keys).\n"
                "Drag to move, wheel to zoom, double click or A to show everything."
            )
        )
        self._cross, self._mark = self._upright(), self._upright()
        self._dotted: list[tuple[float, float, int]] = []
        self._dots = pg.ScatterPlotItem(pen=QPen(Qt.PenStyle.NoPen), size=8)
        self._box.addItem(self._dots, ignoreBounds=True)
        self._readout = QLabel(self._plot)
        self._readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._readout.setAutoFillBackground(True)
        self._readout.setMargin(5)
        self._readout.hide()
        self._hint = QLabel(self._plot, wordWrap=True)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._plot.reset.connect(self.reset_range)
        self._plot.left.connect(self.hide_cross_hair)
        self._plot.focus_changed.connect(self.update)
        self._plot.moved.connect(self._follow_mouse)
        self._box.sigRangeChangedManually.connect(self._hold_range)
        self._box.sigRangeChanged.connect(self._relabel)
        self._box.sigResized.connect(self._relabel)

    def _upright(self) -> pg.InfiniteLine:
        line = pg.InfiniteLine(angle=90, movable=False)
        line.setVisible(False)
        self._box.addItem(line, ignoreBounds=True)
        return line

    # What is shown

    def set_series(
        self,
        key: str,
        label: str,
        x: Pixels,
        y: Pixels,
        style: int | None = None,
        noisy: bool = True,
    ) -> None:
        """Show or replace a curve; `style` numbers its colour and dash (else the next free one).

        One that is not `noisy` is never smoothed, and is drawn over those that are.
        """
        x, y = finite(x, y, label)
        if style is None:
            used = {one.style for other, one in self._series.items() if other != key}
            old = self._series.get(key)
            style = old.style if old else next(n for n in range(len(used) + 1) if n not in used)
        self._series[key] = Series(label, x, y, style, noisy)
        if key not in self._lines:
            self._lines[key] = self._new_line(1), self._new_line(2)
        self._style(key)
        self._draw(key)
        self._fit()

    def remove_series(self, key: str) -> None:
        """Take a curve away; an unknown key is no error."""
        if self._series.pop(key, None) is None:
            return
        for item in self._lines.pop(key):
            self._box.removeItem(item)
        self._fit()

    def clear(self) -> None:
        """Take all curves away."""
        for key in list(self._series):
            self.remove_series(key)

    def set_placeholder(self, text: str) -> None:
        """Set the text that a plot without curves shows: what to do next."""
        self._hint.setText(text)
        self._place_hint()

    def series(self) -> dict[str, Series]:
        """Return the curves by key, with their raw points."""
        return dict(self._series)

    def set_references(self, references: list[tuple[str, float]]) -> None:
        """Show horizontal reference lines as (label, y)."""
        self._references = [(label, float(y)) for label, y in references if np.isfinite(y)]
        while len(self._reference_lines) > len(self._references):
            self._box.removeItem(self._reference_lines.pop())
        while len(self._reference_lines) < len(self._references):
            line = pg.InfiniteLine(angle=0, movable=False, pen=self._reference_pen())
            self._box.addItem(line, ignoreBounds=True)
            self._reference_lines.append(line)
        self._place_references()
        self._fit()

    def set_mark(self, x: float) -> None:
        """Mark a place of the x axis by a line through the plot, without reading the curves."""
        self._mark.setValue(x)
        self._mark.setVisible(True)

    def set_dots(self, dots: list[tuple[float, float, int]]) -> None:
        """Show single points `(x, y, style)`, which are of no curve."""
        self._dotted = dots
        dark = is_dark(self.palette())
        spots = [
            {"pos": (x, self._position(y)), "brush": curve_styles(style, dark)[0]}
            for x, y, style in dots
        ]
        self._dots.setData(spots)

    def set_smoothing(self, weight: float) -> None:
        """Smooth by an exponential moving average of this weight, 0 (off) to 0.99."""
        self._smoothing = min(0.99, max(0.0, weight))
        for key in self._series:
            self._style(key)
            self._draw(key)
        self._fit()

    def set_log_y(self, log: bool) -> None:
        """Use a logarithmic y axis; points at or below zero are then left out."""
        if log == self._axis.is_log:
            return
        self._axis.is_log = log
        self._axis.picture = None
        self._auto = True
        for key in self._series:
            self._draw(key)
        self._place_references()
        self._fit()
        self._axis.update()

    def set_axis_labels(self, x: str, y: str, columns: tuple[str, str] = ("", "")) -> None:
        """Name the axes, units included, and the columns of a file, which is in English."""
        self._x_label, self._y_label = x, y
        self._columns = columns
        self._apply_theme()

    def reset_range(self) -> None:
        """Show everything again, after zooming or moving."""
        self._auto = True
        self._box.setRange(xRange=(0, 1), yRange=(0, 1), padding=0)  # so that nothing is kept
        self._fit()

    def to_csv(self) -> str:
        """Return the raw points of all curves as CSV, each named by its key."""
        return to_csv(self._series, self._columns)

    def to_image(self) -> QImage:
        """Return a picture of the plot and its labels."""
        return self.grab().toImage()

    def to_svg(self) -> bytes:
        """Return a drawing of the plot and its labels, with its texts as texts."""
        with self._plot.written_anew():
            return copying.svg(self, self._y_label)

    def to_pdf(self) -> bytes:
        """Return a page with a drawing of the plot and its labels."""
        with self._plot.written_anew():
            return copying.pdf(self, self._y_label)

    def sizeHint(self) -> QSize:
        return QSize(480, 280)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 140)

    # Lines

    def _new_line(self, depth: int) -> pg.PlotDataItem:
        item = pg.PlotDataItem(
            skipFiniteCheck=True,
            autoDownsampleFactor=1.0,
            downsampleMethod="peak",
        )
        item.setClipToView(True)
        item.setZValue(depth)
        self._box.addItem(item, ignoreBounds=True)
        return item

    def _pen(self, key: str) -> QPen:
        colour, dash = curve_styles(self._series[key].style, is_dark(self.palette()))
        return self._dashed(colour, 2, dash)

    @staticmethod
    def _dashed(colour: QColor, width: float, dash: tuple[float, ...]) -> QPen:
        pen = QPen(colour, width)
        pen.setCosmetic(True)
        if dash:
            pen.setDashPattern(list(dash))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _reference_pen(self) -> QPen:
        return self._dashed(drawing.quiet_text(self.palette()), 1, (1, 3))

    def _style(self, key: str) -> None:
        raw, smooth = self._lines[key]
        smoothing = self._weight(key)
        smooth.setZValue(2 if self._series[key].noisy else 3)
        pen = self._pen(key)
        drawn = QPen(pen)
        drawn.setWidthF(1.0 if self._is_busy(key) else 2.0)
        smooth.setPen(drawn)
        smooth.setSymbolBrush(pen.color())
        smooth.setSymbolPen(QPen(Qt.PenStyle.NoPen))
        smooth.setSymbolSize(7)
        faint = QColor(pen.color())
        faint.setAlpha(80)
        raw.setPen(self._dashed(faint, 1, ()))
        raw.setVisible(smoothing > 0)
        one = self._series[key]
        # Peaks keep a raw curve honest; a smooth one has none, and would be drawn as stairs.
        peaks = one.noisy and smoothing == 0
        for item, method in ((raw, "peak"), (smooth, "peak" if peaks else "mean")):
            item.setDownsampling(ds=1, auto=one.x.size > THINNED, method=method)

    def _weight(self, key: str) -> float:
        """Return how much a curve is smoothed: a long average of few points would only lag."""
        one = self._series[key]
        if not one.noisy or not one.y.size:
            return 0.0
        return min(self._smoothing, max(0.0, 1 - SHORTEST / one.y.size))

    def _is_busy(self, key: str) -> bool:
        """Say whether a curve is so jagged that broad, antialiased lines would stall the window."""
        one = self._series[key]
        return one.noisy and self._weight(key) == 0 and one.x.size > BUSY_POINTS

    def _draw(self, key: str) -> None:
        one = self._series[key]
        raw, smooth = self._lines[key]
        mean = smoothed(one.y, self._weight(key))
        for item, y in ((raw, one.y), (smooth, mean)):
            kept = y > 0 if self._axis.is_log else np.ones(y.size, dtype=bool)
            shown = np.log10(y[kept]) if self._axis.is_log else y
            item.setData(one.x[kept], shown, antialias=item is smooth and not self._is_busy(key))
        # One point is no line yet, but the first thing that a training has to show.
        smooth.setSymbol("o" if one.y.size == 1 else None)  # pyright: ignore[reportArgumentType]

    def _position(self, y: float) -> float:
        return float(np.log10(y)) if self._axis.is_log else y

    def _place_references(self) -> None:
        for (_, y), line in zip(self._references, self._reference_lines, strict=True):
            shown = y > 0 or not self._axis.is_log
            line.setVisible(shown)
            if shown:
                line.setValue(self._position(y))

    def _visible_references(self) -> list[tuple[str, float]]:
        lines = [(t, y) for t, y in self._references if y > 0 or not self._axis.is_log]
        return [(text, self._position(y)) for text, y in lines]

    # Range and labels

    def _hold_range(self) -> None:
        self._auto = False

    def _fit(self) -> None:
        if self._auto:
            shown = [one for one in self._series.values() if one.x.size]
            low_x = min((float(one.x.min()) for one in shown), default=0.0)
            high_x = max((float(one.x.max()) for one in shown), default=1.0)
            if high_x <= low_x:
                high_x = low_x + 1
            curves = [self._lines[key][0].getOriginalDataset()[1] for key in self._series]
            drawn = [y for y in curves if y is not None]
            low, high = fair_range(drawn, [y for _, y in self._visible_references()])
            (left, right), shown_y = self._box.viewRange()
            high_x = growing(left, right, low_x, high_x)
            x, y = (low_x, high_x), steady(tuple(shown_y), (low, high))
            if [list(x), list(y)] != [[left, right], shown_y]:
                self._box.setRange(xRange=x, yRange=y, padding=0)
        self._relabel()
        if self._cross_x is not None:
            self.show_cross_hair(self._cross_x)

    def _relabel(self) -> None:
        labels: list[Label] = []
        right = self._box.viewRange()[0][1]
        for key, one in self._series.items():
            x, y = self._lines[key][1].getOriginalDataset()
            if x is not None and y is not None and len(x):
                last = max(0, int(np.searchsorted(x, right, side="right")) - 1)
                labels.append(Label(one.label, float(y[last]), self._pen(key)))
        pen = self._reference_pen()
        labels += [Label(text, y, pen) for text, y in self._visible_references()]
        self._place_hint()
        self._column.set_labels(labels, max(LEAST, int(self.width() * GUTTER)))

    def _place_hint(self) -> None:
        self._hint.setGeometry(self._box.sceneBoundingRect().toRect().adjusted(8, 8, -8, -8))
        self._hint.setVisible(bool(self._hint.text()) and not self._series)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relabel()

    # Cross-hair

    def readout(self) -> tuple[float, dict[str, float]] | None:
        """Return the cross-hair's x and each curve's raw value nearest to it, or None."""
        if self._cross_x is None:
            return None
        values = {}
        for key, one in self._series.items():
            if one.x.size:
                values[key] = float(one.y[self._nearest(one, self._cross_x)])
        return self._cross_x, values

    def show_cross_hair(self, x: float) -> None:
        """Put the cross-hair on the point of any curve that is nearest to `x`."""
        nearest = [one.x[self._nearest(one, x)] for one in self._series.values() if one.x.size]
        if not nearest:
            self.hide_cross_hair()
            return
        self._cross_x = float(min(nearest, key=lambda found: abs(found - x)))
        self._cross.setValue(self._cross_x)
        self._cross.setVisible(True)
        self._show_readout()

    def hide_cross_hair(self) -> None:
        """Take the cross-hair and its read-out away."""
        self._cross_x = None
        self._cross.setVisible(False)
        self._readout.hide()

    @staticmethod
    def _nearest(one: Series, x: float) -> int:
        return int(np.abs(one.x - x).argmin())

    def _show_readout(self) -> None:
        found = self.readout()
        if found is None:
            return
        across, values = numeral(found[0], "g"), found[1]
        lines = [f"{escape(self._x_label or 'x')} {across}"]
        spoken = [f"{self._x_label} {across}"]
        for key, value in values.items():
            colour, said = self._pen(key).color().name(), numeral(value, ".5g")
            label = self._series[key].label
            lines.append(f'<span style="color:{colour}">■</span> {escape(label)} <b>{said}</b>')
            spoken.append(f"{label} {said}")
        self._readout.setText("<br>".join(lines))
        self._plot.setAccessibleDescription(", ".join(spoken))
        self._readout.adjustSize()
        area = self._box.sceneBoundingRect()
        at = self._box.mapViewToScene(QPointF(found[0], 0)).x()
        beside = at + 10 if at < area.center().x() else at - 10 - self._readout.width()
        inside = min(max(area.left(), beside), area.right() - self._readout.width())
        self._readout.move(QPoint(round(inside), round(area.top()) + 6))
        self._readout.show()

    def _follow_mouse(self, position: QPointF) -> None:
        if self._box.sceneBoundingRect().contains(position):
            self.show_cross_hair(self._box.mapSceneToView(position).x())
        else:
            self.hide_cross_hair()

    def _step_cross_hair(self, direction: int) -> None:
        points = [one.x for one in self._series.values() if one.x.size]
        if not points:
            return
        every = np.unique(np.concatenate(points))
        if self._cross_x is None:
            self.show_cross_hair(float(every[-1 if direction < 0 else 0]))
            return
        side = "left" if direction < 0 else "right"
        at = int(np.searchsorted(every, self._cross_x, side=side)) - (direction < 0)
        self.show_cross_hair(float(every[min(every.size - 1, max(0, at))]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_cross_hair(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.reset_range()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            factor = 1.25 if key == Qt.Key.Key_Minus else 0.8
            self._hold_range()
            self._box.scaleBy((factor, factor))
        elif key == Qt.Key.Key_Escape and self._cross_x is not None:
            self.hide_cross_hair()
        else:
            super().keyPressEvent(event)

    # Theme

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._apply_theme()

    def _apply_theme(self) -> None:
        palette = self.palette()
        text = palette.color(QPalette.ColorRole.WindowText)
        size = f"{self.font().pointSizeF():g}pt"
        self._plot.setBackground(palette.color(QPalette.ColorRole.Base))
        for name, label in (("bottom", self._x_label), ("left", self._y_label)):
            axis = self._plot.getAxis(name)
            axis.setPen(drawing.edge_colour(palette))
            axis.setTextPen(text)
            axis.setLabel(label, **{"color": text.name(), "font-size": size})
            axis.showLabel(bool(label))
        self._plot.showGrid(x=True, y=True, alpha=0.18)
        self._cross.setPen(self._dashed(drawing.edge_colour(palette), 1, ()))
        for line in self._reference_lines:
            line.setPen(self._reference_pen())
        self._mark.setPen(self._dashed(drawing.ORANGE, 2, ()))
        self.set_dots(self._dotted)
        for key in self._series:
            self._style(key)
        self._relabel()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        ring = QPen(self.palette().accent().color(), 2)
        painter.setPen(ring if self._plot.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), ROUND, ROUND)
