"""A data set in memory: the events of its splits under one preparation."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar, get_args

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio import kinds
from ar_studio.columns import Column
from ar_studio.data.card import DataCard
from ar_studio.data.source import Indices, marks_of
from ar_studio.data.windows import before
from ar_studio.errors import StudioError, unknown
from ar_studio.kinds import Kind, Preparation
from ar_studio.settings import parse
from ar_studio.spaces import ContextSpace, EventSpace

SPLITS = ("train", "valid", "test")
CHUNK = 1000  # events counted at once
ALONE = 8  # one in so many windows is learnt as if nothing stood before it
WITHHELD = 101  # stream of the draw of classes withheld


class Passage(NamedTuple):
    """What events are windows of: values `(n,)` int64, `lead` of which stand before it.

    `context` is what it is given, `(1, …)`; None for nothing.
    """

    values: Tensor
    lead: int = 0
    context: Tensor | None = None


@dataclass(frozen=True)
class Changes:
    """What to change in the usual preparation, by field."""

    fields: Mapping[str, Any]


Leads = Callable[[Tensor], Tensor]
Asked = Preparation | Mapping[str, Any] | Changes | None
P = TypeVar("P", bound=Preparation)


class Dataset(ABC, Generic[P]):
    """Fully loaded events, in train, valid and test splits.

    Attributes
    ----------
    kind
        What its events are.
    source
        Catalogue name, or absolute path of the user's file or folder.
    name
        Short name for the user.
    card
        The catalogue's card; None for the user's own data.
    preparation
        How what was found becomes events.
    settings
        The fields of the preparation that there is a choice of here.
    idle
        Of these, settings of reading that would change nothing of the files as they are.
    choices
        The `values` of the preparation that will do here, the usual one first.
    protocol
        What a number measured on these events must be quoted with; numbers may be ranked
        together only when their protocols are equal.
    sizes
        Events per split.
    fingerprint
        Tells whether the data and splits are the same as those of another day.
    class_names
        Of the labels; empty without.
    columns
        What the dimensions of a table are; empty for other data.
    words
        The vocabulary of documents; empty for other data.
    remarks
        Sentences on what reading decided: what was taken as what, left out, scaled or turned.
    anew
        Reads rows that may be pictures or a table, as is asked; None for other data.
    """

    kind: ClassVar[Kind]
    source: str
    name: str
    card: DataCard | None
    preparation: P
    settings: tuple[str, ...]
    choices: tuple[str, ...]
    protocol: str
    sizes: dict[str, int]
    fingerprint: str
    space: EventSpace
    class_names: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    words: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    idle: frozenset[str] = frozenset()
    anew: "Callable[[Asked], Dataset] | None" = None
    _parts: dict[str, Indices]

    @abstractmethod
    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> "Dataset":
        """Return the same data under another preparation, reading as little as can be.

        Its fields will do, as a run records them: those that only other kinds of data have are
        passed over where they are at their defaults.

        Raises
        ------
        StudioError
            If the preparation does not fit the data.
        """

    def taken_otherwise(self, preparation: Preparation | Mapping[str, Any]) -> "Dataset | None":
        """Return rows taken as another kind of events, if a preparation asks for that."""
        fields = fields_of(preparation)
        rows = fields.get("rows")
        if self.anew is None or rows in (None, fields_of(self.preparation)["rows"]):
            return None
        other = self.anew(Changes(self._known_elsewhere(fields)))
        return None if other.kind is self.kind else other

    def is_prepared(self, asked: Mapping[str, Any]) -> bool:
        """Tell whether these are the data under a preparation, as a run of any age records it.

        What an old record lacks was at its default.
        """
        try:
            return self._understood(asked, self.preparation) == self.preparation
        except StudioError:
            return False

    @abstractmethod
    def events(self, split: str) -> Tensor:
        """Return the events of a split, `(N, *event_shape)` of `space.dtype`; do not write to them.

        What is drawn for them is drawn once, from the seed.
        """

    def training_events(self, epoch: int) -> Tensor:
        """Return the training events of an epoch; what is drawn for them is drawn anew."""
        return self.events("train")

    def passages(self, split: str, before: int = 0) -> list[Passage]:
        """Return the passages of a split that its events are windows of; none if there are none.

        Each comes with up to `before` of the values that stand before it, in whatever split.
        """
        return []

    def check_training(self, count: int) -> None:
        """Make sure that there are so many training events.

        Raises
        ------
        StudioError
            If there are not.
        """
        there = self.sizes["train"]
        if count > there:
            raise StudioError(
                f"{self.name} has {there:,} training events, and {count:,} are asked for; set "
                "events to no more than there are, or to 0 for all."
            )

    def pieces(self) -> NDArray[np.int64]:
        """Return how many training events in turn are windows of one passage, `(P,)`; else 1s."""
        return np.ones(self.sizes["train"], np.int64)

    def marks(self, split: str) -> NDArray[np.int64]:
        """Return a number for each event of a split, by which equal ones are told, `(N,)`.

        They are of what was found, where that is known, whatever was drawn or cut into levels.
        """
        return marks_of(self.events(split).numpy())

    def labels(self, split: str) -> Tensor | None:
        """Return the class of each event, `(N,)` int64, or None without classes."""
        return None

    def contexts(self, split: str, index: Tensor | None = None) -> Tensor | None:
        """Return what each event of a split is given, `(N, …)`, or None if the task is none.

        See `ContextSpace` for the values. An index `(n,)` asks for those of some events, which is
        sooner done.
        """
        return None

    def training_contexts(self, epoch: int) -> Tensor | None:
        """Return what each training event of an epoch is given; some classes are withheld."""
        return self.contexts("train")

    def training_leads(self, epoch: int, reach: int) -> "Leads | None":
        """Return what tells the values before training windows of an epoch, if there are any.

        It is asked by the windows' indices `(n,)` and returns `(n, reach)` int64, with -1 where
        there is none, as at the beginning of a passage. Some windows are told none, so that events
        are learnt as they stand by themselves.
        """
        return None

    def example_contexts(self, n: int) -> Tensor | None:
        """Return `n` contexts to draw samples for: classes in turn, or images of validation."""
        contexts, space = self.contexts("valid"), self.space.context
        if contexts is None or space is None:
            return None
        if space.classes:
            return space.in_turn(n)
        return contexts[torch.arange(n) % len(contexts)]

    def marginals(self) -> Tensor | None:
        """Return how often each dimension takes each value in training, `(D, K)` float32.

        Smoothed by half a count for every value, `(n + ½) / (N + K/2)`. None for real numbers,
        which have a density, and for documents, whose words have no places of their own.
        """
        if not self.space.values.has_marginals:
            return None
        counts = self._counts()
        smoothed = (counts + 0.5) / (self.sizes["train"] + 0.5 * self.space.levels)
        return torch.from_numpy(smoothed.astype(np.float32))

    def pick(self, split: str, n: int, seed: int, among: NDArray[np.bool_] | None = None) -> Tensor:
        """Return `n` different event indices at random, `(n,)` int64; at most the whole split.

        If it is told for each event, `(N,)`, they are `among` those of which it is true.
        """
        count = self.sizes[self._checked(split)]
        order = np.random.default_rng(seed).permutation(count)
        order = order if among is None else order[among[order]]
        return torch.from_numpy(order[: max(0, n)].astype(np.int64))

    def some(
        self, split: str, n: int = 0, seed: int = 0, among: NDArray[np.bool_] | None = None
    ) -> Tensor:
        """Return `n` random events of a split, or all for 0, `(n, *event_shape)`."""
        count = n or self.sizes[self._checked(split)]
        return self.events(split)[self.pick(split, count, seed, among)]

    @property
    def found(self) -> str:
        """What was read, in one sentence."""
        parts = ", ".join(f"{self.sizes[split]:,} {split}" for split in SPLITS)
        shape = " × ".join(str(side) for side in self.space.event_shape)
        one = self.space.event_shape == (1,)
        dimensions = self.kind.dimension if one else self.kind.dimensions
        return f"{self.protocol}: {parts} {self.kind.many} of {shape} {dimensions}."

    def details(self) -> dict[str, str]:
        """Return the facts, by title, that only data of this kind have."""
        return {}

    def _counts(self) -> np.ndarray:
        """Return the training counts of every value of every dimension, `(D, K)`."""
        size, levels = self.space.size, self.space.levels
        events = self.events("train").numpy().reshape(-1, size)
        first = np.arange(size) * levels
        counts = np.zeros((size, levels))
        for start in range(0, len(events), CHUNK):
            cells = (first + events[start : start + CHUNK]).reshape(-1)
            counts += np.bincount(cells, minlength=size * levels).reshape(size, levels)
        return counts

    def _checked(self, split: str) -> str:
        if split not in SPLITS:
            raise unknown("split", split, SPLITS)
        return split

    def _understood(self, asked: Asked, usual: Preparation) -> Any:
        """Return the preparation that is asked for, or the usual one.

        Settings that would do nothing are refused, so that nobody believes they did something.
        """
        if asked is None:
            return usual
        own, values = self.kind.preparation, fields_of(asked)
        if isinstance(asked, Changes):
            # Naming levels alone would otherwise say nothing, since other values have no use of it.
            implied = {"values": "levels"} if "levels" in values else {}
            values = {**usual.model_dump(), **implied, **values}
        if (chosen := values.get("values", self.choices[0])) not in self.choices:
            raise self._useless(chosen)
        for name, value in values.items():
            self._check_use(name, value)
        others = kinds.settings().keys() - own.model_fields.keys()
        kept = {name: value for name, value in values.items() if name not in others}
        return parse(own, {"values": self.choices[0], **kept})

    def _known_elsewhere(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields that mean something to other kinds, too."""
        own = self.kind.preparation.model_fields
        others = (kind.preparation for kind in kinds.KINDS.values() if kind is not self.kind)
        known = {name for other in others for name in other.model_fields}
        here = fields.get("values") in get_args(own["values"].annotation)
        if here and not known & fields.keys() - own.keys():
            known -= {"values", "levels"}  # they have these names elsewhere, and other meanings
        return {name: value for name, value in fields.items() if name in known}

    def _shares(self) -> str:
        """Return the shares of the splits in the words of a protocol."""
        total = sum(self.sizes.values())
        shares = "/".join(f"{100 * self.sizes[split] / total:.0f}" for split in SPLITS)
        return f"split {shares} %"

    def _useless(self, values: str) -> StudioError:
        """Return the error for what cannot be done to the values."""
        return StudioError(
            f"{values!r} does nothing to the values of {self.name}; use "
            f"{' or '.join(repr(choice) for choice in self.choices)}."
        )

    def _check_use(self, name: str, value: object) -> None:
        """Raise if a setting has another value than its default and no use here."""
        own = self.kind.preparation
        owner = own if name in own.model_fields else kinds.settings().get(name)
        if name in (*self.settings, "values", "seed") or owner is None:
            return
        if getattr(parse(owner, {name: value}), name) != owner.model_fields[name].default:
            takes = ", ".join(self.settings) or f"only the values {self.choices[0]!r}"
            raise StudioError(
                f"{self.name} has no use for {name} = {value}; leave it out (it takes {takes})."
            )


def fields_of(asked: Asked) -> Mapping[str, Any]:
    """Return a preparation, or what is to be changed of one, by its fields; none for none."""
    if isinstance(asked, Changes):
        return asked.fields
    return asked.model_dump() if isinstance(asked, Preparation) else asked or {}


def withholding(
    contexts: Tensor, space: ContextSpace | None, share: float, seed: int, epoch: int
) -> Tensor:
    """Return the contexts of an epoch of training, a share of the classes withheld by chance."""
    if space is None or not space.withheld:
        return contexts
    without = np.random.default_rng([seed, WITHHELD, epoch]).random(len(contexts)) < share
    return contexts.masked_fill(torch.from_numpy(without), space.classes)


def leads(
    codes: NDArray[np.unsignedinteger],
    places: tuple[NDArray[np.int64], NDArray[np.int64]],
    epoch: int,
    reach: int,
) -> Leads:
    """Return what tells the codes before windows, given where these and their passages begin.

    One in `ALONE` windows stands by itself, another one in every epoch.
    """

    def told(index: Tensor) -> Tensor:
        chosen = index.numpy()
        found = before(codes, places[0][chosen], places[1][chosen], reach)
        found[(chosen + epoch) % ALONE == 0] = -1
        return torch.from_numpy(found)

    return told


def read_as(own: type[P], asked: Asked) -> P:
    """Return a preparation that says how files are to be read; the rest of it is the default."""
    values = fields_of(asked)
    return parse(own, {name: values[name] for name in own.reads if name in values})


def facts(dataset: Dataset) -> dict[str, str]:
    """Return what there is to know of a data set beside its remarks, by title, for a table."""
    sizes, space, card = dataset.sizes, dataset.space, dataset.card
    table = {
        "Events": ", ".join(f"{sizes[split]:,} {split}" for split in SPLITS),
        "Shape": " × ".join(str(side) for side in space.event_shape),
        "Dimensions D": f"{space.size:,}",
        "Values": str(space.values),
        "Protocol": dataset.protocol,
        **dataset.details(),
        "Fingerprint": dataset.fingerprint,
    }
    if card:
        table |= {"Licence": card.licence, "Citation": card.citation, "Home": card.homepage}
    return table
