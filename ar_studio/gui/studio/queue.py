"""The queue of this user's trainings: one trains, the others wait for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.studio.log import Log
from ar_studio.gui.studio.plans import Plan, PlanFile
from ar_studio.gui.studio.training import TrainingState, plan_of
from ar_studio.runs import Run
from ar_studio.system import user_folder

State = Literal["waits", "trains", "done", "stopped", "failed"]


@dataclass(eq=False)
class Entry:
    """A line of the queue: what is to be trained, and what has come of it."""

    plan: Plan
    state: State = "waits"
    sentence: str = ""
    folder: Path | None = None  # of its run, once that has begun

    @property
    def ended(self) -> bool:
        return self.state not in ("waits", "trains")


class QueueState(QObject):
    """Trainings of the user, in the order in which they train.

    Those that wait are kept for the next session, which begins none of them by itself.

    Attributes
    ----------
    entries
        What has ended, then what trains, then what waits.
    held
        Whether nothing new begins until the user says so.
    changed
        An entry came, went, moved or changed.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, training: TrainingState, log: Log, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._training, self._log = jobs, training, log
        self._file = PlanFile(user_folder() / "queue.json")
        self.entries = [Entry(plan) for plan in self._file.read()]
        self.held = bool(self.entries)
        # Later: what has just ended is told to everybody before the next one begins.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._begin_next)
        training.changed.connect(self.changed)
        training.opened.connect(self._opened)
        training.ended.connect(self._ended)

    @property
    def waiting(self) -> list[Entry]:
        """What waits, the next one first."""
        return [entry for entry in self.entries if entry.state == "waits"]

    @property
    def training(self) -> Entry | None:
        """What trains, if it came from here."""
        return next((entry for entry in self.entries if entry.state == "trains"), None)

    @property
    def going(self) -> bool:
        """Whether something trains, or is about to."""
        return self._training.active or bool(self.waiting and not self.held)

    def awaits(self, run: Run) -> bool:
        """Tell whether a run waits to be trained on."""
        return any(one.plan.run == str(run.folder) for one in self.waiting)

    def begin(self, plan: Plan) -> None:
        """Train something now, or behind what goes on; its run becomes the model in hand."""
        if self.going:
            self.add(plan)
            return
        self.entries.insert(sum(one.ended for one in self.entries), Entry(plan, "trains"))
        self._training.begin(plan)
        self.changed.emit()

    def go_on(self, run: Run, epochs: int | None = None) -> None:
        """Go on with a run, up to so many epochs if they are given."""
        changes = {} if epochs is None else {"epochs": epochs}
        self.begin(plan_of(run, "resume", self.tr("Resume {0}"), changes))

    def train_further(self, run: Run, budget: dict[str, Any]) -> None:
        """Train a run's model further in a new run, for a budget of epochs or minutes."""
        self.begin(plan_of(run, "further", self.tr("Train {0} further"), budget))

    def add(self, *plans: Plan) -> None:
        """Let plans wait behind the others; the first begins if nothing else does."""
        self.entries += [Entry(plan) for plan in plans]
        self._file.add(plans)
        self._begin_next()
        self.changed.emit()

    def cancel(self, entry: Entry) -> None:
        """Take what waits out of the queue; stop what trains."""
        if entry.state == "waits":
            self._file.take(entry.plan.key)
            self.entries.remove(entry)
            self.held = self.held and bool(self.waiting)
            self.changed.emit()
        elif entry.state == "trains":
            self._training.stop()

    def move(self, entry: Entry, by: int) -> None:
        """Let an entry train earlier (−1) or later (+1)."""
        waiting = self.waiting
        place = waiting.index(entry) + by
        if 0 <= place < len(waiting):
            waiting.remove(entry)
            waiting.insert(place, entry)
            self.sort(waiting)

    def sort(self, waiting: Sequence[Entry]) -> None:
        """Put what waits into another order."""
        others = [entry for entry in self.entries if entry.state != "waits"]
        self.entries = [*others, *waiting]
        self._file.sort([entry.plan.key for entry in waiting])
        self.changed.emit()

    def clear(self) -> None:
        """Forget what has ended; its runs stay."""
        self.entries = [entry for entry in self.entries if not entry.ended]
        self.changed.emit()

    def hold(self, on: bool) -> None:
        """Let nothing new begin, or go on with what waits."""
        self.held = on
        self._begin_next()
        self.changed.emit()

    def _begin_next(self) -> None:
        """Train what waits first, unless something trains; the model in hand stays."""
        while self.waiting and not (self.held or self._training.active or self._jobs.closed):
            entry = self.waiting[0]
            if not self._file.take(entry.plan.key):
                self.entries.remove(entry)
                told = self.tr("{0} is trained by another window.")
                self._log.add(told.format(entry.plan.title))
                continue
            self.entries.remove(entry)
            ended = sum(one.ended for one in self.entries)
            self.entries.insert(ended, entry)
            entry.state = "trains"
            self._training.begin(entry.plan, select=False)
        self.changed.emit()

    def _opened(self) -> None:
        entry, run = self.training, self._training.run
        if entry is not None and run is not None:
            entry.folder = run.folder
            self.changed.emit()

    def _ended(self, state: JobState) -> None:
        entry, finished = self.training, self._training.finished
        if entry is not None:
            entry.state = "done" if state is JobState.DONE else "stopped"
            entry.sentence = finished.message if finished is not None else ""
            if state is JobState.FAILED or (finished is not None and finished.reason == "diverged"):
                entry.state = "failed"
                entry.sentence = self._training.error or entry.sentence
        if not self.waiting:
            self._training.dataset = None  # nobody else trains on it
        self._next.start()
        self.changed.emit()
