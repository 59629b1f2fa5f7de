"""Codes as data: the grids that a run wrote down of its own data, kept in its folder."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save
from torch import Tensor

from ar_studio import files, places
from ar_studio.data.dataset import SPLITS, Asked, Dataset, withholding
from ar_studio.errors import StudioError
from ar_studio.kinds import CODES, CodesPreparation, Preparation
from ar_studio.spaces import ContextSpace, EventSpace

FILE, WEIGHTS = "codes.safetensors", "weights.safetensors"


@dataclass(frozen=True, eq=False)
class Codes:
    """The codes of a run's data, and what they are the codes of.

    Attributes
    ----------
    parts
        `(N, 1, h, w)` of each split.
    levels
        How many codes there are, `K`.
    name, protocol
        Those of the pictures.
    weights
        By which the codes were found, as `weights_of` tells them.
    labels, class_names
        The class of each picture, `(N,)`, of each split, and their names; empty without.
    """

    parts: Mapping[str, NDArray]
    levels: int
    name: str
    protocol: str
    weights: str
    labels: Mapping[str, NDArray[np.int64]] = field(default_factory=dict)
    class_names: tuple[str, ...] = ()

    def write(self, folder: Path) -> None:
        """Keep them in the folder of the run.

        Raises
        ------
        StudioError
            If it cannot be written to.
        """
        told = {name: getattr(self, name) for name in ("levels", "name", "protocol", "weights")}
        arrays = {**self.parts, **{f"{split} labels": one for split, one in self.labels.items()}}
        about = json.dumps({**told, "class_names": self.class_names})
        plain = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
        files.replace(folder / FILE, save(plain, {"about": about}))


def weights_of(folder: Path) -> str:
    """Return the first 16 digits of the SHA-256 of a run's weights; nothing if it has none."""
    try:
        return hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest()[:16]
    except OSError:
        return ""


def are_there(folder: Path) -> bool:
    """Tell whether a run's folder holds the codes of its weights as they are."""
    try:
        return read_codes(folder).weights == weights_of(folder)
    except StudioError:
        return False


def read_codes(folder: Path) -> Codes:
    """Return the codes that a run's folder holds.

    Raises
    ------
    StudioError
        If there are none, or the file is damaged.
    """
    path = folder / FILE
    if not places.is_file(path):
        raise StudioError(
            f"{folder} is a run without codes; make those of a VQ-VAE with ar-studio codes, or in "
            "the window's list of runs."
        )
    try:
        content = path.read_bytes()
        arrays = load(content)
        size = int.from_bytes(content[:8], "little")
        about = json.loads(json.loads(content[8 : 8 + size])["__metadata__"]["about"])
        told = {name: str(about[name]) for name in ("name", "protocol", "weights")}
        names = tuple(map(str, about["class_names"]))
        labels = {n.removesuffix(" labels"): one for n, one in arrays.items() if " " in n}
        parts = {split: arrays[split] for split in SPLITS}
        found = Codes(parts, int(about["levels"]), **told, labels=labels, class_names=names)
    except (OSError, SafetensorError, ValueError, KeyError, TypeError, RecursionError):
        raise _damaged(path) from None
    if not _sound(found):
        raise _damaged(path)
    return found


def _sound(found: Codes) -> bool:
    """Tell whether codes are codes, and each label is one of a class."""
    labels, classes = found.labels, len(found.class_names)
    try:
        (shape,) = {one.shape[1:] for one in found.parts.values()}
        space = EventSpace(shape, found.levels, events=CODES.name)
        for one in found.parts.values():
            space.check(torch.from_numpy(one))
    except (StudioError, ValueError, TypeError):
        return False
    counts = {split: (len(one),) for split, one in found.parts.items()}
    named = {split: one.shape for split, one in labels.items()} in ({}, counts)
    within = all(one.min() >= 0 and one.max() < classes for one in labels.values() if one.size)
    return named and within and (0,) not in counts.values()


def _damaged(path: Path) -> StudioError:
    return StudioError(f"{path} is damaged; delete it, and make the codes of the run anew.")


class CodesDataset(Dataset[CodesPreparation]):
    """Grids of codes `(1, h, w)`, which a run wrote down of its own data.

    Parameters
    ----------
    source
        The run, as others call it.
    found
        Its codes.
    preparation
        None gives nothing to each grid.
    """

    kind = CODES
    choices = ("as-is",)

    def __init__(self, source: str, found: Codes, preparation: Asked = None) -> None:
        self._set(source, found, preparation)

    @classmethod
    def of_run(cls, folder: Path, preparation: Asked = None) -> "CodesDataset":
        """Return the codes that a run's folder holds.

        Raises
        ------
        StudioError
            If there are none, or those of weights that it had before.
        """
        found = read_codes(folder)
        if found.weights != weights_of(folder):
            raise StudioError(
                f"The codes in {folder} are those of other weights, since it was trained on; make "
                "them anew with ar-studio codes, or in the window's list of runs."
            )
        return cls(str(folder), found, preparation)

    def _set(self, source: str, found: Codes, preparation: Asked) -> None:
        self.source, self.card, self._found = source, None, found
        self.name = f"codes of {found.name}"
        self.settings = ("task", "withheld") if found.labels else ()
        self.class_names = found.class_names
        self.preparation = self._understood(preparation, CodesPreparation())
        self.sizes = {split: len(found.parts[split]) for split in SPLITS}
        given = None
        if self.preparation.task == "class":
            shared = self.preparation.withheld > 0
            given = ContextSpace("class", classes=len(found.class_names), withheld=shared)
        shape = found.parts["train"].shape[1:]
        self.space = EventSpace(shape, found.levels, context=given, events=CODES.name)
        self.fingerprint = found.weights
        height, width = shape[1:]
        codes = f"{height}×{width} codes of {found.levels} [{found.weights[:8]}]"
        self.protocol = " · ".join(filter(None, (found.protocol, codes, self.preparation.given)))

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> "CodesDataset":
        dataset = object.__new__(CodesDataset)
        dataset._set(self.source, self._found, preparation)
        return dataset

    def events(self, split: str) -> Tensor:
        found = self._found.parts[self._checked(split)]
        return torch.from_numpy(found.astype(self.space.values.stored, copy=False))

    def labels(self, split: str) -> Tensor | None:
        found = self._found.labels.get(self._checked(split))
        return None if found is None else torch.from_numpy(found.astype(np.int64, copy=False))

    def contexts(self, split: str, index: Tensor | None = None) -> Tensor | None:
        labels = self.labels(split) if self.space.context else None
        return labels if labels is None or index is None else labels[index]

    def training_contexts(self, epoch: int) -> Tensor | None:
        classes, asked = self.contexts("train"), self.preparation
        if classes is None:
            return None
        return withholding(classes, self.space.context, asked.withheld, asked.seed, epoch)

    def details(self) -> dict[str, str]:
        counts = np.bincount(self._found.parts["train"].ravel(), minlength=self.space.levels)
        share = counts[counts > 0] / counts.sum()
        perplexity = np.exp(-(share * np.log(share)).sum())
        return {
            "Codes in use": f"{len(share):,} of {self.space.levels:,}",
            "Perplexity of one": f"{perplexity:.1f} by itself",
            "Classes": f"{len(self.class_names)}" if self.class_names else "none",
        }
