"""What the session is about: kept every few seconds, and back at the next launch."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import DEFAULT_SOURCE
from ar_studio.system import user_folder

if TYPE_CHECKING:
    from ar_studio.gui.studio.studio import Studio

EVERY_MS = 4000
MOST_LINES = 500  # of the log


class SessionState(QObject):
    """Keeps the session in a file, so that neither a crash nor closing the window loses it.

    Attributes
    ----------
    restored
        A session out of a file is there; carries the workspace to be in front.
    """

    restored = Signal(str)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.studio = studio
        self.front = ""
        self._parts: dict[str, tuple[Callable[[], dict[str, Any]], Callable[[dict], None]]] = {}
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
        session, runs = self._session(), self.studio.runs
        named = {run: runs.named(run) for run in session.runs() if not run.startswith("gallery/")}
        own = {name: run for name, run in named.items() if run is not None and run.has_weights}

        def work() -> Path:
            engine.sessions.pack(session, own, path)
            return path

        self._saving.run_too(self.tr("Save {0}").format(path.name), work)

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
        self._restore(session)
        self.front = session.front or self.front
        self.restored.emit(session.front)
        self._load(session)

    def _restore(self, session: engine.sessions.Session) -> None:
        """Restore all that needs no data; what depends on them comes with them."""
        studio = self.studio
        run = studio.runs.named(session.run) if session.run else None
        if run is not None and run.has_weights:
            studio.runs.select(run)
        image = session.image.array() if session.image is not None else None
        mask = session.mask.array() if session.mask is not None else None
        if (
            image is not None
            and mask is not None
            and mask.dtype == bool
            and mask.shape == image.shape
        ):
            studio.mask.set(image, mask, session.whose)
        for name, (_, restore) in self._parts.items():
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

    def _data_missing(self, _: str) -> None:
        """Do without what is no longer there; the sentence that says so is on its way."""
        self._waiting = None
        if self.studio.engine_loaded and self.studio.data.dataset is None:
            self.studio.data.choose(DEFAULT_SOURCE)
