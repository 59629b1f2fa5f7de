"""What is dropped on the window: what becomes of it is said while it is dragged, and then done."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from ar_studio import files, places
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.studio.studio import Deed, Studio

MARGIN, ROUND = 12, 12
NAMED = 3  # of what is not taken, the most that are called by their names


@dataclass(frozen=True)
class Dropped:
    """What was dropped, and what is done with it.

    Attributes
    ----------
    deed
        What is done: `folder` is for pictures, whose folder is then data; none for addresses.
    taken, left
        What that is done with, and the names of what is left.
    """

    deed: Literal["run", "complete", "data", "folder", "none"]
    taken: tuple[Path, ...]
    left: tuple[str, ...] = ()


def sorted_out(urls: Sequence[QUrl]) -> Dropped:
    """Return what is done with what was dropped: runs are all opened, of other things one is."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    addresses = tuple(url.toString() for url in urls if not url.isLocalFile())
    if not paths:
        return Dropped("none", (), addresses)
    if all(map(files.is_run, paths)):
        return Dropped("run", tuple(paths), addresses)
    if len(paths) > 1 and all(map(files.is_picture, paths)):
        return Dropped("folder", tuple(paths), addresses)
    first, left = paths[0], (*(path.name for path in paths[1:]), *addresses)
    if files.is_run(first):
        return Dropped("run", (first,), left)
    return Dropped("complete" if files.is_picture(first) else "data", (first,), left)


def open_all(studio: Studio, dropped: Dropped) -> None:
    """Open what was dropped, and say what was not taken."""
    if dropped.deed == "none":
        said = studio.tr("{0} is an address; download what is there, and drop the file.")
        studio.notice(said.format(dropped.left[0]))
        return
    if dropped.deed == "folder":
        _open_folder(studio, dropped.taken)
    else:
        for path in dropped.taken:
            open_path(studio, str(path))
    if dropped.left:
        more = len(dropped.left) - NAMED
        names = ", ".join(dropped.left[:NAMED])
        names += filled(studio.tr(" and {0:,} others"), more) if more > 0 else ""
        said = studio.tr("Opened {0}, but not {1}: data and pictures are opened one at a time.")
        studio.notice(said.format(dropped.taken[0].name, names))


def open_path(studio: Studio, path: str) -> None:
    """Open a run or session, as a file or folder; a picture to complete; or data."""
    if path.lower().endswith(files.RUN):
        studio.archives.open(Path(path))
    elif files.is_run(Path(path)):
        studio.runs.open(Path(path))
    elif files.is_picture(Path(path)):
        studio.complete_picture(path)
    else:
        studio.data.choose(path)
        studio.ask("prepare")


def _open_folder(studio: Studio, pictures: Sequence[Path]) -> None:
    """Open the folder of pictures as data if they are all it holds; else offer it."""
    folders = {path.parent for path in pictures}
    if len(folders) > 1:
        said = studio.tr(
            "The {0:,} pictures that were dropped lie in {1:,} folders; put them into one, and "
            "drop that folder to learn from them."
        )
        studio.notice(filled(said, len(pictures), len(folders)))
        return
    folder = folders.pop()
    try:
        held = _holds(folder)
    except OSError as error:
        studio.notice(str(places.unreadable(folder, error)))
        return
    if held <= {path.name for path in pictures}:
        open_path(studio, str(folder))
        said = studio.tr("Opened the folder {0}, which holds the {1:,} pictures that were dropped.")
        studio.notice(filled(said, folder.name, len(pictures)))
        return
    said = studio.tr(
        "The {0:,} pictures that were dropped are not all of the folder {1}; data are a whole "
        "folder, so put them into one of their own, or open all of it."
    )
    whole = Deed(
        studio.tr("Open the folder"),
        studio.tr("Open all pictures in {0} as data").format(folder),
        lambda: open_path(studio, str(folder)),
    )
    studio.notice(filled(said, len(pictures), folder.name), whole, stays=True)


def _holds(folder: Path) -> set[str]:
    """Return the names of the pictures and folders in a folder."""
    with os.scandir(folder) as entries:
        return {
            entry.name
            for entry in entries
            if not entry.name.startswith(".")
            and (entry.is_dir() or files.is_picture(folder / entry.name))
        }


class DropVeil(QWidget):
    """Lies over the window while something is dragged over it, and says what a drop does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._under = window
        self.sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def offer(self, dropped: Dropped) -> None:
        """Say what would become of what is dragged."""
        self.sentence = self._said(dropped)
        self.setAccessibleName(self.sentence)
        self.setGeometry(self._under.rect())
        self.raise_()
        self.show()

    def _said(self, dropped: Dropped) -> str:
        several = len(dropped.taken) > 1
        said = {
            "run": self.tr("Drop to open the runs") if several else self.tr("Drop to open the run"),
            "complete": self.tr("Drop to complete this picture"),
            "data": self.tr("Drop to open as data"),
            "folder": self.tr("Drop to open the folder of these pictures as data"),
            "none": self.tr("An address cannot be opened: download what is there"),
        }[dropped.deed]
        if dropped.left and dropped.taken:
            said += self.tr(" (the first of {0})").format(len(dropped.left) + len(dropped.taken))
        return said

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, ground = (
            palette.color(role) for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Base)
        )
        ground.setAlphaF(0.8)
        painter.setBrush(ground)
        painter.setPen(QPen(accent, 3, Qt.PenStyle.DashLine))
        area = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(area, ROUND, ROUND)
        font = painter.font()
        font.setPointSizeF(1.6 * font.pointSizeF())
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.sentence)
