"""The strip of samples on a card, and the grid that cards lie in."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, shaded, to_qimage

ROWS = 2
TILE = 56  # side of an image, about
GAP = 2
MARGIN = 2
MOST_COLUMNS = 12
SPACE = 12  # between cards


class SampleStrip(QWidget):
    """Two rows of images, as many as fit, with crisp pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._atlas = QImage()
        self._count, self._height, self._width = 0, 28, 28
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_images(self, images: Pixels, top: float) -> None:
        """Show `(N, H, W)` values from 0 to `top`, or `(N, H, W, 3)` colours."""
        images = np.asarray(images)
        before = self._height, self._width
        self._count, self._height, self._width = images.shape[:3]
        tiles = shaded(images, (0, top))
        self._atlas = to_qimage(tiles.reshape(-1, self._width, 3)) if images.size else QImage()
        if before != (self._height, self._width):
            self.updateGeometry()
        self.update()

    def count(self) -> int:
        """Return how many images there are, in sight or not."""
        return self._count

    def capacity(self) -> int:
        """Return how many images there is room for."""
        return ROWS * self._columns()

    def sizeHint(self) -> QSize:
        return QSize(4 * TILE, self.heightForWidth(4 * TILE))

    def minimumSizeHint(self) -> QSize:
        return QSize(TILE + 2 * MARGIN, self.heightForWidth(4 * TILE))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        ratio = self.devicePixelRatioF()
        step = self._height * self._cell() + round(GAP * ratio)
        return math.ceil((ROWS * step - round(GAP * ratio)) / ratio) + 2 * MARGIN

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), drawing.backdrop(self.palette()))
        ratio = drawing.align(painter)
        cell, columns, gap = self._cell(), self._columns(), round(GAP * ratio)
        step_x, step_y = self._width * cell + gap, self._height * cell + gap
        shown = min(self._count, ROWS * columns)
        left = (round(self.width() * ratio) - min(columns, shown) * step_x + gap) // 2
        for index in range(shown):
            row, column = divmod(index, columns)
            target = QRect(
                left + column * step_x,
                round(MARGIN * ratio) + row * step_y,
                self._width * cell,
                self._height * cell,
            )
            source = QRect(0, index * self._height, self._width, self._height)
            painter.drawImage(target, self._atlas, source)

    def _cell(self) -> int:
        """Return the side of an image's pixel in device pixels."""
        return max(1, round(TILE * self.devicePixelRatioF() / max(self._height, self._width)))

    def _columns(self) -> int:
        ratio = self.devicePixelRatioF()
        gap = round(GAP * ratio)
        room = round((self.width() - 2 * MARGIN) * ratio) + gap
        return max(1, min(MOST_COLUMNS, room // (self._width * self._cell() + gap)))


class CardGrid(QWidget):
    """Cards in as many equal columns as there is room for."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        self.cards = list(cards)
        self.columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE)
        self._arrange(1)

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
        self._arrange(max(1, (self.width() + SPACE) // (self._narrowest() + SPACE)))

    def _narrowest(self) -> int:
        return max((card.minimumSizeHint().width() for card in self.cards), default=0)

    def _arrange(self, columns: int) -> None:
        if columns == self.columns:
            return
        for column in range(max(columns, self.columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.columns = columns
        for index, card in enumerate(self.cards):
            self._grid.addWidget(card, *divmod(index, columns))
        self.updateGeometry()
