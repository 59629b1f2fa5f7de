"""Computing beside the window: the newest wish is worked on, older ones are dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from ar_studio.gui.kit.jobs import Job, Jobs

LANE = "view"


class Worker(QObject):
    """Runs one function at a time in a lane's thread.

    Attributes
    ----------
    done
        A function returned; carries its result.
    """

    done = Signal(object)

    def __init__(self, jobs: Jobs, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._title = title
        self._job: Job | None = None
        self._next: Callable[[], object] | None = None

    @property
    def working(self) -> bool:
        return self._job is not None

    def ask(self, work: Callable[[], object]) -> None:
        """Run a function of arrays that nobody changes; replaces one that still waits."""
        self._next = work
        if self._job is None:
            self._begin()

    def drop(self) -> None:
        """Forget what was asked for; the result of what runs is not delivered."""
        self._next = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        work, self._next = self._next, None
        assert work is not None

        def pull() -> Iterator[object]:
            yield work()

        self._job = Job(self._title, pull)
        self._job.event.connect(self._received)
        self._job.done.connect(self._ended)
        self._job.failed.connect(self._ended)
        self._jobs.start(LANE, self._job)

    def _received(self, result: object) -> None:
        if self.sender() is self._job:
            self.done.emit(result)

    def _ended(self) -> None:
        if self.sender() is self._job:
            self._job = None
            if self._next is not None:
                self._begin()
