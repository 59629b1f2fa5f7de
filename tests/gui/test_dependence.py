"""What sees what, in the window: a density beside what is none, and a field by a click."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from ar_studio.gui.dependence.panel import DependencePanel
from ar_studio.gui.dependence.view import SightView, factor, pooled
from ar_studio.gui.events.field_by_name import FieldByName
from ar_studio.gui.events.image.field import FieldOnImage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, studio):
    panel = DependencePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1000, 760)
    panel.show()
    return panel


@pytest.fixture
def measured(panel, studio, make_run, qtbot):
    """Return the panel with a MADE's map beside that of an autoencoder."""
    density = make_run("made", "Density", hidden=(32,), ordering="column")
    other = make_run("autoencoder", "Counter-example", hidden=(200,), activation="tanh")
    studio.runs.select(density)
    panel.beside.setCurrentIndex(panel.beside.findData(str(other.folder)))
    qtbot.mouseClick(panel.measure_button, LEFT)
    qtbot.waitUntil(lambda: len(panel.state.sights) == 2 and not panel.state.task.working)
    return panel


def image(view: SightView, which: str = "map") -> np.ndarray:
    canvas = view.map
    if which == "field":
        assert isinstance(view.field, FieldOnImage)
        canvas = view.field.canvas
    shown = canvas.image()
    assert shown is not None
    return shown


def click(qtbot, canvas, row: int, column: int) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=canvas.cell_rect(row, column).center().toPoint())


def test_it_says_what_to_do_without_a_run(panel):
    assert panel.no_run.isVisible()
    assert not panel.content.isVisible()
    assert panel.exports() == []


def test_a_density_and_its_counter_example_side_by_side(measured):
    density, other = measured.views
    assert density.verdict.text().startswith("✓ Strictly lower triangular")
    assert other.verdict.text().startswith("✗ 64 of 64 outputs see their own pixel, and 63 a later")
    assert not np.triu(image(density)).any()
    assert (np.diagonal(image(other)) > 0).all()
    assert density.heading.text() == "Density"
    assert not measured.hint.isVisible()


def test_a_click_on_a_row_or_a_pixel_shows_the_field(measured, qtbot):
    density, other = measured.views
    click(qtbot, density.map, 9, 3)  # the tenth in column order: the second of the second column
    field = image(density, "field")
    seen = np.zeros((8, 8), bool)
    seen.T.flat[:9] = True
    assert not field[~seen].any()
    assert "row 2, column 2, number 10 of 64" in density.caption.text()
    assert density.caption.text().endswith("of 9 earlier inputs and no other.")
    assert "row 2, column 2, number 10 of 64" in other.caption.text()
    assert "its own pixel and 54 later ones" in other.caption.text()
    click(qtbot, other.field.canvas, 7, 0)
    assert "row 8, column 1, number 8 of 64" in density.caption.text()
    assert "number 57 of 64" in other.caption.text()


def test_another_image_gives_another_map(measured, qtbot):
    before = image(measured.views[1])
    qtbot.mouseClick(measured.another, LEFT)
    qtbot.waitUntil(lambda: len(measured.state.sights) == 2 and not measured.state.task.working)
    assert not np.array_equal(before, image(measured.views[1]))


def test_another_run_begins_anew_and_one_without_outputs_says_so(measured, studio, make_run, qtbot):
    studio.runs.select(make_run("sbn", "Hidden causes", hidden=(5,)))
    assert measured.state.sights == []
    assert measured.beside.currentText() == "Counter-example"
    measured.beside.setCurrentIndex(0)
    qtbot.mouseClick(measured.measure_button, LEFT)
    qtbot.waitUntil(lambda: len(measured.state.sights) == 1 and not measured.state.task.working)
    assert "puts out nothing" in measured.views[0].verdict.text()
    assert not measured.views[0].map.isVisible()
    assert measured.exports() == []


def test_other_weights_are_measured_anew(measured, train_on, qtbot):
    measured.refresh()  # what was chosen beside it is followed from now on
    qtbot.waitUntil(lambda: len(measured.state.sights) == 2 and not measured.state.task.working)
    before = measured.state.sights
    measured.refresh()
    assert measured.state.sights is before
    train_on(before[1].run)  # the one beside it
    assert measured.state.sights == []
    qtbot.waitUntil(lambda: len(measured.state.sights) == 2 and not measured.state.task.working)
    assert np.array_equal(before[0].shades, measured.state.sights[0].shades)
    assert not np.array_equal(before[1].shades, measured.state.sights[1].shades)


def test_only_runs_of_the_same_events_are_offered(panel, studio, make_run):
    made = make_run("made", "Small", hidden=(4,))
    make_run("fvsbn", "Larger", event_shape=(1, 9, 9))
    make_run("fvsbn", "Untrained", weights=False)
    make_run("fvsbn", "Alike")
    studio.runs.select(made)
    texts = [panel.beside.itemText(index) for index in range(panel.beside.count())]
    assert texts == ["Nothing", "Alike"]


def test_maps_are_saved_as_a_picture(measured, tmp_path: Path):
    (export,) = measured.exports()
    export.prepare()(tmp_path / "maps.png")
    with Image.open(tmp_path / "maps.png") as picture:
        pixels = np.asarray(picture.convert("RGB"))
    half = pixels.shape[1] // 2
    assert len(np.unique(pixels[8 : half // 3, half // 2 : half - 8].reshape(-1, 3), axis=0)) == 1
    assert len(np.unique(pixels[8 : half // 3, -half // 2 : -8].reshape(-1, 3), axis=0)) > 20


def test_maps_of_many_dimensions_are_pooled_and_lose_nothing():
    shades = np.zeros((785, 785), np.float32)
    shades[784, 500] = 0.3
    cells = pooled(shades)
    assert factor(785) == 3
    assert cells.shape == (262, 262)
    assert np.argwhere(cells).tolist() == [[261, 166]]


def test_every_control_is_named(measured, unnamed):
    assert unnamed(measured) == []


def test_rows_of_a_table_are_told_by_the_names_of_columns(panel, studio, make_run, qtbot):
    run = make_run("made", "A table", event_shape=(6,), hidden=(32,), ordering="raster")
    studio.runs.select(run)
    assert panel.another.text() == "Another row"
    qtbot.mouseClick(panel.measure_button, LEFT)
    qtbot.waitUntil(lambda: len(panel.state.sights) == 1 and not panel.state.task.working)
    view = panel.views[0]
    assert "its own or a later column" in view.verdict.text()
    view.show_dimension(2)
    assert view.caption.text().startswith("The output for “x_3”, number 3 of 6,")
    assert isinstance(view.field, FieldByName)
    named = view.field.strongest.text().removeprefix("It changes most with ").removesuffix(".")
    assert set(named.split("; ")) <= {"x_1", "x_2"}
    view.show_dimension(0)
    assert view.field.strongest.text() == ""


def test_a_quick_model_is_measured_as_soon_as_it_is_seen(panel, studio, make_run, qtbot):
    studio.runs.select(make_run("made", "Quick", hidden=(8,)))
    qtbot.waitUntil(lambda: len(panel.state.sights) == 1 and not panel.state.task.working)
    assert panel.chooser.title == "Quick"
    assert panel.views[0].heading.text() == "Quick"


def test_a_slow_model_waits_for_the_button_and_says_how_long(
    panel, studio, make_run, qtbot, monkeypatch
):
    monkeypatch.setattr("ar_studio.gui.dependence.panel.QUICK_S", -1.0)
    monkeypatch.setattr("ar_studio.gui.dependence.state.LOOKED_S", -1.0)
    studio.runs.select(make_run("made", "Slow", hidden=(8,)))
    qtbot.waitUntil(lambda: panel.state.slow is not None and not panel.state.task.working)
    assert panel.state.sights == []
    assert "press Measure" in panel.hint.text.text()
    qtbot.mouseClick(panel.measure_button, LEFT)
    qtbot.waitUntil(lambda: len(panel.state.sights) == 1 and not panel.state.task.working)


def test_what_is_asked_for_by_name_is_measured_however_long_it_takes(
    panel, studio, make_run, qtbot, monkeypatch
):
    monkeypatch.setattr("ar_studio.gui.dependence.panel.QUICK_S", -1.0)
    monkeypatch.setattr("ar_studio.gui.dependence.state.LOOKED_S", -1.0)
    studio.runs.select(make_run("made", "Asked for", hidden=(8,)))
    panel.serve("explain", ())
    qtbot.waitUntil(lambda: len(panel.state.sights) == 1 and not panel.state.task.working)
