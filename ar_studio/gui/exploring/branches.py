"""The tree of branches: events that came of one another by another value at one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.exploring.work import Reading, given_model
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

ROUNDING = 1e-4  # of real values that are drawn again
EVERY = 16  # dimensions between two signs of progress


@dataclass(eq=False)
class Node:
    """An event of the tree, its noise if that is known, and what it came of.

    Attributes
    ----------
    log_prob
        `log p(x)` in nats.
    """

    name: str
    event: NDArray[Any]
    log_prob: float
    noise: NDArray[np.float32] | None = None
    before: Node | None = None
    branches: list[Node] = field(default_factory=list)

    @property
    def differing(self) -> int:
        """How many dimensions are not what they were."""
        before = self.event if self.before is None else self.before.event
        return int((~np.isclose(self.event, before, atol=ROUNDING)).sum())


class BranchState(QObject):
    """The tree, and which of its events is in hand.

    Attributes
    ----------
    roots
        Events from which there are branches.
    current
        The event in hand, if it is one of the tree.
    changed
        The tree is another, or another of its events is in hand.
    grown
        A branch was drawn, or a sample; carries it.
    """

    changed = Signal()
    grown = Signal(object)

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.task = Task(studio.jobs, "branch", self, self._received)
        self._folder: Path | None = None  # of the run whose branches they are
        self.roots: list[Node] = []
        self.current: Node | None = None

    def follow(self, run: Run | None) -> None:
        """Forget the branches of another run: its noise means something else."""
        folder = None if run is None else run.folder
        if folder != self._folder:
            self._folder = folder
            self.forget()

    def forget(self) -> None:
        """Know of no branches."""
        self.task.cancel()
        self.roots, self.current = [], None
        self.changed.emit()

    def take(self, event: NDArray[Any] | None) -> None:
        """Say which event is in hand: one of the tree, or any other."""
        known = [] if self.current is None else [self.current]
        known += [node for root in self.roots for node in walk(root)]
        found = None
        if event is not None:
            found = next((node for node in known if np.array_equal(node.event, event)), None)
        if found is not self.current:
            self.current = found
            self.changed.emit()

    def go_to(self, node: Node) -> None:
        """Say that an event of the tree is in hand."""
        self.current = node
        self.changed.emit()

    def branch(self, run: Run, reading: Reading, whose: str, dimension: int, to: Named) -> None:
        """Draw a branch of the event in hand, at a dimension and to a value that has a name."""
        node = self.current
        if node is None:
            assert reading.found is not None
            node = Node(whose, reading.event, reading.found.log_prob)
        weights, given = self._studio.weights, reading.given
        self.task.run(
            self.tr("Draw what comes after {0}").format(to.name),
            lambda: _branch(run, weights, given, node, dimension, to),
        )

    def sample(self, run: Run, given: Given | None, seed: int) -> None:
        """Draw an event, whose noise is then known."""
        weights, name = self._studio.weights, self.tr("Sample from seed {0}").format(seed)
        title = self.tr("Draw an event from {0}").format(run.record.title)
        self.task.run(title, lambda: _sample(run, weights, given, seed, name))

    def remove(self, node: Node) -> None:
        """Cut a branch off, with all that came of it."""
        among = self.roots if node.before is None else node.before.branches
        if node in among:  # else it was cut off already
            among.remove(node)
            self.changed.emit()

    def _received(self, node: Node) -> None:
        before = node.before
        if before is None:
            self.roots.append(node)
        else:
            if before.before is None and before not in self.roots:
                self.roots.append(before)
            before.branches.append(node)
        self.grown.emit(node)


@dataclass(frozen=True)
class Named:
    """A value, and what a branch to it is called."""

    value: float
    name: str


def walk(node: Node) -> Iterator[Node]:
    """Yield an event and all that came of it."""
    yield node
    for branch in node.branches:
        yield from walk(branch)


def _branch(
    run: Run, weights: Weights, given: Given | None, node: Node, dimension: int, to: Named
) -> Iterator[Step | Node]:
    model = engine.models.autoregressive(given_model(run, weights, given))
    event = engine.torch.from_numpy(node.event)
    if node.noise is None:
        node.noise = engine.branching.noise_of(model, event).numpy()
    noise, size = engine.torch.from_numpy(node.noise), model.space.size
    for found in engine.branching.branch(model, event, noise, dimension, to.value):
        if isinstance(found, engine.branching.Branched):
            total = engine.density.measure(model, found.event).log_prob
            yield Node(to.name, found.event.numpy(), total, node.noise, node)
        elif found.position % EVERY == 0:
            yield Step(found.position, size)


def _sample(
    run: Run, weights: Weights, given: Given | None, seed: int, name: str
) -> Iterator[Step | Node]:
    model = given_model(run, weights, given)
    noise, size = engine.sampling.make_noise(1, model.space.size, seed), model.space.size
    for found in engine.sampling.sample(model, 1, noise=noise):
        if isinstance(found, engine.sampling.Sampled):
            event = found.samples[0]
            total = engine.density.measure(model, event).log_prob
            yield Node(name, event.numpy(), total, noise.numpy())
        elif found.position % EVERY == 0:
            yield Step(found.position, size)
