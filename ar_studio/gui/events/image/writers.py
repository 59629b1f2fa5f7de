"""Files of images: sheets of them, and how they came about as animations.

`about` is what the files say of how they were made.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import UNDRAWN
from ar_studio.gui.events.writers import DrawnEpochs, DrawnTogether
from ar_studio.gui.studio.completing import Result
from ar_studio.gui.studio.recording import Passes, Recording

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_FRAMES = 80
FADED = 0.65  # how much of what may still change is grey
FRAME_REPEATS = 6  # of each epoch in an animation, which plays 25 frames a second
CAPTION = 22  # pixels of a run's title in pictures
WIDEST = 480  # pixels of each half of an animation


class Sheet:
    """Writes images `(n, C, H, W)` as one PNG."""

    def __init__(self, images: Pixels, levels: int, about: engine.export.About) -> None:
        self.images, self.levels, self.about = images.copy(), levels, about

    def __call__(self, path: Path) -> None:
        engine.export.save_image(path, _sheet(self.images, self.levels), self.about)


class Animation:
    """Writes the drawing of one sample, beside its probability map, as a GIF."""

    def __init__(self, recording: Recording, index: int, about: engine.export.About) -> None:
        self.recording, self.rows, self.about = recording, [index], about

    def __call__(self, path: Path) -> None:
        frames = _frames_of(self.recording, self.rows).frames()
        engine.export.save_animation(path, frames, self.about)


class PassesAnimation:
    """Writes what one sample looks like after each pass, what may still change faded, as a GIF."""

    def __init__(self, passes: Passes, index: int, about: engine.export.About) -> None:
        self.passes, self.index, self.about = passes, index, about
        self.count = passes.count(index)

    def __call__(self, path: Path) -> None:
        engine.export.save_animation(path, self._frames(), self.about)

    def _frames(self) -> Iterator[Image]:
        passes, top = self.passes, self.passes.space.values.top
        stops = np.linspace(0, self.count, min(self.count, MOST_FRAMES) + 1).round().astype(int)
        for stop in stops.tolist():
            bright = passes.image(stop, self.index).astype(np.float32) * (255 / top)
            faded = FADED * UNDRAWN * 255 + (1 - FADED) * bright
            shown = np.where(passes.unsettled(stop, self.index), faded, bright)
            yield _sheet(shown.round().clip(0, 255)[None], 256)


class EpochsAnimation:
    """Writes the samples of each epoch in turn as a GIF."""

    def __init__(self, drawn: DrawnEpochs, levels: int) -> None:
        self.samples, self.levels = [drawn.samples[one] for one in sorted(drawn.samples)], levels

    def __call__(self, path: Path) -> None:
        sheets = (_sheet(one, self.levels) for one in self.samples for _ in range(FRAME_REPEATS))
        engine.export.save_animation(path, sheets)


class Sheets:
    """Writes each run's images under its title, one below the other, as a PNG."""

    def __init__(self, drawn: DrawnTogether) -> None:
        self.drawn = drawn
        self.images = [one.images(one.known) for one in drawn.recordings]

    def __call__(self, path: Path) -> None:
        levels = self.drawn.recordings[0].space.levels
        whole = _stacked(self.drawn.titles, [_sheet(one, levels) for one in self.images])
        engine.export.save_image(path, whole, self.drawn.about)


class JointAnimation:
    """Writes all runs drawing at once, each beside its probability map, as a GIF."""

    def __init__(self, drawn: DrawnTogether) -> None:
        self.drawn = drawn
        self.rows = list(range(min(drawn.recordings[0].n, 16)))

    def __call__(self, path: Path) -> None:
        engine.export.save_animation(path, self._frames(), self.drawn.about)

    def _frames(self) -> Iterator[Image]:
        recordings = self.drawn.recordings
        columns = math.ceil(len(self.rows) / math.ceil(len(self.rows) / 8))
        scale = max(1, WIDEST // (columns * recordings[0].space.event_shape[2]))
        made = [_frames_of(recording, self.rows) for recording in recordings]
        for frames in zip(*(one.frames(60, columns, scale) for one in made), strict=False):
            yield _stacked(self.drawn.titles, frames)


class Film:
    """Writes how completions came about as a GIF."""

    def __init__(self, result: Result) -> None:
        self.result = result

    def __call__(self, path: Path) -> None:
        sheets = (_sheet(frame, 256) for frame in self.result.frames)
        engine.export.save_animation(path, sheets, self.result.about)


def _sheet(images: Pixels, levels: int) -> Image:
    return engine.export.sheet(engine.torch.from_numpy(images), levels)


def _frames_of(recording: Recording, rows: list[int]) -> engine.export.Recording:
    """Return a window's recording as the one that animations are made of."""
    made = engine.export.Recording(recording.space)
    for position in range(recording.known):
        made.order.append(int(recording.order[position]))
        made.values.append(engine.torch.from_numpy(recording.values[position, rows]))
        made.expected.append(engine.torch.from_numpy(recording.kept.expected[position, rows]))
    return made


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
