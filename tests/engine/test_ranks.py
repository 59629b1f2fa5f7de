"""Two processes that train together arrive where one alone does."""

import subprocess
import sys
from pathlib import Path

import pytest
import torch

from ar_studio import ranks
from ar_studio.runs import Run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others cannot fork safely")

TRAIN = ("--model", "nade", "--data", "digits", "--steps", "9", "--minutes", "0")
SET = ("--set", "hidden=5", "--set", "batch_size=401", "--set", "samples=2")
CPU = ("--device", "cpu", "--set", "precision=32-true")


def together(*commands: str) -> None:
    """Run commands one after the other, each in as many processes as it begins with."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.engine.ranked", *" then ".join(commands).split()],
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def assert_alike(one: Path, other: Path) -> None:
    first, second = (Run(folder).load_weights() for folder in (one, other))
    assert first.keys() == second.keys()
    for name, value in first.items():
        torch.testing.assert_close(second[name], value, rtol=1e-5, atol=1e-6)
    curves = [[metric.train_nll for metric in Run(place).metrics()] for place in (one, other)]
    assert curves[1] == pytest.approx(curves[0], rel=1e-5)


def test_two_processes_train_what_one_does(tmp_path):
    alone, both = tmp_path / "alone", tmp_path / "both"
    train = " ".join(["train", *TRAIN, *SET, *CPU, "--run"])
    together(
        *(f"1 {train} {alone}", f"2 {train} {both}"),
        *(f"1 resume {alone} --steps 12", f"2 resume {both} --steps 12"),
    )
    assert {path.name for path in tmp_path.iterdir()} == {"alone", "both"}
    assert Run(both).record.progress.step == 12
    assert_alike(alone, both)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_shares_are_all_of_a_batch(count, monkeypatch):
    monkeypatch.setenv(ranks.STARTED, "test")
    monkeypatch.setenv("WORLD_SIZE", str(count))
    found = []
    for rank in range(count):
        monkeypatch.setenv("RANK", str(rank))
        found += range(8)[ranks.share(8)]
    assert found == list(range(8))


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    "starter",
    [
        "fabric run --devices 2 --accelerator cpu -- STUDIO --",
        "torchrun --nproc-per-node 2 -- STUDIO",
    ],
)
def test_the_commands_that_start_two_processes(starter, tmp_path):
    scripts = Path(sys.executable).parent
    program, *options = starter.replace("STUDIO", str(scripts / "ar-studio")).split()
    for name, command in (
        ("alone", [scripts / "ar-studio"]),
        ("both", [scripts / program, *options]),
    ):
        train = ["train", *TRAIN, *SET, *CPU, "--run", tmp_path / name]
        ran = subprocess.run([*command, *train], capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
    assert_alike(tmp_path / "alone", tmp_path / "both")
