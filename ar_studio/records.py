"""The record of a run: all that its `run.json` says, in typed parts."""

import json
import platform
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from packaging.version import InvalidVersion, Version
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
)

import ar_studio
from ar_studio import figures, places
from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.figures import DIM, Figure, Sign
from ar_studio.kinds import ImagePreparation
from ar_studio.seeds import SEEDS
from ar_studio.spaces import ContextSpace, EventSpace

FORMAT = 1  # of records; one that earlier versions misread has a higher one
Status = Literal["new", "training", "stopped", "finished", "diverged"]
Estimator = Literal["", "constant", "guesses", "orderings"]


class ContextPart(BaseModel):
    """What the events are given, in the words of `ContextSpace`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["class", "image", "text"]
    classes: int = 0
    withheld: bool = False
    shape: tuple[int, ...] = ()
    levels: int = 0
    parts: tuple[int, ...] = ()

    @model_serializer(mode="wrap")
    def _as_ever(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what says nothing and is new, so that earlier versions read the record."""
        said, new = write(self), ("levels", "parts")
        return {name: one for name, one in said.items() if one or name not in new}


class Origin(BaseModel):
    """Where the code of a model lies that is none of the catalogue's: a file, as it was.

    A package is the installed one that it belongs to, with its version.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    file: str
    sha256: str
    package: str = ""


class ModelPart(BaseModel):
    """Which model: its name, configuration, the seed of its weights, its events, its code."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    config: dict[str, Any] = {}
    seed: int = Field(default=0, ge=0, lt=SEEDS)
    event_shape: tuple[int, ...]
    levels: int
    bins: int = 0
    documents: bool = False
    context: ContextPart | None = None
    events: str = ""
    rate: int = 0
    origin: Origin | None = None  # of models outside the catalogue

    @classmethod
    def of(
        cls,
        name: str,
        config: dict[str, Any],
        seed: int,
        space: EventSpace,
        origin: Origin | None = None,
    ) -> "ModelPart":
        """Return the part that describes a model for an event space."""
        return cls(name=name, config=config, seed=seed, origin=origin, **asdict(space))

    @model_serializer(mode="wrap")
    def _as_ever(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what says nothing and is new, so that earlier versions read the record."""
        said = write(self)
        new = ("origin", "events", "rate")
        return {name: one for name, one in said.items() if one or name not in new}

    @property
    def space(self) -> EventSpace:
        """The event space.

        Raises
        ------
        StudioError
            If the record was edited into nonsense.
        """
        given = None if self.context is None else ContextSpace(**self.context.model_dump())
        said = self.model_dump(exclude={"name", "config", "seed", "context", "origin"})
        return EventSpace(**said, context=given)


# A path may hold bytes that are no text, which no JSON takes as they are.
Place = Annotated[str, AfterValidator(places.of_text), PlainSerializer(places.as_text)]
Shown = Annotated[str, AfterValidator(places.shown)]


class DataPart(BaseModel):
    """Which data: source, preparation (splits are seeded by it), protocol and fingerprint.

    The columns of a table, the words of documents and the names of classes are kept, so that
    samples can be read and asked for without the data; and what reading decided.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    source: Place
    preparation: dict[str, Any]
    protocol: str
    fingerprint: str
    sizes: dict[str, int]
    folder: Place | None = None  # named by the user to search first
    columns: tuple[Column, ...] = ()
    words: tuple[str, ...] = ()
    class_names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def pictured(self) -> ImagePreparation:
        """How its pictures were read and prepared; as usual if it has none."""
        told = {n: v for n, v in self.preparation.items() if n in ImagePreparation.model_fields}
        try:
            return ImagePreparation(**told)
        except ValidationError:  # of another kind, or edited
            return ImagePreparation(values="as-is")

    @model_serializer(mode="wrap")
    def _as_ever(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what says nothing and is new, so that earlier versions read the record."""
        said = write(self)
        return {name: one for name, one in said.items() if one or name != "remarks"}


class Constant(BaseModel):
    """The `log Z` that a score rests on, in nats, with its standard error; how it was estimated."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")
    log_z: float
    error: float
    chains: int
    temperatures: int

    @property
    def told(self) -> str:
        """The constant in a sentence, with three standard errors, as AIS is usually told."""
        figure = Figure(self.log_z, 3 * self.error, sign="≈ ")
        return (
            f"log Z {figure.number} (3σ) by AIS, {self.chains:,} chains × "
            f"{self.temperatures:,} temperatures"
        )


class Score(BaseModel):
    """An evaluation: mean NLL with its standard error over the `n` events of a split.

    A density of data that never were discrete has no bits per dimension; documents have a
    perplexity per word. An `upper_bound` NLL is that of a model whose likelihood is only bounded;
    that of an `ensemble` of guesses, which importance sampling makes it, is told as an estimate.
    An `estimate` is that of the mean over all orderings, from random masks, or one whose
    `constant` is estimated, of which the standard error is a part of the score's.
    `exact` is the share of texts that greedy drawing writes as they are, given theirs.
    One found by `sliding` is of a dimension and not of an event; `each` is what that is in units.
    """

    # The standard error of a single event is NaN, which would else be written as null.
    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")
    split: str
    protocol: str
    nll_nats: float
    nll_stderr: float
    bits_per_dim: float | None = None
    n: int
    ensemble: int = 1
    perplexity: float | None = None
    upper_bound: bool = False
    estimate: bool = False
    constant: Constant | None = None
    exact: float | None = None
    each: str = DIM
    sliding: bool = False

    @model_serializer(mode="wrap")
    def _as_ever(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what says nothing and is new, so that earlier versions read the record."""
        said, new = write(self), {"constant": None, "exact": None, "each": DIM, "sliding": False}
        return {name: one for name, one in said.items() if name not in new or one != new[name]}

    @property
    def sampled(self) -> bool:
        """Whether many guesses of a bounded model were averaged: importance sampling."""
        return self.upper_bound and self.ensemble > 1

    @property
    def estimator(self) -> Estimator:
        """What an estimate is made of, nothing of another number: each errs in a way of its own.

        By an estimated constant, AIS, the NLL is too low on average; by guesses too high; by
        orderings drawn at random neither.
        """
        if self.constant is not None:
            return "constant"
        if self.sampled:
            return "guesses"
        return "orderings" if self.estimate else ""

    @property
    def sign(self) -> Sign:
        """What stands before the number where it is not the NLL itself."""
        return figures.sign(bound=self.upper_bound, estimate=self.estimate or self.sampled)

    @property
    def figure(self) -> Figure:
        """The number in nats."""
        each = self.each if self.sliding else ""
        return Figure(self.nll_nats, self.nll_stderr, sign=self.sign, each=each)

    @property
    def part(self) -> Figure | None:
        """What a dimension costs in bits, or the perplexity of a word; densities have neither."""
        if self.perplexity is not None:
            return Figure(self.perplexity, unit="perplexity", sign=self.sign)
        if self.bits_per_dim is None:
            return None
        return Figure(self.bits_per_dim, unit="bits", sign=self.sign, each=self.each)

    @property
    def figures(self) -> list[Figure]:
        """The number in all the units that it has."""
        return [self.figure, *([self.part] if self.part else [])]


def slid(split: str) -> str:
    """Return what the whole passages of a split are called."""
    return f"{split}, sliding"


def score_name(split: str, ensemble: int = 1, estimate: bool = False) -> str:
    """Return by which name a record keeps a score."""
    members = "" if ensemble == 1 else f" × {ensemble}"
    return f"{'≈ ' if estimate else ''}{split}{members}"


class Progress(BaseModel):
    """How far training has come; times in seconds of training, NLLs in nats."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    step: int = 0
    epoch: int = 0
    seconds: float = 0.0
    best_valid_nll: float | None = None
    best_epoch: int | None = None
    reason: str = ""


def budget_spent(training: Mapping[str, Any], progress: Progress) -> str:
    """Say which budget of a training is used up; nothing while none is."""
    for name, done in (
        ("epochs", progress.epoch),
        ("steps", progress.step),
        ("minutes", progress.seconds / 60),
    ):
        limit = float(training.get(name) or 0)
        if 0 < limit <= done:
            unit = name.removesuffix("s") if limit == 1 else name
            return f"Finished: {limit:,.9g} of {limit:,.9g} {unit}."
    return ""


class Record(BaseModel):
    """Everything `run.json` says.

    An event is drawn in `passes_per_sample`, on average, a row after the other or, by models that
    cannot, all at once; only what ships is measured for that.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")
    format: Literal[1] = FORMAT
    title: str
    note: str = ""
    created: AwareDatetime = Field(default_factory=lambda: datetime.now(UTC))
    status: Status = "new"
    model: ModelPart
    data: DataPart
    training: dict[str, Any]
    progress: Progress = Progress()
    scores: dict[str, Score] = {}
    seconds_per_sample: float | None = None
    passes_per_sample: float | None = None
    versions: dict[str, str] = Field(default_factory=lambda: _versions())
    device: str = ""
    hardware: str = ""  # the processor behind `device`

    @model_serializer(mode="wrap")
    def _as_ever(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what says nothing and is new, so that earlier versions read the record."""
        said = write(self)
        return {n: one for n, one in said.items() if n != "passes_per_sample" or one is not None}


def is_later(content: bytes) -> bool:
    """Tell whether a record that cannot be read says that a later version of the program wrote it.

    Its format is looked at first, then the version: fields that are unknown here are no damage.
    """
    try:
        said = json.loads(content)
        form, versions = said.get("format"), said.get("versions", {})
        if isinstance(form, int) and form > FORMAT:
            return True
        return is_newer(versions.get("ar-studio", ""))
    except (ValueError, AttributeError, RecursionError):
        return False


def is_newer(version: str) -> bool:
    """Tell whether a version of the program is a later one than this."""
    try:
        return Version(version) > Version(ar_studio.__version__)
    except (InvalidVersion, TypeError):
        return False


def later_version(name: object) -> StudioError:
    """Return the error for a file that a later version wrote."""
    return StudioError(f"{name} was made by a later version of AR Studio; update it, then go on.")


def _versions() -> dict[str, str]:
    from importlib.metadata import version

    packages = ("ar-studio", "torch", "numpy", "lightning-fabric")
    return {"python": platform.python_version()} | {name: version(name) for name in packages}
