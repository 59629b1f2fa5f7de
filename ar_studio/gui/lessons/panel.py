"""The drawer of lessons: which there are, the one that is open, and how far one is."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, QTimer
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from ar_studio import lessons
from ar_studio.errors import StudioError
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import LARGEST, called, icon_button, push_button
from ar_studio.gui.kit.layout import (
    Headline,
    Problem,
    Quiet,
    hbox,
    scrolled,
    vbox,
)
from ar_studio.gui.lessons.page import LessonPage
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.studio.studio import Guide, Studio
from ar_studio.lessons.lesson import Lesson, Link
from ar_studio.system import user_folder

FOLDER = "lessons"  # of the user's own, beside the preferences


class LessonsPanel(Panel):
    """Shows a lesson beside the workspace it speaks of."""

    name = "lessons"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        spoken = QLocale.languageToCode(QLocale().language())
        self.book = lessons.load(user_folder() / FOLDER, spoken)
        self.opened: Lesson | None = None  # from a file, in no list
        self.solved: dict[str, set[int]] = {}  # of each lesson, by its key
        self.choice = called(QComboBox(), self.tr("Lesson"), self.tr("Which lesson is open"))
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.back = icon_button("chevron left", self.tr("Back"), self.tr("The lesson before"))
        self.on = icon_button("chevron right", self.tr("On"), self.tr("The next lesson"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.file = push_button(
            self.tr("Open…"), self.tr("Open a lesson that somebody handed out"), self._ask
        )
        self.heading, self.progress = Headline(), Quiet()
        self.problem = Problem(self.tr("What is wrong with a lesson"))
        self.page: LessonPage | None = None
        self._place = QWidget()
        self._lay_out()
        self._list()
        self.choice.currentIndexChanged.connect(lambda _: self._open_chosen())
        self.choice.activated.connect(self._come_back)
        self.home = self.choice
        self.named = {"lesson": self.choice}
        self._open_chosen()

    @property
    def title(self) -> str:
        return self.tr("Lessons")

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that is open."""
        return self.opened or self.book.find(str(self.choice.currentData()))

    def keep(self) -> dict[str, Any]:
        solved = {name: sorted(found) for name, found in self.solved.items()}
        return {"lesson": self.choice.currentData(), "solved": solved}

    def restore(self, kept: dict[str, Any]) -> None:
        for name, found in dict(kept.get("solved") or {}).items():
            numbers = {number for number in found if isinstance(number, int)}
            self.solved[str(name)] = self.solved.get(str(name), set()) | numbers
        at = self.choice.findData(kept.get("lesson"))
        if at >= 0:
            self.choice.setCurrentIndex(at)
        self._open_chosen()

    def share(self) -> dict[str, Any]:
        """Return the lesson and where it is read; who solved what is nobody else's business."""
        shared = {**super().share(), "at": self.area.verticalScrollBar().value()}
        return {name: one for name, one in shared.items() if name != "solved"}

    def take(self, shared: dict[str, Any]) -> None:
        super().take(shared)
        at, bar = shared.get("at"), self.area.verticalScrollBar()
        if isinstance(at, int) and 0 <= at <= LARGEST:
            QTimer.singleShot(0, self, lambda: bar.setValue(at))  # once the lesson is laid out

    def open_file(self, path: Path) -> None:
        """Show the lesson in a file, or say what is wrong with it."""
        try:
            self.opened = lessons.read(path)
        except StudioError as error:
            self._tell(spoken(str(error)))
            return
        self._show()

    def _lay_out(self) -> None:
        top = hbox(self.back, (self.choice, 1), self.on, self.file, spacing=4)
        self.area = scrolled(self._place)
        parts = (top, self.heading, self.progress, self.problem, (self.area, 1))
        vbox(Headline(self.title), *parts, on=self, margins=12, spacing=8)

    def _list(self) -> None:
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for number, lesson in enumerate(self.book.lessons, 1):
                self.choice.addItem(f"{number}. {lesson.title}", lesson.name)

    def _turn(self, by: int) -> None:
        self.choice.setCurrentIndex(self.choice.currentIndex() + by)

    def _open_chosen(self) -> None:
        self.opened = None
        self._show()

    def _come_back(self) -> None:
        """Show what the list shows, though it is no other, instead of what was opened."""
        if self.opened is not None:
            self._open_chosen()

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a lesson"), "", self.tr("Lessons (*.md)")
        )
        if chosen:
            self.open_file(Path(chosen))

    def _show(self) -> None:
        lesson = self.lesson
        at = self.choice.currentIndex()
        self.back.setEnabled(at > 0)
        self.on.setEnabled(at + 1 < self.choice.count())
        if lesson is None:
            return
        page = LessonPage(lesson, frozenset(self.solved.get(_key(lesson), ())))
        page.followed.connect(self._follow)
        page.refused.connect(self._refuse)
        page.solved.connect(self._note)
        old = self.area.takeWidget()
        self.area.setWidget(page)
        if old is not None:
            old.deleteLater()  # a link of its own may have led here
        self.page = page
        self.heading.setText(lesson.title)
        self.heading.setVisible(self.opened is not None)
        self._show_progress()
        self._tell()
        if self.isVisible():
            self._lock(lesson)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self.lesson is not None:
            self._lock(self.lesson)

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self.studio.lock(())

    def _note(self, question: int) -> None:
        if self.lesson is not None:
            self.solved.setdefault(_key(self.lesson), set()).add(question)
            self._show_progress()

    def _show_progress(self) -> None:
        lesson = self.lesson
        if lesson is None or not lesson.questions:
            self.progress.setText("")
            return
        there = len(lesson.questions)
        done = self.solved.get(_key(lesson), set()).intersection(range(there))
        said = self.tr("{0} of {1} questions answered")
        self.progress.setText(said.format(len(done), there))

    def _lock(self, lesson: Lesson) -> None:
        """Lock what a lesson locks, or say what there is not of it."""
        wrong = self.studio.lock(lesson.locked)
        if wrong:
            self._tell(f"{self._at(lesson, lesson.locked_line)}: {wrong}")

    def _follow(self, link: Link) -> None:
        """Do what a link says, or say which line asks for what there is not."""
        lesson = self.lesson
        at = self._at(lesson, link.line) if lesson is not None else ""
        settings = dict(link.settings)
        if "file" in settings and lesson is not None:  # beside the lesson, and nowhere else
            settings["file"] = str(Path(lesson.folder) / Path(settings["file"]).name)
        guide = Guide(link.panel, settings, link.control, at)
        wrong = self.studio.guide(guide)
        self._tell(f"{at}: {wrong}" if wrong else "")

    def _refuse(self, address: str) -> None:
        self._tell(
            self.tr("{0} is not followed: write [words](https:…) or [words](do:…).").format(address)
        )

    def _at(self, lesson: Lesson, line: int) -> str:
        return self.tr("{0}.md, line {1}").format(lesson.name, line)

    def _tell(self, wrong: str = "") -> None:
        """Say what is wrong just now, and which files of one's own are no lessons."""
        self.problem.say(" ".join(filter(None, (wrong, *self.book.problems))))


def _key(lesson: Lesson) -> str:
    """Return what answers are kept by: other questions in a file of the same name are others."""
    asked = repr([question.question for question in lesson.questions])
    return f"{lesson.name} {zlib.crc32(asked.encode()):08x}"
