"""Pictures of several models beside each other, as a slide shows them, written as PNG or SVG.

Every picture keeps whole pixels for each of its own; text is the application's.
"""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from ar_studio.gui.canvas.colours import Pixels, to_qimage

if TYPE_CHECKING:
    from PIL.Image import Image

GAP, MARGIN, APART = 4, 16, 24
TITLE, TEXT = 17, 13  # heights of letters in pixels
LINE = 1.4  # of a line of text, in heights of its letters
SWATCH = 12
INK, QUIET, PAPER = "#1a1a1a", "#555555", "#ffffff"


@dataclass(frozen=True, eq=False)
class Block:
    """Pictures as RGB bytes `(n, H, W, 3)` in rows of `columns`, each over its caption."""

    images: Pixels
    captions: Sequence[str] = ()
    columns: int = 0  # as many as there are rows, if it is 0

    @property
    def across(self) -> int:
        return min(len(self.images), self.columns or math.ceil(math.sqrt(len(self.images))))


@dataclass(frozen=True, eq=False)
class Strip:
    """A column of the slide: a title with its colour, blocks below each other, and what is said.

    `share` is how wide it is beside one of 1.
    """

    title: str
    colour: str
    blocks: Sequence[Block]
    lines: Sequence[str] = ()
    share: float = 1.0


class Text(NamedTuple):
    """A line of text in a box."""

    box: QRectF
    text: str
    height: int
    colour: str
    bold: bool = False
    middle: bool = False


class Placed(NamedTuple):
    """A picture, RGB bytes `(H, W, 3)`, enlarged to a box."""

    box: QRect
    image: Pixels


class Filled(NamedTuple):
    """A box of one colour."""

    box: QRect
    colour: str


Item = Text | Placed | Filled


@dataclass(frozen=True, eq=False)
class Composition:
    """Strips beside each other over a line that says how they were made."""

    strips: Sequence[Strip]
    footer: str = ""

    def picture(self, width: int) -> Image:
        """Return it as a picture whose strips are about `width` pixels wide."""
        from PIL import Image

        items, size = self.items(width)
        picture = QImage(size[0], size[1], QImage.Format.Format_RGB888)
        picture.fill(QColor(PAPER))
        painter = QPainter(picture)
        for item in items:
            _paint(painter, item)
        painter.end()
        stride = picture.bytesPerLine()
        rows = np.frombuffer(picture.constBits(), np.uint8).reshape(size[1], stride)
        return Image.fromarray(rows[:, : 3 * size[0]].reshape(size[1], size[0], 3).copy())

    def svg(self, width: int) -> str:
        """Return it as a drawing, in which text is text and pictures have their own pixels."""
        items, (across, down) = self.items(width)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" '
            f'viewBox="0 0 {across} {down}" font-family="sans-serif">'
        )
        ground = f'<rect width="{across}" height="{down}" fill="{PAPER}"/>'
        return "\n".join([head, ground, *map(_svg, items), "</svg>", ""])

    def items(self, width: int) -> tuple[list[Item], tuple[int, int]]:
        """Return what lies where, and the size of the whole."""
        found: list[Item] = []
        title, step = round(TITLE * LINE), round(TEXT * LINE)
        heights = self._heights(width)
        below = MARGIN + title + GAP + sum(height + 2 * GAP for height in heights)
        left = MARGIN
        for strip in self.strips:
            room, top = round(width * strip.share), MARGIN
            found.append(Filled(QRect(left, top + 5, SWATCH, SWATCH), strip.colour))
            box = QRectF(left + SWATCH + 8, top, room - SWATCH - 8, title)
            found.append(Text(box, strip.title, TITLE, INK, bold=True))
            top += title + GAP
            for block, height in zip(strip.blocks, heights, strict=False):
                found += _placed(block, left, top, room)
                top += height + 2 * GAP
            for place, said in enumerate(strip.lines):
                box = QRectF(left, below + place * step, room, step)
                found.append(Text(box, said, TEXT, INK))
            left += room + APART
        across = left - APART + MARGIN
        below += max((len(strip.lines) for strip in self.strips), default=0) * step + GAP
        if self.footer:
            box = QRectF(MARGIN, below, across - 2 * MARGIN, step)
            found.append(Text(box, self.footer, TEXT, QUIET))
            below += step
        return found, (across, below + MARGIN)

    def _heights(self, width: int) -> list[int]:
        """Return the height of each row of blocks: that of the tallest in it."""
        rows = zip_longest(
            *(
                [_height(block, round(width * strip.share)) for block in strip.blocks]
                for strip in self.strips
            ),
            fillvalue=0,
        )
        return [max(row) for row in rows]


def _cell(block: Block, width: int) -> int:
    room = (width + GAP) // block.across - GAP
    return max(1, room // block.images.shape[2])


def _height(block: Block, width: int) -> int:
    if not len(block.images):
        return 0
    said = round(TEXT * LINE) if block.captions else 0
    rows = math.ceil(len(block.images) / block.across)
    return rows * (block.images.shape[1] * _cell(block, width) + GAP + said)


def _placed(block: Block, left: int, top: int, width: int) -> Iterator[Item]:
    if not len(block.images):
        return
    cell, said = _cell(block, width), round(TEXT * LINE) if block.captions else 0
    _, rows, columns, _ = block.images.shape
    for index, image in enumerate(block.images):
        down, across = divmod(index, block.across)
        x = left + across * (columns * cell + GAP)
        y = top + down * (rows * cell + GAP + said)
        yield Placed(QRect(x, y, columns * cell, rows * cell), image)
        if index < len(block.captions):
            box = QRectF(x, y + rows * cell, columns * cell, said)
            yield Text(box, block.captions[index], TEXT - 1, QUIET, middle=True)


def _paint(painter: QPainter, item: Item) -> None:
    match item:
        case Filled(box, colour):
            painter.fillRect(box, QColor(colour))
        case Placed(box, image):
            painter.drawImage(box, to_qimage(image))
        case Text(box, text, height, colour, bold, middle):
            font = QFont()
            font.setPixelSize(height)
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            way = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
            metrics, cut = QFontMetricsF(font), Qt.TextElideMode.ElideRight
            shown = metrics.elidedText(text, cut, box.width())
            painter.drawText(box, way | Qt.AlignmentFlag.AlignVCenter, shown)


def _svg(item: Item) -> str:
    match item:
        case Filled(box, colour):
            return f'<rect {_box(box)} fill="{colour}"/>'
        case Placed(box, image):
            from PIL import Image

            content = io.BytesIO()
            Image.fromarray(image).save(content, "PNG")
            data = base64.b64encode(content.getvalue()).decode()
            crisp = 'preserveAspectRatio="none" style="image-rendering:pixelated"'
            return f'<image {_box(box)} {crisp} href="data:image/png;base64,{data}"/>'
        case Text(box, text, height, colour, bold, middle):
            x = box.center().x() if middle else box.left()
            anchor = ' text-anchor="middle"' if middle else ""
            weight = ' font-weight="bold"' if bold else ""
            y = box.center().y() + 0.36 * height
            place = f'x="{x:g}" y="{y:g}" font-size="{height}" fill="{colour}"'
            return f"<text {place}{anchor}{weight}>{escape(text)}</text>"


def _box(box: QRect) -> str:
    return f'x="{box.x()}" y="{box.y()}" width="{box.width()}" height="{box.height()}"'
