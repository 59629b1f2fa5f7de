"""Explore: what an event would have been had one of its dimensions been another."""

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt

from ar_studio import branching, models, sampling
from ar_studio.conditionals import Words
from ar_studio.gui.events.conditional import WordsView
from ar_studio.gui.events.document.explorer import DocumentExplorer
from ar_studio.gui.parts.paths import walk
from ar_studio.gui.studio.recording import Recording
from ar_studio.records import Progress
from ar_studio.spaces import EventSpace
from tests.gui.explored import LEFT, click, log_factors, reading, settle, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture
def panel(studio, make_run, qtbot):
    return shown(studio, qtbot, make_run("nade", "What if", hidden=6))


def flip(panel, qtbot, row, column):
    """Pick a pixel, click its other value, and return the branch."""
    click(qtbot, panel.explorer.canvas, row, column)
    bars, value = panel.closeup.conditional.bars, reading(panel).event[0, row, column]
    at = bars._slots()[1 - int(value)].center().toPoint()
    before = panel.branches.current
    qtbot.mouseClick(bars, LEFT, pos=at)
    qtbot.waitUntil(lambda: panel.branches.current not in (None, before))
    settle(panel, qtbot)
    return panel.branches.current


def test_another_value_brings_a_branch_in_hand_with_the_original_beside_it(panel, qtbot):
    original = reading(panel).event.copy()
    node = flip(panel, qtbot, 2, 3)
    event = panel.explorer.event_shown()
    assert event[0, 2, 3] == 1 - original[0, 2, 3]
    assert np.array_equal(event.ravel()[:19], original.ravel()[:19])
    assert np.array_equal(node.before.event, original)
    first, second = panel.explorer.first, panel.explorer.second
    assert first.chosen == "before"
    assert np.array_equal(first.canvas.image(), original[0])
    assert np.array_equal(second.canvas.image(), event[0].astype(int) - original[0])
    assert node.log_prob == pytest.approx(log_factors(panel)[1], abs=1e-3)
    assert panel.source.whose.text() == node.name == f"row 3, column 4 = {event[0, 2, 3]}"
    root = panel.branches.roots[0]
    assert list(walk(root)) == [root, node]
    item = panel.tree.lines.currentItem()
    assert item.text(0) == node.name
    assert item.text(3) == str(int((event != original).sum()))


def test_branches_of_branches_are_walked_named_and_cut(panel, qtbot):
    original = reading(panel).event.copy()
    one = flip(panel, qtbot, 1, 1)
    two = flip(panel, qtbot, 5, 5)
    assert two.before is one
    assert two.noise is one.noise  # that of the original, all along
    lines = panel.tree.lines
    top = lines.topLevelItem(0)
    lines.setCurrentItem(top)
    settle(panel, qtbot)
    assert np.array_equal(panel.explorer.event_shown(), original)
    assert panel.explorer.first.chosen == "expected"
    top = lines.topLevelItem(0)
    top.child(0).setText(0, "a stroke less")
    assert one.name == "a stroke less"
    lines.setCurrentItem(lines.topLevelItem(0).child(0).child(0))
    settle(panel, qtbot)
    assert panel.branches.current is two
    qtbot.keyClick(lines, Qt.Key.Key_Delete)
    settle(panel, qtbot)
    assert one.branches == []
    assert panel.branches.current is one
    assert np.array_equal(panel.explorer.event_shown(), one.event)


def test_the_same_value_again_is_the_event_itself(panel, qtbot):
    original = reading(panel).event.copy()
    flip(panel, qtbot, 4, 4)
    node = panel.branches.current
    click(qtbot, panel.explorer.canvas, 4, 4)
    bars = panel.closeup.conditional.bars
    bars.setFocus()
    value = int(original[0, 4, 4])
    qtbot.mouseMove(bars, bars._slots()[value].center().toPoint())
    bars._point_at(value)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(node.branches))
    settle(panel, qtbot)
    assert np.array_equal(node.branches[0].event, original)


def test_a_sample_keeps_the_noise_it_was_drawn_from(panel, qtbot):
    qtbot.mouseClick(panel.sample_button, LEFT)
    qtbot.waitUntil(lambda: bool(panel.branches.roots))
    settle(panel, qtbot)
    model = models.restore(panel.run).eval()
    *_, drawn = sampling.sample(model, 1, seed=0)
    assert isinstance(drawn, sampling.Sampled)
    assert np.array_equal(panel.explorer.event_shown(), drawn.samples[0].numpy())
    assert np.array_equal(panel.branches.current.noise, sampling.make_noise(1, 64, 0))
    node = flip(panel, qtbot, 0, 0)
    x = torch.tensor(drawn.samples[0].numpy()).flatten().float()
    x[0] = 1 - x[0]
    noise = sampling.make_noise(1, 64, 0)
    for dimension in range(1, 64):
        with torch.no_grad():
            found = models.autoregressive(model).conditionals(x.view(1, 1, 8, 8))
        x[dimension] = found.dimension(dimension).draw(noise[:, dimension])[0]
    assert np.array_equal(node.event.ravel(), x.numpy())


def test_a_painted_branch_is_a_branch_no_longer(panel, qtbot):
    node = flip(panel, qtbot, 2, 2)
    panel.explorer.pencils.back[2].trigger()  # clear
    settle(panel, qtbot)
    assert panel.branches.current is None
    assert panel.explorer.first.chosen == "expected"
    panel.explorer.pencils.back[0].trigger()
    settle(panel, qtbot)
    assert panel.branches.current is node


def test_another_model_begins_without_branches(panel, studio, make_run, qtbot):
    flip(panel, qtbot, 2, 2)
    studio.runs.select(make_run("fvsbn", "Another"))
    settle(panel, qtbot)
    assert panel.branches.roots == []
    assert not panel.tree.lines.isVisible()


def test_other_weights_begin_without_branches(panel, studio, qtbot):
    flip(panel, qtbot, 2, 2)
    panel.run.save_weights(panel.run.load_weights())
    with qtbot.waitSignal(studio.jobs.failed) as said:  # nobody has been told of them yet
        panel.closeup.chosen.emit(9, 1.0)
    assert said.args[0].startswith("What if has other weights than this is of by now")
    panel.run.update(progress=Progress(best_epoch=2))
    studio.runs.refreshed_current()
    assert panel.branches.roots == []


def test_an_event_that_is_cut_off_is_in_the_tree_no_longer(panel, qtbot):
    flip(panel, qtbot, 1, 1)
    panel.branches.go_to(panel.branches.roots[0])
    qtbot.mouseClick(panel.tree.cut_button, LEFT)
    assert panel.branches.every() == []
    assert panel.branches.current is None
    assert not panel.tree.cut_button.isEnabled()


def test_what_is_given_belongs_to_the_reading_and_to_the_branches(studio, make_run, qtbot):
    studio.data.choose("digits", {"values": "threshold", "task": "class"})
    qtbot.waitUntil(lambda: studio.data.dataset.space.context is not None)
    panel = shown(studio, qtbot, make_run("nade", "By class", hidden=6, given=True))
    flip(panel, qtbot, 2, 2)
    event = panel.explorer.event_shown()
    box, before = panel.given.classes, reading(panel)
    other = (box.currentIndex() + 1) % 10
    box.setCurrentIndex(other)
    box.activated.emit(other)
    assert panel.branches.roots == []
    qtbot.waitUntil(lambda: reading(panel) is not before)
    model = models.restore(panel.run).eval().given(torch.tensor(panel.subject.given().contexts))
    with torch.no_grad():
        total = float(model.log_prob(torch.tensor(event)[None]))
    assert reading(panel).found.log_prob == pytest.approx(total, abs=1e-4)
    assert np.array_equal(reading(panel).event, event)


def test_every_control_is_named(panel, qtbot, unnamed):
    flip(panel, qtbot, 2, 2)
    assert unnamed(panel) == []


def test_a_branch_is_cut_off_once(panel, qtbot):
    node = flip(panel, qtbot, 1, 1)
    panel.branches.remove(node)
    panel.branches.remove(node)  # as by a key that was pressed twice
    assert node.before.branches == []


def test_the_model_is_left_to_itself_beside_what_it_expects_of_the_image(panel, qtbot):
    event = reading(panel).event.copy()
    click(qtbot, panel.explorer.canvas, 3, 2)
    qtbot.mouseClick(panel.free_button, LEFT)
    free = panel.free.recording
    qtbot.waitUntil(lambda: free.known == 64 and not panel.free.task.working)
    first, second = panel.explorer.first, panel.explorer.second
    assert (first.chosen, second.chosen) == ("expected", "free")
    drawn = free.image(64)
    assert np.array_equal(drawn.ravel()[:26], event.ravel()[:26])
    model = models.autoregressive(models.restore(panel.run).eval())
    for place, x in ((first, event), (second, drawn)):  # each given what it is given
        with torch.no_grad():
            expected = model.conditionals(torch.tensor(x)[None]).mean[0, 0]
        np.testing.assert_allclose(place.canvas.image(), expected, atol=1e-5)
    second.choice.setCurrentIndex(second.choice.findData("drift"))
    shown = second.canvas.image()
    assert np.abs(shown.ravel()[:27]).max() < 1e-5  # as long as they are given the same
    second.choice.setCurrentIndex(second.choice.findData("drawn"))
    assert np.array_equal(second.canvas.image(), drawn[0])
    panel.explorer.pencils.back[2].trigger()  # clear
    settle(panel, qtbot)
    assert panel.free.recording is None
    assert second.choice.findData("free") == -1


@pytest.mark.parametrize("exact", [True, False])
def test_a_completion_keeps_what_was_observed(panel, studio, qtbot, exact):
    event, mask = reading(panel).event.copy(), np.ones((1, 8, 8), np.bool_)
    assert not panel.keep_box.isVisible()
    if exact:
        mask[:, 4:] = False
    else:
        mask[0, 6, 3:5] = False  # so few that they are listed
    studio.mask.set(event, mask)
    panel.subject.go_on_from(event)
    settle(panel, qtbot)
    assert panel.keep_box.isVisible()
    node = flip(panel, qtbot, 6, 3)
    assert np.array_equal(node.event[mask], event[mask])
    assert node.event[0, 6, 3] == 1 - event[0, 6, 3]
    assert panel.keep_box.isVisible()
    assert node.name.endswith("other noise") is not exact
    model = models.autoregressive(models.restore(panel.run).eval())
    *_, last = branching.branch_completion(
        model, torch.tensor(event), torch.tensor(mask), 51, 1 - int(event[0, 6, 3])
    )
    assert isinstance(last, branching.Branched)
    assert np.array_equal(node.event, last.event.numpy())
    titles = [export.title for export in panel.exports()]
    assert not any("Script" in title for title in titles)
    panel.keep_box.setChecked(False)
    free = flip(panel, qtbot, 1, 1)
    expected = branching.noise_of(model, torch.tensor(node.event))
    *_, last = branching.branch(model, torch.tensor(node.event), expected, 9, free.event[0, 1, 1])
    assert isinstance(last, branching.Branched)
    assert np.array_equal(free.event, last.event.numpy())


def test_words_say_what_they_were_before_the_branch(qtbot):
    space = EventSpace((4,), 3, documents=True)
    explorer = DocumentExplorer(space, ["a", "b", "c"])
    qtbot.addWidget(explorer)
    explorer.show_event(np.array([0, 1, 2, -1], np.int32), space)
    explorer.show_before(np.array([0, 2, -1, -1], np.int32))
    shown = [explorer.model.index(row, 0).data() for row in range(3)]
    assert shown == ["a", "b (was c)", "c"]
    explorer.show_before(None)
    assert explorer.model.index(1, 0).data() == "b"


def test_a_word_that_is_clicked_is_another_value(qtbot):
    view = WordsView(["a", "b", "c"])
    qtbot.addWidget(view)
    view.offer("What if?")
    view.resize(240, 200)
    view.show()
    space = EventSpace((2,), 3, documents=True)
    pmf = torch.tensor([[[0.2, 0.1, 0.7], [0.5, 0.3, 0.2]]]).log()
    event = torch.tensor([2, 0], dtype=torch.int32)
    recording = Recording.of_event(space, event, Words(pmf), torch.arange(2))
    view.show_place(recording, 0, 0)
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.mouseClick(view.words, LEFT, pos=QPoint(20, 6 + view.words._row_height() * 3 // 2))
    assert chosen.args == [0.0]  # the second likeliest
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.keyClick(view.words, Qt.Key.Key_Down)
        qtbot.keyClick(view.words, Qt.Key.Key_Return)
