"""Classes by Bayes' rule: what a model of p(x | c) says of an event, and how often it is right."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QSpinBox, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.bars import BarsCanvas
from ar_studio.gui.canvas.numerals import decimal, filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.kit.controls import called, label_for, push_button
from ar_studio.gui.kit.layout import REST, Headline, Quiet, hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.tables import Line as Row
from ar_studio.gui.kit.tables import Tree
from ar_studio.gui.kit.task import Task, TaskBar
from ar_studio.gui.likelihood import classify_work
from ar_studio.gui.likelihood.classify_work import Said, Tested
from ar_studio.gui.likelihood.in_hand import Picture
from ar_studio.gui.studio.studio import Studio
from ar_studio.proportions import Proportion
from ar_studio.runs import Run

translate = QCoreApplication.translate
CLASS, CHANCE, LOG_PROB, PRIOR = range(4)
SQUARE = 220  # pixels of the confusions


class ClassesPage(QWidget):
    """Bars of `p(c | x)`, a line for each class, and the accuracy on test events."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.run: Run | None = None
        self.own: engine.data.Dataset | None = None
        self.said: Said | None = None
        self.tested: Tested | None = None
        self.problem = ""
        self._event: NDArray[Any] | None = None
        self.asking = Task(studio.jobs, "rank", self, self._take_said, failed=self._fail_said)
        self.task = Task(studio.jobs, "classify", self, self._take_tested, failed=self._failed)
        self.task.changed.connect(self._show_controls)
        self._build_one()
        self._build_many()
        self._lay_out()

    # Building

    def _build_one(self) -> None:
        self.picture = called(Picture(), self.tr("The image in hand"))
        self.verdict = called(Headline(factor=1.2), self.tr("Which class it is"))
        self.about = called(Quiet(), self.tr("By which rule"))
        self.bars = called(
            BarsCanvas(),
            self.tr("Classes"),
            self.tr("p(c | x), by Bayes' rule from p(c) and p(x | c); the triangle marks the class")
            + "\n"
            + self.tr("of the highest"),
        )
        self.bars.set_placeholder(self.tr("Take an image in hand above: of which class is it?"))
        self.lines = Tree()
        self.lines.setAccessibleName(self.tr("Classes and their probabilities"))
        headings = [
            (self.tr("Class"), self.tr("c")),
            (self.tr("p(c | x)"), self.tr("How likely the class is, given the image")),
            (self.tr("log p(x | c)"), self.tr("How likely the image is, given the class; nats")),
            (self.tr("p(c)"), self.tr("How frequent the class is in training")),
        ]
        self.lines.name_columns(headings, (CHANCE, LOG_PROB, PRIOR))
        self.lines.setRootIsDecorated(False)
        self.lines.setSortingEnabled(True)
        self.lines.sortByColumn(CHANCE, Qt.SortOrder.DescendingOrder)
        self.lines.header().setStretchLastSection(False)
        self.lines.header().setSectionResizeMode(CLASS, QHeaderView.ResizeMode.Stretch)

    def _build_many(self) -> None:
        self.n = called(
            QSpinBox(minimum=2, maximum=100_000, value=500, singleStep=100),
            self.tr("Test events to classify"),
            self.tr("How many test events are classified at most, taken at random"),
        )
        self.test_button = push_button(
            self.tr("Test"),
            self.tr("Count how often the class of the highest p(c | x) is the event's own"),
            self.test,
            symbol="play",
            primary=True,
        )
        self.accuracy = called(Headline(factor=1.2), self.tr("Accuracy"))
        self.without = called(Quiet(), self.tr("What p(x) is without the class"))
        self.confusion = called(
            PixelCanvas(),
            self.tr("Confusions"),
            self.tr("Rows are the events' own classes, columns those that were said"),
        )
        self.confusion.setMinimumSize(SQUARE, SQUARE)
        self.confusion.set_placeholder(self.tr("Press Test: which classes are taken for which?"))
        self.confusion.hovered.connect(self._tell_cell)
        self.confusion.left.connect(self._tell_none)
        self.cell = Line(self.tr("What is pointed at"))
        self.line = Line(self.tr("About the classes"))
        tip = self.tr("Stop classifying")
        self.work = TaskBar(self.task, self.tr("Classifying"), tip, keeps_room=True)

    def _lay_out(self) -> None:
        self.room = vbox()  # of the image's source, which pages take turns to have
        label = label_for(self.n, self.tr("Test even&ts"))
        controls = hbox(label, self.n, self.test_button, (self.line, 1), self.work)
        words = vbox(self.verdict, self.about, REST, spacing=4)
        left = vbox(hbox(self.picture, (words, 1), spacing=12), (self.bars, 2), (self.lines, 2))
        shown = (self.confusion, 1), self.cell
        right = vbox(self.accuracy, self.without, *shown, spacing=4)
        vbox(self.room, controls, (hbox((left, 3), (right, 2), spacing=16), 1), on=self)

    # Following

    def follow(self, run: Run | None, own: engine.data.Dataset | None, another: bool) -> None:
        """Make room for another run or other weights, or go on with its data, there by now."""
        self.run, self.own = run, own
        if another:
            self.task.cancel()
            self.tested, self.problem = None, ""
            self._event = self.said = None
            self._show_tested()
            self._show_said()
        self._show_controls()

    def show_event(self, event: NDArray[Any] | None) -> None:
        """Ask of which class the event in hand is."""
        run, own = self.run, self.own
        self.picture.show_event(run, event)
        if run is None or own is None or event is None or why_not(run):
            self.asking.cancel()
            self._event = self.said = None
            self._show_said()
        elif self._event is None or not np.array_equal(self._event, event):
            self._event, self.said = event.copy(), None
            self._show_said()
            weights, asked = self.studio.weights, self._event
            self.asking.run("", lambda: classify_work.say(run, own, weights, asked))

    def test(self) -> None:
        """Classify test events."""
        run, own, n = self.run, self.own, self.n.value()
        if run is not None and own is not None and not why_not(run):
            self.problem = ""
            title = self.tr("Classify test events by {0}").format(run.record.title)
            self.task.run(title, lambda: classify_work.test(run, own, n))

    def _take_said(self, said: Said) -> None:
        self.said = said
        self._show_said()

    def _fail_said(self, sentence: str) -> None:
        self._event = None  # it may be asked again
        self.verdict.setText("p(c | x) = ?")
        self.about.setText(f"⚠ {sentence}")

    def _take_tested(self, tested: Tested) -> None:
        self.tested = tested
        self._show_tested()

    def _failed(self, sentence: str) -> None:
        self.problem = sentence
        self._show_controls()

    # Showing

    def _show_said(self) -> None:
        said = self.said
        self.lines.clear()
        if said is None:
            self.bars.set_probabilities(None)
            self.verdict.setText("p(c | x) = …")
            self.about.setText("")
            return
        best = int(said.probabilities.argmax())
        self.bars.set_labels(said.names)
        self.bars.set_probabilities(said.probabilities, best)
        chance = decimal(float(said.probabilities[best]), 3)
        told = self.tr("{0}, with p(c | x) = {1}")
        self.verdict.setText(filled(told, said.names[best], chance))
        self.about.setText(
            self.tr("p(c | x) = p(c) p(x | c) / Σ p(c) p(x | c), p(c) as frequent as in training")
        )
        for number, name in enumerate(said.names):
            row = Row(self.lines)
            row.setText(CLASS, name)
            for column, values, places in (
                (CHANCE, said.probabilities, 4),
                (LOG_PROB, said.log_probs, 2),
                (PRIOR, said.prior, 3),
            ):
                value = float(values[number])
                row.set_number(column, value, decimal(value, places))

    def _show_tested(self) -> None:
        if self.tested is None:
            self.accuracy.setText(self.tr("Accuracy: not tested yet"))
            self.without.setText("")
            self.confusion.clear_image()
            return
        found = self.tested.found
        right = Proportion(int(found.confusion.diagonal().sum()), found.n)
        self.accuracy.setText(filled(self.tr("Own class: {0}"), right))
        run = self.run
        name = "" if run is None else run.record.model.name
        figure = engine.models.figure(name, found.nll_nats, found.nll_stderr)
        self.without.setText(
            filled(self.tr("Without its class, p(x) = Σ p(c) p(x | c): {0}"), figure)
        )
        shares = found.confusion / found.confusion.sum(1, keepdim=True).clamp_min(1)
        self.confusion.set_image(shares.numpy(), (0, 1), "cividis")

    def _tell_cell(self, row: int, column: int) -> None:
        tested = self.tested
        if tested is None:
            return
        own, said = tested.names[row], tested.names[column]
        count = int(tested.found.confusion[row, column])
        all_of = int(tested.found.confusion[row].sum())
        told = self.tr("{0:,} of {1:,} events of {2} are taken for {3}")
        self.cell.setText(filled(told, count, all_of, own, said))

    def _tell_none(self) -> None:
        self.cell.setText("")

    def _show_controls(self) -> None:
        self.test_button.setEnabled(self.own is not None and not self.task.working)
        missing = self.tr("⚠ The data of this run are not at hand: load them to know the classes.")
        problem = f"⚠ {self.problem}" if self.problem else ""
        self.line.setText(problem or ("" if self.own is not None else missing))


def why_not(run: Run) -> str:
    """Return why a run tells no classes, and what to choose instead; empty if it does."""
    context = run.record.model.space.context
    if context is None or not context.classes:
        return translate(
            "likelihood",
            "This model is given no class, so it cannot tell them by Bayes' rule: choose one "
            "trained by class, such as Gated PixelCNN by class.",
        )
    return ""
