"""Codes in the window: drawn one by one in tints, beside the picture that comes of them."""

import numpy as np
import pytest
import torch
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ar_studio import coding, gallery, models, runs
from ar_studio.gui.compare.panel import ComparePanel
from ar_studio.gui.events.codes.explorer import CodesExplorer
from ar_studio.gui.events.codes.hero import CodesHero
from ar_studio.gui.events.codes.view import CodesView
from ar_studio.gui.gallery.card import GalleryCard
from ar_studio.gui.gallery.strip import SampleStrip
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.studio import scoring
from ar_studio.gui.studio.decoded import UNDRAWN, Decoded
from ar_studio.gui.studio.images import ImagesState
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import SHELF, Run
from ar_studio.spaces import EventSpace
from ar_studio.tints import tints
from tests.engine.test_codes import SMALL, trained

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pair")
    writer = trained(folder / "writer", "vqvae", "digits", **SMALL)
    own = {"layers": 1, "features": 3, "head": 3}
    return writer, trained(folder / "reader", "gatedpixelcnn", writer.folder, **own)


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio):
    made = SamplingPanel(studio)
    qtbot.addWidget(made)
    made.resize(1000, 780)
    made.show()
    yield made
    made.state.clear()


def draw(qtbot: QtBot, studio: Studio, panel: SamplingPanel, run) -> None:
    studio.runs.open(run.folder)
    panel.request.n.setValue(3)
    panel.draw()
    qtbot.waitUntil(lambda: panel.state.drawing is not None and not panel.state.task.working)
    panel.state.player.pause()


def test_codes_grow_beside_the_picture_that_they_stand_for(qtbot, studio, panel, pair):
    draw(qtbot, studio, panel, pair[1])
    hero, drawing = panel.hero, panel.state.drawing
    assert isinstance(hero, CodesHero)
    assert drawing is not None
    panel.state.player.seek(3)
    codes = drawing.first.image(3)
    there = torch.tensor([True, True, True, False])
    model = coding.quantising(models.restore(pair[0]))
    mean = coding.expected(model, torch.from_numpy(codes[None]), there)[0, 0].numpy()
    picture = hero.map.image()
    assert picture is not None
    assert (picture[4:, 4:] == UNDRAWN).all()
    assert np.allclose(picture[:4], 255 * mean[:4], atol=0.51)
    image = hero.image.image()
    assert image is not None
    assert (image[0, 1] == tints(3)[codes[0, 0, 1]]).all()
    assert hero.image_title.text() == "Codes so far"
    assert "E[x | k]" in hero.map_title.text() or "Picture so far" in hero.map_title.text()
    view = panel.samples.view
    assert isinstance(view, CodesView)
    assert view.sheet.count() == 3
    assert drawing.all.decoded is not None
    qtbot.waitUntil(lambda: bool(panel.history.buttons[0].past.images))  # the picture, no icon
    assert panel.history.buttons[0].past.images[0].width() == drawing.all.decoded.at(0).shape[-1]
    titles = [export.title for export in panel.exports()]
    assert "All pictures (PNG)…" in titles


def test_without_the_run_behind_them_codes_are_seen_and_said_to_lack_pictures(
    qtbot, studio, panel, pair
):
    writer, reader = pair
    writer.folder.rename(writer.folder.with_name("elsewhere"))
    try:
        draw(qtbot, studio, panel, reader)
        drawing = panel.state.drawing
        assert drawing is not None
        assert drawing.all.known == 4
        assert "in whose codes reader draws is gone" in panel.note.text()
        assert "How likely each code was" in panel.hero.map_title.text()
        assert "All pictures (PNG)…" not in [export.title for export in panel.exports()]
    finally:
        writer.folder.with_name("elsewhere").rename(writer.folder)


def test_compared_codes_are_seen_as_their_pictures(qtbot, studio, pair):
    compare = ComparePanel(studio)
    qtbot.addWidget(compare)
    compare.show()
    studio.runs.open(pair[1].folder)
    compare.choose([pair[1]])
    compare.state.draw(3, 0)
    qtbot.waitUntil(lambda: compare.state.drawing and not compare.state.task.working)
    compare.state.player.pause()
    compare.state.player.seek(4)
    (made,) = compare.state.drawn
    model = coding.quantising(models.restore(pair[0]))
    mean = coding.expected(model, torch.from_numpy(made.recording.images(4)))
    pictures = made.sight(4).pictures
    assert pictures is not None
    assert np.allclose(pictures, 255 * mean.numpy(), atol=0.51)
    view = compare.slide.columns[pair[1].folder].place.view
    assert isinstance(view, CodesView)
    assert view._seen is not None
    assert np.array_equal(view._seen, pictures)


def test_a_card_of_codes_shows_pictures_and_fills_in_none(qtbot, studio, monkeypatch):
    monkeypatch.setattr(runs, "SHELF", SHELF)
    entry = next(one for one in gallery.shelf() if one.name == "gated-codes")
    card = GalleryCard(entry, None)
    qtbot.addWidget(card)
    assert card.strip.count() == 36
    assert isinstance(card.strip, SampleStrip)
    assert card.strip._height == 28
    assert "complete" not in card.buttons
    labels = [label.text() for label in card.findChildren(QLabel)]
    assert any("as pictures ≤ 123.68" in text for text in labels)
    studio.gallery.draw(entry, 4)
    live = studio.gallery.live
    assert live is not None
    qtbot.waitUntil(lambda: live.seconds is not None, timeout=60_000)
    card.show_live(live, 49)
    assert "4 new samples" in card.caption.text()
    studio.gallery.stop()


def test_grids_that_were_drawn_bring_along_what_they_were_given(qtbot, studio, monkeypatch):
    monkeypatch.setattr(runs, "SHELF", SHELF)
    images = ImagesState(studio.jobs, studio)
    images.borrow(Run(SHELF / "gated-codes"))
    qtbot.waitUntil(lambda: not images.coming, timeout=60_000)
    split = images.split
    assert split is not None
    assert split.drawn
    assert split.context(13) == 3
    assert split.names[3] == "3"


def test_a_branch_of_codes_keeps_the_pictures_before_it(pair):
    model = coding.quantising(models.restore(pair[0]))
    made, codes = Decoded(model, 2), np.zeros((2, 1, 2, 2), np.uint8)
    for position in range(1, 5):
        drawn = (np.arange(4) < position).reshape(1, 2, 2)
        made.add(position, codes, drawn)
    branch = made.branched(1, 2)
    assert np.array_equal(branch.at(2), made.at(2)[1:])
    assert (branch.at(0) == UNDRAWN).all()
    branch.add(3, codes[1:] + 1, (np.arange(4) < 3).reshape(1, 2, 2))
    assert branch.at(3).shape == (1, 1, 8, 8)


def test_measuring_a_run_of_codes_bounds_its_pictures_too(studio, pair):
    _, reader = pair
    events = list(scoring.measure([reader], None, None))
    assert any(isinstance(event, scoring.Measured) for event in events)
    assert type(reader)(reader.folder).record.scores["test, pictures"].upper_bound


def test_codes_are_looked_into_in_tints_and_have_no_mean(qtbot):
    space = EventSpace((1, 2, 2), 5, events="codes")
    explorer = CodesExplorer(space)
    qtbot.addWidget(explorer)
    assert "expected" not in [
        explorer.first.choice.itemData(index) for index in range(explorer.first.choice.count())
    ]
    event = np.array([[[0, 4], [2, 2]]], np.uint8)
    explorer.show_event(event, space)
    shown = explorer.canvas.shown()
    assert shown is not None
    assert (shown[0, 0, 1] == tints(5)[4]).all()
    back = explorer.event_shown()
    assert back is not None
    assert np.array_equal(back, event)
