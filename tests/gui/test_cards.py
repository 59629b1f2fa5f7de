"""Picture cards: laid out in rows, found by words and filters, chosen by hand and by keyboard."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPalette

from ar_studio.gui.kit import sketches
from ar_studio.gui.kit.cards import Card, wrapped
from ar_studio.gui.kit.picker import CardPicker

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

FRUIT = [
    Card("apple", "Apple", "1763", "A red one.", group="Round", marks=frozenset({"sweet"})),
    Card("lemon", "Lemon", "1900", "A yellow one.", group="Round", obstacle="Too sour."),
    Card("melon", "Melon", "1901", "A large one.", group="Round", marks=frozenset({"sweet"})),
    Card("pear", "Pear", "2001", "A green one.", group="Long", marks=frozenset({"sweet"})),
    Card("banana", "Banana", "2002", "Another yellow one.", group="Long"),
]


@pytest.fixture
def picker(qtbot):
    picker = CardPicker("Fruit", "Search fruit", "No fruit is called “{0}”.", ["sweet"])
    qtbot.addWidget(picker)
    picker.resize(820, 600)
    picker.set_cards(FRUIT)
    picker.view.choose("apple")
    with qtbot.waitExposed(picker):
        picker.show()
    picker.activateWindow()
    return picker


def shown(picker):
    return [card.key for card in picker.view.cards()]


def headings(view):
    items = [view.item(row) for row in range(view.count())]
    return [item.text() for item in items if not item.flags() and not item.isHidden()]


def place(view, key):
    return view.visualItemRect(view.reveal(key)).center()


def test_cards_lie_in_rows_under_their_headings(picker):
    view = picker.view
    assert headings(view) == ["Round", "Long"]
    assert view.columns() == 3
    assert place(view, "apple").y() == place(view, "lemon").y() == place(view, "melon").y()
    assert place(view, "pear").y() > place(view, "apple").y()
    assert place(view, "pear").x() == place(view, "apple").x()


def test_arrows_go_from_card_to_card_over_headings_and_enter_picks(picker, qtbot):
    view = picker.view
    view.setFocus()
    view.reveal("melon")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current_key() == "pear"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current_key() == "apple"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert picked.args == ["banana"]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_key() == "apple"
    qtbot.keyClick(view, Qt.Key.Key_M)
    assert view.current_key() == "melon"


def test_what_does_not_suit_is_reached_and_says_why_but_is_not_picked(picker, qtbot):
    view = picker.view
    with qtbot.assertNotEmitted(view.picked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, "lemon"))
    said = view.reveal("lemon").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Too sour" in said
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, "pear"))
    assert picked.args == ["pear"]


def test_words_find_cards_and_hide_headings_without_any(picker, qtbot):
    qtbot.keyClicks(picker.search, "YELLOW")
    assert shown(picker) == ["lemon", "banana"]
    qtbot.keyClicks(picker.search, " one 2002")
    assert shown(picker) == ["banana"]
    assert headings(picker.view) == ["Long"]
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert len(shown(picker)) == 5
    qtbot.keyClicks(picker.search, "sour")
    assert shown(picker) == ["lemon"]


def test_nothing_found_says_so_and_clear_shows_all_again(picker, qtbot):
    qtbot.keyClicks(picker.search, "potato")
    assert picker.none_found.isVisible()
    assert picker.none_found.text() == "No fruit is called “potato”."
    qtbot.mouseClick(picker.clear_button, Qt.MouseButton.LeftButton)
    assert picker.view.isVisible()
    assert len(shown(picker)) == 5


def test_a_filter_shows_its_own_and_a_second_press_shows_all(picker, qtbot):
    chip = picker.chips.buttons()[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert shown(picker) == ["apple", "melon", "pear"]
    picker.set_cards(FRUIT)  # as when more becomes known
    assert shown(picker) == ["apple", "melon", "pear"]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(shown(picker)) == 5


def test_find_leads_to_the_search_field_and_down_to_what_was_found(picker, qtbot):
    picker.view.setFocus()
    qtbot.keyClick(picker.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(picker.search.hasFocus)
    qtbot.keyClicks(picker.search, "long")
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.view.hasFocus()
    assert picker.view.current_key() == "pear"


def test_text_is_cut_after_two_lines_and_the_tip_has_the_rest(picker):
    text = "A sentence that is much too long for a card of a hundred points in width."
    lines = wrapped(text, picker.font(), 120)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert wrapped("Short.", picker.font(), 120) == ["Short."]
    assert "Too sour" in picker.view.reveal("lemon").toolTip()


def painted(sketch, side=56):
    image = QImage(200, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    sketch.paint(painter, image.rect().toRectF(), QPalette())
    painter.end()
    return image


@pytest.mark.parametrize(
    "sketch",
    [
        sketches.Tiles.of(np.eye(4)[None].repeat(3, 0), 1),
        sketches.Tiles.of(np.zeros((2, 100, 90, 3), np.uint8), 255),
        sketches.Bars(((0.1, 1.0, 0.4), (0.5, 0.5))),
        sketches.Words(("model", "data", "likelihood")),
    ],
    ids=["tiles", "large tiles", "bars", "words"],
)
def test_a_sketch_that_was_kept_is_painted_as_before(qtbot, sketch):
    blank = painted(sketches.Words(()))
    assert painted(sketch) != blank
    assert painted(sketches.restored(sketches.store(sketch))) == painted(sketch)


@pytest.mark.parametrize("text", ["", "[]", '{"sketch": "tiles", "png": "", "count": 3}'])
def test_a_damaged_sketch_is_none(text):
    with pytest.raises(ValueError, match=r"no sketch|Expecting"):
        sketches.restored(text.encode())


def test_a_formula_and_a_symbol_fit_their_strip(qtbot):
    assert painted(sketches.Formula("p(x) = Π p(x_d | x_<d)")) != painted(sketches.Words(()))
    assert painted(sketches.Symbol("picture")) != painted(sketches.Words(()))
