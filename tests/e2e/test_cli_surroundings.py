"""The command line where it lands: pipes, terminals that go away, and folders that are none."""

import errno
import inspect
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from ar_studio.cli import app, paths
from ar_studio.runs import SHELF, Run
from tests.e2e.commands import ask

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals or files")


def shell(line: str, **options) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which $S is the program."""
    environment = os.environ | {"S": f"{sys.executable} -m ar_studio"} | options.pop("env", {})
    return subprocess.run(
        ["bash", "-c", line], env=environment, capture_output=True, text=True, **options
    )


@POSIX
def test_whoever_closes_the_output_is_told_nothing():
    for line in ("$S models --json | true", "$S models >&-", "$S runs NOWHERE >&- 2>&-"):
        done = shell(line)
        assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_output_that_cannot_be_written_is_one_sentence():
    done = shell("$S models > /dev/full")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "the output" in done.stderr


def test_the_output_is_not_blamed_for_a_file_that_fails(capsys, monkeypatch, tmp_path):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))  # of a library: no file is named

    monkeypatch.setattr("ar_studio.files.replace", full)
    code, out, err = ask(capsys, "sample", SHELF / "nade-digits", "-o", tmp_path / "s.png")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert os.strerror(errno.ENOSPC) in err
    assert "write a file" in err


def test_what_stdout_says_is_not_mixed_with_remarks_of_a_closed_stderr(tmp_path):
    done = shell(f"$S runs {tmp_path}/nothing 2>&-")
    assert (done.returncode, done.stdout) == (2, "")


@POSIX
@pytest.mark.parametrize(("ignored", "code"), [(False, 129), (True, 143)])
def test_a_terminal_that_goes_away_stops_at_a_checkpoint(tmp_path, ignored, code):
    line = (
        f"exec {sys.executable} -m ar_studio train --model nade --data digits --set hidden=8 "
        f"--epochs 100000 --set look_ahead=0 --run {tmp_path / 'run'}"
    )
    process = subprocess.Popen(
        ["bash", "-c", f"trap '' HUP; {line}" if ignored else line],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    next(line for line in process.stderr if line.startswith("epoch"))
    process.send_signal(signal.SIGHUP)
    if ignored:  # as nohup asks for
        next(line for line in process.stderr if line.startswith("epoch"))
        process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert "ar-studio resume" in err
    run = Run(tmp_path / "run")
    assert (run.record.status, run.has_checkpoint) == ("stopped", True)


@POSIX
def test_a_working_folder_that_was_deleted(tmp_path):
    def there(line: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "gone").mkdir()
        return shell(f"cd {tmp_path}/gone && rmdir {tmp_path}/gone && {line}")

    train = "$S train --model factorised --data digits --steps 1 --run"
    assert there(f"{train} {tmp_path}/run").returncode == 0
    for line in (f"{train} run", f"$S train --model nade --data x/y --run {tmp_path}/new"):
        done = there(line)
        assert done.returncode == 2
        assert "was deleted" in done.stderr
        assert "Traceback" not in done.stderr


def test_home_is_meant_by_a_tilde_that_the_shell_left(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    train = "train", "--model", "factorised", "--data", "digits", "--steps", 1
    code, out, _ = ask(capsys, *train, "--run", "~/my run")
    assert code == 0
    assert f"ar-studio evaluate '{tmp_path / 'home' / 'my run'}'" in out  # to be copied as it is
    assert ask(capsys, "sample", "~/my run", "-n", 1, "--output", "~/s.png")[0] == 0
    assert ask(capsys, "export", "~/my run", "-o", "~/x.arstudio")[0] == 0
    assert ask(capsys, "import", "~/x.arstudio", "--to", "~/others")[0] == 0
    made = sorted(path.name for path in (tmp_path / "home").iterdir())
    assert made == ["my run", "others", "s.png", "x.arstudio"]
    assert not (tmp_path / "~").exists()


def test_every_option_that_names_a_place_reads_it_as_the_others_do():
    read = {paths.option(told="").parser, paths.output("").parser}
    asked = [
        *app.registered_commands,
        *(
            c
            for g in app.registered_groups
            if g.typer_instance
            for c in g.typer_instance.registered_commands
        ),
    ]
    found = 0
    for command in asked:
        assert command.callback is not None
        for parameter in inspect.signature(command.callback, eval_str=True).parameters.values():
            kind, *extra = get_args(parameter.annotation) or (None,)
            if kind in (Path, list[Path]) or Path in get_args(kind):
                assert extra[0].parser in read, (command.callback, parameter)
                found += 1
    assert found > 15


@pytest.mark.parametrize(
    "arguments",
    [
        ("train", "--model", "nade", "--data", "", "--run", "NEW"),
        ("train", "--model", "nade", "--data", "digits", "--run", ""),
        ("train", "--model", "nade", "--data", "https://example.org/a.npz", "--run", "NEW"),
        ("train", "--model", "factorised", "--data", "digits", "--steps", "1", "--run", "LONG"),
        ("train", "--model", "nade", "--data", "LONG", "--run", "NEW"),
        ("sample", "", "-o", "NEW.png"),
        ("sample", "LONG", "-o", "NEW.png"),
        ("runs", ""),
        ("evaluate", "NEW", "--data-dir", ""),
    ],
)
def test_names_that_are_none_are_one_sentence(capsys, monkeypatch, tmp_path, arguments):
    monkeypatch.chdir(tmp_path)
    told = {"NEW": str(tmp_path / "new"), "LONG": str(tmp_path / ("x" * 300))}
    code, out, err = ask(capsys, *(told.get(one, one) for one in arguments))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("seed", [0, 2**32 - 1, 2**63 - 1])
def test_a_seed_of_one_place_serves_every_other(capsys, tmp_path, seed):
    run = tmp_path / "run"
    code, _, _ = ask(
        capsys, "train", "--model", "made", "--data", "digits", "--steps", 1, "--run", run,
        "--seed", seed, "--set", f"data.seed={seed}", "--set", f"mask_seed={seed}",
        "--set", "hidden=8", "--set", "ordering=random",
    )  # fmt: skip
    assert code == 0
    record = Run(run).record
    assert {record.training["seed"], record.model.seed, record.data.preparation["seed"]} == {seed}
    assert ask(capsys, "evaluate", run, "--ensemble", 2)[0] == 0
    assert ask(capsys, "sample", run, "-n", 1, "--seed", seed, "-o", tmp_path / "s.png")[0] == 0


@pytest.mark.parametrize("seed", [-1, 2**63])
@pytest.mark.parametrize("option", [["--seed"], ["--set", "data.seed="], ["--set", "mask_seed="]])
def test_a_seed_out_of_range_is_refused(capsys, tmp_path, option, seed):
    *named, last = option
    asked = [*named, f"{last}{seed}"] if named else [last, seed]
    new = "--run", tmp_path / "run"
    code, _, err = ask(capsys, "train", "--model", "made", "--data", "digits", *new, *asked)
    assert (code, err.count("\n")) == (2, 1)
    assert not (tmp_path / "run").exists()
