"""The model panel over a real session: cards, configuration, cost and pixel order."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.sketches import Formula
from ar_studio.gui.training.model import ordering as shown
from ar_studio.gui.training.model.page import ModelPage
from ar_studio.gui.training.model.reach import BLIND, SEEN
from ar_studio.orderings import make, positions
from ar_studio.spaces import EventSpace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 30_000
ROLE = QPalette.ColorRole


@pytest.fixture
def panel(qtbot, studio):
    panel = ModelPage(studio)
    qtbot.addWidget(panel)
    panel.resize(900, 700)
    panel.show()
    return panel


def pick(panel, qtbot, name):
    panel.cards.setFocus()
    panel.cards.reveal(name)
    qtbot.keyClick(panel.cards, Qt.Key.Key_Return)


def test_every_control_is_named_for_every_model(panel, qtbot, unnamed):
    from ar_studio.models import CATALOGUE

    for name in CATALOGUE:
        pick(panel, qtbot, name)
        assert unnamed(panel) == []


def test_what_is_of_real_numbers_is_set_where_there_are_some(panel, studio, qtbot):
    def there(name):
        return panel.form.rows.isRowVisible(panel.form.fields[name])

    pick(panel, qtbot, "recurrent")
    assert studio.data.dataset.space.levels == 2
    assert there("hidden")
    assert not there("components")
    studio.data.choose("ar2")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "ar2", timeout=WAIT)
    assert there("hidden")
    assert there("components")


def test_cards_show_the_catalogue_and_mark_the_current_model(panel, studio, qtbot):
    from ar_studio.models import CATALOGUE

    cards = {card.key: card for card in panel.cards.cards()}
    assert cards.keys() == CATALOGUE.keys()
    space = studio.data.dataset.space
    for name, family in CATALOGUE.items():
        assert cards[name].obstacle == family.card.unsuited(space)
    groups = [card.group for card in cards.values()]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)
    item = panel.cards.reveal("coin")
    qtbot.mouseClick(
        panel.cards.viewport(),
        Qt.MouseButton.LeftButton,
        pos=panel.cards.visualItemRect(item).center(),
    )
    assert studio.model.name == panel.cards.chosen == "coin"
    assert "chosen" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert panel.headline.text() == item.text()


def test_the_equation_stands_on_the_card_and_beside_the_form(panel, qtbot):
    pick(panel, qtbot, "deepnade")
    card = next(card for card in panel.cards.cards() if card.key == "deepnade")
    assert isinstance(card.sketch, Formula)
    assert panel.equation.text() == mathematics(card.sketch.text)


def test_the_count_follows_the_form_and_reset_returns_to_the_recipe(panel, studio, qtbot):
    pick(panel, qtbot, "nade")
    panel.form.editors["hidden"].setValue(100)
    assert panel.cost.count.text() == f"{2 * 64 * 100 + 100 + 64:,} parameters"
    assert studio.model.parameters == 2 * 64 * 100 + 100 + 64
    qtbot.mouseClick(panel.form.reset_button, Qt.MouseButton.LeftButton)
    recipe = studio.model.values["hidden"]
    assert recipe != 100
    assert studio.model.parameters == 2 * 64 * recipe + recipe + 64


def test_the_badge_measures_and_then_tells(panel, studio, qtbot):
    pick(panel, qtbot, "fvsbn")
    assert "Measuring" in panel.cost.badge.text()
    qtbot.waitUntil(lambda: studio.model.estimate is not None, timeout=WAIT)
    text, tip = panel.cost.badge.text(), panel.cost.badge.toolTip()
    assert "Fits" in text
    assert "while training" in text
    assert "epochs on this machine" in text
    assert f"A step of {studio.training.settings.batch_size} events" in tip
    assert "Drawing one event alone" in tip
    assert "Drawing 16 events together" in tip


def test_the_cost_is_that_of_the_next_training(panel, studio, qtbot):
    pick(panel, qtbot, "pixelcnn")
    studio.training.set_values({"batch_size": 16, "samples": 0, "epochs": 3})
    qtbot.waitUntil(lambda: studio.model.estimate is not None, timeout=WAIT)
    small = studio.model.estimate
    assert "for 3 epochs" in panel.cost.badge.text()
    assert "together" not in panel.cost.badge.toolTip()
    studio.training.set_values({"batch_size": 16, "samples": 0, "steps": 40, "epochs": 0})
    assert studio.model.estimate is small  # nothing to be measured anew
    assert "for 40 steps" in panel.cost.badge.text()
    studio.training.set_values({"batch_size": 128, "samples": 0})
    assert "Measuring" in panel.cost.badge.text()
    qtbot.waitUntil(lambda: studio.model.estimate is not None, timeout=WAIT)
    assert studio.model.estimate.step.events == 128
    assert studio.model.estimate.step.bytes > 4 * small.step.bytes


def test_settings_that_will_not_do_are_not_measured(panel, studio, qtbot):
    pick(panel, qtbot, "fvsbn")
    studio.training.set_values({"batch_size": 0})
    qtbot.waitUntil(lambda: not studio.model.measuring, timeout=WAIT)
    assert not panel.cost.badge.text()
    assert not studio.model.error


def test_a_very_large_model_is_not_built_to_be_timed(panel, studio, qtbot, monkeypatch):
    from ar_studio import estimation, models

    monkeypatch.setattr(estimation, "MEASURED", 1000)
    monkeypatch.setattr(models, "build", None)
    pick(panel, qtbot, "fvsbn")
    qtbot.waitUntil(lambda: studio.model.estimate is not None, timeout=WAIT)
    assert "too large to be timed" in panel.cost.badge.text()


def test_nonsense_is_told_to_the_session_so_that_nothing_else_is_trained(panel, studio, qtbot):
    pick(panel, qtbot, "made")
    editor = panel.form.editors["hidden"]
    editor.setText("abc")
    editor.editingFinished.emit()
    sentence = "Hidden layers: “abc” is not a list of whole numbers, with commas between."
    assert studio.model.error == sentence
    assert sentence in panel.form.fields["hidden"].line.text()
    assert editor.text() == "abc"
    qtbot.mouseClick(panel.form.reset_button, Qt.MouseButton.LeftButton)
    assert not studio.model.error


def test_a_model_too_large_says_what_it_needs(panel, studio, qtbot):
    pick(panel, qtbot, "made")
    panel.form.editors["hidden"].setText("65536, 65536, 65536")
    panel.form.editors["hidden"].editingFinished.emit()
    qtbot.waitUntil(lambda: studio.model.estimate is not None, timeout=WAIT)
    assert "Does not fit" in panel.cost.badge.text()
    assert "GB" in panel.cost.badge.text()


def test_an_order_of_ones_own_is_clicked_or_typed(panel, studio, qtbot):
    box, ordering = panel.form.editors["ordering"], panel.ordering

    def click(row, column):
        place = ordering.canvas.cell_rect(row, column).center().toPoint()
        qtbot.mouseClick(ordering.canvas, Qt.MouseButton.LeftButton, pos=place)

    for cell in [(0, 1), (7, 7), (0, 0)]:
        click(*cell)
    assert box.currentText() == "2, 64, 1"
    assert ordering.canvas.image()[0, :3].tolist() == [3, 1, 4]
    click(7, 7)  # once more takes it out
    assert box.currentText() == "2, 1"
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "x3, x1")
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert studio.model.config.ordering == (3, 1)
    assert ordering.canvas.image()[0, :4].tolist() == [2, 3, 1, 4]
    for typed, said in [("3, 3", "3 is listed twice"), ("65", "lists number 65")]:
        box.lineEdit().selectAll()
        qtbot.keyClicks(box.lineEdit(), typed)
        qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
        assert said in studio.model.error
    box.setCurrentIndex(box.findData("hilbert"))
    assert studio.model.config.ordering == "hilbert"
    assert ordering.isVisible()


@pytest.mark.parametrize("animated", [True, False])
def test_a_mark_walks_along_the_ordering_unless_less_motion_is_wanted(
    panel, studio, qtbot, monkeypatch, animated
):
    studio.model.choose("nade")
    ordering = panel.ordering
    monkeypatch.setattr(shown, "less_motion", lambda _: not animated)
    seen = []
    ordering.player.moved.connect(lambda: seen.append(ordering.canvas._marker))
    ordering.player.set_speed(400)
    qtbot.mouseClick(ordering.walk_button, Qt.MouseButton.LeftButton)
    assert ordering.player.playing is animated
    qtbot.waitUntil(lambda: ordering.player.position == 64)
    assert seen[-1] == (7, 7)
    assert ordering.value.text().startswith("Row 8, column 8 is drawn as number 64 of 64")
    assert (len(set(seen)) > 2) is animated
    assert ordering.canvas._pending is None
    ordering.player.seek(9)
    pending = ordering.canvas._pending
    assert pending is not None
    assert pending.sum() == 55
    assert ordering.canvas._marker == (1, 0)


def test_pixels_of_several_channels_are_counted_when_the_first_of_them_comes():
    space = EventSpace((3, 8, 8), levels=4)
    places = positions(make("random", space, 1)).numpy().reshape(3, 64)
    image = shown.pixel_positions("random", 1, space).ravel()
    assert sorted(image) == list(range(1, 65))
    assert np.array_equal(image.argsort(), places.min(0).argsort())
    raster = shown.pixel_positions("raster", 0, space)
    assert np.array_equal(raster, np.arange(1, 65).reshape(8, 8))


def test_the_heat_map_shows_the_ordering_where_there_is_a_choice(panel, studio, qtbot):
    pick(panel, qtbot, "nade")
    assert panel.ordering.isVisible()
    assert np.array_equal(panel.ordering.canvas.image(), np.arange(1, 65).reshape(8, 8))
    box = panel.form.editors["ordering"]
    box.setCurrentIndex(box.findData("s-curve"))
    assert panel.ordering.canvas.image()[1].tolist() == list(range(16, 8, -1))
    panel.ordering.canvas.move_cursor(1, 0)
    assert "number 16 of 64" in panel.ordering.value.text()
    pick(panel, qtbot, "pixelcnn")
    assert not panel.ordering.isVisible()


def test_approximate_numbers_are_marked_and_protocols_kept_apart(panel, qtbot):
    pick(panel, qtbot, "fvsbn")
    table = panel.about.published.text()
    assert "≈ 97.45" in table
    assert "≈ 96.58" not in table
    assert table.index("binarized-mnist") < table.index("97.45") < table.index("mnist · dynamic")


def test_what_is_not_the_papers_is_told(panel, qtbot):
    pick(panel, qtbot, "pixelsnail")
    assert "mixture of ten logistics" in panel.about.differs.text()
    pick(panel, qtbot, "fvsbn")
    assert panel.about.differs.text() == "nothing of note"


def test_quiet_text_follows_the_palette(panel, qapp):
    def contrast():
        palette = panel.paper.palette()
        text, ground = (palette.color(role).lightness() for role in (ROLE.WindowText, ROLE.Window))
        return abs(text - ground)

    before = qapp.palette()
    assert contrast() > 90
    try:
        qapp.setPalette(QPalette(QColor(40, 40, 40)))
        assert contrast() > 90
    finally:
        qapp.setPalette(before)


def test_formulas_have_true_indices():
    assert mathematics("p(x_d | x_<d)") == "p(x<sub>d</sub> | x<sub>&lt;d</sub>)"
    assert mathematics("conv_k^A Σ_{j<d}") == "conv<sub>k</sub><sup>A</sup> Σ<sub>j&lt;d</sub>"


def test_what_is_wrong_moves_nothing_below_it(panel, studio, qtbot):
    panel.resize(1350, 760)
    pick(panel, qtbot, "nade")
    qtbot.waitUntil(lambda: studio.model.estimate is not None, timeout=WAIT)
    place = panel.form.mapTo(panel, panel.form.rect().topLeft())
    studio.data.prepare({"values": "dequantise"})
    qtbot.waitUntil(panel.cost.problem.isVisible, timeout=WAIT)
    assert panel.form.mapTo(panel, panel.form.rect().topLeft()) == place


def test_a_configuration_shows_what_it_can_see_before_anything_is_learnt(panel, studio, qtbot):
    pick(panel, qtbot, "pixelcnn")
    panel.form.set_values(studio.model.values | {"blocks": 1, "kernel": 3}, {})
    panel.form.edited.emit(panel.form.values())
    reach = panel.reach
    qtbot.waitUntil(lambda: not reach.task.working and "before it" in reach.value.text())
    shown = reach.canvas.image()
    assert shown is not None
    blue, red = ((c.red(), c.green(), c.blue()) for c in (SEEN, BLIND))
    found = {colour: int((shown == np.array(colour)).all(-1).sum()) for colour in (blue, red)}
    assert found[blue] + found[red] == 4 * 8 + 4  # all that come before row 4, column 4
    assert min(found.values()) > 0
    assert f"{found[blue]:,} of the 36 before it" in reach.value.text()
    pick(panel, qtbot, "nade")
    qtbot.waitUntil(lambda: not reach.task.working and "36 of the 36" in reach.value.text())
    place = reach.canvas.cell_rect(0, 3).center().toPoint()
    qtbot.mouseClick(reach.canvas, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not reach.task.working and "3 of the 3" in reach.value.text())
