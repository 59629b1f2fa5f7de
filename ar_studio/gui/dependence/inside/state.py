"""What was found inside the model in hand, the event it was found of, and the work in progress."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.dependence.inside.view import Found, Question
from ar_studio.gui.dependence.state import any_event, given_alike
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.given import Conditions, Given
from ar_studio.gui.studio.mask import fits
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run


class InsideState(QObject):
    """Asks questions of the model in hand; the newest replaces the older.

    Attributes
    ----------
    problem
        Why there is no answer; empty if there is one.
    found
        An answer is there.
    changed
        Work began or ended.
    """

    found = Signal(object)
    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.problem = ""
        self.number = 0  # of the test event that is looked at where none is in hand
        self.own = True  # whether the event in hand is looked at where it fits
        self.task = Task(studio.jobs, "inside", self, self._received, failed=self._failed)
        self.task.changed.connect(self.changed)

    def in_hand(self, run: Run) -> NDArray[Any] | None:
        """Return the event in hand, if it is one of the run's, and what it is given is known."""
        event, conditions = self._studio.mask.image, Conditions.of(run)
        known = conditions is None or self._studio.given_masked.given(conditions) is not None
        there = self.own and event is not None and known and fits(event, run.record.model.space)
        return event if there else None

    def ask(self, run: Run, question: Question) -> None:
        """Ask something of a run's model and of the event in hand, or one of its test events."""
        self.problem = ""
        dataset = self._studio.run_data.of(run) or self._studio.data.dataset
        if dataset is not None and dataset.space != run.record.model.space:
            dataset = None
        event = self.in_hand(run)
        given = None if event is None else self._studio.given_masked.given(Conditions.of(run))
        asked = Asked(run, self._studio.weights, dataset, self.number, event, given, question)
        title = self.tr("Look inside {0}").format(run.record.title)
        # A slider that moves asks again and again: what is on its way is shown meanwhile.
        self.task.run_next(title, asked.answer)

    def forget(self) -> None:
        """Ask for nothing."""
        self.task.cancel()
        self.problem = ""

    def _received(self, found: Found) -> None:
        self.found.emit(found)

    def _failed(self, sentence: str) -> None:
        self.problem = sentence
        self.changed.emit()


@dataclass(frozen=True, eq=False)
class Asked:
    """A question, with all that its answer depends on."""

    run: Run
    weights: Weights
    dataset: engine.data.Dataset | None
    number: int
    event: NDArray[Any] | None
    given: Given | None  # what the event in hand is given
    question: Question

    def answer(self) -> Iterator[Found]:
        """Yield the answer, in a lane's thread."""
        model = self.weights.restore(self.run)
        if self.given is not None:
            model = model.given(engine.torch.from_numpy(self.given.contexts[:1]))
        else:
            model = given_alike(model, self.dataset, self.number)
        if self.event is None:
            event = any_event(model, self.dataset, self.number)
        else:
            event = engine.torch.from_numpy(self.event.copy())
        yield Found(self.run, event.numpy(), self.question(model, event))
