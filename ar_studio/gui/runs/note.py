"""The note on a run."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit

from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

NOTE_MS = 800


class NoteEdit(QPlainTextEdit):
    """A note on one run, written to its record soon after the last key."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.run: Run | None = None
        self.setAccessibleName(self.tr("Note on the selected run"))
        self.setToolTip(self.tr("What you want to remember of this run; kept in its folder"))
        self.setPlaceholderText(self.tr("Note on this run…"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(2 * self.fontMetrics().lineSpacing() + 16)
        self._timer = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._timer.timeout.connect(self.save)
        self.textChanged.connect(self._timer.start)

    def show_run(self, run: Run | None) -> None:
        """Show a run's note; what was typed for the one before is saved first."""
        before, edited = self.run, self._timer.isActive()
        same = run is not None and before is not None and run.folder == before.folder
        if edited and not same:
            self.save()
        self.run = run
        self.setEnabled(run is not None)
        text = run.record.note if run else ""
        if not (same and edited) and text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def save(self) -> None:
        """Write the note now."""
        self._timer.stop()
        if self.run is not None and self.run.record.note != self.toPlainText():
            self.studio.runs.annotate(self.run, self.toPlainText())
