"""What the comparison writes: what stands side by side, as it is seen, and the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ar_studio.gui import engine
from ar_studio.gui.events.composed import Composition
from ar_studio.ranking import Row

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
STILL, MOVING = 560, 300  # pixels that a model's column is wide
MOST_FRAMES = 60


class Animation:
    """Writes how what is on screen came about as an animation, to the end of the last model.

    `composed` says what is seen after so many of `length` steps; `speed` of them go by in a second.
    """

    def __init__(
        self,
        composed: Callable[[int], Composition],
        length: int,
        about: engine.export.About,
        speed: float = 25.0,
    ) -> None:
        self.composed, self.length, self.about, self.speed = composed, length, about, speed

    def __call__(self, path: Path) -> None:
        each = engine.animations.pace(self.length, min(self.length, MOST_FRAMES), self.speed)
        engine.export.save_animation(path, self._frames(), self.about, each)

    def _frames(self) -> Iterator[Image]:
        count = min(self.length, MOST_FRAMES) + 1
        for step in np.linspace(0, self.length, count).round().astype(int).tolist():
            yield self.composed(step).picture(MOVING)


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
