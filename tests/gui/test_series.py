"""Time series in the window: windows are curves, in the user's units, and samples beside data."""

from types import SimpleNamespace
from typing import Any

import numpy as np

from ar_studio.columns import Column
from ar_studio.gui.events.series.roles import SeriesRoles
from ar_studio.gui.events.series.view import SeriesView
from ar_studio.spaces import EventSpace

COLUMNS = tuple(
    Column(name=f"{name} {step}", kind="real", mean=mean, std=2.0)
    for step in (1, 2, 3)
    for name, mean in (("wind", 10.0), ("heat", 0.0))
)


def view(studio, qtbot) -> SeriesView:
    roles = SeriesRoles(EventSpace((6,), 0, events="series"), COLUMNS, ())
    made = roles.view(studio.jobs)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_curves_come_first_in_the_units_of_each_column(studio, qtbot):
    shown = view(studio, qtbot)
    assert shown.tabs.tabText(0) == "Curves"
    assert shown.curves.is_empty()
    shown.set_data(np.array([[1, 0, 2, 1, 3, -1], [0, 0, 0, 0, 0, 0]], np.float32))
    assert shown.curves.names == ["wind", "heat"]
    assert shown.curves.range(0) == (10.0, 16.0)
    assert shown.curves.range(1) == (-2.0, 2.0)
    qtbot.waitUntil(lambda: not shown.task.working)
    plain = shown.curves.grab().toImage()
    shown.set_samples(
        np.array([[5, 0, 0, 0, 0, 0]], np.float32), np.array([False] * 2 + [True] * 4)
    )
    assert shown.curves.range(0) == (10.0, 20.0)  # what is not drawn yet is not seen
    assert shown.curves.grab().toImage() != plain
    qtbot.waitUntil(lambda: not shown.task.working)


def test_a_card_shows_windows_as_bars_over_their_steps():
    roles = SeriesRoles(EventSpace((6,), 0, events="series"), COLUMNS, ())
    sketch = roles.sketch(np.array([[1, 9, 2, 9, 3, 9], [3, 9, 2, 9, 2, 9]], np.float32))
    assert sketch.groups == ((0.0, 0.5, 1.0), (1.0, 0.5, 0.5))


def test_a_mask_begins_as_a_forecast():
    roles = SeriesRoles(EventSpace((6,), 0, events="series"), COLUMNS, ())
    assert roles.first_mask().tolist() == [True] * 3 + [False] * 3
    assert "the steps that the model shall fill in" in roles.say.hide_some
    assert roles.text(1, -1.51) == "−3.02"
    assert roles.cells(1, -1.51) == ("heat 1", "-3.02")


def test_completions_are_a_fan_over_the_original(studio, qtbot):
    roles = SeriesRoles(EventSpace((6,), 0, events="series"), COLUMNS, ())
    results = roles.results(studio.jobs)
    qtbot.addWidget(results)
    results.resize(600, 700)
    results.show()
    assert results.curves.is_empty()
    mask = np.array([True] * 4 + [False] * 2)
    request: Any = SimpleNamespace(image=np.zeros(6, np.float32), mask=mask)
    samples = np.zeros((3, 6), np.float32)
    samples[:, 4] = [1, 2, 5]
    pending = np.array([False] * 5 + [True])
    progress: Any = SimpleNamespace(samples=samples, pending=pending)
    results.show_progress(request, progress)
    assert results.curves.range(0) == (10.0, 20.0)
    assert results.curves.range(1) == (-0.5, 0.5)
    results.rows.selected.emit(3)
    assert results.curves.chosen == 2
