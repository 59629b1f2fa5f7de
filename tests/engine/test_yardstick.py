"""The table that is measured instead of trained: its masks, its queue, its files, its report."""

import csv
import dataclasses
import io
import json
import math

import pytest

from ar_studio import gallery, studies
from ar_studio.completion import hiding
from ar_studio.completion.hiding import Cost
from ar_studio.errors import StudioError
from ar_studio.figures import Figure
from ar_studio.reproduction import measured, measuring, published, queue, report
from ar_studio.reproduction.queue import reproduce
from ar_studio.reproduction.result import Drawn, Result
from ar_studio.reproduction.tables import Column, Row
from ar_studio.reproduction.yardstick import COMPLETION, QUICK, Yardstick, run_name

COLUMNS = (Column("bottom", "Bottom half"), Column("centre", "Centre"))


def row(key: str, method: str = "auto") -> Row:
    return Row(key, key.title(), "fvsbn", [None] * 2, {"run": "line", "method": method})


TABLE = Yardstick(
    "tiny",
    "A tiny yardstick",
    "Nobody.",
    "Bits.",
    rows=(row("line"), row("clamped", "clamped")),
    columns=COLUMNS,
    images=3,
)


@pytest.fixture
def shelf(monkeypatch, tmp_path):
    """Return a shelf with an untrained model of small digits."""
    monkeypatch.setattr("ar_studio.runs.SHELF", tmp_path / "shelf")
    plan = studies.plan("fvsbn", "digits", {})
    study = studies.new_run(
        tmp_path / "shelf" / "line", "fvsbn", plan.config, "digits", None, plan.settings
    )
    study.run.save_weights(study.model.state_dict())
    return study


def work(folder, table=TABLE, **options):
    return list(reproduce(table, folder, **options))


def by_name(found):
    return {result.cell.name: result for result in found}


def parts(result: Result) -> tuple[Figure, Drawn]:
    assert result.figure is not None
    assert result.drawn is not None
    return result.figure, result.drawn


def test_every_mask_hides_what_its_title_says():
    hidden = {column.key: ~measuring.mask(column.key)[0] for column in COMPLETION.columns}
    sizes = {key: int(mask.sum()) for key, mask in hidden.items()}
    assert sizes == {"top": 392, "bottom": 392, "left": 392, "centre": 196, "random": 392}
    assert hidden["top"][:14].all()
    assert hidden["bottom"][14:].all()
    assert hidden["left"][:, :14].all()
    assert hidden["centre"][7:21, 7:21].all()
    assert (hidden["random"] == ~measuring.mask("random")[0]).all()


def test_the_images_are_the_first_of_one_shuffle():
    few, many = measuring.images(10_000, 3), measuring.images(10_000, 50)
    assert many[:3] == few
    assert len(set(many)) == 50


def test_every_gallery_model_of_binary_digits_is_measured_by_every_method_that_differs():
    names = {run_name(cell) for cell in COMPLETION.cells()}
    shelf = [e for e in gallery.shelf() if e.run.record.data.source == "binarized-mnist"]
    assert names == {entry.name for entry in shelf}
    for entry in shelf:
        rows = [r for r in COMPLETION.rows if r.settings["run"] == entry.name]
        ways = {row.settings["method"] for row in rows}
        exact = {"auto"} if entry.any_order else {"auto", "clamped"}
        assert ways - {"annealed"} == exact
        assert ("annealed" in ways) == (entry.name in QUICK)


def test_its_cells_are_measured_and_reported(shelf, tmp_path):
    events = work(tmp_path)
    assert events[-1] == queue.Finished(4, 4)
    assert sum(isinstance(event, queue.Measured) for event in events) == 4
    found = by_name(report.results(TABLE, tmp_path))
    figure, drawn = parts(found["line-bottom"])
    assert (figure.sign, drawn.method, drawn.particles) == ("", "exact", 0)
    # What comes last in the ordering is drawn alike, clamped or not.
    assert found["clamped-bottom"].ours == pytest.approx(figure.value)
    figure, drawn = parts(found["line-centre"])
    assert (figure.sign, drawn.method) == ("≥ ", "sequential Monte Carlo")
    assert 1 <= drawn.unique_ancestors <= drawn.particles == 16
    assert found["line-centre"].seconds > 0
    assert parts(found["clamped-centre"])[1].method == "clamped"


def test_the_bits_are_those_of_the_conditional(shelf, tmp_path):
    work(tmp_path, only=["bottom"])
    saved = measured.read(TABLE, TABLE.cells(["line", "bottom"])[0], tmp_path)
    assert saved is not None
    x = shelf.dataset.events("test")[[image.image for image in saved.images]]
    factors = shelf.model.conditionals(x).log_prob(x).flatten(1)[:, 32:].sum(1)
    bits = [image.bits for image in saved.images if image.bits is not None]
    assert bits == pytest.approx((-factors / math.log(2)).tolist(), rel=1e-5)
    figure, _ = parts(by_name(report.results(TABLE, tmp_path))["line-bottom"])
    assert figure.value == pytest.approx(sum(bits) / 3)
    assert str(figure).endswith(" bits")


def test_what_was_stopped_goes_on_image_by_image(shelf, tmp_path):
    events = reproduce(TABLE, tmp_path, only=["line", "centre"])
    for event in events:
        if isinstance(event, queue.Scoring) and event.done == 1:
            break  # in the middle of the second image
    events.close()
    (result,) = report.results(TABLE, tmp_path, ["line", "centre"])
    assert (result.state, result.n, result.progress) == ("under way", 1, "1 of 3 images.")
    file = measured.path(TABLE, result.cell, tmp_path)
    first = json.loads(file.read_text())["images"][0]
    again = [e for e in work(tmp_path, only=["line", "centre"]) if isinstance(e, queue.Scoring)]
    assert {event.done for event in again} == {1, 2}
    assert json.loads(file.read_text())["images"][0] == first
    before = file.read_bytes()
    assert not any(isinstance(e, queue.Scoring) for e in work(tmp_path, only=["line", "centre"]))
    assert file.read_bytes() == before


def test_what_is_exact_is_completed_once_and_only_for_its_time(shelf, tmp_path):
    work(tmp_path, only=["bottom"])
    saved = measured.read(TABLE, TABLE.cells(["line", "bottom"])[0], tmp_path)
    assert saved is not None
    timed = [image.seconds for image in saved.images]
    assert timed[0] is not None
    assert timed[1:] == [None, None]
    assert by_name(report.results(TABLE, tmp_path))["line-bottom"].seconds == timed[0]


def test_a_cell_that_lacks_an_estimate_says_so(shelf, tmp_path, monkeypatch):
    def lost(*args, **words):
        for event in measure(*args, **words):
            bad = isinstance(event, Cost) and words["seed"] == first
            yield dataclasses.replace(event, nats=math.nan, error=math.nan) if bad else event

    measure, first = hiding.cost, measuring.images(shelf.dataset.sizes["test"], 1)[0]
    monkeypatch.setattr("ar_studio.completion.hiding.cost", lost)
    events = work(tmp_path, only=["line", "centre"])
    assert events[-1] == queue.Finished(1, 1)
    (found,) = report.results(TABLE, tmp_path, ["line", "centre"])
    assert (found.state, found.n) == ("scored", 2)
    assert found.notes[-1].startswith("No estimate for 1 of 3 images")
    assert f"| Line | {parts(found)[0].number} (n = 2) |" in report.markdown(TABLE, [found])


def test_more_images_go_on_from_fewer(shelf, tmp_path):
    work(tmp_path, only=["bottom"])
    more = dataclasses.replace(TABLE, images=5)
    assert report.results(more, tmp_path, ["bottom"])[0].progress == "3 of 5 images."
    work(tmp_path, more, only=["bottom"])
    assert {result.n for result in report.results(TABLE, tmp_path, ["bottom"])} == {5}
    most = dataclasses.replace(TABLE, images=6)
    assert " (n = 5) |" in report.markdown(most, report.results(most, tmp_path))


def test_other_weights_are_measured_anew(shelf, tmp_path):
    work(tmp_path, only=["bottom"])
    before = report.results(TABLE, tmp_path, ["bottom"])
    weights = {name: value + 0.5 for name, value in shelf.model.named_parameters()}
    shelf.run.save_weights({**shelf.model.state_dict(), **weights})
    work(tmp_path, only=["bottom"])
    after = report.results(TABLE, tmp_path, ["bottom"])
    assert [result.n for result in after] == [3, 3]
    assert all(a.ours != b.ours for a, b in zip(after, before, strict=True))


def test_a_guided_cell_is_measured_anew_by_another_way_to_estimate(shelf, tmp_path, monkeypatch):
    plan = studies.plan("deepnade", "digits", {"model.hidden": [8]})
    guide = studies.new_run(
        tmp_path / "shelf" / "guide", "deepnade", plan.config, "digits", None, plan.settings
    )
    guide.run.save_weights(guide.model.state_dict())
    table = dataclasses.replace(TABLE, images=1)
    (cell,) = table.cells(["line", "centre"])

    def estimates() -> int:
        return sum(
            isinstance(e, queue.Scoring) for e in work(tmp_path, table, only=["line", "centre"])
        )

    assert estimates() > 0
    found = measured.read(table, cell, tmp_path)
    assert found is not None
    assert [image.method for image in found.images] == ["guided"]
    assert estimates() == 0
    monkeypatch.setattr(hiding, "GUIDED", "otherwise")
    assert estimates() > 0


def test_a_damaged_file_counts_as_none_and_a_missing_model_is_told(shelf, tmp_path):
    work(tmp_path, only=["bottom"])
    (cell, _) = TABLE.cells(["bottom"])
    measured.path(TABLE, cell, tmp_path).write_text("{")
    assert report.results(TABLE, tmp_path, ["line", "bottom"])[0].state == "not started"
    (shelf.run.folder / "run.json").unlink()
    skipped = [e for e in work(tmp_path, only=["line"]) if isinstance(e, queue.Skipped)]
    assert len(skipped) == 2
    assert "run.json" in skipped[0].reason


def test_the_report_says_method_error_and_machine_and_only_what_the_folder_says(shelf, tmp_path):
    assert not report.begun(report.results(TABLE, tmp_path))
    work(tmp_path, only=["line"])
    found = report.results(TABLE, tmp_path)
    text, lines = (
        path.read_text(encoding="utf-8") for path in report.write(TABLE, found, tmp_path)
    )
    exact, _ = parts(by_name(found)["line-bottom"])
    assert f"| Line | {exact.number} | ≥ " in text
    assert "| Clamped | … | … |" in text
    assert "Measured on: " in text
    assert "Trained" not in text
    assert "- Clamped: Bottom half (not started), Centre (not started)." in text
    assert str(tmp_path) not in text
    rows = list(csv.DictReader(io.StringIO(lines)))
    assert [r["method"] for r in rows] == ["exact", "sequential Monte Carlo", "", ""]
    assert [r["bound"] for r in rows] == ["", "≥", "", ""]
    assert float(rows[0]["bits"]) == exact.value
    assert "A tiny yardstick" in report.booklet([TABLE], tmp_path)


def test_it_is_one_of_the_tables():
    assert published.table("completion") is COMPLETION
    assert {cell.column.key for cell in COMPLETION.cells(["nade", "top"])} == {"top"}
    with pytest.raises(StudioError, match="'centre'"):
        COMPLETION.cells(["center"])
