"""The models of runs with their best weights: restored once, and shared by all who look at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Lock
from time import monotonic

from PySide6.QtCore import QCoreApplication

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.memory import Held
from ar_studio.runs import Run

translate = QCoreApplication.translate
Stamp = tuple[int, ...]  # tells weights from those that were there before
Version = tuple[Path, Stamp]  # which run, with which weights


@dataclass
class Kept:
    """A model, how large it is, which weights they are, and when they were last asked for."""

    model: engine.models.Model
    bytes: int
    stamp: Stamp
    used: float = field(default_factory=monotonic)


class Weights:
    """Models by run folder, until the run has other weights or is gone.

    Any thread may ask. A model is only ever read: it draws, completes and scores in several lanes
    at once.
    """

    def __init__(self) -> None:
        self._kept: dict[Path, Kept] = {}
        self._lock = Lock()
        self._reading = Lock()  # two lanes that want a run's weights read them once

    def restore(self, run: Run, given: Given | None = None) -> engine.models.Model:
        """Return the model of a run, on the CPU, given what an event is given.

        Its weights are read if they are not known.
        """
        with self._reading:
            model = self.known(run)
            if model is None:
                # Read first: weights replaced meanwhile are then taken for new, never for known.
                read = stamp(run.folder)
                model = engine.models.restore(run).eval()
                self._keep(run.folder, Kept(model, _size(model), read))
        return model if given is None else model.given(engine.torch.from_numpy(given.contexts))

    def restore_same(
        self, run: Run, before: Stamp, given: Given | None = None
    ) -> engine.models.Model:
        """Return the model of a run, as `restore` does, with the weights that it had before.

        Raises
        ------
        StudioError
            If it has others by now.
        """
        model = self.restore(run, given)
        if stamp(run.folder) != before:
            said = translate("weights", "{0} has other weights than this is of by now: draw again.")
            raise StudioError(said.format(run.record.title))
        return model

    def known(self, run: Run) -> engine.models.Model | None:
        """Return the model of a run if its weights, as they are now, were restored before."""
        with self._lock:
            kept = self._kept.get(run.folder)
            if kept is None or kept.stamp != stamp(run.folder):
                return None
            kept.used = monotonic()
            return kept.model

    def keep_only(self, runs: Iterable[Run]) -> None:
        """Forget the models of all other runs, and of those that have new weights."""
        there = {run.folder for run in runs}
        with self._lock:
            for folder, kept in list(self._kept.items()):
                if folder not in there or kept.stamp != stamp(folder):
                    del self._kept[folder]

    def held(self, in_sight: Run | None) -> Iterator[Held]:
        """Tell of each model that is kept; that of one run is in sight."""
        with self._lock:
            kept = list(self._kept.items())
        for folder, one in kept:
            seen = in_sight is not None and folder == in_sight.folder
            yield Held(one.bytes, one.used, partial(self._forget, folder), seen)

    def _keep(self, folder: Path, kept: Kept) -> None:
        with self._lock:
            self._kept[folder] = kept

    def _forget(self, folder: Path) -> None:
        with self._lock:
            self._kept.pop(folder, None)


def _size(model: engine.models.Model) -> int:
    return sum(tensor.numel() * tensor.element_size() for tensor in model.state_dict().values())


def version(run: Run) -> Version:
    """Return what tells a run from all others, and from itself before it trained on."""
    return run.folder, stamp(run.folder)


def stamp(folder: Path) -> Stamp:
    """Return what tells the weights in a folder from those that were there before."""
    try:
        found = (folder / "weights.safetensors").stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino
