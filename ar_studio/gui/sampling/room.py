"""Where an event that comes about lies, and all samples: beside each other, or one below."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ar_studio.gui.kit.layout import turns_wide

BESIDE = (7, 4)  # shares of the width
GAP = 16
WIDE = 64  # from this many capital M's of width on, pictures lie beside each other


class Room(QWidget):
    """Pictures and their sheet lie beside each other where there is room; rows never do."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = first, second
        self._pictured, self._below = False, (3, 2)
        self.row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(first)
        self.row.addWidget(second)
        self._arrange()

    @property
    def beside(self) -> bool:
        """Whether the sheet lies beside."""
        return self.row.direction() == QBoxLayout.Direction.LeftToRight

    def suit(self, pictured: bool, below: tuple[int, int]) -> None:
        """Make room for pictures or for rows; `below` are shares of the height."""
        self._pictured, self._below = pictured, below
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        # The width of the stacked layout: else a wide one could never become narrow again.
        size = super().minimumSizeHint()
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        least = WIDE * self.fontMetrics().horizontalAdvance("M")
        wide = turns_wide(self, least, self.beside)
        beside = wide and self._pictured
        way = QBoxLayout.Direction
        self.row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.row.setSpacing(GAP if beside else GAP // 2)
        for index, share in enumerate(BESIDE if beside else self._below):
            self.row.setStretch(index, share)
