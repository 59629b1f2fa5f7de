"""What the next training would be, what it costs here, and the buttons that begin it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QWidget

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import local, parameters
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.plans import Plan
from ar_studio.gui.studio.recipes import edits
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.headline import TitleLine
from ar_studio.gui.training.settings import SettingsPage
from ar_studio.gui.training.sweep import SweepPage
from ar_studio.gui.training.told_cost import ToldCost
from ar_studio.gui.training.words import told_model, told_values
from ar_studio.settings import parse


class Footer(QWidget):
    """Tells what Start would train, in words, and why it cannot: one line each, never more.

    A preparation of the data that is shown but not applied yet is applied first.
    """

    started = Signal()
    queue_asked = Signal()  # to be shown
    sweep_asked = Signal()

    def __init__(self, studio: Studio, settings: SettingsPage, sweep: SweepPage) -> None:
        super().__init__()
        self.studio, self.settings, self.sweep = studio, settings, sweep
        self.told = ToldCost(studio, self)
        self.what = called(TitleLine(1.1), self.tr("What will be trained"))
        self.cost = Line(self.tr("What it costs, or why it cannot be trained"))
        self.start = push_button(
            self.tr("Start training"), act=self._start, symbol="play", primary=True
        )
        begin = QAction(self.tr("Start training"), self)
        begin.setShortcut("Ctrl+Return")
        begin.triggered.connect(self.start.click)
        self.addAction(begin)
        self.queue = push_button(self.tr("Add to &queue"), act=self._queue, symbol="queue")
        self.queued = push_button("", self.tr("Leave this sheet for the queue"), self.queue_asked)
        self.queued.setFlat(True)
        for button in (self.start, self.queue, self.queued):  # so that a longer text moves nothing
            button.setMinimumWidth(152 if button is self.start else 128)
        self.sweep_button = push_button(
            self.tr("S&weep…"),
            self.tr("Queue a training for each of several values of a setting"),
            self.sweep_asked,
        )
        self.sweeping = False  # whether the trainings of the sweep are meant
        self._after: Callable[[], None] | None = None  # once the preparation is applied
        self._lay_out()
        for signal in (
            studio.data.changed,
            studio.data.wished_changed,
            studio.data.task.changed,
            studio.model.changed,
            studio.model.estimated,
            studio.training.changed,
            studio.queue.changed,
            studio.ready,
            settings.checked,
            sweep.changed,
        ):
            signal.connect(self.refresh)
        studio.data.task.changed.connect(self._go_on)
        self.refresh()

    def mean(self, sweeping: bool) -> None:
        """Begin the trainings of the sweep, or the one that is chosen."""
        self.sweeping = sweeping
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.what.say(self._what())
        problem = self._problem()
        self.cost.setText(f"⚠ {problem}" if problem else self._cost())
        self.cost.set_tip("" if problem or self.sweeping else self.told.details())
        waiting = len(self.studio.queue.waiting)
        told = self.tr("{0} in the queue").format(waiting)
        self.queued.setText(told if waiting else self.tr("Show queue"))
        self.start.setText(self._start_text())
        does = self.tr("Train this in a new run (Ctrl+Return)")
        busy = self._busy()
        if self.sweeping:
            does, busy = self.tr("Let all of them wait in the queue (Ctrl+Return)"), ""
        one = self.tr("The trainings of the sweep are meant now.") if self.sweeping else ""
        for button, said, obstacle in (
            (self.start, does, problem or busy),
            (
                self.queue,
                self.tr("Train this once what trains and waits has ended"),
                problem or one,
            ),
            (self.sweep_button, self.sweep_button.toolTip(), one),
        ):
            button.setEnabled(not obstacle)
            if button is not self.sweep_button:
                button.setToolTip(obstacle or said)

    def _start_text(self) -> str:
        if self.sweeping:
            many = len(self.sweep.plans())
            return (
                self.tr("Add 1 training")
                if many == 1
                else self.tr("Add {0} trainings").format(many)
            )
        return self.tr("Apply and start") if self.studio.data.wished else self.tr("Start training")

    def _busy(self) -> str:
        """Return what a training started now would have to wait for."""
        queue = self.studio.queue
        if not queue.going:
            return ""
        titles = [self.studio.training.task.title, *(one.plan.title for one in queue.waiting)]
        text = self.tr("“{0}” comes first; add this one to the queue behind it.")
        return text.format(next(filter(None, titles)))

    def _lay_out(self) -> None:
        line = QWidget()
        line.setFixedHeight(1)
        line.setBackgroundRole(QPalette.ColorRole.Mid)
        line.setAutoFillBackground(True)
        text = vbox(self.what, self.cost, spacing=4)
        middle = Qt.AlignmentFlag.AlignVCenter
        row = hbox((text, 1), 16, (self.queued, middle), (self.sweep_button, middle))
        row.addWidget(self.queue, alignment=middle)
        row.addWidget(self.start, alignment=middle)
        around = vbox(row, margins=(16, 4, 16, 8))
        vbox(line, around, on=self, spacing=4)

    def _what(self) -> str:
        dataset, model = self.studio.data.dataset, self.studio.model
        if not self.studio.engine_loaded or dataset is None:
            return self.tr("Loading…")
        family = engine.models.family(model.name)
        if self.sweeping:
            many = len(self.sweep.plans())
            one = self.tr("{0} training of {1}, on {2}")
            text = one if many == 1 else self.tr("{0} trainings of {1}, on {2}")
            return text.format(many, spoken(family.card.title), spoken(dataset.protocol))
        settings = map(local, told_model(family.Config, model.values))
        chosen = ", ".join([spoken(family.card.title), *settings])
        return self.tr("{0}, on {1}").format(chosen, spoken(dataset.protocol))

    def _problem(self) -> str:
        """Return why nothing can be trained; empty if it can."""
        studio = self.studio
        if not studio.engine_loaded:
            return self.tr("The engine is still loading.")
        if studio.data.loading:
            return self.tr("The data are being loaded.")
        if studio.data.dataset is None:
            return self.tr("Choose a data set first.")
        if self.sweeping and not self.sweep.plans():
            return self.sweep.problem or self.tr("None of these trainings will do.")
        if studio.model.error or self.settings.problem:
            return studio.model.error or self.settings.problem
        try:
            settings = parse(engine.optimisation.TrainSettings, studio.training.values)
            if not self.sweeping:  # whose values are told one by one
                studio.data.dataset.check_training(settings.events)
        except StudioError as error:
            return spoken(error.words)
        return ""

    def _cost(self) -> str:
        studio = self.studio
        if studio.data.wished:
            return self.tr("The preparation that is shown is not applied yet: it is applied first.")
        if self.sweeping:
            return self.tr("They train one after the other, each in a run named by its values.")
        model = studio.model
        size = parameters(model.parameters) if model.parameters is not None else ""
        return " · ".join(filter(None, [size, self.told.badge()]))

    def _start(self) -> None:
        self._then(self._begin)

    def _queue(self) -> None:
        self._then(self._enqueue)

    def _then(self, do: Callable[[], None]) -> None:
        """Do something with what is shown: a preparation that is not applied yet comes first."""
        wished = self.studio.data.wished
        if wished is None:
            do()
            return
        self._after = do
        self.studio.data.prepare(wished)

    def _go_on(self) -> None:
        """Do what waits for the preparation, unless that could not be applied."""
        if self.studio.data.loading:
            return
        do, self._after = self._after, None
        if do is not None and self.studio.data.wished is None and not self._problem():
            do()

    def _begin(self) -> None:
        if self.sweeping:
            self.studio.queue.add(*self.sweep.plans())
            self.queue_asked.emit()
            return
        self.studio.queue.begin(self._plan())
        if self.settings.by_steps.isChecked():
            self.studio.training.step()
        self.started.emit()

    def _enqueue(self) -> None:
        self.studio.queue.add(self._plan())

    def _plan(self) -> Plan:
        plan = self.studio.training.plan()
        assert plan is not None
        return plan.model_copy(update={"told": self._told()})

    def _told(self) -> str:
        """Return what sets this training apart: where it is not as the recipe says."""
        model, training = self.studio.model, self.studio.training
        schema, usual = engine.optimisation.TrainSettings, self.tr("as the recipe says")
        family = engine.models.family(model.name)
        parts = [
            told_values(family.Config, edits(family.Config, model.values, model.recipe)),
            told_values(schema, edits(schema, training.values, training.recipe)),
        ]
        return ", ".join(filter(None, parts)) or usual
