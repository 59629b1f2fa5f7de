"""The data panel over a real session: picking, previewing, preparing, and refusing."""

import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from ar_studio.gui.kit.sketches import Tiles
from ar_studio.gui.training.data.examples import draw_examples
from ar_studio.gui.training.data.page import DataPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 30_000


@pytest.fixture
def panel(qtbot, studio):
    panel = DataPage(studio)
    qtbot.addWidget(panel)
    panel.resize(900, 700)
    panel.show()
    qtbot.waitUntil(lambda: panel.examples.place.count() > 0, timeout=WAIT)
    qtbot.waitUntil(lambda: panel.cards.known, timeout=WAIT)
    return panel


def test_every_control_is_named(panel, unnamed):
    assert unnamed(panel) == []


def test_the_catalogue_is_listed_in_groups_and_the_current_set_marked(panel, studio):
    from ar_studio.data import CATALOGUE

    cards = panel.cards.cards()
    assert {card.key for card in cards} == set(CATALOGUE)
    groups = [card.group for card in cards]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)
    assert panel.cards.chosen == studio.data.dataset.source
    assert [card.title for card in cards[:2]] == ["Digits", "Glyphs"]
    assert all("comes with the program" in card.footnote for card in cards[:2])
    mnist = next(card for card in cards if card.key == "mnist")
    assert "downloads once · 11.6 MB" in mnist.footnote


def test_eight_data_sets_are_in_sight_at_once_on_a_common_screen(panel, qtbot):
    panel.resize(1350, 760)  # what a window of 1440×900 has for it
    view = panel.cards
    qtbot.waitUntil(lambda: view.columns() == 3, timeout=WAIT)
    view.scrollToTop()
    places = [view.visualItemRect(view.item(row)) for row in range(view.count())]
    cards = [place for place in places if place.width() < view.viewport().width()]
    assert sum(place.bottom() < view.height() for place in cards) >= 8


def test_nothing_false_is_said_before_the_engine_knows_the_catalogue(qtbot, studio, monkeypatch):
    monkeypatch.setattr(studio, "engine_loaded", False)
    page = DataPage(studio)
    qtbot.addWidget(page)
    assert page.cards.count() > 0
    assert page.cards.cards() == []
    assert {page.cards.item(0).data(Qt.ItemDataRole.AccessibleTextRole)} == {"loading"}


def test_pictures_are_made_once_and_then_kept(panel, studio, qtbot, monkeypatch):
    def pictures(page):
        return {card.key for card in page.cards.cards() if isinstance(card.sketch, Tiles)}

    qtbot.waitUntil(lambda: pictures(panel) >= {"digits", "glyphs"}, timeout=WAIT)
    from ar_studio import data

    monkeypatch.setattr(data, "load", None)
    again = DataPage(studio)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: pictures(again) >= {"digits", "glyphs"}, timeout=WAIT)


def test_examples_are_random_and_of_the_chosen_class(panel, studio, qtbot):
    dataset = studio.data.dataset
    assert panel.examples._examples.indices != list(range(60))
    before = panel.examples._examples.indices
    qtbot.mouseClick(panel.examples.shuffle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.examples._examples.indices != before, timeout=WAIT)
    panel.examples.label.setCurrentIndex(4)  # "All" comes first, so this is class 3
    qtbot.waitUntil(lambda: set(panel.examples._examples.classes) == {3}, timeout=WAIT)
    shown = panel.examples._examples
    labels = dataset.labels("train")[shown.indices]
    assert set(labels.tolist()) == {3}
    events = dataset.events("train")[shown.indices].numpy()
    assert np.array_equal(shown.events, events)


def test_the_same_seed_draws_the_same_examples(studio):
    first, second = (draw_examples(studio.data.dataset, "test", -1, seed=5) for _ in range(2))
    assert first.indices == second.indices


def test_a_preparation_is_previewed_and_then_applied(panel, studio, qtbot):
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)
    assert page.isVisible()
    assert not panel.examples.isVisible()
    assert not page.apply_button.isEnabled()
    assert "already" in page.apply_button.toolTip()
    assert not page.form.editors["levels"].isVisible()
    values = page.form.editors["values"]
    values.setCurrentIndex(values.findData("levels"))
    assert page.form.editors["levels"].isVisible()
    page.form.editors["levels"].setValue(4)
    qtbot.waitUntil(lambda: "4 levels" in page.protocol.text(), timeout=WAIT)
    assert page.preview.before.count() == page.preview.after.count() == 12
    assert studio.data.dataset.space.levels == 2
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.data.dataset.space.levels == 4, timeout=WAIT)
    assert not page.apply_button.isEnabled()


def test_other_examples_are_others(panel, qtbot):
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.preview.before.count() > 0, timeout=WAIT)
    before = page.preview.before.to_image().copy()
    qtbot.mouseClick(page.others, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.preview.before.to_image() != before, timeout=WAIT)


def test_the_facts_name_the_protocol(panel, studio, qtbot):
    table = panel.facts.table
    panel.pages.bar.setCurrentIndex(2)
    qtbot.waitUntil(lambda: table.rowCount() > 0, timeout=WAIT)
    facts = {table.item(row, 0).text(): table.item(row, 1).text() for row in range(5)}
    assert facts["Protocol"] == studio.data.dataset.protocol
    mean = studio.data.dataset.marginals()[:, 1].view(8, 8).numpy()
    assert np.allclose(panel.facts.portrait.canvas.image(), mean)


def test_a_failed_load_is_explained_and_the_old_set_stays(panel, studio, qtbot, tmp_path):
    old = studio.data.dataset
    folder = tmp_path / "empty"
    folder.mkdir()
    place = panel.pages.y()
    with qtbot.waitSignal(studio.noticed, timeout=WAIT) as noticed:
        studio.data.choose(str(folder))
        assert panel.loading.isVisible()
        assert panel.loading.cancel_button.isEnabled()
        assert panel.pages.y() == place
    assert "no pictures" in noticed.args[0]
    assert studio.data.dataset is old
    assert panel.headline.text() == "Digits"
    assert not panel.loading.isVisible()


def test_a_folder_of_ones_own_appears_as_a_card(panel, studio, qtbot, tmp_path):
    generator = np.random.default_rng(0)
    for number in range(20):
        pixels = generator.integers(0, 256, (6, 5), dtype=np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{number}.png")
    studio.data.choose(str(tmp_path))
    qtbot.waitUntil(lambda: studio.data.dataset.source == str(tmp_path), timeout=WAIT)
    assert panel.cards.chosen == str(tmp_path)
    assert panel.headline.text() == tmp_path.name
    assert not panel.examples.label.isEnabled()
    assert "labels" in panel.examples.label.toolTip()


def test_pictures_of_different_sizes_are_scaled_and_that_is_said(panel, studio, qtbot, tmp_path):
    for number in range(20):
        Image.new("RGB", (6 + number % 3, 9), "red").save(tmp_path / f"{number}.png")
    with qtbot.waitSignal(studio.noticed, timeout=WAIT) as noticed:
        studio.data.choose(str(tmp_path))
    assert "different sizes" in noticed.args[0]
    assert "28×28" in noticed.args[0]
    assert studio.data.dataset.space.event_shape == (1, 28, 28)
    assert panel.preparation.form.editors["size"].value() == 28
    assert panel.preparation.form.editors["colour"].isVisibleTo(panel.preparation.form)


def test_broken_pictures_are_left_out_at_a_click(panel, studio, qtbot, tmp_path):
    for number in range(20):
        Image.new("L", (6 + number % 2, 6), 200).save(tmp_path / f"{number}.png")
    for name in ("3.png", "7.png"):
        (tmp_path / name).write_bytes(b"no picture")
    with qtbot.waitSignal(studio.noticed, timeout=WAIT) as noticed:
        studio.data.choose(str(tmp_path))
    sentence, (leave,), stays = noticed.args
    assert "2 of 20 pictures cannot be read (3.png and 7.png)" in sentence
    assert sentence.endswith("or leave them out.")
    assert stays
    leave.act()
    qtbot.waitUntil(lambda: studio.data.dataset.source == str(tmp_path), timeout=WAIT)
    assert sum(studio.data.dataset.sizes.values()) == 18
    # They had different sizes, too.
    assert studio.data.dataset.space.event_shape == (1, 28, 28)
    editor = panel.preparation.form.editors["broken"]
    assert editor.currentData() == "left-out"
    assert "2 of 20 pictures" in studio.data.dataset.remarks[0]


def test_cancel_keeps_the_set(panel, studio, qtbot):
    old = studio.data.dataset
    panel.cards.setFocus()
    panel.cards.reveal("glyphs")
    qtbot.keyClick(panel.cards, Qt.Key.Key_Return)
    assert studio.data.loading == "glyphs"
    qtbot.mouseClick(panel.loading.cancel_button, Qt.MouseButton.LeftButton)
    assert not studio.data.loading
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    assert studio.data.dataset is old


def test_shares_and_threshold_are_set_in_the_form_and_told_until_applied(panel, studio, qtbot):
    panel.resize(1350, 760)  # what a window of 1440×900 has for it
    page, place = panel.preparation, panel.pages.y()
    panel.pages.bar.setCurrentIndex(1)
    slider = page.form.editors["threshold"]
    assert slider.isVisible()
    slider.slider.setFocus()
    qtbot.keyClick(slider.slider, Qt.Key.Key_PageDown)
    cut = slider.value()
    assert cut < 128
    assert studio.data.wished["threshold"] == cut
    panel.pages.bar.setCurrentIndex(0)
    assert panel.unapplied.isVisible()
    assert panel.pages.y() == place
    qtbot.mouseClick(panel.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.data.dataset.preparation.threshold == cut, timeout=WAIT)
    assert studio.data.wished is None
    assert not panel.unapplied.isVisible()
    page.form.editors["test_share"].setValue(30)
    studio.data.apply()
    qtbot.waitUntil(lambda: studio.data.dataset.sizes["test"] == 539, timeout=WAIT)
    assert "split 60/10/30 %" in studio.data.dataset.protocol
    assert "539 for testing" in panel.read.toPlainText()


def test_the_entropy_of_a_pixel_is_read_beside_its_mean(panel, studio, qtbot):
    panel.pages.bar.setCurrentIndex(2)
    portrait = panel.facts.portrait
    qtbot.waitUntil(lambda: portrait.spread.image() is not None, timeout=WAIT)
    p = studio.data.dataset.marginals()[:, 1].view(8, 8).numpy()
    entropy = -(p * np.log(p) + (1 - p) * np.log(1 - p))
    assert np.allclose(portrait.spread.image(), entropy, atol=1e-5)
    portrait.spread.move_cursor(3, 4)
    assert f"mean {p[3, 4]:.3f}, entropy {entropy[3, 4]:.3f} nats" in portrait.value.text()


def test_a_choice_is_said_in_words(panel):
    values = panel.preparation.form.editors["values"]
    said = {values.itemData(i): values.itemText(i) for i in range(values.count())}
    assert said["threshold"] == "Black and white, cut at a grey"


def test_data_that_are_nowhere_are_greyed_and_say_where_to_put_them(panel, studio, qtbot):
    card = next(card for card in panel.cards.cards() if card.key == "frey-faces")
    assert "put frey_faces/frey_faces.npz into a data folder" in card.obstacle
    panel.cards.reveal("frey-faces")
    panel.cards.setFocus()
    qtbot.keyClick(panel.cards, Qt.Key.Key_Return)
    assert not studio.data.loading
    assert studio.data.dataset.source == "digits"


def test_files_put_there_meanwhile_are_seen_when_the_page_is_shown_again(
    panel, studio, qtbot, tmp_path, monkeypatch
):
    folder = tmp_path / "data"
    (folder / "frey_faces").mkdir(parents=True)
    monkeypatch.setenv("AR_STUDIO_DATA", str(folder))
    (folder / "frey_faces" / "frey_faces.npz").write_bytes(b"")
    panel.hide()
    panel.show()
    qtbot.waitUntil(
        lambda: not next(c for c in panel.cards.cards() if c.key == "frey-faces").obstacle,
        timeout=WAIT,
    )


def test_what_comes_of_a_preparation_is_in_sight_on_a_small_screen(panel, qtbot):
    panel.resize(1280, 590)  # what a window of 1366×768 has for it
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.preview.after.count() > 0, timeout=WAIT)
    for part in (page.preview.before, page.preview.after, page.apply_button):
        assert page.rect().contains(part.rect().translated(part.mapTo(page, QPoint())))
    assert panel.height() == 590


@pytest.fixture
def dark(tmp_path):
    """Return a folder of dark pictures that lie on their sides, one of which cannot be read."""
    folder = tmp_path / "dark"
    folder.mkdir()
    turned = Image.Exif()
    turned[274] = 6
    for number in range(20):
        pixels = np.full((4, 6), number + 1, np.uint8)
        Image.fromarray(pixels).save(folder / f"{number}.png", exif=turned)
    (folder / "scan.tif").write_bytes(b"II*\0")
    return folder


def opened(studio, qtbot, folder):
    studio.data.choose(str(folder))
    qtbot.waitUntil(lambda: studio.data.dataset.source == str(folder), timeout=WAIT)


def test_what_reading_decided_is_told_in_the_forms_own_words(panel, studio, qtbot, dark):
    panel.resize(1280, 590)  # what a window of 1366×768 has for it
    place = panel.pages.y()
    opened(studio, qtbot, dark)
    first, *lines = panel.read.toPlainText().splitlines()
    assert "16 for training, 2 for validation, 2 for testing" in first
    assert len(lines) == len(studio.data.dataset.remarks) == 3
    assert "1 .tif" in lines[0]
    assert "turned upright" in lines[1]
    assert "Orientation: As stored leaves them" in lines[1]
    assert panel.pages.y() == place
    assert panel.read.verticalScrollBar().maximum() > 0
    panel.read.setFocus()
    qtbot.keyClick(panel.read, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.read, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "turned upright" in QApplication.clipboard().text()
    studio.data.choose("digits")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "digits", timeout=WAIT)
    assert len(panel.read.toPlainText().splitlines()) == 1


def test_a_remark_leads_to_the_setting_that_it_names(panel, studio, qtbot, dark):
    opened(studio, qtbot, dark)
    read, form = panel.read, panel.preparation.form
    spot = read.document().find("As stored")
    read.setTextCursor(spot)
    read.ensureCursorVisible()
    place = read.cursorRect(spot).center() - QPoint(4, 0)
    qtbot.mouseClick(read.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.pages.bar.currentIndex() == 1
    assert form.editors["orientation"].isVisible()
    qtbot.waitUntil(lambda: panel.focusWidget() is form.editors["orientation"], timeout=WAIT)


def test_settings_of_reading_are_below_a_heading_that_opens_where_they_matter(
    panel, studio, qtbot, dark
):
    panel.pages.bar.setCurrentIndex(1)
    form = panel.preparation.form
    assert form.editors["size"].isVisible()  # as often set as what values become
    opened(studio, qtbot, dark)
    form = panel.preparation.form
    qtbot.waitUntil(form.editors["orientation"].isVisible, timeout=WAIT)
    qtbot.mouseClick(form.heading, Qt.MouseButton.LeftButton)
    assert not form.editors["orientation"].isVisible()
    qtbot.mouseClick(form.heading, Qt.MouseButton.LeftButton)
    assert form.editors["orientation"].isVisible()
    assert not form.editors["fit"].isVisible()  # nothing is to be fitted
    assert not form.editors["classes"].isVisible()  # there are none
    assert not form.editors["ground"].isVisible()  # nothing is see-through
    form.editors["size"].setValue(5)
    assert form.editors["fit"].isVisible()
    form.editors["fit"].setCurrentIndex(form.editors["fit"].findData("pad"))
    assert form.editors["ground"].isVisible()


def test_another_reading_is_seen_before_it_is_applied_and_files_are_read_once(
    panel, studio, qtbot, dark, monkeypatch
):
    from ar_studio.data import pictures

    opened(studio, qtbot, dark)
    panel.pages.bar.setCurrentIndex(1)
    read = []
    explored = pictures.explored
    monkeypatch.setattr(pictures, "explored", lambda folder: read.append(1) or explored(folder))
    page = panel.preparation
    box = page.form.editors["orientation"]
    box.setCurrentIndex(box.findData("stored"))
    qtbot.waitUntil(lambda: "stored" in page.protocol.text(), timeout=WAIT)
    assert studio.data.dataset.space.event_shape == (1, 6, 4)
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.data.dataset.space.event_shape == (1, 4, 6), timeout=WAIT)
    assert len(read) == 1
    assert "turned" not in panel.read.toPlainText()


def test_reading_anew_can_be_cancelled_and_the_form_goes_back(
    panel, studio, qtbot, dark, monkeypatch
):
    from ar_studio.data import pictures

    opened(studio, qtbot, dark)
    panel.pages.bar.setCurrentIndex(1)
    page, slow = panel.preparation, threading.Event()
    explored = pictures.explored
    monkeypatch.setattr(pictures, "explored", lambda folder: slow.wait(60) and explored(folder))
    box = page.form.editors["orientation"]
    box.setCurrentIndex(box.findData("stored"))
    qtbot.waitUntil(page.reading_bar.isVisible, timeout=WAIT)
    qtbot.mouseClick(page.reading_bar.cancel_button, Qt.MouseButton.LeftButton)
    assert box.currentData() == "auto"
    assert not page.apply_button.isEnabled()
    assert not page.reading_bar.isVisible()
    slow.set()
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    assert studio.data.tried is None


def test_cancel_ends_the_reading_of_a_folder_between_its_files(
    panel, studio, qtbot, dark, monkeypatch
):
    from ar_studio.data import pictures

    taken, header = [], pictures._header
    begun, go_on = threading.Event(), threading.Event()

    def slowly(*asked):
        taken.append(1)
        begun.set()
        go_on.wait(60)
        return header(*asked)

    monkeypatch.setattr(pictures, "_header", slowly)
    old = studio.data.dataset
    studio.data.choose(str(dark))
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    qtbot.mouseClick(panel.loading.cancel_button, Qt.MouseButton.LeftButton)
    go_on.set()
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    assert len(taken) == 1
    assert studio.data.dataset is old
