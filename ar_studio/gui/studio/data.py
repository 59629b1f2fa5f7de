"""The current data set."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import memory
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.setting_names import in_titles
from ar_studio.interruption import pause
from ar_studio.runs import Run

DEFAULT_SOURCE = "digits"
USUAL_SIDE = 28  # pixels that pictures of different sizes are scaled to at first
POLL_MS = 100


@dataclass(frozen=True)
class Scaled:
    """A folder's pictures had different sizes, and are now squares of this side."""

    name: str
    side: int


@dataclass(frozen=True)
class Broken:
    """Some of a folder's pictures cannot be read: what is asked for once they are left out."""

    source: str
    preparation: dict[str, Any]


@dataclass(frozen=True)
class Tried:
    """The current data read as a preparation asks, to see what comes of it."""

    asked: dict[str, Any]
    dataset: engine.data.Dataset


class DownloadMeter:
    """Counts a download; pooch drives it like a progress bar, the lane's thread reads it."""

    def __init__(self) -> None:
        self.total = 0
        self.done = 0

    def update(self, n: int) -> None:
        pause()
        self.done += n

    def reset(self) -> None:
        self.done = 0

    def close(self) -> None:
        pass


class DataState(QObject):
    """The data set that the panels show, and the loading of another.

    Attributes
    ----------
    changed
        Another data set, or another preparation of it, is there.
    failed
        It could not be loaded; the old data set stays. Carries the sentence.
    tried
        The same data, read otherwise to see what comes of it; None if they were not.
    broken
        What to ask for instead where pictures that cannot be read were all that failed.
    wished
        How the data set is to be prepared, if that is chosen but not applied yet.
    wished_changed
        It is another.
    noted
        It is there, but not quite as it was found. Carries the sentence.
    """

    changed = Signal()
    failed = Signal(str)
    noted = Signal(str)
    wished_changed = Signal()

    def __init__(self, jobs: Jobs, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.task = Task(jobs, "load", self, self._loaded, failed=self._fail, ended=self._ended)
        self._meter = DownloadMeter()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._measure)
        self.dataset: engine.data.Dataset | None = None
        self.tried: Tried | None = None
        self.broken: Broken | None = None
        self.loading = ""
        self.wished: dict[str, Any] | None = None

    def fitting(self, run: Run) -> engine.data.Dataset | None:
        """Return the data set if it is prepared as a run's, so that its events are the run's."""
        dataset = self.dataset
        if dataset is None or dataset.space != run.record.model.space:
            return None
        return dataset if dataset.protocol == run.record.data.protocol else None

    def made(self, preparation: dict[str, Any]) -> Callable[[], engine.data.Dataset] | None:
        """Return what makes the data as is asked without reading a file; None if one must be."""
        tried = self.tried
        if tried is not None and tried.asked == preparation:
            return lambda: tried.dataset
        for dataset in (self.dataset, tried and tried.dataset):
            # What was taken as another kind of events knows other settings.
            if dataset is not None and type(dataset) is type(self.dataset):
                reading = dataset.preparation.reading
                if reading == {name: preparation.get(name) for name in reading}:
                    return partial(dataset.prepared, preparation)
        return None

    def choose(self, source: str, preparation: dict[str, Any] | None = None) -> None:
        """Load a data set by catalogue name or path, in the background.

        `preparation` holds fields of the kind's own; without it the set's default is used.
        A newer choice replaces one that is still loading.
        """
        self.task.cancel()
        self._meter = meter = DownloadMeter()
        self.loading, self.broken = source, None
        folder = self._preferences.data_folder
        current, make = self.dataset, None
        if current is not None and current.source == source and preparation is not None:
            make = self.made(preparation) or partial(current.prepared, preparation)
        self.task.run(
            self.tr("Load {0}").format(Path(source).name),
            lambda: _load(source, preparation, folder, meter, make),
        )
        self._measure()
        self._poll.start()

    def prepare(self, preparation: dict[str, Any]) -> None:
        """Prepare the current data set in another way."""
        if self.dataset is not None:
            self.choose(self.dataset.source, preparation)

    def wish(self, preparation: dict[str, Any] | None) -> None:
        """Take note of a preparation that is chosen but not applied yet; None: all is applied."""
        if preparation != self.wished:
            self.wished = preparation
            self.wished_changed.emit()

    def apply(self) -> None:
        """Apply the preparation that is chosen; `changed` follows, or `failed`."""
        if self.wished is not None:
            self.prepare(self.wished)

    def leave_out(self) -> None:
        """Load what could not be loaded without the pictures that cannot be read."""
        if self.broken is not None:
            self.choose(self.broken.source, self.broken.preparation)

    def cancel(self) -> None:
        """Give up what is loaded; the data set shown now stays."""
        self.task.cancel()

    def _measure(self) -> None:
        """Say how far the download in progress has come, if there is one."""
        meter, name = self._meter, Path(self.loading).name
        words = self.tr("Loading {0}…").format(name)
        if meter.total:
            words = self.tr("{0}: {1} of {2} of this file")
            words = words.format(name, memory(meter.done), memory(meter.total))
        self.task.advance(Step(min(meter.done, meter.total), meter.total, words))

    def _loaded(self, event: engine.data.Dataset | Scaled | Broken) -> None:
        if isinstance(event, Scaled):
            self.noted.emit(self._say_scaled(event))
        elif isinstance(event, Broken):
            self.broken = event
        else:
            self.dataset, self.tried, self.wished = event, None, None
            self.changed.emit()

    def _fail(self, sentence: str) -> None:
        self.failed.emit(in_titles(sentence))

    def _say_scaled(self, scaled: Scaled) -> str:
        return self.tr(
            "The pictures of {0} have different sizes, so they are scaled to {1}×{1} pixels; "
            "Preparation has other sizes, and colours."
        ).format(scaled.name, scaled.side)

    def _ended(self, _: JobState) -> None:
        self.loading = ""
        self._poll.stop()


def at_hand(folder: Path | None, own: list[str]) -> dict[str, Path | None]:
    """Return where the catalogue's data and the user's `own` lie, by their sources, if they do.

    What comes with the program lies nowhere. Asked in a lane: a folder may be on a slow network.
    """
    found: dict[str, Path | None] = {}
    for name, card in engine.data.CATALOGUE.items():
        where = engine.data.located(name, folder)
        if where is not None or card.embedded:
            found[name] = where
    return found | {source: Path(source) for source in own if os.path.exists(source)}


def _load(
    source: str,
    preparation: dict[str, Any] | None,
    folder: Path | None,
    meter: DownloadMeter,
    make: Callable[[], engine.data.Dataset] | None,
) -> Iterator[engine.data.Dataset | Scaled | Broken]:
    from ar_studio.data.pictures import BrokenPicturesError, SizesDifferError

    if make is not None:  # the data that are there, prepared otherwise
        yield make()
        return
    asked = preparation or {}
    load = partial(engine.studies.load, source, data_dir=folder, progress=meter)
    try:
        try:
            yield load(preparation)
        except SizesDifferError:
            if asked.keys() - {"broken"}:
                raise
            # There is no form to choose a size in before the pictures are there.
            yield load({"values": "threshold", "size": USUAL_SIDE, **asked})
            yield Scaled(Path(source).name, USUAL_SIDE)
    except BrokenPicturesError as error:
        yield Broken(source, {**asked, "broken": "left-out"})
        raise StudioError(spoken(error.words)) from None
