"""The reference lines of the curves: what a model must beat, and what the papers reached."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.gui import engine, events
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History
from ar_studio.records import DataPart
from ar_studio.runs import Run

Key = tuple[str, str]  # fingerprint and protocol, which tell data and their preparation apart


class References(QObject):
    """Reference NLLs in nats for the run on show: those of its data, whichever are open.

    Numbers of papers appear only if they were measured with the very same protocol. The baseline
    is measured in the background, once for each data set; nothing is downloaded for it.
    """

    changed = Signal()

    def __init__(self, studio: Studio, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self.studio, self.history = studio, history
        self._marginals: dict[Key, float | None] = {}
        self._task = Task(studio.jobs, "baseline", self, self._received, failed=self._failed)
        self._measured: Key | None = None  # the data that are worked on
        history.changed.connect(self.changed)

    def lines(self) -> list[tuple[str, float]]:
        """Return the label and NLL of every line, in nats per event."""
        run = self.history.run
        if run is None:
            return []

        part, data = run.record.model, run.record.data
        found = []
        if models.likelihood(part.name) == "none":
            return found  # an NLL says nothing beside a reconstruction error
        space = part.space
        if space.values.has_marginals:
            found.append((self.tr("uniform"), space.size * math.log(space.levels)))
        marginal = self._marginals.get(_key(data))
        if marginal is not None:
            found.append((events.of(space).say.baseline, marginal))
        card = engine.data.CATALOGUE.get(data.source)
        usual = card is not None and data.preparation == card.default.recorded()
        if card is not None and card.entropy is not None and usual and space.context is None:
            found.append((self.tr("entropy of the data: the floor"), card.entropy))
        if entry := engine.models.entry(part.name):
            label = self.tr("paper{0}: {1}")
            for one in entry.card.published:
                if one.protocol == data.protocol:
                    about = f" {one.figure.sign}".rstrip()
                    found.append((label.format(about, spoken(one.setting)), one.nll_nats))
        return found

    def measure(self) -> None:
        """Measure the baseline of the data of the run on show, unless that is done."""
        run = self.history.run
        if run is None or not run.record.model.space.values.has_marginals:
            return
        part = run.record.data
        if _key(part) in self._marginals or _key(part) == self._measured:
            return
        at_hand = [self.studio.training.dataset, self.studio.data.dataset]
        loaded = next((one for one in at_hand if one and _key(one) == _key(part)), None)
        if loaded is None and not self._readable(run):
            return
        self._measured = _key(part)
        folder = self.studio.preferences.data_folder
        title = self.tr("Measure the baseline of {0}").format(Path(part.source).name)
        self._task.run(title, lambda: _baseline(run, loaded, folder))

    def _readable(self, run: Run) -> bool:
        """Tell whether the data of a run are on this machine."""
        part = run.record.data
        folder = Path(part.folder) if part.folder else self.studio.preferences.data_folder
        try:
            return engine.whereabouts.readable(run, folder)
        except StudioError:  # one may not look there
            return False

    def _received(self, found: tuple[Key, float | None]) -> None:
        self._marginals[found[0]] = found[1]
        self.changed.emit()

    def _failed(self, _: str) -> None:
        """Do without the line: the data are gone, or others by now."""
        if self._measured is not None:
            self._marginals[self._measured] = None


def _key(data: DataPart | engine.data.Dataset) -> Key:
    return data.fingerprint, data.protocol


def _baseline(
    run: Run, loaded: engine.data.Dataset | None, folder: Path | None
) -> tuple[Key, float | None]:
    """Return the NLL of independent dimensions on the validation events of a run's data."""
    dataset = loaded or engine.studies.reload_data(run, data_dir=folder)
    marginals = dataset.marginals()
    if marginals is None:
        return _key(run.record.data), None
    return _key(run.record.data), engine.evaluation.marginal_nll(marginals, dataset.events("valid"))
