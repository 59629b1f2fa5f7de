"""Lanes, the outbox and jobs: what the whole window hangs on."""

import threading
from dataclasses import dataclass
from weakref import ReferenceType, ref

import pytest
from PySide6.QtCore import QThread

from ar_studio.errors import StudioError
from ar_studio.gui.kit.jobs import Job, Jobs, JobState
from ar_studio.interruption import pause


@dataclass(frozen=True)
class Tick:
    n: int


@dataclass(frozen=True)
class Mark:
    n: int


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.shut_down()


def collect(job):
    events = []
    job.yielded.connect(events.append)
    return events


def test_events_arrive_in_order_in_the_gui_thread(jobs, qtbot):
    threads = []
    job = Job("count", lambda: (Tick(n) for n in range(50)))
    job.yielded.connect(lambda event: threads.append((event.n, QThread.currentThread())))
    with qtbot.waitSignal(job.done):
        jobs.start("draw", job)
    assert [n for n, _ in threads] == list(range(50))
    assert {thread for _, thread in threads} == {jobs.thread()}
    assert jobs.jobs == []


@pytest.mark.parametrize("fails", [False, True])
def test_what_a_job_worked_on_is_let_go_of(jobs, qtbot, fails):
    class Events:
        """Many of them."""

    def begin() -> ReferenceType[Events]:
        events = Events()

        def work():
            yield Tick(id(events))
            if fails:
                raise StudioError("No more.")

        jobs.start("draw", Job("work", work))
        return ref(events)

    held = begin()
    qtbot.waitUntil(lambda: not jobs.jobs)
    qtbot.waitUntil(lambda: held() is None)  # without a collection


def test_a_job_that_ended_is_let_go_of(jobs, qtbot):
    held = [ref(jobs.start("draw", Job("work", lambda: iter([Tick(1)])))) for _ in range(2)]
    qtbot.waitUntil(lambda: not jobs.jobs)
    qtbot.waitUntil(lambda: held[0]() is None)  # the lane keeps the last one


def test_the_generator_runs_in_the_lane_and_is_closed_there(jobs, qtbot):
    where = []

    def work():
        try:
            for n in range(10**9):
                yield Tick(n)
        finally:
            where.append(threading.current_thread())

    job = Job("long", work, latest=(Tick,))
    events = collect(job)
    jobs.start("draw", job)
    qtbot.waitUntil(lambda: bool(events))
    with qtbot.waitSignal(job.done):
        job.cancel()
    assert job.state is JobState.CANCELLED
    assert where
    assert where[0] is not threading.main_thread()


def test_only_the_newest_of_the_latest_kinds_is_delivered(jobs, qtbot):
    def work():
        for n in range(1000):
            yield Tick(n)
        yield Mark(0)

    job = Job("fast", work, latest=(Tick,))
    events = collect(job)
    with qtbot.waitSignal(job.done):
        jobs.start("draw", job)
    ticks = [event.n for event in events if isinstance(event, Tick)]
    assert ticks[-1] == 999
    assert len(ticks) < 1000
    assert isinstance(events[-1], Mark)


def test_pause_step_and_resume(jobs, qtbot):
    def work():
        for n in range(1000):
            yield Tick(n)
            yield Mark(n)

    job = Job("steps", work)
    events = collect(job)
    job.step(Mark)
    jobs.start("train", job)
    qtbot.waitUntil(lambda: job.state is JobState.PAUSED)
    assert events == [Tick(0), Mark(0)]
    job.step(Mark)
    qtbot.waitUntil(lambda: len(events) == 4)
    assert events[-1] == Mark(1)
    with qtbot.waitSignal(job.done):
        job.resume()
    assert len(events) == 2000


def test_a_queued_job_that_is_cancelled_never_starts(jobs, qtbot):
    release = threading.Event()

    def first():
        release.wait()
        yield Tick(0)

    started = []

    def second():
        started.append(True)
        yield Tick(1)

    jobs.start("draw", Job("first", first))
    job = jobs.start("draw", Job("second", second))
    job.cancel()
    with qtbot.waitSignal(job.done):
        release.set()
    assert not started


def test_lanes_do_not_wait_for_each_other(jobs, qtbot):
    release = threading.Event()

    def waiting():
        release.wait()
        yield Tick(0)

    jobs.start("train", Job("training", waiting))
    job = Job("drawing", lambda: iter([Tick(1)]))
    with qtbot.waitSignal(job.done):
        jobs.start("draw", job)
    release.set()


def test_a_sentence_reaches_the_user_and_the_lane_goes_on(jobs, qtbot):
    def bad():
        yield Tick(0)
        raise StudioError("The mask has another size.")

    job = Job("bad", bad)
    with qtbot.waitSignal(job.failed) as failed:
        jobs.start("draw", job)
    assert failed.args == ["The mask has another size."]
    good = Job("good", lambda: iter([Tick(1)]))
    with qtbot.waitSignal(good.done):
        jobs.start("draw", good)


def test_an_unexpected_error_becomes_a_sentence(jobs, qtbot):
    def broken():
        yield Tick(0)
        raise ZeroDivisionError("division by zero")

    job = Job("Sample NADE", broken)
    with qtbot.waitSignal(job.failed) as failed:
        jobs.start("draw", job)
    assert "Sample NADE failed" in failed.args[0]
    assert "\n" not in failed.args[0]


def test_shutting_down_closes_a_paused_training(jobs, qtbot):
    closed = []

    def work():
        try:
            while True:
                yield Tick(0)
        finally:
            closed.append(True)

    job = Job("training", work)
    job.step(Tick)
    jobs.start("train", job)
    qtbot.waitUntil(lambda: job.state is JobState.PAUSED)
    jobs.shut_down()
    assert closed


def test_a_cancelled_job_is_never_paused(jobs, qtbot):
    job = Job("long", lambda: (Tick(n) for n in range(10**9)))
    events = collect(job)
    jobs.start("draw", job)
    qtbot.waitUntil(lambda: bool(events))
    job.pause()
    qtbot.waitUntil(lambda: job.state is JobState.PAUSED)
    with qtbot.waitSignal(job.done):
        job.cancel()
        job.pause()
    assert job.state is JobState.CANCELLED


def test_work_that_is_cancelled_ends_where_it_pauses_and_is_no_failure(jobs, qtbot):
    begun, left = threading.Event(), []

    def work():
        begun.set()
        while True:
            pause()

    job = Job("read", lambda: work() or iter(()))
    job.failed.connect(left.append)
    jobs.start("read", job)
    assert begun.wait(10)
    with qtbot.waitSignal(job.done, timeout=10_000):
        job.cancel()
    assert job.state is JobState.CANCELLED
    assert left == []
