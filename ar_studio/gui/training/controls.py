"""The buttons that pause, step, resume and stop the training of the run on show."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ar_studio.gui.kit.buttons import ActionButton
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.parts.further import train_further
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History

GOES_ON = ("new", "training", "stopped")  # statuses that a run can be resumed from


class Controls(QWidget):
    """Pause, one step, resume and stop; each is enabled exactly when it would do something.

    A run that was stopped is resumed by the same button as a training that is paused.
    """

    def __init__(self, studio: Studio, history: History) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self.pause = self._action(self.tr("Pause"), "F6")
        self.step = self._action(self.tr("One step"), "F7")
        self.resume = self._action(self.tr("Resume"), "F8")
        self.stop = self._action(self.tr("Stop"), "Shift+F5")
        training = studio.training
        self.pause.triggered.connect(training.task.pause)
        self.step.triggered.connect(self._step)
        self.resume.triggered.connect(self._resume)
        self.stop.triggered.connect(training.stop)
        symbols = ("pause", "step", "resume", "stop")
        actions = (self.pause, self.step, self.resume, self.stop)
        self.buttons = [ActionButton(*pair) for pair in zip(actions, symbols, strict=True)]
        hbox(*self.buttons, on=self)
        queue, runs = studio.queue.changed, studio.runs.changed
        for signal in (training.changed, queue, runs, history.changed, studio.ready):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done now and explain what cannot."""
        training = self.studio.training
        active, stopping, paused = training.active, training.task.stopping, training.task.paused
        idle = self.tr("Nothing is being trained.")
        ending = self.tr("The batch in progress is the last one.") if stopping else ""
        self._set(
            self.pause,
            self.tr("Pause after the batch in progress; nothing is lost"),
            ending or ("" if active else idle) or (self.tr("Already paused.") if paused else ""),
        )
        does, obstacle = self._resumption()
        self._set(
            self.step,
            self.tr("Make one gradient step, θ ← θ − η·∇NLL(batch), then pause"),
            ending or ("" if active else obstacle),
        )
        running = self.tr("It is running; Pause comes first.")
        if active:
            does, obstacle = self.tr("Go on after the pause"), "" if paused else running
        self._set(self.resume, does, ending or obstacle)
        self._set(
            self.stop,
            self.tr("Finish the batch in progress and keep the best and the last weights"),
            ending or ("" if active else idle),
        )

    def _resumption(self) -> tuple[str, str]:
        """Return what Resume does for the run on show while nothing trains, and why it cannot."""
        run = self.history.run
        if not self.studio.engine_loaded:
            return "", self.tr("The engine is still loading.")
        if run is None:
            return "", self.tr("There is no run to go on with; begin a new training.")
        title = run.record.title
        if run.shipped or run.goes_on_as_new:
            return self.tr("Train {0} further, in a new run").format(title), ""
        if run.record.status not in GOES_ON:
            return "", self.tr("{0} has ended; Runs can train it further.").format(title)
        if run.busy:
            return "", self.tr("Another program trains {0} now.").format(title)
        if self.studio.queue.awaits(run):
            return "", self.tr("{0} waits in the queue already.").format(title)
        return self.tr("Go on with {0} from its last checkpoint").format(title), ""

    def _step(self) -> None:
        if not self.studio.training.active:
            self._resume()
        self.studio.training.step()

    def _resume(self) -> None:
        run = self.history.run
        if self.studio.training.active:
            self.studio.training.task.resume()
        elif run is not None and (run.shipped or run.goes_on_as_new):
            train_further(self, self.studio, run)
        elif run is not None:
            self.studio.queue.go_on(run)

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
