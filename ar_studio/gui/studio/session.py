"""What the session is about: kept every few seconds, and back at the next launch."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import DEFAULT_SOURCE
from ar_studio.runs import Run
from ar_studio.system import user_folder

if TYPE_CHECKING:
    from ar_studio.gui.studio.studio import Studio

EVERY_MS = 4000
MOST_LINES = 500  # of the log
About = Literal["run", "event", "plan"]  # what of a session a panel may be about


class Shares(Protocol):
    """A panel, as far as its state can be handed to somebody else."""

    name: ClassVar[str]
    part: ClassVar[frozenset[About]]

    def share(self) -> dict[str, Any]: ...

    def take(self, shared: dict[str, Any]) -> None: ...


class SessionState(QObject):
    """Keeps the session in a file, so that neither a crash nor closing the window loses it.

    Attributes
    ----------
    restored
        A session out of a file is there; carries the workspace to be in front.
    opened
        What was there before it can be had back, or no longer; carries the name of the panel it is
        of, if it is of one.
    """

    restored = Signal(str)
    opened = Signal(str)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.studio = studio
        self.front = ""
        self._parts: dict[str, tuple[Callable[[], dict[str, Any]], Callable[[dict], None]]] = {}
        self._panels: dict[str, Shares] = {}
        self.before: engine.sessions.Session | None = None  # what a file took the place of
        self._written = b""
        self._waiting: engine.sessions.Session | None = None  # for its data
        # Not in a lane: nobody asked for it, so it is no work to be listed or cancelled.
        self._writer = ThreadPoolExecutor(1, "session")
        self._saving = Task(studio.jobs, "load", self, studio.saved)
        self.clock = QTimer(self, interval=EVERY_MS)
        self.clock.timeout.connect(self._keep)
        studio.archives.session_opened.connect(self._go_on)
        studio.data.changed.connect(self._data_there)
        studio.data.failed.connect(self._data_missing)

    @property
    def path(self) -> Path:
        """The file that the session is kept in."""
        return user_folder() / "session.json"

    def attend(
        self, name: str, keep: Callable[[], dict[str, Any]], restore: Callable[[dict], None]
    ) -> None:
        """Keep what a panel tells, and hand it back at the next launch."""
        self._parts[name] = keep, restore

    def lend(self, panel: Shares) -> None:
        """Let a panel's state be saved as a file of its own."""
        self._panels[panel.name] = panel

    def begin(self) -> bool:
        """Go on where the last session ended; tell whether its data are on their way."""
        self.clock.start()
        session = engine.sessions.read(self.path)
        if session is None:
            return False
        self.studio.log.recall(session.log)
        self._restore(session)
        return self._load(session)

    def save(self, path: Path) -> None:
        """Write the session as one file to be shared, with the runs that it names."""
        session = self._session()
        self._write(session, self.own_runs(session), {}, path)

    def save_panel(self, name: str, path: Path, whole: bool) -> None:
        """Write the state of one panel as a file, with its runs or with their names alone."""
        session = self.of_panel(name)
        own = self.own_runs(session)
        self._write(session, own if whole else {}, {} if whole else own, path)

    def own_runs(self, session: engine.sessions.Session) -> dict[str, Run]:
        """Return the runs of a session that do not come with the program, by their names."""
        runs = self.studio.runs
        named = {run: runs.named(run) for run in session.runs() if not run.startswith("gallery/")}
        return {name: run for name, run in named.items() if run is not None and run.has_weights}

    def _write(
        self,
        session: engine.sessions.Session,
        held: dict[str, Run],
        named: dict[str, Run],
        path: Path,
    ) -> None:
        def work() -> Path:
            engine.sessions.pack(session, held, path, named)
            return path

        self._saving.run_too(self.tr("Save {0}").format(path.name), work)

    def of_panel(self, name: str) -> engine.sessions.Session:
        """Return what one panel shows, and what of the session it is about."""
        panel = self._panels[name]
        whole = self._session()
        kept: dict[str, Any] = {"panels": {name: panel.share()}, "front": name, "panel": name}
        wanted = {
            "run": ("run",),
            "event": ("image", "mask", "whose"),
            "plan": ("data", "model", "training"),
        }
        for about in panel.part:
            kept |= {part: getattr(whole, part) for part in wanted[about]}
        return engine.sessions.Session(**kept)

    def back(self) -> None:
        """Have back what was there before a file was opened."""
        session, self.before = self.before, None
        if session is not None:
            self._show(session, exactly=True)
        self.opened.emit("")

    def close(self) -> None:
        """Keep the session as it is now; the window closes."""
        if self.clock.isActive():
            self.clock.stop()
            self._keep()
        self._writer.shutdown()

    # Keeping

    def _session(self) -> engine.sessions.Session:
        sessions, studio = engine.sessions, self.studio
        dataset, image, mask = studio.data.dataset, studio.mask.image, studio.mask.mask
        current, waiting = studio.runs.current, self._waiting
        data = None if waiting is None else waiting.data
        if dataset is not None and data is None:
            preparation = dataset.preparation.model_dump(mode="json")
            data = sessions.Choice(name=dataset.source, settings=preparation)
        return sessions.Session(
            data=data,
            model=sessions.Choice(name=studio.model.name, settings=studio.model.values),
            training=studio.training.values,
            run="" if current is None else sessions.reference(current),
            image=None if image is None else sessions.Array.of(image),
            mask=None if mask is None else sessions.Array.of(mask),
            whose=studio.mask.whose,
            panels={name: keep() for name, (keep, _) in self._parts.items()},
            front=self.front,
            log=studio.log.lines[-MOST_LINES:],
        )

    def _keep(self) -> None:
        """Write the session, if it is another than the one that was written."""
        content = self._session().model_dump_json().encode()
        if content != self._written:
            self._written = content
            self._writer.submit(files.replace, self.path, content)

    # Restoring

    def _go_on(self, session: engine.sessions.Session) -> None:
        """Show what a file holds; what was there before can be had back."""
        front, known = self.front, session.panel in self._panels
        if session.panel and not known:
            self.studio.notice(self.tr("The file is of a panel that is not in this version."))
            return
        self.before = self.of_panel(session.panel) if known else self._session()
        self.before = self.before.model_copy(update={"front": front})
        self._show(session)
        self.opened.emit(session.panel if known else "")
        self._tell_lacking(session)

    def _tell_lacking(self, session: engine.sessions.Session) -> None:
        """Say which runs a file names that are nowhere."""
        shipped = [run for run in session.runs() if run.startswith("gallery/")]
        lost = [run for run in shipped if self.studio.runs.named(run) is None]
        names = [*session.lacking, *(run.removeprefix("gallery/") for run in lost)]
        if names:
            said = self.tr("It was saved with {0}, which is not here: ask for a file with its run.")
            self.studio.notice(said.format(", ".join(names)))

    def _show(self, session: engine.sessions.Session, exactly: bool = False) -> None:
        self._restore(session, exactly)
        self.front = session.front or self.front
        self.restored.emit(session.front)
        panel = self._panels.get(session.panel)
        if panel is not None:
            panel.take(session.panels.get(session.panel, {}))
        self._load(session)

    def _restore(self, session: engine.sessions.Session, exactly: bool = False) -> None:
        """Restore all that needs no data; what depends on them comes with them.

        `exactly` says that where the session has no run and no image, there shall be none.
        """
        studio, panel = self.studio, self._panels.get(session.panel)
        run = studio.runs.named(session.run) if session.run else None
        if run is not None and run.has_weights:
            studio.runs.select(run)
        elif exactly and not session.run and (panel is None or "run" in panel.part):
            studio.runs.select(None)
        image = session.image.array() if session.image is not None else None
        mask = session.mask.array() if session.mask is not None else None
        if (
            image is not None
            and mask is not None
            and mask.dtype == bool
            and mask.shape == image.shape
        ):
            studio.mask.set(image, mask, session.whose)
        elif exactly and session.image is None and (panel is None or "event" in panel.part):
            studio.mask.set(None, None, "")
        for name, (_, restore) in self._parts.items():
            if panel is None:
                restore(session.panels.get(name, {}))

    def _load(self, session: engine.sessions.Session) -> bool:
        """Open the data of a session, if it names some; what was to be trained comes with them."""
        if session.data is None:
            return False
        self._waiting = session
        self.studio.data.choose(session.data.name, session.data.settings)
        return True

    def _data_there(self) -> None:
        """Restore what was about to be trained, once its data are there."""
        session, self._waiting = self._waiting, None
        dataset = self.studio.data.dataset
        if session is None or session.model is None or session.data is None or dataset is None:
            return
        if dataset.source == session.data.name and self.studio.model.choose(session.model.name):
            self.studio.model.set_values(session.model.settings)
            self.studio.training.set_values(session.training)
            panel = self._panels.get(session.panel)
            if panel is not None:  # some of its controls are of the model
                panel.take(session.panels.get(session.panel, {}))

    def _data_missing(self, _: str) -> None:
        """Do without what is no longer there; the sentence that says so is on its way."""
        self._waiting = None
        if self.studio.engine_loaded and self.studio.data.dataset is None:
            self.studio.data.choose(DEFAULT_SOURCE)
