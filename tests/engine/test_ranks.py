"""Two processes that train together arrive where one alone does."""

import os
import socket
import subprocess
import sys
import traceback
from pathlib import Path

import pytest
import torch

from ar_studio import cli, ranks
from ar_studio.runs import Run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others cannot fork safely")

TRAIN = ("--model", "nade", "--data", "digits", "--steps", "9", "--minutes", "0")
SET = ("--set", "hidden=5", "--set", "batch_size=401", "--set", "samples=2")
CPU = ("--device", "cpu", "--set", "precision=32-true")


def free_port() -> str:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return str(found.getsockname()[1])


def together(count: int, folder: Path, *arguments: str) -> None:
    """Run a command in several processes, as torchrun would start them."""
    told = {
        ranks.STARTED: "test",
        "WORLD_SIZE": f"{count}",
        "LOCAL_WORLD_SIZE": f"{count}",
        "GROUP_WORLD_SIZE": "1",
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": free_port(),
    }
    children = []
    for rank in range(count):
        if child := os.fork():
            children.append(child)
            continue
        code = 1
        try:
            os.environ.update(told, RANK=f"{rank}", LOCAL_RANK=f"{rank}")
            code = cli.run(list(arguments))
        except BaseException:
            (folder / f"failed {rank}").write_text(traceback.format_exc())
        os._exit(code)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    failed = "\n".join(path.read_text() for path in folder.glob("failed *"))
    assert codes == [0] * count, failed


def assert_alike(one: Path, other: Path) -> None:
    first, second = (Run(folder).load_weights() for folder in (one, other))
    assert first.keys() == second.keys()
    for name, value in first.items():
        torch.testing.assert_close(second[name], value, rtol=1e-5, atol=1e-6)
    curves = [[metric.train_nll for metric in Run(place).metrics()] for place in (one, other)]
    assert curves[1] == pytest.approx(curves[0], rel=1e-5)


def test_two_processes_train_what_one_does(tmp_path):
    alone, both = tmp_path / "alone", tmp_path / "both"
    together(1, tmp_path, "train", *TRAIN, *SET, *CPU, "--run", str(alone))
    together(2, tmp_path, "train", *TRAIN, *SET, *CPU, "--run", str(both))
    assert_alike(alone, both)
    assert {path.name for path in tmp_path.iterdir()} == {"alone", "both"}
    together(1, tmp_path, "resume", str(alone), "--steps", "12")
    together(2, tmp_path, "resume", str(both), "--steps", "12")
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
