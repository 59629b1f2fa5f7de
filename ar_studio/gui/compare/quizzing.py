"""The blind quiz: one image at a time, real or drawn by which model?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox

from ar_studio.gui import engine
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.compare.page import Page, Said
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.kit.chips import letter
from ar_studio.gui.kit.controls import bold, called, label_for, push_button
from ar_studio.gui.kit.layout import REST, Quiet, hbox, let_go, make_selectable, pane, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.seed import SeedField
from ar_studio.gui.kit.task import Step, Task, TaskBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

SIDE = 360  # that a picture is at least large, in points


def prepared(
    chosen: Sequence[Run],
    names: tuple[str, ...],
    data: dict[Path, engine.data.Dataset],
    weights: Weights,
    n: int,
    seed: int,
) -> Iterator[object]:
    """Draw the questions: test images of the first model's data, and samples of every model.

    What models are given is what random test images have, as real ones do.
    """
    truth = engine.quiz.order(n, len(names), seed)
    counts = np.bincount(truth, minlength=len(names)).tolist()
    drawn = [data[chosen[0].folder].some("test", counts[engine.quiz.REAL], seed)]
    for number, (run, count) in enumerate(zip(chosen, counts[1:], strict=True)):
        dataset, samples = data[run.folder], drawn[0][:0]
        context = dataset.contexts("test", dataset.pick("test", count, seed + 1 + number))
        if run.record.model.space.context is None:
            context = None
        if count:
            model = weights.restore(run)
            for event in engine.sampling.sample(
                model, count, seed=seed + 1 + number, context=context
            ):
                if isinstance(event, engine.sampling.Sampled):
                    samples = event.samples
                else:
                    size = model.space.size
                    done = number * size + event.position
                    yield Step(done, len(chosen) * size, run.record.title)
        drawn.append(samples)
    yield engine.quiz.assemble(names, truth, drawn)


class QuizPage(Page):
    """Asks where images come from, and keeps the score until it is begun anew."""

    def __init__(self, studio: Studio, state: CompareState) -> None:
        super().__init__(studio, state)
        self.quiz: engine.quiz.Quiz | None = None
        self.top = 1.0
        self.task = Task(studio.jobs, "quiz", self, self._received)
        self.begin_button = push_button(
            self.tr("Begin"),
            act=self.begin,
            symbol="play",
            primary=True,
            name=self.tr("Begin quiz"),
        )
        self.n = called(
            QSpinBox(minimum=5, maximum=100, value=20),
            self.tr("Number of questions"),
            self.tr("The more questions, the narrower the interval of the score"),
        )
        self.seed = SeedField()
        self.line = Line(self.tr("About the quiz"))
        self.work = TaskBar(self.task, self.tr("Drawing the questions"), self.tr("Stop drawing"))
        self.canvas = called(PixelCanvas(), self.tr("The image in question"))
        self.canvas.setMinimumSize(SIDE // 2, SIDE // 2)
        self.question = bold(QLabel())
        self.buttons: list[QPushButton] = []
        self.choices = hbox()
        self.score = called(Quiet(), self.tr("Score of the quiz"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Blind quiz"))
        self._lay_out()
        self.n.valueChanged.connect(self.show_controls)
        self.task.changed.connect(self.show_controls)

    def _lay_out(self) -> None:
        make_selectable(self.question)
        label = label_for(self.n, self.tr("&Questions"))
        bar = hbox(self.begin_button, label, self.n, self.seed, (self.line, 1), self.work)
        asked = pane(vbox(self.question, (self.canvas, 1), self.choices))
        told = pane(vbox(bold(QLabel(self.tr("Score"))), self.score, REST))
        vbox(bar, hbox((asked, 3), (told, 2), spacing=24), on=self)

    def title(self) -> str:
        return self.tr("Quiz")

    def tip(self) -> str:
        return self.tr("One image at a time: is it real, or which model drew it?")

    def suits(self, run: Run) -> bool:
        return run.record.model.space.kind.pictured

    def show_models(self, said: Said) -> None:
        super().show_models(said)
        self.show_controls()

    def names(self) -> tuple[str, ...]:
        """Return what can be answered: a real image, or a model with its letter."""
        models = (f"{letter(text.place)}  {text.name}" for _, text in self.said)
        return self.tr("Real"), *models

    def go(self) -> None:
        """Begin, unless questions are being answered: only the button forgets what was said."""
        if self.quiz is None or self.quiz.over:
            self.begin()

    def begin(self) -> None:
        """Begin with questions of the seed; what was answered is forgotten."""
        if self.lacks_data() or not self.said or self.task.working:
            return
        self.quiz = None
        chosen, data, weights = [run for run, _ in self.said], dict(self.data), self.studio.weights
        names, n, seed = self.names(), self.n.value(), self.seed.value()
        self.top = chosen[0].record.model.space.values.top
        self.task.run(
            self.tr("Draw questions"), lambda: prepared(chosen, names, data, weights, n, seed)
        )
        self._show_question()

    def answer(self, source: int) -> None:
        """Answer the question in sight, and go on to the next one."""
        quiz = self.quiz
        if quiz is None or quiz.over or source >= len(quiz.sources):
            return
        right, truth = quiz.answer(source), quiz.sources[quiz.truth[quiz.place - 1]]
        told = self.tr("Right: {0}.") if right else self.tr("Wrong: it was {0}.")
        self.line.setText(told.format(truth))
        self._show_question()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if self.quiz is not None and 0 <= number < len(self.quiz.sources):
            self.answer(number)
        else:
            super().keyPressEvent(event)

    def _received(self, quiz: engine.quiz.Quiz) -> None:
        self.quiz = quiz
        for old in self.buttons:
            let_go(old)
        self.buttons = [self._button(number, name) for number, name in enumerate(quiz.sources)]
        for button in self.buttons:
            self.choices.addWidget(button, 1)
        self.line.setText("")
        self._show_question()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, number: int, name: str) -> QPushButton:
        tip = self.tr("Answer with the key {0}").format(number + 1)
        return push_button(f"{number + 1}   {name}", tip, lambda: self.answer(number))

    def _show_question(self) -> None:
        quiz = self.quiz
        asking = quiz is not None and not quiz.over
        for button in self.buttons:
            button.setEnabled(asking)
        if quiz is None or quiz.over:
            self.canvas.clear_image()
        else:
            event = quiz.events[quiz.place : quiz.place + 1].numpy()
            self.canvas.set_image(pictures(event)[0], (0, self.top))
        if quiz is None:
            self.question.setText("")
        elif quiz.over:
            self.question.setText(self.tr("All {0} questions are answered.").format(quiz.place))
        else:
            text = self.tr("Question {0} of {1}: where is this image from?")
            self.question.setText(text.format(quiz.place + 1, len(quiz.truth)))
        self.score.setText("" if quiz is None else self._told(quiz))
        self.show_controls()

    def _told(self, quiz: engine.quiz.Quiz) -> str:
        """Return the score, and once something is answered what was taken for real."""
        lines = [spoken(quiz.said)]
        if quiz.place:
            lines += ["", self.tr("Taken for real, with 95 % intervals:")]
            lines += [
                f"{name}: {quiz.taken_for_real(source)}" for source, name in enumerate(quiz.sources)
            ]
            lines += [
                "",
                self.tr("A model that cannot be told from the data is taken for real as often."),
            ]
        return "\n".join(lines)

    def show_controls(self) -> None:
        why_not = self.lacks_data() if self.said else self.tr("Add a model first")
        self.begin_button.setEnabled(not why_not and not self.task.working)
        self.begin_button.setText(self.tr("Begin") if self.quiz is None else self.tr("Begin anew"))
        ready = self.tr("Mix test images with samples of every model, and ask (Enter)")
        self.begin_button.setToolTip(why_not or ready)
        if self.quiz is None:
            self.line.setText(why_not)
        elif self.quiz.sources != self.names():
            self.line.setText(self.tr("This quiz is of other models; begin anew for these."))
        self.canvas.set_placeholder(
            self.tr("The next image…")
            if self.task.working
            else self.tr("Press Begin: images of the test data and of the models come mixed.")
        )

    def exports(self) -> list[Export]:
        if self.quiz is None or not self.quiz.answers:
            return []
        return [Export(self.tr("Answers (CSV)…"), ".csv", self._rows)]

    def _rows(self) -> Callable[[Path], None]:
        quiz = self.quiz
        assert quiz is not None
        pairs = zip(quiz.truth.tolist(), quiz.answers, strict=False)
        rows = [
            (number, quiz.sources[truth], quiz.sources[said], int(truth == said))
            for number, (truth, said) in enumerate(pairs, 1)
        ]
        header = "question", "truth", "answer", "right"
        return lambda path: engine.export.save_table(path, header, rows)
