"""Icons: by our own names, in the palette's colours, as sharp as the screen."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication

from ar_studio.gui.kit.icons import icon, picture, shapes

GUI = Path(__file__).resolve().parents[2] / "ar_studio" / "gui"
CALL = re.compile(r"\b(?:icon\(|picture\(|symbol=|ActionButton\([\w.]+, )\"([a-z -]+)\"")


@pytest.fixture
def palette(qapp: QApplication):
    before = qapp.palette()
    yield QPalette(before)
    qapp.setPalette(before)


def strongest(image: QImage) -> QColor:
    spots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(spots, key=lambda colour: colour.alpha())


@pytest.mark.parametrize("name", sorted(shapes()))
def test_every_icon_draws_something_that_leaves_its_edge_free(name: str, qapp: QApplication):
    image = icon(name).pixmap(QSize(24, 24)).toImage()
    inked = [(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 100]
    assert len(inked) > 10
    assert all(1 <= x < 23 and 1 <= y < 23 for x, y in inked)


def test_an_icon_made_before_follows_a_palette_that_changes(qapp: QApplication, palette):
    made = icon("play")
    for colour in ("#102030", "#fafafa"):
        palette.setColor(QPalette.ColorRole.ButtonText, QColor(colour))
        qapp.setPalette(palette)
        assert strongest(made.pixmap(32).toImage()).name() == colour


def test_disabled_and_checked_icons_have_colours_of_their_own(qapp: QApplication, palette):
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor("#999999"))
    palette.setColor(QPalette.ColorRole.Link, QColor("#1133aa"))
    qapp.setPalette(palette)
    made, mode = icon("stop"), QIcon.Mode
    disabled = made.pixmap(QSize(32, 32), mode.Disabled).toImage()
    checked = made.pixmap(QSize(32, 32), mode.Normal, QIcon.State.On).toImage()
    assert strongest(disabled).name() == "#999999"
    assert strongest(checked).name() == "#1133aa"


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
def test_an_icon_has_a_pixel_for_each_of_the_screens(ratio: float, qapp: QApplication):
    pixmap = icon("dice").pixmap(QSize(16, 16), ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (16 * ratio, ratio)
    drawn = picture("dice", 40, QColor("red"), ratio)
    assert (drawn.width(), drawn.devicePixelRatio()) == (40 * ratio, ratio)


def test_an_icon_is_copied_and_let_go_without_harm(qapp: QApplication):
    first = icon("pause")
    second = QIcon(first)
    second.addPixmap(first.pixmap(16))
    del first
    assert not second.pixmap(16).isNull()


def test_a_name_that_no_icon_has_is_refused(qapp: QApplication):
    with pytest.raises(KeyError, match="no icon is called 'pley'"):
        icon("pley")


def test_every_icon_is_asked_for():
    code = "".join(path.read_text("utf-8") for path in GUI.rglob("*.py"))
    assert [name for name in shapes() if f'"{name}"' not in code] == []


def test_every_icon_that_the_window_asks_for_is_there():
    asked = {name for path in GUI.rglob("*.py") for name in CALL.findall(path.read_text("utf-8"))}
    assert asked
    assert asked <= set(shapes())


@pytest.mark.parametrize("size", [(0, 0), (16, 0), (-1, 16)])
def test_where_there_is_no_room_nothing_is_drawn(size, qtbot):
    assert icon("dice").pixmap(QSize(*size)).isNull()
