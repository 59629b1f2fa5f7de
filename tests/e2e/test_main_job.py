"""The main job through the program's own entry: pick, train, watch, sample, mask, complete."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from ar_studio.gui.app import App
from ar_studio.gui.kit import ask


@pytest.fixture
def app(qapp, qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path))
    monkeypatch.setattr(ask, "agreed", lambda *_: True)
    app = App([])
    qtbot.addWidget(app.window)
    app.window.resize(1440, 900)
    app.show()
    yield app
    app.window.close()
    app.garbage.stop()
    app.studio.deleteLater()


def button(panel, text):
    """Return the visible button that a person would read this text on."""
    found = [b for b in panel.findChildren(QAbstractButton) if b.text().replace("&", "") == text]
    return next(b for b in found if b.isVisible())


def click(qtbot, panel, text):
    qtbot.waitUntil(lambda: button(panel, text).isEnabled())
    qtbot.mouseClick(button(panel, text), Qt.MouseButton.LeftButton)


def drag(canvas, start, end):
    """Drag the left button over a canvas, as a hand does."""
    kinds = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
    for kind, at in zip(kinds, (start, end, end), strict=True):
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        event = QMouseEvent(
            kind,
            QPointF(at),
            QPointF(canvas.mapToGlobal(at)),
            none if kind is QEvent.Type.MouseMove else left,
            none if kind is QEvent.Type.MouseButtonRelease else left,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(canvas, event)


def test_train_watch_sample_mask_and_complete(app, qtbot):
    studio, panels = app.studio, app.window.panels
    qtbot.waitUntil(lambda: studio.data.dataset is not None, timeout=60_000)

    studio.training.set_values({**studio.training.values, "epochs": 3})
    app.window.show_panel("training")
    click(qtbot, panels["training"], "New training…")
    click(qtbot, panels["training"], "Start training")
    qtbot.waitUntil(lambda: studio.training.finished is not None, timeout=60_000)
    qtbot.waitUntil(lambda: not studio.training.active, timeout=20_000)
    run = studio.runs.current
    assert run is not None
    assert run.record.status == "finished"
    valid = [m.valid_nll for m in run.metrics() if m.valid_nll is not None]
    assert len(valid) == 3
    assert valid[-1] < valid[0]
    assert "test" in run.record.scores

    click(qtbot, panels["training"], "Sample")
    sampling = panels["sampling"]
    qtbot.waitUntil(sampling.isVisible)
    click(qtbot, sampling, "Draw")
    player = sampling.state.player
    qtbot.waitUntil(lambda: player.available == 64, timeout=20_000)
    player.pause()
    player.seek(20)
    qtbot.mouseClick(sampling.transport.forward_button, Qt.MouseButton.LeftButton)
    assert player.position == 21

    app.window.show_panel("completion")
    completion = panels["completion"]
    qtbot.waitUntil(completion.isVisible)
    qtbot.waitUntil(lambda: studio.mask.image is not None)
    canvas = completion.editor.canvas
    drag(canvas, canvas.cell_rect(1, 1).center(), canvas.cell_rect(6, 6).center())
    qtbot.waitUntil(lambda: studio.mask.mask is not None and not studio.mask.mask[0, 6, 6])
    click(qtbot, completion, "Complete")
    qtbot.waitUntil(lambda: completion.state.result is not None, timeout=60_000)
    samples = np.asarray(completion.state.result.samples)
    observed = studio.mask.mask
    assert (samples[:, observed] == studio.mask.image[observed]).all()
