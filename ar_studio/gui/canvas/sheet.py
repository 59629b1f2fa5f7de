"""The sheet: many small images in a grid, with captions and a selection."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ar_studio.errors import StudioError
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.canvas.colours import ColourMap, Pixels, is_rgb, shaded, to_qimage

GAP = 5
MARGIN = 4  # for the frame of what is chosen
ATLAS_COLUMNS = 32
LARGEST_TILE = 320


class Grid(NamedTuple):
    """The sheet's layout in whole device pixels; `cell` is the size of one image pixel.

    `said` is the height of captions, 0 without.
    """

    columns: int
    cell: int
    left: int
    top: int
    step_x: int
    step_y: int
    ratio: float
    said: int


class ImageSheet(Canvas):
    """A grid of equally large images; inside a scroll area it grows as tall as it needs."""

    selected = Signal(int)
    activated = Signal(int)
    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas = QImage()
        self._count, self._height, self._width = 0, 28, 28
        self._captions: list[str] = []
        self._columns: int | None = None
        self._selected = -1
        self._hover = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Images"))
        self.setAccessibleDescription(self.tr("The arrow keys choose an image."))
        self.setToolTip(self.tr("Click an image, or use the arrow keys, to choose it."))

    def set_images(
        self,
        images: Pixels,
        captions: list[str] | None = None,
        levels: tuple[float, float] = (0, 1),
        colour_map: ColourMap = "grey",
        columns: int | None = None,
    ) -> None:
        """Show `(N, H, W)` values, or `(N, H, W, 3)` as RGB, in `columns` (else as many as fit)."""
        images = np.asarray(images)
        is_rgb(images)  # else refused
        if captions is not None and len(captions) != len(images):
            raise StudioError(
                f"There are {len(captions)} captions for {len(images)} images; give one for each."
            )
        before = self._count, self._height, self._width, bool(self._captions), self._columns
        self._count, self._height, self._width = images.shape[:3]
        self._captions, self._columns = list(captions or []), columns
        self._atlas = self._composed(images, levels, colour_map)
        if self._selected >= self._count:
            self._selected = -1
        after = self._count, self._height, self._width, bool(self._captions), self._columns
        if before != after:
            self._hover = -1
            self.updateGeometry()
        self.update()

    def is_empty(self) -> bool:
        return not self._count

    def count(self) -> int:
        """Return the number of images."""
        return self._count

    @property
    def captions(self) -> list[str]:
        """What stands under each image; empty if nothing does."""
        return list(self._captions)

    def selection(self) -> int:
        """Return the index of the selected image, or -1."""
        return self._selected

    def hovered_index(self) -> int:
        """Return the index of the image under the pointer, or -1."""
        return self._hover

    def select(self, index: int) -> None:
        """Select an image (-1 for none) and say so."""
        index = max(-1, min(self._count - 1, index))
        if index == self._selected:
            return
        self._selected = index
        if index >= 0:
            said = self.tr("Image {number} of {count} {caption}").format(
                number=index + 1, count=self._count, caption=self._caption(index)
            )
            self.setAccessibleDescription(said.strip())
            self._scroll_to(index)
        self.update()
        self.selected.emit(index)

    def index_at(self, position: QPointF | QPoint) -> int:
        """Return the index of the image under a position, or -1."""
        grid = self._layout()
        point = QPointF(position) * grid.ratio
        column = int((point.x() - grid.left) // grid.step_x)
        row = int((point.y() - grid.top) // grid.step_y)
        index = row * grid.columns + column
        if not 0 <= column < grid.columns or not 0 <= index < self._count:
            return -1
        return index if QRectF(self._device_rect(grid, index)).contains(point) else -1

    def tile_rect(self, index: int) -> QRectF:
        """Return the rectangle of one image, without caption, in widget coordinates."""
        grid = self._layout()
        rect = QRectF(self._device_rect(grid, index))
        return QRectF(rect.topLeft() / grid.ratio, rect.size() / grid.ratio)

    def to_image(self, scale: int = 1) -> QImage:
        """Return all images, `scale` device pixels per image pixel, with captions."""
        grid = self._layout(max(1.0, scale / 2), cell=scale)
        used = min(grid.columns, max(1, self._count))
        rows = -(-self._count // grid.columns)
        grid = grid._replace(left=GAP, top=GAP)
        size = QSize(used * grid.step_x + GAP, rows * grid.step_y + GAP)
        picture = QImage(size, QImage.Format.Format_RGB32)
        picture.fill(drawing.backdrop(self.palette()))
        painter = QPainter(picture)
        self._paint_tiles(painter, grid, range(self._count))
        painter.end()
        return picture

    # Layout

    def _layout(self, ratio: float | None = None, cell: int | None = None) -> Grid:
        ratio = ratio or self.devicePixelRatioF()
        gap, margin = round(GAP * ratio), round(MARGIN * ratio)
        width = round(self.width() * ratio) - 2 * margin + gap
        height = round(self.height() * ratio) - 2 * margin + gap
        said = self._caption_height(ratio)
        if cell is None:
            cell, columns = self._best(width, height, gap, gap + said, ratio)
            if said and self._width * cell < self._shortest_caption() * ratio:
                said = 0  # words of which none is whole say nothing
                cell, columns = self._best(width, height, gap, gap, ratio)
        else:
            columns = self._columns or max(1, int(np.ceil(np.sqrt(self._count))))
        step_x, step_y = self._width * cell + gap, self._height * cell + gap + said
        return Grid(columns, cell, margin, margin, step_x, step_y, ratio, said)

    def _best(self, width: int, height: int, gap: int, extra: int, ratio: float) -> tuple[int, int]:
        """Return the largest cell (and its columns) for which every image is in sight."""
        largest = max(1, round(LARGEST_TILE * ratio) // max(self._height, self._width))
        for cell in range(largest, 0, -1):
            fitting = width // (self._width * cell + gap)
            columns = self._columns or fitting
            rows = -(-self._count // max(1, columns))
            if 1 <= columns <= fitting and rows * (self._height * cell + extra) <= height:
                # As many in each row as in the others: one left over looks like a mistake.
                return cell, self._columns or -(-max(1, self._count) // max(1, rows))
        cell = max(1, round(ratio))
        return cell, self._columns or max(1, width // (self._width * cell + gap))

    def _caption_height(self, ratio: float) -> int:
        return round((self.fontMetrics().height() + 2) * ratio) if any(self._captions) else 0

    def _shortest_caption(self) -> int:
        metrics = self.fontMetrics()
        shortest = (_unitless(caption) for caption in self._captions if caption)
        return min(map(metrics.horizontalAdvance, shortest))

    def _fitting(self, caption: str, room: float) -> str:
        """Return a caption, without its unit where a number with one does not fit."""
        fits = self.fontMetrics().horizontalAdvance(caption) <= room
        return caption if fits else _unitless(caption)

    def _caption(self, index: int) -> str:
        return self._captions[index] if self._captions else ""

    @staticmethod
    def _place(grid: Grid, index: int) -> QPoint:
        row, column = divmod(index, grid.columns)
        return QPoint(grid.left + column * grid.step_x, grid.top + row * grid.step_y)

    def _device_rect(self, grid: Grid, index: int) -> QRect:
        size = QSize(self._width * grid.cell, self._height * grid.cell)
        return QRect(self._place(grid, index), size)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self._count:
            return self.minimumSizeHint().height()
        extra = self._caption_height(1.0)
        columns = self._columns or max(1, (width - 2 * MARGIN + GAP) // (self._width + GAP))
        rows = -(-self._count // columns)
        return rows * (self._height + GAP + extra) + 2 * MARGIN

    def sizeHint(self) -> QSize:
        columns = self._columns or max(1, int(np.ceil(np.sqrt(self._count))))
        rows = max(1, -(-self._count // columns))
        step = 2 if max(self._height, self._width) * columns < 300 else 1
        return QSize(
            columns * (self._width * step + GAP) + 2 * MARGIN,
            rows * (self._height * step + GAP + self._caption_height(1.0)) + 2 * MARGIN,
        ).boundedTo(QSize(640, 480))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width + 2 * MARGIN, self._height + 2 * MARGIN).expandedTo(QSize(80, 48))

    def _scroll_to(self, index: int) -> None:
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea) and area.widget() is self:
            middle = self.tile_rect(index).center().toPoint()
            area.ensureVisible(middle.x(), middle.y(), self._width * 2, self._height * 2)

    # Painting

    def _composed(
        self, images: Pixels, levels: tuple[float, float], colour_map: ColourMap
    ) -> QImage:
        if not images.size:
            return QImage()
        tiles = shaded(images, levels, colour_map)
        rows = -(-self._count // ATLAS_COLUMNS)
        padded = np.zeros((rows * ATLAS_COLUMNS, *tiles.shape[1:]), dtype=np.uint8)
        padded[: self._count] = tiles
        grid = padded.reshape(rows, ATLAS_COLUMNS, self._height, self._width, 3)
        return to_qimage(
            grid.swapaxes(1, 2).reshape(rows * self._height, ATLAS_COLUMNS * self._width, 3)
        )

    def _source(self, index: int) -> QRect:
        row, column = divmod(index, ATLAS_COLUMNS)
        return QRect(column * self._width, row * self._height, self._width, self._height)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        grid = self._layout(drawing.align(painter))
        top, bottom = dirty.top(), dirty.bottom() + 1
        first = int((top * grid.ratio - grid.top) // grid.step_y) * grid.columns
        last = int((bottom * grid.ratio - grid.top) // grid.step_y + 1) * grid.columns
        self._paint_tiles(painter, grid, range(max(0, first), min(self._count, last)))
        self._paint_marks(painter, grid)

    def _paint_tiles(self, painter: QPainter, grid: Grid, indices: range) -> None:
        edge = drawing.edge_colour(self.palette())
        thin = max(1, round(grid.ratio))
        for index in indices:
            rect = self._device_rect(grid, index)
            painter.drawImage(rect, self._atlas, self._source(index))
            drawing.frame(painter, rect, thin, edge)
        if not grid.said:
            return
        painter.save()
        painter.scale(grid.ratio, grid.ratio)
        painter.setPen(drawing.quiet_text(self.palette()))
        height = self.fontMetrics().height() + 1
        for index in indices:
            rect = self._device_rect(grid, index)
            at = QPointF(rect.left(), rect.bottom() + 1) / grid.ratio
            box = QRectF(at.x(), at.y() + 1, rect.width() / grid.ratio, height)
            said = self._fitting(self._captions[index], box.width())
            drawing.label(painter, box, said, Qt.AlignmentFlag.AlignHCenter)
        painter.restore()

    def _paint_marks(self, painter: QPainter, grid: Grid) -> None:
        highlight = self.palette().color(QPalette.ColorRole.Highlight)
        if 0 <= self._hover < self._count and self._hover != self._selected:
            rect = self._device_rect(grid, self._hover)
            drawing.frame(painter, rect, max(1, round(grid.ratio)), highlight)
        if self._selected >= 0:
            rect = self._device_rect(grid, self._selected)
            drawing.frame(painter, rect, max(2, round(3 * grid.ratio)), highlight)
            if self.hasFocus():
                # The selection must be found on tiles of any colour, the highlight's own included.
                drawing.frame(painter, rect, max(1, round(grid.ratio)), QColor(255, 255, 255))

    # Mouse and keyboard

    def point_at(self, index: int) -> None:
        """Mark an image as the one under the pointer (-1 for none) and say so."""
        if index != self._hover:
            self._hover = index
            self.update()
            self.hovered.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(self.index_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point_at(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            index = self.index_at(event.position())
            if index >= 0:
                self.select(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if index >= 0:
            self.activated.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._layout().columns
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -self._count,
            Qt.Key.Key_End: self._count,
        }
        key = Qt.Key(event.key())
        if not self._count:
            super().keyPressEvent(event)
        elif key in steps:
            self._step(steps[key], clip=key in (Qt.Key.Key_Home, Qt.Key.Key_End))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected >= 0:
            self.activated.emit(self._selected)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int, clip: bool) -> None:
        target = 0 if self._selected < 0 and not clip else max(0, self._selected) + step
        if clip:
            target = max(0, min(self._count - 1, target))
        if 0 <= target < self._count:
            self.select(target)


def _unitless(caption: str) -> str:
    """Return a number without its unit, and other words as they are."""
    first, _, _ = caption.partition(" ")
    return first if first[-1:].isdigit() else caption
