"""Pictures as data: their grey values made events by a preparation."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.data import caveats, tasks
from ar_studio.data.card import DataCard
from ar_studio.data.dataset import SPLITS, Asked, Dataset, fields_of, read_as, withholding
from ar_studio.data.source import Source
from ar_studio.errors import StudioError
from ar_studio.kinds import IMAGE, ImagePreparation, Preparation
from ar_studio.kinds.image import GreyValues
from ar_studio.kinds.preparation import OF_ROWS
from ar_studio.places import shown
from ar_studio.spaces import ContextSpace, EventSpace

SHARED = {"valid_share": "valid", "test_share": "test"}  # by what their parts are called
# Settings of how pictures lie in files, of which those of the catalogue leave no choice.
OF_FILES = ("orientation", "ground", "brightest", "classes", "broken")
BINS = 256  # values a grey picture's dimension had before it was dequantised


class PictureDataset(Dataset[ImagePreparation]):
    """Pictures `(C, H, W)`: black and white, in levels of grey or, with three channels, in colour.

    Parameters
    ----------
    read
        Reads the source as a preparation asks: the fields of `ImagePreparation.reads` are heeded.
    preparation
        How grey values become events; None takes the card's default, or for the user's own data
        `as-is` if they are black and white and `threshold` if not.

    Raises
    ------
    StudioError
        If the source cannot be read, or the preparation does not fit it.
    """

    kind = IMAGE

    def __init__(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[ImagePreparation], Source],
        preparation: Asked = None,
    ) -> None:
        found = read(read_as(ImagePreparation, preparation))
        self._set(source, name, card, read, found, preparation)

    def _set(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[ImagePreparation], Source],
        found: Source,
        preparation: Asked,
    ) -> None:
        self.source, self.name, self.card, self._read, self._found = source, name, card, read, found
        self.choices = ("as-is",) if found.binary else get_args(GreyValues)
        self.settings = tuple(
            setting
            for setting in ImagePreparation.model_fields
            if SHARED.get(setting, "") not in found.parts
            and not (card and setting in OF_FILES)
            and (setting not in OF_ROWS or found.of_rows)
        )
        self.idle = found.idle | ({"brightest"} if found.binary else frozenset())
        self.idle |= frozenset() if found.left_out else {"broken"}
        own = ImagePreparation(values="as-is" if found.binary else "threshold")
        self.preparation = asked = self._understood(preparation, card.default if card else own)
        if asked.colour and not found.colour:
            raise StudioError(f"{name} is grey, so there are no colours to keep; leave colour out.")
        found = found if asked.colour else found.grey()
        self._source = found.inverted() if asked.invert else found
        self._parts = found.split(asked.seed, name, asked.valid_share, asked.test_share)
        self.sizes = {split: len(indices) for split, indices in self._parts.items()}
        self.class_names = found.class_names
        self.remarks = tuple(map(shown, (*self._found.remarks, *self._told())))
        self._contexts: dict[str, Tensor] = {}
        self.space = self._space(found.pictures.shape[1:])
        self.fingerprint = found.fingerprint(self._parts)
        self.protocol = self._protocol()
        self._events: dict[str, Tensor] = {}

    @property
    def binary(self) -> bool:
        """Whether the source is black and white, so that `as-is` is its only preparation."""
        return self._source.binary

    @property
    def colourful(self) -> bool:
        """Whether the source has colours, kept or not."""
        return self._found.colour

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> Dataset:
        """Return the same data under another preparation; only another reading reads them again."""
        if other := self.taken_otherwise(preparation):
            return other
        dataset = object.__new__(PictureDataset)
        asked = self._understood(preparation, self.preparation)
        same = asked.reading == self.preparation.reading
        found = self._found if same else self._read(asked)
        dataset._set(self.source, self.name, self.card, self._read, found, asked)
        dataset.anew = self.anew
        return dataset

    def events(self, split: str) -> Tensor:
        """Return the events of a split, `(N, *event_shape)`; do not write to them.

        Those of `dynamic`, and the noise of `dequantise`, are drawn once, from the seed.
        """
        if split not in self._events:
            number = SPLITS.index(self._checked(split)) + 1
            self._events[split] = self._prepare(self._pictures(split), number)
        return self._events[split]

    def marks(self, split: str) -> NDArray[np.int64]:
        return self._found.marks[self._parts[self._checked(split)]]

    def training_events(self, epoch: int) -> Tensor:
        """Return the training events of an epoch: drawn from seed and epoch if drawn at all."""
        if self.preparation.values not in ("dynamic", "dequantise"):
            return self.events("train")
        return self._prepare(self._pictures("train"), len(SPLITS) + 1, epoch)

    def labels(self, split: str) -> Tensor | None:
        indices = self._parts[self._checked(split)]
        labels = self._source.labels
        return None if labels is None else torch.from_numpy(labels[indices])

    def contexts(self, split: str, index: Tensor | None = None) -> Tensor | None:
        if self._checked(split) not in self._contexts and self.space.context:
            if index is not None:
                return self._make_contexts(split, index)
            self._contexts[split] = self._make_contexts(split)
        made = self._contexts.get(split)
        return made if made is None or index is None else made[index]

    def training_contexts(self, epoch: int) -> Tensor | None:
        contexts, asked = self.contexts("train"), self.preparation
        if contexts is None:
            return None
        return withholding(contexts, self.space.context, asked.withheld, asked.seed, epoch)

    def grey(self, split: str) -> Tensor:
        """Return the pictures before preparation, `(N, *event_shape)` uint8, 0 to 255."""
        pictures = self._pictures(split)
        return torch.from_numpy(pictures * np.uint8(255) if self.binary else pictures)

    def preview(self, n: int, seed: int, split: str = "train") -> tuple[Tensor, Tensor]:
        """Return `n` random pictures and the events they become, both `(n, *event_shape)`.

        The pictures are as they were found, not inverted. The events of `dynamic` are drawn from
        `seed`, so another seed shows another draw.
        """
        index = self.pick(split, n, seed)
        pictures = self._source.pictures[self._parts[split][index.numpy()]]
        found = pictures * np.uint8(255) if self.binary else pictures
        grey = torch.from_numpy(255 - found if self.preparation.invert else found)
        if self.preparation.values == "static":
            return grey, self.events(split)[index]
        return grey, self._prepare(pictures, len(SPLITS) + 2, seed)

    def details(self) -> dict[str, str]:
        space = self.space
        events = self.events("train").flatten(1)
        constant = int((events.amin(0) == events.amax(0)).sum())
        table = {
            space.values.average or "Mean grey": f"{self._mean():.4f}",
            "Constant pixels": f"{constant:,} of {space.size:,}",
            "Classes": f"{len(self.class_names)}" if self.class_names else "none",
        }
        if not self._found.colour:
            return table
        return table | {"Colour": "kept" if self.preparation.colour else "converted to grey"}

    def _told_of_classes(self) -> Iterator[str]:
        """Say which classes training lacks, and which of those that are given have one picture."""
        labels = self._source.labels
        if labels is None:
            return
        train = labels[self._parts["train"]]
        counts = [np.bincount(part, minlength=len(self.class_names)) for part in (train, labels)]
        named = [f"class = {name}" for name in self.class_names]
        told = list(zip(named, *counts, strict=True))
        yield from caveats.unlearnt("picture", [name for name, seen, _ in told if not seen])
        if self.preparation.task == "class":
            yield from caveats.single("picture", [name for name, *n in told if n == [1, 1]])

    def _told(self) -> Iterator[str]:
        """Say what the splits, the classes and the cut at a grey do to these pictures."""
        if "train" in self._found.parts and "test" not in self._found.parts:
            yield "There is no part for testing, so one is cut off the training part."
        yield from caveats.again("pictures", self._found.marks, self._parts)
        yield from self._told_of_classes()
        pictures, cut = self._source.pictures, self.preparation.threshold
        if not self.binary and self.preparation.values == "threshold":
            most, least = int(pictures.max()), int(pictures.min())
            if most < cut or least >= cut:
                yield (
                    f"All greys are {least} to {most}, so nothing is left where they are cut at "
                    f"{cut}; set another threshold, or the brightest value."
                )

    def _mean(self) -> float:
        """Return the mean training event, from 0 to 1."""
        marginals = self.marginals()
        if marginals is None:
            return float(self.events("train").mean())
        return float((marginals @ torch.linspace(0, 1, self.space.levels)).mean())

    def _counts(self) -> NDArray:
        """Count training values; for `dynamic` the counts are expectations over the draws."""
        if self.preparation.values != "dynamic":
            return super()._counts()
        count, size = self.sizes["train"], self.space.size
        ones = self._pictures("train").reshape(count, size).sum(0, dtype=np.int64) / 255
        return np.stack([count - ones, ones], 1)

    def _space(self, shape: tuple[int, ...]) -> EventSpace:
        context = self._context_space(shape)
        if self.preparation.values == "dequantise":
            return EventSpace(shape, 0, bins=BINS, context=context)
        levels = 2 if self.binary else self.preparation.event_levels
        return EventSpace(shape, levels, context=context)

    def _context_space(self, shape: tuple[int, ...]) -> ContextSpace | None:
        task = self.preparation.task
        if task == "none":
            return None
        if task == "class":
            if not self.class_names:
                raise StudioError(f"{self.name} has no classes, so no model can be given one.")
            withheld = self.preparation.withheld > 0
            return ContextSpace("class", classes=len(self.class_names), withheld=withheld)
        if task == "super-resolution":
            return ContextSpace("image", shape=shape)
        if task == "colourisation" and shape[0] != 3:
            raise StudioError(f"{self.name} is grey; colourisation needs pictures in colour.")
        return ContextSpace("image", shape=(1, *shape[1:]))

    def _make_contexts(self, split: str, index: Tensor | None = None) -> Tensor:
        """Return what each event is given: made of its picture before any preparation."""
        task, chosen = self.preparation.task, slice(None) if index is None else index.numpy()
        if task == "class":
            labels = self.labels(split)
            assert labels is not None
            return labels[chosen]
        pictures = self._pictures(split)[chosen]
        pictures = pictures * np.uint8(255) if self.binary else pictures
        return torch.from_numpy(tasks.given(pictures, task, self.preparation.factor))

    def _pictures(self, split: str) -> NDArray[np.uint8]:
        return self._source.pictures[self._parts[self._checked(split)]]

    def _prepare(self, pictures: NDArray[np.uint8], *stream: int) -> Tensor:
        if self.binary:
            return torch.from_numpy(pictures)
        generator = np.random.default_rng([self.preparation.seed, *stream])
        return torch.from_numpy(events_of(pictures, self.preparation, generator))

    def _useless(self, values: str) -> StudioError:
        if not self._found.binary:
            return super()._useless(values)
        return StudioError(
            f"{self.name} is black and white already, so {values!r} has nothing to do; use 'as-is'."
        )

    def _protocol(self) -> str:
        """Name, values, size and seed of the split: all that numbers depend on."""
        as_is = self.card.as_is if self.card else "as-is"
        parts = [
            self.name if self.card else f"{self.name} [{self.fingerprint[:8]}]",
            as_is if self.binary else self.preparation.title,
        ]
        usual = self.card is not None and fields_of(self.card.default)["colour"]
        if self._found.colour and self.preparation.colour != usual:
            parts.append("in colour" if self.preparation.colour else "in grey")
        if self.preparation.invert:
            parts.append("inverted")
        if self.preparation.size and not self.binary:
            parts.append("×".join(str(side) for side in self.space.event_shape[1:]))
        # Earlier versions squashed the catalogue's, so that is what goes without saying there.
        high, wide = self.card.source_shape[-2:] if self.card else (1, 1)
        parts += self.preparation.read_words("crop" if high == wide else "squash")
        if self.preparation.task != "none":
            parts.append(self.preparation.given)
        if self.preparation.valid_share or self.preparation.test_share:
            parts.append(self._shares())
        if self.card and "test" not in self._source.parts:
            parts.append(f"seeded split {self.preparation.seed}")
        return " · ".join(parts)


def events_of(
    grey: NDArray[np.uint8], preparation: ImagePreparation, generator: np.random.Generator
) -> NDArray:
    """Turn grey pictures into events of the same shape, uint8 or, if dequantised, float32.

    Parameters
    ----------
    grey
        Values 0 to 255, any shape.
    generator
        Used by `static`, `dynamic` and `dequantise` only.
    """
    if preparation.values == "dequantise":
        # Noise of 16 bits below the 8 of grey fills float32's 24, so 255 + u never rounds to 1.
        noise = generator.integers(0, 2**16, size=grey.shape, dtype=np.uint16)
        return ((grey.astype(np.uint32) << 16) | noise).astype(np.float32) * np.float32(2**-24)
    if preparation.values in ("static", "dynamic"):
        # Uniform over 0..254, so a pixel is one with probability grey / 255 exactly.
        noise = generator.integers(0, 255, size=grey.shape, dtype=np.uint8)
        return (noise < grey).view(np.uint8)
    if preparation.values == "threshold":
        return (grey >= preparation.threshold).view(np.uint8)
    if preparation.event_levels == 256:
        return grey
    return (grey.astype(np.uint16) * preparation.event_levels >> 8).astype(np.uint8)
