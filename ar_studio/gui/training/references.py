"""The reference lines of the curves: what a model must beat, and what the papers reached."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

from ar_studio import models
from ar_studio.gui import engine, events
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History
from ar_studio.spaces import EventSpace


class References(QObject):
    """Reference NLLs in nats for the run on show, or for what would be trained without one.

    Numbers of papers appear only if they were measured with the very same protocol.
    """

    changed = Signal()

    def __init__(self, studio: Studio, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self.studio, self.history = studio, history
        self._marginal: tuple[str, float] | None = None
        self._task = Task(studio.jobs, "load", self, self._received)
        self._dataset: engine.data.Dataset | None = None
        studio.data.changed.connect(self._data_changed)
        studio.model.changed.connect(self.changed)
        history.changed.connect(self.changed)
        self._data_changed()

    def lines(self) -> list[tuple[str, float]]:
        """Return the label and NLL of every line, in nats per event."""
        target = self._target()
        if target is None:
            return []

        model, protocol, space = target
        found = []
        if models.likelihood(model) == "none":
            return found  # an NLL says nothing beside a reconstruction error
        if space.values.has_marginals:
            found.append((self.tr("uniform"), space.size * math.log(space.levels)))
        if self._marginal is not None and self._marginal[0] == protocol:
            found.append((events.of(space).say.baseline, self._marginal[1]))
        if entry := engine.models.entry(model):
            label = self.tr("paper{0}: {1}")
            for one in entry.card.published:
                if one.protocol == protocol:
                    about = f" {one.figure.sign}".rstrip()
                    found.append((label.format(about, one.setting), one.nll_nats))
        return found

    def _target(self) -> tuple[str, str, EventSpace] | None:
        """Return model, protocol and events of what the lines are for."""
        run, dataset = self.history.run, self.studio.data.dataset
        if run is not None:
            part = run.record.model
            return part.name, run.record.data.protocol, part.space
        if dataset is not None:
            return self.studio.model.name, dataset.protocol, dataset.space
        return None

    def _data_changed(self) -> None:
        dataset = self.studio.data.dataset
        if dataset is None or dataset is self._dataset:
            return
        self._dataset = dataset
        self._task.run(self.tr("Measure the per-pixel baseline"), lambda: _baseline(dataset))
        self.changed.emit()

    def _received(self, marginal: tuple[str, float]) -> None:
        self._marginal = marginal
        self.changed.emit()


def _baseline(dataset: engine.data.Dataset) -> tuple[str, float] | None:
    """Return the protocol, and the NLL of independent dimensions, where they have marginals."""
    marginals = dataset.marginals()
    if marginals is None:
        return None
    return dataset.protocol, engine.evaluation.marginal_nll(marginals, dataset.events("valid"))
