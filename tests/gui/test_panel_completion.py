"""Completion in the window: painting, drawing for real, the badge, empty states and exports."""

import csv

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QWidget,
)

from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.events.image.results import tiles, tinted
from ar_studio.gui.studio.completing import Request
from ar_studio.records import Score
from ar_studio.spaces import EventSpace
from tests.gui.painting import LEFT, NONE, complete, finish, hidden, select, stroke, take

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(studio, qtbot):
    panel = CompletionPanel(studio)
    panel.bar.rest.setInterval(1)
    qtbot.addWidget(panel)
    panel.resize(1000, 780)
    panel.show()
    qtbot.waitActive(panel)
    return panel


@pytest.fixture
def ready(panel, make_run, qtbot):
    """Return the panel with a run of NADE on digits and a test image."""

    def make(name="nade", **config):
        take(panel, make_run(name, **config), qtbot)
        return panel

    return make


def observe_all(panel):
    panel.editor.clear_action.trigger()


def test_without_a_run_it_says_to_train_first(panel, studio, qtbot):
    assert panel.page is panel.no_run
    with qtbot.waitSignal(studio.asked) as asked:
        qtbot.mouseClick(panel.no_run.button, LEFT)
    assert asked.args[0] == "prepare"  # the first step of a new training
    assert panel.minimumSizeHint().height() < 400


def test_a_run_without_weights_says_so_until_they_come(panel, make_run, studio, qtbot):
    run = make_run("fvsbn", weights=False)
    studio.runs.select(run)
    assert panel.page is panel.untrained
    from ar_studio import models

    run.save_weights(models.create("fvsbn", (1, 8, 8)).state_dict())
    studio.runs.refreshed_current()
    assert panel.page is panel.content
    qtbot.waitUntil(lambda: panel.state.model is not None)


def test_an_edited_record_never_breaks_the_panel(panel, make_run, studio):
    run = make_run("fvsbn")
    run.update(model=run.record.model.model_copy(update={"event_shape": (0, -1)}))
    studio.runs.select(run)
    assert panel.page is panel.unreadable


def test_damaged_weights_are_told_in_a_sentence(panel, make_run, studio, qtbot):
    run = make_run("fvsbn")
    (run.folder / "weights.safetensors").write_bytes(b"none")
    studio.runs.select(run)
    qtbot.waitUntil(lambda: "damaged" in panel.badge.sentence.text())
    qtbot.waitUntil(panel.bar.complete_button.isEnabled)
    with qtbot.waitSignal(studio.noticed):
        panel.complete()
    assert not panel.state.task.working


def test_a_test_image_waits_with_its_lower_half_hidden(ready, studio):
    panel = ready()
    assert hidden(panel) == {(row, column) for row in range(4, 8) for column in range(8)}
    events = studio.data.dataset.events("test").numpy()
    assert (studio.mask.image == events[panel.images.index]).all()
    assert not studio.mask.mask[:, 4:].any()
    assert panel.badge.method == "exact"
    assert panel.bar.complete_button.isEnabled()


def test_completing_keeps_what_is_observed_and_scores_it(ready, qtbot):
    panel = ready()
    panel.bar.n.setValue(5)
    result = complete(panel, qtbot)
    request = result.request
    assert result.method == "exact"
    assert result.samples.shape == (5, 1, 8, 8)
    assert (result.samples[:, request.mask] == request.image[request.mask]).all()
    from ar_studio import models, runs

    model = models.restore(runs.Run(request.folder))
    import torch

    with torch.no_grad():
        expected = model.log_prob(torch.from_numpy(result.samples)).numpy()
    assert result.log_probs == pytest.approx(expected, abs=1e-3)
    assert panel.results.sheet.count() == 6
    assert panel.results.mean.image() == pytest.approx(result.samples.mean(0)[0])
    assert panel.results.spread.image() == pytest.approx(result.samples.std(0)[0])
    assert "Exact" in panel.badge.headline.text()
    original = f"{result.original:.2f}".replace("-", "−")
    assert panel.results.detail.text().startswith(f"Original {original}")  # what to compare with
    panel.results.sheet.select(2)
    assert f"{result.log_probs[1]:.2f}".replace("-", "−") in panel.results.detail.text()


def test_an_exact_method_is_not_taken_for_a_good_model(ready, studio, qtbot):
    panel = ready()
    run = studio.runs.current
    score = Score(
        split="test", protocol=run.record.data.protocol, nll_nats=31.4, nll_stderr=0.2, n=360
    )
    run.update(scores={"test": score})
    studio.runs.refreshed_current()
    complete(panel, qtbot)
    assert "Exact" in panel.badge.headline.text()
    assert "No other model here is measured as this one is" in panel.badge.merit.text()
    qtbot.mouseClick(panel.badge.details, LEFT)
    assert panel.badge.numbers.labels[-1].text() == "Test NLL 31.40 ± 0.20 nats"


def test_the_same_seed_repeats_and_a_new_one_differs(ready, qtbot):
    panel = ready()
    first = complete(panel, qtbot).samples
    assert (complete(panel, qtbot).samples == first).all()
    panel.bar.seed.box.setValue(1)
    assert (complete(panel, qtbot).samples != first).any()


def test_a_fixed_order_model_says_sequential_monte_carlo(ready, qtbot):
    panel = ready("fvsbn")
    panel.editor.canvas.apply_preset("top")
    assert panel.badge.method == "sequential Monte Carlo"
    assert "This mask" in panel.badge.headline.text()
    panel.bar.n.setValue(2)
    result = complete(panel, qtbot)
    assert result.method == "sequential Monte Carlo"
    assert "Monte Carlo" not in panel.badge.headline.text() + panel.badge.sentence.text()
    qtbot.mouseClick(panel.badge.details, LEFT)
    labels, standing = panel.badge.numbers.labels, result.standing
    said = " ".join(label.text() for label in labels if label.isVisible())
    assert f"{standing.effective_sample_size:.1f} of {standing.particles}" in said
    assert f"{standing.unique_ancestors} unique ancestors" in said
    assert "w = Π" in panel.badge.toolTip()


def test_clamping_is_asked_for_and_called_what_it_is(ready, qtbot):
    panel = ready("fvsbn")
    panel.editor.canvas.apply_preset("top")
    assert "earlier pixels only" in panel.badge.clamp.toolTip()
    panel.badge.clamp.click()
    assert "not the model's distribution" in panel.badge.headline.text()
    result = complete(panel, qtbot)
    assert result.method == panel.badge.method == "clamped"


def test_strokes_by_mouse_reach_the_shared_mask_and_are_undone(ready, studio, qtbot):
    panel = ready()
    observe_all(panel)
    assert "Nothing is hatched" in panel.bar.complete_button.toolTip()
    panel.editor.brush.setValue(1)
    canvas = panel.editor.canvas
    stroke(canvas, (1, 1), (1, 5))
    assert hidden(panel) == {(1, column) for column in range(1, 6)}
    assert (~studio.mask.mask[0]).sum() == 5
    assert "5 of 64" in panel.editor.legend.text()
    assert panel.bar.complete_button.isEnabled()
    panel.editor.brush_slider.setFocus()
    qtbot.keyClick(panel.editor.brush_slider, Qt.Key.Key_Z, CONTROL)
    assert not hidden(panel)
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(hidden(panel)) == 5
    panel.editor.invert_action.trigger()
    assert len(hidden(panel)) == 59


def test_escape_takes_back_a_stroke_and_tells_nobody(ready, studio, qtbot):
    panel = ready()
    observe_all(panel)
    told = []
    studio.mask.changed.connect(lambda: told.append(1))
    canvas = panel.editor.canvas
    at = canvas.cell_rect(2, 2).center()
    press = QEvent.Type.MouseButtonPress
    QApplication.sendEvent(canvas, QMouseEvent(press, at, canvas.mapToGlobal(at), LEFT, LEFT, NONE))
    assert hidden(panel)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not hidden(panel)
    assert not told


def test_another_image_and_one_of_ones_own_are_undone_like_any_stroke(ready, qtbot, studio):
    panel = ready()
    editor, whose = panel.editor, studio.mask.whose
    first = studio.mask.image.copy()
    stroke(editor.canvas, (0, 0), (0, 3))
    qtbot.mouseClick(panel.source.draw_button, LEFT)
    assert not studio.mask.image.any()
    assert studio.mask.whose == "Your own drawing"
    stroke(editor.canvas, (4, 1), (4, 5))
    assert studio.mask.image.any()
    for _ in range(2):
        editor.undo_action.trigger()
    np.testing.assert_array_equal(studio.mask.image, first)
    assert studio.mask.whose == whose
    assert (0, 2) in hidden(panel)
    editor.undo_action.trigger()
    assert (0, 2) not in hidden(panel)
    for _ in range(2):
        editor.redo_action.trigger()
    assert not studio.mask.image.any()
    assert studio.mask.whose == "Your own drawing"


def test_the_keyboard_alone_masks_and_completes(ready, qtbot):
    panel = ready()
    panel.bar.n.setValue(2)
    canvas = panel.editor.canvas
    canvas.clear()
    panel.editor.brush.setValue(1)
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    QApplication.sendEvent(canvas, QKeyEvent(down, Qt.Key.Key_Space, NONE))
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    QApplication.sendEvent(canvas, QKeyEvent(up, Qt.Key.Key_Space, NONE))
    assert hidden(panel) == {(row, 0) for row in range(4)}
    qtbot.keyClick(panel.bar.complete_button, Qt.Key.Key_Space)
    assert finish(panel, qtbot).request.mask.sum() == 60


def test_live_completes_after_each_stroke_with_the_newest_request(ready, qtbot):
    panel = ready()
    panel.bar.live.click()
    first = finish(panel, qtbot)
    panel.editor.canvas.apply_preset("centre")
    panel.editor.canvas.apply_preset("bottom")
    panel.editor.canvas.apply_preset("right")
    qtbot.waitUntil(lambda: panel.state.result is not first, timeout=60_000)
    result = finish(panel, qtbot)
    assert not result.request.mask[0, :, 4:].any()
    assert result.request.mask[0, :, :4].all()
    assert not panel.results.stale.stale


def test_old_completions_their_mean_and_spread_are_marked_until_renewed(ready, qtbot):
    panel = ready("fvsbn")
    results = panel.results
    complete(panel, qtbot)
    assert (results.stale.stale, results.maps_stale.stale) == (False, False)
    stroke(panel.editor.canvas, (0, 0), (0, 3))
    assert "complete again" in results.detail.text()
    assert (results.stale.stale, results.maps_stale.stale) == (True, True)
    seen = []
    panel.state.progressed.connect(
        lambda: seen.append((panel.state.progress.pending.any(), results.maps_stale.stale))
    )
    complete(panel, qtbot)
    assert all(pending == stale for pending, stale in seen)
    assert (results.stale.stale, results.maps_stale.stale) == (False, False)


@pytest.mark.parametrize("name", ["n", "seed"])
def test_enter_in_a_number_completes_what_is_typed(ready, qtbot, name):
    panel = ready()
    number = panel.bar.n if name == "n" else panel.bar.seed.box
    complete(panel, qtbot)
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "3")
    assert "Asked for: " in panel.results.detail.text()
    assert panel.results.stale.stale
    qtbot.keyClick(number, Qt.Key.Key_Return)
    result = finish(panel, qtbot)
    assert 3 in (result.request.n, result.request.seed)
    assert not panel.results.stale.stale


def test_another_previous_and_by_class(ready, studio):
    panel = ready()
    first = panel.images.index
    mask = studio.mask.mask
    panel.source.another.click()
    assert panel.images.index != first
    assert (studio.mask.mask == mask).all()
    panel.source.previous.click()
    assert panel.images.index == first
    panel.source.classes.setCurrentIndex(4)
    panel.source.classes.activated.emit(4)
    labels = studio.data.dataset.labels("test").numpy()
    for _ in range(3):
        assert labels[panel.images.index] == 3
        panel.source.another.click()


def test_a_picture_of_another_shape_is_refused_in_one_sentence(ready, studio, qtbot, tmp_path):
    panel = ready()
    Image.fromarray(np.full((5, 90), 255, np.uint8)).save(tmp_path / "wrong.png")
    panel.subject.open_picture(str(tmp_path / "wrong.png"))
    qtbot.waitUntil(panel.source.problem.isVisible)
    assert "90 × 5" in panel.source.problem.text()
    assert "8 × 8" in panel.source.problem.text()
    Image.fromarray(np.eye(8, dtype=np.uint8) * 255).save(tmp_path / "right.png")
    panel.subject.open_picture(str(tmp_path / "right.png"))
    qtbot.waitUntil(lambda: (studio.mask.image == np.eye(8)).all())
    assert panel.source.problem.isHidden()
    Image.fromarray(np.kron(np.eye(8), np.full((2, 2), 255)).astype(np.uint8)).save(
        tmp_path / "large.png"
    )
    panel.subject.open_picture(str(tmp_path / "large.png"))
    qtbot.waitUntil(lambda: studio.mask.whose == "Your own picture; scaled from 16 × 16")
    assert (studio.mask.image == np.eye(8)).all()


def test_drawing_with_a_value_where_there_are_several(panel, make_run, studio, qtbot):
    select(panel, make_run("made", levels=4, title="Four levels"), qtbot)
    qtbot.waitUntil(panel.source.load_button.isVisible)
    assert not panel.source.another.isEnabled()
    assert not panel.editor.preset_button.isEnabled()
    assert panel.badge.headline.text() == "No image yet"
    assert "8 × 8 (4 values)" in panel.source.note.text()
    assert not panel.bar.complete_button.isEnabled()
    panel.source.draw_button.click()
    assert panel.editor.ink.isVisible()
    panel.editor.ink.setValue(2)
    panel.editor.brush.setValue(1)
    stroke(panel.editor.canvas, (1, 1), (1, 3))
    assert studio.mask.image[0, 1].tolist() == [0, 2, 2, 2, 0, 0, 0, 0]
    assert studio.mask.image.sum() == 6
    panel.editor.undo_action.trigger()
    assert not studio.mask.image.any()
    panel.bar.n.setValue(2)
    assert complete(panel, qtbot).samples.max() < 4


def test_colour_images_share_one_mask_over_their_channels(panel, make_run, studio, qtbot):
    select(panel, make_run("fvsbn", event_shape=(3, 4, 4), levels=3, title="Colour"), qtbot)
    panel.source.draw_button.click()
    panel.editor.canvas.apply_preset("checkerboard")
    mask = studio.mask.mask
    assert mask.shape == (3, 4, 4)
    assert (mask == mask[0]).all()
    panel.bar.n.setValue(2)
    panel.results.tint.click()
    panel.badge.clamp.click()
    result = complete(panel, qtbot)
    assert tiles(result).shape == (6, 3, 4, 4)


def test_vectors_are_edited_and_completed_as_rows(panel, make_run, studio, qtbot):
    select(panel, make_run("made", event_shape=(6,), title="Vectors"), qtbot)
    assert not panel.source.draw_button.isVisible()
    assert "row" in panel.bar.complete_button.toolTip()
    row = np.array([1, 0, 1, 1, 0, 1], np.uint8)
    studio.mask.set(row, np.ones(6, bool))
    model = panel.editor.model
    tick, value = model.index(2, 0), model.index(0, 1)
    assert model.setData(tick, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.setData(value, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert studio.mask.mask.tolist() == [True, True, False, True, True, True]
    assert studio.mask.image.tolist() == [0, 0, 1, 1, 0, 1]
    samples = complete(panel, qtbot).samples
    assert samples.shape == (9, 6)
    assert (np.delete(samples, 2, 1) == [0, 0, 1, 0, 1]).all()
    rows = panel.results.rows.model
    assert rows.text(0, 0) == "0"
    assert [rows.marked[i] for i in range(6)] == [i == 2 for i in range(6)]
    qtbot.waitUntil(lambda: panel.results.marginals.grid.count() == 1)
    select(panel, make_run("made", title="Images"), qtbot)
    assert panel.editor.canvas is not None


def test_work_that_another_model_cannot_take_waits_and_is_told_of(ready, make_run, studio, qtbot):
    panel, told = ready(), []
    studio.noticed.connect(lambda sentence, deeds, *_: told.append((sentence, deeds)))
    first = studio.runs.current
    small = make_run("fvsbn", event_shape=(1, 4, 4), title="Small")
    select(panel, small, qtbot)
    take(panel, first, qtbot)
    assert not told  # a test image with half of it hidden is nobody's work
    stroke(panel.editor.canvas, (0, 0), (0, 3))
    mask = studio.mask.mask.copy()
    select(panel, small, qtbot)
    ((sentence, (back,)),) = told
    assert "your work on an image of 8×8 is put by" in sentence
    assert studio.mask.image is None
    back.act()
    assert studio.runs.current.folder == first.folder
    assert (studio.mask.mask == mask).all()


def test_the_mask_is_shared(ready, studio):
    panel = ready()
    mask = np.ones((1, 8, 8), bool)
    mask[0, 0, 0] = False
    studio.mask.set(np.zeros((1, 8, 8), np.uint8), mask)
    assert hidden(panel) == {(0, 0)}
    studio.mask.set(np.zeros((1, 2, 2), np.uint8), np.ones((1, 2, 2), bool))
    assert not panel.bar.complete_button.isEnabled()


def test_tint_colours_only_what_was_filled_in(ready, tmp_path):
    mask, space = np.array([[[True, False]]]), EventSpace((1, 1, 2))
    request = Request(tmp_path, "", np.array([[[1, 1]]], np.uint8), mask, space, 1, 0, False)
    images = np.array([[[1, 1]], [[1, 0]]], np.uint8)
    coloured = tinted(images, request, (0, 1))
    assert (coloured[0] == 255).all()
    assert (coloured[1, 0, 0] == 255).all()
    assert coloured[1, 0, 1].tolist() == [80, 38, 0]


def test_exports(ready, qtbot, tmp_path):
    panel = ready()
    assert panel.exports() == []
    panel.bar.n.setValue(3)
    result = complete(panel, qtbot)
    for export in panel.exports():
        export.prepare()(tmp_path / f"out{export.suffix}")
    with np.load(tmp_path / "out.npz") as arrays:
        assert (arrays["samples"] == result.samples).all()
        assert f"seed: 0; method: {result.method}" in arrays["about"].item()
    with (tmp_path / "out.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["completion", "log_prob_nats", "x0"]
    assert rows[0][66:] == ["run", "seed", "method", "given"]
    assert [int(value) for value in rows[3][2:66]] == result.samples[2].ravel().tolist()
    script = (tmp_path / "out.py").read_text()
    compile(script, "out.py", "exec")
    assert "completion.complete(model, image, mask, 3, seed=0, method='auto'" in script
    with Image.open(tmp_path / "out.gif") as picture:
        assert getattr(picture, "n_frames", 1) > 20
    with Image.open(tmp_path / "out.png") as picture:
        assert picture.width > 100
    shown = tiles(result)
    assert shown.shape == (7, 3, 8, 8)
    assert (shown[1][:, ~result.request.mask[0]] == 96).all()


def test_another_run_clears_what_the_last_one_drew(ready, make_run, qtbot):
    panel = ready()
    complete(panel, qtbot)
    image = panel.studio.mask.image
    select(panel, make_run("made", title="Another"), qtbot)
    assert panel.state.result is None
    assert panel.results.sheet.count() == 0
    assert (panel.studio.mask.image == image).all()


def test_every_control_has_a_name(ready):
    panel = ready()
    controls = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox)
    for widget in panel.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or widget.window() is not panel
        if inner or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        named = widget.accessibleName()
        if isinstance(widget, controls) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert named or text, widget


def test_the_canvas_is_never_cut_by_the_results(ready, qtbot):
    panel = ready(hidden=4)
    editor = panel.editor
    for width in (1000, 720):
        panel.resize(width, 780)
        qtbot.waitUntil(lambda: editor.canvas.geometry().right() <= editor.width(), timeout=3000)
