"""How soon the command line answers, as whole processes: what only lists must not load torch."""

import subprocess
import sys
import time

import pytest

from ar_studio.runs import SHELF

REPEATS = 5
COMMANDS = ["--help", "models", "datasets", f"runs {SHELF}"]


@pytest.mark.parametrize("command", COMMANDS)
def test_time_to_answer(command, figure):
    once(command.split())
    times = sorted(once(command.split()) for _ in range(REPEATS))
    figure(f"ar-studio {command.split()[0]}", f"median of {REPEATS}: {times[REPEATS // 2]:.2f} s")


def once(arguments: list[str]) -> float:
    """Return the seconds from the start of a process to its end."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "ar_studio", *arguments], check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - began
