"""A treemap: parts of a whole, of which each has as much of the area as it has of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QToolTip, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.canvas.numerals import numeral

UNKNOWN = -1  # the key of what nobody has looked at
LEAST = 8.0  # points a side, from which on a picture is worth painting
EDGE = 6


@dataclass(frozen=True, eq=False)
class Part:
    """A part of the whole, divided further where it has parts of its own.

    Attributes
    ----------
    share
        Of what it is a part of, from 0 to 1.
    key
        What it stands for, or `UNKNOWN`.
    """

    share: float
    key: int = UNKNOWN
    name: str = ""
    picture: QImage | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, eq=False)
class Cell:
    """A part that is not divided, where it lies, and its share of the whole."""

    part: Part
    box: QRectF
    share: float


def cells(part: Part, box: QRectF, share: float = 1.0) -> Iterator[Cell]:
    """Yield the undivided parts: their areas are to the box as they are to the whole."""
    if not part.parts:
        yield Cell(part, box, share)
        return
    across, done = box.width() >= box.height(), 0.0
    for one in part.parts:
        if across:
            place = QRectF(box.left() + done * box.width(), box.top(), 0, box.height())
            place.setWidth(one.share * box.width())
        else:
            place = QRectF(box.left(), box.top() + done * box.height(), box.width(), 0)
            place.setHeight(one.share * box.height())
        done += one.share
        yield from cells(one, place, share * one.share)


class TreeMap(Canvas):
    """Parts as boxes with their pictures; one is chosen by a click or the arrow keys.

    Attributes
    ----------
    chosen
        Another part is wanted; carries its key.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole: Part | None = None
        self._current = UNKNOWN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_whole(self, whole: Part | None, current: int = UNKNOWN) -> None:
        """Show a whole, and which of its parts is in hand; None for nothing."""
        self._whole, self._current = whole, current
        said = [
            f"{cell.part.name} {numeral(cell.share, '.1%')}"
            for cell in self.cells()
            if cell.part.name
        ]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def is_empty(self) -> bool:
        return self._whole is None

    def cells(self) -> list[Cell]:
        """Return what lies where."""
        if self._whole is None:
            return []
        return list(cells(self._whole, QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)))

    def cell_at(self, place: QPointF) -> Cell | None:
        """Return the part under a place."""
        return next((cell for cell in self.cells() if cell.box.contains(place)), None)

    def sizeHint(self) -> QSize:
        return QSize(200, 140)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 72)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        _paint(painter, self.cells(), self.palette())
        for cell in self.cells():
            if cell.part.key == self._current != UNKNOWN:
                drawing.outline(painter, _inside(cell.box), 1, drawing.ORANGE)

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell and cell.part.key != UNKNOWN:
            self.chosen.emit(cell.part.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }
        keys = [cell.part.key for cell in self.cells() if cell.part.key != UNKNOWN]
        key = Qt.Key(event.key())
        if key in steps and keys:
            at = keys.index(self._current) + steps[key] if self._current in keys else 0
            self.chosen.emit(keys[at % len(keys)])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell in a tip what is under the pointer, and how much of the whole it is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(QPointF(event.pos()))
            if cell is not None:
                name = cell.part.name or self.tr("What nobody has looked at")
                said = f"{name}: {numeral(cell.share, '.4g')}\n{self.toolTip()}"
                QToolTip.showText(event.globalPos(), said, self)
                return True
        return super().event(event)


def picture(whole: Part, size: QSize) -> QImage:
    """Return a picture of a whole for a file: on white, whatever the window looks like."""
    found, palette = QImage(size, QImage.Format.Format_RGB888), QPalette(Qt.GlobalColor.white)
    found.fill(Qt.GlobalColor.white)
    painter = QPainter(found)
    box = QRectF(0, 0, size.width() - 1, size.height() - 1)
    _paint(painter, list(cells(whole, box)), palette)
    painter.end()
    return found


def _paint(painter: QPainter, cells: Sequence[Cell], palette: QPalette) -> None:
    edge, text = drawing.edge_colour(palette), palette.color(QPalette.ColorRole.WindowText)
    for cell in cells:
        _fill(painter, cell, palette)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.box)
        painter.setPen(text)
        _tell(painter, cell)


def _fill(painter: QPainter, cell: Cell, palette: QPalette) -> None:
    if cell.part.key != UNKNOWN:
        painter.fillRect(cell.box, drawing.backdrop(palette))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(drawing.edge_colour(palette), Qt.BrushStyle.BDiagPattern))
    painter.drawRect(cell.box)


def _tell(painter: QPainter, cell: Cell) -> None:
    """Paint the picture of a part as large as it fits, and write its share below."""
    metrics, shown = painter.fontMetrics(), cell.part.picture
    said, line = numeral(cell.share, ".1%"), metrics.height()
    room = cell.box.adjusted(3, 3, -3, -3)
    if room.height() >= 3 * line and room.width() >= metrics.horizontalAdvance(said):
        box = QRectF(room.left(), room.bottom() - line, room.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
        room.setBottom(box.top() - 1)
    if shown is None or min(room.width(), room.height()) < LEAST:
        return
    scale = min(room.width() / shown.width(), room.height() / shown.height())
    place = QRectF(0, 0, shown.width() * scale, shown.height() * scale)
    place.moveCenter(room.center())
    painter.drawImage(place, shown)


def _inside(box: QRectF) -> QRect:
    return box.toAlignedRect().adjusted(3, 3, -3, -3)
