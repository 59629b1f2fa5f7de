"""Timing shared by the benchmarks."""

from collections.abc import Callable
from time import perf_counter


def seconds(work: Callable[[], object], repeats: int = 5) -> float:
    """Return the best of some repeats, after one that warms up."""
    work()
    best = float("inf")
    for _ in range(repeats):
        start = perf_counter()
        work()
        best = min(best, perf_counter() - start)
    return best
