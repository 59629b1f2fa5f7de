"""A run: the folder that holds one training of one model on one data set.

`run.json` says what was done, `metrics.csv` how the losses went, `weights.safetensors` are the
best on validation, `resume/checkpoint.safetensors` is all that is needed to go on, and `samples/`
shows what the model drew after each epoch. Nothing in it can execute.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as resources
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import psutil
from pydantic import ValidationError
from safetensors import SafetensorError, safe_open

from ar_studio import files, places, records
from ar_studio.errors import CancelledError, StudioError
from ar_studio.records import Record

if TYPE_CHECKING:  # runs are listed before torch and numpy are loaded
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

SHELF = Path(str(resources("ar_studio.resources"))) / "pretrained"  # the runs that ship
SHELVED = "gallery/"  # stands before the name of one, wherever the program lies
CLOCK_DRIFT = 60.0  # seconds by which two readings of a process's start may differ


METRICS = ("step", "epoch", "seconds", "train_nll", "valid_nll", "valid_stderr", "learning_rate")


@dataclass(frozen=True)
class Metric:
    """One row of `metrics.csv`: NLLs in nats per event; `valid_*` at the end of epochs only."""

    step: int
    epoch: int
    seconds: float
    train_nll: float
    valid_nll: float | None
    valid_stderr: float | None
    learning_rate: float


def shelved(source: str | Path) -> bool:
    """Tell whether a source is `gallery/NAME`, and a run of that name ships.

    A user's own folder of such a name is meant by `./gallery/NAME`.
    """
    name = str(source).removeprefix(SHELVED)
    plain = name != str(source) and re.fullmatch(r"[\w-][\w.-]*", name) is not None
    return plain and places.is_file(SHELF / name / "run.json")


def place(source: str | Path) -> Path:
    """Return the folder that a path means, or that of a run that ships, of `gallery/NAME`."""
    return SHELF / str(source).removeprefix(SHELVED) if shelved(source) else Path(source)


class Run:
    """One run folder.

    Parameters
    ----------
    folder
        An existing run; see `create` for a new one.

    Raises
    ------
    StudioError
        If the folder is none, or its `run.json` is missing, damaged or of a later version.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self.record = self._read()

    @classmethod
    def create(cls, folder: Path, record: Record) -> "Run":
        """Make a new run folder.

        Raises
        ------
        StudioError
            If the folder holds something already or cannot be written to.
        """
        folder = Path(folder)
        with suppress(OSError):  # what cannot be made is told by the first file
            folder.mkdir(parents=True, exist_ok=True)
        taken = StudioError(f"{folder} is not empty; name a new folder, or resume the run in it.")
        if places.exists(folder) and not places.is_folder(folder):
            raise taken
        with files.alone(folder):
            if any(path.name != ".guard" for path in places.entries(folder)):
                raise taken
            files.replace(folder / "run.json", _json(record))
        return cls(folder)

    def update(self, **changes: Any) -> None:
        """Change fields of the record and write it, keeping what others changed meanwhile."""
        with files.alone(self.folder):
            with suppress(StudioError):
                self.record = self._read()
            record = self.record.model_copy(update=changes)
            files.replace(self.folder / "run.json", _json(record))
            self.record = record

    def amend(self, **changes: Any) -> bool:
        """Change fields of the record, and tell whether it holds them now.

        It does not if a training that is going on owns it, or if it is shipped or may only be read.
        """
        if self.busy or self.shipped:
            return False
        try:
            self.record = Run(self.folder).record
            self.update(**changes)
        except StudioError:
            return False
        return True

    @property
    def unchanged(self) -> bool:
        """Whether `run.json` is still the file that the record was read from."""
        return self._source == self._stamp()

    @property
    def interrupted(self) -> bool:
        """Whether training was killed: the record says it runs, but no process holds the run."""
        return self.record.status == "training" and self._owner() is None

    @property
    def busy(self) -> bool:
        """Whether a living process trains this run."""
        return self._owner() is not None

    @property
    def shipped(self) -> bool:
        """Whether it came with the program and is only read; hidden ones are still being made."""
        if self.folder.name.startswith("."):
            return False
        return _resolved(self.folder).parent == _resolved(SHELF)

    @property
    def reference(self) -> str:
        """What others call it: the path of its folder, or `gallery/NAME` of one that ships."""
        return f"{SHELVED}{self.folder.name}" if self.shipped else str(self.folder)

    @property
    def has_weights(self) -> bool:
        return places.is_file(self.folder / "weights.safetensors")

    @property
    def has_checkpoint(self) -> bool:
        return places.is_file(self._checkpoint)

    @property
    def goes_on_as_new(self) -> bool:
        """Whether it has ended and came without its checkpoint: a new run trains it further."""
        return self.record.status == "finished" and self.has_weights and not self.has_checkpoint

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the run while training it.

        Raises
        ------
        StudioError
            If another process, or another training in this one, holds it.
        """
        lock, process = self.folder / "lock", psutil.Process()
        with files.alone(self.folder):
            if self._owner() is not None:
                raise StudioError(
                    f"{self.folder.name} is being trained already; wait for that training or stop "
                    "it."
                )
            files.replace(lock, f"{process.pid} {process.create_time()}".encode())
        try:
            yield
        finally:
            # A lock that cannot be removed is void once this process has ended.
            with suppress(OSError):
                lock.unlink()

    def save_weights(self, tensors: "Mapping[str, Tensor]") -> None:
        """Write the best weights."""
        files.replace(self.folder / "weights.safetensors", _packed(tensors))

    def load_weights(self) -> "dict[str, Tensor]":
        """Return the best weights, on the CPU.

        Raises
        ------
        StudioError
            If there are none yet, or the file is no safetensors file.
        """
        if not self.has_weights:
            raise StudioError(
                f"{self.folder} has no weights yet; train it for an epoch, or resume it."
            )
        return _load(self.folder / "weights.safetensors")[0]

    def save_checkpoint(self, tensors: "Mapping[str, Tensor]", state: Mapping[str, Any]) -> None:
        """Write all that is needed to go on: one file, so that it is never half of two."""
        files.replace(self._checkpoint, _packed(tensors, {"state": json.dumps(state)}))

    def load_checkpoint(self) -> "tuple[dict[str, Tensor], dict[str, Any]]":
        """Return the last checkpoint's tensors and state.

        Raises
        ------
        StudioError
            If the file is damaged.
        """
        tensors, metadata = _load(self._checkpoint)
        try:
            return tensors, json.loads(metadata["state"])
        except (KeyError, ValueError):
            raise StudioError(
                f"{self._checkpoint} is damaged; delete its folder to train from the start."
            ) from None

    def write_metrics(self, metrics: list[Metric]) -> None:
        """Write all rows of `metrics.csv`."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(METRICS)
        for metric in metrics:
            values = (getattr(metric, name) for name in METRICS)
            writer.writerow("" if value is None else value for value in values)
        files.replace(self.folder / "metrics.csv", text.getvalue().encode())

    def metrics(self) -> list[Metric]:
        """Return the rows of `metrics.csv`; none if there is no file.

        Raises
        ------
        StudioError
            If the file is not the table it should be.
        """
        path = self.folder / "metrics.csv"
        if not places.is_file(path):
            return []
        try:
            with path.open(newline="", encoding="utf-8") as file:
                return [_metric(row) for row in csv.DictReader(file)]
        except (OSError, ValueError, KeyError, TypeError, csv.Error):
            raise StudioError(
                f"{path} is damaged; delete it to go on without old curves."
            ) from None

    def save_samples(self, epoch: int, samples: "Tensor") -> None:
        """Keep what the model drew after an epoch, `(n, *event_shape)` `uint8`."""
        import numpy as np

        content = io.BytesIO()
        np.save(content, samples.numpy(), allow_pickle=False)
        files.replace(self.folder / "samples" / f"{epoch:05d}.npy", content.getvalue())

    def samples(self) -> "dict[int, NDArray[np.uint8]]":
        """Return the kept samples by epoch; damaged files are left out."""
        read = ((int(path.stem), _array(path)) for path in self._sampled)
        return {epoch: kept for epoch, kept in read if kept is not None}

    def last_samples(self) -> "NDArray[np.uint8] | None":
        """Return what the model drew last, of what is kept and whole; None if there is nothing."""
        read = (_array(path) for path in reversed(self._sampled))
        return next((kept for kept in read if kept is not None), None)

    @property
    def _sampled(self) -> list[Path]:
        paths = (self.folder / "samples").glob("[0-9]*.npy")
        return sorted(path for path in paths if path.stem.isdecimal())

    @property
    def _checkpoint(self) -> Path:
        return self.folder / "resume" / "checkpoint.safetensors"

    def _owner(self) -> int | None:
        """Return the living process that holds the run, if any."""
        try:
            pid, created = (self.folder / "lock").read_text().split()
        except (OSError, ValueError):
            return None
        import psutil

        try:
            process = psutil.Process(int(pid))
            # A number used again by a later process is no owner; clocks may be set meanwhile.
            same = abs(process.create_time() - float(created)) < CLOCK_DRIFT
            return process.pid if same and process.status() != psutil.STATUS_ZOMBIE else None
        except (ValueError, OverflowError, psutil.Error):
            return None

    def _stamp(self) -> tuple[int, ...]:
        with suppress(OSError):
            found = (self.folder / "run.json").stat()
            return found.st_mtime_ns, found.st_size, found.st_ino
        return ()

    def _read(self) -> Record:
        path = self.folder / "run.json"
        self._source = self._stamp()  # first: what is written meanwhile is then read again
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise StudioError(
                f"{self.folder} holds no run.json, so it is no run; name a folder made by training."
            ) from None
        except NotADirectoryError:
            raise StudioError(f"{self.folder} is a file; name the folder of the run.") from None
        except OSError as error:
            raise places.unreadable(path, error) from None
        try:
            return Record.model_validate_json(content)
        except ValidationError as error:
            if records.is_later(content):
                raise records.later_version(self.folder) from None
            where = ".".join(str(part) for part in error.errors()[0]["loc"])
            told = f" at {where}" if where and where.isprintable() else ""
            raise StudioError(
                f"{path} is damaged or was edited{told}; restore it, or train again."
            ) from None


def claim(parent: Path, names: Iterable[str]) -> Path:
    """Make a folder by the first name that nothing has yet, so that no other process takes it.

    Raises
    ------
    StudioError
        If no folder can be made there.
    """
    for name in names:
        try:
            parent.mkdir(parents=True, exist_ok=True)
            (parent / name).mkdir()
            return parent / name
        except FileExistsError:
            if not places.is_folder(parent):
                raise StudioError(f"{parent} is a file; choose a folder for the runs.") from None
        except OSError as error:
            raise files.unwritable(parent / name, error) from None
    raise AssertionError("names never end")


def find(folder: Path, known: Mapping[Path, Run] = MappingProxyType({})) -> list[Run]:
    """Return the readable runs in a folder, newest first; hidden folders are still being made.

    Of those that are `known` by their folders, only what changed is read again.

    Raises
    ------
    StudioError
        If the folder may not be read.
    """
    runs = []
    for path in places.entries(Path(folder)):
        before = known.get(path)
        with suppress(StudioError):  # of what is no run, too
            if not path.name.startswith("."):
                runs.append(before if before and before.unchanged else Run(path))
    return sorted(runs, key=lambda run: run.record.created, reverse=True)


def unreadable(folder: Path, found: Sequence[Run]) -> list[StudioError]:
    """Return what is wrong with folders that hold a record, but are none of the runs found."""
    readable, wrong = {run.folder for run in found}, []
    for path in places.entries(Path(folder)):
        try:
            if path not in readable and path.name[0] != "." and places.exists(path / "run.json"):
                Run(path)
        except StudioError as error:
            wrong.append(error)
    return wrong


@cache
def _resolved(folder: Path) -> Path:
    """Return where a folder really is, which costs far more than to compare two."""
    return folder.resolve()


def _json(record: Record) -> bytes:
    return (record.model_dump_json(indent=2) + "\n").encode()


def _array(path: Path) -> "NDArray[np.uint8] | None":
    from ar_studio.data.npy import read_npy

    try:
        return read_npy(path)
    except CancelledError:
        raise
    except StudioError:
        return None


def _packed(tensors: "Mapping[str, Tensor]", metadata: dict[str, str] | None = None) -> bytes:
    from safetensors.torch import save

    plain = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    return save(plain, metadata)


def _load(path: Path) -> "tuple[dict[str, Tensor], dict[str, str]]":
    try:
        with safe_open(path, framework="pt") as file:
            # Copied, since a file that is still mapped cannot be replaced on Windows.
            tensors = {name: file.get_tensor(name).clone() for name in file.keys()}  # noqa: SIM118
            return tensors, file.metadata() or {}
    except (SafetensorError, OSError):
        raise StudioError(
            f"{path} is damaged or not a safetensors file; only safetensors are opened, since "
            "other formats can run code."
        ) from None


def _metric(row: dict[str, str]) -> Metric:
    def optional(name: str) -> float | None:
        return float(row[name]) if row[name] else None

    return Metric(
        step=int(row["step"]),
        epoch=int(row["epoch"]),
        seconds=float(row["seconds"]),
        train_nll=float(row["train_nll"]),
        valid_nll=optional("valid_nll"),
        valid_stderr=optional("valid_stderr"),
        learning_rate=float(row["learning_rate"]),
    )
