"""Inside a model, in the window: each topic, driven as a person would."""

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ar_studio.gui import engine
from ar_studio.gui.dependence.panel import INSIDE, SIGHT, DependencePanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, studio):
    panel = DependencePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 860)
    panel.show()
    panel.tabs.setCurrentIndex(INSIDE)
    return panel


@pytest.fixture
def look(panel, studio, make_run, qtbot):
    """Return a function that looks at a topic of a model, and returns what shows it."""

    def see(name: str, topic: str, **config):
        studio.runs.select(make_run(name, name, **config))
        page = panel.inside
        page.tabs.setCurrentIndex(page.topics.index(topic))
        answered(panel, qtbot)
        view = page.views[topic]
        assert view.isVisible()
        return view

    return see


def answered(panel, qtbot) -> None:
    task = panel.inside.state.task
    qtbot.waitUntil(lambda: not task.working)


def click(qtbot, canvas, row: int, column: int) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=canvas.cell_rect(row, column).center().toPoint())


def test_made_shows_its_numbers_and_draws_them_again(look, panel, qtbot):
    view = look("made", "masks", event_shape=(6,), hidden=(5,), ordering="raster")
    diagram = view.canvas.diagram()
    assert [node.label for node in diagram.nodes[:6]] == list("123456")
    numbers = [node.label for node in diagram.nodes[6:11]]
    qtbot.mouseMove(view.canvas, view.canvas.place(6).toPoint())
    lit = view.canvas.lit()
    assert {int(diagram.nodes[n].label) for n in lit.before} == set(range(1, int(numbers[0]) + 1))
    assert view.pointed.text().startswith("Unit ")
    product = view.matrices[2].canvas.image()
    assert np.array_equal(product, np.tril(np.ones((6, 6)), -1))
    assert "Draw 1" not in view.told.text()
    qtbot.mouseClick(view.again, LEFT)
    answered(panel, qtbot)
    assert [node.label for node in view.canvas.diagram().nodes[6:11]] != numbers
    assert view.told.text().startswith("Draw 1: the model was not trained with these.")
    qtbot.mouseClick(view.own, LEFT)
    answered(panel, qtbot)
    assert [node.label for node in view.canvas.diagram().nodes[6:11]] == numbers
    view.cut.setChecked(True)
    answered(panel, qtbot)
    assert len(view.canvas.diagram().links) > len(diagram.links)


def test_a_network_shows_the_table_of_the_column_pointed_at(look, qtbot, tmp_path: Path):
    view = look("bayesnet", "network", event_shape=(4,), arrows="1 -> 2, 1 -> 3, 2 -> 3")
    diagram = view.canvas.diagram()
    assert [node.label for node in diagram.nodes] == ["3", "2", "1", "4"]
    assert view.chances.headings[0][0] == "x₁"  # the table of most parents, until one is pointed at
    qtbot.mouseMove(view.canvas, view.canvas.place(1).toPoint())
    assert view.pointed.text() == "X₂ is led to by x₁ and leads to x₃"
    assert [title for title, _ in view.chances.headings] == ["x₁", "p(x₂ = 0)", "p(x₂ = 1)"]
    shown = [view.chances.index(1, column).data() for column in range(3)]
    assert shown == ["1", "0.5000", "0.5000"]
    (drawing,) = view.exports()
    drawing.prepare()(tmp_path / "network.svg")
    assert (tmp_path / "network.svg").read_text().count("<line") == 3


def test_a_filter_that_is_clicked_is_seen_large_with_its_numbers(look, studio, qtbot):
    view = look("nade", "filters", hidden=6)
    assert [view.kinds.tabText(n) for n in range(2)] == ["Input weights W", "Output weights V"]
    gallery = view.gallery
    gallery.by.setCurrentIndex(gallery.by.findData("number"))
    gallery.by.activated.emit(0)
    place = gallery.sheet.tile_rect(4).center().toPoint()
    qtbot.mouseClick(gallery.sheet, LEFT, pos=place)
    weights = studio.weights.known(studio.runs.current).W.detach()[:, 0].numpy()
    assert np.allclose(gallery.large.image(), weights[:, 4].reshape(8, 8))
    assert gallery.told.text().startswith("Hidden unit 5: norm ")
    qtbot.mouseMove(gallery.large, gallery.large.cell_rect(2, 3).center().toPoint())
    assert gallery.number.text() == f"Row 3, column 4: {weights[19, 4]:+.4f}".replace("-", "−")
    gallery.by.setCurrentIndex(gallery.by.findData("norm"))
    gallery.by.activated.emit(1)
    largest = int(np.linalg.norm(weights, axis=0).argmax())
    assert gallery.told.text().startswith(f"Hidden unit {largest + 1}: norm ")


def test_pictures_of_codes_are_told_as_what_they_are(look):
    view = look("vqvae", "filters", codes=4, features=4, blocks=0, width=2)
    gallery = view.gallery
    gallery.sheet.selected.emit(0)  # whatever the pointer rests on by chance
    assert gallery.number.text() == "Point at a pixel to read its expected value."
    assert "Expected value: colours from 0 to 1" in gallery.scale.toolTip()
    assert view.line.text() == "No weights: each number is an expected value."
    gallery.large.hovered.emit(2, 3)
    assert ": 0." in gallery.number.text()


def test_hidden_units_follow_the_slider(look, qtbot, tmp_path: Path):
    view = look("nade", "hidden", hidden=6, activation="sigmoid", ordering="column")
    assert view.place.value() == 32
    view.place.setValue(0)
    first = view.now.image().ravel()[:6]
    assert np.allclose(first, 0.5)  # sigmoid of a bias of 0: nothing was seen
    qtbot.keyClick(view.slider, Qt.Key.Key_End)
    assert view.place.value() == 63
    assert not np.allclose(view.now.image().ravel()[:6], first)
    assert view.told.text().startswith("After 63 of 64 dimensions")
    click(qtbot, view.map, 10, 0)
    assert view.place.value() == 10
    (export,) = view.exports()
    export.prepare()(tmp_path / "units.csv")
    with (tmp_path / "units.csv").open() as file:
        rows = list(csv.reader(file))
    assert len(rows) == 65
    assert len(rows[1]) == 7


def test_kernels_show_what_masks_cut_in_colours(look):
    view = look("pixelcnn", "kernels", event_shape=(3, 8, 8), blocks=1, features=6, head=6)
    assert view.which.itemText(0) == "Convolution 1, mask A"
    assert view.taps.count() == 9
    assert view.told.text().startswith("7 × 7 taps")
    assert view.gallery.sheet.count() == 12


def test_a_hidden_cause_is_switched_and_the_expected_event_changes(look, panel, qtbot, tmp_path):
    view = look("sbn", "codes", hidden=(5,))
    before, code = view.expected.image(), view.values().copy()
    click(qtbot, view.cells, 0, 1)
    answered(panel, qtbot)
    assert view.values()[1] == 1 - code[1]
    assert not np.array_equal(view.expected.image(), before)
    assert "likelihood" not in view.told.text()
    view.exports()[0].prepare()(tmp_path / "code.csv")
    assert (tmp_path / "code.csv").read_text().splitlines()[2] == f"2,{1 - code[1]}"
    qtbot.mouseClick(view.back, LEFT)
    answered(panel, qtbot)
    assert np.array_equal(view.values(), code)
    assert np.array_equal(view.expected.image(), before)


def test_a_bit_is_switched_by_an_arrow_key(look, panel, qtbot):
    view = look("sbn", "codes", hidden=(5,))
    bit = view.values()[0]
    qtbot.keyClick(view.slider, Qt.Key.Key_Left if bit else Qt.Key.Key_Right)
    assert view.values()[0] == 1 - bit
    answered(panel, qtbot)
    assert view.slider.value() == 1 - bit


def test_a_code_of_an_autoencoder_is_moved_and_has_no_likelihood(look, panel, qtbot):
    view = look("autoencoder", "codes", hidden=(4,), activation="tanh")
    assert view.told.text().startswith("This has no likelihood")
    before = view.expected.image()
    click(qtbot, view.cells, 1, 1)
    qtbot.keyClick(view.slider, Qt.Key.Key_End)
    answered(panel, qtbot)
    assert view.number.text().startswith("Unit 4: ")
    assert not np.array_equal(view.expected.image(), before)


def test_the_pixel_pointed_at_attends_to_earlier_ones(look, panel, qtbot):
    view = look("transformer", "attention", blocks=2, features=6, heads=2)
    qtbot.mouseMove(view.canvas, view.canvas.cell_rect(1, 1).center().toPoint())
    qtbot.waitUntil(lambda: "row 2, column 2, number 10 of" in view.told.text())
    assert view.sheet.count() == 4
    assert "attends to the 9 before it at most; the largest weight of a later one is 0." in (
        view.told.text()
    )


def test_gradients_fade_through_time(look, tmp_path: Path):
    view = look("recurrent", "gradients", hidden=4, cell="rnn")
    assert len(view.far.series()) == 2
    assert not view.deep.isVisible()
    assert "layer 1" in view.told.text()
    table, drawing = view.exports()
    table.prepare()(tmp_path / "norms.csv")
    drawing.prepare()(tmp_path / "norms.svg")
    assert (tmp_path / "norms.svg").read_bytes().startswith(b"<?xml")
    assert len((tmp_path / "norms.csv").read_text().splitlines()) == 1 + 63 + 64


def test_what_cannot_be_seen_is_said_in_a_sentence(panel, studio, make_run, qtbot):
    studio.runs.select(make_run("ar", "A table", event_shape=(4,), levels=3))
    answered(panel, qtbot)
    page = panel.inside
    assert page.topics == []  # names have no derivative, so that gradients are not offered
    assert page.about.text() == "Of this model, on such data, nothing is shown inside."
    assert panel.exports() == []


def test_the_event_in_hand_is_looked_at_and_then_others(look, panel, studio, qtbot):
    view = look("nade", "hidden", hidden=3)
    dataset = studio.data.dataset
    assert np.array_equal(view.image.image(), dataset.events("test")[0, 0])
    mine = np.zeros((1, 8, 8), np.uint8)
    mine[0, 2:6, 3] = 1
    studio.mask.set(mine, np.ones(mine.shape, bool), "A line")
    assert view.isVisible()  # what was seen stays until there is something else
    answered(panel, qtbot)
    assert np.array_equal(view.image.image(), mine[0])
    assert panel.inside.whose.text() == "A line"
    qtbot.mouseClick(panel.inside.another, LEFT)
    answered(panel, qtbot)
    assert np.array_equal(view.image.image(), dataset.events("test")[0, 0])
    qtbot.mouseClick(panel.inside.another, LEFT)
    answered(panel, qtbot)
    assert np.array_equal(view.image.image(), dataset.events("test")[1, 0])


def test_topics_follow_the_model_and_the_other_page_measures(look, panel, qtbot, unnamed):
    look("made", "filters", hidden=(4,))
    assert unnamed(panel) == []
    view = look("fvsbn", "filters")
    assert panel.inside.topics == ["filters", "gradients", "units"]
    assert view.gallery.sheet.count() == 64
    assert [export.suffix for export in panel.exports()] == [".png"]
    panel.tabs.setCurrentIndex(SIGHT)
    qtbot.waitUntil(lambda: len(panel.state.sights) == 1 and not panel.state.task.working)
    assert not panel.inside.isVisible()


def test_guesses_follow_how_much_is_known(look, panel, qtbot):
    view = look("nadek", "guesses", steps=3)
    assert (view.place.value(), view.sheet.count()) == (32, 4)
    before = view.sheet.to_image().copy()
    view.slider.setFocus()
    qtbot.keyClick(view.slider, Qt.Key.Key_Home)
    answered(panel, qtbot)
    assert view.place.value() == 0
    assert view.sheet.to_image() != before


# Step by step


def test_a_network_is_walked_through_and_follows_what_is_changed(look, panel, qtbot):
    view = look("nade", "units", event_shape=(1, 2, 3), hidden=3)
    network = view.walk.network
    assert view.canvas.lit() is None  # the whole network first, its shared columns in colours
    assert len({link.tone for link in view.canvas.diagram().links if not link.quiet}) == 6
    for _ in range(5):
        qtbot.mouseClick(view.on, LEFT)
    assert view.words.text().endswith(f"product so far {np.exp(_so_far(view, 1)):.4g}.")
    assert "<b>p(x) = " in view.formula.text()
    flipped = 1 - view.walk.x[0]
    qtbot.mouseClick(view.canvas, LEFT, pos=view.canvas.place(0).toPoint())
    answered(panel, qtbot)
    assert view.walk.x[0] == flipped
    assert view.again.isEnabled()
    unit = next(
        number for number, one in enumerate(network.wiring.neurons) if one.place == 2 and one.layer
    )
    qtbot.mouseClick(view.canvas, LEFT, pos=view.canvas.place(unit).toPoint())
    assert view.incoming.isVisible()
    assert view.incoming.fields[0].accessibleName() == "bias"
    first = view.incoming.fields[1]
    first.setValue(4.0)
    answered(panel, qtbot)
    shared = [tie.weight for tie in view.walk.network.wiring.ties if tie.weight == 4.0]
    assert len(shared) == 5  # one weight, for the units of all five later dimensions
    bias = view.incoming.fields[0]
    bias.selectAll()
    qtbot.keyClicks(bias, "-2.5")
    qtbot.keyClick(bias, Qt.Key.Key_Return)
    answered(panel, qtbot)
    biases = [one.bias for one in view.walk.network.wiring.neurons]
    assert biases.count(-2.5) == 6  # of the same unit at every place
    one = len(network.wiring.neurons)  # what hidden biases lead from
    qtbot.mouseClick(view.canvas, LEFT, pos=view.canvas.place(one).toPoint())
    assert view.incoming.title.text() == "Biases: Hidden units h_d"
    assert [box.value() for box in view.incoming.fields].count(-2.5) == 1
    assert len(view.incoming.fields) == 3
    panel.hide()
    panel.show()  # another workspace, and back
    answered(panel, qtbot)
    assert view.walk.x[0] == flipped
    assert 4.0 in [tie.weight for tie in view.walk.network.wiring.ties]
    qtbot.mouseClick(view.incoming.away, LEFT)
    assert not view.incoming.isVisible()
    qtbot.mouseClick(view.again, LEFT)
    answered(panel, qtbot)
    assert view.walk.network == network
    assert not view.again.isEnabled()


def _so_far(view, places: int) -> float:
    """Return the log-probability of the first places, by the network's own logits."""
    walking, wirings = engine.inside.walking, engine.inside.wirings
    assert walking.evaluate(view.walk.network, view.walk.x).log_prob == view.walk.log_prob
    first = view.walk.network.first_logit
    logits = wirings.compute(view.walk.network, view.walk.x)[first : first + places]
    signed = [a if x else -a for a, x in zip(logits, view.walk.x, strict=False)]
    return float(sum(-np.log1p(np.exp(-a)) for a in signed))


def test_another_noise_draws_another_event(look, panel, qtbot):
    view = look("made", "units", event_shape=(1, 3, 4), hidden=(6,))
    view.which.setCurrentIndex(1)
    answered(panel, qtbot)
    drawn = set()
    for _ in range(4):
        drawn.add(view.walk.x)
        qtbot.mouseClick(view.noise, LEFT)
        answered(panel, qtbot)
    assert len(drawn) > 1
    view.place.setValue(view.place.maximum())
    assert view.words.text().startswith("Noise 0.")


def test_what_is_too_large_to_be_drawn_is_said(panel, studio, make_run, qtbot):
    studio.runs.select(make_run("fvsbn"))
    page = panel.inside
    page.tabs.setCurrentIndex(page.topics.index("units"))
    answered(panel, qtbot)
    assert page.problem.text().startswith("⚠ 64 dimensions are too many to draw every unit;")
