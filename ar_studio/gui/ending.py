"""The system asks the program to end: the window closes as by hand, and nobody is asked."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QCoreApplication, QSocketNotifier

ASKING = ("SIGINT", "SIGTERM", "SIGHUP")  # where the system knows them


class EndRequests:
    """Closes a window at the first such signal, so that what trains is saved; a second one kills.

    Python hears of signals between its own steps only, which Qt may not come to for long: so the
    system writes each to a socket, and that wakes Qt.
    """

    def __init__(self, close: Callable[[], None]) -> None:
        self._close = close
        self._heard, self._said = socket.socketpair()
        for end in (self._heard, self._said):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._end)
        self._wakeup = signal.set_wakeup_fd(self._said.fileno())
        known = [getattr(signal, name) for name in ASKING if hasattr(signal, name)]
        heeded = [one for one in known if signal.getsignal(one) is not signal.SIG_IGN]  # nohup
        self._before = {one: signal.signal(one, self._note) for one in heeded}

    def release(self) -> None:
        """Leave signals as they were before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        self._restore()
        self._heard.close()
        self._said.close()

    def _note(self, number: int, frame: FrameType | None) -> None:
        self._restore()

    def _restore(self) -> None:
        for number, handler in self._before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)

    def _end(self) -> None:
        self._notifier.setEnabled(False)
        self._close()
        QCoreApplication.quit()  # a dialog may be open
