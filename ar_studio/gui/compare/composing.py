"""What stands side by side as one composition: of what is in sight, or of any moment before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QColor

from ar_studio.gui.canvas.colours import Pixels, curve_styles
from ar_studio.gui.compare.slide import captions
from ar_studio.gui.compare.work import Completion, Drawn
from ar_studio.gui.events.closeup import Sight
from ar_studio.gui.events.composed import Block, Composition, Strip
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.chips import ChipText, letter

ORIGINAL = QColor(128, 128, 128)
BESIDE = 0.45  # how wide the original is beside a model


class Original(NamedTuple):
    """What stands before the models, if anything: its title, pictures, and lines below them."""

    title: str = ""
    pictures: Sequence[Pixels] = ()
    lines: Sequence[str] = ()


@dataclass(frozen=True, eq=False)
class Column:
    """What there is of one model: what it made, its closeup, and what is said of it."""

    said: ChipText
    roles: Roles
    sight: Sight
    close: Pixels | None = None
    lines: tuple[str, ...] = ()
    maps: bool = False  # what was expected of each pixel is in sight

    def strip(self, sheets: bool = True) -> Strip:
        """Return it as a strip, with the sheet of all events if they are in sight."""
        blocks: list[Block] = []
        painted = self.roles.painted(self.sight)
        if sheets and painted is not None:
            blocks.append(Block(painted, captions(self.sight)))
            expected = self.roles.mapped(self.sight) if self.maps else None
            blocks += [] if expected is None else [Block(expected)]
        if self.close is not None:
            blocks.append(Block(self.close, columns=len(self.close)))
        title = f"{letter(self.said.place)}   {self.said.name}"
        colour = curve_styles(self.said.place)[0].name()
        return Strip(title, colour, blocks, [line for line in self.lines if line])


def composed(
    columns: Sequence[Column],
    original: Original,
    footer: str,
    sheets: bool = True,
) -> Composition:
    """Return columns beside each other, behind the pictures of an original if there are any."""
    title, pictures, lines = original
    strips = [column.strip(sheets) for column in columns]
    if pictures:
        blocks = [Block(picture) for picture in pictures]
        strips.insert(0, Strip(title, ORIGINAL.name(), blocks, lines, share=BESIDE))
    return Composition(strips, footer)


def drawn_at(columns: Sequence[Column], drawn: Sequence[Drawn], step: int) -> list[Column]:
    """Return columns as their samples were after so many steps."""
    return [
        replace(column, sight=_captioned(one.sight(step)), close=None, lines=())
        for column, one in zip(columns, drawn, strict=True)
    ]


def completed_at(
    columns: Sequence[Column], completions: Sequence[Completion], step: int, length: int
) -> list[Column]:
    """Return columns as their completions were at a step of `length`."""
    found: list[Column] = []
    for column, one in zip(columns, completions, strict=True):
        frames = one.frames or (one.sight.events,)
        events = frames[round(step * (len(frames) - 1) / max(1, length))]
        last = events is frames[-1]
        sight = one.sight if last else _captioned(Sight(events, expected=_unknown(one.sight)))
        found.append(replace(column, sight=sight, close=None, lines=()))
    return found


def _unknown(sight: Sight) -> Pixels | None:
    """Return maps of the size of those of a sight, of which nothing is known yet."""
    return None if sight.expected is None else np.full(sight.expected.shape, np.nan)


def _captioned(sight: Sight) -> Sight:
    """Return a sight whose captions take their room already: all frames are of one size."""
    unknown = np.full(len(sight.events), np.nan)
    return sight if sight.totals is not None else replace(sight, totals=unknown)
