"""The clock of a training: it stands while the program is held, and never while it works."""

import pytest

from ar_studio import clock
from ar_studio.clock import Clock


@pytest.fixture
def ran(monkeypatch):
    """Return what lets time pass, of which the processor works a share."""
    now = {"monotonic": 0.0, "process_time": 0.0}
    for name in now:
        monkeypatch.setattr(clock.time, name, lambda name=name: now[name])

    def run(seconds: float, share: float = 1.0) -> None:
        now["monotonic"] += seconds
        now["process_time"] += seconds * share

    return run


def steps(found: Clock, ran, *seconds: float, share: float = 1.0) -> float:
    total = 0.0
    for one in seconds:
        ran(one, share)
        total += found.lap(step=True)
    return total


def test_a_gap_in_which_the_program_did_not_run_counts_as_a_step(ran):
    found = Clock()
    assert steps(found, ran, *[0.5] * 10) == pytest.approx(5)
    ran(3600, 0.0001)
    assert found.lap() == pytest.approx(0.5)
    assert steps(found, ran, 3600, share=0.0001) == pytest.approx(0.5)
    assert steps(found, ran, *[0.5] * 10) == pytest.approx(5)


def test_long_work_counts_however_long_it_is(ran):
    found = Clock()
    assert steps(found, ran, 60, share=0) == 60  # the first step: nothing is usual yet
    assert steps(found, ran, 60, share=0) == 60  # on a GPU the processor may only wait
    assert steps(found, ran, *[0.1] * 200) == pytest.approx(20)
    ran(600)  # a validation
    assert found.lap() == 600
    ran(2.5, 0)
    assert found.lap() == 2.5


def test_what_comes_before_a_restart_is_not_counted(ran):
    found = Clock()
    ran(50)
    found.restart()
    ran(1)
    assert found.lap() == 1
