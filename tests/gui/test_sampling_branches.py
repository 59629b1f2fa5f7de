"""Sample: another value of a pixel that was drawn, and what goes on from there beside it."""

import json
import math
import runpy
import weakref

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import QRectF, Qt

from ar_studio import models, sampling
from ar_studio.figures import decimal
from ar_studio.gui.canvas.treemap import UNKNOWN, Part, cells
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.parts.paths import Node, walk
from ar_studio.gui.parts.shares import shared
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.studio.recording import Recording
from ar_studio.spaces import EventSpace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, studio, make_run):
    made = SamplingPanel(studio)
    qtbot.addWidget(made)
    made.resize(1200, 860)
    made.show()
    studio.runs.select(make_run("nade", "What if", hidden=6))
    made.request.n.setValue(3)
    made.request.temperature.setValue(0.7)
    qtbot.mouseClick(made.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: not made.state.task.working)
    made.state.player.pause()
    made.state.player.seek(64)
    yield made
    made.state.clear()


def event(panel):
    recording, index = panel.state.sight
    return recording.image(recording.known, index)


def flip(panel, qtbot, row, column):
    """Hold a pixel, click its other value, and return the branch."""
    image, before = panel.hero.image, panel.what_if.branches.current
    panel.state.player.pause()
    panel.state.player.seek(64)
    qtbot.mouseClick(image, LEFT, pos=image.cell_rect(row, column).center().toPoint())
    qtbot.mouseMove(panel.hero.sum)
    bars, value = panel.hero.conditional.bars, int(event(panel)[0, row, column])
    qtbot.mouseClick(bars, LEFT, pos=bars._slots()[1 - value].center().toPoint())
    qtbot.waitUntil(lambda: panel.what_if.branches.current not in (None, before))
    return panel.what_if.branches.current


def redrawn(panel, x, place, noise):
    """Draw what comes after a place again, by the model itself, one conditional at a time."""
    model = models.autoregressive(models.restore(panel.run).eval())
    x = torch.tensor(x).flatten().float()
    for dimension in range(place + 1, 64):
        with torch.no_grad():
            found = model.conditionals(x.view(1, 1, 8, 8)).dimension(dimension)
        x[dimension] = found.temperature(0.7).draw(noise[:, dimension])[0]
    return x.numpy()


def test_a_branch_goes_on_beside_the_sample_under_its_noise_and_temperature(panel, qtbot):
    panel.samples.select(2)
    panel.samples.selected.emit(2)
    original = event(panel)
    node = flip(panel, qtbot, 1, 2)
    player, expected = panel.state.player, original.copy()
    expected[0, 1, 2] = 1 - expected[0, 1, 2]
    noise = sampling.make_noise(3, 64, 0)[2:]
    assert np.array_equal(node.event.ravel(), redrawn(panel, expected, 10, noise))
    assert player.position >= 10
    player.set_speed(2000)
    assert np.array_equal(panel.hero.before.image(), original[0])
    assert panel.hero.before.isVisible()
    assert node.name in panel.hero.image_title.text()
    assert panel.samples.selection() == 2
    qtbot.waitUntil(lambda: player.position == 64)  # it plays on by itself
    assert np.array_equal(panel.hero.image.image(), node.event[0])
    assert panel.hero.sum.value() == pytest.approx(node.log_prob, abs=1e-3)
    with torch.no_grad():
        total = models.restore(panel.run).eval().log_prob(torch.tensor(node.event)[None])
    assert node.log_prob == pytest.approx(float(total), abs=1e-3)


def test_the_next_pixel_may_be_another_where_the_play_head_is(panel, qtbot):
    panel.state.player.seek(20)
    bars, original = panel.hero.conditional.bars, event(panel)
    bars.setFocus()
    value = 1 - int(original.ravel()[20])
    bars._point_at(value)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.what_if.branches.current is not None)
    node = panel.what_if.branches.current
    assert node.place == 20
    assert node.event.ravel()[20] == value
    assert np.array_equal(node.event.ravel()[:20], original.ravel()[:20])


def test_paths_are_walked_and_forgotten_with_what_was_drawn(panel, qtbot):
    original = event(panel)
    one = flip(panel, qtbot, 0, 3)
    two = flip(panel, qtbot, 4, 4)
    assert two.before is one
    tree = panel.what_if.tree
    assert tree.isVisible()
    tree.lines.setCurrentItem(tree.lines.topLevelItem(0))
    assert np.array_equal(event(panel), original)
    assert not panel.hero.before.isVisible()
    box = next(cell.box for cell in tree.map.cells() if cell.part.name == two.name)
    qtbot.mouseClick(tree.map, LEFT, pos=box.center().toPoint())
    assert panel.what_if.branches.current is two
    assert np.array_equal(panel.hero.before.image(), one.event[0])
    panel.draw()
    assert panel.state.path is None
    assert not tree.isVisible()
    assert not panel.hero.before.isVisible()
    qtbot.waitUntil(lambda: not panel.state.task.working)


def test_every_area_is_the_product_of_the_chances_on_its_way(panel, qtbot):
    root_event = event(panel).ravel()
    first = flip(panel, qtbot, 2, 0)  # at place 16
    flip(panel, qtbot, 1, 0)  # a branch of the branch, but it left the sample itself, at place 8
    panel.what_if.walk(first)
    flip(panel, qtbot, 5, 0)  # at place 40
    nodes = list(walk(first.before))
    found = {cell.part.key: cell for cell in panel.what_if.tree.map.cells()}
    model = models.autoregressive(models.restore(panel.run).eval())

    def chances(x):
        x = torch.tensor(x).view(1, 1, 8, 8)
        with torch.no_grad():
            return model.conditionals(x).log_prob(x).exp().flatten().tolist()

    ways = {node: [8] for node in nodes}
    for node in nodes:
        if node.event.ravel()[8] == root_event[8]:
            ways[node].append(16)
        if np.array_equal(node.event.ravel()[:17], first.event.ravel()[:17]):
            ways[node].append(40)
    total = sum(cell.box.width() * cell.box.height() for cell in found.values())
    for number, node in enumerate(nodes):
        expected = math.prod(chances(node.event)[place] for place in ways[node])
        cell = found[number]
        assert cell.share == pytest.approx(expected, rel=1e-4)
        area = cell.box.width() * cell.box.height()
        assert area / total == pytest.approx(expected, rel=1e-4, abs=1e-9)
    assert UNKNOWN not in found  # a pixel is black or white
    assert sum(cell.share for cell in found.values()) == pytest.approx(1)


def test_what_nobody_has_looked_at_has_the_rest_of_the_area():
    whole = Part(
        1, parts=(Part(0.5, 0, parts=(Part(0.2, 1), Part(0.8, 2))), Part(0.1, 3), Part(0.4))
    )
    areas = {c.part.key: c.box.width() * c.box.height() for c in cells(whole, QRectF(0, 0, 50, 20))}
    assert areas == pytest.approx({1: 100, 2: 400, 3: 100, UNKNOWN: 400})


def test_densities_have_no_shares():
    assert shared([Node("a row", Recording(EventSpace((3,), levels=0), 1))]) is None


def test_branches_are_saved_as_pictures_as_numbers_and_as_a_script(panel, qtbot, tmp_path, capsys):
    one = flip(panel, qtbot, 3, 3)
    two = flip(panel, qtbot, 6, 1)
    offered = {export.title: export for export in panel.exports() if "ranch" in export.title}
    for title, export in offered.items():
        panel.export(export, tmp_path / f"tree{export.suffix}")
        qtbot.waitUntil((tmp_path / f"tree{export.suffix}").exists)
        assert export.suffix in (".png", ".json", ".py"), title
    with Image.open(tmp_path / "tree.png") as picture:
        assert picture.width > 1000
    told = json.loads((tmp_path / "tree.json").read_text(encoding="utf-8"))
    assert (told["temperature"], told["seed"]) == (0.7, 0)
    assert [branch["came_of"] for branch in told["branches"]] == [None, 0, 1]
    assert told["branches"][2]["event"] == two.event.ravel().tolist()
    assert told["branches"][1]["dimension"] == one.place == 27
    assert told["branches"][1]["p"] == pytest.approx(one.chance(27))
    try:
        runpy.run_path(str(tmp_path / "tree.py"))
    finally:
        torch.set_grad_enabled(True)
    said = [line.rpartition(" ")[2] for line in capsys.readouterr().out.splitlines()[1:]]
    numbers = [float(one.replace("−", "-")) for one in said]
    expected = [node.log_prob for node in (one.before, one, two)]
    assert numbers == pytest.approx(expected, abs=0.011)


def test_one_sample_in_several_ways_from_its_noise(panel, qtbot, tmp_path):
    panel.samples.select(1)
    panel.views.bar.setCurrentIndex(1)
    ways, run = panel.ways, panel.run
    qtbot.waitUntil(lambda: ways.recording is not None and not ways.task.working)
    noise = sampling.make_noise(2, 64, 0)[1:]
    model = models.restore(run).eval()
    *_, plain = sampling.sample(model, 1, noise=noise)
    assert isinstance(plain, sampling.Sampled)
    assert np.array_equal(ways.recording.images(64)[0], plain.samples[0].numpy())
    with torch.no_grad():
        total = float(model.log_prob(plain.samples))
    first, *_, last = ways.sheet._captions
    assert first == f"p(x) · {decimal(total, 1)}"
    assert last.startswith("top-p 0.95 · ")
    (export,) = panel.exports()
    panel.export(export, tmp_path / "ways.png")
    qtbot.waitUntil((tmp_path / "ways.png").exists)
    panel.samples.select(2)  # in sight or not, another sample is another noise
    qtbot.waitUntil(lambda: not ways.task.working)
    expected = panel.state.drawing.all.image(64, 2)
    *_, heated = sampling.sample(model, 1, noise=sampling.make_noise(3, 64, 0)[2:], temperature=0.7)
    assert isinstance(heated, sampling.Sampled)
    assert np.array_equal(expected, heated.samples[0].numpy())


def test_a_row_is_branched_and_says_what_it_was(panel, studio, make_run, qtbot):
    studio.runs.select(make_run("nade", "Of rows", event_shape=(5,), levels=3, hidden=4))
    qtbot.mouseClick(panel.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working)
    panel.state.player.pause()
    panel.state.player.seek(5)
    hero, before = panel.hero, event(panel)
    hero.table.selectRow(1)
    other = (int(before[1]) + 1) % 3
    bars = hero.conditional.bars
    qtbot.mouseClick(bars, LEFT, pos=bars._slots()[other].center().toPoint())
    qtbot.waitUntil(lambda: panel.what_if.branches.current is not None)
    node = panel.what_if.branches.current
    assert (node.event[0], node.event[1]) == (before[0], other)
    panel.state.player.pause()
    panel.state.player.seek(5)
    assert hero.model.text(1, 2) == f"{other} (was {before[1]})"
    assert hero.title.text() == node.name
    assert not panel.views.bar.isVisible()  # ways are of pictures


@pytest.fixture
def in_ways(panel, qtbot):
    """Return the page of several ways, in front and drawn."""
    panel.views.bar.setCurrentIndex(1)
    drawn(panel, qtbot)
    return panel.ways


def drawn(panel, qtbot):
    """Wait until all ways are drawn."""
    ways = panel.ways
    qtbot.waitUntil(lambda: ways.recording is not None and ways.recording.known == 64)
    qtbot.waitUntil(lambda: not ways.task.working)


def test_pictures_of_other_ways_go_with_what_they_were_drawn_of(in_ways, panel, make_run, qtbot):
    panel.request.seed.box.setValue(5)
    panel.draw()
    assert in_ways.sheet.is_empty()
    drawn(panel, qtbot)
    assert not in_ways.sheet.is_empty()
    panel.studio.runs.select(make_run("fvsbn", "Another"))
    assert in_ways.sheet.is_empty()
    assert in_ways.exports() == []


def test_other_ways_are_stopped_and_drawn_when_they_are_asked_for_again(in_ways, panel, qtbot):
    panel.samples.selected.emit(1)
    assert in_ways.task.working
    in_ways.findChild(TaskBar).cancel_button.click()
    assert in_ways.exports() == []
    panel.samples.selected.emit(1)
    drawn(panel, qtbot)
    panel.samples.selected.emit(2)
    panel.views.bar.setCurrentIndex(0)
    panel.samples.selected.emit(0)  # nobody sees other ways of it
    assert not in_ways.task.working


def test_other_ways_are_offered_where_there_is_a_probability_to_tell(in_ways, panel, make_run):
    assert panel.views.bar.isVisible()
    panel.studio.runs.select(make_run("sbn", "A bound", hidden=(5,)))
    assert not panel.views.bar.isVisible()
    assert not in_ways.isVisible()


def test_other_weights_neither_go_on_from_samples_nor_draw_them_otherwise(panel, qtbot):
    panel.run.save_weights(panel.run.load_weights())
    for ask in (
        lambda: panel.hero.chosen.emit(10, 1 - int(event(panel)[0, 1, 2])),
        lambda: panel.views.bar.setCurrentIndex(1),
    ):
        with qtbot.waitSignal(panel.studio.jobs.failed) as said:
            ask()
        assert said.args[0].startswith("What if has other weights than this is of by now")
    assert panel.what_if.branches.roots == []


def test_a_root_that_is_cut_off_is_gone_with_its_branches(panel, qtbot):
    flip(panel, qtbot, 0, 3)
    flip(panel, qtbot, 2, 3)
    branches, tree = panel.what_if.branches, panel.what_if.tree
    tree.lines.setCurrentItem(tree.lines.topLevelItem(0))
    qtbot.keyClick(tree.lines, Qt.Key.Key_Delete)
    assert branches.every() == []
    assert not tree.cut_button.isEnabled()
    panel.what_if.look_at(0)
    assert not tree.cut_button.isEnabled()
    node = flip(panel, qtbot, 1, 1)
    assert branches.every() == [node.before, node]


def test_samples_that_are_let_go_take_their_branches_along(in_ways, panel, qtbot):
    node = flip(panel, qtbot, 0, 3)
    qtbot.waitUntil(lambda: not panel.what_if.branches.task.working)
    held = [weakref.ref(one) for one in (node.recording, node.before.recording)]
    held += [weakref.ref(in_ways.recording), weakref.ref(panel.state.drawing.all)]
    del node
    for one in panel.state._held():
        one.let_go()
    assert [one() for one in held] == [None] * 4
    assert panel.what_if.branches.every() == []
    assert panel.hero.image.image() is None


def test_every_control_is_named(panel, qtbot, unnamed):
    flip(panel, qtbot, 2, 2)
    panel.views.bar.setCurrentIndex(1)
    assert unnamed(panel) == []
