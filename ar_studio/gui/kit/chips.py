"""Chips: what is chosen, each with its letter and colour and a button that takes it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import curve_styles, is_dark, mix
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import hbox, let_go

PAD = 8
SWATCH = 22
NARROWEST = 160


class ChipText(NamedTuple):
    """What a chip says: its place, which is its letter and colour, a name, and a quiet line."""

    key: str
    place: int
    name: str
    about: str


def letter(place: int) -> str:
    """Return the letter of a place."""
    return chr(ord("A") + place)


def colour(place: int, palette: QPalette) -> QColor:
    """Return the colour of a place."""
    return curve_styles(place, is_dark(palette))[0]


def paint_swatch(painter: QPainter, box: QRectF, place: int, palette: QPalette) -> None:
    """Paint the letter of a place on its colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    ground = colour(place, palette)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("black") if ground.lightness() > 130 else QColor("white"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter(place))


class Chip(QWidget):
    """One of several things chosen; `removed` says that it is to be taken out."""

    removed = Signal(str)

    def __init__(self, said: ChipText) -> None:
        super().__init__()
        self.said = said
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.setIcon(icon("close"))
        name = self.tr("Take out {0}").format(said.name)
        called(self.close_button, name, name)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self._remove)
        hbox((None, 1), self.close_button, on=self, margins=(0, 0, 4, 0))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(self._wanted())
        self.setAccessibleName(f"{letter(said.place)}, {said.name}, {said.about}")
        self.setToolTip(f"{said.name}\n{said.about}")

    def sizeHint(self) -> QSize:
        return QSize(self._wanted(), 2 * self.fontMetrics().height() + 2 * PAD - 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.sizeHint().height())

    def _wanted(self) -> int:
        font = self.font()
        font.setBold(True)
        texts = QFontMetrics(font).horizontalAdvance(self.said.name)
        texts = max(texts, self.fontMetrics().horizontalAdvance(self.said.about))
        return SWATCH + 3 * PAD + texts + self.close_button.sizeHint().width() + 8

    def _remove(self) -> None:
        self.removed.emit(self.said.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        window = palette.color(QPalette.ColorRole.Window)
        painter.setPen(mix(window, palette.color(QPalette.ColorRole.WindowText), 0.25))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        line, top = self.fontMetrics().height(), PAD - 2
        swatch = QRectF(PAD, (self.height() - SWATCH) / 2, SWATCH, SWATCH)
        paint_swatch(painter, swatch, self.said.place, palette)
        left = SWATCH + 2 * PAD
        box = QRectF(left, top, self.close_button.x() - left - 4, line)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        drawing.label(painter, box, self.said.name)
        font = self.font()
        painter.setFont(font)
        painter.setPen(drawing.quiet_text(palette))
        drawing.label(painter, box.translated(0, line), self.said.about)


class ChipRow(QWidget):
    """Chips beside each other, and behind them what adds another one."""

    removed = Signal(str)

    def __init__(self, name: str, behind: Sequence[QWidget]) -> None:
        super().__init__()
        self.chips: list[Chip] = []
        self._row = hbox(*behind, (None, 1), on=self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_chips(self, texts: Sequence[ChipText]) -> None:
        """Show other chips; those that stay keep the keyboard focus."""
        kept = {chip.said: chip for chip in self.chips}
        self.chips = []
        for place, said in enumerate(texts):
            chip = kept.pop(said, None)
            if chip is None:
                chip = Chip(said)
                chip.removed.connect(self.removed)
            self._row.removeWidget(chip)
            self._row.insertWidget(place, chip)
            self.chips.append(chip)
        for chip in kept.values():
            let_go(chip)
