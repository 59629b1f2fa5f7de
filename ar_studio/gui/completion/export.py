"""Writers of completions: each holds data copied from the panel and writes one file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.studio.completing import Result


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


@dataclass(frozen=True, eq=False)
class Mask:
    """Writes a mask of an image as a PNG."""

    mask: NDArray[np.bool_]

    def __call__(self, path: Path) -> None:
        engine.pictures.save_mask(path, engine.torch.from_numpy(self.mask))


@dataclass(frozen=True, eq=False)
class Script:
    """Writes Python that completes the same event anew, from the run's folder.

    Exact and annealed completions come out the same. Guided ones were moved for as long as one
    looked, or from particles of an earlier mask; the script moves them as the effort says.
    """

    result: Result

    def __call__(self, path: Path) -> None:
        asked, given, torch = self.result.request, self.result.request.given, engine.torch
        moved = self.result.method in ("guided", "preview")
        said = f"Complete an event {asked.n} times with {asked.title}, seed {asked.seed}."
        if moved:
            said += (
                f"\n\nOn screen particles had been moved {self.result.moves} times; here they "
                f"begin anew and are moved as effort {asked.effort} says."
            )
        text = engine.scripts.completion(
            asked.folder,
            asked.space,
            torch.from_numpy(asked.image),
            torch.from_numpy(asked.mask),
            asked.n,
            said,
            context=None if given is None else torch.from_numpy(given.contexts),
            guide=asked.guide if moved else None,
            seed=asked.seed,
            method="clamped" if asked.clamped else "auto",
            effort=asked.effort,
        )
        files.replace(path, text.encode())
