"""Charts of sweeps: which settings differ, which numbers are drawn where, and the files."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from ar_studio import charts, plots, sweeps
from ar_studio.charts import Chart
from ar_studio.errors import StudioError
from ar_studio.figures import Figure
from ar_studio.records import DataPart, ModelPart, Progress, Record, Score
from ar_studio.runs import Metric, Run
from ar_studio.spaces import EventSpace

SPACE = EventSpace((1, 8, 8), 2)


def make(
    folder: Path, name: str, nll: float | None, protocol: str = "digits", **changes: Any
) -> Run:
    config = {"hidden": changes.pop("hidden", [100])}
    data = DataPart(
        source="digits", preparation={}, protocol=protocol, fingerprint="", sizes={"train": 1439}
    )
    scores = {}
    if nll is not None:
        scores["test"] = Score(split="test", protocol=protocol, nll_nats=nll, nll_stderr=0.3, n=9)
    record = Record(
        title=f"{name} {len(list(folder.iterdir()))}",
        model=ModelPart.of(name, config, 0, SPACE),
        data=data,
        training=changes,
        scores=scores,
        progress=Progress(best_valid_nll=None if nll else 20.0, best_epoch=1),
    )
    return Run.create(folder / str(len(list(folder.iterdir()))), record)


@pytest.fixture
def runs(tmp_path) -> list[Run]:
    (tmp_path / "runs").mkdir()
    told = [("made", 300, 21.0), ("masde", 50, 23.5), ("made", 50, 24.0), ("masde", 300, 20.5)]
    return [make(tmp_path / "runs", name, nll, events=n) for name, n, nll in told]


def test_a_curve_for_each_model_by_the_training_events(runs, tmp_path):
    whole = make(tmp_path / "runs", "made", 19.0)  # an old record, which learnt from all
    found = sweeps.chart([*runs, whole])
    assert found.across == "Training events"
    assert found.is_log
    lines = {curve.name: [(p.x, p.figure.value) for p in curve.points] for curve in found.curves}
    assert lines == {
        "MADE": [(50, 24.0), (300, 21.0), (1439, 19.0)],
        "MASDE": [(50, 23.5), (300, 20.5)],
    }
    assert found.curves[0].points[0].ends == pytest.approx((23.7, 24.3))


def test_layers_that_are_all_as_wide_are_a_number(tmp_path):
    runs = [make(tmp_path, "made", 20.0 - n, hidden=[10 * n, 10 * n]) for n in (1, 2)]
    found = sweeps.chart(runs)
    assert [point.x for point in found.curves[0].points] == [10, 20]
    assert found.curves[0].name == ""
    assert not found.is_log


def test_without_a_test_score_of_all_it_is_the_best_validation(runs, tmp_path):
    fresh = make(tmp_path / "runs", "made", None, events=100)
    rows = [Metric(5, 1, 1.0, 20.0, 20.0, 0.4, 1e-3), Metric(9, 2, 2.0, 20.0, 21.0, 0.5, 1e-3)]
    fresh.write_metrics(rows)
    assert sweeps._measured(fresh, "valid") == Figure(20.0, 0.4)
    with pytest.raises(StudioError, match="was not validated yet"):
        sweeps.chart([*runs, fresh])


def test_what_is_no_sweep_is_said(runs, tmp_path):
    folder = tmp_path / "runs"
    third = make(folder, "made", 20.0, events=50, learning_rate=0.1)
    for chosen, sentence in (
        (runs[:1], "takes two runs at least"),
        ([runs[0], make(folder, "made", 21.0, events=300)], "in 0 (none)"),
        ([*runs, third], "in 3 (model, learning rate, training events)"),
        ([runs[0], make(folder, "made", 20.0, "other", events=50)], "measured on other events"),
        ([runs[0], runs[3]], "differ in model, which is no number"),
    ):
        with pytest.raises(StudioError, match=re.escape(sentence)):
            sweeps.chart(chosen)


class Recorder(charts.Vectors):
    """A paper that keeps its lines."""

    def __init__(self) -> None:
        super().__init__(600, 300)
        self.lines: list[tuple[list[charts.Place], int | None]] = []

    def line(self, places: Any, tone: int | None, width: float) -> None:
        self.lines.append((list(places), tone))


def test_bars_span_a_standard_error_each_way(runs):
    paper = Recorder()
    drawn = charts.draw(sweeps.chart(runs), paper)
    (curve,) = (
        line for line, tone in paper.lines if tone == 0 and line == [one.place for one in drawn[:2]]
    )
    bars = [line for line, tone in paper.lines if tone == 0 and line[0][0] == line[1][0]]
    assert [bar[0][0] for bar in bars] == [place[0] for place in curve]
    per_nat = (curve[1][1] - curve[0][1]) / (24.0 - 21.0)  # the first is 50 events, 24 nats
    for (_, y), bar in zip(curve, bars, strict=True):
        assert bar[0][1] - y == pytest.approx(0.3 * per_nat)
        assert y - bar[1][1] == pytest.approx(0.3 * per_nat)


def test_a_chart_is_written_as_a_table_a_picture_and_a_drawing(runs, tmp_path):
    found: Chart = sweeps.chart(runs)
    for ending in ("csv", "png", "svg"):
        plots.save_chart(tmp_path / f"chart.{ending}", found)
    with (tmp_path / "chart.csv").open() as file:
        header, *rows = csv.reader(file)
    assert header[:2] == ["curve", "Training events"]
    assert sorted((row[0], float(row[1]), float(row[3])) for row in rows) == [
        ("MADE", 50.0, 24.0),
        ("MADE", 300.0, 21.0),
        ("MASDE", 50.0, 23.5),
        ("MASDE", 300.0, 20.5),
    ]
    with Image.open(tmp_path / "chart.png") as picture:
        assert picture.size == (1920, 960)
    drawing = (tmp_path / "chart.svg").read_text()
    assert drawing.count("<circle") == 4
    assert "MASDE</text>" in drawing
    with pytest.raises(StudioError, match="ends in"):
        plots.save_chart(tmp_path / "chart.pdf", found)
