"""Every panel with every kind of data: the user's tables of numbers and categories, documents."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QStyleOptionViewItem

from ar_studio import models
from ar_studio.columns import Column
from ar_studio.gui.compare.panel import COMPLETIONS, IMAGE
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.events.document.explorer import DocumentExplorer
from ar_studio.gui.events.document.view import DocumentView
from ar_studio.gui.events.steps import CHANCE, NAME, VALUE
from ar_studio.gui.events.table.editor import RowEditor
from ar_studio.gui.events.table.explorer import RowExplorer
from ar_studio.gui.events.table.view import TableView
from ar_studio.gui.exploring.panel import ExplorePanel
from ar_studio.records import DataPart, ModelPart, Progress, Record, Score
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

WAIT = 60_000
WORDS = ("the", "space", "god", "car", "team", "game", "disk")
DOCUMENTS = EventSpace((5,), len(WORDS), documents=True)


def write(path: Path, header: list[str], rows: list[list[object]]) -> Path:
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


@pytest.fixture
def numbers(tmp_path):
    """Return a CSV of real columns."""
    rng = np.random.default_rng(0)
    rows = [
        [round(x, 4), round(3 + 2 * x + y, 4), round(100 * y, 3)]
        for x, y in rng.normal(size=(60, 2))
    ]
    return write(tmp_path / "numbers.csv", ["length", "weight", "price"], rows)


@pytest.fixture
def categories(tmp_path):
    """Return a CSV of categories and yes or no."""
    rng = np.random.default_rng(0)
    pets, colours = ("cat", "dog", "none"), ("red", "green")
    rows: list[list[object]] = [
        [pets[rng.integers(3)], colours[rng.integers(2)], ("no", "yes")[rng.integers(2)]]
        for _ in range(60)
    ]
    return write(tmp_path / "pets.csv", ["pet", "colour", "smokes"], rows)


@pytest.fixture
def load(studio, qtbot):
    """Return a function that opens a file as the session's data."""

    def open_(path):
        studio.data.choose(str(path))
        qtbot.waitUntil(lambda: studio.data.dataset.source == str(path), timeout=WAIT)
        return studio.data.dataset

    return open_


@pytest.fixture
def train(studio, qtbot):
    """Return a function that trains a model on the session's data for an epoch."""

    def run(name, **config):
        studio.model.choose(name)
        studio.model.set_values(config)
        studio.training.set_values({"epochs": 1, "samples": 4})
        studio.training.start()
        qtbot.waitUntil(lambda: not studio.training.active, timeout=WAIT)
        assert not studio.training.error
        return studio.runs.current

    return run


@pytest.fixture
def document_run(studio):
    """Return a run of documents, whose data are not open."""
    model = models.build("docnade", DOCUMENTS, {"hidden": 3}, 0)
    data = DataPart(
        source="bags", preparation={}, protocol="bags", fingerprint="0", sizes={}, words=WORDS
    )
    config = model.config.model_dump(mode="json")
    score = Score(split="test", protocol="bags", nll_nats=9.1, nll_stderr=0.2, n=40, perplexity=6.2)
    record = Record(
        title="Bags",
        model=ModelPart.of("docnade", config, 0, DOCUMENTS),
        data=data,
        training={},
        progress=Progress(best_epoch=1),
        scores={"test": score},
    )
    run = Run.create(studio.preferences.runs_folder / "bags", record)
    run.save_weights(model.state_dict())
    run.save_samples(1, torch.tensor([[0, 1, 2, 0, 0], [3, 3, 3, 1, 1]], dtype=torch.int32))
    studio.runs.refresh()
    return studio.runs.get(run.folder)


def draw(panel, qtbot, n=5):
    panel.request.n.setValue(n)
    qtbot.mouseClick(panel.request.draw_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    panel.state.player.pause()


def export_all(panel, studio, qtbot, folder):
    paths = []
    for number, export in enumerate(panel.exports()):
        if export.suffix == ".py":
            continue  # for which there is a test of its own
        paths.append(folder / f"{panel.name}-{number}{export.suffix}")
        panel.export(export, paths[-1])
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    return paths


def walk(window, qtbot, unnamed):
    """Show every panel, as it is now, and hold its controls to their names."""
    for name, panel in window.panels.items():
        window.show_panel(name)
        qtbot.waitUntil(lambda panel=panel: panel.isVisible())
        assert not panel.grab().isNull()
        assert unnamed(panel) == []


def read(path):
    with path.open(newline="") as file:
        return list(csv.reader(file))


def column_of(compare):
    (column,) = compare.slide.columns.values()
    return column


def test_real_tables_from_file_to_comparison(
    window, studio, qtbot, numbers, load, train, unnamed, tmp_path
):
    load(numbers)
    run = train("rnade", hidden=4, components=2)
    assert run is not None
    assert [column.name for column in run.record.data.columns] == ["length", "weight", "price"]
    panels = window.panels
    walk(window, qtbot, unnamed)
    assert isinstance(panels["training"].now.samples.place.view, TableView)
    samples = panels["training"].now.samples
    qtbot.waitUntil(lambda: samples.place.count() == 4, timeout=WAIT)

    sampling = panels["sampling"]
    window.show_panel("sampling")
    draw(sampling, qtbot)
    sampling.state.player.seek(2)
    model = sampling.hero.model
    assert [model.text(row, NAME) for row in range(3)] == ["length", "weight", "price"]
    values = sampling.state.recording.values
    told = run.record.data.columns[1].text(values[1, 0].item())
    assert model.text(1, VALUE) == told.replace("-", "−")
    assert model.text(2, VALUE) == "·"
    assert model.headerData(CHANCE, Qt.Orientation.Horizontal) == "ln p"
    assert sampling.hero.conditional_title.text() == "Next: price"
    assert sampling.hero.conditional.density.isVisible()
    sampling.hero.table.selectRow(0)
    assert sampling.hero.conditional_title.text() == "length"
    qtbot.waitUntil(lambda: "Data" in sampling.samples.view.legends[0].text(), timeout=WAIT)
    rows, told = export_all(sampling, studio, qtbot, tmp_path)
    assert read(rows)[0] == ["length", "weight", "price"]
    assert len(read(rows)) == 6
    assert read(told)[0][:5] == ["position", "column", "value", "log_density", "mean"]

    window.show_panel("completion")
    completion = panels["completion"]
    qtbot.waitUntil(lambda: completion.editor.observed() is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: completion.bar.complete_button.isEnabled(), timeout=WAIT)
    completion.editor.model.set_observed(np.array([True, True, False]))
    qtbot.mouseClick(completion.bar.complete_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: completion.state.result is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not completion.state.task.working, timeout=WAIT)
    result = completion.state.result
    assert result.method == "exact"
    assert (result.samples[:, :2] == result.request.image[:2]).all()
    assert len(np.unique(result.samples[:, 2])) > 1
    table, _ = export_all(completion, studio, qtbot, tmp_path)
    assert read(table)[0][:5] == ["completion", "log_prob_nats", "length", "weight", "price"]

    compare = panels["compare"]
    window.show_panel("compare")
    compare.choose([run])
    compare.go()
    qtbot.waitUntil(lambda: not compare.state.task.working, timeout=WAIT)
    assert [place.count() for place in compare.slide.places()] == [9]
    qtbot.waitUntil(lambda: "mean log p" in column_of(compare).score.text(), timeout=WAIT)
    written = export_all(compare, studio, qtbot, tmp_path)
    assert read(written[0])[0] == ["run", "length", "weight", "price"]
    walk(window, qtbot, unnamed)


def test_categories_from_file_to_completion(
    window, studio, qtbot, categories, load, train, unnamed, tmp_path
):
    dataset = load(categories)
    assert dataset.space.values.name == "categorical"
    run = train("made", hidden=(8,))
    walk(window, qtbot, unnamed)
    sampling = window.panels["sampling"]
    window.show_panel("sampling")
    draw(sampling, qtbot)
    sampling.state.player.seek(0)
    assert sampling.hero.conditional.bars.isVisible()
    assert sampling.hero.conditional.bars.label(1) == "dog"
    rows, told = export_all(sampling, studio, qtbot, tmp_path)
    assert {row[0] for row in read(rows)[1:]} <= {"cat", "dog", "none"}
    assert len(read(told)) == 4
    window.show_panel("completion")
    editor = window.panels["completion"].editor
    assert isinstance(editor, RowEditor)
    assert run.record.data.columns[0].categories == ("cat", "dog", "none")


def test_the_editor_speaks_the_users_units(qtbot):
    columns = [
        Column(name="pet", kind="categorical", categories=("cat", "dog", "none")),
        Column(name="smokes", kind="binary", categories=("no", "yes")),
    ]
    editor = RowEditor(EventSpace((2,), 3), columns)
    qtbot.addWidget(editor)
    editor.show_event(np.array([0, 1], np.uint8), np.array([True, False]), editor.space)
    model, delegate = editor.model, editor.table.itemDelegateForColumn(1)
    assert "1 of 2" in editor.legend.text()
    assert model.data(model.index(0, 1)) == "cat"
    assert model.data(model.index(1, 1)) == "to be filled in"
    box = delegate.createEditor(editor.table, QStyleOptionViewItem(), model.index(0, 1))
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(2)
    with qtbot.waitSignal(editor.edited):
        delegate.setModelData(box, model, model.index(0, 1))
    assert np.asarray(editor.event_shown()).tolist() == [2, 1]
    assert not model.flags(model.index(1, 1)) & Qt.ItemFlag.ItemIsEditable

    real = RowEditor(EventSpace((1,), 0), [Column(name="km", kind="real", mean=50.0, std=10.0)])
    qtbot.addWidget(real)
    real.show_event(np.zeros(1, np.float32), np.zeros(1, bool), real.space)
    spin = delegate.createEditor(real.table, QStyleOptionViewItem(), real.model.index(0, 1))
    assert isinstance(spin, QDoubleSpinBox)
    spin.setValue(65.0)
    delegate.setModelData(spin, real.model, real.model.index(0, 1))
    assert np.asarray(real.event_shown()).tolist() == pytest.approx([1.5])
    assert real.observed().tolist() == [True]  # what is typed is known
    for widget in (box, spin):
        widget.deleteLater()


def test_masks_of_rows_by_buttons(qtbot):
    editor = RowEditor(EventSpace((10,)), [Column(name=f"c{i}", kind="binary") for i in range(10)])
    qtbot.addWidget(editor)
    assert not editor.buttons[0].isEnabled()
    editor.show_event(np.zeros(10, np.uint8), np.ones(10, bool), editor.space)
    observe, hide, invert, half = editor.buttons
    qtbot.mouseClick(half, Qt.MouseButton.LeftButton)
    before = editor.observed()
    assert before.sum() == 5
    qtbot.mouseClick(invert, Qt.MouseButton.LeftButton)
    assert (editor.observed() == ~before).all()
    qtbot.mouseClick(hide, Qt.MouseButton.LeftButton)
    assert not editor.observed().any()
    qtbot.mouseClick(observe, Qt.MouseButton.LeftButton)
    assert editor.observed().all()


def test_documents_are_drawn_word_by_word(window, studio, qtbot, document_run, unnamed, tmp_path):
    studio.runs.select(document_run)
    walk(window, qtbot, unnamed)
    assert "perplexity 6.2 per word" in window.panels["runs"].summary.text()
    sampling = window.panels["sampling"]
    qtbot.waitUntil(lambda: sampling.load_button.isVisibleTo(sampling))
    draw(sampling, qtbot)
    sampling.state.player.seek(2)
    assert isinstance(sampling.samples.view, DocumentView)
    assert len(sampling.hero.conditional.words.shown) == len(WORDS)
    assert sampling.hero.model.text(0, VALUE) in WORDS
    assert "perplexity" in sampling.hero.sum_label.text()
    view = sampling.samples.view
    qtbot.waitUntil(lambda: view.tabs.isTabVisible(2), timeout=WAIT)
    assert view.topics.rowCount() == 3
    table, text, told = export_all(sampling, studio, qtbot, tmp_path)
    assert read(table)[0] == ["document", "words"]
    assert all(set(line.split()) <= set(WORDS) for line in text.read_text().splitlines())
    assert len(read(told)) == 6
    window.show_panel("completion")
    completion = window.panels["completion"]
    assert completion.page is completion.unoffered
    assert "words of a document" in completion.unoffered.text.text()
    compare = window.panels["compare"]
    window.show_panel("compare")
    compare.choose([document_run])
    compare.go()
    qtbot.waitUntil(lambda: not compare.state.task.working, timeout=WAIT)
    assert compare.slide.places()[0].count() == 9
    assert not compare.tabs.isTabVisible(IMAGE)
    compare.tabs.setCurrentIndex(COMPLETIONS)
    assert "words of a document" in compare.original.note.text()
    assert not compare.bar.go_button.isEnabled()


@pytest.mark.parametrize("name", ["sbn", "autoencoder"])
def test_models_without_conditionals_complete_nothing(window, studio, qtbot, make_run, name):
    studio.runs.select(make_run(name, event_shape=(1, 4, 4)))
    window.show_panel("completion")
    completion = window.panels["completion"]
    assert completion.page is completion.unoffered
    assert "no tractable conditionals" in completion.unoffered.text.text()
    sampling = window.panels["sampling"]
    window.show_panel("sampling")
    draw(sampling, qtbot)
    assert sampling.state.drawing.all.known == 16


def test_models_that_do_not_suit_say_why(window, studio, qtbot, numbers, load):
    load(numbers)
    cards = window.panels["training"].sheet.model.cards
    every = [cards.item(row) for row in range(cards.count())]
    shown = [item for item in every if item.data(Qt.ItemDataRole.UserRole)]  # no headings
    keys = [item.data(Qt.ItemDataRole.UserRole).key for item in shown]
    assert keys.index("rnade") < keys.index("nade")
    nade = shown[keys.index("nade")]
    assert "not events of real numbers" in nade.data(Qt.ItemDataRole.AccessibleTextRole)
    studio.model.choose("rnade")
    with qtbot.assertNotEmitted(cards.picked):
        cards.setCurrentItem(nade)
        qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert studio.model.name == "rnade"
    studio.model.choose("nade")
    assert "not events of real numbers" in studio.model.error
    assert not window.panels["training"].sheet.footer.start.isEnabled()


def test_the_data_panel_shows_rows_and_says_which(window, studio, qtbot, categories, load):
    load(categories)
    examples = window.panels["training"].sheet.data.examples
    qtbot.waitUntil(lambda: isinstance(examples.place.view, TableView), timeout=WAIT)
    view = examples.place.view
    qtbot.waitUntil(lambda: len(view.rows.model.events) > 0, timeout=WAIT)
    view.rows.select(3)
    assert f"Row {examples._examples.indices[3]:,}" in examples.caption.text()
    qtbot.waitUntil(lambda: view.marginals.grid.count() == 3, timeout=WAIT)


@pytest.mark.parametrize("closed", [False, True])
def test_images_seen_before_are_not_taken_for_rows(
    closed, studio, qtbot, make_run, categories, load, train
):
    completion = CompletionPanel(studio)
    qtbot.addWidget(completion)
    completion.show()
    images = make_run("fvsbn")
    load(categories)
    rows = train("nade", hidden=4)
    studio.runs.select(images)
    qtbot.waitUntil(lambda: completion.images.count > 0, timeout=WAIT)  # lent by the digits
    completion.setVisible(not closed)
    studio.runs.select(rows)
    assert isinstance(completion.editor, RowEditor)
    assert completion.images.count == 0
    completion.show()
    qtbot.waitUntil(lambda: completion.images.count > 0, timeout=WAIT)
    assert studio.mask.image.shape == (3,)


def test_completions_of_images_are_not_shown_as_rows(studio, qtbot, make_run, numbers, load, train):
    completion = CompletionPanel(studio)
    qtbot.addWidget(completion)
    completion.show()
    studio.runs.select(make_run("fvsbn"))
    qtbot.waitUntil(completion.bar.complete_button.isEnabled, timeout=WAIT)
    completion.complete()
    qtbot.waitUntil(lambda: completion.results.shown is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not completion.state.task.working, timeout=WAIT)
    load(numbers)
    train("rnade", hidden=4, components=2)
    assert isinstance(completion.editor, RowEditor)
    assert completion.results.shown is None
    assert completion.exports() == []


def explored(studio, run, qtbot):
    """Return the page of Explore, shown, with an event of a run in hand that has been read."""
    panel = ExplorePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1000, 700)
    panel.show()
    studio.runs.select(run)
    return panel


def reading(panel) -> Any:
    """Return what is known of the event in hand."""
    assert panel.reading is not None
    return panel.reading


def test_a_text_is_explored_word_by_word(studio, qtbot, document_run, unnamed):
    panel = explored(studio, document_run, qtbot)
    explorer = panel.explorer
    assert isinstance(explorer, DocumentExplorer)
    qtbot.waitUntil(lambda: panel.page is panel.content and explorer.isEnabled())
    explorer.text.setPlainText("car unheard space car")
    qtbot.waitUntil(lambda: panel.reading is not None and not panel.state.task.working)
    event = torch.tensor([[3, 1, 3, -1, -1]], dtype=torch.int32)
    assert reading(panel).event.tolist() == event[0].tolist()
    assert "unheard" in explorer.note.text()
    with torch.no_grad():
        model = models.autoregressive(models.restore(document_run).eval())
        factors = model.conditionals(event).log_prob(event)[0]
    rows = range(explorer.model.count())
    told = [
        (explorer.model.index(row, 0).data(), explorer.model.index(row, 3).data()) for row in rows
    ]
    assert [word for word, _ in told] == ["car", "space", "car"]
    assert np.allclose([float(nats) for _, nats in told], -factors[:3].numpy(), atol=6e-4)
    assert "perplexity" in panel.verdict.number.text()
    assert "p(x₂=space|x₁)" in panel.verdict.product.text()
    explorer.table.selectRow(1)
    assert panel.closeup.heading.text() == "Word 2"
    explorer.text.setPlainText("unheard")
    assert explorer.note.text().startswith("⚠")
    assert unnamed(panel) == []


def test_a_row_of_numbers_is_explored_in_its_units(studio, qtbot, load, numbers, train, unnamed):
    load(numbers)
    panel = explored(studio, train("rnade", hidden=4, components=2), qtbot)
    explorer = panel.explorer
    assert isinstance(explorer, RowExplorer)
    qtbot.waitUntil(lambda: panel.reading is not None and not panel.state.task.working)
    first = reading(panel).found.log_prob
    model = explorer.model
    model.setData(model.index(1, 1), 2.5)
    qtbot.waitUntil(lambda: reading(panel).event[1] == np.float32(2.5))
    assert reading(panel).found.log_prob != first
    assert model.index(1, 1).data() == model.columns[1].text(2.5)
    explorer.table.selectRow(1)
    assert "weight" in panel.closeup.heading.text().lower()
    assert "mean" in panel.closeup.facts.text()
    assert unnamed(panel) == []
