"""Every model's number by every road: one sign, the same digits, error and unit.

A road is whatever writes the number of a run. One that writes its own, instead of asking the
`Figure`, gives other digits or forgets that a number is a bound, an estimate or no NLL at all.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from PySide6.QtWidgets import QLabel, QProgressBar

from ar_studio import gallery, models, ranking
from ar_studio.cli import results as commands
from ar_studio.cli.reproduction import QueueView
from ar_studio.cli.training import TrainingView
from ar_studio.figures import Figure
from ar_studio.gallery.merit import merits
from ar_studio.gui.compare import table as compared
from ar_studio.gui.compare.export import Table as Exported
from ar_studio.gui.gallery.card import GalleryCard
from ar_studio.gui.reproduce.table import ERROR, OURS, CellTable
from ar_studio.gui.runs.panel import RunsPanel
from ar_studio.gui.runs.rows import rows_of
from ar_studio.gui.studio.scoring import Measured
from ar_studio.gui.training.curves import TABLE, CurvesView
from ar_studio.gui.training.history import History
from ar_studio.gui.training.outcome import Outcome
from ar_studio.gui.training.samples import SamplesView
from ar_studio.records import DataPart, ModelPart, Progress, Record, Score
from ar_studio.reproduction.tables import Column, Table
from ar_studio.reproduction.tables import Row as Line
from ar_studio.runs import Metric, Run
from ar_studio.spaces import ContextSpace, EventSpace
from tests.e2e.commands import ask

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

VALUE, SPREAD, TRAIN = 12.3456, 0.2468, 45.6789
SPACES = (
    EventSpace((1, 8, 8)),
    EventSpace((6,), 0),
    EventSpace((20,), 100, documents=True),
    EventSpace((20,), 30, events="text"),
    EventSpace((20,), 30, context=ContextSpace("text", shape=(5,), levels=30), events="line"),
)
SIGNS = {"exact": "", "lower bound": "≤ ", "estimate": "≈ ", "none": ""}
NUMBER = re.compile(r"(?:[≤≥≈] ?)?[−-]?(?:12|45)\.\d+(?: ?± ?[\d.]+)?")
PART = re.compile(r"(?:[≤≥≈] ?)?(?:0\.27|6\.2)\d*")  # in bits per dimension, and a perplexity


@dataclass
class Session:
    """What the roads start from."""

    studio: Any
    qtbot: Any
    capsys: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def widget(self, made: Any) -> Any:
        self.qtbot.addWidget(made)
        return made


@pytest.fixture
def session(studio, qtbot, capsys, monkeypatch) -> Session:
    return Session(studio, qtbot, capsys, monkeypatch)


def space_of(name: str) -> EventSpace:
    card = models.entries()[name].card
    return next(space for space in SPACES if not card.unsuited(space))


def value_of(name: str) -> float:
    """Return the number of a model: a density's may be below zero."""
    return -VALUE if space_of(name).values.density else VALUE


def sign_of(name: str) -> str:
    """Return what a model's numbers have before them."""
    entry = models.entries()[name]
    return "≈ " if entry.estimates else SIGNS[entry.card.likelihood]


def expected(name: str, error: bool) -> str:
    minus = "−" if space_of(name).values.density else ""
    return f"{sign_of(name)}{minus}12.35" + (" ± 0.25" if error else "")


def score_of(name: str) -> Score:
    """Return a score of a model's own sort: exact, a bound or an estimate."""
    entry, space = models.entries()[name], space_of(name)
    return Score(
        split="test",
        protocol="p",
        nll_nats=value_of(name),
        nll_stderr=SPREAD,
        bits_per_dim=space.bits_per_dim(value_of(name)),
        perplexity=6.2345 if space.documents else None,
        n=99,
        upper_bound=entry.card.likelihood == "lower bound",
        estimate=entry.estimates or entry.card.likelihood == "estimate",
    )


def make(folder: Path, name: str, scored: bool) -> Run:
    """Write the record of a run that has been tested, or only validated."""
    part = ModelPart.of(name, {}, 0, space_of(name))
    data = DataPart(
        source="digits", preparation={}, protocol="p", fingerprint="", sizes={"train": 9}
    )
    progress = Progress(step=9, epoch=1, best_epoch=1, seconds=80.0)
    if not scored:
        progress = progress.model_copy(update={"best_valid_nll": value_of(name)})
    record = Record(
        title=f"A {name}",
        status="finished",
        model=part,
        data=data,
        training={},
        progress=progress,
        scores={"test": score_of(name)} if scored else {},
    )
    return Run.create(folder / re.sub(r"\W", "p", name), record)


def plain(text: str) -> str:
    """Return a rich text without its tags."""
    return re.sub(r"<[^>]*>", "", text)


# The roads of a run, whether it was tested or only validated


def listed(session: Session, run: Run) -> str:
    _, out, _ = ask(session.capsys, "runs", run.folder.parent)
    return next(line for line in out.splitlines() if str(run.folder) in line)


def card(session: Session, run: Run) -> str:
    run.save_samples(1, torch.zeros(2, *run.record.model.event_shape, dtype=torch.uint8))
    entry = gallery.Entry("it", "An idea.", False, run)
    made = session.widget(GalleryCard(entry, merits([entry]).get("it")))
    said = [label.text() for label in made.findChildren(QLabel)]
    said += [label.toolTip() for label in made.findChildren(QLabel)]
    return plain(" ".join([*said, made.accessibleName()]))


def comparison(session: Session, run: Run) -> str:
    rows = ranking.table([run])
    table = session.widget(compared.RunTable())
    table.show_rows(rows, ranking.rank(rows))
    item = table.topLevelItem(0).child(0)
    return f"{item.text(compared.NLL)} {item.text(compared.BITS)}"


def outcome(session: Session, run: Run) -> str:
    history = History(session.studio, session.studio)
    return session.widget(Outcome(session.studio, history, QProgressBar()))._describe(run.record)


RUN_ROADS = {"cells": [listed, comparison], "sentences": [card, outcome]}

# The roads of a score


def evaluated(session: Session, run: Run) -> str:
    return _evaluated(session, run, run.folder)


def evaluated_together(session: Session, run: Run) -> str:
    return _evaluated(session, run, run.folder, run.folder)


def _evaluated(session: Session, run: Run, *folders: Path) -> str:
    session.patch.setattr(commands, "_datasets", lambda subjects, *_: [None] * len(subjects))
    session.patch.setattr(commands, "_measure", lambda *_: scored(run))
    return ask(session.capsys, "evaluate", *folders)[1]


def scored(run: Run):
    from ar_studio.scores import Scored

    return Scored(run.record.scores["test"], True, torch.zeros(3))


def shelved(session: Session, run: Run) -> str:
    entry = gallery.Entry("it", "An idea.", False, run)
    session.patch.setattr(gallery, "shelf", lambda: [entry])
    return ask(session.capsys, "gallery", "list")[1]


def summarised(session: Session, run: Run) -> str:
    return session.widget(RunsPanel(session.studio))._summary(run)


def told_when_evaluated(session: Session, run: Run) -> str:
    panel = session.widget(RunsPanel(session.studio))
    panel.actions_on.scoring._received(Measured(run.record.title, scored(run)))
    return session.studio.log.lines[-1]


def cell_of(run: Run):
    (cell,) = published(run).cells()
    return cell


def published(run: Run) -> Table:
    row = Line("it", "It", run.record.model.name, [None], {"epochs": 9})
    return Table("t", "T", "Nobody, 2020.", "Test NLL.", (row,), (Column("d", "D", "digits"),))


def queued(session: Session, run: Run) -> str:
    from ar_studio.reproduction import queue

    session.capsys.readouterr()
    QueueView().show(queue.Scored(cell_of(run), None, run.record.scores["test"]))
    return session.capsys.readouterr().err


def queued_in_the_window(session: Session, run: Run) -> str:
    from ar_studio.reproduction import queue

    state = session.studio.reproduction
    state._received(queue.Scored(cell_of(run), None, run.record.scores["test"]))
    return session.studio.log.lines[-1]


def result_of(run: Run):
    from ar_studio.reproduction import report
    from ar_studio.reproduction.standing import Fold

    table, cell = published(run), cell_of(run)
    figure, n = report._number(table, [Fold(cell, None, (run,), run, run.record.scores["test"])])
    return report.Result(
        cell, "scored", "", None, figure, n, None, 80.0, "1", "0", "", (), (run.folder,), ()
    )


def reported(session: Session, run: Run) -> str:
    from ar_studio.reproduction import report

    return report.markdown(published(run), [result_of(run)])


def reproduced(session: Session, run: Run) -> str:
    table = session.widget(CellTable())
    table.show_results([result_of(run)], "", published(run))
    item = table.topLevelItem(0)
    return f"{item.text(OURS)} ± {item.text(ERROR)}"


SCORE_ROADS = {
    "cells": [evaluated_together, shelved, reported, reproduced],
    "sentences": [evaluated, summarised, told_when_evaluated, queued, queued_in_the_window],
}


def check(text: str, name: str, wanted: set[str], sentence: bool) -> None:
    """Hold a text to the numbers that it should give of a model, and to what they are."""
    assert set(NUMBER.findall(text)) == wanted, text
    sign = sign_of(name)
    assert set(PART.findall(text)) <= {f"{sign}0.278", f"{sign}6.2"}, text
    none = models.likelihood(name) == "none"
    assert ("reconstruction" in text) == none, text
    if sentence:
        assert f"{expected(name, error='±' in text)} nats" in text
        assert not (none and "NLL" in text), text


def roads(*tables: dict[str, list[Callable]]) -> list[Any]:
    return [
        pytest.param(road, kind == "sentences", id=road.__name__)
        for table in tables
        for kind, found in table.items()
        for road in found
    ]


@pytest.mark.parametrize(("road", "sentence"), roads(RUN_ROADS, SCORE_ROADS))
def test_a_score_is_the_same_by_every_road(road, sentence, session, tmp_path):
    for name in models.CATALOGUE:
        if models.likelihood(name) != "none":  # which is never tested
            text = road(session, make(tmp_path / "runs", name, scored=True))
            check(text, name, {expected(name, error=True)}, sentence)


# The roads of validation


def in_the_list(session: Session, run: Run) -> str:
    (row,) = rows_of([run])
    return row.number


def under_way(session: Session, run: Run) -> str:
    from ar_studio.reproduction import report
    from ar_studio.reproduction.standing import Fold

    run.update(status="training", training={"epochs": 9})
    return report._progress(cell_of(run), [Fold(cell_of(run), None, (run,), None, None)])


def view_of(run: Run) -> TrainingView:
    name = run.record.model.name
    model = SimpleNamespace(card=models.entries()[name].card)
    study: Any = SimpleNamespace(dataset=SimpleNamespace(space=space_of(name)), model=model)
    return TrainingView(study)


def ended(run: Run):
    from ar_studio.training import Finished

    return Finished("budget", "The end.", run.record.progress.best_valid_nll, 1, 9, 80.0)


def summed_up(session: Session, run: Run) -> str:
    view = view_of(run)
    view.show(ended(run))
    return view.summary()


def queue_ended(session: Session, run: Run) -> str:
    from ar_studio.reproduction import queue

    (trial, *_) = cell_of(run).trials(None)
    session.capsys.readouterr()
    QueueView().show(queue.Training(trial, ended(run)))
    return session.capsys.readouterr().err


VALID_ROADS = {"cells": [in_the_list], "sentences": [under_way, summed_up, queue_ended]}


@pytest.mark.parametrize(("road", "sentence"), roads(RUN_ROADS, VALID_ROADS))
def test_a_validation_is_the_same_by_every_road(road, sentence, session, tmp_path):
    for name in models.CATALOGUE:
        text = road(session, make(tmp_path / "runs", name, scored=False))
        check(text, name, {expected(name, error=False)}, sentence)


# The roads of an epoch


def epoch_of(run: Run):
    from ar_studio.training import EpochDone

    return EpochDone(1, 9, TRAIN, value_of(run.record.model.name), SPREAD, True, None)


def logged(session: Session, run: Run) -> str:
    session.studio.training.run = run
    return session.studio.training._told(epoch_of(run))


def on_the_terminal(session: Session, run: Run) -> str:
    session.capsys.readouterr()
    view_of(run).show(epoch_of(run))
    return session.capsys.readouterr().err


def followed(session: Session, run: Run) -> str:
    from ar_studio.reproduction import queue

    (trial, *_) = cell_of(run).trials(None)
    session.studio.reproduction._received(queue.Training(trial, epoch_of(run)))
    return session.studio.reproduction.task.progress.words


def captioned(session: Session, run: Run) -> str:
    history = History(session.studio, session.studio)
    view = session.widget(SamplesView(session.studio, history))
    history.run, view.epochs = run, [1]
    value = value_of(run.record.model.name)
    history.metrics = [Metric(9, 1, 1.0, TRAIN, value, SPREAD, 0.1)]
    view._show_caption()
    return view.caption.text()


@pytest.mark.parametrize("road", [logged, on_the_terminal, followed, captioned])
def test_an_epoch_is_the_same_by_every_road(road, session, tmp_path):
    for name in models.CATALOGUE:
        text = re.sub(r" +", " ", road(session, make(tmp_path / "runs", name, scored=False)))
        trained = {f"{sign_of(name)}45.68"} & set(NUMBER.findall(text))
        assert bool(trained) == (road in (logged, on_the_terminal)), text
        check(text, name, {expected(name, error=True), *trained}, sentence=True)


# The files


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_files_hold_whole_numbers_and_say_what_they_are(session, tmp_path):
    from ar_studio.reproduction import report

    for name in models.CATALOGUE:
        none = models.likelihood(name) == "none"
        run = make(tmp_path / "runs", name, scored=not none)
        rows = ranking.table([run])
        Exported(rows, ranking.rank(rows))(tmp_path / "table.csv")
        (line,) = read(tmp_path / "table.csv")
        assert float(line["nll_nats"]) == value_of(name)
        assert line["nll_stderr"] == ("" if none else str(SPREAD))
        assert line["bound"] == sign_of(name).strip()
        assert line["measure"] == ("reconstruction error" if none else "NLL")
        if not none:
            (tmp_path / "t.csv").write_text(report.as_csv(published(run), [result_of(run)]))
            (line,) = read(tmp_path / "t.csv")
            assert (float(line["ours"]), float(line["stderr"])) == (value_of(name), SPREAD)
            assert line["bound"] == sign_of(name).strip()


def test_files_of_curves_say_what_they_are(session, tmp_path):
    for name in models.CATALOGUE:
        run = make(tmp_path / "runs", name, scored=False)
        history = History(session.studio, session.studio)
        history.run = run
        history.metrics = [Metric(9, 1, 1.0, TRAIN, value_of(name), SPREAD, 0.1)]
        view = session.widget(CurvesView(session.studio, history))
        (line,) = [dict(zip(TABLE, row, strict=True)) for row in view.table()]
        none = models.likelihood(name) == "none"
        assert line["measure"] == ("reconstruction error" if none else "NLL")
        assert line["bound"] == sign_of(name).strip()
        assert line["valid_nll"] == value_of(name)


# Nothing slips through


def test_a_road_that_writes_its_own_is_found():
    right = Figure(VALUE, SPREAD, sign="≤ ")
    wrong = (
        f"{VALUE:.2f} ± {SPREAD:.2f} nats",  # a bound as if it were exact
        f"≤ {VALUE:.3f} ± {SPREAD:.3f} nats",
        f"≤ {VALUE:.2f} nats",
        f"≤ {VALUE:.2f} ± {SPREAD:.2f} bits/dim",
        str(replace(right, measure="reconstruction error")),
    )
    check(str(right), "sbn", {expected("sbn", error=True)}, sentence=True)
    for text in wrong:
        with pytest.raises(AssertionError):
            check(text, "sbn", {expected("sbn", error=True)}, sentence=True)
