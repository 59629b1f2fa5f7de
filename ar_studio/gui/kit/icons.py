"""Icons by our own names, in the palette's colours as they are when they are painted.

The shapes are Tabler's (https://tabler.io/icons), in `resources/icons/tabler.json`. A package of
icon fonts costs 6 MB and 0.3 s at start; these cost 11 kB, each drawn for the pixels it gets.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

Role = QPalette.ColorRole
DISC = 72
SMALL, NORMAL, LARGE = 16, 20, 24  # sides in use: in rows and buttons, of tools, on the rail
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{colour}"'
    ' stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{shape}</svg>'
)

CLONES: list[QIconEngine] = []  # C++ takes them without owning them, and Python would let them go


@cache
def shapes() -> dict[str, str]:
    """Return the drawing of each icon, by its name."""
    text = (files("ar_studio.resources") / "icons" / "tabler.json").read_text(encoding="utf-8")
    return json.loads(text)


def icon(name: str, role: Role = Role.ButtonText) -> QIcon:
    """Return an icon that follows the palette: disabled, selected and checked as well.

    Parameters
    ----------
    name
        One of `shapes()`, such as "play" or "tear off".
    role
        What of the palette it is drawn in: `HighlightedText` on a primary button.
    """
    if name not in shapes():
        raise KeyError(f"no icon is called {name!r}")
    return QIcon(Engine(name, role))


def picture(name: str, side: int, colour: QColor, ratio: float = 1) -> QPixmap:
    """Return an icon in one colour, as sharp as a screen of `ratio` pixels a point shows it."""
    pixmap = _drawn(name, QSize(round(side * ratio), round(side * ratio)), colour)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class Symbol(QWidget):
    """An icon as the picture of a page that has nothing to show yet, on a disc of the accent."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._icon = icon(name, Role.Link)
        self.setFixedSize(DISC, DISC)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        disc = self.palette().color(Role.Highlight)
        disc.setAlphaF(0.14)
        painter.setBrush(disc)
        painter.drawEllipse(self.rect())
        edge = DISC // 4
        self._icon.paint(painter, self.rect().adjusted(edge, edge, -edge, -edge))


class Engine(QIconEngine):
    """Draws one icon whenever it is asked for, so that it needs no word of a change of scheme."""

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self.name, self.role = name, role

    def clone(self) -> QIconEngine:
        made = Engine(self.name, self.role)
        CLONES.append(made)
        return made

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _drawn(self.name, size, self._colour(mode, state))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.deviceTransform().m11()
        size = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
        painter.drawPixmap(rect, self.pixmap(size, mode, state))

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, self.role)
        if mode == QIcon.Mode.Selected:
            return palette.color(Role.HighlightedText)
        if state == QIcon.State.On and self.role == Role.ButtonText:
            return palette.color(Role.Link)
        return palette.color(self.role)


def _drawn(name: str, size: QSize, colour: QColor) -> QPixmap:
    if size.isEmpty():
        return QPixmap()  # of a button without any room
    side = min(size.width(), size.height())
    key = f"icon {name} {size.width()}×{size.height()} {colour.name(QColor.NameFormat.HexArgb)}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    svg = SVG.format(colour=colour.name(), shape=shapes()[name])
    svg = svg.replace("currentColor", colour.name())
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    place = QRect((size.width() - side) // 2, (size.height() - side) // 2, side, side)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, place.toRectF())
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap
