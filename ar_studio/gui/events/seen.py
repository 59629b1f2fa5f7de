"""The colours of what an output sees: over a picture, behind a name, and in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import LIGHT, Pixels, mix
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.studio.seen import Seen

translate = QCoreApplication.translate
IDLE, USED, WRONG = QColor(LIGHT[0]), drawing.ORANGE, QColor(215, 25, 45)
WEAK, FAINT, STRONG = 0.1, 0.35, 0.9  # how much of a picture is covered
LEAST = 0.2  # that a shade is of what is used at all
BEHIND = 0.6  # of the strongest, that is behind a name


def overlay(seen: Seen) -> Pixels:
    """Return the colours of all flat dimensions as RGBA bytes, `(D, 4)`, most of them none."""
    found = np.zeros((len(seen.uses), 4), np.uint8)
    cover = WEAK + (STRONG - WEAK) * (seen.uses - LEAST) / (1 - LEAST)
    for which, colour, alpha in (
        (seen.idle, IDLE, np.full_like(cover, FAINT)),
        (seen.used, USED, cover.clip(WEAK, STRONG)),
        (seen.wrong, WRONG, np.full_like(cover, STRONG)),
    ):
        found[which, :3] = colour.red(), colour.green(), colour.blue()
        found[which, 3] = np.rint(255 * alpha[which])
    return found


def tint(seen: Seen, dimension: int, palette: QPalette) -> QColor | None:
    """Return what is behind the name of a dimension, if it is seen."""
    red, green, blue, alpha = overlay(seen)[dimension].tolist()
    if not alpha:
        return None
    return mix(palette.base().color(), QColor(red, green, blue), BEHIND * alpha / 255)


def words(seen: Seen) -> Sequence[str]:
    """Say in lines of rich text what is seen, each with its colour."""
    past, used = int(seen.earlier.sum()), int(seen.used.sum())
    lines = [_line(USED, translate("seen", "uses {0:,} of {1:,} before it"), used, past)]
    if seen.reach is not None:
        reached = int((seen.reach & seen.earlier).sum())
        lines.append(
            _line(IDLE, translate("seen", "can see {0:,} of them, whatever it learns"), reached)
        )
    if wrong := int(seen.wrong.sum()):
        lines.append(
            _line(WRONG, translate("seen", "uses {0:,} of its own or later: no density"), wrong)
        )
    return lines


def _line(colour: QColor, text: str, *numbers: int) -> str:
    return f'<span style="color:{colour.name()}">■</span> {filled(text, *numbers)}'
