"""The pages of the comparison with work of their own, driven by clicks and keys."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ar_studio.gui.compare.calibrating import CalibrationPage
from ar_studio.gui.compare.nearest import NearestPage
from ar_studio.gui.compare.panel import (
    CALIBRATION,
    NEAREST,
    QUIZ,
    SAMPLES,
    SCORES,
    ComparePanel,
)
from ar_studio.gui.compare.quizzing import QuizPage
from ar_studio.gui.studio.studio import Studio
from tests.gui.test_compare import WAIT, add, finish, take_out, turn

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints"),  # of the offscreen platform only
    pytest.mark.qt_log_ignore("grabbing the keyboard"),
    pytest.mark.qt_log_ignore("raise"),
]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio, make_run: Callable) -> Iterator[ComparePanel]:
    """Return the panel with two runs of digits side by side, and a third one of rows."""
    make_run("fvsbn", "First")
    make_run("nade", "Second")
    make_run("nade", "Rows", (5,), 3)
    made = ComparePanel(studio)
    qtbot.addWidget(made)
    made.resize(1200, 780)
    made.show()
    add(qtbot, made, "First", "Second")
    finish(qtbot, made)
    yield made
    made.adding.close()
    made.state.task.cancel()


def nearest_of(panel: ComparePanel) -> NearestPage:
    page = panel.pages[NEAREST]
    assert isinstance(page, NearestPage)
    return page


def saved(qtbot: QtBot, panel: ComparePanel, folder: Path, what: str) -> dict[str, Path]:
    """Write what can be saved of a page, and return the files by their endings."""
    found = [one for one in panel.exports() if one.title.startswith(what)]
    paths = {one.suffix: folder / f"saved{one.suffix}" for one in found}
    for export in found:
        panel.export(export, paths[export.suffix])
    qtbot.waitUntil(lambda: not panel.studio.jobs.jobs, timeout=WAIT)
    return paths


def test_every_sample_lies_beside_the_nearest_training_image(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, tmp_path: Path
) -> None:
    turn(qtbot, panel, NEAREST)
    page = nearest_of(panel)
    qtbot.waitUntil(page.find_button.isEnabled, timeout=WAIT)
    assert not any(part.found for _, part in page.parts())
    qtbot.mouseClick(page.find_button, LEFT)
    qtbot.waitUntil(lambda: all(part.found for _, part in page.parts()), timeout=WAIT)
    dataset = studio.data.dataset
    assert dataset is not None
    train = dataset.events("train").numpy().reshape(-1, 64).astype(int)
    for one, (_, part) in zip(panel.state.drawn, page.parts(), strict=True):
        samples = one.recording.images(64).reshape(9, 64).astype(int)
        differing = (samples[:, None] != train[None]).sum(-1)
        assert part.found is not None
        assert part.captions() == [str(n) for n in differing.min(1)]
        assert part.sheet.count() == 9
        chosen = part.found.nearest.index.numpy()
        assert (differing[np.arange(9), chosen] == differing.min(1)).all()
        assert "test images" in part.verdict.text()
    paths = saved(qtbot, panel, tmp_path, "Neighbours")
    with paths[".csv"].open() as file:
        rows = list(csv.DictReader(file))
    assert [row["run"] for row in rows] == ["First"] * 9 + ["Second"] * 9
    assert paths[".svg"].read_text().count("<image") == 18
    # Another distance is another question.
    qtbot.keyClick(page.reach, Qt.Key.Key_Down)
    assert not any(part.found for _, part in page.parts())
    qtbot.keyClick(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: all(part.found for _, part in page.parts()), timeout=WAIT)
    least = [float(part.found.nearest.distance.min()) for _, part in page.parts() if part.found]
    assert min(least) <= min(float(row["squared_distance"]) for row in rows)
    take_out(qtbot, panel, "First")
    assert [said.name for said, part in page.parts() if part.found] == ["Second"]


def test_a_search_is_cancelled_and_other_samples_have_other_neighbours(
    qtbot: QtBot, panel: ComparePanel, train_on: Callable
) -> None:
    turn(qtbot, panel, NEAREST)
    page = nearest_of(panel)
    qtbot.waitUntil(page.find_button.isEnabled, timeout=WAIT)
    page.reach.setCurrentIndex(1)
    qtbot.mouseClick(page.find_button, LEFT)
    assert page.task.working
    qtbot.mouseClick(page.work.cancel_button, LEFT)
    assert not page.task.working
    qtbot.mouseClick(page.find_button, LEFT)
    qtbot.waitUntil(lambda: all(part.found for _, part in page.parts()), timeout=WAIT)
    turn(qtbot, panel, SAMPLES)
    qtbot.mouseClick(panel.bar.seed.new_button, LEFT)
    assert not any(part.found for _, part in page.parts())
    finish(qtbot, panel)
    # Samples of other weights are no answer: they are drawn again, and searched then.
    before = [one.recording.images(64) for one in panel.state.drawn]
    train_on(panel.state.chosen[0])
    turn(qtbot, panel, NEAREST)
    qtbot.mouseClick(page.find_button, LEFT)
    qtbot.waitUntil(lambda: all(part.found for _, part in page.parts()), timeout=WAIT)
    now = [one.recording.images(64) for one in panel.state.drawn]
    same = [np.array_equal(*pair) for pair in zip(before, now, strict=True)]
    assert same == [False, True]


def test_rows_of_a_table_have_no_neighbours_to_be_seen(qtbot: QtBot, panel: ComparePanel) -> None:
    assert panel.tabs.isTabVisible(NEAREST)
    turn(qtbot, panel, SCORES)
    take_out(qtbot, panel, "First")
    take_out(qtbot, panel, "Second")
    add(qtbot, panel, "Rows")
    assert not panel.tabs.isTabVisible(NEAREST)
    finish(qtbot, panel)


def begun(qtbot: QtBot, panel: ComparePanel) -> QuizPage:
    """Turn to the quiz and begin it by its button."""
    turn(qtbot, panel, QUIZ)
    page = panel.pages[QUIZ]
    assert isinstance(page, QuizPage)
    page.n.setValue(6)
    qtbot.waitUntil(page.begin_button.isEnabled, timeout=WAIT)
    qtbot.mouseClick(page.begin_button, LEFT)
    qtbot.waitUntil(lambda: page.quiz is not None, timeout=WAIT)
    return page


def test_a_blind_quiz_is_answered_by_keys_and_its_score_is_kept(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, tmp_path: Path
) -> None:
    page, dataset = begun(qtbot, panel), studio.data.dataset
    quiz = page.quiz
    assert quiz is not None
    assert dataset is not None
    assert [button.text() for button in page.buttons] == [
        "1   Real",
        "2   A  First",
        "3   B  Second",
    ]
    test = {event.numpy().tobytes() for event in dataset.events("test")}
    for source, event in zip(quiz.truth, quiz.events, strict=True):
        assert (event.numpy().tobytes() in test) or source > 0
    for place, source in enumerate(quiz.truth[:4]):
        assert f"Question {place + 1} of 6" in page.question.text()
        shown = page.canvas.image()
        assert shown is not None
        assert np.array_equal(shown, quiz.events[place, 0].numpy())
        if place % 2:
            qtbot.keyClick(page, str(int(source) + 1))
        else:
            qtbot.mouseClick(page.buttons[(int(source) + 1) % 3], LEFT)
    assert quiz.score.count == 2
    assert "2 of 4 (50 % [15 %, 85 %]) answers are right" in page.score.text()
    qtbot.keyClick(page, "9")  # is no answer
    qtbot.keyClick(page, Qt.Key.Key_Return)  # forgets nothing
    turn(qtbot, panel, SAMPLES)
    turn(qtbot, panel, QUIZ)
    assert page.quiz is quiz
    assert quiz.place == 4
    with saved(qtbot, panel, tmp_path, "Answers")[".csv"].open() as file:
        rows = list(csv.DictReader(file))
    assert [row["right"] for row in rows] == ["0", "1", "0", "1"]
    qtbot.keyClicks(page, "11")
    assert quiz.over
    assert "All 6" in page.question.text()
    assert not any(button.isEnabled() for button in page.buttons)
    take_out(qtbot, panel, "Second")
    assert "other models" in page.line.text()
    qtbot.mouseClick(page.begin_button, LEFT)
    assert page.quiz is None
    qtbot.waitUntil(lambda: page.quiz is not None, timeout=WAIT)
    assert len(page.buttons) == 2


def test_models_are_measured_by_how_often_what_they_expect_comes_true(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, train_on: Callable, tmp_path: Path
) -> None:
    turn(qtbot, panel, CALIBRATION)
    page, dataset = panel.pages[CALIBRATION], studio.data.dataset
    assert isinstance(page, CalibrationPage)
    assert dataset is not None
    qtbot.waitUntil(page.measure_button.isEnabled, timeout=WAIT)
    qtbot.mouseClick(page.measure_button, LEFT)
    qtbot.waitUntil(lambda: all(part.found for _, part in page.parts()), timeout=WAIT)
    test = dataset.events("test").numpy()
    (_, first), (_, second) = page.parts()
    assert first.found is not None
    assert int(first.found.count.sum()) == test.size
    # An untrained FVSBN says ½ of every pixel, whatever it is.
    assert first.found.ece == pytest.approx(abs(test.mean() - 0.5), abs=1e-6)
    assert "Expected calibration error" in second.summary.text()
    qtbot.keyClick(first.canvas, Qt.Key.Key_Right)
    assert f"{test.size:,} of p = 0.500: {test.mean():.3f}" in first.canvas.read()
    square, _ = second.canvas.areas()
    QTest.mouseMove(second.canvas, square.center().toPoint())
    assert "of p = 0." in second.canvas.read()
    assert not page.measure_button.isEnabled()
    paths = saved(qtbot, panel, tmp_path, "Bins") | saved(qtbot, panel, tmp_path, "Diagrams")
    with paths[".csv"].open() as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["count"]) for row in rows) == 2 * test.size
    assert "First" in paths[".svg"].read_text()
    assert paths[".pdf"].read_bytes().startswith(b"%PDF")
    train_on(panel.state.chosen[0])
    assert [part.found is None for _, part in page.parts()] == [True, False]
    qtbot.mouseClick(page.measure_button, LEFT)
    qtbot.waitUntil(lambda: all(part.found for _, part in page.parts()), timeout=WAIT)


def test_the_report_holds_what_the_pages_know(
    qtbot: QtBot, panel: ComparePanel, tmp_path: Path
) -> None:
    before = saved(qtbot, panel, tmp_path, "Report")[".html"].read_text()
    assert before.count("<img") == 2 * 2
    assert "<svg" not in before
    turn(qtbot, panel, CALIBRATION)
    page = panel.pages[CALIBRATION]
    assert isinstance(page, CalibrationPage)
    qtbot.waitUntil(page.measure_button.isEnabled, timeout=WAIT)
    qtbot.mouseClick(page.measure_button, LEFT)
    nearest = nearest_of(panel)
    turn(qtbot, panel, NEAREST)
    qtbot.mouseClick(nearest.find_button, LEFT)
    qtbot.waitUntil(lambda: all(part.found for _, part in page.parts()), timeout=WAIT)
    qtbot.waitUntil(lambda: all(part.found for _, part in nearest.parts()), timeout=WAIT)
    text = saved(qtbot, panel, tmp_path, "Report")[".html"].read_text()
    assert text.count("<img") == 2 * 3
    assert text.count("<svg") == 2
    assert "9 samples of each from the same noise, seed 0" in text
    assert "First" in text
    assert "Second" in text


def test_every_control_of_the_pages_has_a_name(
    qtbot: QtBot, panel: ComparePanel, unnamed: Callable
) -> None:
    begun(qtbot, panel)
    assert unnamed(panel) == []
