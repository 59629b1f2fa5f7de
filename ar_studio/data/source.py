"""A source: pictures as they were found, before a preparation makes events of them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.reading import check_limit
from ar_studio.errors import StudioError
from ar_studio.interruption import pause
from ar_studio.kinds import ImagePreparation

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
    of_rows
        Whether they are the rows of a table, whose columns could be taken as such.
    idle
        Settings of reading that change nothing of the files as they are.
    left_out
        How many files could not be read, and were to be left out.
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
    of_rows: bool = False
    idle: frozenset[str] = frozenset()
    left_out: int = 0
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
        if "train" not in parts:
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
        elif "test" not in parts:
            count = part(len(self.pictures), test_share, len(self.pictures) // 10)
            order = generator.permutation(parts["train"])
            parts["train"], parts["test"] = order[count:], order[:count]
        elif "valid" not in parts:
            order = generator.permutation(parts["train"])
            cut = part(len(order), valid_share, len(order) // 6)  # 10,000 of MNIST's 60,000
            parts["train"], parts["valid"] = order[cut:], order[:cut]
        if (valid_share or test_share) and not all(map(len, parts.values())):
            raise StudioError(f"No picture of {name} is left for a split; choose other shares.")
        if not all(len(indices) for indices in parts.values()):
            raise self._too_few(name)
        return {name: parts[name] for name in ("train", "valid", "test")}

    def _too_few(self, name: str) -> StudioError:
        """Return the sentence for too few pictures in what splits are cut off."""
        which = "training pictures" if "train" in self.parts else "pictures"
        count = len(self.parts.get("train", self.pictures))
        least = 6 if "test" in self.parts else 10
        return StudioError(
            f"The {count:,} {which} of {name} are too few for a training, a validation and a test "
            f"split; add {which} until there are at least {least}."
        )

    def resized(self, asked: ImagePreparation) -> "Source":
        """Return the source with its pictures scaled to the size that is asked for, if one is.

        Raises
        ------
        StudioError
            If the pictures are black and white, as resizing would make them grey, or if they would
            take too much memory.
        """
        from PIL import Image

        from ar_studio.data.opening import fitted

        size = asked.size
        if size is None or self.pictures.shape[2:] == (size, size):
            return self
        if self.binary:
            raise StudioError(
                "These pictures are already black and white and cannot be resized; leave size out."
            )
        count, channels, high, wide = self.pictures.shape
        check_limit(f"A set of {count:,} pictures of {size} × {size} pixels", count * size**2)
        scaled = np.empty((count, channels, size, size), np.uint8)
        for index in np.ndindex(count, channels):
            pause()
            image = Image.fromarray(self.pictures[index])
            scaled[index] = np.asarray(fitted(image, (size, size), asked=asked))
        remark = reshaped(count, {(wide, high): count}, asked)
        return replace(self, pictures=scaled, remarks=(*self.remarks, *remark))

    def _permutation(self, generator: np.random.Generator) -> Indices:
        """Return the pictures in random order, those of a block together."""
        count = len(self.pictures)
        if self.block == 1:
            return generator.permutation(count)
        blocks = np.split(np.arange(count), range(self.block, count, self.block))
        return np.concatenate([blocks[i] for i in generator.permutation(len(blocks))])

    @cached_property
    def marks(self) -> NDArray[np.int64]:
        """A number for each picture, by which equal ones are told, `(N,)`."""
        return marks_of(self.pictures)

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


def marks_of(events: Iterable[NDArray]) -> NDArray[np.int64]:
    """Return a number for each event `(N, …)`, by which equal ones are told, `(N,)`."""
    return np.array([hash(event.tobytes()) for event in events], np.int64)


def part(count: int, share: int, usual: int) -> int:
    """Return how many of `count` events a share in percent is; 0 is the usual number."""
    return count * share // 100 if share else usual


def luminance(pictures: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the brightness `(…)` of colour pictures `(…, 3)` (ITU-R 601)."""
    return ((pictures.astype(np.uint32) @ LUMINANCE + 500) // 1000).astype(np.uint8)


def reshaped(
    count: int, sizes: Mapping[tuple[int, int], int], asked: ImagePreparation
) -> tuple[str, ...]:
    """Say what became of pictures that are not square, of these widths and heights."""
    from ar_studio.data.opening import kept

    if asked.size is None:
        return ()
    wanted = (asked.size, asked.size)
    uneven = sum(n for size, n in sizes.items() if kept(size, wanted) != size)
    if not uneven:
        return ()
    done, others = {
        "crop": ("cropped to their middle", "fit=pad or fit=squash keeps all of them"),
        "pad": (f"padded with {asked.ground}", "fit=crop or fit=squash leaves that out"),
        "squash": ("squashed into another shape", "fit=crop or fit=pad keeps theirs"),
    }[asked.fit]
    which = "All pictures" if uneven == count else f"{uneven:,} of {count:,} pictures"
    return (f"{which} are not square, so they are {done}; {others}.",)
