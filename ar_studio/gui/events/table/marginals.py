"""Marginals: the distribution of every column, data beside samples."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.numerals import filled, listed, numeral
from ar_studio.gui.events.legend import Legend, paint_bar, paint_columns
from ar_studio.gui.events.table.cells import CellGrid
from ar_studio.gui.events.table.statistics import Floats, Marginal
from ar_studio.gui.kit.layout import hbox, scrolled, vbox

NAMED = 6  # values of a column that each get a label


class MarginalGrid(CellGrid):
    """A small plot for each column; histogram, bars, or the share of the second of two values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Marginal] = []
        self.setAccessibleName(self.tr("Marginals"))

    def set_marginals(self, marginals: Sequence[Marginal]) -> None:
        """Show marginals in the order given."""
        self.shown = list(marginals)
        self.set_count(len(self.shown))

    def cell_size(self) -> tuple[int, int]:
        line = self.fontMetrics().height()
        short = bool(self.shown) and all(one.shape == "share" for one in self.shown)
        return 11 * line, (3 * line + 14) if short else 7 * line

    def describe_cell(self, number: int) -> str:
        one = self.shown[number]
        said = [one.name]
        for title, part in ((self.tr("data"), one.data), (self.tr("samples"), one.samples)):
            if part is not None:
                said.append(f"{title}: {self._in_words(one, part)}")
        if one.data is not None and one.samples is not None:
            said.append(filled(self.tr("total variation {0:.3f}"), one.difference))
        return "\n".join(said)

    def _in_words(self, one: Marginal, part: Floats) -> str:
        if one.shape == "share":
            return filled(self.tr("{0} in {1:.1%}"), one.labels[1], part[1])
        if one.shape == "bars":
            order = np.argsort(-part, kind="stable")[:NAMED]
            shares = ((one.labels[k], numeral(float(part[k]), ".1%")) for k in order.tolist())
            return listed(f"{label} {share}" for label, share in shares)
        return self.tr("from {0} to {1}").format(*one.labels)

    def paint_cell(self, painter: QPainter, rect: QRectF, number: int) -> None:
        one = self.shown[number]
        line = self.fontMetrics().height()
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        title = QRectF(rect.left(), rect.top(), rect.width(), line)
        drawing.label(painter, title, one.name, mode=Qt.TextElideMode.ElideMiddle)
        area = rect.adjusted(0, line + 2, 0, 0)
        if one.shape == "share":
            self._paint_shares(painter, area, one)
        else:
            slots = area.adjusted(0, 0, 0, -line)
            apart = 0 if one.shape == "histogram" else min(4, 0.12 * area.width() / len(one.labels))
            paint_columns(painter, slots, self.palette(), one.data, one.samples, apart)
            drawing.axis(painter, slots, self.palette())
            self._paint_labels(painter, area, one)

    def _paint_shares(self, painter: QPainter, area: QRectF, one: Marginal) -> None:
        palette, metrics = self.palette(), self.fontMetrics()
        number = metrics.horizontalAdvance("100 %") + 6
        room, height = area.width() - number, metrics.height() - 4
        for row, (part, full) in enumerate(((one.data, True), (one.samples, False))):
            if part is None:
                continue
            top = area.top() + row * (metrics.height() + 1) + 2
            share = float(part[1])
            bar = QRectF(area.left(), top, max(1.0, room * share), height)
            paint_bar(painter, bar, palette, full)
            painter.setPen(drawing.quiet_text(palette))
            box = QRectF(area.right() - number, top - 2, number, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, numeral(share, ".0%"))

    def _paint_labels(self, painter: QPainter, area: QRectF, one: Marginal) -> None:
        height = self.fontMetrics().height()
        painter.setPen(drawing.quiet_text(self.palette()))
        line = QRectF(area.left(), area.bottom() - height, area.width(), height)
        if one.shape == "histogram" or len(one.labels) > NAMED:
            drawing.ends(painter, line, one.labels[0], one.labels[-1])
            return
        slot = area.width() / len(one.labels)
        for index, label in enumerate(one.labels):
            box = QRectF(area.left() + index * slot + 1, line.top(), slot - 2, height)
            drawing.label(painter, box, label, Qt.AlignmentFlag.AlignHCenter)


class MarginalsPage(QWidget):
    """The grid with its legend, in the data's order or by how much the samples differ.

    Attributes
    ----------
    clicked
        A column was clicked; carries its index.
    """

    clicked = Signal(int)

    def __init__(self, choosing: str = "") -> None:
        super().__init__()
        self._marginals: list[Marginal] = []
        self._marked: set[int] = set()
        self.legend = Legend()
        self.grid = MarginalGrid()
        self.grid.clicked.connect(self._click)
        self.order = QComboBox()
        self.order.addItem(self.tr("As in the data"))
        self.order.addItem(self.tr("By difference"))
        self.order.setAccessibleName(self.tr("Order of the columns"))
        self.order.setToolTip(
            self.tr(
                "The difference of two distributions is their total variation ½ Σ |p − q|, 0 to 1"
            )
        )
        self.order.currentIndexChanged.connect(self._arrange)
        self.order.hide()
        self._choosing = choosing
        self.hint = QLabel()
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.order.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = hbox(self.legend, (self.hint, 1), self.order)
        vbox(row, (scrolled(self.grid), 1), on=self, spacing=6, margins=(0, 6, 0, 0))

    def show_marginals(self, marginals: list[Marginal]) -> None:
        """Show other marginals."""
        self._marginals = marginals
        both = any(one.data is not None and one.samples is not None for one in marginals)
        self.order.setVisible(both)
        self._show_hint()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        """Say what a click does, if there is room for it beside the rest."""
        others = (self.legend, self.order) if self.order.isVisibleTo(self) else (self.legend,)
        needed = self.hint.fontMetrics().horizontalAdvance(self._choosing) + 16
        needed += sum(one.sizeHint().width() + 8 for one in others)
        self.hint.setText(self._choosing if needed <= self.width() else "")

    def mark(self, columns: Sequence[int]) -> None:
        """Mark columns as chosen."""
        self._marked = set(columns)
        self.grid.marked = {
            number for number, one in enumerate(self.grid.shown) if one.index in self._marked
        }
        self.grid.update()

    def _arrange(self) -> None:
        shown = list(self._marginals)
        if self.order.isVisibleTo(self) and self.order.currentIndex() == 1:
            shown.sort(key=lambda one: -one.difference)
        self.grid.set_marginals(shown)
        self.mark(list(self._marked))

    def _click(self, number: int) -> None:
        self.clicked.emit(self.grid.shown[number].index)
