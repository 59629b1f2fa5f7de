"""How tests look into events, with the mouse, and what they ask the model itself."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt

from ar_studio import models
from ar_studio.gui.exploring.panel import ExplorePanel

LEFT = Qt.MouseButton.LeftButton


def reading(panel) -> Any:
    """Return what is known of the event in hand."""
    found = panel.state.reading
    assert found is not None
    return found


def shown(studio, qtbot, run) -> Any:
    """Return the panel, shown, with a run in hand and the event in hand read."""
    panel = ExplorePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 760)
    panel.show()
    studio.runs.select(run)
    qtbot.waitUntil(lambda: panel.recording is not None)
    settle(panel, qtbot)
    return panel


def settle(panel, qtbot):
    """Wait until what is in sight has been read."""

    def read():
        known, event = panel.state.reading, panel.explorer.event_shown()
        return known is not None and np.array_equal(known.event, event)

    qtbot.waitUntil(lambda: read() and not panel.state.task.working)


def log_factors(panel):
    """Return log p(x_d | x_<d) of the event in sight, by the model itself, and its sum."""
    import torch

    model = models.autoregressive(models.restore(panel.run).eval())
    x = torch.tensor(panel.explorer.event_shown())[None]
    with torch.no_grad():
        return model.conditionals(x).log_prob(x)[0].numpy(), float(model.log_prob(x))


def click(qtbot, canvas, row, column):
    qtbot.mouseClick(canvas, LEFT, pos=canvas.cell_rect(row, column).center().toPoint())
