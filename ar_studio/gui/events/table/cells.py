"""A grid of small plots that scrolls; what is in a cell is painted by those who know."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.canvas.colours import mix

GAP = 6
MOST_GROWN = 1.8  # times its least size, where there is room


class CellGrid(Canvas):
    """Cells of one size, as many in a row as fit; the arrow keys move, Space and Enter click.

    Attributes
    ----------
    clicked
        A cell was clicked; carries its number.
    """

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked: set[int] = set()
        self._count = 0
        self._current = 0
        self._hover = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def cell_size(self) -> tuple[int, int]:
        """Return the least width and the height of a cell."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, rect: QRectF, number: int) -> None:
        """Paint one cell inside `rect`."""
        raise NotImplementedError

    def describe_cell(self, number: int) -> str:
        """Return a cell in words, for its tool tip and for screen readers."""
        raise NotImplementedError

    def set_count(self, count: int) -> None:
        """Show so many cells."""
        self._count, self._current = count, min(self._current, max(0, count - 1))
        self._hover = -1
        self._fit()
        self._describe()
        self.update()

    def is_empty(self) -> bool:
        return not self._count

    def count(self) -> int:
        """Return how many cells there are."""
        return self._count

    def cell_rect(self, number: int) -> QRectF:
        """Return the place of a cell in widget coordinates."""
        columns, width = self._columns()
        height = self._height(columns)
        row, column = divmod(number, columns)
        return QRectF(GAP + column * (width + GAP), GAP + row * (height + GAP), width, height)

    def cell_at(self, position: QPointF) -> int:
        """Return the number of the cell under a position, or -1."""
        columns, width = self._columns()
        height = self._height(columns)
        column = int((position.x() - GAP) // (width + GAP))
        row = int((position.y() - GAP) // (height + GAP))
        number = row * columns + column
        inside = 0 <= column < columns and row >= 0 and number < self._count
        return number if inside and self.cell_rect(number).contains(position) else -1

    def _columns(self) -> tuple[int, float]:
        least, _ = self.cell_size()
        columns = max(1, (self.width() - GAP) // (least + GAP))
        columns = max(1, min(columns, self._count or 1))
        width = (self.width() - GAP) / columns - GAP
        return columns, min(width, MOST_GROWN * least)

    def _height(self, columns: int) -> float:
        """Return the height of a cell, which takes up what room there is to spare."""
        _, least = self.cell_size()
        rows = max(1, -(-self._count // columns))
        return max(least, min(MOST_GROWN * least, (self.height() - GAP) / rows - GAP))

    def _fit(self) -> None:
        columns, _ = self._columns()
        _, height = self.cell_size()
        rows = -(-self._count // columns)
        self.setMinimumHeight(max(60, rows * (height + GAP) + GAP))

    def _describe(self) -> None:
        there = self._current < self._count
        self.setAccessibleDescription(self.describe_cell(self._current) if there else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        for number in range(self._count):
            rect = self.cell_rect(number)
            if rect.intersects(dirty.toRectF()):
                self._paint_ground(painter, rect, number)
                painter.save()
                painter.setClipRect(rect)
                self.paint_cell(painter, rect.adjusted(6, 4, -6, -4), number)
                painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, number: int) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        base, highlight = palette.color(role.Base), palette.color(role.Highlight)
        painter.fillRect(rect, base)
        edge = mix(base, palette.color(role.Text), 0.18)
        thickness = 1
        if number in self.marked:
            edge, thickness = highlight, 2
        if number == self._hover or (number == self._current and self.hasFocus()):
            edge, thickness = highlight, 3 if self.hasFocus() else 1
        painter.setPen(QPen(edge, thickness))
        painter.drawRect(rect)

    # Mouse and keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self.cell_at(event.position())
        if number != self._hover:
            self._hover = number
            self.setToolTip(self.describe_cell(number) if number >= 0 else "")
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.cell_at(event.position())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(number)
            self.clicked.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns, _ = self._columns()
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -self._count,
            Qt.Key.Key_End: self._count,
        }
        if key in steps and self._count:
            self._go_to(min(self._count - 1, max(0, self._current + steps[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._count:
            self.clicked.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _go_to(self, number: int) -> None:
        self._current = number
        self._describe()
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea):
            middle = self.cell_rect(number).center().toPoint()
            area.ensureVisible(middle.x(), middle.y(), 0, int(self.cell_size()[1]))
        self.update()
