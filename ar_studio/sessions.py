"""A session: what somebody looks at and is about to train, from launch to launch, and as a file.

The file is a `.arstudio` zip as that of a run (`archive.py`): it holds `session.json` and each of
the user's own runs that it names, as an `.arstudio` file of its own. A session may be that of one
panel alone, and then name runs that it does not hold: they are known by their weights. Nothing in
it is believed: sizes are counted while reading, each run is checked as any other, nothing is
executed.
"""

from __future__ import annotations

import json
import math
import shutil
import zipfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator

from ar_studio import archive, files, records, runs
from ar_studio.data import codes
from ar_studio.data.reading import reading
from ar_studio.errors import StudioError
from ar_studio.records import Place, Shown
from ar_studio.runs import Run

VERSION = 1
SESSION = "session.json"
MOST_BYTES = 2**24  # of the record: masks and images are small, logs are cut
MOST_RUNS = 32
KNOWN = "known/"  # what a run is called that is not in the file
CHUNK = 2**20

# Widgets would take < for the start of HTML.
Plain = Annotated[Shown, AfterValidator(lambda words: words.replace("<", "‹"))]


class Array(BaseModel):
    """An image or a mask, as numbers that JSON holds."""

    dtype: str
    shape: tuple[int, ...]
    values: list[float]

    @classmethod
    def of(cls, array: NDArray[Any]) -> Array:
        """Return an array as it is kept."""
        return cls(dtype=str(array.dtype), shape=array.shape, values=array.ravel().tolist())

    def array(self) -> NDArray[Any] | None:
        """Return what is kept; None if it is no array that the studio makes."""
        if self.dtype not in ("bool", "uint8", "int32", "int64", "float32"):
            return None
        if math.prod(self.shape) != len(self.values) or min(self.shape, default=0) < 1:
            return None
        values = np.asarray(self.values)
        with np.errstate(invalid="ignore", over="ignore"):
            found = values.astype(self.dtype)
        return found.reshape(self.shape) if np.array_equal(found, values) else None


class Choice(BaseModel):
    """A data set or a model by its name, and the settings it is used with."""

    name: Place
    settings: dict[str, Any] = Field(default_factory=dict)


class Known(BaseModel):
    """A run that a session names and does not hold: its title, and the hash of its weights."""

    title: Plain
    weights: str = Field(min_length=16, max_length=16)

    @classmethod
    def of(cls, run: Run) -> Known:
        """Return how a run with weights is known again.

        Raises
        ------
        StudioError
            If it has none.
        """
        weights = codes.weights_of(run.folder)
        if not weights:
            raise StudioError(
                f"{run.folder} has no weights yet; train it for an epoch, or resume it."
            )
        return cls(title=run.record.title, weights=weights)


class Session(BaseModel):
    """All that a session is about.

    What an older version did not write has its default; what a newer one adds is left aside.

    Attributes
    ----------
    data, model, training
        The open data set with its preparation, and what the next training would be.
    run
        The model in hand: the path of its folder, or `gallery/NAME`.
    panels
        What each panel keeps, by its name; `runs` in it are runs as in `run`.
    front
        The workspace in front.
    panel
        The panel whose state alone it is; empty for all of a session.
    known
        Runs that are not in the file, by what it calls them.
    lacking
        Titles of runs that it named and that were not found.
    """

    model_config = ConfigDict(extra="ignore")
    version: int = VERSION
    data: Choice | None = None
    model: Choice | None = None
    training: dict[str, Any] = Field(default_factory=dict)
    run: Place = ""
    image: Array | None = None
    mask: Array | None = None
    whose: Plain = ""  # image it is, in words
    panels: dict[str, dict[str, Any]] = Field(default_factory=dict)
    front: str = ""
    panel: str = ""
    known: dict[str, Known] = Field(default_factory=dict)
    lacking: list[Plain] = Field(default_factory=list)
    log: list[Shown] = Field(default_factory=list)

    @field_validator("panels")
    @classmethod
    def _names_its_runs(cls, panels: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        for named in (part["runs"] for part in panels.values() if "runs" in part):
            if not isinstance(named, list) or not all(isinstance(run, str) for run in named):
                raise ValueError("runs are named by a list of texts")
        return panels

    def runs(self) -> list[str]:
        """Return the runs that it names, each once."""
        named = [self.run, *(run for part in self.panels.values() for run in part.get("runs", ()))]
        return [run for run in dict.fromkeys(named) if run]

    def renamed(self, name: Callable[[str], str]) -> Session:
        """Return the session with other names for its runs; those without one are left out."""
        panels = {
            panel: part
            | ({"runs": [*filter(None, map(name, part["runs"]))]} if "runs" in part else {})
            for panel, part in self.panels.items()
        }
        return self.model_copy(update={"run": name(self.run) if self.run else "", "panels": panels})


def reference(run: Run) -> str:
    """Return what a session calls a run."""
    return run.reference


def read(path: Path) -> Session | None:
    """Return the session kept in a file; None if there is none, or none that is whole."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        return Session.model_validate_json(path.read_bytes())
    except (OSError, ValidationError, RecursionError):
        return None


def is_session(path: Path) -> bool:
    """Tell whether an `.arstudio` file holds a session, not a single run."""
    try:
        with zipfile.ZipFile(path) as source:
            return SESSION in source.namelist()
    except (OSError, zipfile.BadZipFile, ValueError):
        return False


def pack(
    session: Session, held: Mapping[str, Run], path: Path, named: Mapping[str, Run] | None = None
) -> None:
    """Write a session as one file, with those of the user's own runs that it is to hold.

    Others may be `named` alone. Where data and folders lie on this machine is left out.

    Raises
    ------
    StudioError
        If a run has no weights, or the file cannot be written.
    """
    if path.suffix.lower() != files.RUN:
        raise StudioError(f"{path} cannot be written: name a file that ends in {files.RUN}.")
    names = {run: f"runs/{number}{files.RUN}" for number, run in enumerate(sorted(held))}
    alone = {run: f"{KNOWN}{number}" for number, run in enumerate(sorted(named or {}))}
    known = {alone[name]: Known.of(run) for name, run in (named or {}).items()}
    every = {**alone, **names}
    told = session.renamed(lambda run: run if run.startswith("gallery/") else every.get(run, ""))
    told = told.model_copy(update={"data": _portable(session.data), "log": [], "known": known})
    with (
        TemporaryDirectory() as folder,
        files.writing(path) as file,
        zipfile.ZipFile(file, "w") as target,
    ):
        target.writestr(SESSION, told.model_dump_json(indent=1), zipfile.ZIP_DEFLATED)
        for run, name in names.items():
            packed = Path(folder) / Path(name).name
            archive.pack(held[run], packed)
            target.write(packed, name)


def unpack(path: Path, runs_folder: Path) -> Session:
    """Open a session that was packed: its runs become runs among the others.

    Raises
    ------
    StudioError
        If the file is missing, damaged, of a newer version, or not made by `pack`. Nothing is left
        behind.
    """
    unknown = (zipfile.BadZipFile, RuntimeError, KeyError, ValueError, OverflowError)
    with (
        reading(path, f"a session exported as {files.RUN}", *unknown),
        zipfile.ZipFile(path) as source,
    ):
        session = _record(path, source)
        own = [run for run in session.runs() if not run.startswith("gallery/")]
        named = [run for run in own if run not in session.known]
        if len(own) > MOST_RUNS or not set(named) <= set(source.namelist()):
            raise _refused(path, "it names runs that it does not hold")
        there = _found(session.known, runs_folder)
        opened = {}
        with ExitStack() as undoing:
            for name in named:
                opened[name] = _opened(path, source, name, runs_folder)
                undoing.callback(shutil.rmtree, opened[name].folder, ignore_errors=True)
            undoing.pop_all()
    places = {name: str(run.folder) for name, run in {**there, **opened}.items()}
    lacking = [one.title for name, one in session.known.items() if name not in there]
    told = {"known": {}, "lacking": lacking, "data": _portable(session.data)}
    session = session.model_copy(update=told)
    return session.renamed(lambda run: run if run.startswith("gallery/") else places.get(run, ""))


def _found(known: Mapping[str, Known], runs_folder: Path) -> dict[str, Run]:
    """Return those runs of a folder that have the weights of some that are known."""
    if not known or not runs_folder.is_dir():
        return {}
    every = [(codes.weights_of(run.folder), run) for run in runs.find(runs_folder)]
    there: dict[str, Run] = {}
    for name, one in known.items():
        alike = [run for weights, run in every if weights == one.weights]
        # A copy has the same weights: each is found, and by its own title, as far as there are two.
        alike.sort(key=lambda run: (run in there.values(), run.record.title != one.title))
        if alike:
            there[name] = alike[0]
    return there


def _portable(data: Choice | None) -> Choice | None:
    return data and data.model_copy(update={"name": archive.portable(data.name)})


def _refused(path: Path, what: str) -> StudioError:
    return StudioError(f"{path.name} cannot be opened: {what}; ask for a fresh export.")


def _record(path: Path, source: zipfile.ZipFile) -> Session:
    with source.open(SESSION) as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise _refused(path, "its record is too large")
    try:
        told = json.loads(content.decode())
        if isinstance(told, dict) and told.get("version", VERSION) > VERSION:
            raise records.later_version(path.name)
        return Session.model_validate(told)
    except (ValueError, TypeError, RecursionError):
        raise _refused(path, "its record is damaged or edited") from None


def _opened(path: Path, source: zipfile.ZipFile, name: str, runs_folder: Path) -> Run:
    """Open one of the runs in a session, which is checked as any other."""
    with TemporaryDirectory() as folder:
        inner, total = Path(folder) / f"{path.stem}-{Path(name).stem}{files.RUN}", 0
        with source.open(name) as stream, inner.open("wb") as file:
            while chunk := stream.read(CHUNK):
                total += len(chunk)
                if total > archive.MOST_BYTES:
                    raise _refused(path, "it unpacks to more than any session")
                file.write(chunk)
        try:
            return archive.unpack(inner, runs_folder)
        except StudioError as error:
            told = str(error).replace(str(inner), f"{path.name}: {inner.name}")
            raise StudioError(told) from None
