"""Writers of completions: each holds data copied from the panel and writes one file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.gui import engine
from ar_studio.gui.studio.completing import Result
from ar_studio.kinds import TABLE


@dataclass(frozen=True, eq=False)
class Sheet:
    """Writes tiles `(N, 3, H, W)`, bytes, as one PNG."""

    tiles: NDArray[np.uint8]
    about: engine.export.About

    def __call__(self, path: Path) -> None:
        engine.export.save_image(
            path, engine.export.sheet(engine.torch.from_numpy(self.tiles), 256), self.about
        )


@dataclass(frozen=True, eq=False)
class Animation:
    """Writes how the completions came about as a GIF."""

    result: Result

    def __call__(self, path: Path) -> None:
        frames = (engine.export.sheet(engine.torch.from_numpy(f), 256) for f in self.result.frames)
        engine.export.save_animation(path, frames, self.result.about)


@dataclass(frozen=True, eq=False)
class Table:
    """Writes one row for each completion: its log-probability and its values."""

    result: Result
    columns: Sequence[Column] = ()

    def __call__(self, path: Path) -> None:
        samples = self.result.samples.reshape(len(self.result.samples), -1)
        names: Sequence[str] = [f"x{i}" for i in range(samples.shape[1])]
        values: Sequence[Sequence[object]] = samples.tolist()
        if self.columns:
            events = engine.torch.from_numpy(samples)
            names, values = TABLE.tabulated(events, self.columns, ())
        header = ["completion", "log_prob_nats", *names]
        scores = zip(self.result.log_probs.tolist(), values, strict=True)
        rows = ([number, score, *values] for number, (score, values) in enumerate(scores, 1))
        engine.export.save_table(path, header, rows, self.result.about)


@dataclass(frozen=True, eq=False)
class Arrays:
    """Writes completions, image, mask and log-probabilities as `.npz`."""

    result: Result

    def __call__(self, path: Path) -> None:
        request = self.result.request
        arrays: dict[str, NDArray[Any]] = {
            "samples": self.result.samples,
            "image": request.image,
            "mask": request.mask,
            "log_prob_nats": self.result.log_probs,
        }
        if request.given is not None:
            arrays["given"] = request.given.contexts
        tensors = {name: engine.torch.from_numpy(array) for name, array in arrays.items()}
        engine.export.save_arrays(path, tensors, self.result.about)
