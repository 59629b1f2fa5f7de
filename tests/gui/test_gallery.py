"""The gallery: cards that draw as one looks, and what their buttons begin."""

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from ar_studio.gui.gallery.card import GalleryCard
from ar_studio.gui.gallery.panel import GalleryPanel
from ar_studio.gui.gallery.strip import CardGrid
from ar_studio.gui.parts import further as gallery_further
from ar_studio.gui.parts.further import TrainFurther
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.window import MainWindow

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
        split="test", protocol="a protocol", nll_nats=nll, nll_stderr=0.2, bits_per_dim=0.1, n=99
    )
    record = Record(
        title=name,
        status="finished",
        model=ModelPart(name=model, config=config, event_shape=shape, levels=2),
        data=DataPart(
            source=source,
            preparation=dataset.preparation.model_dump(mode="json"),
            protocol="a protocol",
            fingerprint=dataset.fingerprint,
            sizes=dict(dataset.sizes),
        ),
        training={"epochs": 1, "batch_size": 200},
        progress=Progress(epoch=1, best_epoch=1, best_valid_nll=nll),
        scores={"test": score},
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
    assert [card.entry.name for card in panel.cards][:2] == ["fvsbn-mnist", "made-any-order-mnist"]
    first = panel.cards[0]
    assert first.strip.count() == 36
    assert "stored" in first.caption.text()
    button = first.buttons["sample"][0]
    assert not button.isEnabled()
    assert "loading" in button.toolTip()
    session.jobs.shut_down()
    session.deleteLater()


def test_the_window_opens_on_the_gallery_and_its_best_model_draws(window, panel, studio, qtbot):
    assert in_front(window, "gallery")
    assert not in_front(window, "training")
    qtbot.waitUntil(lambda: window.focusWidget() is panel.selected)
    assert studio.runs.current.record.title == "made-any-order-mnist"
    live = until_drawn(qtbot, studio)
    assert live.entry.name == "made-any-order-mnist"
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
    assert not first.drawing
    assert "stored" in first.caption.text()
    window.show_panel("training")
    qtbot.waitUntil(lambda: not second.drawing)
    assert studio.gallery.live is None
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
    assert all(one.recording.known == 64 for one in compare.state.drawn)
    assert files(shelf) == before
    assert not compare.scores.evaluate_button.isEnabled()


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
    assert not card(panel, "fvsbn-digits").buttons["further"][0].isEnabled()
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
    assert "binarized-mnist" in noticed.args[0]
    assert "copy the files" in noticed.args[0]
    qtbot.waitUntil(lambda: not studio.training.active)
    assert studio.runs.runs == []


def test_the_keyboard_reaches_every_card_and_button(window, panel, studio, qtbot):
    assert panel.selected is card(panel, "made-any-order-mnist")
    panel.selected.setFocus()
    qtbot.keyClick(panel.selected, Qt.Key.Key_Left)
    assert panel.selected is card(panel, "fvsbn-mnist")
    qtbot.keyClick(panel.selected, Qt.Key.Key_Down)
    assert panel.selected is card(panel, "fvsbn-digits")
    qtbot.keyClick(panel.selected, Qt.Key.Key_Right)
    assert panel.selected is card(panel, "nade-digits")
    for verb in ("sample", "complete", "further", "compare"):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is panel.selected.buttons[verb][0]
    qtbot.keyClick(panel.selected, Qt.Key.Key_Return)
    assert studio.runs.current.record.title == "nade-digits"
    assert in_front(window, "sampling")
    qtbot.waitUntil(lambda: not window.panels["sampling"].state.task.working, timeout=30_000)


def test_cards_lie_in_as_many_columns_as_fit(shelf, studio, qtbot):
    grid = CardGrid([GalleryCard(entry) for entry in studio.gallery.entries])
    area = QScrollArea(widgetResizable=True)
    area.setWidget(grid)
    qtbot.addWidget(area)
    area.show()
    narrowest = grid.cards[0].minimumSizeHint().width()
    for columns, width in ((3, 3.5), (1, 1.5), (2, 2.5)):
        area.resize(round(width * narrowest), 900)
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
    assert "completes any mask exactly" in card(panel, "made-any-order-mnist").accessibleName()


def test_a_pointer_that_leaves_starts_nothing(panel, studio, qtbot):
    until_drawn(qtbot, studio)
    entry = studio.gallery.live.entry
    point_at(card(panel, "fvsbn-mnist"))
    QApplication.sendEvent(card(panel, "fvsbn-mnist"), QEvent(QEvent.Type.Leave))
    assert not panel._resting.isActive()
    assert studio.gallery.live.entry is entry
