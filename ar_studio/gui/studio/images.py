"""Images to complete, in a random order that a seed fixes: a test split, or examples that ship."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio import gallery
from ar_studio.gui import engine
from ar_studio.gui.canvas import legible
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.task import Task
from ar_studio.runs import Run

SEED = 0


@dataclass(frozen=True, eq=False)
class Split:
    """Events `(N, *event_shape)`, their classes `(N,)` if there are any, and the classes' names.

    `name` is that of their data or, if they were `drawn`, of the model that drew them; they are
    `unseen` if they are test events, of the data of a `source`. `contexts` are what each is given,
    `(N, …)`, where the task gives it something.
    """

    events: NDArray[Any]
    labels: NDArray[np.int64] | None
    names: tuple[str, ...]
    name: str
    drawn: bool = False
    unseen: bool = False
    contexts: NDArray[Any] | None = None
    pictured: bool = False
    source: str = ""

    def context(self, index: int | None) -> NDArray[Any] | None:
        """Return what an event is given; None if nothing."""
        return None if self.contexts is None or index is None else self.contexts[index]


class ImagesState(QObject):
    """The test images of a data set, or examples that ship, one of which is chosen.

    Attributes
    ----------
    coming
        Whether images are on their way.
    changed
        The images of another data set are there, or none.
    picked
        An image was chosen; carries the event.
    """

    changed = Signal()
    picked = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._task = Task(jobs, "load", self, self._received, ended=self._ended)
        self._source: object = None  # the data set or the events of a run
        self._order: NDArray[np.int64] = np.zeros(0, np.int64)
        self.split: Split | None = None
        self.coming = False
        self.position = 0
        self.label: int | None = None

    @property
    def count(self) -> int:
        """How many images of the chosen class there are."""
        return len(self._order)

    @property
    def index(self) -> int | None:
        """The chosen image's place in the split."""
        return int(self._order[self.position]) if self.count else None

    def first(self, most: int) -> NDArray[np.int64]:
        """Return the places in the split of the images that come first, at most so many."""
        return self._order[:most]

    def following(self, most: int) -> list[int]:
        """Return the places in the split of the images after the chosen one, at most so many."""
        places = range(1, min(most + 1, self.count))
        return [int(self._order[(self.position + step) % self.count]) for step in places]

    def follow(self, dataset: engine.data.Dataset | None) -> None:
        """Offer the test images of a data set; None offers none."""
        if dataset is self._source:
            return
        self._begin(dataset)
        if dataset is not None:
            title = self.tr("Prepare test images of {0}").format(dataset.name)
            self._task.run(title, lambda: _read(dataset))

    def offers(self, dataset: engine.data.Dataset | None) -> bool:
        """Say whether the images are those of a data set, or on their way."""
        return dataset is self._source

    def borrow(self, run: Run) -> None:
        """Offer the examples that ship for a run whose data are not open."""
        part = run.record.model
        data = run.record.data
        source = part.event_shape, part.levels, part.context, data.source, data.protocol
        if source != self._source:
            self._begin(source)
            title = self.tr("Find examples for {0}").format(run.record.title)
            self._task.run(title, lambda: _examples(run))

    def choose_class(self, label: int | None) -> None:
        """Offer images of one class only, or of all for None, and choose the first."""
        self.label = label
        self._arrange()
        self.step(0)

    def step(self, by: int) -> None:
        """Choose another image: the next one in the random order, or the one before."""
        if self.split is not None and self.count:
            self.position = (self.position + by) % self.count
            self.picked.emit(self.split.events[self._order[self.position]])

    def _begin(self, source: object) -> None:
        self._source, self.split, self.label = source, None, None
        self._order = np.zeros(0, np.int64)
        self._task.cancel()
        self.coming = source is not None
        self.changed.emit()

    def _ended(self, _: JobState) -> None:
        if self.coming:  # there are none
            self.coming = False
            self.changed.emit()

    def _received(self, split: Split) -> None:
        self.split, self.coming = split, False
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        if self.split is None:
            return
        split, count = self.split, len(self.split.events)
        order = np.random.default_rng(SEED).permutation(count)
        if split.drawn:
            order = np.arange(count)  # they ship with the clearest first
        if self.label is not None and split.labels is not None:
            order = order[split.labels[order] == self.label]
        if split.pictured and not split.drawn and len(order):
            labels = None if split.labels is None else split.labels[order]
            first = legible.clearest(split.events[order[: legible.LOOKED_AT]], labels)
            order[: first + 1] = np.roll(order[: first + 1], 1)
        self._order, self.position = order, 0


def _read(dataset: engine.data.Dataset) -> Split:
    """Prepare the events in a lane's thread; a data set without test images lends others."""
    split = next(name for name in ("test", "valid", "train") if dataset.sizes[name])
    labels, contexts = dataset.labels(split), dataset.contexts(split)
    return Split(
        dataset.events(split).numpy(),
        None if labels is None else labels.numpy(),
        tuple(dataset.class_names),
        dataset.name if dataset.card is None else spoken(dataset.card.title),
        unseen=split == "test",
        contexts=None if contexts is None else contexts.numpy(),
        pictured=dataset.space.kind.pictured,
        source=dataset.source,
    )


def _examples(run: Run) -> Split | None:
    """Find examples of the gallery in a lane's thread."""
    space = run.record.model.space
    lender = gallery.lender(space)
    if lender is None:
        return None
    record, found = lender.run.record, gallery.examples(space)
    given = record.model.space.context
    if space.context is None:
        return Split(found, None, (), record.title, drawn=True)
    # What was drawn given nothing, or something else, says nothing to this model of p(x | c).
    if given is None or given != space.context or not given.classes:
        return None
    classes = given.in_turn(len(found)).numpy()
    names = record.data.class_names
    return Split(found, classes, names, record.title, drawn=True, contexts=classes)
