"""Long work beside the window: one form for asking, cancelling, failing and showing progress."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QProgressBar, QWidget

from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.jobs import Job, Jobs, JobState
from ar_studio.gui.kit.layout import hbox

Work = Callable[[], object]  # a generator function, or one whose value is the only event
BAR_WIDTH = 180
PARTS = 1000  # of a bar


@dataclass(frozen=True)
class Step:
    """How far work has come, and in which words if not in percent; a total of 0 is not known."""

    done: int = 0
    total: int = 0
    words: str = ""


class Task(QObject):
    """Long work of one kind, done in a lane for an owner; the newest wish replaces the older.

    Of what was cancelled or replaced nothing is delivered, and with the owner all of it ends.

    Parameters
    ----------
    received
        Called in the GUI thread with each event but `Step`, which is shown as progress.
    failed
        Called with the sentence; without it, the session says it.
    ended
        Called when all work is done, failed or cancelled; says which.

    Attributes
    ----------
    progress
        How far the work is.
    changed
        Work began, paused, went on or ended.
    progressed
        `progress` changed.
    """

    changed = Signal()
    progressed = Signal()
    # Signals, for they hold no handler's owner: a task and its owner are then no cycle, which
    # would be destroyed by a collection in whatever thread.
    _told = Signal(object)
    _complained = Signal(str)
    _finished = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        lane: str,
        owner: QObject,
        received: Callable[[Any], object] | None = None,
        *,
        failed: Callable[[str], object] | SignalInstance | None = None,
        ended: Callable[[JobState], object] | None = None,
    ) -> None:
        super().__init__(owner)
        self._jobs, self._lane = jobs, lane
        for signal, handler in (
            (self._told, received),
            (self._complained, failed or jobs.failed),
            (self._finished, ended),
        ):
            if handler is not None:
                signal.connect(handler)
        self._going: list[Job] = []
        self._waiting: Job | None = None
        self.progress = Step()

    @property
    def working(self) -> bool:
        """Whether work is going on, is paused or waits for its turn."""
        return bool(self._going)

    @property
    def queued(self) -> bool:
        """Whether it waits for its turn in the lane."""
        return self.working and all(job.state is JobState.QUEUED for job in self._going)

    @property
    def paused(self) -> bool:
        return any(job.state is JobState.PAUSED for job in self._going)

    @property
    def stopping(self) -> bool:
        """Whether the event in progress is the last one."""
        return self.working and all(job.cancelled.is_set() for job in self._going)

    @property
    def title(self) -> str:
        """What is worked on."""
        return self._going[-1].title if self._going else ""

    def run(self, title: str, work: Work, latest: tuple[type, ...] = ()) -> Job:
        """Do work in place of what was asked for before.

        Of event types in `latest`, as of `Step`, only the newest matters.
        """
        self.cancel()
        return self._begin(self._job(title, work, latest))

    def run_next(self, title: str, work: Work) -> None:
        """Do work once what goes on is done; replaces only what still waits."""
        job = self._job(title, work)
        if self.working and not self.stopping:
            self._waiting = job
        else:
            self._begin(job)

    def run_too(self, title: str, work: Work) -> None:
        """Do work as well; replaces nothing."""
        self._begin(self._job(title, work))

    def cancel(self) -> None:
        """Give up what goes on and what waits: nothing of it is delivered any more."""
        self._waiting = None
        if self._going:
            for job in self._going:
                job.blockSignals(True)
                job.cancel()
            self._going.clear()
            self._end(JobState.CANCELLED)

    def stop(self) -> None:
        """End after the event in progress; what comes until then is delivered."""
        self._waiting = None
        for job in self._going:
            job.cancel()
        if self.working:
            self.changed.emit()

    def pause(self) -> None:
        """Stop pulling after the event in progress."""
        for job in self._going:
            job.pause()

    def resume(self) -> None:
        """Pull again."""
        for job in self._going:
            job.resume()

    def pull_one(self, kind: type) -> None:
        """Go on until the next event of a kind, then pause."""
        for job in self._going:
            job.step(kind)

    def advance(self, progress: Step) -> None:
        """Say how far the work is, where its own events tell."""
        self.progress = progress
        self.progressed.emit()

    def _job(self, title: str, work: Work, latest: tuple[type, ...] = ()) -> Job:
        return Job(title, partial(_events, work), latest=(Step, *latest))

    def _begin(self, job: Job) -> Job:
        job.yielded.connect(self._received)
        job.changed.connect(self._job_changed)
        job.failed.connect(self._failed)
        job.done.connect(self._done)
        self.destroyed.connect(job.cancel)
        if not self._going:
            self.progress = Step()
        if not self._jobs.start(self._lane, job).ended:  # else the window is closing
            self._going.append(job)
            self.changed.emit()
        return job

    def _received(self, event: object) -> None:
        if isinstance(event, Step):
            self.advance(event)
        else:
            self._told.emit(event)

    def _job_changed(self) -> None:
        if not any(job.ended for job in self._going):
            self.changed.emit()

    def _failed(self, sentence: str) -> None:
        ended = self._leave()
        self._complained.emit(sentence)
        self._go_on(ended)

    def _done(self) -> None:
        self._go_on(self._leave())

    def _leave(self) -> JobState:
        """Take leave of the job that ended."""
        ended = next(job for job in self._going if job.ended)
        self._going.remove(ended)
        if ended.cancelled.is_set():  # as all work was: what waits is part of it
            self._waiting = None
        return ended.state

    def _go_on(self, ended: JobState) -> None:
        if self._going:
            self.changed.emit()
        elif self._waiting is not None:
            job, self._waiting = self._waiting, None
            self._begin(job)
        else:
            self._end(ended)

    def _end(self, state: JobState) -> None:
        self.progress = Step()
        self._finished.emit(state)
        self.changed.emit()


class Bar(QProgressBar):
    """A progress bar that has words for what is going on, also while nobody knows how long."""

    def __init__(self) -> None:
        super().__init__()
        self.words = self._widest = ""
        self.setMinimumWidth(BAR_WIDTH)

    def show_step(self, step: Step) -> None:
        """Show how far work is."""
        self.words = step.words
        self.setRange(0, PARTS if step.total else 0)  # a download may have more bytes than an int
        self.setValue(PARTS * step.done // max(1, step.total))
        self.update()

    def make_room(self, words: str) -> None:
        """Be as wide as some words where there is room."""
        self._widest = words
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint, words = super().sizeHint(), self.fontMetrics().horizontalAdvance(self._widest)
        return QSize(max(hint.width(), words + 24), hint.height())

    def text(self) -> str:
        room, middle = self.width() - 12, Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(self.words, middle, room) or super().text()


class TaskBar(QWidget):
    """How far a task is, and Cancel; there only while it works.

    `name` says what is shown, to who cannot see it; `tip` what is left of cancelled work. Where
    its end is to be waited for, `cancel` asks for it, in a word. If it `keeps_room` while it is
    not there, what is around it does not jump.
    """

    def __init__(
        self,
        task: Task,
        name: str,
        tip: str,
        cancel: Callable[[], object] | None = None,
        word: str = "",
        *,
        keeps_room: bool = False,
    ) -> None:
        super().__init__()
        self.task = task
        self.bar = called(Bar(), name)
        word = word or self.tr("Cancel")
        self.cancel_button = push_button(word, tip, cancel or task.cancel)
        self.cancel_button.setAutoDefault(False)
        # It goes away with the work: the focus that a click took would then land anywhere.
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        hbox((self.bar, 1), self.cancel_button, on=self)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps_room)
        self.setSizePolicy(policy)
        task.changed.connect(self._follow)
        task.progressed.connect(self._show_progress)
        self._follow()

    def _follow(self) -> None:
        # Not shown before it has a place: it would be a window of its own.
        if not self.task.working or self.parent() is not None:
            self.setVisible(self.task.working)
        self.cancel_button.setEnabled(not self.task.stopping)
        self.bar.setToolTip(self.task.title)
        self._show_progress()

    def _show_progress(self) -> None:
        step = self.task.progress
        if self.task.queued and step == Step():  # or one would take it for stuck
            step = replace(step, words=self.tr("waits for its turn"))
        self.bar.show_step(step)


def _events(work: Work) -> Iterator[object]:
    """Pull work in its lane's thread; None is nothing to tell."""
    made = work()
    if isinstance(made, Generator):
        yield from made
    elif made is not None:
        yield made
