"""Long work in its one form: replaced, cancelled, paused, failed, and shown by a bar."""

import threading
from itertools import count

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete

from ar_studio.errors import StudioError
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.task import Step, Task, TaskBar


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.shut_down()


@pytest.fixture
def owner(jobs):
    return QObject(jobs)


class Told:
    """What a task told its owner."""

    def __init__(self, jobs, owner, lane="draw"):
        self.events, self.sentences, self.ends = [], [], []
        self.task = Task(
            jobs,
            lane,
            owner,
            self.events.append,
            failed=self.sentences.append,
            ended=self.ends.append,
        )


class Held:
    """Work that stays in its lane until it is released."""

    def __init__(self, *events):
        self.events = events
        self.begun, self.release = threading.Event(), threading.Event()

    def __call__(self):
        self.begun.set()
        self.release.wait()
        yield from self.events


def endless():
    yield from count()


def test_functions_and_generators_deliver_in_the_gui_thread(jobs, owner, qtbot):
    threads = []
    told = Told(jobs, owner)
    seen = Task(jobs, "draw", owner, lambda _: threads.append(threading.current_thread()))
    told.task.run("One", lambda: 7)
    told.task.run_too("Many", lambda: (number for number in range(3)))
    told.task.run_too("Nothing to tell", lambda: None)
    seen.run("Where", lambda: 1)
    qtbot.waitUntil(lambda: not told.task.working and not seen.working)
    assert told.events == [7, 0, 1, 2]
    assert threads == [threading.main_thread()]
    assert told.ends == [JobState.DONE]


def test_the_newest_wish_replaces_the_older(jobs, owner, qtbot):
    told, older = Told(jobs, owner), Held("old")
    told.task.run("Older", older)
    assert older.begun.wait(5)
    told.task.run("Waits", lambda: "never begun")
    told.task.run("Newer", lambda: "new")
    assert told.task.title == "Newer"
    older.release.set()
    qtbot.waitUntil(lambda: not told.task.working)
    assert told.events == ["new"]
    assert told.ends == [JobState.CANCELLED, JobState.CANCELLED, JobState.DONE]


def test_what_waits_is_replaced_and_what_goes_on_is_not(jobs, owner, qtbot):
    told, first = Told(jobs, owner), Held(0)
    told.task.run_next("First", first)
    for number in range(1, 9):
        told.task.run_next("Next", lambda number=number: number)
    first.release.set()
    qtbot.waitUntil(lambda: not told.task.working)
    assert told.events == [0, 8]
    assert told.ends == [JobState.DONE]


def test_what_waits_is_cancelled_with_all_work_and_what_is_asked_for_then_is_done(
    jobs, owner, qtbot
):
    told, first = Told(jobs, owner), Held(0)
    told.task.run_next("First", first)
    told.task.run_next("Next", lambda: 1)
    jobs.cancel_all()
    told.task.run_next("After", lambda: 2)
    first.release.set()
    qtbot.waitUntil(lambda: not told.task.working)
    assert 1 not in told.events
    assert told.events[-1] == 2
    assert told.ends == [JobState.DONE]


def test_of_cancelled_work_nothing_is_delivered(jobs, owner, qtbot):
    told = Told(jobs, owner)
    told.task.run("Count", endless)
    qtbot.waitUntil(lambda: len(told.events) > 2)
    told.task.cancel()
    known = list(told.events)
    assert not told.task.working
    qtbot.waitUntil(lambda: not jobs.jobs)
    assert told.events == known
    assert told.ends == [JobState.CANCELLED]
    told.task.cancel()
    assert told.ends == [JobState.CANCELLED]


def test_even_the_failure_of_cancelled_work_is_not_told(jobs, owner, qtbot):
    told, begun, release = Told(jobs, owner), threading.Event(), threading.Event()

    def bad():
        begun.set()
        release.wait()
        raise StudioError("Too late.")

    told.task.run("Bad", bad)
    assert begun.wait(5)
    told.task.cancel()
    release.set()
    qtbot.waitUntil(lambda: not jobs.jobs)
    assert told.sentences == []


def test_what_is_stopped_ends_by_itself(jobs, owner, qtbot):
    told = Told(jobs, owner)
    told.task.run("Count", endless)
    qtbot.waitUntil(lambda: bool(told.events))
    told.task.stop()
    assert told.task.working
    assert told.task.stopping
    qtbot.waitUntil(lambda: not told.task.working)
    assert told.ends == [JobState.CANCELLED]
    assert not told.task.stopping


def test_a_failure_is_one_sentence(jobs, owner, qtbot):
    def bad():
        raise StudioError("The mask has another size.")

    told, untold, said = Told(jobs, owner), Task(jobs, "draw", owner), []
    jobs.failed.connect(said.append)
    told.task.run("Bad", bad)
    untold.run("Bad too", bad)
    qtbot.waitUntil(lambda: not told.task.working and not untold.working)
    assert told.sentences == ["The mask has another size."]
    assert told.ends == [JobState.FAILED]
    assert said == ["The mask has another size."]  # of the one without a handler


def test_work_says_how_far_it_is(jobs, owner, qtbot):
    told, seen = Told(jobs, owner), []
    told.task.progressed.connect(lambda: seen.append(told.task.progress))

    def work():
        yield Step(1, 2, "half of it")
        yield "half"
        yield Step(2, 2)

    told.task.run("Count", work)
    qtbot.waitUntil(lambda: not told.task.working)
    assert seen == [Step(1, 2, "half of it"), Step(2, 2)]
    assert told.events == ["half"]
    assert told.task.progress == Step()


def test_work_pauses_steps_and_goes_on(jobs, owner, qtbot):
    told, states = Told(jobs, owner), []
    told.task.changed.connect(lambda: states.append(told.task.paused))
    told.task.run("Count", endless)
    told.task.pull_one(int)
    qtbot.waitUntil(lambda: told.task.paused)
    known = len(told.events)
    told.task.pull_one(int)
    qtbot.waitUntil(lambda: len(told.events) == known + 1 and told.task.paused)
    told.task.resume()
    qtbot.waitUntil(lambda: len(told.events) > known + 2)
    assert not told.task.paused
    assert True in states
    told.task.pause()
    qtbot.waitUntil(lambda: told.task.paused)
    told.task.cancel()
    qtbot.waitUntil(lambda: not jobs.jobs)


@pytest.mark.parametrize("widget", [False, True])
def test_work_ends_with_its_owner(jobs, qtbot, widget):
    owner = QWidget() if widget else QObject()
    told = Told(jobs, owner)
    told.task.run("Count", endless)
    qtbot.waitUntil(lambda: bool(told.events))
    delete(owner)
    known = len(told.events)
    qtbot.waitUntil(lambda: not jobs.jobs)
    assert len(told.events) == known


def test_nothing_begins_once_the_window_closes(jobs, owner):
    told = Told(jobs, owner)
    jobs.shut_down()
    told.task.run("Count", endless)
    assert not told.task.working


def test_a_bar_is_there_while_work_goes_on(jobs, owner, qtbot):
    holder, held = QWidget(), Held()
    qtbot.addWidget(holder)
    told = Told(jobs, owner)
    bar = TaskBar(told.task, "Drawing", "What is drawn stays")
    QVBoxLayout(holder).addWidget(bar)
    holder.show()
    assert not bar.isVisible()
    told.task.run("Draw", held)
    assert bar.isVisible()
    assert bar.bar.maximum() == 0  # nobody knows yet
    qtbot.waitUntil(lambda: bar.bar.text() == "")  # it has begun
    told.task.advance(Step(1, 4))
    assert bar.bar.text() == "25%"
    told.task.advance(Step(3, 4, "3 of 4 pixels"))
    assert bar.bar.text() == "3 of 4 pixels"
    qtbot.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
    held.release.set()
    assert not bar.isVisible()
    assert told.ends == [JobState.CANCELLED]


def test_a_bar_says_that_work_waits_for_its_turn(jobs, owner, qtbot):
    first, second, held = Told(jobs, owner), Told(jobs, owner), Held()
    bar = TaskBar(second.task, "Drawing", "What is drawn stays")
    qtbot.addWidget(bar)
    first.task.run("Complete", held)
    second.task.run("Draw", endless)
    assert bar.bar.text() == "waits for its turn"
    held.release.set()
    qtbot.waitUntil(lambda: bar.bar.text() == "")
    second.task.cancel()
    qtbot.waitUntil(lambda: not jobs.jobs)


def test_a_click_on_cancel_leaves_the_focus_where_it_was(jobs, owner, qtbot):
    task = Told(jobs, owner).task
    window, bar, home = QWidget(), TaskBar(task, "Drawing", "What is drawn stays"), QPushButton()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for part in (QPushButton(), bar, home):
        layout.addWidget(part)
    window.show()
    qtbot.waitActive(window)
    home.setFocus()
    qtbot.waitUntil(home.hasFocus)
    task.run("Draw", endless)
    qtbot.waitUntil(bar.isVisible)
    qtbot.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert home.hasFocus()
