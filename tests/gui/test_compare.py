"""The comparison panel, driven by clicks and keys."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ar_studio.gui.compare.panel import ComparePanel
from ar_studio.gui.compare.table import EVENTS, FOLDER_ROLE, NLL, RANK, RUN
from ar_studio.gui.events.image.view import SheetView
from ar_studio.gui.kit.tables import Line
from ar_studio.gui.studio.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio, make_run: Callable) -> Iterator[ComparePanel]:
    """Return the panel with two runs of digits and one of larger images."""
    make_run("fvsbn", "First")
    make_run("nade", "Second")
    make_run("fvsbn", "Larger", (1, 10, 10))
    made = ComparePanel(studio)
    qtbot.addWidget(made)
    made.resize(1000, 780)
    made.show()
    yield made
    made.state.task.cancel()


def item_of(panel: ComparePanel, title: str) -> Line:
    found = panel.table.findItems(title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    assert found, title
    return found[0]  # pyright: ignore[reportReturnType]


def check(qtbot: QtBot, panel: ComparePanel, title: str) -> None:
    """Check a run by the keyboard."""
    panel.table.setCurrentItem(item_of(panel, title))
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)


def finish(qtbot: QtBot, panel: ComparePanel) -> None:
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=30_000)


def draw(qtbot: QtBot, panel: ComparePanel) -> None:
    check(qtbot, panel, "First")
    check(qtbot, panel, "Second")
    qtbot.mouseClick(panel.draw_button, Qt.MouseButton.LeftButton)
    finish(qtbot, panel)
    panel.state.player.pause()


def test_says_what_to_do_without_runs(qtbot: QtBot, studio: Studio) -> None:
    panel = ComparePanel(studio)
    qtbot.addWidget(panel)
    assert panel.page is panel.empty


def test_draw_asks_for_runs_first(panel: ComparePanel) -> None:
    assert not panel.draw_button.isEnabled()
    assert "Check at least one run" in panel.draw_button.toolTip()


def test_runs_draw_from_the_same_noise(qtbot: QtBot, panel: ComparePanel) -> None:
    from ar_studio import models, sampling

    draw(qtbot, panel)
    assert [one.run.record.title for one in panel.state.drawn] == ["First", "Second"]
    for one in panel.state.drawn:
        *_, last = sampling.sample(models.restore(one.run), 9, seed=0)
        assert isinstance(last, sampling.Sampled)
        np.testing.assert_array_equal(one.recording.images(64), last.samples.numpy())


def test_one_player_moves_all_runs(qtbot: QtBot, panel: ComparePanel) -> None:
    draw(qtbot, panel)
    qtbot.keyClick(panel.transport.scrub, Qt.Key.Key_End)
    assert panel.state.player.position == 64
    views = [place.view for place in panel.samples.places()]
    sheets = [view.sheet for view in views if isinstance(view, SheetView)]
    assert len(sheets) == 2
    before = [sheet.to_image() for sheet in sheets]
    qtbot.keyClick(sheets[0], Qt.Key.Key_Comma)
    panel.state.player.seek(10)
    assert all(sheet.to_image() != image for sheet, image in zip(sheets, before, strict=True))
    at = sheets[0].tile_rect(3).center().toPoint()
    qtbot.mouseClick(sheets[0], Qt.MouseButton.LeftButton, pos=at)
    assert [sheet.selection() for sheet in sheets] == [3, 3]


def test_runs_of_other_events_are_listed_and_explained(qtbot: QtBot, panel: ComparePanel) -> None:
    check(qtbot, panel, "First")
    check(qtbot, panel, "Larger")
    assert [run.record.title for run in panel.state.chosen] == ["First"]
    assert "1×10×10" in item_of(panel, "Larger").toolTip(RUN)
    check(qtbot, panel, "First")
    check(qtbot, panel, "Larger")
    assert [run.record.title for run in panel.state.chosen] == ["Larger"]


def test_an_edited_record_is_listed(qtbot: QtBot, panel: ComparePanel, make_run, studio) -> None:
    run = make_run("fvsbn", "Edited")
    run.update(model=run.record.model.model_copy(update={"event_shape": (0, -1)}))
    studio.runs.refresh()
    assert item_of(panel, "Edited").text(EVENTS) == "–"


def test_evaluates_what_is_missing_and_notes_it(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    check(qtbot, panel, "First")
    check(qtbot, panel, "Second")
    qtbot.mouseClick(panel.evaluate_button, Qt.MouseButton.LeftButton)
    finish(qtbot, panel)
    scores = {run.record.title: run.record.scores for run in studio.runs.runs}
    assert set(scores["First"]) == set(scores["Second"]) == {"test"}
    assert not scores["Larger"]
    better = min(("First", "Second"), key=lambda title: scores[title]["test"].nll_nats)
    assert item_of(panel, better).text(RANK) == "1"
    assert f"± {scores[better]['test'].nll_stderr:.2f}" in item_of(panel, better).text(NLL)
    assert not panel.evaluate_button.isEnabled()


def test_a_run_whose_data_are_gone_does_not_stop_the_others(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    said = []
    studio.noticed.connect(lambda sentence, *_: said.append(sentence))
    run = next(run for run in studio.runs.runs if run.record.title == "First")
    gone = run.record.data.model_copy(update={"fingerprint": "another"})
    run.update(data=gone)
    studio.runs.refresh()
    check(qtbot, panel, "First")
    check(qtbot, panel, "Second")
    qtbot.mouseClick(panel.evaluate_button, Qt.MouseButton.LeftButton)
    finish(qtbot, panel)
    assert len(said) == 1
    assert said[0].startswith("First was not evaluated")
    assert item_of(panel, "Second").text(RANK) == "1"


def test_sorting_never_mixes_protocols(panel: ComparePanel, studio: Studio) -> None:
    from ar_studio.records import Score

    numbers = {"First": ("a", 20.0), "Second": ("b", 5.0), "Larger": ("a", 10.0)}
    for run in list(studio.runs.runs):
        protocol, nll = numbers[run.record.title]
        score = Score(
            split="test",
            protocol=protocol,
            nll_nats=nll,
            nll_stderr=0.1,
            bits_per_dim=0.5,
            n=100,
        )
        run.update(scores={"test": score})
    studio.runs.refresh()
    for order in Qt.SortOrder:
        panel.table.sortByColumn(NLL, order)
        groups = {}
        for index in range(panel.table.topLevelItemCount()):
            group = panel.table.model().index(index, 0)
            groups[group.data()[0]] = [
                (
                    group.model().index(row, RUN, group).data(),
                    group.model().index(row, RANK, group).data(),
                )
                for row in range(group.model().rowCount(group))
            ]
        a = [("Larger", "1"), ("First", "2")]
        ascending = order == Qt.SortOrder.AscendingOrder
        assert groups == {"a": a if ascending else a[::-1], "b": [("Second", "1")]}


def test_completes_the_masked_image_with_every_run(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    check(qtbot, panel, "First")
    check(qtbot, panel, "Second")
    panel.tabs.setCurrentWidget(panel.completions)
    assert "Nothing is masked" in panel.completions.note.text()
    studio.mask.set(np.zeros((1, 5, 5), np.uint8), np.zeros((1, 5, 5), np.bool_))
    assert "an image of 5×5" in panel.completions.note.text()
    assert not panel.completions.complete_button.isEnabled()
    image = np.ones((1, 8, 8), np.uint8)
    mask = np.ones((1, 8, 8), np.bool_)
    mask[:, 4:] = False
    studio.mask.set(image, mask)
    qtbot.mouseClick(panel.completions.complete_button, Qt.MouseButton.LeftButton)
    finish(qtbot, panel)
    masked = panel.state.masked
    assert masked is not None
    assert len(masked.completions) == 2
    for done in masked.completions.values():
        assert done.samples.shape == (6, 1, 8, 8)
        assert (done.samples[:, :, :4] == 1).all()
        column = panel.completions.columns.columns[done.folder]
        assert done.method in column.caption.text()
        assert column.place.count() == 6


def test_an_approximate_completion_says_how_good_it_is(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    check(qtbot, panel, "First")
    check(qtbot, panel, "Second")
    mask = np.ones((1, 8, 8), np.bool_)
    mask[:, 3, 3] = False
    studio.mask.set(np.ones((1, 8, 8), np.uint8), mask)
    panel.completions.n.setValue(1)
    panel.tabs.setCurrentWidget(panel.completions)
    qtbot.mouseClick(panel.completions.complete_button, Qt.MouseButton.LeftButton)
    finish(qtbot, panel)
    for column in panel.completions.columns.columns.values():
        assert "sequential Monte Carlo" in column.caption.text()
        assert "of 8 particles" in column.caption.text()


def test_cancel_stops_the_drawing(qtbot: QtBot, panel: ComparePanel, make_run: Callable) -> None:
    make_run("pixelcnn", "Slow", (1, 28, 28))
    check(qtbot, panel, "Slow")
    panel.n.setValue(36)
    qtbot.mouseClick(panel.draw_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.state.player.available > 0, timeout=30_000)
    qtbot.mouseClick(panel.work.cancel_button, Qt.MouseButton.LeftButton)
    assert not panel.state.task.working
    assert not panel.work.cancel_button.isVisible()
    assert panel.state.drawn[0].recording.known > 0


def test_exports_pictures_and_the_table(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, tmp_path: Path
) -> None:
    draw(qtbot, panel)
    paths = []
    for number, export in enumerate(panel.exports()):
        paths.append(tmp_path / f"{number}{export.suffix}")
        panel.export(export, paths[-1])
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=30_000)
    picture, animation, table = paths
    with Image.open(picture) as still, Image.open(animation) as moving:
        assert still.height > still.width
        assert still.info["Comment"] == "runs: First, Second; seed: 0"
        assert getattr(moving, "n_frames") > 20  # noqa: B009
    with table.open() as file:
        assert {row["run"] for row in csv.DictReader(file)} == {"First", "Second", "Larger"}


def test_a_refresh_keeps_what_is_checked(qtbot: QtBot, panel: ComparePanel, studio: Studio) -> None:
    check(qtbot, panel, "Second")
    studio.runs.refresh()
    item = item_of(panel, "Second")
    assert item.checkState(RUN) == Qt.CheckState.Checked
    assert panel.table.currentIndex().data(FOLDER_ROLE) == item.data(RUN, FOLDER_ROLE)


def test_every_control_has_a_name(qtbot: QtBot, panel: ComparePanel, unnamed: Callable) -> None:
    check(qtbot, panel, "First")
    assert unnamed(panel) == []


def test_what_is_chosen_elsewhere_is_scrolled_into_sight(
    panel: ComparePanel, make_run: Callable
) -> None:
    runs = [make_run("fvsbn", f"Run {number:02}") for number in range(30)]
    panel.serve("compare", [runs[-1]])
    table = panel.table
    (item,) = [one for one in table._items if one.text(0) == "Run 29"]
    assert table.viewport().rect().contains(table.visualItemRect(item))
