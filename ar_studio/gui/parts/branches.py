"""The tree of branches: events that came of one another by another value at one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.parts.completed_branches import Asked, branch_completion
from ar_studio.gui.parts.paths import Node, walk
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import Recorded, Recording, record
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Stamp, Weights, stamp
from ar_studio.runs import Run


@dataclass(frozen=True)
class Named:
    """A value, and what a branch to it is called."""

    value: float
    name: str


@dataclass(frozen=True)
class Begun:
    """A path has begun to be drawn."""

    node: Node


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
    begun
        A branch, or a sample, begins to be drawn; carries it.
    grew
        More of it is drawn.
    grown
        It is drawn, and part of the tree; carries it.
    """

    changed, grew = Signal(), Signal()
    begun, grown = Signal(object), Signal(object)

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.task = Task(studio.jobs, "branch", self, self._received)
        self._of: tuple[Path, Stamp] | None = None  # which run's branches they are
        self.roots: list[Node] = []
        self.current: Node | None = None

    def follow(self, run: Run | None) -> None:
        """Forget the branches of other weights: their noise means something else."""
        now = None if run is None else (run.folder, stamp(run.folder))
        if now != self._of:
            self._of = now
            self.forget()

    def forget(self) -> None:
        """Know of no branches."""
        self.task.cancel()
        for node in self.every():
            node.branches.clear()  # or a cycle would hold its recording until it is collected
        self.roots, self.current = [], None
        self.changed.emit()

    def take(self, event: NDArray[Any] | None) -> None:
        """Say which event is in hand: one of the tree, or any other."""
        known = [] if self.current is None else [self.current]
        known += self.every()
        found = None
        if event is not None:
            found = next((node for node in known if np.array_equal(node.event, event)), None)
        if found is not self.current:
            self.go_to(found)

    def every(self) -> list[Node]:
        """Return all events of the tree."""
        return [node for root in self.roots for node in walk(root)]

    def go_to(self, node: Node | None) -> None:
        """Say that an event is in hand: one of the tree, or none of them."""
        self.current = node if node in self.every() else None
        self.changed.emit()

    def branch(self, run: Run, node: Node, dimension: int, to: Named, keep: bool = False) -> None:
        """Draw a branch of an event, at a dimension and to a value that has a name.

        One of a completion may keep what was observed.
        """
        weights, title = self._studio.weights, self.tr("Draw what comes after {0}").format(to.name)
        # What is drawn still is finished first: it may be the event that this is a branch of.
        if keep and node.observed is not None:
            guide = self._studio.guides.guide
            leader = None if guide is None else guide.run
            asked = Asked(node, dimension, to.value, to.name, run, leader)
            self.task.run_next(title, lambda: branch_completion(asked, weights))
        else:
            self.task.run_next(title, lambda: _branch(run, weights, node, dimension, to))

    def sample(self, run: Run, given: Given | None, seed: int) -> None:
        """Draw an event, whose noise is then known."""
        weights, name = self._studio.weights, self.tr("Sample from seed {0}").format(seed)
        title = self.tr("Draw an event from {0}").format(run.record.title)
        self.task.run(title, lambda: _sample(run, weights, given, seed, name), latest=(Recorded,))

    def remove(self, node: Node) -> None:
        """Cut a branch off, with all that came of it."""
        among = self.roots if node.before is None else node.before.branches
        if node in among:  # else it was cut off already
            among.remove(node)
            node.branches.clear()
            self.go_to(self.current)

    def _received(self, event: Recorded | Begun | Node) -> None:
        match event:
            case Begun():
                self.begun.emit(event.node)
            case Recorded():
                self.grew.emit()
            case Node():
                self._add(event)
                self.grown.emit(event)

    def _add(self, node: Node) -> None:
        before = node.before
        if before is None:
            self.roots.append(node)
            return
        if before.before is None and before not in self.roots:
            self.roots.append(before)
        before.branches.append(node)


def _branch(
    run: Run, weights: Weights, node: Node, dimension: int, to: Named
) -> Iterator[Step | Recorded | Begun | Node]:
    model = engine.models.autoregressive(weights.restore_same(run, node.stamp, node.given))
    event, order = engine.torch.from_numpy(node.event), model.ordering.tolist()
    if node.noise is None:
        node.noise = engine.branching.noise_of(model, event).numpy()
    noise, place = engine.torch.from_numpy(node.noise), order.index(dimension)
    branch = Node(
        to.name,
        node.recording.branched(node.index, place),
        noise=node.noise,
        given=node.given,
        temperature=node.temperature,
        before=node,
        place=place,
        observed=node.observed,
        stamp=node.stamp,
    )
    drawing = engine.branching.branch(
        model, event, noise, dimension, to.value, temperature=node.temperature
    )
    yield from _recorded(branch, drawing)


def _sample(
    run: Run, weights: Weights, given: Given | None, seed: int, name: str
) -> Iterator[Step | Recorded | Begun | Node]:
    read = stamp(run.folder)
    model = weights.restore(run, given)
    noise = engine.sampling.make_noise(1, model.space.size, seed)
    node = Node(name, Recording(model.space, 1), noise=noise.numpy(), given=given, stamp=read)
    for found in _recorded(node, engine.sampling.sample(model, 1, noise=noise)):
        if found is node and not isinstance(model, engine.models.AutoregressiveModel):
            node.measured = engine.density.measure(
                model, engine.torch.from_numpy(node.event)
            ).log_prob
        yield found


def _recorded(node: Node, drawing: Iterator[object]) -> Iterator[Step | Recorded | Begun | Node]:
    """Pull a drawing into the recording of a path, and say so."""
    yield Begun(node)
    for found in record(node.recording, drawing):
        if isinstance(found, Recorded):
            yield found
            yield Step(found.known, node.recording.size)
    yield node
