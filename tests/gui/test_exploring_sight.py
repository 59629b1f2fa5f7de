"""Explore: what the conditional of a pixel sees, as it may and as it does."""

from typing import Any

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt

from ar_studio import dependence, models
from ar_studio.gui.events import seen as colours
from ar_studio.gui.events.table.editor import NAME
from tests.gui.explored import LEFT, click, reading, settle, shown
from tests.gui.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


def look(panel, qtbot, dimension) -> Any:
    """Wait until it is known what a dimension sees and can see, and return that."""

    def looked():
        found = panel.sight.seen
        return found is not None and found.dimension == dimension and found.reach is not None

    qtbot.waitUntil(looked)
    return panel.sight.seen


def tick(panel, qtbot):
    """Click what asks for it."""
    box = panel.closeup.sees
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def over(panel):
    """Return the colours over the image, (H, W, 4)."""
    image = panel.explorer.canvas._over
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)


def test_what_is_hovered_shows_what_it_uses_and_what_it_could(studio, make_run, qtbot):
    panel = shown(studio, qtbot, make_run("pixelcnn", "Blind", blocks=1, features=4, kernel=3))
    tick(panel, qtbot)
    Hand(panel.explorer.canvas).move((4, 3), Qt.MouseButton.NoButton)
    found = look(panel, qtbot, 35)
    model = models.restore(panel.run).eval()
    *_, whole = dependence.measure(model, torch.tensor(reading(panel).event))
    assert isinstance(whole, dependence.Dependence)
    assert np.array_equal(found.uses > 0, whole.field(35).numpy() > 0)
    assert np.array_equal(found.earlier, np.arange(64) < 35)
    assert found.reach is not None
    assert (found.reach >= found.used).all()
    assert found.reach.sum() < 35  # the blind spot, and what is too far away
    assert not found.wrong.any()
    coloured = over(panel)[..., 3].ravel() > 0
    assert np.array_equal(coloured, found.used | found.idle)
    assert f"uses {int(found.used.sum())} of 35 before it" in panel.closeup.seen.text()
    assert f"can see {int(found.reach.sum())} of them" in panel.closeup.seen.text()
    tick(panel, qtbot)
    assert panel.sight.seen is None
    assert panel.explorer.canvas._over.isNull()
    assert panel.closeup.seen.text() == ""


def test_what_must_not_be_seen_is_red(studio, make_run, qtbot):
    run = make_run("autoencoder", "Counter-example", hidden=(60,), activation="tanh")
    panel = shown(studio, qtbot, run)
    assert panel.verdict.number.text() == "✗ No density"
    assert not panel.sample_button.isEnabled()
    tick(panel, qtbot)
    click(qtbot, panel.explorer.canvas, 0, 5)
    found = look(panel, qtbot, 5)
    assert found.wrong[5]
    assert found.wrong.sum() == 59  # its own pixel, and all that come later
    red = colours.WRONG.red(), colours.WRONG.green(), colours.WRONG.blue()
    assert np.array_equal((over(panel)[..., :3] == red).all(-1).ravel(), found.wrong)
    assert "uses 59 of its own or later: no density" in panel.closeup.seen.text()


def test_a_stroke_is_looked_at_anew(studio, make_run, qtbot):
    panel = shown(studio, qtbot, make_run("nade", "Painted", hidden=5))
    tick(panel, qtbot)
    click(qtbot, panel.explorer.canvas, 7, 7)
    look(panel, qtbot, 63)
    panel.explorer.pencils.pencil.trigger()
    Hand(panel.explorer.canvas).stroke((0, 0), (0, 7))
    settle(panel, qtbot)
    model, event = models.restore(panel.run).eval(), torch.tensor(reading(panel).event)
    *_, uses = dependence.field(model, event, 63)
    assert isinstance(uses, torch.Tensor)
    shades = dependence.shade(uses).numpy()

    def looked():
        found = panel.sight.seen
        return found is not None and np.allclose(found.uses, shades, atol=1e-5)

    qtbot.waitUntil(looked)


def test_columns_of_a_row_that_are_seen_are_tinted(studio, make_run, qtbot):
    panel = shown(studio, qtbot, make_run("made", "A table", event_shape=(5,), hidden=(40,)))
    tick(panel, qtbot)
    panel.explorer.table.selectRow(3)
    found = look(panel, qtbot, 3)
    model, role = panel.explorer.model, Qt.ItemDataRole.BackgroundRole
    tinted = [model.index(row, NAME).data(role) is not None for row in range(5)]
    assert tinted == (found.used | found.idle).tolist()
    assert any(tinted)
