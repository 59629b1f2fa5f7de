"""Pairs of texts in the window: what is given is typed, drawn from, read and looked at."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ar_studio.gui.dependence.inside.attention import AttentionView
from ar_studio.gui.dependence.panel import INSIDE, DependencePanel
from ar_studio.gui.events.text.letters import letters, taken_at
from ar_studio.gui.events.text.view import TextView
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.studio.given import Conditions, GivenState
from ar_studio.spaces import EventSpace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton
WAIT = 60_000
LINE = EventSpace((5,), 4, events="line")
WORDS = "∎abc"


@pytest.fixture
def run(studio, qtbot):
    """Return a run of a tiny model on dates, hardly trained."""
    studio.data.choose("dates")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "dates", timeout=WAIT)
    studio.model.choose("seq2seq")
    studio.model.set_values({"blocks": 1, "features": 8, "heads": 2})
    studio.training.set_values({"epochs": 0, "steps": 2, "samples": 4})
    studio.training.start()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=WAIT)
    assert not studio.training.error
    return studio.runs.current


@pytest.fixture
def panel(run, studio, qtbot):
    made = SamplingPanel(studio)
    qtbot.addWidget(made)
    made.resize(1200, 860)
    made.show()
    qtbot.waitUntil(lambda: bool(made.given.text.text()), timeout=WAIT)  # an example
    yield made
    made.state.clear()


def draw(qtbot, panel, n):
    panel.request.n.setValue(n)
    qtbot.mouseClick(panel.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    panel.state.player.pause()
    return panel.state.drawing


def test_what_is_given_is_typed_and_drawn_from(panel, studio, qtbot):
    other = GivenBox(studio, GivenState(studio), each=False)
    qtbot.addWidget(other)
    other.follow(studio.runs.current)
    assert other.why_not() == "Choose first what is given: an example, or type a text"
    box = panel.given
    example = box.text.text()
    assert not box.picture.isVisible()
    assert not box.open_button.isVisible()
    box.text.selectAll()
    qtbot.keyClicks(box.text, "3 Mar 1921")
    drawing = draw(qtbot, panel, 3)
    conditions = Conditions.of(studio.runs.current)
    assert conditions is not None
    assert conditions.read(drawing.request.given.contexts[0]) == "“3 Mar 1921”"
    assert panel.hero.title.text() == "Line so far, given “3 Mar 1921”"
    qtbot.keyClicks(box.text, "?")
    assert "alphabet has no '?'" in box.problem.text()
    assert box.text.text() == "3 Mar 1921?"
    assert conditions.read(studio.given.given(conditions).contexts[0]) == "“3 Mar 1921”"
    qtbot.mouseClick(box.next, LEFT)
    qtbot.waitUntil(lambda: box.text.text() not in ("3 Mar 1921?", example))
    assert not box.problem.text()


def test_examples_in_turn_stand_before_what_they_are_drawn_for(panel, studio, qtbot):
    qtbot.mouseClick(panel.given.turns, LEFT)
    given = draw(qtbot, panel, 3).request.given
    view = panel.samples.view
    assert isinstance(view, TextView)
    wanted = [given.conditions.read(context) for context in given.contexts]
    assert len(set(wanted)) == 3
    shown = [view.list.item(row).text() for row in range(3)]
    assert all(text.startswith(name) for text, name in zip(shown, wanted, strict=True))
    assert not panel.given.text.isVisible()


def test_a_character_that_is_pointed_at_looks_at_what_is_given(run, studio, qtbot):
    panel = DependencePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 860)
    panel.show()
    panel.tabs.setCurrentIndex(INSIDE)
    page = panel.inside
    page.tabs.setCurrentIndex(page.topics.index("attention"))
    view = page.views["attention"]
    assert isinstance(view, AttentionView)
    qtbot.waitUntil(lambda: view.isVisible() and not page.state.task.working, timeout=WAIT)
    assert view.texts.isVisible()
    assert not view.pictured.isVisible()
    canvas = view.texts.text
    qtbot.mouseClick(canvas, LEFT, pos=canvas.cell(3).center())
    qtbot.waitUntil(lambda: view.told.text().startswith("Character 4 is"), timeout=WAIT)
    first, second = view.texts.rows.text().split("\n")
    assert first.startswith("1.1 │ ")
    assert second.endswith(f"∎ │ ▷{canvas.text()[:3]}")
    assert view._attended is not None
    at_given = view._attended.at_given
    assert at_given is not None
    np.testing.assert_allclose(at_given.sum(-1), 1, atol=1e-5)
    assert view.exports()


def test_nothing_is_seen_after_an_end_and_nothing_typed_there():
    assert letters(LINE, WORDS, [1, 2, 0, 0, 0]) == ["a", "b", "∎", " ", " "]
    assert letters(LINE, WORDS, [1, 2, 3, 1, 2]) == list("abcab")
    assert letters(LINE, WORDS, [1, -1, -1, -1, -1]) == ["a", "·", "·", "·", "·"]
    text = EventSpace((3,), 4, events="text")
    assert letters(text, WORDS, [0, 1, 0]) == ["∎", "a", "∎"]
    assert [taken_at(LINE, [1, 2, 0, 0, 0], place) for place in range(5)] == [0, 1, 2, 2, 2]
    assert taken_at(text, [0, 1, 0], 2) == 2
