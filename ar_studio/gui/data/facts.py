"""What there is to know of the current data set: its mean image and a table of facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.kit.jobs import Job
from ar_studio.gui.kit.layout import Columns, Quiet
from ar_studio.gui.studio.studio import Studio


@dataclass(frozen=True)
class Known:
    """The table of facts and, of pictures, the mean of the training events, from 0 to 1."""

    table: dict[str, str]
    mean: Pixels | None


class FactsTable(QTableWidget):
    """Titles and values that can be read aloud, selected and copied."""

    def __init__(self) -> None:
        super().__init__(0, 2)
        self.setAccessibleName(self.tr("Facts"))
        self.setToolTip(self.tr("Ctrl+C copies the selected facts"))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        resize = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(0, resize.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, resize.Stretch)
        self.verticalHeader().setSectionResizeMode(resize.ResizeToContents)
        self.setMinimumHeight(160)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)

    def show_facts(self, facts: dict[str, str]) -> None:
        """Fill the table."""
        self.setRowCount(len(facts))
        for row, (title, value) in enumerate(facts.items()):
            self.setItem(row, 0, QTableWidgetItem(title))
            item = QTableWidgetItem(value)
            item.setToolTip(value)
            self.setItem(row, 1, item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectedIndexes()})
            cells = ([self.model().index(row, column).data() for column in (0, 1)] for row in rows)
            lines = ("\t".join(pair) for pair in cells)
            QApplication.clipboard().setText("\n".join(lines))
        else:
            super().keyPressEvent(event)


class DataFacts(QWidget):
    """The mean of the training events beside the facts."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self._job: Job | None = None
        self.canvas = PixelCanvas()
        self.canvas.setAccessibleName(self.tr("Mean image"))
        self.canvas.setMinimumHeight(150)
        self.canvas.hovered.connect(self._read_off)
        self.canvas.left.connect(self._explain)
        self.scale = ColourScale(self.tr("Mean of the training events"), colour_map="grey")
        self.value = Quiet()
        self.table = FactsTable()
        self.mean = QWidget()
        column = QVBoxLayout(self.mean)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas, stretch=1)
        column.addWidget(self.scale)
        column.addWidget(self.value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(Columns(self.mean, self.table))
        studio.data.changed.connect(self.refresh)
        self._explain()
        self.refresh()

    def refresh(self) -> None:
        """Work the facts out in the background."""
        dataset = self.studio.data.dataset
        if dataset is None:
            return
        if self._job is not None:
            self._job.cancel()

        def work() -> Iterator[Known]:
            yield know(dataset)

        self._job = Job(self.tr("Work out the facts of {0}").format(dataset.name), work)
        self._job.event.connect(self._known)
        self._job.failed.connect(self.studio.notice)
        self.studio.jobs.start("view", self._job)

    def _known(self, known: Known) -> None:
        if self.sender() is self._job:
            self.table.show_facts(known.table)
            self.mean.setVisible(known.mean is not None)
            if known.mean is not None:
                self.canvas.set_image(known.mean)

    def _read_off(self, row: int, column: int) -> None:
        image = self.canvas.image()
        if image is not None:
            text = self.tr("Row {0}, column {1}: mean {2:.3f}")
            self.value.setText(text.format(row, column, float(image[row, column].mean())))

    def _explain(self) -> None:
        self.value.setText(
            self.tr("Untrained models start at these marginals; point at a pixel to read it.")
        )


def know(dataset: engine.data.Dataset) -> Known:
    """Return the facts and, of pictures, the mean event of a data set."""
    facts, space = engine.data.facts(dataset), dataset.space
    if not space.is_image:
        return Known(facts, None)
    marginals = dataset.marginals()
    if marginals is None:
        mean = dataset.events("train").mean(0)
    else:
        mean = marginals @ engine.torch.linspace(0, 1, space.levels)
    return Known(facts, pictures(mean.view(1, *space.event_shape).numpy())[0])
