"""Timing shared by the benchmarks."""

from collections.abc import Callable
from time import perf_counter

import torch


def seconds(work: Callable[[], object], repeats: int = 5) -> float:
    """Return the best of some repeats, after one that warms up."""

    def once() -> float:
        start = perf_counter()
        work()
        if torch.cuda.is_available():
            torch.cuda.synchronize()
        return perf_counter() - start

    once()
    return min(once() for _ in range(repeats))
