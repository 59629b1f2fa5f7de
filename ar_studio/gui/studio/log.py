"""What happened, in sentences that can be copied."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

EARLIER = "· · ·"  # between what the last session said and this one
KEPT = 5000  # lines; a session of many short epochs must not grow for ever


class Log(QObject):
    """The session's log.

    Attributes
    ----------
    added
        A line was added; carries it, with its time of day.
    """

    added = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[str] = []

    def recall(self, lines: list[str]) -> None:
        """Put what an earlier session said before what this one says."""
        if lines:
            self.lines[:0] = [*lines, EARLIER]
            self.added.emit(EARLIER)

    def add(self, sentence: str) -> None:
        """Add a line."""
        line = f"{datetime.now():%H:%M:%S}  {sentence}"
        self.lines.append(line)
        del self.lines[:-KEPT]
        self.added.emit(line)
