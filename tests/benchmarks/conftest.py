"""Benchmarks report figures; ratios are taken within one run and nothing is asserted of time."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# The tests' own limits, lifted before torch reads them: here OpenMP is as users have it.
for name in ("OMP_NUM_THREADS", "OMP_WAIT_POLICY"):
    os.environ.pop(name, None)

import torch  # noqa: E402

THREADS = 2
ROWS: list[tuple[str, str]] = []


@pytest.fixture(autouse=True)
def _two_threads() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(THREADS)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def figure() -> Callable[[str, str], None]:
    """Report one figure under a name; all are printed at the end."""
    return lambda name, value: ROWS.append((name, value))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if ROWS:
        width = max(len(name) for name, _ in ROWS)
        terminalreporter.section("figures")
        for name, value in ROWS:
            terminalreporter.line(f"{name:<{width}}  {value}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.timeout(900))
