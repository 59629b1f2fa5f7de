"""One budget for all that is kept to be seen or used again, and what the system gets back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ar_studio import system
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.studio.preferences import Preferences

SETTLE_MS = 1000  # after work has begun or ended
WORTH = 2**25  # bytes that a process has grown by before it gives back what it can


@dataclass(frozen=True)
class Held:
    """Something that is kept: how large it is, when it was last used, and how to let it go.

    `used` is a time of `time.monotonic`; what is `in_sight` goes last.
    """

    bytes: int
    used: float
    let_go: Callable[[], object]
    in_sight: bool = False


Holder = Callable[[], Iterable[Held]]  # a method of a QObject


class Memory(QObject):
    """Lets go of what was not used for longest, once all that is kept is more than the budget.

    The one thing used last is kept however large. All of it happens in the GUI thread.
    """

    def __init__(self, jobs: Jobs, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._holders: list[WeakMethod[Holder]] = []
        self._size = 0  # of the process after it gave back what it could
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self.settle)
        self._timer.timeout.connect(self._give_back)
        jobs.changed.connect(self._timer.start)
        preferences.changed.connect(self._timer.start)

    def add(self, holder: Holder) -> None:
        """Count what a method tells of while its object lives; it leaves out what is worked on."""
        # Weakly: whoever holds something knows the session, and would be a cycle with it.
        self._holders.append(WeakMethod(holder))

    @property
    def held(self) -> list[Held]:
        """All that is kept, what is to go first before the rest."""
        holders = [holder for weak in self._holders if (holder := weak()) is not None]
        there = [holder for holder in holders if isValid(getattr(holder, "__self__", None))]
        found = [held for holder in there for held in holder()]
        return sorted(found, key=lambda held: (held.in_sight, held.used))

    def settle(self) -> None:
        """Let go of as much as is more than the budget."""
        held = self.held
        over = sum(one.bytes for one in held) - self._preferences.memory_budget
        for one in held[:-1]:
            if over <= 0:
                return
            one.let_go()
            over -= one.bytes

    def _give_back(self) -> None:
        """Let the system have back what is free, which takes some tens of milliseconds."""
        if system.process_size() > self._size + WORTH:
            threading.Thread(target=self._trim, name="trim", daemon=True).start()

    def _trim(self) -> None:
        system.give_back_memory()
        self._size = system.process_size()


def visible(owner: QObject | None) -> bool:
    """Tell whether what belongs to a widget is in sight."""
    return isinstance(owner, QWidget) and owner.isVisible()
