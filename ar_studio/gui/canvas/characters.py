"""A text as a grid of characters, each with a colour behind it: pointed at, chosen, typed over."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import Pixels

MARGIN = 10
NOWHERE = -1
SIGNS = {"\n": "⏎", "\t": "⇥"}  # of what is not seen


class CharacterCanvas(Plot):
    """Characters from left to right, in lines that end where the text's or the canvas's do.

    Attributes
    ----------
    pointed
        Another place is under the cursor; carries it, or `NOWHERE`.
    picked
        A place was chosen; carries it.
    typed
        A character was typed at the place that is marked; carries both.
    dragged
        The pointer was dragged from one place to another; carries both, the first one first.
    """

    pointed = Signal(int)
    picked = Signal(int)
    typed = Signal(int, str)
    dragged = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters: list[str] = []
        self._known = 0
        self._over: Pixels | None = None
        self._hidden: NDArray[np.bool_] | None = None
        self._cells = np.zeros((0, 2), np.int64)  # row and column of each character
        self._mark = self._under = self._from = NOWHERE
        self.writable = False
        self.signs = True  # whether ends of lines are seen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._letters()

    def set_text(self, characters: Sequence[str], known: int | None = None) -> None:
        """Show characters, those from `known` on as places that are still blank."""
        self._characters = list(characters)
        self._known = len(self._characters) if known is None else known
        self._over, self._under = None, NOWHERE
        self.mark(self._mark)
        self._lay_out()

    def lay_over(self, colours: Pixels | None) -> None:
        """Lay RGBA bytes `(n, 4)` over the ground of the characters, or nothing."""
        self._over = colours
        self.update()

    def set_hidden(self, hidden: NDArray[np.bool_] | None) -> None:
        """Draw boxes in the place of some characters, `(n,)`."""
        self._hidden = hidden
        self.update()

    def mark(self, place: int) -> None:
        """Mark a place, or none (`NOWHERE`)."""
        self._mark = place if 0 <= place < len(self._characters) else NOWHERE
        self.update()

    def marked(self) -> int:
        """Return the place that is marked, or `NOWHERE`."""
        return self._mark

    def text(self) -> str:
        """Return the characters that are there."""
        return "".join(self._characters[: self._known])

    def cell(self, place: int) -> QRect:
        """Return where a character is."""
        row, column = self._cells[place].tolist()
        wide, high = self._size
        return QRect(MARGIN + column * wide, MARGIN + row * high, wide, high)

    def place_at(self, x: float, y: float) -> int:
        """Return the place at a point, or `NOWHERE`."""
        wide, high = self._size
        row, column = int((y - MARGIN) // high), int((x - MARGIN) // wide)
        found = np.flatnonzero((self._cells == (row, column)).all(1))
        return int(found[0]) if len(found) else NOWHERE

    def is_empty(self) -> bool:
        return not self._characters

    def sizeHint(self) -> QSize:
        return QSize(40 * self._size[0], 4 * self._size[1])

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * self._size[0] + 2 * MARGIN, self._size[1] + 2 * MARGIN)

    # Layout

    def _letters(self) -> None:
        """Take a font whose letters are all as wide, of the application's size."""
        found = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._font = QFont(found.family())
        self._font.setPointSizeF(self.font().pointSizeF() * 1.05)
        metrics = QFontMetrics(self._font)
        self._size = metrics.horizontalAdvance("M"), metrics.height() + 4

    def _lay_out(self) -> None:
        across = max(4, (self.width() - 2 * MARGIN) // self._size[0])
        self._cells = np.array(lines(self._characters, across), np.int64).reshape(-1, 2)
        rows = int(self._cells[:, 0].max()) + 1 if len(self._cells) else 1
        self.setMinimumHeight(rows * self._size[1] + 2 * MARGIN)
        self.setAccessibleDescription(self.text())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._letters()
            self._lay_out()

    # Painting

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        painter.setFont(self._font)
        for place, character in enumerate(self._characters):
            box = self.cell(place)
            if box.intersects(dirty):
                self._paint_cell(painter, box, place, character)
        for place, colour in ((self._under, self.palette().mid().color()), (self._mark, None)):
            if 0 <= place < len(self._cells):
                painter.setPen(colour or drawing.ORANGE)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.cell(place)).adjusted(0.5, 0.5, -0.5, -1.5))

    def _paint_cell(self, painter: QPainter, box: QRect, place: int, character: str) -> None:
        palette = self.palette()
        if self._over is not None and self._over[place, 3]:
            painter.fillRect(box.adjusted(0, 1, 0, -1), QColor(*self._over[place].tolist()))
        if self._hidden is not None and self._hidden[place]:
            painter.fillRect(box.adjusted(1, 2, -1, -2), palette.mid())
            return
        quiet = character in SIGNS
        role = QPalette.ColorRole.Text
        painter.setPen(drawing.quiet_text(palette) if quiet else palette.color(role))
        if place >= self._known:
            painter.setPen(drawing.quiet_text(palette))
            character = "·"
        seen = SIGNS.get(character, character) if self.signs else character
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, seen)

    # Mouse and keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().x(), event.position().y())
        if self._from != NOWHERE and place != NOWHERE:
            self.dragged.emit(min(self._from, place), max(self._from, place))
        self._point(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().x(), event.position().y())
        if event.button() != Qt.MouseButton.LeftButton or place == NOWHERE:
            return
        self._from = place
        self._pick(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = NOWHERE

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(NOWHERE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._characters:
            self._pick(self._mark + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._mark != NOWHERE:
            self._pick(self._beside(1 if key == Qt.Key.Key_Down else -1))
        elif key == Qt.Key.Key_Backspace and self.writable and self._mark > 0:
            self._pick(self._mark - 1)
        elif self.writable and self._mark != NOWHERE and plain and self._typed(key, text):
            self._pick(self._mark + 1)
        else:
            super().keyPressEvent(event)

    def _typed(self, key: int, text: str) -> bool:
        """Tell of a character that was typed; return whether it was one."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            text = "\n"
        if len(text) != 1 or not (text.isprintable() or text == "\n"):
            return False
        self.typed.emit(self._mark, text)
        return True

    def _pick(self, place: int) -> None:
        place = min(max(0, place), len(self._characters) - 1)
        if place != self._mark:
            self.mark(place)
            self.picked.emit(place)

    def _beside(self, rows: int) -> int:
        """Return the place above or below the one that is marked, or where the line ends."""
        row, column = self._cells[self._mark].tolist()
        line = np.flatnonzero(self._cells[:, 0] == row + rows)
        if not len(line):
            return self._mark
        return int(line[min(len(line) - 1, int(np.searchsorted(self._cells[line, 1], column)))])

    def _point(self, place: int) -> None:
        if place != self._under:
            self._under = place
            self.update()
            self.pointed.emit(place)


def lines(characters: Sequence[str], across: int) -> list[tuple[int, int]]:
    """Return the row and column of each character; lines break after blanks where they can.

    Parameters
    ----------
    across
        How many characters a line has room for.
    """
    found: list[tuple[int, int]] = []
    row = column = begun = 0  # and where the word began
    for place, character in enumerate(characters):
        if column == across:
            whole = place - begun
            row, column = row + 1, 0
            if 0 < whole < across and found[begun][1] > 0:
                found[begun:] = [(row, index) for index in range(whole)]
                column = whole
        found.append((row, column))
        column += 1
        if character == "\n":
            row, column = row + 1, 0
        if character in " \n\t":
            begun = place + 1
    return found
