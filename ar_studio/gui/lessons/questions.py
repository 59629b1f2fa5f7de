"""Questions of a lesson: an answer is checked, and explained."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.canvas.signs import signs
from ar_studio.gui.kit.controls import bold, called, mark, push_button
from ar_studio.gui.kit.formula import indexed
from ar_studio.gui.kit.layout import Quiet, hbox, vbox
from ar_studio.lessons import typed_number
from ar_studio.lessons.lesson import Choice, Number, Question


class QuestionView(QWidget):
    """Asks, and says whether an answer is right and why.

    Attributes
    ----------
    solved
        The right answer was given.
    """

    solved = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.asked = bold(QLabel(indexed(question.question), wordWrap=True))
        self.asked.setTextFormat(Qt.TextFormat.MarkdownText)
        self.verdict = called(Quiet(), self.tr("Whether that is right"))
        self.verdict.setTextFormat(Qt.TextFormat.MarkdownText)
        self.verdict.hide()

    def check(self) -> None:
        """Say whether what is answered is right."""
        raise NotImplementedError

    def show_solved(self) -> None:
        """Show the right answer, which was given at an earlier time."""
        raise NotImplementedError

    def _say(self, right: bool) -> None:
        if right:
            self._confirm()
            self.solved.emit()
        else:
            self._tell(self.tr("✗ Not that: look again."))

    def _confirm(self) -> None:
        self._tell(self.tr("✓ Right.") + f" {indexed(self.question.why)}")

    def _tell(self, verdict: str) -> None:
        self.verdict.setText(verdict)
        self.verdict.show()


class Answer(QLabel):
    """The words of an answer; a click on them chooses it."""

    def __init__(self, words: str, button: QRadioButton) -> None:
        super().__init__(indexed(words), wordWrap=True)
        self.setTextFormat(Qt.TextFormat.MarkdownText)
        self._button = button
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._button.click()


class ChoiceView(QuestionView):
    """Several answers, of which one is chosen."""

    def __init__(self, question: Choice) -> None:
        super().__init__(question)
        self.choice = question
        self.group = QButtonGroup(self)
        self.buttons: list[QRadioButton] = []
        lines = [self._line(place, answer) for place, answer in enumerate(question.answers)]
        self.group.idClicked.connect(lambda _: self.check())
        vbox(self.asked, *lines, self.verdict, on=self, spacing=4)

    def _line(self, place: int, answer: str) -> QHBoxLayout:
        """Return a button beside its answer, which wraps, as no button's own words do."""
        button = called(QRadioButton(), answer)
        self.group.addButton(button, place)
        self.buttons.append(button)
        return hbox((button, 0), (Answer(answer, button), 1), spacing=4)

    def check(self) -> None:
        self._say(self.group.checkedId() == self.choice.right)

    def show_solved(self) -> None:
        self.buttons[self.choice.right].setChecked(True)
        self._confirm()


class NumberView(QuestionView):
    """A number that is typed."""

    def __init__(self, question: Number) -> None:
        super().__init__(question)
        self.number = question
        self.typed = called(QLineEdit(), self.tr("Answer"), self.tr("A number; Enter checks it"))
        self.button = push_button(self.tr("Check"), self.tr("See whether it is right"), self.check)
        self.typed.returnPressed.connect(self.check)
        row = hbox((self.typed, 1), self.button)
        vbox(self.asked, row, self.verdict, on=self, spacing=4)

    def check(self) -> None:
        try:
            values = list(_readings(self.typed.text()))
        except ValueError:
            mark(self.typed, "wrong", True)
            self._tell(self.tr("That is no number; type one, such as 0.75 or 3/4."))
            return
        mark(self.typed, "wrong", False)
        self._say(any(map(self.number.right, values)))

    def show_solved(self) -> None:
        self.typed.setText(numeral(self.number.value, "g"))
        self._confirm()


def _readings(text: str) -> Iterator[float]:
    """Yield what a number means, as the lesson writes them and as the locale does: 1.234."""
    yield typed_number(text)
    if signs().point == ",":
        yield typed_number(text.translate(str.maketrans(",.", ".,")))


def view_of(question: Question) -> QuestionView:
    """Return what shows a question."""
    return ChoiceView(question) if isinstance(question, Choice) else NumberView(question)
