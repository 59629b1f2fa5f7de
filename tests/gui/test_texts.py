"""Texts in the window: a canvas of characters, and every panel with a text of the user's own."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette

from ar_studio.columns import Column
from ar_studio.gui.canvas.characters import CharacterCanvas, lines
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.events.conditional import WordsView
from ar_studio.gui.events.text.editor import TextEditor
from ar_studio.gui.events.text.explorer import TextExplorer
from ar_studio.gui.events.text.hero import TextHero
from ar_studio.gui.events.text.results import TextResults
from ar_studio.gui.events.text.surprise import marked
from ar_studio.gui.events.text.view import TextView
from ar_studio.gui.exploring.panel import ExplorePanel
from ar_studio.gui.gallery.verses import RowStrip, TextStrip
from ar_studio.gui.studio.kept import Likeliest
from ar_studio.gui.studio.mask import MaskState
from ar_studio.kinds import text as character
from ar_studio.spaces import EventSpace

from .explored import settle

WAIT = 60_000
LEFT = Qt.MouseButton.LeftButton
VERSE = "the cat sat\non the mat\nand the rat sat\non the cat, and that\nwas that.\n\n"


@pytest.fixture
def canvas(qtbot):
    made = CharacterCanvas()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    made.set_text(VERSE)
    return made


@pytest.fixture
def run(studio, qtbot, tmp_path):
    """Return a run of Kneser-Ney on a text of the user's own."""
    path = tmp_path / "verse.txt"
    path.write_text(VERSE * 40)
    studio.data.choose(str(path))
    qtbot.waitUntil(lambda: studio.data.dataset.source == str(path), timeout=WAIT)
    studio.data.prepare({**studio.data.dataset.preparation.model_dump(), "length": 12})
    qtbot.waitUntil(lambda: studio.data.dataset.space.size == 12, timeout=WAIT)
    studio.model.choose("kneser-ney")
    studio.model.set_values({"context": 3})
    studio.training.set_values({"epochs": 1, "samples": 4})
    studio.training.start()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=WAIT)
    assert not studio.training.error
    return studio.runs.current


def at(canvas, place) -> QPoint:
    return canvas.cell(place).center()


def event(widget) -> NDArray[Any]:
    """Return a copy of the event that an editor or an explorer shows."""
    found = widget.event_shown()
    assert found is not None
    return found.copy()


# The canvas


def test_lines_end_with_the_text_and_break_after_words():
    assert lines("ab\nc", 9) == [(0, 0), (0, 1), (0, 2), (1, 0)]
    assert lines("one two", 5) == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1), (1, 2)]
    assert lines("abcdef", 4) == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1)]


@pytest.mark.parametrize("across", [1, 3, 7, 80])
def test_no_two_characters_stand_in_the_same_place(across):
    found = lines(VERSE * 3, across)
    assert len(set(found)) == len(found) == len(VERSE * 3)
    assert all(column < across for _, column in found)
    assert found == sorted(found)


def test_what_is_clicked_is_picked_and_the_arrow_keys_go_on(canvas, qtbot):
    with qtbot.waitSignal(canvas.picked) as picked:
        qtbot.mouseClick(canvas, LEFT, pos=at(canvas, 5))
    assert picked.args == [5]
    for key, place in ((Qt.Key.Key_Right, 6), (Qt.Key.Key_Left, 5), (Qt.Key.Key_Down, 17)):
        with qtbot.waitSignal(canvas.picked) as picked:
            qtbot.keyClick(canvas, key)
        assert picked.args == [place], key
    assert canvas.text() == VERSE


def test_typing_tells_of_each_character_only_where_it_may(canvas, qtbot):
    qtbot.mouseClick(canvas, LEFT, pos=at(canvas, 2))
    with qtbot.assertNotEmitted(canvas.typed):
        qtbot.keyClick(canvas, "x")
    canvas.writable = True
    with qtbot.waitSignal(canvas.typed) as typed:
        qtbot.keyClick(canvas, "x")
    assert typed.args == [2, "x"]
    assert canvas.marked() == 3
    with qtbot.assertNotEmitted(canvas.typed):
        qtbot.keyClick(canvas, "c", Qt.KeyboardModifier.ControlModifier)


def test_a_text_that_is_gone_leaves_no_mark(canvas, qtbot):
    qtbot.mouseClick(canvas, LEFT, pos=at(canvas, 5))
    canvas.set_text(())
    assert canvas.marked() == -1
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    canvas.set_text("abc")
    assert canvas.marked() == -1


def test_colours_lie_over_whatever_ground_there_is(canvas, qtbot):
    canvas.lay_over(marked(np.array([True, False] + [False] * (len(VERSE) - 2))))

    def corner(place):
        box = canvas.cell(place)
        return canvas.grab().toImage().pixelColor(box.left() + 1, box.top() + 2)

    light = corner(0), corner(1)
    dark = QPalette(canvas.palette())
    dark.setColor(QPalette.ColorRole.Base, QColor(20, 20, 20))
    canvas.setPalette(dark)
    assert corner(1) == QColor(20, 20, 20) != light[1]
    assert corner(0) not in (corner(1), light[0])


def test_a_card_shows_texts_in_lines_and_points_where_nothing_is_drawn(qtbot):
    strip = TextStrip(("a", "b", "\n"))
    qtbot.addWidget(strip)
    strip.resize(300, strip.sizeHint().height())
    events, pending = np.array([[0, 2, 1], [1, 1, 0]]), np.array([False, False, True])
    strip.show_events(events, pending, EventSpace((3,), 3, events="text"))
    assert strip.texts == ["a\n·", "bb·"]
    strip.show_events(events, None, EventSpace((3,), 3, events="text"))
    assert strip.texts == ["a\nb", "bba"]
    seen = strip.grab().toImage()
    strip.show_events(events[:0], None, EventSpace((3,), 3, events="text"))
    assert (strip.count(), strip.grab().toImage() == seen) == (0, False)


# The panels


def test_a_text_in_another_alphabet_is_put_by_and_comes_back():
    state, space = MaskState(), EventSpace((3,), 2, events="text")
    mine, other = (space, ("a", "b")), (space, ("x", "y"))
    state.set(np.array([0, 1, 0]), np.ones(3, np.bool_), "aba")
    assert not state.carry(mine, other)
    assert state.image is None
    assert state.carry(other, mine)
    assert state.whose == "aba"


def test_a_text_is_drawn_character_by_character(window, studio, qtbot, run, unnamed, tmp_path):
    window.show_panel("sampling")
    panel = window.panels["sampling"]
    assert isinstance(panel.hero, TextHero)
    assert isinstance(panel.samples.view, TextView)
    panel.request.n.setValue(3)
    qtbot.mouseClick(panel.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    panel.state.player.pause()
    panel.state.player.seek(5)
    recording = panel.hero.recording
    assert recording is not None
    assert isinstance(recording.kept, Likeliest)
    words = studio.data.dataset.words
    drawn = "".join(words[code] for code in recording.values[:5, 0].tolist())
    assert panel.hero.page.text() == drawn + "·" * 7
    assert panel.hero.page.marked() == 5
    qtbot.mouseClick(panel.hero.page, LEFT, pos=at(panel.hero.page, 2))
    likely = panel.hero.conditional
    assert isinstance(likely, WordsView)
    first = likely.words.shown[0]
    assert first.word == character.shown(words[int(recording.kept.words[2, 0, 0])])
    assert first.data == pytest.approx(float(recording.kept.shares[2, 0].max()))
    assert unnamed(panel) == []
    (text,) = [export for export in panel.exports() if export.suffix == ".txt"]
    panel.export(text, tmp_path / "drawn.txt")
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    assert len((tmp_path / "drawn.txt").read_text().split("――――")) == 3


def test_a_prompt_is_gone_on_from_and_what_the_alphabet_lacks_is_said(window, qtbot, run, unnamed):
    window.show_panel("sampling")
    panel = window.panels["sampling"]
    line, button = panel.request.prompt.line, panel.request.draw_button
    assert line.isVisible()
    line.setText("sat\non é")
    assert line.text() == "sat⏎on é"
    assert not button.isEnabled()
    assert "The alphabet has no 'é'" in panel.note.text()
    line.setText("sat⏎on")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    drawing, words = panel.state.drawing, run.record.data.words
    assert drawing.all.known == 12
    for event in drawing.all.values.T.tolist():
        assert "".join(words[code] for code in event[:6]) == "sat\non"
    assert drawing.about["prompt"] == "sat\non"
    assert len(panel._script(drawing.request).prompt) == 6
    line.clear()
    assert "Shown: going on from “sat⏎on”" in panel.note.text()
    assert unnamed(panel) == []


def test_a_gap_is_dragged_and_filled(studio, qtbot, run, unnamed):
    panel = CompletionPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 700)
    panel.show()
    studio.runs.select(run)
    qtbot.waitUntil(lambda: studio.mask.image is not None, timeout=WAIT)
    editor = panel.editor
    assert isinstance(editor, TextEditor)
    assert editor.observed().tolist() == [True] * 6 + [False] * 6
    qtbot.mouseClick(editor.buttons[0], LEFT)  # observe all
    before = event(editor)
    qtbot.mousePress(editor.page, LEFT, pos=at(editor.page, 4))
    for place in (5, 6, 7):
        qtbot.mouseMove(editor.page, at(editor.page, place))
    qtbot.mouseRelease(editor.page, LEFT, pos=at(editor.page, 7))
    hidden = np.flatnonzero(~editor.observed()).tolist()
    assert hidden == [4, 5, 6, 7]
    qtbot.mouseClick(panel.bar.complete_button, LEFT)
    qtbot.waitUntil(
        lambda: panel.state.result is not None and not panel.state.task.working, timeout=WAIT
    )
    assert isinstance(panel.results, TextResults)
    result = panel.state.result
    assert result is not None
    samples = result.samples
    kept = np.delete(samples, hidden, axis=1)
    assert (kept == np.delete(before, hidden)).all()
    assert panel.results.list.count() == len(samples) + 1
    assert "·" not in panel.results.list.item(1).text()
    assert unnamed(panel) == []


def test_a_character_the_alphabet_lacks_is_told_and_changes_nothing(studio, qtbot, run):
    panel = ExplorePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 700)
    panel.show()
    studio.runs.select(run)
    qtbot.waitUntil(lambda: panel.recording is not None, timeout=WAIT)
    settle(panel, qtbot)
    explorer = panel.explorer
    assert isinstance(explorer, TextExplorer)
    before = event(explorer)
    qtbot.mouseClick(explorer.page, LEFT, pos=at(explorer.page, 3))
    qtbot.keyClick(explorer.page, "%")
    assert (event(explorer) == before).all()
    assert "no “%”" in explorer.note.text()
    qtbot.mouseClick(explorer.page, LEFT, pos=at(explorer.page, 3))
    letter = "c" if studio.data.dataset.words[before[3]] != "c" else "t"
    qtbot.keyClick(explorer.page, letter)
    settle(panel, qtbot)
    assert studio.data.dataset.words[event(explorer)[3]] == letter


def test_another_character_is_chosen_and_the_text_goes_on_from_there(studio, qtbot, run):
    panel = ExplorePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 700)
    panel.show()
    studio.runs.select(run)
    qtbot.waitUntil(lambda: panel.recording is not None, timeout=WAIT)
    settle(panel, qtbot)
    explorer, before = panel.explorer, event(panel.explorer)
    assert isinstance(explorer, TextExplorer)
    qtbot.mouseClick(explorer.page, LEFT, pos=at(explorer.page, 4))
    likely = panel.closeup.conditional
    assert isinstance(likely, WordsView)
    row = next(i for i, code in enumerate(likely._listed) if code != before[4])
    line = likely.words._row_height()
    qtbot.mouseClick(likely.words, LEFT, pos=QPoint(20, 6 + row * line + line // 2))
    qtbot.waitUntil(lambda: panel.branches.current is not None, timeout=WAIT)
    settle(panel, qtbot)
    after = event(panel.explorer)
    assert (after[:4] == before[:4]).all()
    assert after[4] == likely._listed[row]


def test_rows_of_a_table_name_their_columns(qtbot):
    columns = [
        Column(name="rain", kind="binary", categories=("no", "yes")),
        Column(name="cm", kind="real", mean=2.0, std=0.5),
    ]
    strip = RowStrip(columns)
    qtbot.addWidget(strip)
    rows = np.array([[1, 1.0], [0, -2.0]])
    strip.show_events(rows, None, EventSpace((2,), 2))
    assert strip.texts == ["rain: yes, cm: 2.500", "rain: no, cm: 1.000"]
    strip.show_events(rows, np.array([False, True]), EventSpace((2,), 2))
    assert strip.texts == ["rain: yes, cm: ·", "rain: no, cm: ·"]
    assert not strip.grab().isNull()
