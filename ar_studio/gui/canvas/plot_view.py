"""The plot area of the curves and its value axis."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.canvas.signs import grouped, tick

LONG, HUGE = 9999.5, 999_999.5  # between them, ticks of logarithms are written out

KEPT = QGraphicsItem.CacheMode.DeviceCoordinateCache


class NumberAxis(pg.AxisItem):
    """An axis whose numbers are written as the locale on screen writes them."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.enableAutoSIPrefix(False)
        self.setCacheMode(KEPT)  # numbers and grid cost more than the curves that grow over them

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [tick(grouped(text)) for text in super().tickStrings(values, scale, spacing)]

    def forget(self) -> None:
        """Forget the drawing of the axis, whose numbers else stay as they were written."""
        self.picture = None
        self.update()


class ValueAxis(NumberAxis):
    """An axis whose positions may be logarithms while its ticks stay readable values."""

    def __init__(self) -> None:
        super().__init__("left")
        self.is_log = False

    def tickValues(
        self,
        minVal: float,  # noqa: N803 -- pyqtgraph's name
        maxVal: float,  # noqa: N803 -- pyqtgraph's name
        size: float,
    ) -> list[tuple[float, list[float]]]:
        if not self.is_log:
            return super().tickValues(minVal, maxVal, size)
        if maxVal - minVal < 1:
            ticks = super().tickValues(10**minVal, 10**maxVal, size)[:2]
            return [(s, [float(np.log10(v)) for v in values if v > 0]) for s, values in ticks]
        decades = range(int(np.floor(minVal)), int(np.ceil(maxVal)) + 1)
        every = max(1, len(decades) // 8)
        digits = (1, 2, 5) if len(decades) <= 4 else (1,)
        found = [d + float(np.log10(k)) for d in decades[::every] for k in digits]
        return [(1.0, [value for value in found if minVal <= value <= maxVal])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.is_log:
            return [_power(10**value) for value in values]
        return super().tickStrings(values, scale, spacing)


def _power(value: float) -> str:
    """Return a tick of an axis of logarithms: the largest and smallest ones as powers of ten."""
    return numeral(value, ",.0f" if LONG <= value < HUGE else ".4g")


class PlotView(pg.PlotWidget):
    """The plot area; it leaves the wheel to scroll areas until it has the focus."""

    moved = Signal(object)
    left = Signal()
    reset = Signal()
    focus_changed = Signal()

    def __init__(self, parent: QWidget, axis: ValueAxis) -> None:
        self.axes = (axis, NumberAxis("bottom"))
        items = {"left": self.axes[0], "bottom": self.axes[1]}
        super().__init__(parent, axisItems=items, enableMenu=False)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item = self.getPlotItem()
        menu = None if item is None else item.ctrlMenu
        if menu is not None:
            # pyqtgraph makes its menu without a parent, so that it would outlive the plot.
            menu.setParent(self, menu.windowFlags())

    @contextmanager
    def written_anew(self) -> Iterator[None]:
        """Write the numbers of both axes anew, then again: a file has its own signs for them."""
        for axis in self.axes:
            axis.setCacheMode(axis.CacheMode.NoCache)  # in a file texts are texts
            axis.forget()
        try:
            yield
        finally:
            for axis in self.axes:
                axis.setCacheMode(KEPT)
                axis.forget()

    def wheelEvent(self, ev: QWheelEvent) -> None:
        if self.hasFocus() or ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(ev)
        else:
            ev.ignore()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        self.moved.emit(self.mapToScene(ev.position().toPoint()))

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        ev.ignore()

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        self.reset.emit()

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self.left.emit()

    def focusInEvent(self, ev: QFocusEvent) -> None:
        super().focusInEvent(ev)
        self.focus_changed.emit()

    def focusOutEvent(self, ev: QFocusEvent) -> None:
        super().focusOutEvent(ev)
        self.focus_changed.emit()
