"""Two windows of one user at the same runs: real processes that begin at the same moment."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ar_studio.records import DataPart, ModelPart, Record
from ar_studio.runs import Run

PROCESSES = 3
ROUNDS = 12

PRELUDE = """
import sys, time
from itertools import count
from pathlib import Path
from ar_studio.errors import StudioError
from ar_studio.records import Record
from ar_studio.runs import Run, claim
def attempt(folder):
"""
LOOP = """
print("ready", flush=True)
for line in sys.stdin:
    at, _, folder = line.strip().partition(" ")
    while time.time() < float(at):
        pass
    try:
        answer = attempt(Path(folder))
    except StudioError as error:
        answer = f"refused: {error}"
    print(answer, flush=True)
"""
# A lock is held until the process is asked again, and never freed by leaving the block.
LOCK = "    held = Run(folder).locked(); kept.append(held); held.__enter__(); return 'held'"
CREATE = """\
    record = Record.model_validate_json((folder / "record.json").read_bytes())
    made = []
    for number in range(20):
        try:
            made.append(Run.create(folder / f"{number}", record).folder.name)
        except StudioError as error:
            assert "is not empty; name a new folder" in str(error)
    return " ".join(made)
"""
CLAIM = """\
    names = lambda: (f"nade-digits-{number}" for number in count(1))
    return " ".join(claim(folder, names()).name for _ in range(20))
"""
UPDATE = """\
    for step in range(10):
        Run(folder).update(**{me: step})
    return "written"
"""


def record() -> Record:
    model = ModelPart(name="nade", event_shape=(1, 2, 2), levels=2)
    data = DataPart(source="digits", preparation={}, protocol="p", fingerprint="f", sizes={})
    return Record(title="t", model=model, data=data, training={})


@pytest.fixture
def race() -> Iterator[Callable]:
    """Return a function that has processes do the same at once; it gives back their answers."""
    started: list[subprocess.Popen] = []

    def start(work: str, names: tuple[str, ...] = ("a", "b", "c")) -> None:
        for me in names:
            code = f"kept, me = [], {me!r}{PRELUDE}{work}\n{LOOP}"
            command = [sys.executable, "-c", code]
            pipe = subprocess.PIPE
            started.append(subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True))
        for process in started:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"

    def ask(work: str, folder: Path, **options: tuple[str, ...]) -> list[str]:
        if not started:
            start(work, **options)
        at = time.time() + 0.03
        for process in started:
            assert process.stdin is not None
            process.stdin.write(f"{at} {folder}\n")
            process.stdin.flush()
        return [process.stdout.readline().strip() for process in started if process.stdout]

    yield ask
    for process in started:
        process.kill()
        process.communicate()


def test_only_one_of_them_holds_a_run(race, tmp_path):
    for number in range(ROUNDS):
        run = Run.create(tmp_path / f"{number}", record())
        if number % 2:  # of a process that was killed
            (run.folder / "lock").write_text("999999999 0.0")
        answers = race(LOCK, run.folder)
        assert answers.count("held") == 1, answers
        assert sum("is being trained already" in answer for answer in answers) == PROCESSES - 1
        assert run.busy


def test_only_one_of_them_makes_a_run_in_a_folder(race, tmp_path):
    (tmp_path / "record.json").write_text(record().model_dump_json())
    made = " ".join(race(CREATE, tmp_path)).split()
    assert sorted(made, key=int) == [str(number) for number in range(20)]


def test_new_folders_have_names_of_their_own(race, tmp_path):
    made = " ".join(race(CLAIM, tmp_path / "runs")).split()
    assert sorted(made) == sorted({f"nade-digits-{number}" for number in range(1, 61)})
    assert set(made) == {path.name for path in (tmp_path / "runs").iterdir()}


def test_what_each_of_them_notes_in_a_record_is_kept(race, tmp_path):
    run = Run.create(tmp_path / "run", record())
    for number in range(3):
        fields = ("seconds_per_sample", "note", "device")
        Run(run.folder).update(seconds_per_sample=None, note="", device="")
        race(
            UPDATE.replace("step}", "step if me[0] == 's' else str(step)}"),
            run.folder,
            names=fields,
        )
        found = Run(run.folder).record
        assert (found.seconds_per_sample, found.note, found.device) == (9, "9", "9"), number
    assert [path.name for path in run.folder.iterdir()] == ["run.json"]
