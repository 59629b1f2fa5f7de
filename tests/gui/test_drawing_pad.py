"""The pad: drawings kept by hand become a data set, rows that are typed another."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ar_studio.data import drawings
from ar_studio.gui.training.data.page import DataPage
from ar_studio.system import user_folder

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

LEFT = Qt.MouseButton.LeftButton
WAIT = 60_000


@pytest.fixture
def page(qtbot, studio):
    page = DataPage(studio)
    qtbot.addWidget(page)
    page.resize(1200, 780)
    page.show()
    return page


@pytest.fixture
def pad(qtbot, page):
    qtbot.mouseClick(page.draw_button, LEFT)
    qtbot.waitUntil(page.pad.isActiveWindow)
    return page.pad


def dab(qtbot, pad, row, column):
    place = pad.canvas.cell_rect(row, column).center().toPoint()
    qtbot.mousePress(pad.canvas, LEFT, pos=place)
    qtbot.mouseRelease(pad.canvas, LEFT, pos=place)


def draw(qtbot, pad, count):
    for number in range(count):
        dab(qtbot, pad, 14, 6 + 2 * number)
        qtbot.keyClick(pad.canvas, Qt.Key.Key_Return)


def learn(qtbot, pad, studio, name):
    pad.name.selectAll()
    qtbot.keyClicks(pad.name, name)
    assert pad.learn.isEnabled(), pad.told.text()
    before = studio.data.dataset
    qtbot.mouseClick(pad.learn, LEFT)
    qtbot.waitUntil(lambda: studio.data.dataset is not before, timeout=WAIT)
    return studio.data.dataset


def test_drawings_become_a_data_set_that_can_be_gone_on_with(pad, page, studio, qtbot):
    assert not pad.keep.isEnabled()
    draw(qtbot, pad, 2)
    assert not pad.learn.isEnabled()
    assert "Keep 3 drawings or more; 2 so far" in pad.told.text()
    dab(qtbot, pad, 20, 20)
    qtbot.mouseClick(pad.keep, LEFT)
    assert not pad.canvas.image().any()  # the next one begins on a blank picture
    pad.copies.setValue(10)
    assert "10 pictures to learn from, 10 to validate and 10 to test" in pad.told.text()
    dataset = learn(qtbot, pad, studio, "dots")
    path = user_folder() / "drawn" / "dots.npz"
    assert dataset.source == str(path)
    assert dataset.sizes == {"train": 10, "valid": 10, "test": 10}
    kept = drawings.load(path)
    assert kept is not None
    assert len(kept.pictures) == 3
    pad.close()
    qtbot.mouseClick(page.draw_button, LEFT)
    qtbot.waitUntil(page.pad.isActiveWindow)
    assert page.pad.name.text() == "dots"
    assert page.pad.kept.count() == 3
    draw(qtbot, page.pad, 1)
    dataset = learn(qtbot, page.pad, studio, "dots")  # its own may be written again
    assert sum(dataset.sizes.values()) == 40


def test_what_is_not_saved_stays_when_the_pad_is_closed(pad, page, qtbot):
    draw(qtbot, pad, 2)
    pad.close()
    qtbot.mouseClick(page.draw_button, LEFT)
    assert page.pad.kept.count() == 2


def test_a_drawing_is_taken_out(pad, qtbot):
    draw(qtbot, pad, 3)
    second = pad.pictures[1].copy()
    qtbot.mouseClick(pad.kept, LEFT, pos=pad.kept.tile_rect(1).center().toPoint())
    assert pad.kept.selection() == 1
    qtbot.keyClick(pad.kept, Qt.Key.Key_Delete)
    assert len(pad.pictures) == 2
    assert not any(np.array_equal(second, one) for one in pad.pictures)
    assert not pad.remove.isEnabled()


def test_rows_that_are_typed_become_a_table(pad, studio, qtbot):
    pad.pages.bar.setCurrentIndex(1)
    assert not pad.multiplying.isVisible()
    assert "Type some rows" in pad.told.text()
    pad.rows.insertPlainText("\n".join(["1,0,1", "0,1,0"] * 10))
    assert "20 rows" in pad.told.text()
    dataset = learn(qtbot, pad, studio, "coins")
    assert dataset.space.event_shape == (3,)
    assert sum(dataset.sizes.values()) == 20


def test_names_that_will_not_do_are_told(pad, studio, qtbot):
    draw(qtbot, pad, 3)
    for name in ("", "../up", "a/b"):
        pad.name.setText(name)
        assert "Give it a name" in pad.told.text()
        assert not pad.learn.isEnabled()
    taken = user_folder() / "drawn" / "taken.npz"
    taken.parent.mkdir(parents=True)
    taken.write_bytes(b"")
    pad.name.setText("taken")
    assert "There is a data set of this name" in pad.told.text()


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_is_lost(pad, qtbot):
    user_folder().mkdir(parents=True, exist_ok=True)
    (user_folder() / "drawn").write_text("a file")
    draw(qtbot, pad, 3)
    pad.name.setText("dots")
    qtbot.mouseClick(pad.learn, LEFT)
    qtbot.waitUntil(lambda: "drawn" in pad.told.text(), timeout=WAIT)
    assert pad.kept.count() == 3


def test_every_control_is_named(pad, unnamed):
    assert unnamed(pad) == []
