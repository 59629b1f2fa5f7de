"""One lesson: its prose, whose links do what they say, and its questions."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ar_studio.gui.kit.formula import indexed
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.lessons.questions import QuestionView, view_of
from ar_studio.lessons.lesson import Lesson, Link, Prose

LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")
ABROAD = ("http", "https")  # what other links may open: a file might be a program


class ProseLabel(QLabel):
    """A piece of Markdown whose links are clicked, or chosen by the arrow keys and Enter."""

    def __init__(self, text: str) -> None:
        super().__init__(wordWrap=True)
        self.links = [found[2] for found in LINK.finditer(text)]
        self._text, self._at = text, -1
        self.setTextFormat(Qt.TextFormat.MarkdownText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.links else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(LINK.sub(r"\1", text))
        self._show()

    def _show(self) -> None:
        """Show the text, the link that Enter follows in bold."""
        places = iter(range(len(self.links)))

        def marked(found: re.Match[str]) -> str:
            return f"**{found[0]}**" if next(places) == self._at else found[0]

        self.setText(indexed(LINK.sub(marked, self._text)))

    def _choose(self, place: int) -> None:
        self._at = place
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._choose(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, key = len(self.links) - 1, event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) and self._at < last:
            self._choose(self._at + 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up) and self._at > 0:
            self._choose(self._at - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self.linkActivated.emit(self.links[self._at])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()  # so that links have the colours there are now


class LessonPage(QWidget):
    """Shows a lesson from its first block to its last.

    Attributes
    ----------
    followed
        A link was clicked; carries what it does.
    refused
        A link was clicked that leads nowhere it may; carries its address.
    solved
        A question was answered; carries its number.
    """

    followed = Signal(object)
    refused = Signal(str)
    solved = Signal(int)

    def __init__(self, lesson: Lesson, solved: frozenset[int]) -> None:
        super().__init__()
        self.lesson = lesson
        self.prose: list[ProseLabel] = []
        self.questions: list[QuestionView] = []
        parts: list[QWidget] = []
        for block in lesson.blocks:
            if isinstance(block, Prose):
                self.prose.append(self._text(block.text))
                parts.append(self.prose[-1])
            else:
                parts.append(self._question(view_of(block), solved))
        vbox(*parts, (None, 1), on=self, margins=(0, 0, 8, 0), spacing=14)

    def _text(self, text: str) -> ProseLabel:
        label = ProseLabel(text)
        label.linkActivated.connect(self._follow)
        return label

    def _question(self, view: QuestionView, solved: frozenset[int]) -> QuestionView:
        number = len(self.questions)
        self.questions.append(view)
        if number in solved:
            view.show_solved()
        view.solved.connect(partial(self.solved.emit, number))
        return view

    def _follow(self, address: str) -> None:
        link: Link | None = self.lesson.links.get(address)
        if link is not None:
            self.followed.emit(link)
        elif QUrl(address).scheme() in ABROAD:
            QDesktopServices.openUrl(QUrl(address))
        else:
            self.refused.emit(address)
