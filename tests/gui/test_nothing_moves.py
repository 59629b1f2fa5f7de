"""What is told, loaded, refused or trained moves nothing that one might be about to press."""

from contextlib import contextmanager
from itertools import cycle

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from ar_studio.gui.kit.tabbing import is_stop
from ar_studio.gui.sampling.history import PastButton
from ar_studio.gui.toasts import Toast

WAIT = 30_000
WORKSPACES = (
    *("gallery", "training", "sampling", "completion", "exploring", "likelihood"),
    *("dependence", "compare"),
)


def name_of(widget):
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text!r}"


def anchored(before, now):
    """Tell whether a corner stayed: what grows from it is still hit by a click."""
    return before.topLeft() == now.topLeft() or before.bottomRight() == now.bottomRight()


class Places:
    """Where everything is that can be pressed, of what is in sight in a window."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot
        self.before, self.moved = {}, set()

    def look(self):
        stops = (one for one in self.window.findChildren(QWidget) if self._counts(one))
        return {one: QRect(one.mapTo(self.window, QPoint(0, 0)), one.size()) for one in stops}

    def _counts(self, widget):
        if isinstance(widget, PastButton):  # a new drawing is the first of its strip
            return False
        shown = widget.isVisible() and widget.window() is self.window
        return shown and (is_stop(widget) or isinstance(widget, QAbstractButton))

    @contextmanager
    def stay(self, what, ended=None):
        """Check after an event, and all the while until it has `ended`."""
        self.settle()
        self.before, self.moved = self.look(), set()
        yield
        for _ in range(3):
            self.qtbot.wait(1)
            self.compare()
        if ended is not None:
            self.qtbot.waitUntil(lambda: (self.compare(), ended())[1], timeout=WAIT)
            self.compare()
        assert not self.moved, f"{what} moved " + "\n".join(sorted(self.moved))

    def compare(self):
        """Note what has moved by now."""
        now = self.look()
        for widget, place in self.before.items():
            if widget in now and not anchored(place, now[widget]):
                there = now[widget].getRect()
                self.moved.add(f"{name_of(widget)} {place.getRect()} → {there}")

    def settle(self):
        last = None
        for _ in range(50):
            self.qtbot.wait(5)
            now = self.look()
            if now == last:
                return
            last = now


@pytest.fixture
def places(window, qtbot):
    return Places(window, qtbot)


@pytest.fixture
def run(studio, make_run, window, qtbot):
    """Return a model in hand that has drawn, completed and been measured."""
    run = make_run("fvsbn", "In hand")
    other = make_run("fvsbn", "Beside it", ordering="spiral")
    studio.ask("sample", run)
    studio.ask("complete", run)
    studio.ask("explain", run)
    studio.ask("compare", run, other)
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    return run


def shown(window, name, qtbot, studio):
    window.show_panel(name)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)


def test_what_goes_on_elsewhere_moves_nothing(window, studio, qtbot, run, places):
    other_data, other_models = cycle(("glyphs", "digits")), cycle(("nade", "made"))
    for name in WORKSPACES:
        for told in window.toasts.findChildren(Toast):
            told.close()
        shown(window, name, qtbot, studio)
        with places.stay(f"a notice over {name}"):
            studio.notice("A sentence about something that has been done. " * 3)
        with places.stay(f"data that are loaded behind {name}", lambda: not studio.data.loading):
            studio.data.choose(next(other_data))
        with places.stay(f"data that {name} cannot have", lambda: not studio.data.loading):
            studio.data.choose("/nowhere/at/all")
        with places.stay(f"a training behind {name}", lambda: studio.training.batch is not None):
            studio.training.start()
        with places.stay(f"its end behind {name}", lambda: not studio.training.active):
            studio.training.stop()
        with places.stay(f"another model for {name}"):
            studio.model.choose(next(other_models))


def test_drawing_moves_nothing(window, studio, qtbot, run, places):
    shown(window, "sampling", qtbot, studio)
    panel = window.panels["sampling"]
    with places.stay("a temperature that is typed"):
        panel.request.temperature.setFocus()
        panel.request.temperature.selectAll()
        QTest.keyClicks(panel.request.temperature, "0.5")
    with places.stay("drawing", lambda: not panel.state.task.working):
        qtbot.keyClick(panel.request.temperature, Qt.Key.Key_Return)
    with places.stay("another seed", lambda: not panel.state.task.working):
        qtbot.mouseClick(panel.request.seed.new_button, Qt.MouseButton.LeftButton)


def test_completing_moves_nothing(window, studio, qtbot, run, places):
    shown(window, "completion", qtbot, studio)
    panel = window.panels["completion"]
    with places.stay("another mask"):
        qtbot.keyClick(panel, Qt.Key.Key_I)
    with places.stay("completing", lambda: not panel.state.task.working):
        qtbot.mouseClick(panel.bar.complete_button, Qt.MouseButton.LeftButton)


def test_measuring_moves_nothing(window, studio, qtbot, run, places):
    shown(window, "dependence", qtbot, studio)
    panel = window.panels["dependence"]
    with places.stay("measuring", lambda: not panel.state.task.working):
        qtbot.mouseClick(panel.measure_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("step", ["data", "model", "settings"])
def test_choosing_what_to_train_moves_nothing(window, studio, qtbot, places, step):
    studio.ask("prepare")
    sheet = window.panels["training"].sheet
    sheet.open(getattr(sheet, step))
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    with places.stay("data that are loaded", lambda: not studio.data.loading):
        studio.data.choose("glyphs")
    with places.stay("data that cannot be loaded", lambda: not studio.data.loading):
        studio.data.choose("/nowhere/at/all")
    with places.stay("a training", lambda: studio.training.batch is not None):
        studio.training.start()
    with places.stay("a training that waits"):
        qtbot.mouseClick(sheet.footer.queue, Qt.MouseButton.LeftButton)
    studio.training.stop()


def test_runs_that_are_chosen_scored_and_deleted_move_nothing(
    window, studio, qtbot, make_run, places
):
    runs = [make_run("fvsbn", f"Run {number}") for number in range(3)]
    window.show_panel("runs")
    panel = window.panels["runs"]
    with places.stay("another run"):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    with places.stay("a score", lambda: not studio.jobs.jobs):
        panel.actions_on.evaluate.trigger()
    with places.stay("a run that is deleted"):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert len(studio.runs.runs) == len(runs) - 1


def test_going_through_a_published_table_moves_nothing(window, qtbot, places):
    window.show_panel("reproduce")
    panel = window.panels["reproduce"]
    panel.table.setFocus()
    with places.stay("another cell"):
        for _ in range(40):
            qtbot.keyClick(panel.table, Qt.Key.Key_Down)
            qtbot.wait(1)
            places.compare()
