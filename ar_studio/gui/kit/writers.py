"""What can be saved of what is on screen, and what writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Writer = Callable[[Path], None]


@dataclass(frozen=True)
class Export:
    """Something on screen that can be saved.

    `prepare` is called in the GUI thread and returns what writes the file in the background,
    from data it has copied; it never touches a widget.
    """

    title: str
    suffix: str
    prepare: Callable[[], Writer]


def animated(title: str, prepare: Callable[[], Writer]) -> list[Export]:
    """Return an animation as what is put in pages, and as what is put in slides and shown by all.

    The title has a place for the name of the format.
    """
    return [
        Export(title.format("GIF"), ".gif", prepare),
        Export(title.format("MP4"), ".mp4", prepare),
    ]
