"""Growth: how many parameters and operations models take as events and networks grow."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.canvas.numerals import filled, local, numeral
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.layout import pane, vbox
from ar_studio.gui.kit.slider import NumberSlider, WordSlider
from ar_studio.gui.kit.task import Task
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.laboratory.page import Laboratory
from ar_studio.gui.studio.studio import Studio
from ar_studio.laboratory import counts

ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WIDEST = 512  # hidden units
HIGHEST = 1e12  # what is drawn: a table of all events soon leaves the plot


@dataclass(frozen=True)
class Counted:
    """Curves, numbers at a side, and what models that were made hold, by curve."""

    aspect: counts.Aspect
    side: int
    curves: list[list[float]]
    here: list[float]
    measured: list[list[int]]


class GrowthPage(Laboratory):
    """One plot on a logarithmic axis, and the numbers where the slider is."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.aspect = called(QComboBox(), self.tr("What is counted"))
        for aspect, title in (
            ("parameters", self.tr("Parameters")),
            ("evaluating", self.tr("Operations to evaluate p(x)")),
            ("sampling", self.tr("Operations to draw one event")),
        ):
            self.aspect.addItem(title, aspect)
        sizes = [f"{side} × {side}" for side in counts.SIDES]
        self.side = WordSlider(self.tr("Size"), self.tr("The side of a square picture"), sizes)
        self.hidden = NumberSlider(2, WIDEST)
        self.hidden.name(self.tr("Hidden units d"), self.tr("Hidden units, or maps"))
        self.side.slider.setValue(counts.SIDES.index(16))
        self.hidden.set_value(32)
        self.plot = called(CurvePlot(), self.tr("Growth"))
        self.plot.set_log_y(True)
        self.plot.set_placeholder(self.tr("Counting …"))
        self.said = called(QLabel(wordWrap=True), self.tr("Of which size"))
        self.table = called(QTableWidget(len(counts.COSTS), 4), self.tr("Numbers at this size"))
        self._task = Task(studio.jobs, "inside", self, self._received)
        self._asked: tuple[object, ...] = ()
        self._fill()
        self._lay_out()
        self.aspect.currentIndexChanged.connect(self._ask)
        self.side.changed.connect(self._ask)
        self.hidden.changed.connect(self._ask)

    @property
    def title(self) -> str:
        return self.tr("Growth")

    @property
    def about(self) -> str:
        return self.tr(
            "A table of all events needs 2ⁿ − 1 numbers; weights that are shared need few. The "
            "curves are what the models themselves say, the dots what models that were made hold."
        )

    def named(self) -> dict[str, QWidget]:
        return {
            "count": self.aspect,
            "size": self.side.slider,
            "hidden": self.hidden.slider,
            "plot": self.plot,
            "table": self.table,
        }

    def exports(self) -> list[Export]:
        return self.plot_exports(self.plot)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _fill(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels(
            [self.tr("Model"), self.tr("Parameters grow as"), self.tr("Here"), self.tr("Per NADE")]
        )
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, cost in enumerate(counts.COSTS):
            for column, text in enumerate((spoken(cost.title), spoken(cost.order), "", "")):
                item = QTableWidgetItem(text)
                if column > 1:
                    item.setTextAlignment(ALIGNED)
                table.setItem(row, column, item)

    def _lay_out(self) -> None:
        controls = QWidget()
        form = QFormLayout(controls)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label_for(self.aspect, self.tr("&Count")), self.aspect)
        form.addRow(label_for(self.side.slider, self.tr("&Size")), self.side)
        form.addRow(label_for(self.hidden.slider, self.tr("Hi&dden d")), self.hidden)
        form.addRow(self.said)
        self.lay_out(controls, pane(vbox((self.plot, 3), (self.table, 2), spacing=8)))

    def _ask(self) -> None:
        aspect, side = self.aspect.currentData(), counts.SIDES[self.side.value()]
        asked = aspect, side, self.hidden.value()
        n = side * side
        self.said.setText(
            filled(self.tr("n = {0:,} binary pixels ({1} × {1}), d = {2}"), n, side, asked[2])
        )
        if self.isVisible() and asked != self._asked:
            self._asked = asked
            self._task.run("", partial(_count, *asked))

    def _received(self, found: Counted) -> None:
        log_n = np.log2(np.array(counts.SIDES, float) ** 2)
        for number, (cost, curve) in enumerate(zip(counts.COSTS, found.curves, strict=True)):
            y = np.array(curve)
            fits = y <= HIGHEST
            title = spoken(cost.title)
            self.plot.set_series(cost.title, title, log_n[fits], y[fits], number, False)
        self.plot.set_dots(
            [
                (2 * math.log2(side), float(held), number)
                for number, made in enumerate(found.measured)
                for side, held in zip(counts.MEASURED, made, strict=False)
            ]
        )
        columns = "log2 n", found.aspect
        self.plot.set_axis_labels(self.tr("log₂ n"), self.aspect.currentText(), columns)
        self.plot.set_mark(2 * math.log2(found.side))
        nade = found.here[[cost.family for cost in counts.COSTS].index("nade")]
        for row, here in enumerate(found.here):
            for column, text in (
                (2, local(counts.written(here))),
                (3, local(counts.written(here / nade))),
            ):
                item = self.table.item(row, column)
                assert item is not None
                item.setText(text if column == 2 or here >= nade else numeral(here / nade, ".2g"))


def _count(aspect: counts.Aspect, side: int, d: int) -> Counted:
    """Count in a lane's thread: families are loaded for it."""
    made = [
        [cost.measured(one, d) for one in counts.MEASURED]
        if cost.family and aspect == "parameters"
        else []
        for cost in counts.COSTS
    ]
    curves = [counts.curve(cost, aspect, d) for cost in counts.COSTS]
    here = [cost.of(aspect, side, d) for cost in counts.COSTS]
    return Counted(aspect, side, curves, here, made)
