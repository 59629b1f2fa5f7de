"""Controls beside each other that go on in the next line where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from ar_studio.gui.kit.layout import GAP


class FlowLayout(QLayout):
    """Lays items out as text: from left to right, then in the next line.

    Items that belong together, a label and its field, are one item: `hbox` in a `pane`.
    """

    def __init__(
        self,
        on: QWidget | None = None,
        spacing: int = GAP,
        between: int = GAP,
        columns: bool = False,
    ) -> None:
        super().__init__(on)
        self._columns = columns  # below each other, where one line is not enough
        self._items: list[QLayoutItem] = []
        self._between = between  # lines
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, index: int, widget: QWidget) -> None:
        """Put a widget before the item of an index."""
        self.addChildWidget(widget)
        self._items.insert(index, QWidgetItem(widget))
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        width = self.geometry().width()
        super().setGeometry(rect)
        self._place(rect, move=True)
        if rect.width() != width and (around := self.parentWidget()) is not None:
            around.updateGeometry()  # as many lines as that are needed now

    def sizeHint(self) -> QSize:
        """Return the size of a single line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        # Nothing may take the room of the lines that there are.
        lines = self.heightForWidth(self.geometry().width()) if self.geometry().width() else 0
        return QSize(size.width(), max(size.height(), lines))

    def _place(self, rect: QRect, move: bool) -> int:
        """Lay the lines out in a width, and return the height that they take."""
        top, lines = rect.top(), self._broken(rect.width())
        columns = list[int]()
        if self._columns and len(lines) > 1:
            lines, columns = self._in_columns(rect.width())
        for line in lines:
            height = max(item.sizeHint().height() for item in line)
            left = rect.left()
            for place, item in enumerate(line):
                size = item.sizeHint().boundedTo(QSize(rect.width(), height))
                if move:
                    drop = (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top + drop), size))
                left += (columns[place] if columns else size.width()) + self.spacing()
            top += height + self._between
        return top - rect.top() - (self._between if lines else 0)

    def _in_columns(self, width: int) -> tuple[list[list[QLayoutItem]], list[int]]:
        """Return as few lines as columns of their own widths allow, and these widths."""
        items = [item for item in self._items if not item.isEmpty()]
        lines, widths = [items], list[int]()
        for count in range(2, len(items) + 1):
            each = -(-len(items) // count)
            lines = [items[start : start + each] for start in range(0, len(items), each)]
            columns = (items[column::each] for column in range(each))
            widths = [max(item.sizeHint().width() for item in column) for column in columns]
            if sum(widths) + self.spacing() * (each - 1) <= width:
                break
        return lines, widths

    def _broken(self, width: int) -> list[list[QLayoutItem]]:
        """Break the items that are shown into lines."""
        lines: list[list[QLayoutItem]] = []
        room = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = item.sizeHint().width() + self.spacing()
            if not lines or wanted - self.spacing() > room:
                lines.append([])
                room = width
            lines[-1].append(item)
            room -= wanted
        return lines


def flow(
    *widgets: QWidget,
    on: QWidget | None = None,
    spacing: int = GAP,
    between: int = GAP,
    columns: bool = False,
) -> FlowLayout:
    """Lay widgets beside each other, in as many lines as the width asks for."""
    layout = FlowLayout(on, spacing, between, columns)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
