"""Files that are nearly right: each is read, or refused in one sentence, soon and in little memory.

`python -m tests.engine.mutated COUNT SEED` does so with others.
"""

import random
import tracemalloc
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from ar_studio import cli
from tests.engine.mutated import Original, escapes, originals


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return originals(tmp_path_factory.mktemp("files"))


def told(found):
    return [f"{one.name} #{one.number} {one.what}" for one in found]


def test_mutated_files_of_every_format_are_read_or_refused(made):
    assert told(escapes(made, 20 * len(made), seed=0)) == []


@pytest.mark.slow
@pytest.mark.timeout(6 * 3600)
def test_a_hundred_thousand_mutated_files_are_read_or_refused(made):
    assert told(escapes(made, 100_000, seed=0)) == []


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_no_mutated_file_takes_more_memory_than_it_can_hold(made):
    tracemalloc.start()
    try:
        assert told(escapes(made, 5_000, seed=1)) == []
    finally:
        tracemalloc.stop()


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_thousand_mutated_files_leave_no_trace_of_the_program_on_the_command_line(
    made, tmp_path, capsys
):
    runs = count()

    def train(named: Path) -> None:
        run = str(tmp_path / f"{next(runs)}")
        options = ["--model", "factorised", "--run", run, "--steps", "1", "--set", "samples=0"]
        code = cli.run(["train", "--data", str(named), *options])
        err = capsys.readouterr().err
        assert code in (0, 2)
        assert "Traceback" not in err

    by_name: dict[str, Original] = {
        name: replace(one, read=partial(train, one.data))
        for name, one in made.items()
        if one.data is not None
    }
    assert told(escapes(by_name, 1_000, seed=random.Random(2).randrange(2**31))) == []
