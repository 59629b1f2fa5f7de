"""Garbage is collected in the GUI thread only.

Python collects in whatever thread happens to allocate. A widget or a signal that is part of a
reference cycle would then be destroyed in a lane's thread, which ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 500


class GarbageCollector(QObject):
    """Collects from a timer what Python would have collected by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations whose thresholds are passed."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        passed = [n for n in range(3) if counts[n] > thresholds[n]]
        if passed:
            gc.collect(max(passed))

    def settle(self) -> None:
        """Leave what exists now, such as the engine's modules, out of all later collections."""
        gc.freeze()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()
