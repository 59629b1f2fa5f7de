"""The models of runs with their best weights: restored once, and shared by all who look at them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from ar_studio.gui import engine
from ar_studio.runs import Run

MOST_BYTES = 2**30  # of all models kept; the newest is kept however large


@dataclass(frozen=True)
class Kept:
    """A model, how large it is, and which weights they are."""

    model: engine.models.Model
    bytes: int
    stamp: tuple[int, ...]


class Weights:
    """Models by run folder, until the run has other weights or is gone.

    Any thread may ask. A model is only ever read: it draws, completes and scores in several lanes
    at once.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Path, Kept] = OrderedDict()
        self._lock = Lock()
        self._reading = Lock()  # two lanes that want a run's weights read them once

    def restore(self, run: Run) -> engine.models.Model:
        """Return the model of a run, on the CPU; reads its weights if they are not known."""
        with self._reading:
            model = self.known(run)
            if model is None:
                # Read first: weights replaced meanwhile are then taken for new, never for known.
                stamp = _stamp(run.folder)
                model = engine.models.restore(run).eval()
                self._keep(run.folder, Kept(model, _size(model), stamp))
        return model

    def known(self, run: Run) -> engine.models.Model | None:
        """Return the model of a run if its weights, as they are now, were restored before."""
        with self._lock:
            kept = self._kept.get(run.folder)
            if kept is None or kept.stamp != _stamp(run.folder):
                return None
            self._kept.move_to_end(run.folder)
            return kept.model

    def keep_only(self, runs: Iterable[Run]) -> None:
        """Forget the models of all other runs, and of those that have new weights."""
        there = {run.folder for run in runs}
        with self._lock:
            for folder, kept in list(self._kept.items()):
                if folder not in there or kept.stamp != _stamp(folder):
                    del self._kept[folder]

    def _keep(self, folder: Path, kept: Kept) -> None:
        with self._lock:
            self._kept.pop(folder, None)
            self._kept[folder] = kept
            while len(self._kept) > 1 and sum(k.bytes for k in self._kept.values()) > MOST_BYTES:
                self._kept.popitem(last=False)


def _size(model: engine.models.Model) -> int:
    return sum(tensor.numel() * tensor.element_size() for tensor in model.state_dict().values())


def _stamp(folder: Path) -> tuple[int, ...]:
    try:
        found = (folder / "weights.safetensors").stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino
