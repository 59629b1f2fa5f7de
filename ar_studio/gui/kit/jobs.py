"""Long work: generators pulled in threads, their events delivered in the GUI thread.

A lane is a thread with a queue. It pulls a job's generator and puts what comes out into an
outbox; a timer in the GUI thread empties the outbox. So no signal ever crosses a thread,
pausing is not pulling, and stopping is closing the generator in the thread that runs it.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal

from ar_studio.errors import CancelledError, StudioError
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.interruption import interruptible

LOGGER = logging.getLogger("ar_studio")
Explain = Callable[[Exception], str]
TICK_MS = 33
BUDGET_S = 0.006  # what one tick may spend on delivering events


class JobState(Enum):
    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(QObject):
    """One generator to be pulled in a lane; all signals are emitted in the GUI thread.

    Parameters
    ----------
    title
        What the list of work shows; without one it is not listed.
    make
        Called in the lane's thread; returns the generator.
    latest
        Event types of which only the newest matters: older ones not yet delivered are dropped.
    """

    # Not `event`: it would hide QObject's, and PySide then never lets go of a job.
    yielded = Signal(object)
    changed = Signal()
    done = Signal()
    failed = Signal(str)

    def __init__(
        self, title: str, make: Callable[[], Iterator[Any]], latest: tuple[type, ...] = ()
    ) -> None:
        super().__init__()
        self.title = title
        self.make = make
        self.latest = latest
        self.state = JobState.QUEUED
        self.cancelled = threading.Event()
        self._going = threading.Event()
        self._going.set()
        self._stop_at: type | None = None

    @property
    def ended(self) -> bool:
        return self.state in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)

    def pause(self) -> None:
        """Stop pulling after the event in progress; a cancelled job is never paused."""
        self._stop_at = None
        if not self.cancelled.is_set():
            self._going.clear()

    def resume(self) -> None:
        """Pull again."""
        self._stop_at = None
        self._going.set()

    def step(self, kind: type) -> None:
        """Pull until the next event of a kind, then pause."""
        self._stop_at = kind
        self._going.set()

    def cancel(self) -> None:
        """Close the generator after the event in progress; a queued job never starts."""
        self.cancelled.set()
        self._going.set()

    def give_up(self) -> None:
        """Raise, in the lane's thread, if the job is cancelled: data are not read to their end."""
        if self.cancelled.is_set():
            raise CancelledError("This was cancelled.")

    def wait_while_paused(self, report: Callable[[JobState], None]) -> None:
        """Block the lane while the job is paused; a cancelled job never is."""
        # Looked at after `pulled` may have paused: cancelling meanwhile must not be lost.
        if self._going.is_set() or self.cancelled.is_set():
            return
        report(JobState.PAUSED)
        self._going.wait()
        report(JobState.RUNNING)

    def pulled(self, event: object) -> None:
        """Note an event in the lane's thread: a single step ends with its kind."""
        if self._stop_at is not None and isinstance(event, self._stop_at):
            self._stop_at = None
            self._going.clear()


class Outbox:
    """Events on their way to the GUI thread."""

    def __init__(self) -> None:
        self._items: deque[tuple[Job, object]] = deque()
        self._lock = threading.Lock()

    def put(self, job: Job, event: object) -> None:
        with self._lock:
            if self._items and isinstance(event, job.latest):
                last_job, last = self._items[-1]
                if last_job is job and type(last) is type(event):
                    self._items.pop()
            self._items.append((job, event))

    def take(self) -> tuple[Job, object] | None:
        with self._lock:
            return self._items.popleft() if self._items else None


class Failure(str):
    """The sentence of a job that failed; `details` say where in the program, if it is to blame."""

    def __new__(cls, sentence: object, details: str = "") -> Failure:
        failure = super().__new__(cls, sentence)
        failure.details = details
        return failure

    details: str


class Lane(QThread):
    """A thread that works through its queue of jobs, one at a time."""

    def __init__(self, name: str, outbox: Outbox, explain: Explain, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(f"lane-{name}")
        self.outbox = outbox
        self.explain = explain
        self.queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()

    def run(self) -> None:
        while (job := self.queue.get()) is not None:
            try:
                with interruptible(job.give_up):
                    self._pull(job)
            except CancelledError:
                self.outbox.put(job, JobState.CANCELLED)
            except StudioError as error:
                self.outbox.put(job, Failure(error))
            except Exception as error:
                if _out_of_memory(error):
                    sentence = QCoreApplication.translate(
                        "jobs", "Memory ran out; choose a smaller model or batch."
                    )
                elif not (sentence := self.explain(error)):
                    # A fault of ours: keep the window, say it in a sentence.
                    LOGGER.exception("%s failed", job.title)
                    sentence = QCoreApplication.translate(
                        "jobs", "{0} failed: {1}; please report this."
                    )
                    sentence = sentence.format(job.title, repr(error))
                    self.outbox.put(job, Failure(sentence, traceback.format_exc()))
                    continue
                self.outbox.put(job, Failure(sentence))

    def _pull(self, job: Job) -> None:
        if job.cancelled.is_set():
            self.outbox.put(job, JobState.CANCELLED)
            return
        self.outbox.put(job, JobState.RUNNING)
        generator = job.make()
        for event in generator:
            job.pulled(event)
            self.outbox.put(job, event)
            job.wait_while_paused(lambda state: self.outbox.put(job, state))
            if job.cancelled.is_set():
                close = getattr(generator, "close", None)
                if close:
                    close()
                self.outbox.put(job, JobState.CANCELLED)
                return
        self.outbox.put(job, JobState.DONE)


def _out_of_memory(error: Exception) -> bool:
    """Tell it for torch too, which says it in its own words on each device."""
    said = str(error).lower()
    return isinstance(error, MemoryError) or "out of memory" in said or "allocate memory" in said


class Jobs(QObject):
    """All lanes, each made when it is first named: what need not wait for one another has its own.

    Parameters
    ----------
    explain
        Returns the sentence of an error that is no fault of this program; else nothing.

    Attributes
    ----------
    changed
        A job was queued or changed its state.
    failed
        A job failed that nobody else answers for; carries the sentence.
    faulted
        A fault of ours ended a job; carries the sentence, and where in the program it was.
    """

    changed = Signal()
    failed = Signal(str)
    faulted = Signal(str, str)

    def __init__(self, parent: QObject | None = None, explain: Explain = lambda error: "") -> None:
        super().__init__(parent)
        self._explain = explain
        self._outbox = Outbox()
        self._lanes: dict[str, Lane] = {}
        self._closed = False
        self.jobs: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.deliver)

    @property
    def closed(self) -> bool:
        """Whether the session ends, so that nothing new is started."""
        return self._closed

    def start(self, lane: str, job: Job) -> Job:
        """Queue a job in a lane; after `shut_down` it is cancelled instead."""
        if self._closed:
            job.cancel()
            job.state = JobState.CANCELLED
            return job
        job.setParent(self)
        self.jobs.append(job)
        if lane not in self._lanes:
            self._lanes[lane] = Lane(lane, self._outbox, self._explain, self)
            self._lanes[lane].start()
        self._lanes[lane].queue.put(job)
        if not self._timer.isActive():  # begun anew, it would put off what is done already
            self._timer.start()
        self.changed.emit()
        return job

    @property
    def listed(self) -> list[Job]:
        """The work that its user knows of."""
        return [job for job in self.jobs if job.title]

    def cancel_all(self) -> None:
        """Cancel every job."""
        for job in self.jobs:
            job.cancel()

    def shut_down(self) -> None:
        """Cancel everything and wait for the lanes to end; their last events are delivered.

        What the last events would start is not started: the window is closing.
        """
        self._closed = True
        self.cancel_all()
        for lane in self._lanes.values():
            lane.queue.put(None)
        for lane in self._lanes.values():
            lane.wait()
        self._lanes.clear()
        while self._deliver_one():
            pass
        self._timer.stop()

    def deliver(self) -> None:
        """Deliver what lies in the outbox, for as long as a tick allows."""
        end = time.perf_counter() + BUDGET_S
        while time.perf_counter() < end:
            if not self._deliver_one():
                if not self.jobs:
                    self._timer.stop()
                return

    def _deliver_one(self) -> bool:
        item = self._outbox.take()
        if item is None:
            return False
        job, event = item
        match event:
            case Failure():
                self._set_state(job, JobState.FAILED)
                job.failed.emit(spoken(event))
                if event.details:
                    self.faulted.emit(spoken(event), event.details)
            case JobState():
                self._set_state(job, event)
                if event in (JobState.DONE, JobState.CANCELLED):
                    job.done.emit()
            case _:
                job.yielded.emit(event)
        return True

    def _set_state(self, job: Job, state: JobState) -> None:
        job.state = state
        if job.ended:
            self.jobs.remove(job)
            del job.make  # with all that was worked on: the lane keeps the job until the next one
            job.deleteLater()  # here: its lane may hold the last reference, in another thread
        job.changed.emit()
        self.changed.emit()
