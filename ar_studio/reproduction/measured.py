"""What was measured of a cell of a yardstick: one small file for each, which a queue adds to."""

import hashlib
import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ar_studio import files, runs
from ar_studio.errors import StudioError
from ar_studio.figures import Figure, Sign
from ar_studio.reproduction.result import Drawn, Result
from ar_studio.reproduction.tables import Cell
from ar_studio.reproduction.yardstick import Yardstick, run_name
from ar_studio.runs import Run

LOST = (
    "No estimate for {0} of {1} images, whose completions the guide's draws do not reach; they are "
    "the harder ones, so the mean of the others flatters."
)
SIGNS: dict[str, Sign] = {"sequential Monte Carlo": "≥ ", "guided": "≈ "}


class Measurement(BaseModel):
    """What one test image's hidden pixels cost in bits, and how it was completed.

    Attributes
    ----------
    image
        Its place in the test split.
    bits, error
        With the standard error of an estimate; None of what is not known, an error of 0 of what is
        not estimated.
    seconds
        Of the completions; None if the bits alone were asked for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    image: int
    bits: float | None
    error: float | None
    method: str
    seconds: float | None = None
    particles: int = 0
    effective_sample_size: float = 0.0
    unique_ancestors: int = 0


class Measurements(BaseModel):
    """A cell's file: the images so far, and by which weights on which machine."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    weights: str  # SHA-256 of the model's, and of its guide's with how that one is used
    guide: str = ""
    completions: int
    hardware: str
    images: tuple[Measurement, ...] = ()


def path(table: Yardstick, cell: Cell, folder: Path) -> Path:
    """Return a cell's file; `folder` is that of all tables."""
    return folder / table.name / f"{cell.name}.json"


def read(table: Yardstick, cell: Cell, folder: Path) -> Measurements | None:
    """Return what was measured of a cell; None of one never begun, or whose file is damaged."""
    try:
        return Measurements.model_validate_json(path(table, cell, folder).read_bytes())
    except (OSError, ValidationError):
        return None


def write(table: Yardstick, cell: Cell, folder: Path, found: Measurements) -> None:
    """Write a cell's file."""
    text = found.model_dump_json(indent=1) + "\n"
    files.replace(path(table, cell, folder), text.encode())


def fingerprint(*models: Run) -> str:
    """Return what tells whether models still have the weights they had."""
    found = [run.folder / "weights.safetensors" for run in models]
    return "-".join(_sha256(file, file.stat().st_mtime_ns)[:16] for file in found)


def result(table: Yardstick, cell: Cell, folder: Path) -> Result:
    """Return what is known of a cell."""
    found = read(table, cell, folder)
    images = found.images if found else ()
    n, left = len(images), table.images - len(images)
    run = runs.SHELF / run_name(cell)
    empty = Result(
        cell=cell,
        state="scored" if left <= 0 else "under way" if n else "not started",
        progress="" if left <= 0 else f"{n} of {table.images} images." if n else "Not started.",
        paper=None,
        figure=None,
        n=n,
        difference=None,
        seconds=0.0,
        epochs="",
        seed="",
        setting="",
        notes=(cell.row.note,) if cell.row.note else (),
        runs=(run,) if run.is_dir() else (),
        hardware=(),
    )
    return empty if found is None or not images else _filled(empty, found)


def _filled(empty: Result, found: Measurements) -> Result:
    images = found.images
    bits = [image.bits for image in images if image.bits is not None]
    methods = list(dict.fromkeys(image.method for image in images))
    lost = len(images) - len(bits)
    drawn = Drawn(
        method=", ".join(methods),
        guide=found.guide if "guided" in methods else "",
        particles=_mean(image.particles for image in images),
        effective_sample_size=_mean(image.effective_sample_size for image in images),
        unique_ancestors=_mean(image.unique_ancestors for image in images),
        error=_mean(image.error for image in images if image.bits is not None),
    )
    return replace(
        empty,
        figure=_figure(bits, methods) if bits else None,
        n=len(bits),
        notes=(*empty.notes, *([LOST.format(lost, len(images))] if lost else [])),
        seconds=_mean(image.seconds for image in images if image.seconds is not None),
        hardware=(found.hardware,),
        drawn=drawn,
    )


def _figure(bits: Sequence[float], methods: Sequence[str]) -> Figure:
    error = statistics.stdev(bits) / math.sqrt(len(bits)) if len(bits) > 1 else None
    signs: list[Sign] = [SIGNS[method] for method in methods if method in SIGNS]
    return Figure(statistics.fmean(bits), error, unit="bits", sign=signs[0] if signs else "")


def _mean(numbers: Iterable[float | None]) -> float:
    found = [math.nan if number is None else number for number in numbers]
    return statistics.fmean(found) if found else math.nan


@cache
def _sha256(file: Path, changed: int) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise StudioError(f"Could not read {file}: {error.strerror}.") from None
