"""What a card has for a picture: tiles, bars, words, a formula or a symbol; painted, and kept."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QImage, QPainter, QPalette, QTextDocument

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, mix, shaded, to_qimage
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.icons import picture

SIDE = 48  # of a tile, about, where a strip is as high as a card's
GAP = 2
Role = QPalette.ColorRole


class Sketch(Protocol):
    """Whatever paints itself into the strip on top of a card."""

    def paint(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        """Paint it into a rectangle in points."""
        ...

    def stored(self) -> dict[str, object]:
        """Return it as what JSON can hold; `restored` makes it anew."""
        ...


@dataclass(frozen=True, eq=False)
class Tiles:
    """Pictures side by side in one atlas, with crisp pixels; as many as fit are shown."""

    atlas: QImage
    count: int

    @classmethod
    def of(cls, images: Pixels, top: float) -> Tiles:
        """Make tiles of `(n, H, W)` values from 0 to `top`, or of `(n, H, W, 3)` colours."""
        rgb = shaded(images, (0, top))
        n, height, width, _ = rgb.shape
        atlas = to_qimage(rgb.transpose(1, 0, 2, 3).reshape(height, n * width, 3))
        return cls(atlas.convertToFormat(QImage.Format.Format_RGB32), n)

    def paint(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        corner, ratio = painter.transform().map(rect.topLeft()), painter.device().devicePixelRatio()
        painter.resetTransform()
        painter.scale(1 / ratio, 1 / ratio)
        left, top = round(corner.x()), round(corner.y())
        room, height = round(rect.width() * ratio), round(rect.height() * ratio)
        rows, columns = self.atlas.height(), self.atlas.width() // self.count
        cell = max(1, height // rows)
        if rows > height:  # pictures larger than the strip
            columns, rows, cell = max(1, columns * height // rows), height, 1
        gap = round(GAP * ratio)
        step = columns * cell + gap
        shown = min(self.count, -(-room // step))
        down = top + (height - rows * cell) // 2
        wide = self.atlas.width() // self.count
        for index in range(shown):
            target = QRect(left + index * step, down, columns * cell, rows * cell)
            painter.drawImage(target, self.atlas, QRect(index * wide, 0, wide, self.atlas.height()))
        painter.restore()

    def stored(self) -> dict[str, object]:
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.atlas.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
        text = base64.b64encode(held.data()).decode()
        return {"sketch": "tiles", "png": text, "count": self.count}


@dataclass(frozen=True)
class Bars:
    """Groups of bars, each a small distribution with heights from 0 to 1."""

    groups: tuple[tuple[float, ...], ...]

    def paint(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        colour = mix(palette.color(Role.Base), palette.color(Role.Highlight), 0.75)
        area = rect.adjusted(8, 8, -8, -8)
        apart = 8.0 if len(self.groups) > 1 else 0.0
        width = (area.width() + apart) / max(1, len(self.groups)) - apart
        for number, heights in enumerate(self.groups):
            left = area.left() + number * (width + apart)
            slot = width / max(1, len(heights))
            for index, height in enumerate(heights):
                high = max(1.0, height * area.height())
                bar = QRectF(left + index * slot, area.bottom() - high, slot * 0.8, high)
                painter.fillRect(bar, colour)
            line = QRectF(left, area.bottom(), width, 1)
            painter.fillRect(line, drawing.edge_colour(palette))

    def stored(self) -> dict[str, object]:
        return {"sketch": "bars", "groups": self.groups}


@dataclass(frozen=True)
class Words:
    """Some words, the first the largest, in lines as long as there is room for."""

    words: tuple[str, ...]

    def paint(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        area = rect.adjusted(8, 6, -8, -6)
        font = QFont(painter.font())
        usual = font.pointSizeF()
        left, line = area.left(), area.top()
        high = 0.0
        for rank, word in enumerate(self.words):
            font.setPointSizeF(usual * max(0.85, 1.5 - 0.09 * rank))
            painter.setFont(font)
            metrics = painter.fontMetrics()
            wide = metrics.horizontalAdvance(word)
            if left > area.left() and left + wide > area.right():
                left, line, high = area.left(), line + high, 0.0
            if line + metrics.height() > area.bottom() + 2:
                break
            high = max(high, metrics.height())
            text = palette.color(Role.Text)
            painter.setPen(mix(palette.color(Role.Base), text, max(0.6, 0.95 - 0.05 * rank)))
            painter.drawText(QPointF(left, line + metrics.ascent()), word)
            left += wide + metrics.horizontalAdvance(" ") * 2

    def stored(self) -> dict[str, object]:
        return {"sketch": "words", "words": self.words}


@dataclass(frozen=True)
class Waves:
    """Sounds beside each other: how loud each is, from moment to moment, 0 to 1."""

    clips: tuple[tuple[float, ...], ...]

    def paint(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        colour = mix(palette.color(Role.Base), palette.color(Role.Highlight), 0.75)
        area = rect.adjusted(8, 8, -8, -8)
        wide = (area.width() + 12) / max(1, len(self.clips)) - 12
        for number, clip in enumerate(self.clips):
            left = area.left() + number * (wide + 12)
            step = wide / max(1, len(clip))
            for place, loud in enumerate(clip):
                high = max(1.0, loud * area.height())
                top = area.center().y() - high / 2
                painter.fillRect(QRectF(left + place * step, top, max(1.0, step), high), colour)

    def stored(self) -> dict[str, object]:
        return {"sketch": "waves", "clips": self.clips}


@dataclass(frozen=True)
class Formula:
    """A formula in the middle of the strip, as large as its width allows."""

    text: str

    def paint(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        area = rect.adjusted(8, 4, -8, -4)
        font = QFont(painter.font())
        usual, colour = font.pointSizeF(), palette.color(Role.Text).name()
        size = next(
            (
                usual * share
                for share in (1.4, 1.25, 1.1, 1.0, 0.9)
                if typeset(self.text, usual * share, colour, -1).size().width() <= area.width()
            ),
            0.0,
        )
        found = typeset(self.text, size or usual * 0.9, colour, -1 if size else int(area.width()))
        if found.size().height() > area.height() + 8:  # too long even so: the beginning in one line
            found = typeset(self.text, usual * 0.9, colour, -1)
        wide, high = found.size().width(), found.size().height()
        painter.save()
        painter.setClipRect(area)
        left = area.left() + max(0.0, (area.width() - wide) / 2)
        painter.translate(left, area.top() + (area.height() - high) / 2)
        found.drawContents(painter)
        painter.restore()

    def stored(self) -> dict[str, object]:
        return {"sketch": "formula", "text": self.text}


@dataclass(frozen=True)
class Symbol:
    """An icon in the middle, for what there is no picture of yet."""

    name: str

    def paint(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        colour = mix(palette.color(Role.Base), palette.color(Role.Text), 0.35)
        ratio = painter.device().devicePixelRatio()
        side = 32
        corner = rect.center() - QPointF(side / 2, side / 2)
        painter.drawPixmap(corner, picture(self.name, side, colour, ratio))

    def stored(self) -> dict[str, object]:
        return {"sketch": "symbol", "name": self.name}


@lru_cache(maxsize=512)
def typeset(text: str, size: float, colour: str, width: int) -> QTextDocument:
    """Return a formula set in a size in points; a width of -1 does not wrap it."""
    document = QTextDocument()
    font = document.defaultFont()
    font.setPointSizeF(size)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(f'<span style="color: {colour}">{mathematics(text)}</span>')
    document.setTextWidth(width)
    return document


def store(sketch: Sketch) -> bytes:
    """Return a sketch as the content of a file."""
    return json.dumps(sketch.stored()).encode()


def restored(content: bytes) -> Sketch:
    """Return a sketch that was stored.

    Raises
    ------
    ValueError
        If the content is no sketch.
    """
    match json.loads(content):
        case {"sketch": "tiles", "png": str(text), "count": int(count)} if count > 0:
            atlas = QImage.fromData(base64.b64decode(text))
            if not atlas.isNull() and atlas.width() >= count:
                return Tiles(atlas.convertToFormat(QImage.Format.Format_RGB32), count)
        case {"sketch": "bars", "groups": list(groups)}:
            return Bars(tuple(tuple(float(height) for height in group) for group in groups))
        case {"sketch": "waves", "clips": list(clips)}:
            return Waves(tuple(tuple(float(loud) for loud in clip) for clip in clips))
        case {"sketch": "words", "words": list(words)}:
            return Words(tuple(str(word) for word in words))
    raise ValueError("no sketch")


def scaled(groups: Sequence[Sequence[float]]) -> Bars:
    """Return bars whose highest of each group is 1."""
    return Bars(tuple(tuple(h / (max(group) or 1.0) for h in group) for group in groups))
