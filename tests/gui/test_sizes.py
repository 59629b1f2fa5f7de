"""What is on screen fits: nothing is cut, outside, or only reached by scrolling sideways."""

from contextlib import suppress

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ar_studio.gui.kit.flow import flow
from ar_studio.gui.theme import Theme
from tests.gui.sizes import WINDOWS, misfits, overlaps

WORKSPACES = (
    *("gallery", "train", "prepare", "design", "sample", "complete", "exploring", "explain"),
    *("likelihood", "compare", "laboratory"),
)


def fill(window, studio, make_run, qtbot):
    """Let there be something to be seen in each workspace."""
    runs = [make_run("nade", "A model with a name that is long", hidden=4), make_run("fvsbn")]
    studio.runs.select(runs[0])
    studio.ask("sample", runs[0])
    state = window.panels["sampling"].state
    qtbot.waitUntil(lambda: state.drawing is not None, timeout=30_000)
    qtbot.waitUntil(lambda: state.drawing.all.known == 64, timeout=30_000)
    studio.ask("complete", runs[0])
    completing = window.panels["completion"].state
    qtbot.waitUntil(lambda: completing.result is not None, timeout=30_000)
    # It would be refined for a minute.
    qtbot.waitUntil(lambda: (completing.stop(), not completing.task.working)[1])
    studio.ask("compare", *runs)
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=60_000)


@pytest.fixture
def theme(qapp, studio):
    """Dress the application as it is on screen, until the test ends."""
    palette, font, sheet, style = (
        qapp.palette(),
        qapp.font(),
        qapp.styleSheet(),
        qapp.style().objectName(),
    )
    theme = Theme(qapp, studio.preferences)
    studio.preferences.changed.connect(theme.apply)
    theme.apply()
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("large", [False, True], ids=["usual text", "large text"])
def test_every_workspace_fits_on_every_screen(window, studio, make_run, qtbot, large, theme):
    fill(window, studio, make_run, qtbot)
    studio.preferences.set(large_text=large)
    found = {}
    for name, size in WINDOWS.items():
        if large and size[0] < 1366:
            continue  # large text is for large screens
        window.resize(*size)
        for workspace in (*WORKSPACES, "reproduce"):
            turn_to(window, studio, workspace)
            with suppress(qtbot.TimeoutError):  # until all is laid out
                qtbot.waitUntil(lambda: not misfits(window), timeout=800)
            assert window.size().toTuple() == size, f"{workspace} does not fit on {name}"
            if wrong := misfits(window):
                found[name, workspace] = wrong
    assert not found


@pytest.mark.parametrize("projected", [False, True], ids=["at a desk", "in a room"])
def test_complete_is_in_sight_at_once_whatever_it_says(
    window, studio, make_run, qtbot, theme, projected
):
    """No map lies over its scale, and nothing is reached by scrolling, on small screens as well."""
    run = make_run("nade", "A model of digits", hidden=4)
    studio.ask("complete", run)
    panel = window.panels["completion"]
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=30_000)
    window.projecting.connect(theme.project)
    if projected:
        window.project()
        window.showNormal()
    page = window.stage.pages["completion"]
    for size in ((1366, 768), (1440, 900), (1920, 1080)):
        window.resize(*size)
        with suppress(qtbot.TimeoutError):
            qtbot.waitUntil(
                lambda: (
                    not misfits(panel)
                    and not overlaps(panel)
                    and page.verticalScrollBar().maximum() == 0
                ),
                timeout=10_000,
            )
        assert not misfits(panel), size
        assert not overlaps(panel), size
        assert page.verticalScrollBar().maximum() == 0, size
    window.resize(1366, 768)
    panel.badge.details.click()
    qtbot.wait(100)
    assert not overlaps(panel)  # what is too low is scrolled, and not squeezed
    window.stop_projecting()


def test_what_is_given_takes_no_line_of_its_own(window, studio, make_run, qtbot, theme):
    window.resize(1366, 768)
    studio.data.choose("digits", {"values": "threshold", "task": "class"})
    qtbot.waitUntil(lambda: studio.data.dataset.space.context is not None, timeout=30_000)
    run = make_run("nade", "A model by class", given=True)
    studio.runs.select(run)
    window.show_panel("completion")
    panel = window.panels["completion"]
    qtbot.waitUntil(panel.given.isVisible, timeout=30_000)
    qtbot.waitUntil(lambda: panel.editor.canvas.image() is not None, timeout=30_000)
    page = window.stage.pages["completion"]
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
    assert not misfits(panel)


def turn_to(window, studio, workspace):
    if workspace in ("train", "prepare", "design"):
        studio.ask(workspace)
    else:
        names = {"sample": "sampling", "complete": "completion", "explain": "dependence"}
        window.show_panel(names.get(workspace, workspace))


def test_what_is_cut_or_outside_is_found(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    cut, outside = QLabel("A sentence that is long", page), QPushButton("Far away", page)
    cut.setGeometry(0, 0, 20, 20)
    outside.setGeometry(500, 0, 80, 24)
    page.resize(300, 200)
    page.show()
    found = misfits(page)
    assert any("is cut" in one for one in found)
    assert any("is outside" in one for one in found)


def test_controls_go_on_in_the_next_line(qtbot):
    page, bar = QWidget(), QWidget()
    qtbot.addWidget(page)
    buttons = [QPushButton(f"Button {number}") for number in range(4)]
    flow(*buttons, on=bar)
    column = QVBoxLayout(page)
    column.addWidget(bar)
    column.addStretch()
    page.resize(1000, 300)
    page.show()
    assert len({button.y() for button in buttons}) == 1
    page.resize(260, 300)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) > 1)
    assert all(button.geometry().right() <= bar.width() for button in buttons)
    buttons[0].hide()
    qtbot.waitUntil(lambda: buttons[1].x() == 0)
