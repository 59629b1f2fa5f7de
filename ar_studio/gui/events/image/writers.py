"""Files of images: sheets of them, and how they came about as animations.

`about` is what the files say of how they were made.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import UNDRAWN
from ar_studio.gui.events.writers import DrawnEpochs
from ar_studio.gui.studio.completing import Result
from ar_studio.gui.studio.recording import Passes, Recording

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_FRAMES = 80
FADED = 0.65  # how much of what may still change is grey
FRAME_REPEATS = 6  # of each epoch in an animation, which plays 25 frames a second


class Sheet:
    """Writes images `(n, C, H, W)` as one PNG."""

    def __init__(self, images: Pixels, levels: int, about: engine.export.About) -> None:
        self.images, self.levels, self.about = images.copy(), levels, about

    def __call__(self, path: Path) -> None:
        engine.export.save_image(path, _sheet(self.images, self.levels), self.about)


class Animation:
    """Writes the drawing of some samples, beside their probability maps, as an animation."""

    def __init__(
        self, recording: Recording, rows: list[int], about: engine.export.About, speed: float
    ) -> None:
        self.recording, self.rows, self.about, self.speed = recording, rows, about, speed

    def __call__(self, path: Path) -> None:
        frames = _frames_of(self.recording, self.rows).frames(MOST_FRAMES)
        known = self.recording.known
        each = engine.animations.pace(known, min(MOST_FRAMES, known), self.speed)
        engine.export.save_animation(path, frames, self.about, each)


class PassesAnimation:
    """Writes what one sample looks like after each pass, what may still change faded."""

    def __init__(
        self, passes: Passes, index: int, about: engine.export.About, speed: float
    ) -> None:
        self.passes, self.index, self.about, self.speed = passes, index, about, speed
        self.count = passes.count(index)

    def __call__(self, path: Path) -> None:
        each = engine.animations.pace(self.count, min(self.count, MOST_FRAMES), self.speed)
        engine.export.save_animation(path, self._frames(), self.about, each)

    def _frames(self) -> Iterator[Image]:
        passes, top = self.passes, self.passes.space.values.top
        stops = np.linspace(0, self.count, min(self.count, MOST_FRAMES) + 1).round().astype(int)
        for stop in stops.tolist():
            bright = passes.image(stop, self.index).astype(np.float32) * (255 / top)
            faded = FADED * UNDRAWN * 255 + (1 - FADED) * bright
            shown = np.where(passes.unsettled(stop, self.index), faded, bright)
            yield _sheet(shown.round().clip(0, 255)[None], 256)


class EpochsAnimation:
    """Writes the samples of each epoch in turn."""

    def __init__(self, drawn: DrawnEpochs, levels: int) -> None:
        self.samples, self.levels = [drawn.samples[one] for one in sorted(drawn.samples)], levels

    def __call__(self, path: Path) -> None:
        sheets = (_sheet(one, self.levels) for one in self.samples for _ in range(FRAME_REPEATS))
        engine.export.save_animation(path, sheets)


class Film:
    """Writes how completions came about."""

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
