"""A clock that counts what a program works, and not while it is held: asleep, or by Ctrl-Z."""

import time

HELD_S = 3.0  # no shorter gap is looked at
FAR = 10  # times a usual step
IDLE = 0.1  # share of a gap below which the processor did nothing for it


class Clock:
    """Counts seconds of work from lap to lap.

    A lap that took far longer than a usual step, in which the processor was idle, is one in which
    the program did not run: it counts as a usual step.
    """

    def __init__(self) -> None:
        self._usual: float | None = None
        self.restart()

    def restart(self) -> None:
        """Begin a lap; what came before it is not counted."""
        self._began, self._worked = time.monotonic(), time.process_time()

    def lap(self, *, step: bool = False) -> float:
        """End a lap, which may be that of a step, and begin the next; return what counts of it."""
        began, worked = self._began, self._worked
        self.restart()
        took, usual = self._began - began, self._usual
        idle = self._worked - worked < IDLE * took
        if usual is not None and took > max(HELD_S, FAR * usual) and idle:
            return usual
        if step:
            self._usual = took if usual is None else 0.9 * usual + 0.1 * took
        return took
