"""Cycles are destroyed in the GUI thread, whoever made them."""

import gc
import threading
from typing import ClassVar

import pytest

from ar_studio.gui.garbage import GarbageCollector


class Cycle:
    destroyed_in: ClassVar[list[threading.Thread]] = []

    def __init__(self):
        self.myself = self

    def __del__(self):
        Cycle.destroyed_in.append(threading.current_thread())


@pytest.fixture
def collector(qtbot):
    collector = GarbageCollector()
    yield collector
    collector.stop()


def test_cycles_made_in_a_lane_are_destroyed_in_the_gui_thread(collector, qtbot):
    Cycle.destroyed_in.clear()
    made = gc.get_threshold()[0] + 100
    thread = threading.Thread(target=lambda: [Cycle() for _ in range(made)])
    thread.start()
    thread.join()
    assert not Cycle.destroyed_in
    qtbot.waitUntil(lambda: len(Cycle.destroyed_in) == made)
    assert set(Cycle.destroyed_in) == {threading.main_thread()}


def test_python_collects_by_itself_again_after_stop(qtbot):
    GarbageCollector().stop()
    assert gc.isenabled()
