"""What is dropped on the window: said while it is dragged, opened, and kept in a list."""

import errno
import os
import shutil
import zipfile

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 30_000
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def mime(*paths):
    made = QMimeData()
    addresses = (str(path) for path in paths)
    made.setUrls([QUrl(one) if "://" in one else QUrl.fromLocalFile(one) for one in addresses])
    return made


def drag(window, *paths):
    window.held = mime(*paths)  # else it is gone before the event is
    event = QDragEnterEvent(QPoint(50, 50), COPY, window.held, LEFT, NONE)
    QApplication.sendEvent(window, event)
    return event


def drop(window, *paths):
    drag(window, *paths)
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), COPY, window.held, LEFT, NONE))


@pytest.fixture
def pictures(tmp_path):
    def make(name, count=20, size=(5, 4)):
        folder = tmp_path / name
        folder.mkdir()
        generator = np.random.default_rng(0)
        for number in range(count):
            pixels = generator.integers(0, 256, (size[1], size[0]), dtype=np.uint8)
            Image.fromarray(pixels).save(folder / f"{number}.png")
        return folder

    return make


def opened(studio, qtbot, source):
    qtbot.waitUntil(lambda: studio.data.dataset.source == str(source), timeout=WAIT)


def test_while_it_is_dragged_the_window_says_what_a_drop_does(window, pictures, tmp_path):
    folder = pictures("own")
    assert drag(window, folder).isAccepted()
    assert window.veil.isVisible()
    assert window.veil.size() == window.size()
    assert window.veil.sentence == "Drop to open as data"
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.veil.isVisible()
    drag(window, folder / "0.png")
    assert window.veil.sentence == "Drop to complete this picture"
    drag(window, folder, folder, folder)
    assert "the first of 3" in window.veil.sentence


def test_a_zip_of_pictures_is_opened_as_a_folder_is(window, studio, pictures, qtbot, tmp_path):
    folder = pictures("own")
    path = tmp_path / "own.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for picture in folder.iterdir():
            archive.write(picture, picture.name)
    drop(window, path)
    assert not window.veil.isVisible()
    opened(studio, qtbot, path)
    assert studio.data.dataset.space.event_shape == (1, 4, 5)


def test_of_several_things_the_first_is_opened_and_that_is_said(window, studio, pictures, qtbot):
    first, second = pictures("first"), pictures("second")
    with qtbot.waitSignal(studio.noticed) as noticed:
        drop(window, first, second)
    assert noticed.args[0].startswith("Opened first, but not second:")
    opened(studio, qtbot, first)


def test_all_pictures_of_a_folder_are_opened_as_the_folder(window, studio, pictures, qtbot):
    folder = pictures("own")
    drag(window, *folder.iterdir())
    assert window.veil.sentence == "Drop to open the folder of these pictures as data"
    with qtbot.waitSignal(studio.noticed) as noticed:
        drop(window, *folder.iterdir())
    assert "own, which holds the 20 pictures" in noticed.args[0]
    opened(studio, qtbot, folder)
    assert sum(studio.data.dataset.sizes.values()) == 20


def test_for_some_pictures_of_a_folder_all_of_it_is_offered(window, studio, pictures, qtbot):
    folder = pictures("own")
    with qtbot.waitSignal(studio.noticed) as noticed:
        drop(window, folder / "0.png", folder / "1.png")
    assert "2 pictures that were dropped are not all of the folder own" in noticed.args[0]
    assert not studio.data.loading
    noticed.args[1][0].act()
    opened(studio, qtbot, folder)


def test_pictures_of_several_folders_are_answered_by_what_to_do(window, studio, pictures, qtbot):
    first, second = pictures("first"), pictures("second")
    with qtbot.waitSignal(studio.noticed) as noticed:
        drop(window, first / "0.png", second / "0.png")
    assert "lie in 2 folders; put them into one" in noticed.args[0]
    assert not studio.data.loading


def test_several_runs_are_all_opened(window, studio, make_run, tmp_path):
    runs = [make_run("fvsbn", title) for title in ("One", "Two")]
    apart = [shutil.move(run.folder, tmp_path / run.folder.name) for run in runs]
    studio.runs.refresh()
    assert {run.record.title for run in studio.runs.runs} == set()
    drop(window, *apart)
    assert {run.record.title for run in studio.runs.runs} == {"One", "Two"}


def test_an_address_is_answered_by_what_to_do(window, studio, qtbot):
    assert drag(window, "https://example.org/a.zip").isAccepted()
    assert "address" in window.veil.sentence
    with qtbot.waitSignal(studio.noticed) as noticed:
        drop(window, "https://example.org/a.zip")
    assert noticed.args[0].startswith("https://example.org/a.zip is an address; download")
    assert not studio.data.loading


def test_a_single_picture_becomes_the_image_to_complete(window, studio, make_run, pictures, qtbot):
    studio.runs.select(make_run("nade", "In hand", hidden=4))
    folder = pictures("own", 1, (8, 8))
    before = studio.data.dataset
    drop(window, folder / "0.png")
    assert window.stage.front == "completion"
    grey = np.asarray(Image.open(folder / "0.png"))
    qtbot.waitUntil(
        lambda: (
            studio.mask.image is not None
            and np.array_equal(studio.mask.image.reshape(8, 8), grey >= 128)
        ),
        timeout=WAIT,
    )
    assert studio.data.dataset is before


def test_without_a_model_a_picture_is_answered_by_what_to_do(window, studio, pictures, qtbot):
    studio.runs.select(None)
    folder = pictures("own", 1)
    with qtbot.waitSignal(studio.noticed) as noticed:
        drop(window, folder / "0.png")
    assert noticed.args[0].startswith("Choose a model first")


def test_pictures_of_a_folder_that_may_not_be_listed_are_answered_in_a_sentence(
    window, studio, pictures, qtbot, monkeypatch
):
    folder = pictures("own", 2)

    def closed(_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "scandir", closed)
    with qtbot.waitSignal(studio.noticed) as noticed:
        drop(window, folder / "0.png", folder / "1.png")
    assert f"{folder} may not be read" in noticed.args[0]


def cards(window):
    page = window.panels["training"].sheet.data
    return [card for card in page.cards.cards() if card.group == "Yours"]


def test_ones_own_data_stay_in_a_list_the_last_first(window, studio, pictures, qtbot):
    first, second = pictures("first"), pictures("second")
    for folder in (first, second):
        drop(window, folder)
        opened(studio, qtbot, folder)
    qtbot.waitUntil(lambda: len(cards(window)) == 2, timeout=WAIT)
    assert [card.title for card in cards(window)] == ["second", "first"]
    studio.data.choose("digits")
    opened(studio, qtbot, "digits")
    assert [card.title for card in cards(window)] == ["second", "first"]
    from ar_studio.gui.studio.recent import RecentData

    again = RecentData(studio)
    assert [one.name for one in again.entries] == ["second", "first"]


def test_what_is_no_longer_there_says_so_and_can_be_taken_out_and_put_back(
    window, studio, pictures, qtbot
):
    folder = pictures("own")
    drop(window, folder)
    opened(studio, qtbot, folder)
    shutil.rmtree(folder)
    page = window.panels["training"].sheet.data
    page.known.shelf.look()
    qtbot.waitUntil(lambda: bool(cards(window) and cards(window)[0].obstacle), timeout=WAIT)
    assert "no longer" in cards(window)[0].obstacle
    page.cards.reveal(str(folder))
    page.cards.setFocus()
    with qtbot.waitSignal(studio.noticed) as noticed:
        qtbot.keyClick(page.cards, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: cards(window) == [], timeout=WAIT)
    undo = noticed.args[1][0]
    undo.act()
    qtbot.waitUntil(lambda: len(cards(window)) == 1, timeout=WAIT)
