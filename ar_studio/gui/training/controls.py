"""The buttons that start, pause, step, resume and stop training."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ar_studio.gui.kit.buttons import ActionButton
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.studio.studio import Studio

GOES_ON = ("new", "training", "stopped")  # statuses that a run can be resumed from


class Controls(QWidget):
    """Start, pause, one step, resume and stop; each is enabled exactly when it would do something.

    A run that was stopped is resumed by the same button as a training that is paused.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.problem = ""
        self.start = self._action(self.tr("Start"), "F5")
        self.pause = self._action(self.tr("Pause"), "F6")
        self.step = self._action(self.tr("One step"), "F7")
        self.resume = self._action(self.tr("Resume"), "F8")
        self.stop = self._action(self.tr("Stop"), "Shift+F5")
        training = studio.training
        self.start.triggered.connect(training.start)
        self.pause.triggered.connect(training.task.pause)
        self.step.triggered.connect(training.step)
        self.resume.triggered.connect(self._resume)
        self.stop.triggered.connect(training.stop)
        symbols = ("play", "pause", "step", "resume", "stop")
        actions = (self.start, self.pause, self.step, self.resume, self.stop)
        self.buttons = [
            ActionButton(action, symbol, primary=symbol == "play")
            for action, symbol in zip(actions, symbols, strict=True)
        ]
        hbox(*self.buttons, on=self)
        self.buttons[0].setMinimumWidth(104)
        sources = (training, studio.data, studio.model, studio.runs)
        for source in sources:
            source.changed.connect(self.refresh)
        studio.runs.current_changed.connect(self.refresh)
        studio.ready.connect(self.refresh)
        self.refresh()

    def set_problem(self, sentence: str) -> None:
        """Tell why the settings will not do; empty if they will."""
        self.problem = sentence
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done now and explain what cannot."""
        training = self.studio.training
        active, stopping, paused = training.active, training.task.stopping, training.task.paused
        obstacle = self._obstacle()
        going = active and not stopping
        self._set(
            self.start,
            self.tr("Train the chosen model on the chosen data, in a new run"),
            obstacle or (self.tr("A training is going on; stop it first.") if active else ""),
        )
        idle = self.tr("No training is going on; press Start.")
        ending = self.tr("The batch in progress is the last one.") if stopping else ""
        self._set(
            self.pause,
            self.tr("Pause after the batch in progress; nothing is lost"),
            ending or ("" if active else idle) or (self.tr("Already paused.") if paused else ""),
        )
        self._set(
            self.step,
            self.tr("Make one gradient step, θ ← θ − η·∇NLL(batch), then pause"),
            ending or ("" if going else obstacle),
        )
        self._set(self.resume, *self._resumption(going, paused, ending))
        self._set(
            self.stop,
            self.tr("Finish the batch in progress and keep the best and the last weights"),
            ending or ("" if active else idle),
        )

    def _obstacle(self) -> str:
        """Return why no training can start; empty if one can."""
        if not self.studio.engine_loaded:
            return self.tr("The engine is still loading.")
        if self.studio.data.dataset is None:
            return self.tr("Choose a data set first.")
        return self.studio.model.error or self.problem

    def _resumption(self, going: bool, paused: bool, ending: str) -> tuple[str, str]:
        """Return what Resume does, and why it cannot."""
        if going or ending:
            running = self.tr("It is running; Pause comes first.")
            return self.tr("Go on after the pause"), ending or ("" if paused else running)
        run = self.studio.runs.current
        if run is None:
            return "", self.tr("No training is paused and no run is chosen.")
        says = self.tr("Go on with {0} from its last checkpoint").format(run.record.title)
        if run.record.status not in GOES_ON:
            return says, self.tr("{0} has ended; press Start for a new run.").format(
                run.record.title
            )
        if run.busy:
            return says, self.tr("Another program trains {0} now.").format(run.record.title)
        return says, ""

    def _resume(self) -> None:
        if self.studio.training.active:
            self.studio.training.task.resume()
        elif self.studio.runs.current is not None:
            self.studio.training.go_on(self.studio.runs.current)

    def _action(self, title: str, keys: str) -> QAction:
        action = QAction(title, self)
        action.setShortcut(keys)
        self.addAction(action)
        return action

    def _set(self, action: QAction, does: str, obstacle: str) -> None:
        action.setEnabled(not obstacle)
        tip = f"{obstacle or does} ({action.shortcut().toString()})"
        if action.toolTip() != tip:
            action.setToolTip(tip)
