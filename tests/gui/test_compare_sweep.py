"""The chart of a sweep among the scores: what it shows, tells, saves, and when there is none."""

import csv

import pytest
from PySide6.QtCore import QPoint, Qt

from ar_studio.gui.compare.panel import SCORES, ComparePanel
from ar_studio.records import Score

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture
def panel(studio, qtbot):
    panel = ComparePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 760)
    panel.show()
    panel.tabs.setCurrentIndex(SCORES)
    return panel


def test_checked_runs_are_a_chart_that_tells_and_saves_its_points(
    panel, studio, make_run, qtbot, tmp_path
):
    runs = []
    for name, events, nll in (("fvsbn", 50, 24.0), ("fvsbn", 500, 21.0), ("nade", 50, 23.0)):
        run = make_run(name, f"{name} {events}")
        protocol = run.record.data.protocol
        score = Score(split="test", protocol=protocol, nll_nats=nll, nll_stderr=0.3, n=99)
        run.update(scores={"test": score}, training={"events": events})
        runs.append(run)
    studio.runs.refresh()
    scores = panel.scores
    scores.table.choose([runs[0].folder])
    assert not scores.swept_button.isEnabled()
    assert "two runs at least" in scores.swept_button.toolTip()
    scores.table.choose([run.folder for run in runs])
    qtbot.mouseClick(scores.swept_button, Qt.MouseButton.LeftButton)
    plot = scores.swept.plot
    qtbot.waitUntil(lambda: plot.chart is not None and plot.isVisible())
    assert {curve.name: len(curve.points) for curve in plot.chart.curves} == {"FVSBN": 2, "NADE": 1}
    plot.grab()
    x, y = plot.drawn[1].place
    qtbot.mouseMove(plot, QPoint(round(x) + 2, round(y)))
    qtbot.waitUntil(
        lambda: plot.accessibleDescription() == "FVSBN · Training events 500: 21.00 ± 0.30 nats"
    )
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert plot.accessibleDescription() == "FVSBN · Training events 50: 24.00 ± 0.30 nats"
    export = next(one for one in panel.exports() if one.title.startswith("Points of the chart"))
    export.prepare()(tmp_path / "points.csv")
    with (tmp_path / "points.csv").open() as file:
        assert [row[1] for row in csv.reader(file)][1:] == ["50.0", "500.0", "50.0"]
    qtbot.mouseClick(scores.swept.close_button, Qt.MouseButton.LeftButton)
    assert not any(one.title.startswith("Chart") for one in panel.exports())
