"""The gallery: cards that draw as one looks, and what their buttons begin."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from ar_studio.gui.gallery import words
from ar_studio.gui.gallery.card import GalleryCard
from ar_studio.gui.gallery.panel import GalleryPanel
from ar_studio.gui.gallery.strip import COLUMN, CardGrid
from ar_studio.gui.parts import further as gallery_further
from ar_studio.gui.parts.further import TrainFurther
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.window import MainWindow
from ar_studio.kinds import IMAGE, LINE, SOUND

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

MNIST_LIKE, DIGITS = (1, 6, 5), (1, 8, 8)


def ship(folder, name, model, shape, source, nll):
    """Write a run of an untrained model as the gallery's build does."""
    import torch

    from ar_studio import data, models
    from ar_studio.records import DataPart, ModelPart, Progress, Record, Score
    from ar_studio.runs import Run

    built = models.create(model, shape, 2)
    config = built.config.model_dump(mode="json")
    dataset = data.load("digits")
    score = Score(
        split="test", protocol=f"{source} · p", nll_nats=nll, nll_stderr=0.2, bits_per_dim=0.1, n=99
    )
    record = Record(
        title=name,
        status="finished",
        model=ModelPart(name=model, config=config, event_shape=shape, levels=2),
        data=DataPart(
            source=source,
            preparation=dataset.preparation.model_dump(mode="json"),
            protocol=f"{source} · p",
            fingerprint=dataset.fingerprint,
            sizes=dict(dataset.sizes),
        ),
        training={"epochs": 1, "batch_size": 200},
        progress=Progress(epoch=1, best_epoch=1, best_valid_nll=nll),
        scores={"test": score},
        seconds_per_sample=0.0018,
        passes_per_sample=12.4,
    )
    run = Run.create(folder / name, record)
    run.save_weights(built.state_dict())
    run.save_samples(1, torch.randint(0, 2, (36, *shape), dtype=torch.uint8))
    return run.folder


@pytest.fixture
def shelf(tmp_path):
    """Return a gallery of four small models, one of which lends examples."""
    folder = tmp_path / "shelf"
    ship(folder, "fvsbn-mnist", "fvsbn", MNIST_LIKE, "binarized-mnist", 98.0)
    best = ship(folder, "made-any-order-mnist", "made", MNIST_LIKE, "binarized-mnist", 90.0)
    ship(folder, "fvsbn-digits", "fvsbn", DIGITS, "digits", 20.0)
    ship(folder, "nade-digits", "nade", DIGITS, "digits", 19.0)
    examples = np.random.default_rng(0).integers(0, 2, (5, *MNIST_LIKE), dtype=np.uint8)
    np.save(best / "examples.npy", examples)
    return folder


@pytest.fixture
def window(shelf, window):
    """Return the main window of a session that has the shelf."""
    return window


@pytest.fixture
def panel(window):
    return window.panels["gallery"]


def card(panel, name):
    return next(card for card in panel.cards if card.entry.name == name)


def press(qtbot, panel, name, verb):
    point_at(card(panel, name))
    qtbot.mouseClick(card(panel, name).buttons[verb][0], Qt.MouseButton.LeftButton)


def point_at(widget):
    nowhere = QPointF(5, 5)
    QApplication.sendEvent(widget, QEnterEvent(nowhere, nowhere, nowhere))


def in_front(window, name):
    return not window.panels[name].visibleRegion().isEmpty()


def files(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def until_drawn(qtbot, studio):
    def drawn():
        live = studio.gallery.live
        return live is not None and live.seconds is not None and not studio.gallery.player.playing

    qtbot.waitUntil(drawn, timeout=30_000)
    return studio.gallery.live


def test_cards_show_stored_samples_before_the_engine_is_loaded(shelf, qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("ar_studio.runs.SHELF", shelf)
    session = Studio()
    panel = GalleryPanel(session)
    qtbot.addWidget(panel)
    names = [card.entry.name for card in panel.cards]
    assert names == ["nade-digits", "fvsbn-digits", "made-any-order-mnist", "fvsbn-mnist"]
    first = panel.cards[0]
    assert first.strip.count() == 36
    assert first.caption.text() == "1.8 ms an image, of many at once"  # alone it takes longer
    assert first.passes.text() == "≈ 12 passes an image instead of 64"
    assert first.buttons["sample"][0].isEnabled()  # it draws as soon as the engine is there
    button = first.buttons["further"][0]
    assert not button.isEnabled()
    assert "loading" in button.toolTip()
    session.jobs.shut_down()
    session.deleteLater()


def test_the_window_opens_on_the_gallery_and_its_best_model_draws(window, panel, studio, qtbot):
    assert in_front(window, "gallery")
    assert not in_front(window, "training")
    qtbot.waitUntil(lambda: window.focusWidget() is panel.home)
    QTest.mouseMove(window.rail)  # wherever the pointer was: what is pointed at draws
    window.show_panel("training")
    window.show_panel("gallery")
    assert studio.runs.current.record.title == "made-any-order-mnist"
    best = panel.cards[0].entry
    qtbot.waitUntil(lambda: studio.gallery.live and studio.gallery.live.entry is best)
    live = until_drawn(qtbot, studio)
    assert live.entry is best
    assert live.recording.n == card(panel, live.entry.name).strip.capacity()
    assert "drawn in" in card(panel, live.entry.name).caption.text()


def test_a_layout_saved_by_an_older_version_gives_way(window, studio, qtbot):
    window.close()
    settings = window._settings()
    settings.clear()
    settings.setValue("state", QByteArray(b"docks that there are no more"))
    settings.setValue("columns", QByteArray(b"nonsense"))
    settings.setValue("front", "model")
    settings.sync()
    again = MainWindow(studio)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert in_front(again, "gallery")


def test_pointing_at_a_card_draws_what_nobody_saw_before(panel, studio, qtbot):
    until_drawn(qtbot, studio)
    chosen = card(panel, "fvsbn-mnist")
    values = []
    for _ in range(2):
        point_at(chosen)
        qtbot.waitUntil(lambda: chosen.drawing, timeout=10_000)
        assert "of 30 pixels" in chosen.caption.text()
        values.append(until_drawn(qtbot, studio).recording.values.copy())
        assert studio.gallery.live.entry is chosen.entry
    assert (values[0] != values[1]).any()


def test_another_card_or_panel_ends_the_drawing(window, panel, studio, qtbot):
    first, second = card(panel, "fvsbn-mnist"), card(panel, "made-any-order-mnist")
    until_drawn(qtbot, studio)
    point_at(first)
    qtbot.waitUntil(lambda: first.drawing)
    point_at(second)
    qtbot.waitUntil(lambda: second.drawing)
    until_drawn(qtbot, studio)
    assert not first.drawing
    assert "drawing" not in first.caption.text()
    window.show_panel("training")
    qtbot.waitUntil(lambda: studio.gallery.live is None)
    assert "drawn in" in second.caption.text()  # its last finished samples
    qtbot.waitUntil(lambda: not studio.jobs.jobs)


def test_sample_draws_at_once(window, panel, studio, shelf, qtbot):
    press(qtbot, panel, "fvsbn-mnist", "sample")
    assert in_front(window, "sampling")
    sampling = window.panels["sampling"]
    assert studio.runs.current.folder == shelf / "fvsbn-mnist"
    assert sampling.state.drawing.request.folder == shelf / "fvsbn-mnist"
    assert sampling.chooser.title == "fvsbn-mnist"
    assert sampling.chooser.facts.endswith("gallery")
    qtbot.waitUntil(lambda: not sampling.state.task.working, timeout=30_000)


def test_complete_completes_an_example_at_once_without_the_data(window, panel, studio, qtbot):
    press(qtbot, panel, "made-any-order-mnist", "complete")
    completion = window.panels["completion"]
    qtbot.waitUntil(lambda: studio.mask.image is not None, timeout=30_000)
    assert in_front(window, "completion")
    assert completion.images.split.drawn
    assert any((studio.mask.image == image).all() for image in completion.images.split.events)
    assert studio.mask.mask[0, :3].all()
    assert not studio.mask.mask[0, 3:].any()
    assert completion.source.another.accessibleName() == "Another example image"
    assert completion.source.whose.text() == "Image drawn by made-any-order-mnist"
    assert "drawn by a model" in completion.source.note.text()
    qtbot.waitUntil(lambda: completion.state.result is not None, timeout=30_000)
    assert completion.state.result.method == "exact"


def test_complete_gives_the_same_picture_and_mask_to_another_model(window, panel, studio, qtbot):
    completion = window.panels["completion"]
    press(qtbot, panel, "nade-digits", "complete")
    qtbot.waitUntil(lambda: completion.state.result is not None, timeout=30_000)
    assert completion.source.whose.text().startswith("Test image")  # the digits are open
    completion.editor.canvas.apply_preset("left")
    image, mask = studio.mask.image.copy(), studio.mask.mask.copy()
    window.show_panel("gallery")
    press(qtbot, panel, "fvsbn-digits", "complete")
    qtbot.waitUntil(lambda: completion.state.result is not None, timeout=30_000)
    request = completion.state.result.request
    assert request.title == "fvsbn-digits"
    assert (request.image == image).all()
    assert (request.mask == mask).all()


def test_embedded_images_are_lent_while_other_data_are_open(window, panel, studio, qtbot):
    studio.data.prepare({"levels": 4, "values": "levels"})
    qtbot.waitUntil(lambda: studio.data.dataset.space.levels == 4, timeout=30_000)
    press(qtbot, panel, "nade-digits", "complete")
    qtbot.waitUntil(lambda: studio.mask.image is not None, timeout=30_000)
    completion = window.panels["completion"]
    assert completion.source.whose.text().startswith("Test image")
    assert completion.source.whose.text().endswith("of Digits")
    assert studio.data.dataset.space.levels == 4


def test_compare_takes_one_model_and_asks_which_others(window, panel, studio, shelf, qtbot):
    before = files(shelf)
    press(qtbot, panel, "fvsbn-digits", "compare")
    assert in_front(window, "compare")
    compare = window.panels["compare"]
    assert [run.folder.name for run in compare.state.chosen] == ["fvsbn-digits"]
    assert compare.state.drawn == []
    qtbot.waitUntil(compare.adding.isVisible)
    qtbot.keyClicks(compare.adding.search, "nade")
    qtbot.keyClick(compare.adding.search, Qt.Key.Key_Return)
    chosen = [run.folder.name for run in compare.state.chosen]
    assert chosen == ["fvsbn-digits", "nade-digits"]
    qtbot.waitUntil(lambda: not compare.state.task.working, timeout=30_000)
    assert files(shelf) == before
    assert not compare.scores.evaluate_button.isEnabled()


def test_explain_shows_what_the_model_of_the_card_sees(window, panel, studio, shelf, qtbot):
    press(qtbot, panel, "fvsbn-digits", "explain")
    assert in_front(window, "dependence")
    assert studio.runs.current.folder == shelf / "fvsbn-digits"


def test_the_gallery_is_not_among_the_runs_that_are_the_users(window, studio):
    assert studio.runs.runs == []
    assert len(studio.runs.every()) == 4
    window.show_panel("runs")
    assert window.panels["runs"].empty.isVisible()


def train_further(qtbot, monkeypatch, panel, name):
    asked = []

    class Accepted(TrainFurther):
        def exec(self):
            asked.append(self)
            self.epochs.setValue(2)
            return True

    monkeypatch.setattr(gallery_further, "TrainFurther", Accepted)
    press(qtbot, panel, name, "further")
    return asked[0].budget(), asked[0].data.text()


def test_training_further_is_a_new_run_of_the_users(
    window, panel, studio, shelf, qtbot, monkeypatch
):
    before = files(shelf)
    budget, about = train_further(qtbot, monkeypatch, panel, "fvsbn-digits")
    assert budget == {"epochs": 2}
    assert "no network" in about
    assert in_front(window, "training")
    qtbot.waitUntil(lambda: not studio.training.active, timeout=60_000)
    (run,) = studio.runs.runs
    assert run.folder.parent == studio.preferences.runs_folder
    assert run.record.progress.epoch == 2
    assert run.record.model.name == "fvsbn"
    assert studio.runs.current is run
    assert files(shelf) == before


def test_training_further_without_the_data_is_one_sentence(panel, studio, qtbot, monkeypatch):
    from ar_studio.data import sources
    from ar_studio.errors import StudioError

    def offline(*_):
        raise StudioError("the network is down; copy the files.")

    monkeypatch.setattr(sources, "fetch", offline)
    with qtbot.waitSignal(studio.noticed, timeout=30_000) as noticed:
        _, about = train_further(qtbot, monkeypatch, panel, "fvsbn-mnist")
    assert "not on this machine" in about
    assert "copy binarized_mnist/binarized_mnist_fixed.npz into " in about
    assert "binarized-mnist" in noticed.args[0]
    assert "copy the files" in noticed.args[0]
    qtbot.waitUntil(lambda: not studio.training.active)
    assert studio.runs.runs == []


def test_the_keyboard_reaches_every_card_and_button(window, panel, studio, qtbot):
    qtbot.waitUntil(lambda: window.focusWidget() is card(panel, "nade-digits"))
    assert panel.selected is None
    qtbot.keyClick(panel.home, Qt.Key.Key_Right)
    assert panel.selected is card(panel, "fvsbn-digits")
    qtbot.keyClick(panel.selected, Qt.Key.Key_Down)
    assert panel.selected is card(panel, "fvsbn-mnist")
    qtbot.keyClick(panel.selected, Qt.Key.Key_Left)
    assert panel.selected is card(panel, "made-any-order-mnist")
    qtbot.keyClick(panel.selected, Qt.Key.Key_Up)
    assert panel.selected is card(panel, "nade-digits")
    for verb in ("sample", "complete", "explain", "compare", "further"):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is card(panel, "nade-digits").buttons[verb][0]
    qtbot.keyClick(panel.selected, Qt.Key.Key_Return)
    assert studio.runs.current.record.title == "nade-digits"
    assert in_front(window, "sampling")
    qtbot.waitUntil(lambda: not window.panels["sampling"].state.task.working, timeout=30_000)


def test_cards_lie_in_as_many_columns_as_fit(shelf, studio, qtbot):
    grid = CardGrid([GalleryCard(entry, None) for entry in studio.gallery.entries])
    area = QScrollArea(widgetResizable=True)
    area.setWidget(grid)
    qtbot.addWidget(area)
    area.show()
    for columns, width in ((3, 3.5), (1, 0.9), (2, 2.5)):
        area.resize(round(width * COLUMN), 900)
        qtbot.waitUntil(lambda columns=columns: grid.columns == columns)
        qtbot.waitUntil(lambda: grid.width() <= area.viewport().width())


def test_an_empty_gallery_says_what_to_do(studio, qtbot):
    panel = GalleryPanel(studio)
    qtbot.addWidget(panel)
    assert panel.cards == []
    assert studio.gallery.featured is None
    with qtbot.waitSignal(studio.asked) as asked:
        panel.empty.button.click()
    assert asked.args[0] == "train"


def test_every_control_has_a_name(panel, unnamed):
    assert unnamed(panel) == []
    assert "any mask without approximation" in card(panel, "made-any-order-mnist").accessibleName()


def test_a_pointer_that_leaves_starts_nothing(panel, studio, qtbot):
    until_drawn(qtbot, studio)
    entry = studio.gallery.live.entry
    point_at(card(panel, "fvsbn-mnist"))
    QApplication.sendEvent(card(panel, "fvsbn-mnist"), QEvent(QEvent.Type.Leave))
    assert not panel._resting.isActive()
    assert studio.gallery.live.entry is entry


def test_nothing_is_marked_before_something_is_chosen(window, panel, studio, qtbot):
    def edge(one):
        return one.grab().toImage().pixelColor(one.width() // 2, 1).name()

    qtbot.waitUntil(lambda: window.focusWidget() is panel.home)
    assert len({edge(one) for one in panel.cards}) == 1
    chosen = card(panel, "fvsbn-digits")
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton, pos=chosen.rect().center())
    others = {edge(one) for one in panel.cards if one is not chosen}
    assert len(others) == 1
    assert edge(chosen) not in others


def test_one_verb_a_card_is_in_sight_and_the_others_where_one_points(window, panel, studio, qtbot):
    def shown(one):
        return [verb for verb, (button, _) in one.buttons.items() if button.isVisible()]

    other = card(panel, "fvsbn-mnist")
    assert shown(other) == ["sample"]
    place = other.buttons["sample"][0].geometry()
    point_at(other)
    assert shown(other) == list(other.buttons)
    assert other.buttons["sample"][0].geometry() == place
    QApplication.sendEvent(other, QEvent(QEvent.Type.Leave))
    assert shown(other) == ["sample"]


def test_words_and_chips_say_which_models_are_in_sight(window, panel, studio, qtbot):
    def names():
        return [one.entry.name for one in panel.cards if one.isVisible()]

    window.activateWindow()
    qtbot.keyClick(panel, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.filters.search.hasFocus)
    qtbot.keyClicks(panel.filters.search, "germain 2015")
    assert names() == ["made-any-order-mnist"]
    qtbot.keyClick(panel.filters.search, Qt.Key.Key_Return)
    assert window.focusWidget() is card(panel, "made-any-order-mnist")
    panel.filters.search.setText("no such thing")
    assert names() == []
    assert panel.nothing.isVisible()
    qtbot.mouseClick(panel.nothing.button, Qt.MouseButton.LeftButton)
    assert len(names()) == 4
    qtbot.mouseClick(panel.filters.drawn[0], Qt.MouseButton.LeftButton)
    assert names() == ["nade-digits", "fvsbn-digits"]
    qtbot.mouseClick(panel.filters.drawn[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.filters.exact, Qt.MouseButton.LeftButton)
    assert names() == ["made-any-order-mnist"]
    panel.filters.clear()
    panel.filters.families.setCurrentText("Fully visible networks and NADE")
    assert names() == ["nade-digits", "fvsbn-digits", "fvsbn-mnist"]


def test_the_card_says_in_words_how_good_its_model_is(panel):
    said = {one.entry.name: one.accessibleName() for one in panel.cards}
    assert "The best of 2 here" in said["nade-digits"]
    assert "Good: 1.0 nats behind the best" in said["fvsbn-digits"]
    assert "Fair: 8.0 nats behind the best" in said["fvsbn-mnist"]


def test_the_scores_of_a_card_are_told_in_the_language_of_the_window(panel, monkeypatch):
    monkeypatch.setattr("ar_studio.gui.gallery.card.spoken", lambda text: f"⟦{text}⟧")
    (score,) = panel.cards[0].entry.run.record.scores.items()
    told = panel.cards[0]._all_scores()
    assert f"⟦{score[0]}⟧" in told
    assert f"⟦{score[1].protocol}⟧" in told


def test_what_a_verdict_is_of_is_called_by_its_kind(panel):
    merit = card(panel, "fvsbn-mnist").merit
    level = replace(merit, grade="level", n=1200)
    for kind, many in ((IMAGE, "images"), (LINE, LINE.many), (SOUND, "clips")):
        assert words.verdict(level, kind).endswith(f"as far as 1,200 test {many} tell")


def test_a_weaker_model_is_not_sold_by_its_method(panel):
    merit = card(panel, "fvsbn-mnist").merit
    assert words.exactness(replace(merit, grade="best")) == "any mask without approximation"
    assert words.exactness(replace(merit, grade="weak")) == (
        "any mask without approximation · a weaker model (98 nats)"
    )


@pytest.mark.parametrize("width", [300, 420, 620])
def test_a_card_cuts_off_nothing_at_any_width(panel, studio, qtbot, width):
    host = QWidget()
    qtbot.addWidget(host)
    one = GalleryCard(studio.gallery.entries[1], card(panel, "fvsbn-mnist").merit)
    one.setParent(host)
    host.resize(700, 700)
    host.show()
    one.show()
    one.resize(width, one.heightForWidth(width))
    point_at(one)
    for label in one.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
    for button, _ in one.buttons.values():
        assert button.geometry().right() < width
        assert button.width() >= button.sizeHint().width()


def test_explain_shows_at_once_what_a_model_sees(window, panel, studio, qtbot):
    press(qtbot, panel, "fvsbn-digits", "explain")
    explain = window.panels["dependence"]
    assert in_front(window, "dependence")
    assert explain.chooser.title == "fvsbn-digits"
    qtbot.waitUntil(lambda: len(explain.state.sights) == 1, timeout=30_000)


def test_a_model_of_other_data_completes_an_example_of_its_own(window, panel, studio, qtbot):
    completion = window.panels["completion"]
    press(qtbot, panel, "nade-digits", "complete")
    qtbot.waitUntil(lambda: completion.state.result is not None, timeout=30_000)
    completion.images.step(3)
    completion.subject.example_of = "other data"
    before = studio.mask.image.copy()
    press(qtbot, panel, "fvsbn-digits", "complete")
    qtbot.waitUntil(lambda: completion.state.result is not None, timeout=30_000)
    request = completion.state.result.request
    assert request.title == "fvsbn-digits"
    assert completion.subject.example_of == "digits"
    assert (request.image == studio.mask.image).all()
    assert before.shape == request.image.shape


def test_the_first_steps_are_a_click_away(window, panel, qtbot):
    qtbot.mouseClick(panel.steps, Qt.MouseButton.LeftButton)
    assert window.panels["lessons"].isVisible()
    assert window.panels["lessons"].lesson.name == "first-steps"


def test_what_was_looked_for_and_chosen_is_handed_on(window, panel, studio):
    chosen = card(panel, "fvsbn-digits")
    panel.filters.search.setText("fvsbn")
    panel._select(chosen)
    session = studio.session.of_panel("gallery")
    panel.filters.search.setText("")
    panel._select(card(panel, "nade-digits"))
    studio.archives.session_opened.emit(session)
    assert panel.selected is chosen
    assert panel.filters.search.text() == "fvsbn"
    studio.session.back()
    assert panel.selected is card(panel, "nade-digits")
    assert panel.filters.search.text() == ""
