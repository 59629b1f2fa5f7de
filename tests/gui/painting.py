"""How tests paint masks and complete: with the mouse, as a person does."""

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from ar_studio.gui.completion.panel import CompletionPanel

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
ANY_ORDER = {"masks": 0, "resample": "orderings", "ordering": "random", "hidden": (16,)}


def shown(studio, run, qtbot):
    """Return the panel, shown, with a run in hand and an image to complete."""
    panel = CompletionPanel(studio)
    panel.bar.rest.setInterval(1)
    qtbot.addWidget(panel)
    panel.resize(1200, 780)
    panel.show()
    take(panel, run, qtbot)
    return panel


def guided(studio, make_run, qtbot):
    """Return the panel at rest, with a run of one ordering in hand and one that guides it."""
    make_run("made", "Any order", **ANY_ORDER)
    panel = shown(studio, make_run("fvsbn", "In hand"), qtbot)
    panel.bar.n.setValue(4)
    panel.bar.effort.slider.setValue(0)
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=60_000)  # it is live by itself
    rest(panel, qtbot)
    return panel


def rest(panel, qtbot):
    """Press Stop, if there is anything to stop, and wait until nothing goes on."""
    qtbot.waitUntil(lambda: not panel.bar.waits)
    if panel.state.task.working:
        qtbot.mouseClick(panel.work.cancel_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=60_000)


def moving(panel, qtbot):
    """Wait until particles are moved whose completions are no result yet."""

    def moves():
        progress = panel.state.progress
        return progress is not None and progress.standing is not None

    qtbot.waitUntil(moves, timeout=60_000)


def select(panel, run, qtbot):
    """Take a run in hand, and wait for its model."""
    panel.studio.runs.select(run)
    qtbot.waitUntil(lambda: panel.state.model is not None)


def take(panel, run, qtbot):
    """Take a run in hand, and wait for its model and an image."""
    select(panel, run, qtbot)
    qtbot.waitUntil(lambda: panel.editor.canvas.image() is not None)


def finish(panel, qtbot):
    """Wait for completions, and return them."""
    qtbot.waitUntil(
        lambda: panel.state.result is not None and not panel.state.task.working, timeout=60_000
    )
    return panel.state.result


def complete(panel, qtbot):
    """Press Complete, and return what comes of it."""
    before = panel.state.result
    qtbot.mouseClick(panel.bar.complete_button, LEFT)
    assert panel.state.task.working
    qtbot.waitUntil(lambda: panel.state.result is not before, timeout=60_000)
    return finish(panel, qtbot)


def press(canvas, cell, kind=QEvent.Type.MouseButtonPress):
    """Press the left button on a cell, or move to it, or let go there."""
    button = NO_BUTTON if kind is QEvent.Type.MouseMove else LEFT
    held = NO_BUTTON if kind is QEvent.Type.MouseButtonRelease else LEFT
    at = canvas.cell_rect(*cell).center()
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, NONE)
    QApplication.sendEvent(canvas, event)


def stroke(canvas, *path):
    """Paint over cells with the tool in hand."""
    press(canvas, path[0])
    for cell in path:
        press(canvas, cell, QEvent.Type.MouseMove)
    press(canvas, path[-1], QEvent.Type.MouseButtonRelease)


def hidden(panel):
    """Return the hidden cells."""
    return {tuple(map(int, cell)) for cell in np.argwhere(~panel.editor.canvas.observed())}
