"""What the next training would be, what it costs here, and the buttons that begin it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QWidget

from ar_studio.errors import StudioError
from ar_studio.figures import parameters
from ar_studio.gui import engine
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.plans import Plan
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.headline import TitleLine
from ar_studio.gui.training.settings import SettingsPage
from ar_studio.gui.training.told_cost import ToldCost
from ar_studio.gui.training.words import told_model
from ar_studio.settings import parse


class Footer(QWidget):
    """Tells what Start would train, in words, and why it cannot: one line each, never more.

    A preparation of the data that is shown but not applied yet is applied first.
    """

    started = Signal()
    queued = Signal()

    def __init__(self, studio: Studio, settings: SettingsPage) -> None:
        super().__init__()
        self.studio, self.settings = studio, settings
        self.told = ToldCost(studio, self)
        self.what = called(TitleLine(1.1), self.tr("What will be trained"))
        self.cost = Line(self.tr("What it costs, or why it cannot be trained"))
        self.start = push_button(
            self.tr("Start training"), act=self._start, symbol="play", primary=True
        )
        begin = QAction(self.tr("Start training"), self)
        begin.setShortcut("F5")
        begin.triggered.connect(self.start.click)
        self.addAction(begin)
        self.queue = push_button(self.tr("Add to &queue"), act=self._queue, symbol="queue")
        for button in (self.start, self.queue):
            button.setMinimumWidth(128)
        self._after: Callable[[], None] | None = (
            None  # what is to be done once the preparation is applied
        )
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
        ):
            signal.connect(self.refresh)
        studio.data.changed.connect(self._go_on)
        studio.data.failed.connect(self._give_up)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.what.say(self._what())
        problem = self._problem()
        self.cost.setText(f"⚠ {problem}" if problem else self._cost())
        self.cost.set_tip("" if problem else self.told.details())
        wished, queue = self.studio.data.wished, self.studio.queue
        busy = ""
        if queue.going:
            titles = [self.studio.training.task.title, *(one.plan.title for one in queue.waiting)]
            busy = self.tr("“{0}” comes first; add this one to the queue behind it.")
            busy = busy.format(next(filter(None, titles)))
        self.start.setText(self.tr("Apply and start") if wished else self.tr("Start training"))
        for button, does, obstacle in (
            (self.start, self.tr("Train this in a new run (F5)"), problem or busy),
            (self.queue, self.tr("Train this once what trains and waits has ended"), problem),
        ):
            button.setEnabled(not obstacle)
            button.setToolTip(obstacle or does)

    def _lay_out(self) -> None:
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        text = vbox(self.what, self.cost, spacing=4)
        middle = Qt.AlignmentFlag.AlignVCenter
        row = hbox((text, 1), 16, (self.queue, middle), (self.start, middle))
        around = vbox(row, margins=(16, 4, 16, 8))
        vbox(line, around, on=self, spacing=4)

    def _what(self) -> str:
        dataset, model = self.studio.data.dataset, self.studio.model
        if not self.studio.engine_loaded or dataset is None:
            return self.tr("Loading…")
        family = engine.models.family(model.name)
        chosen = ", ".join([family.card.title, *told_model(family.Config, model.values)])
        return self.tr("{0}, on {1}").format(chosen, dataset.protocol)

    def _problem(self) -> str:
        """Return why nothing can be trained; empty if it can."""
        studio = self.studio
        if not studio.engine_loaded:
            return self.tr("The engine is still loading.")
        if studio.data.loading:
            return self.tr("The data are being loaded.")
        if studio.data.dataset is None:
            return self.tr("Choose a data set first.")
        if studio.model.error or self.settings.problem:
            return studio.model.error or self.settings.problem
        try:
            parse(engine.optimisation.TrainSettings, studio.training.values)
        except StudioError as error:
            return error.words
        return ""

    def _cost(self) -> str:
        studio = self.studio
        if studio.data.wished:
            return self.tr("The preparation that is shown is not applied yet: it is applied first.")
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
        do, self._after = self._after, None
        if do is not None and not self._problem():
            do()

    def _give_up(self) -> None:
        self._after = None

    def _begin(self) -> None:
        plan = self._plan()
        self.studio.queue.add(plan)
        if self.settings.by_steps.isChecked():
            self.studio.training.step()
        self.started.emit()

    def _enqueue(self) -> None:
        self.studio.queue.add(self._plan())
        self.queued.emit()

    def _plan(self) -> Plan:
        plan = self.studio.training.plan()
        assert plan is not None
        return plan
