"""The strip of samples on a card, and the grid that cards lie in."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpacerItem, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, shaded, to_qimage
from ar_studio.gui.canvas.events import pictures, unfinished
from ar_studio.spaces import EventSpace

ROWS = 2
TILE = 84  # side of an image, about
GAP, WIDEST_GAP = 8, 16  # the latter is taken between columns only, if there is room
MOST_COLUMNS = 12
SPACE = 16  # between cards
# A card is at least so wide, and so many lines of text: two fit at 1366, four at 1920.
COLUMN, LINES = 413, 24


class SampleStrip(QWidget):
    """Two rows of images, as many as fit, with crisp pixels; painted once, then only shown."""

    def __init__(self) -> None:
        super().__init__()
        self._atlas = QImage()
        self._painted = QPixmap()
        self._count, self._height, self._width = 0, 28, 28
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_events(self, events: Pixels, pending: Pixels | None, space: EventSpace) -> None:
        """Show events `(N, C, H, W)`, with grey where `(C, H, W)` of them is not drawn yet."""
        top = space.values.top
        images = pictures(events) if pending is None else unfinished(events, pending, top)
        self.set_images(images, top)

    def set_images(self, images: Pixels, top: float) -> None:
        """Show `(N, H, W)` values from 0 to `top`, or `(N, H, W, 3)` colours."""
        images = np.asarray(images)
        before = self._height, self._width
        self._count, self._height, self._width = images.shape[:3]
        tiles = shaded(images, (0, top))
        self._atlas = to_qimage(tiles.reshape(-1, self._width, 3)) if images.size else QImage()
        self._painted = QPixmap()
        if before != (self._height, self._width):
            self.updateGeometry()
        self.update()

    def count(self) -> int:
        """Return how many images there are, in sight or not."""
        return self._count

    def capacity(self) -> int:
        """Return how many images there is room for."""
        return ROWS * self._spread(self.width())[0]

    def sizeHint(self) -> QSize:
        return QSize(3 * TILE, self.heightForWidth(3 * TILE))

    def minimumSizeHint(self) -> QSize:
        return QSize(TILE, self.heightForWidth(TILE))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        ratio = self.devicePixelRatioF()
        return math.ceil(ROWS * self._height * self._cell() / ratio) + (ROWS - 1) * GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = drawing.align(painter)
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._painted.size() != size:
            self._painted = self._paint(size)
        painter.drawPixmap(0, 0, self._painted)

    def _paint(self, size: QSize) -> QPixmap:
        """Return the rows as they are seen, in device pixels."""
        painted = QPixmap(size)
        painted.fill(Qt.GlobalColor.transparent)
        painter = QPainter(painted)
        cell, (columns, gap) = self._cell(), self._spread(self.width())
        step_x = self._width * cell + gap
        step_y = self._height * cell + round(GAP * self.devicePixelRatioF())
        for index in range(min(self._count, ROWS * columns)):
            row, column = divmod(index, columns)
            place = QPoint(column * step_x, row * step_y)
            target = QRect(place, QSize(self._width * cell, self._height * cell))
            source = QRect(0, index * self._height, self._width, self._height)
            painter.drawImage(target, self._atlas, source)
        painter.end()
        return painted

    def _cell(self) -> int:
        """Return the side of an image's pixel in device pixels."""
        return max(1, round(TILE * self.devicePixelRatioF() / max(self._height, self._width)))

    def _spread(self, width: int) -> tuple[int, int]:
        """Return how many images lie beside each other, and the gap between them in pixels."""
        ratio, side = self.devicePixelRatioF(), self._width * self._cell()
        room, least = round(width * ratio), round(GAP * ratio)
        columns = max(1, min(MOST_COLUMNS, (room + least) // (side + least)))
        even = (room - columns * side) // (columns - 1) if columns > 1 else least
        return columns, max(least, min(even, round(WIDEST_GAP * ratio)))


class CardGrid(QWidget):
    """Cards in as many equal columns as there is room for; only those in sight take a place."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        self.cards = list(cards)
        self.shown = list(cards)
        self.columns = 0
        self._gaps: list[QSpacerItem] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE)
        self._arrange(1)

    def show_only(self, cards: Sequence[QWidget]) -> None:
        """Show some of the cards."""
        if list(cards) == self.shown:
            return
        self.shown = list(cards)
        for card in self.cards:
            self._grid.removeWidget(card)
            card.setVisible(card in self.shown)
        self._place()

    def minimumSizeHint(self) -> QSize:
        # The width of one column: else a wide grid could never become narrow again.
        return QSize(self._narrowest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a card's text or font changed
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        column = max(self._narrowest(), COLUMN, LINES * self.fontMetrics().height())
        self._arrange(max(1, (self.width() + SPACE) // (column + SPACE)))

    def _narrowest(self) -> int:
        return max((card.minimumSizeHint().width() for card in self.cards), default=0)

    def _arrange(self, columns: int) -> None:
        if columns == self.columns:
            return
        for column in range(max(columns, self.columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.columns = columns
        self._place()

    def _place(self) -> None:
        for gap in self._gaps:
            self._grid.removeItem(gap)
        for index, card in enumerate(self.shown):
            self._grid.addWidget(card, *divmod(index, self.columns))
        # An empty column has no space beside it, and cards would be wider than in other grids.
        policy = QSizePolicy.Policy
        empty = range(len(self.shown), self.columns)
        self._gaps = [QSpacerItem(0, 0, policy.Expanding, policy.Minimum) for _ in empty]
        for column, gap in zip(empty, self._gaps, strict=True):
            self._grid.addItem(gap, 0, column)
        self.updateGeometry()
