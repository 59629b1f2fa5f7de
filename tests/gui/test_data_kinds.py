"""The data panel with data that are no pictures: what it says, offers and prepares."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from ar_studio.gui.training.data.page import DataPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 30_000
READING = ("rows", "header", "missing", "decimal", "stand_ins")
SPLIT = {"fold", "valid_trains", "valid_share", "test_share", "seed"}


@pytest.fixture
def panel(qtbot, studio):
    panel = DataPage(studio)
    qtbot.addWidget(panel)
    panel.resize(900, 700)
    panel.show()
    return panel


@pytest.fixture
def choose(studio, qtbot):
    def load(source):
        studio.data.choose(str(source))
        qtbot.waitUntil(lambda: studio.data.dataset.source == str(source), timeout=WAIT)
        return studio.data.dataset

    return load


def written(folder, name, columns):
    path = folder / f"{name}.csv"
    path.write_text("\n".join(",".join(row) for row in zip(*columns, strict=True)))
    return path


def facts(panel):
    table = panel.facts.table
    return {table.item(row, 0).text(): table.item(row, 1).text() for row in range(table.rowCount())}


def test_a_mixed_table_offers_what_means_something_to_it(panel, choose, studio, qtbot, tmp_path):
    numbers = [f"{value:.3f}" for value in np.random.default_rng(0).normal(size=60)]
    colours = [("red", "green", "blue")[i % 3] for i in range(60)]
    dataset = choose(written(tmp_path, "mixed", (["size", *numbers], ["colour", *colours])))
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)
    assert "60 rows of 2 columns" in panel.read.toPlainText()
    assert set(page.form.editors) == {"values", "levels", *READING, *SPLIT}
    values = page.form.editors["values"]
    assert isinstance(values, QComboBox)
    assert {values.itemData(i) for i in range(values.count())} == {"levels", "standardise"}
    qtbot.waitUntil(lambda: dataset.protocol in page.protocol.text(), timeout=WAIT)
    assert page.preview is None
    values.setCurrentIndex(values.findData("standardise"))
    qtbot.waitUntil(lambda: "standardised" in page.protocol.text(), timeout=WAIT)
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.data.dataset.space.values.density, timeout=WAIT)
    panel.pages.bar.setCurrentIndex(2)
    qtbot.waitUntil(lambda: "standardised" in facts(panel).get("Protocol", ""), timeout=WAIT)
    assert "left out: colour." in panel.read.toPlainText()  # and there alone
    table = panel.facts.portrait.table
    qtbot.waitUntil(lambda: table.rowCount() == 1, timeout=WAIT)
    assert table.item(0, 0).text() == "size"


def test_a_first_line_that_is_no_header_is_taken_as_a_row(panel, choose, studio, qtbot, tmp_path):
    numbers = [f"{value:.3f}" for value in np.random.default_rng(0).normal(size=60)]
    columns = (["2019", *numbers], ["2020", *reversed(numbers)])
    assert [column.name for column in choose(written(tmp_path, "years", columns)).columns] == [
        "2019",
        "2020",
    ]
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)
    header = page.form.editors["header"]
    assert page.form.editors["decimal"].isVisible()
    assert not page.form.editors["missing"].isVisible()  # as no value is
    header.setCurrentIndex(header.findData("none"))
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sum(studio.data.dataset.sizes.values()) == 61, timeout=WAIT)
    assert studio.data.dataset.columns[0].name == "x1"
    assert panel.preparation.form.editors["header"].currentData() == "none"


def test_rows_of_pixels_become_a_table_and_pictures_again(panel, choose, studio, qtbot, tmp_path):
    y, x = np.mgrid[:8, :8]
    centres = np.random.default_rng(0).uniform(2, 6, (60, 2, 1, 1))
    discs = np.maximum(0, 255 - 60 * np.hypot(y - centres[:, 0], x - centres[:, 1]))
    path = written(tmp_path, "pixels", discs.reshape(60, 64).astype(int).astype(str).T.tolist())
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)

    def take_as(rows):
        editor = page.form.editors["rows"]
        editor.setCurrentIndex(editor.findData(rows))
        qtbot.wait(300)  # the preview of what is not applied yet
        qtbot.waitUntil(page.apply_button.isEnabled, timeout=WAIT)
        qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)

    assert choose(path).space.event_shape == (1, 8, 8)
    assert "task" in page.form.editors
    editor = page.form.editors["rows"]
    editor.setCurrentIndex(editor.findData("columns"))
    qtbot.waitUntil(lambda: "columns" in str(studio.data.tried), timeout=WAIT)
    page.form.editors["seed"].setValue(5)  # after they were read as columns
    qtbot.wait(300)
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.data.dataset.space.event_shape == (64,), timeout=WAIT)
    assert studio.data.dataset.preparation.seed == 5
    assert "fold" in page.form.editors
    assert page.problem.text() == ""
    take_as("picture")
    qtbot.waitUntil(lambda: studio.data.dataset.space.event_shape == (1, 8, 8), timeout=WAIT)
    assert "task" in page.form.editors


def test_data_prepared_already_leave_nothing_to_choose(
    panel, choose, qtbot, shared_data, monkeypatch
):
    monkeypatch.setenv("AR_STUDIO_DATA", str(shared_data))
    dataset = choose("uci-binary/mushrooms")
    assert panel.preparation.form.editors == {}
    panel.pages.bar.setCurrentIndex(1)
    assert panel.preparation.settled.isVisible()
    assert not panel.preparation.apply_button.isVisible()
    assert panel.cards.chosen == "uci-binary/mushrooms"
    qtbot.waitUntil(lambda: facts(panel).get("Protocol") == dataset.protocol, timeout=WAIT)
    choose("digits")
    assert "levels" in panel.preparation.form.editors


def test_documents_keep_as_many_words_as_asked_for(
    panel, choose, studio, qtbot, shared_data, monkeypatch
):
    monkeypatch.setenv("AR_STUDIO_DATA", str(shared_data))
    choose("newsgroups")
    assert "documents of at most 256 words" in panel.read.toPlainText()
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)
    assert set(page.form.editors) == {"words", "valid_share", "seed"}
    page.form.editors["words"].setValue(50)
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.data.dataset.space.size == 50, timeout=WAIT)


def test_dequantised_pictures_are_shown(panel, studio, qtbot):
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)
    values = page.form.editors["values"]
    values.setCurrentIndex(values.findData("dequantise"))
    qtbot.waitUntil(lambda: "dequantise" in page.protocol.text(), timeout=WAIT)
    assert page.preview.after.count() == 12
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.data.dataset.space.values.density, timeout=WAIT)
    panel.pages.bar.setCurrentIndex(2)
    qtbot.waitUntil(lambda: facts(panel).get("Values") == "real", timeout=WAIT)
    mean = studio.data.dataset.events("train").mean(0)[0].numpy()
    qtbot.waitUntil(
        lambda: np.allclose(panel.facts.portrait.canvas.image(), mean, atol=1e-6), timeout=WAIT
    )
