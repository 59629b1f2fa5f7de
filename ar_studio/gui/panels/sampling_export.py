"""What the sampling panel writes: pictures, an animation and a table, from copies it is given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ar_studio.gui.canvas import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.state.recording import Recording

if TYPE_CHECKING:
    from ar_studio import export
    from ar_studio.spaces import EventSpace

HEADER = (
    "position",
    "channel",
    "row",
    "column",
    "value",
    "probability_of_value",
    "mean_over_largest_value",
    "entropy_nats",
)


def is_picture(space: EventSpace) -> bool:
    """Say whether events can be written as a picture: grey or colour images."""
    return len(space.event_shape) == 3 and space.event_shape[0] in (1, 3)


class Sheet:
    """Writes events `(n, C, H, W)` as one PNG."""

    def __init__(self, images: Pixels, levels: int) -> None:
        self.images, self.levels = images.copy(), levels

    def __call__(self, path: Path) -> None:
        import torch

        from ar_studio import export

        export.save_image(path, export.sheet(torch.from_numpy(self.images), self.levels))


class Animation:
    """Writes the drawing of one sample, beside its probability map, as a GIF."""

    def __init__(self, recording: Recording, index: int) -> None:
        self.recording, self.rows = recording, [index]

    def __call__(self, path: Path) -> None:
        from ar_studio import export

        export.save_animation(path, frames_of(self.recording, self.rows).frames())


class Conditionals:
    """Writes a row of numbers for each dimension of one sample, in the order drawn, as CSV."""

    def __init__(self, recording: Recording, index: int) -> None:
        self.recording, self.index, self.known = recording, index, recording.known

    def __call__(self, path: Path) -> None:
        from ar_studio import export

        export.save_table(path, HEADER, self._rows())

    def _rows(self) -> Iterator[tuple[object, ...]]:
        recording, shape = self.recording, self.recording.space.event_shape
        pixels = shape[-1] * shape[-2] if len(shape) == 3 else recording.size
        scale = np.linspace(0, 1, recording.space.levels)
        for position in range(self.known):
            dimension = int(recording.order[position])
            pmf = recording.pmf[position, self.index].astype(float)
            value = int(recording.values[position, self.index])
            entropy = float(-(pmf * np.log(np.maximum(pmf, 1e-30))).sum()) + 0.0
            place = dimension // pixels, *events.pixel_of(dimension, shape)
            yield position, *place, value, pmf[value], float(pmf @ scale), entropy


def frames_of(recording: Recording, rows: list[int]) -> export.Recording:
    """Return a window's recording as the one that animations are made of."""
    import torch

    from ar_studio import export

    made = export.Recording(recording.space)
    for position in range(recording.known):
        made.order.append(int(recording.order[position]))
        made.values.append(torch.from_numpy(recording.values[position, rows]))
        made.expected.append(torch.from_numpy(recording.expected[position, rows]))
    return made
