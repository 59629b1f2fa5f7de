"""What happened, in sentences that can be copied."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ar_studio.gui.canvas.sentences import spoken

EARLIER = "· · ·"  # between what the last session said and this one
KEPT = 5000  # lines; a session of many short epochs must not grow for ever


class Log(QObject):
    """The session's log.

    Attributes
    ----------
    lines, subjects
        What was said, with its time of day, and of which run each line is, by its folder; of none
        where that is empty.
    added
        A line was added; carries it and its subject.
    recalled
        What an earlier session said is there.
    """

    added = Signal(str, str)
    recalled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[str] = []
        self.subjects: list[str] = []

    def recall(self, lines: list[str]) -> None:
        """Put what an earlier session said before what this one says."""
        if lines:
            self.lines[:0] = [*lines, EARLIER]
            self.subjects[:0] = [""] * (len(lines) + 1)
            self.recalled.emit()

    def add(self, sentence: str, subject: str = "") -> None:
        """Add a line."""
        line = f"{datetime.now():%H:%M:%S}  {spoken(sentence)}"
        self.lines.append(line)
        self.subjects.append(subject)
        del self.lines[:-KEPT], self.subjects[:-KEPT]
        self.added.emit(line, subject)

    def of(self, subject: str) -> list[str]:
        """Return the lines of a run."""
        return [line for line, one in zip(self.lines, self.subjects, strict=True) if one == subject]
