"""A table as a whole: how uncertain each of its columns is by itself."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.look import Look
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Quiet, vbox

SHARE_ROLE = Qt.ItemDataRole.UserRole


class Uncertainty(NamedTuple):
    """A column's name and its entropy in nats; of real numbers, their standard deviation."""

    name: str
    amount: float
    entropy: bool


class TablePortrait(Look):
    """The entropy of every column in the training rows; a click on a heading sorts."""

    def __init__(self) -> None:
        super().__init__()
        self.table = called(
            QTableWidget(0, 2),
            self.tr("Entropies of the columns"),
            self.tr("How uncertain each column is while nothing else is known of the row"),
        )
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(160)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
        self.table.setItemDelegateForColumn(1, BarDelegate(self.table))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.said = Quiet()
        vbox((self.table, 1), self.said, on=self)

    @staticmethod
    def work_out(dataset: engine.data.Dataset, seed: int) -> list[Uncertainty]:
        """Return what is known of each column by itself."""
        marginals, names = dataset.marginals(), [column.name for column in dataset.columns]
        if marginals is None:
            spread = [column.std for column in dataset.columns]
            return [Uncertainty(*pair, False) for pair in zip(names, spread, strict=True)]
        entropies = -engine.torch.xlogy(marginals, marginals).sum(1)
        return [Uncertainty(*pair, True) for pair in zip(names, entropies.tolist(), strict=True)]

    def show_found(self, found: list[Uncertainty]) -> None:
        entropy = all(one.entropy for one in found)
        title = self.tr("Entropy, nats") if entropy else self.tr("Standard deviation")
        self.table.setHorizontalHeaderLabels([self.tr("Column"), title])
        self.table.setSortingEnabled(False)
        self.table.setRowCount(len(found))
        most = max((one.amount for one in found), default=0) or 1.0
        for row, one in enumerate(found):
            self.table.setItem(row, 0, QTableWidgetItem(one.name))
            item = QTableWidgetItem()
            item.setData(Qt.ItemDataRole.DisplayRole, round(one.amount, 4))
            item.setData(SHARE_ROLE, one.amount / most if entropy else 0.0)
            self.table.setItem(row, 1, item)
        self.table.setSortingEnabled(True)
        total = sum(one.amount for one in found)
        text = self.tr("Together {0:.2f} nats: what a model that knows no dependence needs a row.")
        self.said.setText(filled(text, total) if entropy else "")


class BarDelegate(QStyledItemDelegate):
    """Draws a bar behind a number."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        bar = QRectF(rect).adjusted(2, 3, -2, -3)
        bar.setWidth(bar.width() * float(index.data(SHARE_ROLE) or 0))
        base = palette.color(QPalette.ColorRole.Base)
        painter.fillRect(bar, mix(base, palette.color(QPalette.ColorRole.Highlight), 0.35))
        super().paint(painter, option, index)
