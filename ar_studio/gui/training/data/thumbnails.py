"""Which data sets are on this machine, and a picture of each, made once and then kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio import files
from ar_studio.errors import StudioError
from ar_studio.gui import engine, events
from ar_studio.gui.kit import sketches
from ar_studio.gui.kit.sketches import Sketch
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import at_hand
from ar_studio.gui.studio.studio import Studio
from ar_studio.system import user_folder

SEED = 0
LOOKED_AT = 1000  # events
VERSION = 1  # of what is drawn


@dataclass(frozen=True)
class Found:
    """What lies on this machine: the folder of each data set that is here, by its source."""

    folders: dict[str, Path | None]


@dataclass(frozen=True)
class Drawn:
    """The picture of a data set."""

    source: str
    sketch: Sketch


class DataShelf(QObject):
    """Finds the data sets that are on this machine, and a picture of each.

    Attributes
    ----------
    changed
        More is known.
    folders
        Where data sets lie, by their sources; None before anybody looked. An embedded one lies
        nowhere.
    pictures
        What was drawn of them.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        self.folders: dict[str, Path | None] | None = None
        self.pictures: dict[str, Sketch] = {}
        # A lane of its own: whoever waits for data must not wait for pictures of others.
        self._looking = Task(studio.jobs, "look around", self, self._received)
        self._drawing = Task(studio.jobs, "thumbnails", self, self._received)
        studio.ready.connect(self.look)
        studio.preferences.changed.connect(self.look)
        studio.recent.changed.connect(self.look)
        studio.data.changed.connect(self._draw_current)
        if studio.engine_loaded:
            self.look()

    def look(self) -> None:
        """Look which data sets are there; those without a picture get one."""
        if not self.studio.engine_loaded:
            return
        folder = self.studio.preferences.data_folder
        own = [opened.source for opened in self.studio.recent.entries]
        self._looking.run("", lambda: Found(at_hand(folder, own)))

    def _received(self, event: Found | Drawn) -> None:
        if isinstance(event, Drawn):
            self.pictures[event.source] = event.sketch
        elif event.folders != self.folders:
            self.folders = event.folders
            self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        folder = self.studio.preferences.data_folder
        assert self.folders is not None
        missing = [source for source in self.folders if source not in self.pictures]
        if missing:
            self._drawing.run("", lambda: _draw(missing, folder))

    def _draw_current(self) -> None:
        """Draw the data at hand: they are loaded already."""
        dataset = self.studio.data.dataset
        if dataset is not None and dataset.card is None:
            self._drawing.run_too("", lambda: _drawn(dataset))


def _draw(sources: list[str], folder: Path | None) -> Iterator[Drawn]:
    """Draw data sets in a lane, one after the other; what was kept comes first."""
    missing = []
    for source in sources:
        with suppress(OSError, ValueError):
            yield Drawn(source, sketches.restored(_kept(source, folder).read_bytes()))
            continue
        if source in engine.data.CATALOGUE:
            missing.append(source)
    for source in missing:
        with suppress(StudioError):
            dataset = engine.data.load(source, data_dir=folder, download=False)
            yield _drawn(dataset, _kept(source, folder))


def _drawn(dataset: engine.data.Dataset, kept: Path | None = None) -> Drawn:
    index = dataset.pick("train", LOOKED_AT, SEED)
    sketch = events.of_data(dataset).sketch(dataset.events("train")[index].numpy())
    with suppress(StudioError, OSError):
        path = kept or _kept(dataset.source, None)
        path.parent.mkdir(parents=True, exist_ok=True)
        files.replace(path, sketches.store(sketch))
    return Drawn(dataset.source, sketch)


def _kept(source: str, folder: Path | None) -> Path:
    """Return where the picture of a data set is kept, as long as its files are the same."""
    card = engine.data.CATALOGUE.get(source)
    paths = engine.data.paths(source, folder) if card is not None else [Path(source)]
    usual = "" if card is None else card.default.model_dump_json()
    times = [path.stat().st_mtime_ns for path in paths]
    told = repr((VERSION, source, usual, [str(path) for path in paths], times))
    name = hashlib.sha256(told.encode()).hexdigest()[:24]
    return user_folder() / "cache" / "thumbnails" / f"{name}.json"
