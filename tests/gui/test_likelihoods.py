"""Everywhere a number is shown: an NLL, a bound on one (≤), or a reconstruction error."""

import pytest
from PySide6.QtCore import Qt

from ar_studio.figures import written
from ar_studio.gui.compare.table import BITS, RANK, RunTable
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.events.image.hero import HeroView
from ar_studio.gui.runs.panel import RunsPanel
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.training.model.page import ModelPage
from ar_studio.gui.training.panel import TrainingPanel
from ar_studio.records import Progress, Score

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton
KINDS = {
    "fvsbn": "20.50",
    "deepnade": "≈ 20.50",
    "sbn": "≤ 20.50",
    "autoencoder": "20.50 reconstruction",
}
SCORE = Score(
    split="test",
    protocol="p",
    nll_nats=3.0,
    nll_stderr=0.1,
    n=9,
    upper_bound=True,
    bits_per_dim=1.0,
)


@pytest.fixture
def validated(studio, make_run):
    """Return a function that makes a run of a model with a best validation of 20.5 nats."""

    def make(name: str):
        config = {} if name == "fvsbn" else {"hidden": (6,)}
        run = make_run(name, f"A {name}", **config)
        run.update(progress=Progress(best_valid_nll=20.5, best_epoch=1, epoch=1, step=9))
        studio.runs.refresh()
        return studio.runs.get(run.folder)

    return make


@pytest.mark.parametrize(("name", "shown"), KINDS.items())
def test_the_table_of_runs(name, shown, studio, validated, qtbot):
    panel = RunsPanel(studio)
    qtbot.addWidget(panel)
    validated(name)
    (row,) = panel.list.runs_model.rows()
    assert row.number == shown


@pytest.mark.parametrize("name", KINDS)
def test_the_comparison(name, validated):
    from ar_studio import ranking

    (row,) = ranking.table([validated(name)])
    assert written(row.figure) == KINDS[name]
    assert (ranking.rank([row]) == [None]) == (name == "autoencoder")


@pytest.mark.parametrize("name", ["sbn", "autoencoder"])
def test_training_says_what_its_curves_are(name, studio, qtbot):
    panel = TrainingPanel(studio)
    qtbot.addWidget(panel)
    panel.show()
    studio.model.choose(name)
    studio.model.set_values({"hidden": (8,)})
    studio.training.set_values({"epochs": 1, "batch_size": 500, "samples": 1})
    studio.training.start()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=60_000)
    run = studio.runs.current
    assert run is not None
    assert studio.training.error == ""
    assert panel.now.curves is not None
    label = panel.now.curves._measure()
    said = next(line for line in studio.log.lines if "Epoch 1" in line)
    if name == "sbn":
        assert run.record.scores["test"].upper_bound
        assert label.startswith("Upper bound on the NLL")
        assert "valid ≤" in said
    else:
        assert run.record.scores == {}
        assert label.startswith("Reconstruction error, no NLL")
        assert "reconstruction error" in said
        assert panel.now.curves.references.lines() == []


@pytest.mark.parametrize(("name", "words"), [("sbn", "lower bound"), ("autoencoder", "none: ")])
def test_the_model_panel_says_it_before_any_training(name, words, studio, qtbot):
    panel = ModelPage(studio)
    qtbot.addWidget(panel)
    studio.model.choose(name)
    assert words in panel.about.likelihood.text()


@pytest.mark.parametrize("name", ["sbn", "autoencoder"])
def test_completion_is_refused_before_a_click(name, studio, validated, qtbot):
    panel = CompletionPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1000, 700)
    panel.show()
    studio.runs.select(validated(name))
    assert panel.unoffered.isVisible()
    assert not panel.bar.complete_button.isVisible()
    assert "conditionals" in panel.unoffered.text.text()
    studio.runs.select(validated("fvsbn"))
    assert panel.content.isVisible()


def test_what_an_autoencoder_draws_is_called_no_sample(studio, validated, qtbot):
    panel = SamplingPanel(studio)
    qtbot.addWidget(panel)
    panel.show()
    studio.runs.select(validated("autoencoder"))
    qtbot.mouseClick(panel.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: "samples of nothing" in panel.note.text(), timeout=20_000)
    panel.state.task.cancel()


def test_an_autoencoder_cannot_be_evaluated(studio, validated, qtbot):
    panel = RunsPanel(studio)
    qtbot.addWidget(panel)
    validated("autoencoder")
    panel.list.setCurrentIndex(panel.list.runs_model.index(0, 0))
    evaluate = panel.actions_on.evaluate
    assert not evaluate.isEnabled()
    assert "no likelihood" in evaluate.toolTip()
    studio.runs.select(validated("sbn"))
    assert evaluate.isEnabled()


@pytest.mark.parametrize(
    ("name", "map_title", "sum_title", "complete"),
    [
        ("fvsbn", "p(x<sub>i</sub> = 1 | x<sub>&lt;i</sub>)", "Log-likelihood so far", True),
        ("sbn", "p(x<sub>i</sub> = 1 | h)", "log p(x | h) so far", False),
        ("autoencoder", "taken for a probability", "Log of outputs so far", False),
    ],
)
def test_what_is_drawn_has_its_own_name(
    name, map_title, sum_title, complete, studio, validated, qtbot
):
    panel, training = SamplingPanel(studio), TrainingPanel(studio)
    qtbot.addWidget(panel)
    qtbot.addWidget(training)
    panel.show()
    training.show()
    studio.runs.select(validated(name))
    hero = panel.hero
    assert isinstance(hero, HeroView)
    assert map_title in hero.map_title.text()
    assert panel.hero.sum_title.text() == sum_title
    qtbot.mouseClick(panel.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working)
    panel.state.player.seek(64)
    assert map_title in hero.map_title.text()
    assert ("bits/dim" in panel.hero.sum_label.text()) == complete  # of x: only if exact
    button = training.now.outcome.complete
    assert button.isEnabled() == complete
    assert ("no tractable conditionals" in button.toolTip()) != complete


def test_bounds_are_marked_wherever_they_are_listed(studio, validated, qtbot):
    from ar_studio import ranking

    run = validated("sbn")
    run.update(scores={"test": SCORE})
    rows = ranking.table([run])
    table = RunTable()
    qtbot.addWidget(table)
    table.show_rows(rows, ranking.rank(rows))
    top = table.topLevelItem(0)
    assert top is not None
    item = top.child(0)
    assert item is not None
    assert (item.text(RANK), item.text(BITS)) == ("≤ 1", "≤ 1.000")
    panel = RunsPanel(studio)
    qtbot.addWidget(panel)
    assert "≤ 1.000 bits/dim" in panel._score_line("test", SCORE)
