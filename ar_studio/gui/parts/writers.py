"""What the sampling panel writes: pictures, an animation and a table, from copies it is given.

`about` is what the files say of how they were made.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ar_studio.columns import Column
from ar_studio.gui import engine
from ar_studio.gui.canvas import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.studio.recording import Passes, Recording
from ar_studio.spaces import EventSpace

if TYPE_CHECKING:
    from PIL.Image import Image

PIXEL = ("position", "channel", "row", "column", "value")
VALUE = ("position", "column", "value")
MOST_FRAMES = 80
FADED = 0.65  # how much of what may still change is grey


def is_picture(space: EventSpace) -> bool:
    """Say whether events can be written as a picture: grey or colour images."""
    return len(space.event_shape) == 3 and space.event_shape[0] in (1, 3)


class Sheet:
    """Writes events `(n, C, H, W)` as one PNG."""

    def __init__(self, images: Pixels, levels: int, about: engine.export.About) -> None:
        self.images, self.levels, self.about = images.copy(), levels, about

    def __call__(self, path: Path) -> None:
        sheet = engine.export.sheet(engine.torch.from_numpy(self.images), self.levels)
        engine.export.save_image(path, sheet, self.about)


class Animation:
    """Writes the drawing of one sample, beside its probability map, as a GIF."""

    def __init__(self, recording: Recording, index: int, about: engine.export.About) -> None:
        self.recording, self.rows, self.about = recording, [index], about

    def __call__(self, path: Path) -> None:
        engine.export.save_animation(
            path, frames_of(self.recording, self.rows).frames(), self.about
        )


class PassesAnimation:
    """Writes what one sample looks like after each pass, what may still change faded, as a GIF."""

    def __init__(self, passes: Passes, index: int, about: engine.export.About) -> None:
        self.passes, self.index, self.about = passes, index, about
        self.count = passes.count(index)

    def __call__(self, path: Path) -> None:
        engine.export.save_animation(path, self._frames(), self.about)

    def _frames(self) -> Iterator[Image]:
        import numpy as np

        passes, top = self.passes, events.brightest(self.passes.space.levels)
        stops = np.linspace(0, self.count, min(self.count, MOST_FRAMES) + 1).round().astype(int)
        for stop in stops.tolist():
            bright = passes.image(stop, self.index).astype(np.float32) * (255 / top)
            faded = FADED * events.UNDRAWN * 255 + (1 - FADED) * bright
            shown = np.where(passes.unsettled(stop, self.index), faded, bright)
            yield engine.export.sheet(
                engine.torch.from_numpy(shown.round().clip(0, 255))[None], 256
            )


class Rows:
    """Writes rows of a table, or documents, as the ending of the file says."""

    def __init__(
        self, events: Pixels, space: EventSpace, columns: Sequence[Column], words: Sequence[str]
    ) -> None:
        self.events, self.space = events.copy(), space
        self.columns, self.words = columns, words

    def __call__(self, path: Path) -> None:
        events = engine.torch.from_numpy(self.events)
        engine.export.save_samples(path, events, self.space, None, self.columns, self.words)


class Conditionals:
    """Writes a row of numbers for each dimension of one sample, in the order drawn, as CSV."""

    def __init__(
        self,
        recording: Recording,
        index: int,
        about: engine.export.About,
        columns: Sequence[Column] = (),
        words: Sequence[str] = (),
    ) -> None:
        self.about = about
        self.recording, self.index, self.known = recording, index, recording.known
        self.columns, self.words = columns, words

    def __call__(self, path: Path) -> None:
        image = self.recording.space.is_image
        rows = self._pixels() if image else self._values()
        header = (PIXEL if image else VALUE) + self._numbers()
        engine.export.save_table(path, header, rows, self.about)

    def _numbers(self) -> tuple[str, ...]:
        """Return what is told of each conditional, besides its value."""
        if self.recording.space.is_real:
            return ("log_density", "mean")
        expected = () if self.recording.space.documents else ("mean_over_largest_value",)
        return ("probability_of_value", *expected, "entropy_nats")

    def _pixels(self) -> Iterator[tuple[object, ...]]:
        recording, shape = self.recording, self.recording.space.event_shape
        pixels = shape[-1] * shape[-2]
        for position in range(self.known):
            dimension = int(recording.order[position])
            place = dimension // pixels, *events.pixel_of(dimension, shape)
            value = recording.values[position, self.index].item()
            yield position, *place, value, *self._told(position)

    def _values(self) -> Iterator[tuple[object, ...]]:
        recording = self.recording
        for position in range(self.known):
            dimension = int(recording.order[position])
            value = recording.values[position, self.index].item()
            name, text = f"x_{dimension + 1}", str(value)
            if self.columns:
                name, text = self.columns[dimension].name, self.columns[dimension].text(value)
            elif self.words:
                text = self.words[value] if value >= 0 else ""
            yield position, name, text, *self._told(position)

    def _told(self, position: int) -> tuple[float, ...]:
        recording, index = self.recording, self.index
        log_prob = float(recording.log_prob[position, index])
        if recording.space.is_real:
            return log_prob, float(recording.expected[position, index])
        entropy = float(recording.entropies[position, index]) + 0.0
        if recording.space.documents:
            return math.exp(log_prob), entropy
        return math.exp(log_prob), float(recording.expected[position, index]), entropy


def frames_of(recording: Recording, rows: list[int]) -> engine.export.Recording:
    """Return a window's recording as the one that animations are made of."""
    made = engine.export.Recording(recording.space)
    for position in range(recording.known):
        made.order.append(int(recording.order[position]))
        made.values.append(engine.torch.from_numpy(recording.values[position, rows]))
        made.expected.append(engine.torch.from_numpy(recording.expected[position, rows]))
    return made
