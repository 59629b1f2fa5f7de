"""The chain rule on a picture of 2×2 pixels: sixteen products that add up to one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHeaderView,
    QLabel,
    QSlider,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ar_studio import files
from ar_studio.diagrams import Diagram, Link, Node
from ar_studio.figures import lowered
from ar_studio.gui.canvas.diagram import DiagramCanvas
from ar_studio.gui.canvas.numerals import decimal, local, numeral
from ar_studio.gui.kit.controls import called, label_for, push_button
from ar_studio.gui.kit.layout import Quiet, hbox, pane, vbox
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.laboratory.page import Laboratory
from ar_studio.gui.laboratory.pictures import ICON, four_pixels
from ar_studio.gui.studio.studio import Studio
from ar_studio.laboratory import chain
from ar_studio.laboratory.chain import EVENTS, PAIRS, PIXELS, Chain

PARTS = 10  # of the slider in one unit of a weight
NAMES = ("x₁", "x₂", "x₃", "x₄")
ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChainPage(Laboratory):
    """Biases and weights at the left; the graph, and the sixteen events with their factors."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.chain = Chain.drawn(0)
        self._seed = 0
        biases = [lowered(f"b{d}") for d in range(1, PIXELS + 1)]
        weights = [lowered(f"A{d + 1}{j + 1}") for d, j in PAIRS]
        tips = [self.tr("The bias of {0}").format(name) for name in NAMES]
        tips += [
            self.tr("How {0} depends on {1}; 0 cuts the link").format(NAMES[d], NAMES[j])
            for d, j in PAIRS
        ]
        self.sliders = [self._slider(*named) for named in zip(biases + weights, tips, strict=True)]
        self.other = push_button(self.tr("Random"), self.tr("Other weights"), self._draw)
        self.cut = push_button(
            self.tr("Independent"), self.tr("Cut all links: p(x) = Π p(x_d)"), self._cut
        )
        self.graph = called(DiagramCanvas(), self.tr("Who depends on whom"))
        self.graph.setMinimumHeight(150)
        self.table = called(QTableWidget(len(EVENTS), PIXELS + 2), self.tr("All sixteen events"))
        self.sum = called(QLabel(wordWrap=True), self.tr("What they add up to"))
        self._fill()
        self._lay_out(biases + weights)
        self._follow()

    @property
    def title(self) -> str:
        return self.tr("Chain rule")

    @property
    def about(self) -> str:
        return self.tr(
            "p(x) = p(x₁) p(x₂ | x₁) p(x₃ | x₁, x₂) p(x₄ | x₁, x₂, x₃): sixteen pictures of four "
            "pixels, each a product of four factors. Whatever the weights are, all sixteen add up "
            "to 1."
        )

    def named(self) -> dict[str, QWidget]:
        named: dict[str, QWidget] = {f"b{d}": one for d, one in enumerate(self.sliders[:PIXELS], 1)}
        for (d, j), one in zip(PAIRS, self.sliders[PIXELS:], strict=True):
            named[f"a{d + 1}{j + 1}"] = one
        return {
            **named,
            "random": self.other,
            "independent": self.cut,
            "graph": self.graph,
            "table": self.table,
            "sum": self.sum,
        }

    def exports(self) -> list[Export]:
        return [
            Export(self.tr("Events (CSV)…"), ".csv", self._csv),
            Export(self.tr("Graph (SVG)…"), ".svg", self._svg),
        ]

    def _csv(self) -> Writer:
        lines = ["x1,x2,x3,x4,p1,p2,p3,p4,p"]
        for x in EVENTS:
            numbers = [*x, *self.chain.factors(x), self.chain.probability(x)]
            lines.append(",".join(f"{number:.10g}" for number in numbers))
        return partial(files.replace, content="\n".join([*lines, ""]).encode())

    def _svg(self) -> Writer:
        return partial(files.replace, content=self.graph.svg().encode())

    def _slider(self, name: str, tip: str) -> QSlider:
        slider = called(QSlider(Qt.Orientation.Horizontal), name, tip)
        most = round(chain.LARGEST * PARTS)
        slider.setRange(-most, most)
        slider.setPageStep(PARTS // 2)
        slider.valueChanged.connect(self._move)
        return slider

    def _fill(self) -> None:
        table = self.table
        head = [self.tr("Picture"), "p(x₁)", "p(x₂ | x₁)", "p(x₃ | x₁, x₂)", "p(x₄ | x₁, x₂, x₃)"]
        table.setHorizontalHeaderLabels([*head, self.tr("Product p(x)")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setIconSize(QSize(ICON, ICON))
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(ICON + 4)
        for row, x in enumerate(EVENTS):
            first = QTableWidgetItem(four_pixels(x), " ".join(map(str, x)))
            table.setItem(row, 0, first)
            for column in range(1, PIXELS + 2):
                item = QTableWidgetItem()
                item.setTextAlignment(ALIGNED)
                table.setItem(row, column, item)

    def _lay_out(self, names: list[str]) -> None:
        controls = QWidget()
        form = QFormLayout(controls)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(hbox(self.other, self.cut, (None, 1)))
        self.values = []
        for slider, name in zip(self.sliders, names, strict=True):
            value = Quiet()
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance("−0.00"))
            self.values.append(value)
            form.addRow(label_for(slider, name), hbox((slider, 1), value))
        form.addRow(self.graph)
        self.lay_out(controls, pane(vbox(self.sum, (self.table, 1), spacing=8)))

    # What is changed

    def _move(self) -> None:
        values = tuple(slider.value() / PARTS for slider in self.sliders)
        self.chain = Chain(values[:PIXELS], values[PIXELS:])
        self._show()

    def _draw(self) -> None:
        self._seed += 1
        self.chain = Chain.drawn(self._seed)
        self._follow()

    def _cut(self) -> None:
        self.chain = self.chain.cut()
        self._follow()

    def _follow(self) -> None:
        """Put the sliders where the numbers are."""
        numbers = (*self.chain.biases, *self.chain.weights)
        for slider, number in zip(self.sliders, numbers, strict=True):
            with QSignalBlocker(slider):
                slider.setValue(round(number * PARTS))
        self._show()

    # What follows

    def _show(self) -> None:
        for value, slider in zip(self.values, self.sliders, strict=True):
            value.setText(decimal(slider.value() / PARTS, 1))
        total = 0.0
        for row, x in enumerate(EVENTS):
            factors, probability = self.chain.factors(x), self.chain.probability(x)
            total += probability
            for column, number in enumerate((*factors, probability), 1):
                item = self.table.item(row, column)
                assert item is not None
                item.setText(numeral(number, ".4f"))
            item = self.table.item(row, PIXELS + 1)
            assert item is not None
            item.setToolTip(local(chain.product_words(self.chain, x)))
        self.graph.set_diagram(_graph(self.chain))
        said = self.tr("The sixteen add up to {0}. Entropy {1} nats; ").format(
            numeral(total, ".6f"), decimal(self.chain.entropy(), 3)
        )
        apart = self.tr("{0} nats from independent pixels, KL(p(x) ‖ Π p(x_d)).").format(
            decimal(self.chain.dependence(), 3)
        )
        alone = self.tr("no pixel depends on another: p(x) = Π p(x_d).")
        self.sum.setText(said + (alone if self.chain.independent else apart))


def _graph(one: Chain) -> Diagram:
    """Return the pixels with links from those they depend on; what is 0 is struck out."""
    heights = (0.0, 0.7, 0.0, 0.7)  # so that links pass by what lies between
    nodes = [
        Node(name, d * 1.4, heights[d], name, over=heights[d] > 0) for d, name in enumerate(NAMES)
    ]
    most = max((abs(w) for w in one.weights), default=0.0) or 1.0
    links = [
        Link(j, d, abs(w) / most, cut=w == 0) for (d, j), w in zip(PAIRS, one.weights, strict=True)
    ]
    return Diagram("Chain rule", tuple(nodes), tuple(links))
