"""What is said of codes."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.gui.events.image.wording import ImageWording
from ar_studio.gui.events.wording import Said


class CodesWording(ImageWording):
    """What panels say of codes, which are no pixels."""

    obstacle = Said(
        QT_TRANSLATE_NOOP(
            "events",
            "A gap in a grid of codes is none in the picture, whose every pixel several codes "
            "decide: sample from this run instead.",
        )
    )
