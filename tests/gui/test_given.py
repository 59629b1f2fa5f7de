"""What models of p(x | c) are given, in every panel: chosen, painted, shown, drawn and refused."""

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton

from ar_studio import completion, models, sampling
from ar_studio.data import tasks
from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.compare.panel import COMPLETIONS, ComparePanel
from ar_studio.gui.compare.partners import obstacle
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.dependence.panel import DependencePanel
from ar_studio.gui.parts.given_pad import PaintPad
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.studio.given import Conditions, GivenState, file_stem
from ar_studio.gui.training.data.page import DataPage
from ar_studio.gui.training.model.page import ModelPage
from ar_studio.gui.training.panel import TrainingPanel
from ar_studio.spaces import ContextSpace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)")
SHARES = ("valid_share", "test_share")
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
WAIT = 60_000
CLASS = {"values": "threshold", "task": "class"}
COARSE = {"values": "threshold", "task": "super-resolution", "factor": 4}
SKETCH = {"values": "threshold", "task": "sketch"}


@pytest.fixture
def prepare(studio, qtbot):
    """Return a function that prepares the digits, or other data, for a task."""

    def make(preparation, source="digits"):
        studio.data.choose(source, preparation)
        qtbot.waitUntil(lambda: not studio.data.loading, timeout=WAIT)
        return studio.data.dataset

    return make


@pytest.fixture
def show(studio, qtbot):
    """Return a function that shows a panel."""
    shown = []

    def make(kind):
        panel = kind(studio)
        shown.append(panel)  # else nobody keeps it
        qtbot.addWidget(panel)
        panel.resize(1000, 780)
        panel.show()
        return panel

    return make


@pytest.fixture
def sampling_panel(show):
    panel = show(SamplingPanel)
    panel.request.n.setValue(12)
    yield panel
    panel.state.clear()


def draw(qtbot, panel):
    qtbot.mouseClick(panel.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    panel.state.player.pause()
    return panel.state.drawing.all


def drawn_by_the_engine(run, n, context, seed=0):
    *_, last = sampling.sample(models.restore(run), n, seed=seed, context=context)
    assert isinstance(last, sampling.Sampled)
    return last.samples.numpy()


def choose(qtbot, box, text):
    """Choose an entry of a box by the keyboard."""
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != text:
        before = box.currentText()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText() != before, text


def dab(qtbot, canvas, cell, button=LEFT):
    at = canvas.cell_rect(*cell).center().toPoint()
    qtbot.mousePress(canvas, button, pos=at)
    qtbot.mouseRelease(canvas, button, pos=at)


def press(qtbot, pad, action):
    """Click the button of an action."""
    buttons = pad.findChildren(QToolButton)
    qtbot.mouseClick(next(b for b in buttons if b.defaultAction() is action), LEFT)


# Data


def test_settings_that_do_nothing_take_no_room(show, prepare, qtbot):
    panel = show(DataPage)
    page = panel.preparation
    panel.pages.bar.setCurrentIndex(1)
    editors = page.form.editors

    def shown():
        return {name for name, editor in editors.items() if editor.isVisible()}

    always = {"values", "threshold", "size", "invert", "task", "seed", *SHARES}
    assert editors["task"].count() == 5
    assert shown() == always
    task = editors["task"]
    colours = task.findData("colourisation")
    assert not task.model().item(colours).isEnabled()
    assert "grey" in task.itemData(colours, Qt.ItemDataRole.ToolTipRole)
    assert task.model().item(task.findData("class")).isEnabled()
    choose(qtbot, task, "Given few large pixels")
    assert shown() == always | {"factor"}
    choose(qtbot, task, "Given its class")
    assert shown() == always | {"withheld"}
    choose(qtbot, editors["values"], "Fewer greys")
    assert shown() == always - {"threshold"} | {"withheld", "levels"}
    assert page.apply_button.isEnabled()


def test_the_preview_shows_what_is_given(show, prepare, qtbot):
    panel = show(DataPage)
    panel.pages.bar.setCurrentIndex(1)
    page = panel.preparation
    qtbot.waitUntil(lambda: page.preview.before.count() == 12, timeout=WAIT)
    assert not page.preview.given.isVisible()
    choose(qtbot, page.form.editors["task"], "Given its edges")
    qtbot.waitUntil(page.preview.given.isVisible, timeout=WAIT)
    assert page.preview.given.count() == 12
    assert "given its edges" in page.protocol.text()


@pytest.mark.parametrize("preparation", [CLASS, COARSE])
def test_each_example_stands_beside_what_it_is_given(show, prepare, qtbot, preparation):
    panel = show(DataPage)
    dataset = prepare(preparation)
    page = panel.examples
    qtbot.waitUntil(lambda: page._examples and page._examples.dataset is dataset, timeout=WAIT)
    index = torch.tensor(page._examples.indices)
    expected = dataset.contexts("train", index).numpy()
    np.testing.assert_array_equal(page._examples.given.contexts, expected)
    sheet = page.place.view.sheet
    if preparation is CLASS:
        assert sheet._captions == [dataset.class_names[label] for label in expected]
    else:
        assert sheet._width == 8 + 1 + 8  # what is given, a line, the event
    page.place.select(3)
    assert "given" in page.caption.text()


# Model and training


def test_models_that_take_no_context_are_greyed_with_the_reason(show, prepare):
    panel = show(ModelPage)
    prepare(CLASS)
    by_key = {card.key: card.obstacle for card in panel.cards.cards()}
    assert not by_key["nade"]
    assert "takes no context" in by_key["untied"]


@pytest.mark.parametrize("preparation", [CLASS, COARSE])
def test_samples_of_an_epoch_carry_what_they_were_given(
    show, studio, prepare, make_run, qtbot, preparation
):
    dataset = prepare(preparation)
    run = make_run("nade", given=True)
    run.save_samples(1, dataset.events("valid")[:12])
    view = show(TrainingPanel).now.samples
    studio.runs.select(run)
    qtbot.waitUntil(lambda: view.place.count() == 12, timeout=WAIT)
    sheet = view.place.view.sheet
    if preparation is CLASS:
        assert sheet._captions == [dataset.class_names[n % 10] for n in range(12)]
        assert "class it was given" in sheet.toolTip()
        return
    qtbot.waitUntil(lambda: sheet._width == 17, timeout=WAIT)
    given = view.contexts.given(12)
    np.testing.assert_array_equal(given.contexts, dataset.example_contexts(12).numpy())
    assert "picture it was given" in sheet.toolTip()
    studio.data.choose("glyphs")  # the run's own data need no file: they are found again
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=WAIT)
    qtbot.waitUntil(lambda: view.contexts.given(12) is not None, timeout=WAIT)


# Sampling: classes


def test_a_class_is_chosen_drawn_and_told(sampling_panel, studio, prepare, make_run, qtbot):
    panel = sampling_panel
    prepare(CLASS)
    studio.runs.select(run := make_run("nade", given=True))
    box = panel.given.classes
    assert panel.given.isVisible()
    assert [box.itemText(row) for row in range(3)] == ["Each in turn", "Any (class withheld)", "0"]
    every = draw(qtbot, panel)
    expected = drawn_by_the_engine(run, 12, torch.arange(12) % 10)
    np.testing.assert_array_equal(every.images(64), expected)
    assert panel.samples.view.sheet._captions[9:] == ["9", "0", "1"]
    panel.samples.select(3)
    panel.state.player.seek(5)
    assert "given class 3" in panel.hero.image_title.text()
    choose(qtbot, box, "7")
    asked = "Shown: given each class in turn. Asked for: given class 7. Press Enter or Draw."
    assert panel.note.text() == asked
    every = draw(qtbot, panel)
    np.testing.assert_array_equal(every.images(64), drawn_by_the_engine(run, 12, torch.tensor([7])))
    assert not panel.note.text()
    assert panel.samples.view.sheet._captions == []
    assert panel.state.drawing.request.given.words == "class 7"
    assert panel.stem() == "nade-digits-samples-seed-0-given-class-7"
    choose(qtbot, box, "Any (class withheld)")
    every = draw(qtbot, panel)
    np.testing.assert_array_equal(every.images(64), drawn_by_the_engine(run, 12, None))


def test_a_class_that_is_never_withheld_is_no_choice(
    sampling_panel, studio, prepare, make_run, qtbot
):
    prepare({**CLASS, "withheld": 0.0})
    studio.runs.select(make_run("nade", given=True))
    assert sampling_panel.given.classes.findText("Any (class withheld)") < 0
    prepare({"values": "threshold"})
    studio.runs.select(make_run("nade", "Plain"))
    assert not sampling_panel.given.isVisible()
    draw(qtbot, sampling_panel)
    assert sampling_panel.stem() == "nade-digits-samples-seed-0"


# Sampling: pictures


@pytest.fixture
def coarse(sampling_panel, studio, prepare, make_run, qtbot):
    """Return the sampling panel with a run of super-resolution and an example to give."""
    prepare(COARSE)
    studio.runs.select(make_run("nade", given=True))
    qtbot.waitUntil(sampling_panel.request.draw_button.isEnabled, timeout=WAIT)
    return sampling_panel


def given_to(panel):
    return panel.studio.given.given(panel.given.conditions)


def test_examples_of_the_data_are_given_and_shown_beside_the_sample(coarse, studio, qtbot):
    box, dataset = coarse.given, studio.data.dataset
    first = given_to(coarse).picture.copy()
    np.testing.assert_array_equal(first, dataset.contexts("test")[box.images.index].numpy())
    qtbot.mouseClick(box.next, LEFT)
    second = given_to(coarse)
    assert second.words == f"test image {box.images.index}"
    assert (second.picture != first).any()
    every = draw(qtbot, coarse)
    expected = drawn_by_the_engine(studio.runs.current, 12, torch.from_numpy(second.contexts))
    np.testing.assert_array_equal(every.images(64), expected)
    given = coarse.hero.given
    assert given.isVisible()
    np.testing.assert_array_equal(given.picture.image(), second.picture[0])
    original = dataset.events("test")[box.images.index, 0].numpy()
    np.testing.assert_array_equal(given.original.image(), original)
    qtbot.mouseClick(box.previous, LEFT)
    np.testing.assert_array_equal(given_to(coarse).picture, first)
    assert "Press Enter or Draw" in coarse.note.text()
    np.testing.assert_array_equal(given.picture.image(), second.picture[0])  # of what is drawn


def test_every_sample_may_have_an_example_of_its_own(coarse, studio, qtbot, tmp_path):
    box, dataset, hero = coarse.given, studio.data.dataset, coarse.hero
    box.turns.click()
    order = box.images.first(12)
    contexts = dataset.contexts("test")[order]
    assert not box.words.text()
    assert not box.picture.isVisible()
    every = draw(qtbot, coarse)
    expected = drawn_by_the_engine(studio.runs.current, 12, contexts)
    np.testing.assert_array_equal(every.images(64), expected)
    for index in (0, 7):
        coarse.state.look_at(index)
        np.testing.assert_array_equal(hero.given.picture.image(), contexts[index, 0])
        original = dataset.events("test")[order[index], 0]
        np.testing.assert_array_equal(hero.given.original.image(), original)
    assert coarse.samples.view.sheet._width == 8 + 1 + 8  # what is given, a line, the sample
    assert coarse.stem() == "nade-digits-samples-seed-0-given-each-test-image-in-turn"
    qtbot.mouseClick(box.next, LEFT)
    assert not box.turns.isChecked()
    assert len(given_to(coarse).contexts) == 1
    assert "Press Enter or Draw" in coarse.note.text()


def test_turns_begin_anew_where_examples_are_fewer_than_samples():
    conditions = Conditions(ContextSpace("image", shape=(1, 2, 2)), "own", (), "sketch", 1)
    state = GivenState()
    turns = np.arange(3 * 4).reshape(3, 1, 2, 2)
    state.give_turns(conditions, turns, turns > 5)
    given = state.given(conditions, 5)
    assert given is not None
    np.testing.assert_array_equal(given.contexts, turns[[0, 1, 2, 0, 1]])
    np.testing.assert_array_equal(given.at(4).original, turns[1] > 5)
    state.give_one(conditions)
    assert state.given(conditions, 5) is None  # nothing was chosen for all


def test_a_picture_file_is_made_what_the_task_gives(coarse, qtbot, tmp_path):
    values = np.random.default_rng(0).integers(0, 256, (8, 8), np.uint8)
    Image.fromarray(values).save(tmp_path / "own.png")
    coarse.given.open(str(tmp_path / "own.png"))
    qtbot.waitUntil(lambda: given_to(coarse).words == "own.png", timeout=WAIT)
    np.testing.assert_array_equal(given_to(coarse).contexts, tasks.coarse(values[None, None], 4))
    draw(qtbot, coarse)
    assert not coarse.hero.given.original.isVisible()  # nobody knows what it was made of
    (tmp_path / "broken.png").write_bytes(b"no picture")
    coarse.given.open(str(tmp_path / "broken.png"))
    qtbot.waitUntil(coarse.given.problem.isVisible, timeout=WAIT)
    assert "broken.png" in coarse.given.problem.text()
    assert given_to(coarse).words == "own.png"


def test_a_sketch_stays_and_a_photograph_gives_its_edges(
    sampling_panel, studio, prepare, make_run, qtbot, tmp_path
):
    prepare(SKETCH)
    studio.runs.select(make_run("nade", given=True))
    ramp = np.repeat(np.array([0, 0, 0, 90, 180, 255, 255, 255], np.uint8)[None], 8, 0)
    lines = np.where(np.eye(8) > 0, 255, 0).astype(np.uint8)
    for name, values, expected in (
        ("photo.png", ramp, tasks.edges(ramp[None, None])[0, 0]),
        ("lines.png", lines, lines),
    ):
        Image.fromarray(values).save(tmp_path / name)
        sampling_panel.given.open(str(tmp_path / name))
        qtbot.waitUntil(
            lambda name=name: (g := given_to(sampling_panel)) is not None and g.words == name,
            timeout=WAIT,
        )
        np.testing.assert_array_equal(given_to(sampling_panel).picture[0], expected)


def test_data_that_are_not_open_are_asked_for_and_draw_waits(
    sampling_panel, studio, prepare, make_run, qtbot, tmp_path
):
    values = np.random.default_rng(0).integers(0, 256, (40, 8, 8), np.uint8)
    np.savez(tmp_path / "own.npz", x=values)
    prepare(COARSE, str(tmp_path / "own.npz"))
    run = make_run("nade", given=True)
    prepare({"values": "threshold"})
    studio.runs.select(run)
    panel = sampling_panel
    assert not panel.request.draw_button.isEnabled()
    assert "Choose first what is given" in panel.request.draw_button.toolTip()
    assert not panel.given.next.isVisible()
    qtbot.mouseClick(panel.given.load_button, LEFT)
    qtbot.waitUntil(panel.request.draw_button.isEnabled, timeout=WAIT)
    assert panel.given.next.isVisible()
    assert not panel.given.load_button.isVisible()


def test_the_pad_paints_what_is_given(coarse, studio, qtbot):
    qtbot.mouseClick(coarse.given.paint_button, LEFT)
    pad = coarse.given.pad
    assert pad.isVisible()
    before = given_to(coarse).picture.copy()
    canvas = pad.canvas
    assert canvas.image().shape == (2, 2)  # a cell for each of the large pixels
    press(qtbot, pad, pad.tools.clear)
    assert not given_to(coarse).picture.any()
    pad.grey.setValue(200)
    dab(qtbot, canvas, (0, 1))
    painted = given_to(coarse)
    assert painted.words == "painted by hand"
    assert painted.picture[0, :4, 4:].tolist() == [[200] * 4] * 4
    assert painted.picture.sum() == 200 * 16
    qtbot.keyClick(canvas, Qt.Key.Key_E)
    assert canvas.tool() is Tool.RUBBER
    assert pad.tools.tools[Tool.RUBBER].isChecked()
    dab(qtbot, canvas, (0, 1))
    assert not given_to(coarse).picture.any()
    press(qtbot, pad, pad.tools.undo)
    assert given_to(coarse).picture.sum() == 200 * 16
    press(qtbot, pad, pad.tools.undo)
    press(qtbot, pad, pad.tools.undo)
    np.testing.assert_array_equal(given_to(coarse).picture, before)
    press(qtbot, pad, pad.tools.redo)
    assert not given_to(coarse).picture.any()
    qtbot.keyClick(canvas, Qt.Key.Key_F)  # a tool of masks
    assert canvas.tool() is Tool.RUBBER
    every = draw(qtbot, coarse)
    expected = drawn_by_the_engine(studio.runs.current, 12, torch.zeros(1, 1, 8, 8).byte())
    np.testing.assert_array_equal(every.images(64), expected)
    pad.close()


def test_the_pad_paints_colours(qtbot):
    state = GivenState()
    space = ContextSpace("image", shape=(3, 8, 8))
    conditions = Conditions(space, "own", (), "super-resolution", 2)
    pad = PaintPad(state, conditions)
    qtbot.addWidget(pad)
    pad.show()
    pad.set_colour(QColor(250, 10, 30))
    dab(qtbot, pad.canvas, (3, 0))
    given = state.given(conditions)
    assert given is not None
    picture = given.picture
    assert picture is not None
    assert picture[:, 6:, :2].reshape(3, -1).tolist() == [[250] * 4, [10] * 4, [30] * 4]
    assert picture.sum() == 4 * 290
    state.give_picture(conditions, np.full((3, 8, 8), 9), "another")
    assert (pad.canvas.image() == 9).all()


# Completion


@pytest.fixture
def completing(show, studio, prepare, make_run, qtbot):
    def make(preparation):
        prepare(preparation)
        panel = show(CompletionPanel)
        studio.runs.select(make_run("nade", given=True))
        qtbot.waitUntil(lambda: panel.editor.canvas.image() is not None, timeout=WAIT)
        return panel

    return make


def complete(qtbot, panel):
    before = panel.state.result
    qtbot.mouseClick(panel.bar.complete_button, LEFT)
    qtbot.waitUntil(lambda: panel.state.result is not before, timeout=WAIT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    return panel.state.result


def completed_by_the_engine(panel, context):
    request = panel.state.result.request
    model = models.restore(panel.studio.runs.current).given(context)
    *_, last = completion.complete(
        models.autoregressive(model),
        torch.from_numpy(request.image),
        torch.from_numpy(request.mask),
        request.n,
        seed=request.seed,
    )
    assert isinstance(last, completion.Completed)
    with torch.no_grad():
        return last.samples.numpy(), model.log_prob(last.samples).numpy()


def test_a_test_image_brings_along_its_class_and_another_may_be_given(completing, studio, qtbot):
    panel = completing(CLASS)
    own = studio.data.dataset.labels("test")[panel.images.index]
    box = panel.given.classes
    assert box.currentData() == own
    assert box.findText("Each in turn") < 0
    result = complete(qtbot, panel)
    samples, log_probs = completed_by_the_engine(panel, own[None])
    np.testing.assert_array_equal(result.samples, samples)
    np.testing.assert_allclose(result.log_probs, log_probs, rtol=1e-4)
    other = (int(own) + 1) % 10
    choose(qtbot, box, str(other))
    run = studio.runs.current
    assert not panel.state.shows(*panel.subject.masked(), False, panel.subject.given())
    result = complete(qtbot, panel)
    assert result.request.given.contexts.tolist() == [other]
    samples, _ = completed_by_the_engine(panel, torch.tensor([other]))
    np.testing.assert_array_equal(result.samples, samples)
    assert panel.stem() == f"nade-digits-completions-seed-0-given-class-{other}"
    # Samples are given something else.
    assert studio.given.choice(Conditions.of(run)).turns is not None


def test_data_prepared_for_another_task_give_no_images_but_the_runs_own_do(
    show, studio, prepare, make_run, qtbot, tmp_path
):
    values = np.random.default_rng(0).integers(0, 256, (40, 8, 8), np.uint8)
    np.savez(tmp_path / "own.npz", x=values)
    prepare(SKETCH, str(tmp_path / "own.npz"))
    run = make_run("nade", given=True)
    prepare(COARSE, str(tmp_path / "own.npz"))  # pictures of the same size, of another kind
    panel = show(CompletionPanel)
    studio.runs.select(run)
    qtbot.waitUntil(lambda: panel.editor.canvas.image() is not None, timeout=WAIT)
    given, dataset = panel.subject.given(), studio.run_data.of(run)
    assert studio.data.dataset.protocol != dataset.protocol  # what is open stays open
    own = dataset.contexts("test")[panel.images.index]
    np.testing.assert_array_equal(given.picture, own)
    assert set(np.unique(own)) <= {0, 255}


def test_a_completion_says_what_it_was_given_in_its_file(completing, studio, qtbot, tmp_path):
    panel = completing(COARSE)
    complete(qtbot, panel)
    export = next(e for e in panel.exports() if e.suffix == ".npz")
    panel.export(export, tmp_path / "out.npz")
    qtbot.waitUntil((tmp_path / "out.npz").exists, timeout=WAIT)
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    with np.load(tmp_path / "out.npz") as arrays:
        own = studio.data.dataset.contexts("test")[panel.images.index]
        np.testing.assert_array_equal(arrays["given"], own[None])


def test_a_model_of_classes_takes_over_the_mask_and_ones_own_image(
    show, studio, prepare, make_run, qtbot
):
    prepare({"values": "threshold"})
    panel, mask, plain = show(CompletionPanel), studio.mask, make_run("nade")
    prepare(CLASS)
    given = make_run("nade", title="By class", given=True)
    studio.runs.select(plain)
    qtbot.waitUntil(lambda: mask.image is not None, timeout=WAIT)
    observed = np.random.default_rng(0).random((1, 8, 8)) < 0.5
    mask.set(mask.image, observed)
    studio.runs.select(given)  # whose example brings its class along
    qtbot.waitUntil(lambda: mask.image is not None, timeout=WAIT)
    own = studio.data.dataset.labels("test")[panel.images.index]
    assert panel.given.classes.currentData() == own
    np.testing.assert_array_equal(mask.mask, observed)
    studio.runs.select(plain)
    painted = 1 - mask.image
    panel.subject.take_edited(painted, observed)
    studio.runs.select(given)
    np.testing.assert_array_equal(mask.image, painted)
    np.testing.assert_array_equal(mask.mask, observed)
    assert mask.whose.endswith("painted over")


def test_nothing_is_completed_before_something_is_given(completing, studio, qtbot):
    panel = completing(COARSE)
    studio.given_masked._choices.clear()
    studio.given_masked.changed.emit()
    assert not panel.bar.complete_button.isEnabled()
    assert "Choose first what is given" in panel.bar.complete_button.toolTip()
    qtbot.mouseClick(panel.given.next, LEFT)
    assert panel.bar.complete_button.isEnabled()


# Compare


def test_all_models_side_by_side_are_given_the_same(show, studio, prepare, make_run, qtbot):
    prepare(CLASS)
    runs = [make_run("nade", "First", given=True), make_run("made", "Second", given=True)]
    plain = make_run("nade", "Plain")
    panel = show(ComparePanel)
    panel.choose([*runs, plain])
    assert panel.given.isVisible()
    assert "Is given nothing, the models shown one of 10 classes" in obstacle(plain, runs)
    assert len(panel.state.chosen) == 2
    choose(qtbot, panel.given.classes, "4")
    qtbot.mouseClick(panel.bar.go_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    panel.state.player.pause()
    for run, one in zip(runs, panel.state.drawn, strict=True):
        expected = drawn_by_the_engine(run, 9, torch.tensor([4]))
        np.testing.assert_array_equal(one.recording.images(64), expected)
    assert panel.stem() == "compare-seed-0-given-class-4"


def test_a_masked_image_is_completed_given_what_completion_chose(
    completing, show, studio, make_run, qtbot
):
    chooser = completing(COARSE)
    panel = show(ComparePanel)
    panel.choose([studio.runs.current])
    panel.tabs.setCurrentIndex(COMPLETIONS)
    assert "as chosen in Complete" in panel.original.note.text()
    assert panel.original.given.isVisible()
    qtbot.mouseClick(panel.bar.go_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    given = studio.given_masked.given(chooser.given.conditions)
    model = models.restore(studio.runs.current).given(torch.from_numpy(given.contexts))
    image, mask = (torch.from_numpy(a) for a in (studio.mask.image, studio.mask.mask))
    *_, last = completion.complete(models.autoregressive(model), image, mask, 6, seed=0)
    assert isinstance(last, completion.Completed)
    done = panel.state.masked.completions[studio.runs.current.folder]
    np.testing.assert_array_equal(done.sight.events, last.samples.numpy())


# Everywhere


@pytest.mark.parametrize("preparation", [CLASS, COARSE])
def test_every_control_has_a_name(
    sampling_panel, studio, prepare, make_run, unnamed, preparation, qtbot
):
    prepare(preparation)
    studio.runs.select(make_run("nade", given=True))
    assert unnamed(sampling_panel) == []
    if preparation is COARSE:
        qtbot.mouseClick(sampling_panel.given.paint_button, LEFT)
        assert unnamed(sampling_panel.given.pad) == []
        sampling_panel.given.pad.close()


def test_names_of_files_have_no_odd_letters():
    space = ContextSpace("class", classes=2)
    state = GivenState()
    conditions = Conditions(space, "own", ("a/b: c", "d"), "class", 1)
    state.give_class(conditions, 0)
    assert file_stem("x", 3, state.given(conditions)) == "x-seed-3-given-class-a-b-c"


@pytest.mark.parametrize("opened", [True, False])
def test_who_sees_whom_is_told_of_models_that_are_given_pictures(
    show, studio, prepare, make_run, qtbot, opened
):
    prepare(COARSE)
    run = make_run("made", given=True)
    if not opened:
        prepare({"values": "threshold"})
    panel = show(DependencePanel)
    studio.runs.select(run)
    qtbot.mouseClick(panel.measure_button, LEFT)
    qtbot.waitUntil(lambda: bool(panel.state.sights) and not panel.state.task.working, timeout=WAIT)
    assert not panel.state.sights[0].problem
    assert panel.views[0].verdict.text().startswith("✓ Strictly lower triangular")
