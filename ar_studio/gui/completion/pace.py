"""How long completions take on this machine: told before they are asked for, by those before."""

from __future__ import annotations

import math
from typing import Any

MOST = 200  # kinds of work that are remembered
SHARED = 0.5  # of the time does not grow with the number of completions, roughly


class Pace:
    """Seconds that work took, by what it was, how much was hidden and how many were drawn."""

    def __init__(self) -> None:
        self._noted: dict[str, tuple[float, int, int]] = {}

    def note(self, work: str, seconds: float, hidden: int, n: int) -> None:
        """Remember how long something took."""
        self._noted.pop(work, None)
        self._noted[work] = seconds, hidden, n
        if len(self._noted) > MOST:
            del self._noted[next(iter(self._noted))]

    def expected(self, work: str, hidden: int, n: int) -> float | None:
        """Return how long it will take, in seconds; None if nothing like it was done before."""
        if work not in self._noted:
            return None
        seconds, before, number = self._noted[work]
        share = SHARED + (1 - SHARED) * n / number
        # Drawing grows with what is hidden; a move is a pass over the whole event.
        return seconds * share * (hidden / max(1, before) if work.startswith("exact") else 1)

    def keep(self) -> dict[str, Any]:
        """Return what is remembered, as JSON holds it."""
        return {work: list(noted) for work, noted in self._noted.items()}

    def restore(self, kept: object) -> None:
        """Remember again what was kept; what is none of that is left out."""
        for work, noted in kept.items() if isinstance(kept, dict) else ():
            match noted:
                case [int() | float() as seconds, int() as hidden, int() as n]:
                    if math.isfinite(seconds) and min(seconds, hidden, n) > 0:
                        self.note(str(work), float(seconds), hidden, n)
