"""What if a value of the sample in sight were another: branches beside it, under the same noise."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.canvas.signs import for_files
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.parts import branch_export
from ar_studio.gui.parts.branch_tree import BranchTree
from ar_studio.gui.parts.branches import BranchState, Named
from ar_studio.gui.parts.paths import Node
from ar_studio.gui.sampling.state import SamplingState
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class WhatIf(QObject):
    """The branches of the samples on screen; `shown` tells that another path is in sight."""

    shown = Signal()

    def __init__(self, studio: Studio, state: SamplingState, parent: QObject) -> None:
        super().__init__(parent)
        self.state = state
        self.branches = BranchState(studio, self)
        self.tree = BranchTree(self.branches)
        self._samples: dict[int, Node] = {}  # from which there are branches
        self.branches.begun.connect(self._follow)
        self.branches.grew.connect(self._go_on)
        self.branches.grown.connect(self._keep)
        self.branches.changed.connect(self._show_tree)
        self.tree.walked.connect(self.walk)
        state.replaced.connect(self.forget)
        self._show_tree()

    def forget(self) -> None:
        """Begin without branches: other samples are drawn."""
        self._samples.clear()
        self.branches.forget()
        self.shown.emit()

    def branch(self, run: Run, roles: Roles, dimension: int, value: float) -> None:
        """Let a dimension of what is in sight have another value, and draw what comes after it."""
        with for_files():  # where it is kept
            name = f"{roles.name(dimension)} = {roles.text(dimension, value)}"
        node = self.state.path or self._sample()
        self.branches.branch(run, node, dimension, Named(value, name))

    def look_at(self, index: int) -> None:
        """Say that a sample itself is in sight."""
        self.branches.go_to(self._samples.get(index))
        self.shown.emit()

    def walk(self, node: Node) -> None:
        """Show another path of the tree: a branch at its end, or the sample itself."""
        if node.before is None:
            self.state.look_at(node.index)
        else:
            self.state.path = node
            self.state.measure()
        self.state.player.pause()
        self.state.player.seek(node.recording.size)
        self.branches.go_to(node)
        self.shown.emit()

    def exports(self, run: Run | None, about: engine.export.About) -> list[Export]:
        """Return what can be saved of the branches."""
        return branch_export.exports(self.branches.roots, self.branches.current, run, about)

    def _sample(self) -> Node:
        """Return the sample in sight as what branches come of."""
        index, drawing, recording = self.state.index, self.state.drawing, self.state.recording
        assert drawing is not None
        assert recording is not None
        asked = drawing.request
        if index not in self._samples:
            noise = engine.sampling.make_noise(index + 1, recording.size, asked.seed)[index:]
            self._samples[index] = Node(
                self.tr("Sample {0}").format(index + 1),
                recording,
                index,
                noise.numpy(),
                None if asked.given is None else asked.given.at(index),
                asked.temperature,
                stamp=drawing.stamp,
            )
        return self._samples[index]

    def _follow(self, node: Node) -> None:
        self.state.follow(node)
        self.shown.emit()

    def _go_on(self) -> None:
        if self.state.path is not None:
            self.state.measure()

    def _keep(self, node: Node) -> None:
        """Have a branch in the tree; in hand unless something else is looked at by now."""
        self._go_on()
        self.branches.go_to(node if self.state.path is node else self.branches.current)

    def _show_tree(self) -> None:
        self.tree.setVisible(bool(self.branches.roots))
