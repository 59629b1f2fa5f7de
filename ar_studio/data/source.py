"""A source: pictures as they were found, before a preparation makes events of them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.reading import check_limit
from ar_studio.errors import StudioError

Indices = NDArray[np.int64]
LUMINANCE = np.array([299, 587, 114], dtype=np.uint32)  # of red, green, blue; ITU-R 601, in 1/1000
CHUNK = 4096  # pictures converted at once


@dataclass(frozen=True, eq=False)
class Source:
    """Pictures of one data set with their labels and official parts.

    Attributes
    ----------
    pictures
        `(N, 1, H, W)`; 0 or 1 if `binary`, else grey 0 to 255; in colour `(N, 3, H, W)`.
    labels
        Class of each picture, `(N,)`, indices into `class_names`; None without classes.
    parts
        Official splits as picture indices: none of them, `train` and `test`, or all three.
    sizes
        Events of the train, valid and test splits drawn where there are no official ones;
        None draws 80, 10 and 10 %.
    block
        So many pictures in a row are drawn into a split together: neighbours of a video nearly
        repeat each other, and would leak from one split into another.
    remarks
        Sentences on what reading decided.
    """

    pictures: NDArray[np.uint8]
    binary: bool = False
    labels: Indices | None = None
    class_names: tuple[str, ...] = ()
    parts: Mapping[str, Indices] = field(default_factory=dict)
    sizes: tuple[int, int, int] | None = None
    block: int = 1
    remarks: tuple[str, ...] = ()

    @property
    def colour(self) -> bool:
        """Whether the pictures are in colour."""
        return self.pictures.shape[1] == 3

    def grey(self) -> "Source":
        """Return the source with its pictures in grey."""
        if not self.colour:
            return self
        made = np.empty((len(self.pictures), 1, *self.pictures.shape[2:]), np.uint8)
        for start in range(0, len(made), CHUNK):
            part = np.moveaxis(self.pictures[start : start + CHUNK], 1, 3)
            made[start : start + CHUNK, 0] = luminance(part)
        return replace(self, pictures=made)

    def inverted(self) -> "Source":
        """Return the source with dark and light exchanged."""
        white = np.uint8(1 if self.binary else 255)
        return replace(self, pictures=white - self.pictures)

    def split(
        self, seed: int, name: str, valid_share: int = 0, test_share: int = 0
    ) -> dict[str, Indices]:
        """Return the picture indices of `train`, `valid` and `test`.

        What is not official is drawn at random from the seed: files are often sorted by class.

        Parameters
        ----------
        name
            What the data are called in the sentence of an error.
        valid_share, test_share
            Percent of the pictures, or of those that are for no official test; 0 for the usual.

        Raises
        ------
        StudioError
            If a split would be empty.
        """
        generator = np.random.default_rng([seed, 0])
        parts = dict(self.parts)
        if "test" not in parts:
            count = len(self.pictures)
            _, valid, test = self.sizes or (0, count // 10, count // 10)
            valid, test = part(count, valid_share, valid), part(count, test_share, test)
            asked = valid_share or test_share
            train = self.sizes[0] if self.sizes and not asked else count - valid - test
            if train < 1:
                raise StudioError(f"No picture of {name} is left for training; lower the shares.")
            order = self._permutation(generator)
            cuts = np.split(order, [train, train + valid, train + valid + test])
            parts = dict(zip(("train", "valid", "test"), cuts, strict=False))
        elif "valid" not in parts:
            order = generator.permutation(parts["train"])
            cut = part(len(order), valid_share, len(order) // 6)  # 10,000 of MNIST's 60,000
            parts["train"], parts["valid"] = order[cut:], order[:cut]
        if (valid_share or test_share) and not all(map(len, parts.values())):
            raise StudioError(f"No picture of {name} is left for a split; choose other shares.")
        if not all(len(indices) for indices in parts.values()):
            raise StudioError(
                f"The {len(self.pictures)} pictures of {name} are too few for a training, a "
                "validation and a test split; add pictures until there are at least 10."
            )
        return {name: parts[name] for name in ("train", "valid", "test")}

    def resized(self, size: int) -> "Source":
        """Return the source with its pictures scaled to `size` × `size` pixels.

        Raises
        ------
        StudioError
            If the pictures are black and white, as resizing would make them grey, or if they would
            take too much memory.
        """
        from PIL import Image

        if self.pictures.shape[2:] == (size, size):
            return self
        if self.binary:
            raise StudioError(
                "These pictures are already black and white and cannot be resized; leave size out."
            )
        count = len(self.pictures)
        check_limit(f"A set of {count:,} pictures of {size} × {size} pixels", count * size**2)
        channels = self.pictures.shape[1]
        scaled = np.empty((count, channels, size, size), np.uint8)
        for index in np.ndindex(count, channels):
            image = Image.fromarray(self.pictures[index])
            scaled[index] = np.asarray(image.resize((size, size), Image.Resampling.BILINEAR))
        return replace(self, pictures=scaled)

    def _permutation(self, generator: np.random.Generator) -> Indices:
        """Return the pictures in random order, those of a block together."""
        count = len(self.pictures)
        if self.block == 1:
            return generator.permutation(count)
        blocks = np.split(np.arange(count), range(self.block, count, self.block))
        return np.concatenate([blocks[i] for i in generator.permutation(len(blocks))])

    def fingerprint(self, parts: Mapping[str, Indices]) -> str:
        """Return a short SHA-256 over the pictures, the labels and the splits."""
        digest = hashlib.sha256(repr((self.pictures.shape, self.binary)).encode())
        digest.update(np.ascontiguousarray(self.pictures).data)
        if self.labels is not None:
            digest.update(np.ascontiguousarray(self.labels, dtype="<i8").data)
        for name, indices in parts.items():
            digest.update(name.encode())
            digest.update(np.ascontiguousarray(indices, dtype="<i8").data)
        return digest.hexdigest()[:16]


def part(count: int, share: int, usual: int) -> int:
    """Return how many of `count` events a share in percent is; 0 is the usual number."""
    return count * share // 100 if share else usual


def from_arrays(
    where: Path,
    pictures: Mapping[str, NDArray],
    labels: Mapping[str, NDArray],
    class_names: Sequence[str] = (),
) -> Source:
    """Make a source of arrays by part; the only part of undivided pictures is `""`.

    Parameters
    ----------
    where
        The file they come from, for the sentences.
    pictures
        `(N, H, W)`, with a channel axis of 1, 3 or 4 before or after these, or `(N, D)` with a
        square number `D`; whole numbers 0 to 255, or any from 0 to 1.
    labels
        `(N,)` whole numbers, or none.

    Raises
    ------
    StudioError
        If shapes, counts or values are others.
    """
    found = {part: _channels(where, array) for part, array in pictures.items()}
    if len({array.shape[1:] for array in found.values()}) != 1:
        raise StudioError(f"{where} holds pictures of different shapes; give all the same shape.")
    values, binary = _values(where, np.concatenate(list(found.values())))
    classes, names = _classes(where, found, labels, class_names)
    ends = np.cumsum([0, *(len(array) for array in found.values())])
    parts = {
        part: np.arange(start, end)
        for part, start, end in zip(found, ends[:-1], ends[1:], strict=True)
        if part
    }
    return Source(values, binary, classes, names, parts)


def luminance(pictures: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the brightness `(…)` of colour pictures `(…, 3)` (ITU-R 601)."""
    return ((pictures.astype(np.uint32) @ LUMINANCE + 500) // 1000).astype(np.uint8)


def _channels(where: Path, array: NDArray) -> NDArray:
    """Return the pictures with their channels first, `(N, 1, H, W)` or in colour `(N, 3, H, W)`."""
    shape = array.shape
    if array.dtype.kind not in "buif":
        raise StudioError(f"{where} holds {array.dtype} instead of numbers; store pictures.")
    if len(shape) == 2 and shape[1] and int(shape[1] ** 0.5 + 0.5) ** 2 == shape[1]:
        side = int(shape[1] ** 0.5 + 0.5)
        array = array.reshape(-1, 1, side, side)
    elif len(shape) == 3:
        array = array[:, None]
    elif len(shape) == 4 and shape[1] not in (1, 3) and shape[3] in (1, 3, 4):
        array = np.moveaxis(array[..., :3], 3, 1)
    if array.ndim != 4 or array.shape[1] not in (1, 3) or 0 in array.shape:
        raise StudioError(f"{where} holds an array of shape {shape}; store pictures as (N, H, W).")
    return array


def _values(where: Path, array: NDArray) -> tuple[NDArray[np.uint8], bool]:
    """Return the values as bytes, and whether they are black and white, 0 and 1."""
    check_limit(where, array.size)
    unit = bool((array >= 0).all() and (array <= 1).all())
    if array.shape[1] == 3:  # colours of 0 and 1 are full ones
        return np.ascontiguousarray(_bytes(where, array, 255 if unit else 1)), False
    fraction = array.dtype.kind == "f" and bool(((array > 0) & (array < 1)).any())
    values = _bytes(where, array, 255 if fraction and unit else 1)
    return values, unit and not fraction


def _bytes(where: Path, array: NDArray, scale: int) -> NDArray[np.uint8]:
    if array.dtype.kind in "bu" and array.dtype.itemsize == 1 and scale == 1:
        return array.astype(np.uint8, copy=False)
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        raise StudioError(f"{where} holds values that are not finite (NaN or infinite); mend them.")
    if array.size and (array.min() < 0 or array.max() * scale > 255):
        raise StudioError(
            f"{where} holds values from {array.min():g} to {array.max():g}; pictures take 0 to 255 "
            "(or 0 to 1), so rescale them."
        )
    return np.rint(array * float(scale)).astype(np.uint8)


def _classes(
    where: Path,
    pictures: Mapping[str, NDArray],
    labels: Mapping[str, NDArray],
    names: Sequence[str],
) -> tuple[Indices | None, tuple[str, ...]]:
    """Return the labels of all parts as indices into the class names."""
    if not labels:
        return None, ()
    if labels.keys() != pictures.keys():
        raise StudioError(f"{where} has labels for some of its parts only; label all or none.")
    flat = {part: np.asarray(array).reshape(-1) for part, array in labels.items()}
    for part, array in flat.items():
        if len(array) != len(pictures[part]):
            raise StudioError(
                f"{where} has {len(array)} labels for {len(pictures[part])} pictures; give one "
                "each."
            )
    values = np.concatenate([flat[part] for part in pictures])
    if values.dtype.kind not in "buif" or not np.array_equal(values, np.rint(values)):
        raise StudioError(f"{where} has labels that are not whole numbers; number the classes.")
    if names and values.min() >= 0 and values.max() < len(names):
        return values.astype(np.int64), tuple(str(name) for name in names)
    found, indices = np.unique(values, return_inverse=True)
    return indices.astype(np.int64), tuple(f"{value:g}" for value in found)
