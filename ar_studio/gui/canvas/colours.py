"""Colour-blind-safe colour maps, curve styles, and the legend bar that explains a map."""

from functools import cache
from typing import Any, Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.diagrams import TONES
from ar_studio.errors import StudioError
from ar_studio.gui.canvas.numerals import filled, numeral
from ar_studio.tints import tints

Pixels: TypeAlias = np.ndarray[Any, np.dtype[Any]]
ColourMap: TypeAlias = Literal["grey", "cividis", "magma", "difference", "codes"]

SOURCES = {"cividis": "cividis", "magma": "magma", "difference": "CET-CBD1"}

LIGHT = TONES
# The same hues, the deep ones lifted.
DARK = ("#56B4E9", "#F08A3C", "#2CC79A", "#E39AC6", "#E69F00", "#F0E442", "#CCCCCC")
DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (6, 3),
    (2, 2),
    (8, 3, 2, 3),
    (12, 4),
    (4, 2, 1, 2, 1, 2),
)


@cache
def lookup_table(name: ColourMap) -> Pixels:
    """Return the map as 256 RGB rows, `(256, 3)` uint8, not writable."""
    if name == "grey":
        table = np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1)
    elif name in SOURCES:
        from pyqtgraph import colormap  # slow to import, and grey needs none of it

        found = colormap.get(SOURCES[name])
        if found is None:
            raise StudioError(f"pyqtgraph lacks the colour map {name!r}; update pyqtgraph.")
        table = np.ascontiguousarray(found.getLookupTable(nPts=256, alpha=False), dtype=np.uint8)
    else:
        names = ", ".join(["grey", *SOURCES])
        raise StudioError(f"There is no colour map named {name!r}; choose one of {names}.")
    table.setflags(write=False)
    return table


def colourise(
    array: Pixels, levels: tuple[float, float], name: ColourMap = "grey", rgb: bool = False
) -> Pixels:
    """Return `array` `(..., H, W)` as RGB bytes `(..., H, W, 3)`.

    Values outside `levels` are clipped; those that are no number become the lowest level. With
    `rgb` the array is `(..., H, W, 3)` already and shown without a map.
    """
    low, high = levels
    if name == "codes":  # names, of which none lies between two others
        known = np.nan_to_num(np.asarray(array, dtype=np.float32)).astype(np.int64)
        return tints(round(high) + 1)[known]
    span = high - low if high > low else 1.0
    unit = (np.asarray(array, dtype=np.float32) - low) / span * 255 + 0.5
    byte = np.fmin(np.fmax(unit, 0), 255).astype(np.uint8)  # `fmax` makes 0 of what is no number
    # Several times as fast as by an index, and in the GUI thread wherever something is painted.
    return np.ascontiguousarray(byte) if rgb else lookup_table(name).take(byte, axis=0)


def is_rgb(images: Pixels) -> bool:
    """Say whether images are in colour, `(n, H, W, 3)`, or values, `(n, H, W)`.

    Raises
    ------
    StudioError
        If they are neither.
    """
    if images.ndim == 3 or (images.ndim == 4 and images.shape[3] == 3):
        return images.ndim == 4
    raise StudioError(
        f"Images have the shape (N, H, W), or (N, H, W, 3) in colour, not {images.shape}."
    )


def shaded(images: Pixels, levels: tuple[float, float], name: ColourMap = "grey") -> Pixels:
    """Return images as RGB bytes `(n, H, W, 3)`: values through a map, colours as they are."""
    return colourise(images, levels, name, is_rgb(images))


def to_qimage(rgb: Pixels) -> QImage:
    """Return an image that owns its pixels, from RGB bytes `(H, W, 3)`."""
    height, width, _ = rgb.shape
    data = np.ascontiguousarray(rgb, dtype=np.uint8)
    return QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def is_dark(palette: QPalette) -> bool:
    """Say whether a palette puts light text on dark ground."""
    window = palette.color(QPalette.ColorRole.Window)
    return palette.color(QPalette.ColorRole.WindowText).lightness() > window.lightness()


def mix(first: QColor, second: QColor, weight: float) -> QColor:
    """Return the colour a fraction `weight` of the way from `first` to `second`."""
    a = np.array([first.red(), first.green(), first.blue()])
    b = np.array([second.red(), second.green(), second.blue()])
    return QColor(*(int(value) for value in np.rint(a + weight * (b - a))))


def curve_styles(index: int, dark: bool = False) -> tuple[QColor, tuple[float, ...]]:
    """Return the colour and dash of the `index`-th curve; no two of the first 42 share both."""
    colours = DARK if dark else LIGHT
    return QColor(colours[index % len(colours)]), DASHES[index % len(DASHES)]


class ColourScale(QWidget):
    """The labelled legend bar of a colour map, with its lowest and highest value and a title.

    A `bare` one has its title in the tool tip alone: something above it says the same.
    """

    def __init__(
        self,
        title: str = "",
        levels: tuple[float, float] = (0, 1),
        colour_map: ColourMap = "cividis",
        parent: QWidget | None = None,
        bare: bool = False,
    ) -> None:
        super().__init__(parent)
        self._bare = bare
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colour scale"))
        self.set_scale(title, levels, colour_map)

    def set_scale(
        self, title: str, levels: tuple[float, float] = (0, 1), colour_map: ColourMap = "cividis"
    ) -> None:
        """Show another map, range or title."""
        self._title, self._levels, self._map = title, levels, colour_map
        said = self.tr("{title}: colours from {low:g} to {high:g}")
        text = filled(said, title=title, low=levels[0], high=levels[1])
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    @property
    def _titled(self) -> bool:
        return bool(self._title) and not self._bare

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() * (2 if self._titled else 1) + 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        line, top = self.fontMetrics().height(), 1
        if self._titled:
            shown = self.fontMetrics().elidedText(
                self._title, Qt.TextElideMode.ElideRight, self.width() - 2
            )
            painter.drawText(QRect(1, top, self.width() - 2, line), 0, shown)
            top += line + 2
        bar = QRect(1, top, self.width() - 2, 10)
        painter.drawImage(bar, to_qimage(lookup_table(self._map)[None]))
        self._paint_ends(painter, QRect(1, bar.bottom() + 3, bar.width(), line))
        window = self.palette().color(QPalette.ColorRole.Window)
        painter.setPen(mix(window, painter.pen().color(), 0.35))
        painter.drawRect(bar.adjusted(0, 0, -1, -1))

    def _paint_ends(self, painter: QPainter, rect: QRect) -> None:
        low, high = self._levels
        left, middle, right = (
            numeral(value, "g").replace("-", "−") for value in (low, (low + high) / 2, high)
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, left)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight, right)
        if rect.width() > 4 * self.fontMetrics().horizontalAdvance(middle + "0"):
            painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter, middle)
