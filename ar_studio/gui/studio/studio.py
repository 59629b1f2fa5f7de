"""The whole session: every observable object that panels bind to, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ar_studio import acceleration, models
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.archives import ArchiveState
from ar_studio.gui.studio.data import DEFAULT_SOURCE, DataState
from ar_studio.gui.studio.gallery import GalleryState
from ar_studio.gui.studio.given import GivenState
from ar_studio.gui.studio.guiding import GuideState
from ar_studio.gui.studio.log import Log
from ar_studio.gui.studio.mask import MaskState
from ar_studio.gui.studio.memory import Held, Memory
from ar_studio.gui.studio.model import ModelState
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.queue import QueueState
from ar_studio.gui.studio.recent import RecentData
from ar_studio.gui.studio.reproduction import ReproductionState
from ar_studio.gui.studio.run_data import RunData
from ar_studio.gui.studio.runs import RunsState
from ar_studio.gui.studio.session import SessionState
from ar_studio.gui.studio.thumbnails import Thumbnails
from ar_studio.gui.studio.training import TrainingState
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

Verb = Literal[
    "prepare", "design", "choose", "train", "sample", "complete", "explore", "explain", "compare"
]


@dataclass(frozen=True)
class Deed:
    """What can be done about a notice: Undo, Show in folder, Details."""

    title: str
    tip: str
    act: Callable[[], object]


@dataclass
class Guide:
    """Where a lesson leads: to a panel, its controls set, and one of them pointed out.

    `run`, `data` and `model` among the settings are what is in hand. Who serves it says in `wrong`
    what there is not; what is found out later is told with `at`, where in the lesson it stands.
    """

    panel: str
    settings: dict[str, str]
    control: str = ""
    at: str = ""
    wrong: str = ""


@dataclass
class Locks:
    """What a lesson puts out of reach: controls, each as `panel.control`, or whole panels.

    Who serves it says in `wrong` what there is not.
    """

    controls: tuple[str, ...]
    wrong: str = ""


class Studio(QObject):
    """The session's state; panels bind to its parts and never call each other.

    Attributes
    ----------
    ready
        The engine (torch and the models) is loaded; the window was there before it.
    noticed
        A sentence for the user: what happened or went wrong, what can be done about it, and
        whether it stays until it is closed.
    withdrawn
        A notice is no longer true; carries its sentence.
    gone
        A notice is on screen no more; carries its sentence.
    closing
        The window closes: what was put off is to be done now.
    pictured
        A picture is to be completed; carries its file.
    detailed
        Somebody wants to read more than a sentence; carries a title and the text.
    asked
        A verb is asked of the panel that serves it; carries the verb and the runs it is for.
    guided
        A lesson leads somewhere; carries a `Guide`.
    locked
        Other controls are out of reach; carries all of them as `Locks`.
    """

    ready = Signal()
    noticed = Signal(str, tuple, bool)
    withdrawn = Signal(str)
    detailed = Signal(str, str)
    gone = Signal(str)
    closing = Signal()
    asked = Signal(str, tuple)
    pictured = Signal(str)
    guided = Signal(object)
    locked = Signal(object)

    def __init__(
        self, preferences: Preferences | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.engine_loaded = False
        self.preferences = preferences or Preferences()
        self.preferences.setParent(self)
        self.log = Log(self)
        self.jobs = Jobs(self, models.fault)
        self.recent = RecentData(self)
        self.data = DataState(self.jobs, self.preferences, self)
        self.data.changed.connect(self._remember_data)
        self.run_data = RunData(self.jobs, self.data, self.preferences, self)
        self.model = ModelState(self.jobs, self.data, self)
        self.memory = Memory(self.jobs, self.preferences, self)
        self.weights = Weights()
        self.memory.add(self._held)
        self.thumbnails = Thumbnails(self.jobs, self)
        self.gallery = GalleryState(self.jobs, self.weights, self)
        self.memory.add(self.gallery.held)
        self.runs = RunsState(self.preferences, self)
        self.runs.changed.connect(self._forget_weights)
        self.runs.shelf = [entry.run for entry in self.gallery.entries]
        self.archives = ArchiveState(self.jobs, self.preferences, self.runs, self)
        self.mask = MaskState(self)
        self.given = GivenState(self)  # to what is drawn
        self.given_masked = GivenState(self)  # to what is completed
        self.training = TrainingState(
            self.jobs, self.data, self.model, self.runs, self.preferences, self.log, self
        )
        self.queue = QueueState(self.jobs, self.training, self.log, self)
        self.guides = GuideState(self.jobs, self.runs, self.queue, self)
        self.reproduction = ReproductionState(
            self.jobs, self.queue, self.preferences, self.log, self
        )
        self._tell_what_happens()
        self.session = SessionState(self)
        self.session.attend("guides", self.guides.keep, self.guides.restore)
        self.archives.exported.connect(self.notice)
        self.archives.opened.connect(self._show_opened)

    def _tell_what_happens(self) -> None:
        self.data.failed.connect(self._tell_unread)
        for source in (self.model, self.runs, self.training):
            source.failed.connect(self.notice)
        self.jobs.failed.connect(self.notice)
        self.jobs.faulted.connect(self._own_up)
        self.data.noted.connect(self.notice)
        self.training.noted.connect(self.notice)
        self.guides.noted.connect(self.notice)
        self.run_data.found.connect(self._tell_found)

    def _tell_unread(self, sentence: str) -> None:
        """Say why data are not there, and offer to leave out what alone is broken of them."""
        if self.data.broken is None:
            self.notice(sentence)
            return
        leave = Deed(
            self.tr("Leave them out"),
            self.tr("Open the folder without the pictures that cannot be read"),
            self.data.leave_out,
        )
        self.notice(sentence, leave, stays=True)

    def _tell_found(self, sentence: str) -> None:
        self.runs.refresh()
        self.notice(sentence)

    def load_engine(self) -> None:
        """List the runs, import torch and the models in the background, open the default data."""
        self.runs.refresh()
        task = Task(self.jobs, "load", self, self._engine_loaded)
        task.run(self.tr("Load the engine"), _import_engine)

    def notice(self, sentence: str, *deeds: Deed, stays: bool = False) -> None:
        """Show a sentence to the user, with what can be done about it, and keep it in the log."""
        self.log.add(sentence)
        self.noticed.emit(sentence, deeds, stays)

    def _own_up(self, sentence: str, details: str) -> None:
        """Offer to see where a fault of the program was, so that it can be reported."""
        show = Deed(
            self.tr("Details"),
            self.tr("See where in the program it was, and copy that into a report"),
            lambda: self.detailed.emit(self.tr("What went wrong"), details),
        )
        if not (self.log.lines and self.log.lines[-1].endswith(sentence)):
            self.log.add(sentence)
        self.noticed.emit(sentence, (show,), True)

    def saved(self, path: Path) -> None:
        """Tell where a file was saved, and offer to show it there."""
        show = Deed(
            self.tr("Show in folder"),
            self.tr("Open the folder that the file lies in"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
        )
        self.notice(self.tr("Saved {0}.").format(path), show)

    def ask(self, verb: Verb, *runs: Run) -> None:
        """Bring the panel that serves a verb to the front, and let it serve runs.

        A single run becomes the current one.
        """
        if len(runs) == 1:
            self.runs.select(runs[0])
        self.asked.emit(verb, runs)

    def guide(self, guide: Guide) -> str:
        """Go where a lesson leads, and return what is wrong with that, if anything is."""
        self.guided.emit(guide)
        return guide.wrong

    def lock(self, controls: tuple[str, ...]) -> str:
        """Put controls out of reach, and no others any more; return what there is not of them."""
        locks = Locks(controls)
        self.locked.emit(locks)
        return locks.wrong

    def complete_picture(self, path: str) -> None:
        """Bring up the completion of a picture in a file."""
        self.ask("complete")
        self.pictured.emit(path)

    def choose_run(self) -> None:
        """Ask for a run: to choose one or, where there is none, to train one."""
        self.ask("choose" if self.runs.runs else "prepare")

    def _held(self) -> Iterator[Held]:
        """Tell of the models that are kept, and of the steps that a GPU has recorded."""
        yield from self.weights.held(self.runs.current)
        if self.engine_loaded:
            for known in engine.capture.recorded():
                yield Held(known.bytes, known.used, known.forget)

    def _forget_weights(self) -> None:
        self.weights.keep_only(self.runs.every())

    def _remember_data(self) -> None:
        """Keep data of the user's own in their list."""
        dataset = self.data.dataset
        if dataset is not None and dataset.card is None:
            total, kind = sum(dataset.sizes.values()), dataset.kind
            size = f"{dataset.space.size:,} {spoken(kind.dimensions)}"
            if kind.pictured:
                size = "×".join(str(side) for side in dataset.space.event_shape[-2:])
            said = self.tr("{0:,} {1}, {2}").format(total, spoken(kind.many), size)
            self.recent.add(dataset.source, dataset.name, said)

    def _show_opened(self) -> None:
        self.ask("sample")

    def _engine_loaded(self, loaded: bool) -> None:
        self.engine_loaded = loaded
        self.runs.refresh()
        asked = self.runs.current  # what was asked for while the engine was being loaded
        on_their_way = self.session.begin()
        self.runs.select(asked or self.runs.current or self._first_run())
        self.ready.emit()
        if self.data.dataset is None and not self.data.loading and not on_their_way:
            self.data.choose(DEFAULT_SOURCE)

    def _first_run(self) -> Run | None:
        """Return the user's last run, or else the best of the gallery."""
        own = next((run for run in self.runs.runs if run.has_weights), None)
        featured = self.gallery.featured
        return own or (featured.run if featured is not None else None)


def _import_engine() -> bool:
    acceleration.activate()
    engine.torch.set_num_threads(1)  # more threads beside a window cost more than they bring
    engine.load()
    return True
