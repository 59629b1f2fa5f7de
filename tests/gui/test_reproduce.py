"""The Reproduce panel over a real session: a tiny table trained, paused, stopped and opened."""

import pytest
from PySide6.QtCore import Qt

from ar_studio.gui.reproduce.panel import ReproducePanel
from ar_studio.gui.reproduce.table import (
    ANCESTORS,
    DATA,
    EFFECTIVE,
    ERROR,
    METHOD,
    MODEL,
    OURS,
    STATE,
    TIME,
)
from ar_studio.reproduction import published, took
from ar_studio.reproduction.tables import Column, Row, Table
from ar_studio.reproduction.yardstick import Yardstick
from ar_studio.runs import Run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 60_000
BRIEF = {"epochs": 1, "batch_size": 400}
ENDLESS = {"epochs": 100_000, "look_ahead": 0}
COLUMNS = (Column("small", "Small digits", "digits"),)


def tiny(name, *rows):
    return Table(name, name.title(), "Nobody, 2020.", "Test NLL.", rows, COLUMNS)


FIRST = tiny(
    "first",
    Row("line", "Line", "fvsbn", [30.0], BRIEF),
    Row("made", "MADE", "made", [20.0], {**BRIEF, "hidden": (8,)}),
    Row("rbm", "RBM", "", [10.0]),
)
LONG = tiny("long", Row("line", "Line", "fvsbn", [30.0], ENDLESS))


@pytest.fixture
def panel(qtbot, studio, monkeypatch):
    tables = {table.name: table for table in (FIRST, LONG)}
    for module in ("gui.reproduce.panel", "gui.studio.reproduction", "reproduction.published"):
        monkeypatch.setattr(f"ar_studio.{module}.TABLES", tables)
    studio.reproduction.table = FIRST
    panel = ReproducePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1000, 700)
    panel.show()
    qtbot.waitUntil(lambda: panel.table.topLevelItemCount() == 3, timeout=WAIT)
    return panel


def lines(panel, column=MODEL):
    items = [panel.table.topLevelItem(row) for row in range(panel.table.topLevelItemCount())]
    return [item.text(column) for item in items]


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_long(panel, qtbot):
    panel.choice.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.table.topLevelItemCount() == 1, timeout=WAIT)


def training(panel):
    return "epoch" in panel.words.text()


def test_every_control_is_named(panel, unnamed):
    assert unnamed(panel) == []


def test_before_it_starts_one_knows_how_long_it_took_us(panel, monkeypatch):
    monkeypatch.setattr(
        took, "_times", lambda: {"first": {"Line on Small digits": 4000, "Other": 9}}
    )
    panel._show()
    assert panel.words.text().endswith("What is missing took us 1 h 7 min on one thread.")


def test_before_it_starts_the_papers_numbers_are_there(panel):
    assert lines(panel) == ["Line", "MADE", "RBM"]
    assert lines(panel, STATE) == ["Not started", "Not started", "Paper only"]
    assert panel.words.text() == "0 of 2 cells have our number."
    assert not panel.open_button.isEnabled()


def test_a_table_is_trained_and_its_run_opened(panel, studio, qtbot, tmp_path):
    click(qtbot, panel.buttons[0])
    assert panel.state.active
    assert not panel.choice.isEnabled()
    qtbot.waitUntil(lambda: not panel.state.active, timeout=WAIT)
    qtbot.waitUntil(lambda: "2 of 2" in panel.words.text(), timeout=WAIT)
    assert lines(panel, STATE) == ["Done", "Done", "Paper only"]
    run = Run(studio.reproduction.folder / "first" / "line-small")
    assert lines(panel, OURS)[0] == f"{run.record.scores['test'].nll_nats:.2f}"
    panel.table.sortByColumn(OURS, Qt.SortOrder.DescendingOrder)
    assert lines(panel)[0] == "RBM"  # without a number
    panel.table.setCurrentItem(panel.table.topLevelItem(1))
    chosen = panel.table.chosen()
    assert chosen is not None
    with qtbot.waitSignal(studio.asked):
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert studio.runs.current.folder == chosen.runs[0]
    for export in panel.exports():
        export.prepare()(tmp_path / f"report{export.suffix}")
    text = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert f"| Line | 30.00 → {run.record.scores['test'].nll_nats:.2f} ±" in text
    assert (tmp_path / "report.csv").read_text(encoding="utf-8").count("\n") == 4


def test_only_what_is_shown_is_trained(panel, qtbot, studio):
    panel.row.setCurrentIndex(panel.row.findData("made"))
    assert lines(panel) == ["MADE"]
    click(qtbot, panel.buttons[0])
    qtbot.waitUntil(lambda: not panel.state.active, timeout=WAIT)
    folder = studio.reproduction.folder / "first"
    assert [path.name for path in folder.iterdir()] == ["made-small"]


def test_it_is_paused_stopped_and_gone_on_with(panel, qtbot, studio):
    choose_long(panel, qtbot)
    click(qtbot, panel.buttons[0])
    qtbot.waitUntil(lambda: training(panel), timeout=WAIT)
    click(qtbot, panel.pause_button)
    assert panel.pause_button.text() == "Go on"
    assert panel.words.text().startswith("Paused.")
    click(qtbot, panel.pause_button)
    click(qtbot, panel.buttons[2])
    qtbot.waitUntil(lambda: not panel.state.active, timeout=WAIT)
    run = Run(studio.reproduction.folder / "long" / "line-small")
    assert (run.record.status, run.has_checkpoint) == ("stopped", True)
    qtbot.waitUntil(lambda: "of 100000" in lines(panel, STATE)[0], timeout=WAIT)
    before = run.record.progress.step
    click(qtbot, panel.buttons[0])
    qtbot.waitUntil(lambda: training(panel), timeout=WAIT)
    panel.state.task.stop()
    qtbot.waitUntil(lambda: not panel.state.active, timeout=WAIT)
    assert Run(run.folder).record.progress.step > before


def test_the_queue_gives_way_to_a_training_of_the_window(panel, qtbot, studio):
    choose_long(panel, qtbot)
    click(qtbot, panel.buttons[0])
    qtbot.waitUntil(lambda: training(panel), timeout=WAIT)
    studio.model.choose("fvsbn")
    studio.training.set_values({"epochs": 1, "samples": 0})
    studio.training.start()
    assert panel.words.text() == "Waits for “Train FVSBN on digits” in Train."
    qtbot.waitUntil(lambda: not studio.training.active, timeout=WAIT)
    qtbot.waitUntil(lambda: training(panel), timeout=WAIT)
    panel.state.task.stop()
    qtbot.waitUntil(lambda: not panel.state.active, timeout=WAIT)


def test_what_cannot_be_trained_is_in_the_log(panel, qtbot, studio):
    panel.state.table = tiny("alien", Row("alien", "Alien", "no such model", [1.0]))
    panel.state.start()
    qtbot.waitUntil(lambda: not panel.state.active, timeout=WAIT)
    assert any("no such model" in line for line in studio.log.lines)


def test_a_yardstick_is_measured_stopped_and_its_cell_completed(
    qtbot, studio, monkeypatch, make_run
):
    run = make_run("fvsbn", "Line")
    monkeypatch.setattr("ar_studio.runs.SHELF", run.folder.parent)
    row = Row("line", "Line", "fvsbn", [None] * 2, {"run": run.folder.name, "method": "auto"})
    masks = (Column("bottom", "Bottom half"), Column("random", "Random half"))
    table = Yardstick("tiny", "Tiny", "Nobody.", "Bits.", (row,), masks, images=2)
    for module in ("gui.reproduce.panel", "gui.studio.reproduction"):
        monkeypatch.setattr(f"ar_studio.{module}.TABLES", {"tiny": table})
    studio.reproduction.table = table
    panel = ReproducePanel(studio)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.table.topLevelItemCount() == 2, timeout=WAIT)
    shown = [
        column
        for column in range(panel.table.columnCount())
        if not panel.table.isColumnHidden(column)
    ]
    assert shown == [MODEL, DATA, OURS, ERROR, METHOD, EFFECTIVE, ANCESTORS, TIME, STATE]
    click(qtbot, panel.buttons[0])
    qtbot.waitUntil(lambda: "of 2 test events" in panel.words.text(), timeout=WAIT)
    panel.state.task.stop()
    qtbot.waitUntil(lambda: not panel.state.active, timeout=WAIT)
    click(qtbot, panel.buttons[0])
    qtbot.waitUntil(lambda: "2 of 2 cells have" in panel.words.text(), timeout=WAIT)
    assert lines(panel, METHOD) == ["exact", "sequential Monte Carlo"]
    assert [line[:2] == "≥ " for line in lines(panel, OURS)] == [False, True]
    assert lines(panel, EFFECTIVE)[1].endswith(" of 16")
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert "standard error over the test events (2)" in panel.details.text()
    with qtbot.waitSignal(studio.asked) as asked:
        click(qtbot, panel.open_button)
    assert asked.args[0] == "complete"
    assert studio.runs.current.folder == run.folder
    hidden = ~studio.mask.mask
    assert hidden.shape == (1, 8, 8)
    assert hidden.sum() == 32


def test_the_published_tables_are_offered(studio, qtbot):
    panel = ReproducePanel(studio)
    qtbot.addWidget(panel)
    names = [panel.choice.itemData(index) for index in range(panel.choice.count())]
    assert names == list(published.TABLES)
