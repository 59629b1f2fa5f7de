"""How texts that are drawn begin: typed in one line, and gone on from."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ar_studio.errors import StudioError
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, label_for, mark
from ar_studio.gui.kit.layout import hbox
from ar_studio.kinds.text import shown
from ar_studio.runs import Run

END = "\n"
LEAST = 220  # pixels that the line is wide


class PromptField(QWidget):
    """A line for the beginning of texts, hidden for events that none is typed of."""

    changed, entered = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        tip = self.tr(
            "How each text begins; the model goes on from it, exactly. {0} stands for the end of a "
            "line."
        ).format(shown(END))
        self.line = called(QLineEdit(), self.tr("Prompt"), tip)
        self.line.setPlaceholderText(self.tr("nothing: texts begin anywhere"))
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumWidth(LEAST)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self.entered)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hbox(label_for(self.line, self.tr("&Prompt")), (self.line, 1), on=self)
        self.hide()

    def follow(self, run: Run) -> None:
        """Show the line for a run whose events can be gone on from."""
        self._run = run
        self.setVisible(run.record.model.space.kind.continued)
        self._typed()

    @property
    def text(self) -> str:
        """What is typed, with ends of lines; empty where no beginning is typed."""
        if self._run is None or not self._run.record.model.space.kind.continued:
            return ""
        return self.line.text().replace(shown(END), END)

    def show_text(self, text: str) -> None:
        """Show what was typed before, as if it were typed now."""
        self.line.setText(in_a_line(text))

    def codes(self) -> tuple[list[int], str]:
        """Return the values that events begin with, and what was replaced, in words.

        Raises
        ------
        StudioError
            If it is too long, or a character is none of the model's.
        """
        if self._run is None or not self.text:
            return [], ""
        part = self._run.record
        return part.model.space.kind.begun(self.text, part.model.space.size, part.data.words)

    def why_not(self) -> str:
        """Return why nothing can go on from what is typed; empty if something can."""
        try:
            self.codes()
        except StudioError as error:
            return spoken(str(error))
        return ""

    def replaced(self) -> str:
        """Return which characters stand for others, in words."""
        return "" if self.why_not() else self.codes()[1]

    def _typed(self) -> None:
        with QSignalBlocker(self.line):
            place, text = self.line.cursorPosition(), self.line.text()
            if END in text:
                self.line.setText(in_a_line(text))
                self.line.setCursorPosition(place)
        mark(self.line, "wrong", bool(self.why_not()))
        self.changed.emit()


def in_a_line(text: str) -> str:
    """Return a text with signs for the ends of its lines."""
    return text.replace(END, shown(END))
