"""Device-pixel drawing that the canvases share: aligned painters, outlines, rings and hatches."""

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.colours import Pixels, is_dark, mix

ORANGE = QColor(230, 159, 0)
HATCH_STEP = 6
VEIL = (112, 128, 160, 165)  # a grey with a little blue: the pictures have none, so it is no value


def align(painter: QPainter) -> float:
    """Let the painter count whole device pixels from here on; return device pixels per unit.

    A widget may start between two device pixels at 125 or 150 %, which would blur or shift edges.
    """
    ratio = painter.deviceTransform().m11()
    painter.scale(1 / ratio, 1 / ratio)
    placed = painter.deviceTransform()
    painter.translate(round(placed.dx()) - placed.dx(), round(placed.dy()) - placed.dy())
    return ratio


def frame(painter: QPainter, rect: QRect, thickness: int, colour: QColor) -> None:
    """Draw a crisp frame of `thickness` device pixels just outside `rect`."""
    t, outer = thickness, rect.adjusted(-thickness, -thickness, thickness, thickness)
    painter.fillRect(QRect(outer.x(), outer.y(), outer.width(), t), colour)
    painter.fillRect(QRect(outer.x(), rect.y() + rect.height(), outer.width(), t), colour)
    painter.fillRect(QRect(outer.x(), rect.y(), t, rect.height()), colour)
    painter.fillRect(QRect(rect.x() + rect.width(), rect.y(), t, rect.height()), colour)


def outline(painter: QPainter, rect: QRect, ratio: float, inner: QColor) -> None:
    """Draw a two-tone outline around `rect`, so that it shows on any colour."""
    bright, dark = max(1, round(2 * ratio)), max(1, round(ratio))
    frame(painter, rect, bright, inner)
    frame(
        painter,
        rect.adjusted(-bright, -bright, bright, bright),
        dark,
        QColor(0, 0, 0),
    )


def label(
    painter: QPainter,
    box: QRectF,
    text: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Write text in a box, cut where it does not fit."""
    shown = painter.fontMetrics().elidedText(text, mode, int(box.width()))
    painter.drawText(box, align, shown)


def bold(font: QFont) -> QFont:
    """Return a font in bold."""
    made = QFont(font)
    made.setBold(True)
    return made


def ends(painter: QPainter, box: QRectF, low: str, high: str) -> None:
    """Write the ends of an axis below it, each in its half of a box."""
    half = box.width() / 2 - 4
    label(painter, box.adjusted(0, 0, -half - 4, 0), low)
    label(painter, box.adjusted(half + 4, 0, 0, 0), high, Qt.AlignmentFlag.AlignRight)


def axis(painter: QPainter, area: QRectF, palette: QPalette) -> None:
    """Draw the line that columns stand on, below an area."""
    line = QRectF(area.left(), area.bottom(), area.width(), 1)
    painter.fillRect(line, edge_colour(palette))


def focus_ring(painter: QPainter, widget: QWidget) -> None:
    """Draw the keyboard-focus ring of a widget that has the focus (logical coordinates)."""
    if not widget.hasFocus():
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(widget.palette().accent().color(), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(widget.rect().adjusted(1, 1, -1, -1), 4, 4)


def veil(mask: Pixels) -> QImage:
    """Return a picture of a cell each, grey and half transparent where the mask is set."""
    shown = np.zeros((*mask.shape, 4), np.uint8)
    shown[mask] = VEIL
    rows, columns = mask.shape
    return QImage(shown.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


def hatch(
    mask: Pixels,
    cell: int,
    ratio: float,
    fill: QColor,
    lines: tuple[QColor, ...],
    rising: bool = True,
) -> QImage:
    """Return an image of `cell` device pixels per entry, filled and hatched where `mask` holds.

    Several `lines` run side by side, so that a dark and a light one show on any image.
    """
    height, width = mask.shape[0] * cell, mask.shape[1] * cell
    step, thin = max(4, round(HATCH_STEP * ratio)), max(1, round(ratio))
    tones = np.full(step, fill.rgba(), dtype=np.uint32)
    for index, line in enumerate(lines):
        tones[index * thin : (index + 1) * thin] = line.rgba()
    rows, columns = np.arange(height)[:, None], np.arange(width)[None]
    inked = tones[(rows + columns if rising else rows - columns) % step]
    covered = np.repeat(np.repeat(mask, cell, axis=0), cell, axis=1)
    words = np.ascontiguousarray(np.where(covered, inked, np.uint32(0)))
    return QImage(words.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()


def inked(first: Pixels, last: Pixels, rows: int, colour: QColor) -> QImage:
    """Return an image of a column each, inked from a row on to before another one, `(n,)`."""
    places = np.arange(rows)[:, None]
    words = np.where((places >= first) & (places < last), np.uint32(colour.rgba()), np.uint32(0))
    columns = len(first)
    form = QImage.Format.Format_ARGB32
    return QImage(words.data, columns, rows, 4 * columns, form).copy()


def edge_colour(palette: QPalette) -> QColor:
    """Return the quiet colour of frames and grid lines for a palette."""
    window = palette.color(QPalette.ColorRole.Window)
    return mix(window, palette.color(QPalette.ColorRole.WindowText), 0.35)


def quiet_text(palette: QPalette) -> QColor:
    """Return the colour of secondary text; it keeps a contrast above 4.5 to the window."""
    window = palette.color(QPalette.ColorRole.Window)
    return mix(window, palette.color(QPalette.ColorRole.WindowText), 0.72)


def backdrop(palette: QPalette) -> QColor:
    """Return the colour behind images: a little off the window, so that a canvas shows its area."""
    window = palette.color(QPalette.ColorRole.Window)
    return window.darker(118) if is_dark(palette) else window.darker(104)


def well(palette: QPalette) -> QColor:
    """Return the colour of a place that is still empty: between the page and a button."""
    role = QPalette.ColorRole
    return mix(palette.color(role.Window), palette.color(role.Button), 0.5)
