"""Published tables: the queue of runs, what is left of it after a kill, and the report."""

import csv
import dataclasses
import io
import math
import re
import statistics

import pytest
import torch
from scipy import stats

from ar_studio import data, models, studies
from ar_studio.errors import StudioError
from ar_studio.figures import written
from ar_studio.reproduction import published, queue, report
from ar_studio.reproduction.queue import reproduce
from ar_studio.reproduction.significance import against_best, paired_t, two_sided
from ar_studio.reproduction.tables import Column, Protocol, Row, Table
from ar_studio.reproduction.took import took
from ar_studio.reproduction.yardstick import Yardstick
from ar_studio.runs import Run
from ar_studio.training import BatchDone

BRIEF = {"epochs": 1, "batch_size": 400}


def tiny(*rows: Row, **changes) -> Table:
    """Return a table of small digits; by default of one row that a second trains."""
    columns = (Column("small", "Small digits", "digits"),)
    values = {"columns": columns, "citation": "Nobody, 2020.", "protocol": "Test NLL."}
    return Table("tiny", "A tiny table", rows=rows or (FVSBN,), **{**values, **changes})


FVSBN = Row("line", "Line", "fvsbn", [30.0], BRIEF)
GRID = Row("grid", "Grid", "fvsbn", [30.0], BRIEF,
           candidates=({"learning_rate": 1e-4}, {"learning_rate": 1e-2}))  # fmt: skip


def work(table, folder, **options):
    return list(reproduce(table, folder, **options))


def skipped(events):
    return [event.reason for event in events if isinstance(event, queue.Skipped)]


def trained(events):
    return [event.folder.name for event in events if isinstance(event, queue.TrialStarted)]


def only_result(table, folder):
    (result,) = report.results(table, folder)
    return result


def test_a_cell_is_trained_scored_and_reported(tmp_path):
    table = tiny()
    events = work(table, tmp_path)
    assert trained(events) == ["line-small"]
    assert events[-1] == queue.Finished(1, 1)
    run = Run(tmp_path / "tiny" / "line-small")
    score = run.record.scores["test"]
    result = only_result(table, tmp_path)
    assert (result.state, result.ours, result.stderr) == (
        "scored",
        score.nll_nats,
        score.nll_stderr,
    )
    assert result.difference == pytest.approx((30.0 - score.nll_nats) / score.nll_stderr)
    assert result.n == run.record.data.sizes["test"]
    assert result.seconds == run.record.progress.seconds > 0
    assert "batch_size 400" in result.setting
    assert "learning_rate" in result.setting  # the recipe's own is said too


def test_passages_are_scored_in_bits_of_a_dimension(tmp_path):
    row = Row("counts", "Counts", "kneser-ney", [2.0], {"context": 1}, sliding=True)
    short = Column("short", "Short windows", "hello", {"data.length": 4})
    table = tiny(row, columns=(short,), bits=True)
    work(table, tmp_path)
    run, result = Run(tmp_path / "tiny" / "counts-short"), only_result(table, tmp_path)
    score = run.record.scores["test, sliding"]
    assert run.record.data.preparation["length"] == 4
    assert result.ours is not None
    assert result.stderr is not None
    assert result.ours == pytest.approx(score.bits_per_dim)
    assert result.difference == pytest.approx((2 - result.ours) / result.stderr)
    assert str(result.figure).endswith("bits/char")


def test_what_is_finished_is_not_trained_again(tmp_path):
    work(tiny(), tmp_path)
    before = Run(tmp_path / "tiny" / "line-small").record
    again = work(tiny(), tmp_path)
    assert trained(again) == []
    assert Run(tmp_path / "tiny" / "line-small").record == before


def test_a_finished_run_that_was_never_scored_is_scored(tmp_path):
    for event in (events := reproduce(tiny(), tmp_path)):
        if isinstance(event, queue.Scoring):
            break
    events.close()
    assert only_result(tiny(), tmp_path).ours is None
    again = work(tiny(), tmp_path)
    assert trained(again) == []
    assert any(isinstance(event, queue.Scored) for event in again)


def test_a_closed_queue_goes_on_to_the_same_weights(tmp_path):
    table = tiny(Row("line", "Line", "fvsbn", [None], {"epochs": 3, "batch_size": 400}))
    work(table, tmp_path / "whole")
    events = reproduce(table, tmp_path / "cut")
    steps = 0
    for event in events:
        steps += isinstance(event, queue.Training) and isinstance(event.event, BatchDone)
        if steps == 6:  # in the second epoch
            break
    events.close()
    assert Run(tmp_path / "cut/tiny/line-small").record.status == "stopped"
    result = only_result(table, tmp_path / "cut")
    assert result.state == "under way"
    assert result.progress.startswith("At epoch 1 of 3, validation NLL")
    work(table, tmp_path / "cut")
    whole, cut = (Run(tmp_path / name / "tiny/line-small") for name in ("whole", "cut"))
    weights = whole.load_weights()
    assert all(torch.equal(weights[key], value) for key, value in cut.load_weights().items())


def test_the_best_candidate_on_validation_alone_is_scored(tmp_path):
    table = tiny(GRID)
    events = work(table, tmp_path)
    assert trained(events) == ["grid-small-learning_rate-0.0001", "grid-small-learning_rate-0.01"]
    slow, fast = (Run(tmp_path / "tiny" / name) for name in trained(events))
    assert (slow.record.progress.best_valid_nll or 0) > (fast.record.progress.best_valid_nll or 0)
    assert (list(slow.record.scores), list(fast.record.scores)) == ([], ["test"])
    result = only_result(table, tmp_path)
    assert result.ours == fast.record.scores["test"].nll_nats
    assert result.runs == (fast.folder,)
    assert "learning_rate 0.01" in result.setting
    assert "Best of 2 settings" in result.notes[0]


def test_folds_are_averaged_and_their_spread_is_the_error(tmp_path, monkeypatch):
    # Seeds of the split stand for folds, which digits have not.
    from ar_studio.reproduction.tables import Trial

    settings = Trial.settings.fget
    assert settings is not None

    def seeded(trial):
        values = settings(trial)
        values["data.seed"] = values.pop("data.fold")
        return values

    monkeypatch.setattr(Trial, "settings", property(seeded))
    columns = (Column("small", "Small digits", "digits", folds=3),)
    table = tiny(FVSBN, columns=columns, density=True)
    assert trained(work(table, tmp_path)) == [f"line-small-fold{k}" for k in range(3)]
    titles = [Run(tmp_path / f"tiny/line-small-fold{k}").record.title for k in range(3)]
    # Counted from 0, as in the setting and the protocol.
    assert titles == [f"Line on Small digits, fold {k} of 3" for k in range(3)]
    scores = [
        -Run(tmp_path / f"tiny/line-small-fold{k}").record.scores["test"].nll_nats for k in range(3)
    ]
    assert len(set(scores)) == 3
    result = only_result(table, tmp_path)
    assert result.ours is not None
    assert result.stderr is not None
    assert result.ours == pytest.approx(statistics.fmean(scores))
    assert result.stderr == pytest.approx(statistics.stdev(scores) / math.sqrt(3))
    assert result.n == 3
    assert result.folds == tuple(scores)
    # Log densities: more is better.
    assert result.difference == pytest.approx((result.ours - 30.0) / result.stderr)


def test_what_cannot_be_trained_does_not_stop_the_others(tmp_path):
    table = tiny(
        Row("alien", "Alien", "no such model", [1.0]),
        Row("rbm", "RBM", "", [86.34]),
        FVSBN,
    )
    events = work(table, tmp_path)
    reasons = skipped(events)
    assert "no such model" in reasons[0]
    assert events[-1] == queue.Finished(
        1, 2
    )  # what the studio has no model for is not in the queue
    by_row = {result.cell.row.key: result for result in report.results(table, tmp_path)}
    assert by_row["line"].state == "scored"
    assert by_row["alien"].state == "not started"
    assert (by_row["rbm"].state, by_row["rbm"].ours) == ("missing", None)
    assert not (tmp_path / "tiny" / "rbm-small").exists()


def test_a_diverged_training_is_said_and_not_tried_again(tmp_path, monkeypatch):
    def loss(model, x, generator):
        return sum(p.sum() for p in model.parameters()) * math.nan

    monkeypatch.setattr(models.family("fvsbn"), "loss", loss)
    events = work(tiny(), tmp_path)
    assert "no longer a number" in skipped(events)[0]
    assert trained(work(tiny(), tmp_path)) == []
    result = only_result(tiny(), tmp_path)
    assert result.ours is None
    assert "diverged" in result.progress


def test_a_run_that_another_process_trains_is_left_to_it(tmp_path):
    events = reproduce(tiny(), tmp_path)
    for event in events:
        if isinstance(event, queue.Training) and isinstance(event.event, BatchDone):
            break
    assert skipped(work(tiny(), tmp_path)) == [queue.BUSY]
    assert not any(isinstance(event, queue.Skipped) for event in events)
    assert only_result(tiny(), tmp_path).state == "scored"


def test_missing_data_are_told_once_and_never_pretended(tmp_path):
    columns = (
        Column("here", "Here", "digits"),
        Column("gone", "Gone", "gone", missing="These data are not to be had."),
    )
    table = tiny(Row("line", "Line", "fvsbn", [30.0, 31.0], BRIEF), columns=columns)
    assert work(table, tmp_path)[-1] == queue.Finished(1, 1)
    text = report.markdown(table, report.results(table, tmp_path))
    assert "Line on Gone: These data are not to be had." in text
    assert "| 31.00 |" in text


def test_a_cell_without_data_says_nothing_of_how_ours_was_chosen(tmp_path):
    columns = (Column("gone", "Gone", "gone", missing="These data are not to be had."),)
    missing = only_result(tiny(GRID, columns=columns), tmp_path)
    assert (missing.progress, missing.notes) == ("These data are not to be had.", ())


def test_a_part_of_a_table_is_named_by_models_rows_and_columns():
    table = published.table("made-uci")
    names = [(cell.row.key, cell.column.key) for cell in table.cells(["nade", "dna", "adult"])]
    assert names == [("nade", "adult"), ("nade", "dna")]
    both = {cell.row.key for cell in table.cells(["made"])}
    assert both == {"made"}  # a row of that name, and so no other row of the model
    mnist = published.table("binarized-mnist")
    assert {cell.row.key for cell in mnist.cells(["convnade-deep", "made"])} == {
        "convnade-deep", "made-500", "made-8000", "made-8000-masks", "made-2x8000-masks"
    }  # fmt: skip
    assert {cell.column.key for cell in table.cells(["uci-binary/dna"])} == {"dna"}
    with pytest.raises(StudioError, match="'adult'"):
        table.cells(["adlut"])


def test_the_report_is_markdown_and_csv(tmp_path):
    table = tiny(FVSBN, Row("rbm", "RBM", "", [86.34]))
    work(table, tmp_path)
    found = report.results(table, tmp_path)
    markdown, lines = report.write(table, found, tmp_path)
    text = markdown.read_text(encoding="utf-8")
    result = found[0]
    assert f"| Line | 30.00 → {result.ours:.2f} ± {result.stderr:.2f} |" in text
    assert "| RBM, reference | 86.34 |" in text
    assert f"; {report.ALONE}." in text
    assert "- RBM on Small digits: A reference: the studio has no such model" in text
    assert str(tmp_path) not in text
    rows = list(csv.DictReader(io.StringIO(lines.read_text(encoding="utf-8"))))
    assert [row["row"] for row in rows] == ["line", "rbm"]
    assert float(rows[0]["ours"]) == result.ours
    assert rows[1]["ours"] == ""


def test_a_recipe_that_changed_since_is_said(tmp_path):
    work(tiny(), tmp_path)
    assert only_result(tiny(), tmp_path).notes == ()
    longer = Row("line", "Line", "fvsbn", [30.0], {**BRIEF, "epochs": 2})
    assert trained(work(tiny(longer), tmp_path)) == []
    assert "earlier recipe" in only_result(tiny(longer), tmp_path).notes[0]


def test_a_bound_is_marked():
    table = tiny()
    folds = [
        _fold(nll_nats=90.0, upper_bound=True),
    ]
    assert report._number(table, folds)[0].sign == "≤ "
    assert report._number(tiny(density=True), folds)[0].sign == "≥ "


def test_a_mean_of_folds_is_of_bits_where_the_table_is():
    folds = [_fold(nll_nats=nats * math.log(2)) for nats in (1.0, 3.0)]
    found, n = report._number(tiny(bits=True), folds)
    assert (found.unit, n) == ("bits", 2)
    assert (found.value, found.error) == (pytest.approx(2), pytest.approx(1))


def _fold(**values):
    from ar_studio.records import Score
    from ar_studio.reproduction.standing import Fold

    score = Score(split="test", protocol="p", nll_stderr=0.1, n=10, **values)
    (cell,) = tiny().cells()
    return Fold(cell, None, (), None, score)


TRAINED = [table for table in published.TABLES.values() if not isinstance(table, Yardstick)]
CELLS = [cell for table in TRAINED for cell in table.cells() if not cell.missing]


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.name)
def test_every_cell_names_models_data_and_settings_that_exist(cell):
    assert cell.column.data in data.CATALOGUE
    trials = [trial for fold in cell.folds for trial in cell.trials(fold)]
    assert len({trial.name for trial in trials}) == len(trials)
    for trial in trials[: len(cell.row.candidates)]:
        plan = studies.plan(cell.row.model, cell.column.data, trial.settings)
        assert plan.settings.epochs or plan.settings.minutes or plan.settings.steps


def test_a_row_may_score_the_runs_of_another_under_another_ensemble(tmp_path):
    settings = {**BRIEF, "hidden": (8,), "masks": 4}
    one = Row("one", "One", "made", [1.0], settings, shares="four")
    four = Row("four", "Four", "made", [1.0], settings, ensemble=4)
    table = tiny(one, four)
    assert trained(work(table, tmp_path)) == ["four-small"]
    scores = Run(tmp_path / "tiny" / "four-small").record.scores
    alone, together = report.results(table, tmp_path)
    assert (alone.ours, together.ours) == (scores["test"].nll_nats, scores["test × 4"].nll_nats)
    assert "averaged over 4" in together.notes[0]


def test_a_model_of_fewer_mask_sets_than_asked_for_averages_those_it_knows(tmp_path):
    row = Row("few", "Few", "made", [1.0], {**BRIEF, "hidden": (8,), "masks": 3}, ensemble=64)
    assert work(tiny(row), tmp_path)[-1] == queue.Finished(1, 1)
    again = work(tiny(row), tmp_path)
    assert not any(isinstance(event, queue.Scoring) for event in again)
    result = only_result(tiny(row), tmp_path)
    assert result.state == "scored"
    assert "averaged over 3" in result.notes[0]
    assert [s.ensemble for s in Run(result.runs[0]).record.scores.values()] == [3]


def test_an_estimate_of_the_mean_over_orderings_is_a_score_of_its_own(tmp_path):
    settings = {**BRIEF, "hidden": (4,)}
    mean = Row("mean", "Mean", "deepnade", [1.0], settings, estimate=True, shares="two")
    two = Row("two", "Two", "deepnade", [1.0], settings, ensemble=2)
    table = tiny(mean, two)
    assert trained(work(table, tmp_path)) == ["two-small"]
    scores = Run(tmp_path / "tiny" / "two-small").record.scores
    assert {name: score.sign for name, score in scores.items()} == {"≈ test": "≈ ", "test × 2": ""}
    estimated, exact = report.results(table, tmp_path)
    assert written(estimated.figure).startswith("≈ ")
    assert report.document(table, estimated)["bound"] == "≈"
    assert "random masks" in estimated.notes[0]
    assert not written(exact.figure).startswith("≈")
    # One ordering is worse than two together; the estimate is of one.
    assert estimated.ours is not None
    assert exact.ours is not None
    assert estimated.ours == pytest.approx(exact.ours, abs=1.5)
    assert estimated.ours > exact.ours


def test_only_models_that_estimate_have_an_estimate(tmp_path):
    row = Row("line", "Line", "fvsbn", [1.0], BRIEF, estimate=True)
    assert "needs no estimate" in skipped(work(tiny(row), tmp_path))[0]


def test_an_approximate_number_of_a_paper_says_so(tmp_path):
    table = tiny(Row("line", "Line", "fvsbn", [30.0], BRIEF, approximate=True))
    (found,) = report.results(table, tmp_path)
    assert report.grid(table, [found])[1] == [["Line", "≈ 30.00 → …"]]
    assert "approximate" in found.notes[0]


def test_a_bound_of_a_paper_says_so_and_who_published_it(tmp_path):
    row = Row("draw", "DRAW", "", [80.97], bound=True, source="K. Gregor et al., ICML 2015")
    table = tiny(row)
    (found,) = report.results(table, tmp_path)
    assert report.grid(table, [found])[1] == [["DRAW, reference", "≤ 80.97"]]
    text = report.markdown(table, [found])
    assert "The published value is an upper bound. Published by K. Gregor et al." in text


def test_no_difference_is_told_of_two_protocols(tmp_path):
    work(tiny(), tmp_path)
    same = only_result(tiny(), tmp_path)
    other = Protocol("dynamic", "Two protocols, so no difference is told.")
    table = tiny(dataclasses.replace(FVSBN, protocol=other))
    result = only_result(table, tmp_path)
    assert (same.difference is None, result.difference) == (False, None)
    assert result.ours == same.ours
    assert report.grid(table, [result])[1][0][1].startswith("30.00 (dynamic) → ")
    assert other.reason in report.markdown(table, [result])
    assert report.document(table, result)["difference"] is None


def test_published_numbers_of_other_protocols_have_no_difference():
    """What pytorch-generative and LMConv publish is of images binarised anew in every epoch."""
    rows = {row.key: row for row in published.TABLES["image-mnist"].rows}
    dynamic = {key for key, row in rows.items() if row.protocol}
    assert dynamic == {"gatedpixelcnn", "pixelsnail", "transformer", "lmconv"}


def test_every_row_without_a_model_says_whose_number_it_is(tmp_path):
    """Of a paper's own table it is the paper's; of any other, a note names who published it."""
    for table in published.TABLES.values():
        own = re.match(r"\w+, Table \d+: ", table.title)
        for found in report.results(table, tmp_path):
            row = found.cell.row
            if not row.model and not own:
                assert re.search(r"\w, [A-Z]+ \d{4}$", row.source)
                assert f"Published by {row.source}." in found.notes


FOLDS = ([-9.1, -9.5, -9.2, -9.9, -9.4], [-9.3, -9.4, -9.6, -10.3, -9.5])


def test_the_paired_t_test_is_that_of_scipy():
    expected = stats.ttest_rel(*FOLDS)
    found = paired_t(*FOLDS)
    assert (found.n, found.difference) == (5, pytest.approx(0.2))
    assert (found.t, found.p) == pytest.approx((expected.statistic, expected.pvalue))
    for freedom in (1, 2, 3, 4, 9, 10, 49):
        for t in (0.0, 0.3, -1.5, 2.262, 7.0):
            expected = 2 * stats.t.sf(abs(t), freedom)
            assert two_sided(t, freedom) == pytest.approx(expected, rel=1e-9, abs=1e-13)


def test_a_paired_t_test_of_differences_that_are_all_alike():
    assert (paired_t([1.0, 2.0], [1.0, 2.0]).p, paired_t([2.0, 3.0], [1.0, 2.0]).p) == (1.0, 0.0)
    with pytest.raises(ValueError, match="two pairs"):
        paired_t([1.0], [1.0])


def test_rows_of_a_divided_set_are_tested_against_its_best(tmp_path):
    columns = (Column("small", "Small digits", "digits", folds=5),)
    table = tiny(FVSBN, GRID, columns=columns, density=True)
    open_cells = report.results(table, tmp_path)
    assert "### Which are best" not in report.markdown(table, open_cells)
    found = [dataclasses.replace(r, folds=tuple(f)) for r, f in zip(open_cells, FOLDS, strict=True)]
    test = paired_t(FOLDS[1], FOLDS[0])
    assert against_best(found, found[1]) == (found[0], test)
    assert against_best(found, found[0]) is None
    assert against_best(open_cells, open_cells[1]) is None
    assert f"| Small digits | Line | Grid ({test.chance}) | – |" in report.markdown(table, found)


def test_rows_that_share_runs_have_one_recipe():
    for table in published.TABLES.values():
        rows = {row.key: row for row in table.rows}
        for row in table.rows:
            if row.shares:
                other = rows[row.shares]
                assert (row.model, row.settings, row.candidates) == (
                    other.model, other.settings, other.candidates
                )  # fmt: skip


def test_folders_of_a_table_never_meet():
    for table in published.TABLES.values():
        own = [cell for cell in table.cells() if not cell.row.shares]
        names = [t.name for c in own for f in c.folds for t in c.trials(f)]
        assert len(set(names)) == len(names)


def test_what_experiments_found_of_a_miss_stands_beside_its_cell(tmp_path):
    told = dataclasses.replace(FVSBN, findings={"small": "Too few epochs: 400 reach 17.9."})
    (result,) = report.results(tiny(told), tmp_path)
    assert "Too few epochs: 400 reach 17.9." in result.notes


def test_published_rows_speak_of_their_own_columns_only():
    for table in published.TABLES.values():
        columns = {column.key for column in table.columns}
        for row in table.rows:
            assert {*row.overrides, *row.findings} <= columns


def test_what_a_table_took_counts_every_setting_that_was_tried():
    table = published.TABLES["made-uci"]
    (fvsbn,) = table.cells(["fvsbn", "adult"])
    assert len(fvsbn.row.candidates) == 4
    assert took(table, [fvsbn]) == 4 * 50
    assert (took(table, table.cells()) or 0) > 3600
    assert took(table, [cell for cell in table.cells() if cell.missing]) is None


@pytest.mark.parametrize("key", ["mixture", "fvsbn", "nade", "eonade", "made"])
def test_the_recipe_for_a_table_is_one_that_reproduced_its_number(key):
    for cell in published.TABLES["made-uci"].cells([key]):
        if not cell.missing:
            row, data = cell.row, cell.column.data
            usual = studies.plan(row.model, data, {"samples": 0})
            tried = [studies.plan(row.model, data, one.settings) for one in cell.trials(None)]
            assert usual in tried, cell.title


def test_the_name_of_data_means_all_columns_of_them():
    table = published.TABLES["text"]
    rows = {cell.column.key for cell in table.cells(["gpt", "tinyshakespeare"])}
    assert rows == {column.key for column in table.columns}
    (cell,) = table.cells(["kneser-ney-6", "streams"])
    (trial,) = cell.trials(None)
    plan = studies.plan("kneser-ney", cell.column.data, trial.settings)
    assert (plan.preparation["split"], plan.config["context"]) == ("streams", 6)
