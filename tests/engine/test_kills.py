"""What is killed or cannot write, anywhere, goes on to what it would have been without that.

A process is forked for each try, so that it starts at once; Linux alone does that safely.
"""

import errno
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

import pytest

from ar_studio import archive, models, runs, training
from ar_studio.errors import StudioError
from ar_studio.gallery import build
from ar_studio.gallery.recipes import GalleryRecipe
from ar_studio.reproduction.queue import reproduce
from ar_studio.reproduction.tables import Column, Row, Table
from ar_studio.runs import Run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others cannot fork safely")

BRIEF = {
    "epochs": 2,
    "batch_size": 300,
    "samples": 2,
    "precision": "32-true",
    "checkpoint_minutes": 1e-12,  # after each step
}
RECIPE = GalleryRecipe(
    "tiny", "Tiny", "See what a kill does.", "nade", "digits", {"hidden": 4, **BRIEF}, examples=5
)
TABLE = Table(
    "tiny",
    "A tiny table",
    columns=(Column("small", "Small digits", "digits"),),
    rows=(Row("line", "Line", "fvsbn", [30.0], BRIEF),),
    citation="Nobody, 2020.",
    protocol="Test NLL.",
)
ERRORS = (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO)
BREATH = 1e-3  # seconds between two looks at a process


@dataclass(frozen=True)
class Job:
    """Work in a folder that may be begun again at any time, and the runs it leaves at last."""

    work: Callable[[Path], object]
    made: str


def train(folder: Path) -> None:
    study = build.prepare(RECIPE, folder / "work")
    if study.run.record.status != "finished":
        list(training.train(study.model, study.dataset, study.settings, run=study.run))


def ship(folder: Path) -> None:
    train(folder)
    if not (folder / "shelf" / "tiny" / "run.json").exists():
        list(build.ship(RECIPE, build.prepare(RECIPE, folder / "work"), folder / "shelf"))


def export(folder: Path) -> None:
    train(folder)
    archive.pack(Run(folder / "work" / "tiny"), folder / "tiny.arstudio", checkpoint=True)


def unpack(folder: Path) -> None:
    if not (folder / "tiny.arstudio").exists():
        export(folder)
    if not runs.find(folder / "opened"):
        archive.unpack(folder / "tiny.arstudio", folder / "opened")


JOBS = {
    "train": Job(train, "work/tiny"),
    "build": Job(ship, "shelf/tiny"),
    "export": Job(export, "work/tiny"),
    "import": Job(unpack, "opened/*"),
    "reproduce": Job(lambda folder: list(reproduce(TABLE, folder)), "tiny/line-small"),
}


def forked(work: Callable[[Path], object], folder: Path, seconds: float = 1e9) -> str:
    """Do work in a process that is killed after so long; return how it ended."""
    log = folder / "log"
    child = os.fork()
    if not child:
        try:
            work(folder)
            os._exit(0)
        except StudioError as error:
            log.write_text(str(error))
            os._exit(2)
        except BaseException:
            log.write_text(traceback.format_exc())
            os._exit(1)
    end = time.monotonic() + seconds
    while (done := os.waitpid(child, os.WNOHANG))[0] == 0:
        if time.monotonic() >= end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return "killed"
        time.sleep(BREATH)
    code = os.waitstatus_to_exitcode(done[1])
    return "done" if code == 0 else log.read_text()


def found(folder: Path, job: Job) -> tuple[object, ...]:
    """Return what must not depend on what happened on the way; times do."""
    (place,) = folder.glob(job.made)
    run = Run(place)
    models.restore(run)
    curve = tuple(replace(metric, seconds=0.0) for metric in run.metrics())
    scores = {name: one.nll_nats for name, one in run.record.scores.items()}
    samples = {name: sheet.tobytes() for name, sheet in run.samples().items()}
    return (place / "weights.safetensors").read_bytes(), curve, scores, samples


def check_saved(folder: Path) -> None:
    """Check that whatever is there, is whole."""
    for record in folder.rglob("run.json"):
        if any(part.startswith(".") for part in record.relative_to(folder).parts):
            continue  # still being made
        run = Run(record.parent)
        run.metrics()
        if run.has_weights:
            models.restore(run)
        if run.has_checkpoint:
            run.load_checkpoint()


@contextmanager
def faults(chance: random.Random, share: float) -> Iterator[None]:
    """Let some of the writes fail, as on disks that are full, broken or may only be read."""

    def failing(real: Callable[..., None]) -> Callable[..., None]:
        def call(*arguments: object) -> None:
            if chance.random() < share:
                number = chance.choice(ERRORS)
                raise OSError(number, os.strerror(number))
            real(*arguments)

        return call

    with (
        patch.object(os, "fsync", failing(lambda descriptor: None)),
        patch.object(os, "replace", failing(os.replace)),
        patch.object(os, "mkdir", failing(os.mkdir)),
    ):
        yield


def go_on(job: Job, folder: Path, whole: tuple[object, ...]) -> None:
    """Do the work to its end, and compare what is made."""
    assert forked(job.work, folder) == "done", (folder / "log").read_text()
    assert found(folder, job) == whole


def survive_kills(name: str, folder: Path, count: int, seed: int) -> None:
    """Kill a job so many times at random, and let it go on after some of them."""
    job, chance = JOBS[name], random.Random(f"{name} {seed}")
    (folder / "whole").mkdir()
    begun = time.monotonic()
    assert forked(job.work, folder / "whole") == "done"
    took, whole, left = time.monotonic() - begun, found(folder / "whole", job), count
    while left:
        (place := folder / str(left)).mkdir()
        for _ in range(min(left, chance.choice((1, 1, 2, 5)))):
            left -= 1
            ended = forked(job.work, place, took * chance.random())
            assert ended in ("killed", "done")
            check_saved(place)
        go_on(job, place, whole)


def survive_faults(name: str, folder: Path, count: int, seed: int) -> None:
    """Let writes fail so many times at random, and go on once they do not."""
    job, chance = JOBS[name], random.Random(f"{name} {seed}")
    (folder / "whole").mkdir()
    assert forked(job.work, folder / "whole") == "done"
    whole = found(folder / "whole", job)
    for number in range(count):
        (place := folder / str(number)).mkdir()

        def work(folder: Path, number: int = number) -> None:
            with faults(random.Random(f"{name} {seed} {number}"), chance.choice((0.02, 0.1, 0.5))):
                job.work(folder)

        told = forked(work, place)
        assert "\n" not in told, told
        check_saved(place)
        go_on(job, place, whole)


@pytest.fixture(autouse=True)
def _fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write without waiting for the disk: processes end here, not the power."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


def test_what_is_killed_goes_on(tmp_path):
    survive_kills("train", tmp_path, 2, seed=1)


def test_what_cannot_be_written_is_said_and_done_later(tmp_path):
    survive_faults("import", tmp_path, 1, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", JOBS)
def test_forty_random_kills_lose_nothing(name, tmp_path):
    survive_kills(name, tmp_path, 40, seed=0)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", JOBS)
def test_a_disk_that_fails_at_random_loses_nothing(name, tmp_path):
    survive_faults(name, tmp_path, 20, seed=0)
