"""What the comparison writes: pictures and an animation of all runs, and the table."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ar_studio.columns import Column
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.parts.writers import frames_of
from ar_studio.gui.studio.recording import Recording
from ar_studio.ranking import Row
from ar_studio.spaces import EventSpace

if TYPE_CHECKING:
    from PIL.Image import Image

HEADER = (
    "run",
    "model",
    "data",
    "protocol",
    "split",
    "rank",
    "measure",
    "bound",
    "nll_nats",
    "nll_stderr",
    "bits_per_dim",
    "events",
    "ensemble",
    "parameters",
    "training_seconds",
    "seconds_per_sample",
)
CAPTION = 22  # pixels of a run's title in pictures
WIDEST = 480  # pixels of each half of an animation


class Sheets:
    """Writes each run's images under its title, one below the other, as a PNG."""

    def __init__(
        self, titles: list[str], images: list[Pixels], levels: int, about: engine.export.About
    ) -> None:
        self.titles, self.levels, self.about = titles, levels, about
        self.images = [one.copy() for one in images]

    def __call__(self, path: Path) -> None:
        sheets = [
            engine.export.sheet(engine.torch.from_numpy(one), self.levels) for one in self.images
        ]
        engine.export.save_image(path, _stacked(self.titles, sheets), self.about)


class Rows:
    """Writes the rows or documents of all runs as one CSV, the run's title first."""

    def __init__(
        self,
        titles: list[str],
        events: list[Pixels],
        space: EventSpace,
        columns: Sequence[Column],
        words: Sequence[str],
    ) -> None:
        self.titles, self.kind = titles, space.kind
        self.columns, self.words = columns, words
        self.events = [one.copy() for one in events]

    def __call__(self, path: Path) -> None:
        header: Sequence[str] = ()
        rows: list[Sequence[object]] = []
        for title, events in zip(self.titles, self.events, strict=True):
            header, found = self.kind.tabulated(
                engine.torch.from_numpy(events), self.columns, self.words
            )
            rows += [(title, *row) for row in found]
        engine.export.save_table(path, ("run", *header), rows)


class JointAnimation:
    """Writes all runs drawing at once, each beside its probability map, as a GIF."""

    def __init__(
        self, titles: list[str], recordings: list[Recording], about: engine.export.About
    ) -> None:
        self.titles, self.recordings, self.about = titles, recordings, about
        self.rows = list(range(min(recordings[0].n, 16)))

    def __call__(self, path: Path) -> None:
        engine.export.save_animation(path, self._frames(), self.about)

    def _frames(self) -> Iterator[Image]:
        width = self.recordings[0].space.event_shape[2]
        columns = math.ceil(len(self.rows) / math.ceil(len(self.rows) / 8))
        scale = max(1, WIDEST // (columns * width))
        made = [frames_of(recording, self.rows) for recording in self.recordings]
        for frames in zip(*(one.frames(60, columns, scale) for one in made), strict=False):
            yield _stacked(self.titles, frames)


class Table:
    """Writes the table as CSV, with ranks inside each protocol and split."""

    def __init__(self, rows: Sequence[Row], ranks: Sequence[int | None]) -> None:
        self.rows, self.ranks = list(rows), list(ranks)

    def __call__(self, path: Path) -> None:
        engine.export.save_table(path, HEADER, self._lines())

    def _lines(self) -> Iterator[tuple[object, ...]]:
        for row, rank in zip(self.rows, self.ranks, strict=True):
            yield (
                row.title,
                row.model,
                row.data,
                row.protocol,
                row.split,
                rank,
                row.figure and row.figure.measure,
                row.figure and row.figure.sign.strip(),
                row.nll_nats,
                row.nll_stderr,
                row.bits_per_dim,
                row.n,
                row.ensemble,
                row.parameters,
                row.training_seconds,
                row.seconds_per_sample,
            )


def _stacked(titles: Sequence[str], pictures: Sequence[Image]) -> Image:
    """Return pictures below each other, each under its title."""
    from PIL import Image, ImageDraw, ImageFont

    width = max(picture.width for picture in pictures)
    height = sum(picture.height + CAPTION for picture in pictures)
    whole = Image.new("RGB", (width, height), "black")
    pen, font = ImageDraw.Draw(whole), ImageFont.load_default(14)
    top = 0
    for title, picture in zip(titles, pictures, strict=True):
        pen.text((4, top + 2), title, fill="white", font=font)
        whole.paste(picture, (0, top + CAPTION))
        top += picture.height + CAPTION
    return whole
