"""Completion's talk with the engine: previews, guides, live strokes, Stop, and what it says."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from ar_studio import completion
from ar_studio.gui.completion.pace import Pace
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.completion.saying import Worth
from ar_studio.gui.runs.trash import Trash
from ar_studio.records import Score
from tests.gui.painting import ANY_ORDER, LEFT, complete, finish, moving, select, stroke

WAIT = 60_000


@pytest.fixture
def panel(studio, qtbot):
    panel = CompletionPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1100, 780)
    panel.show()
    qtbot.waitActive(panel)
    return panel


@pytest.fixture
def ready(panel, make_run, qtbot):
    """Return the panel with a fixed-order run in hand and an image, guided if asked to be."""

    def make(guided=True, **config):
        guide = make_run("made", "Any order", **ANY_ORDER) if guided else None
        select(panel, make_run("fvsbn", "In hand", **config), qtbot)
        qtbot.waitUntil(lambda: panel.editor.canvas.image() is not None)
        found = panel.studio.guides
        qtbot.waitUntil(lambda: found.found is not None and bool(found.guide) == guided)
        panel.guide_run = guide
        panel.bar.n.setValue(4)
        panel.bar.effort.slider.setValue(0)
        qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
        return panel

    return make


@pytest.fixture
def busy(ready, qtbot):
    """Return the panel while guided particles move, the top hidden, with work for a long time."""
    panel = ready()
    panel.bar.n.setValue(36)
    panel.bar.effort.slider.setValue(2)
    panel.editor.canvas.apply_preset("top")
    moving(panel, qtbot)
    return panel


def told(studio):
    """Return a list that notices are added to."""
    sentences = []
    studio.noticed.connect(lambda sentence, *_: sentences.append(sentence))
    return sentences


def numbers_shown(panel, qtbot):
    """Open the numbers of the badge, and return those that are in sight; each has a meaning."""
    if not panel.badge.details.isChecked():
        qtbot.mouseClick(panel.badge.details, LEFT)
    labels = [label for label in panel.badge.numbers.labels if label.isVisible()]
    assert all(label.toolTip() for label in labels)
    return [label.text() for label in labels]


# Previews and refinement


def test_a_stroke_is_answered_by_the_guide_and_then_by_the_model(ready, qtbot):
    panel = ready()
    assert panel.bar.live.isChecked()  # by itself: a guide is there
    seen: list[tuple[bool, str, str]] = []
    panel.state.progressed.connect(
        lambda: seen.append(
            (
                panel.state.progress.previewed,
                panel.badge.headline.text(),
                panel.results.detail.text(),
            )
        )
    )
    panel.editor.brush.setValue(3)
    panel.bar.effort.slider.setValue(2)  # so many moves that some are told on the way
    stroke(panel.editor.canvas, (1, 1), (1, 6))
    qtbot.waitUntil(lambda: panel.state.task.working)
    result = finish(panel, qtbot)
    preview = "Preview by Any order", "Preview by Any order; In hand’s own are coming."
    assert all(tuple(said) == preview for previewed, *said in seen if previewed)
    assert any(text.startswith("≈ Guided by Any order") for _, text, _ in seen[1:])
    assert result.standing.method == panel.badge.method == "guided"
    assert "corrected by this model" in panel.badge.sentence.text()
    said = " ".join(numbers_shown(panel, qtbot))
    for part in (
        f"effective sample size {result.standing.effective_sample_size:.1f} of 16",
        f"{result.standing.unique_ancestors} unique ancestors",
        "of moves accepted",
        "thrown away",
        "log p(observed)",
    ):
        assert part in said
    assert "Settled: over the last thirds" in panel.badge.toolTip()
    assert "log p(hidden | observed)" in said
    assert result.about["guide"] == "Any order"


def test_nothing_moves_from_the_stroke_to_the_result(ready, qtbot):
    panel = ready()
    qtbot.wait(50)
    controls = [one for one in panel.findChildren(QAbstractButton) if one.isVisible()]
    parts: list[QWidget] = [*controls, panel.results.sheet, panel.results.mean, panel.badge]

    def places():
        return [(one.mapTo(panel, QPoint(0, 0)), one.size()) for one in parts]

    before, counts = places(), set()

    def look():
        assert places() == before
        counts.add(panel.results.sheet.count())

    panel.state.progressed.connect(look)
    panel.editor.canvas.apply_preset("top")
    qtbot.waitUntil(lambda: panel.state.task.working)
    finish(panel, qtbot)
    counts.clear()
    panel.editor.canvas.apply_preset("right")  # in the place of the last ones
    qtbot.waitUntil(lambda: panel.state.task.working)
    finish(panel, qtbot)
    look()
    assert counts == {5}  # never empty in between


def test_stop_keeps_what_is_there_with_its_badge(busy, qtbot):
    panel = busy
    qtbot.mouseClick(panel.work.cancel_button, LEFT)
    result = finish(panel, qtbot)
    assert isinstance(result.standing, completion.Moved)
    assert result.standing.done < result.standing.total
    assert (
        result.samples[:, result.request.mask] == result.request.image[result.request.mask]
    ).all()
    assert "Guided by Any order" in panel.badge.headline.text()
    assert panel.results.sheet.count() == 37
    assert not panel.results.stale.stale


def test_stopping_what_is_only_annealed_on_the_way_says_so(ready, qtbot):
    panel = ready(guided=False)
    assert not panel.bar.live.isChecked()
    panel.bar.n.setValue(36)
    panel.editor.canvas.apply_preset("top")
    panel.complete()
    moving(panel, qtbot)
    qtbot.mouseClick(panel.work.cancel_button, LEFT)
    result = finish(panel, qtbot)
    assert result.standing.exponent < 1
    assert "Stopped on the way" in panel.badge.sentence.text()


def test_stopping_before_anything_is_whole_keeps_the_last(ready, qtbot):
    panel = ready(guided=False)
    panel.editor.canvas.apply_preset("bottom")
    kept = complete(panel, qtbot)
    panel.editor.canvas.apply_preset("top")
    panel.complete()
    panel.state.stop()
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    result = panel.state.result
    assert result is kept or isinstance(result.standing, completion.Moved)


def test_who_looks_away_pauses_the_work(busy, qtbot):
    panel = busy
    panel.hide()
    qtbot.waitUntil(lambda: panel.state.task.paused, timeout=WAIT)
    done = panel.state.progress.done
    panel.show()
    qtbot.waitUntil(
        lambda: panel.state.progress is None or panel.state.progress.done > done, timeout=WAIT
    )
    panel.state.stop()
    assert finish(panel, qtbot).standing.method == "guided"


# Guides


def test_a_guide_that_is_deleted_in_the_middle_breaks_nothing(busy, studio, qtbot):
    panel, sentences = busy, told(studio)
    trash = Trash(studio, panel)
    trash.take(studio.runs.get(panel.guide_run.folder))
    shutil.rmtree(panel.guide_run.folder)
    qtbot.waitUntil(lambda: studio.guides.guide is None, timeout=WAIT)
    assert any("Any order, which guided, is there no more" in one for one in sentences)
    assert panel.badge.learn.isVisible()
    panel.state.stop()
    assert finish(panel, qtbot).standing.method == "guided"
    panel.bar.n.setValue(1)
    assert complete(panel, qtbot).standing.method == "sequential Monte Carlo"
    assert not panel.bar.live.isChecked()


def test_a_guide_gone_before_it_is_read_is_done_without(ready, studio, qtbot):
    panel, sentences = ready(), told(studio)
    shutil.rmtree(panel.guide_run.folder)  # by another program: nobody has told the window
    panel.bar.n.setValue(1)
    panel.editor.canvas.apply_preset("top")
    panel.bar.rest.stop()
    assert studio.guides.guide is not None
    result = complete(panel, qtbot)
    assert result.standing.method == "sequential Monte Carlo"
    assert result.request.guided_by == "Any order"
    assert any("cannot be guided by Any order" in one for one in sentences)


def test_a_guide_that_is_renamed_or_retrained_goes_on_guiding(ready, studio, qtbot):
    from ar_studio import models

    panel, sentences = ready(), told(studio)
    panel.editor.canvas.apply_preset("top")
    qtbot.waitUntil(lambda: panel.state.task.working)
    finish(panel, qtbot)
    studio.runs.rename(studio.runs.get(panel.guide_run.folder), "A new name")
    qtbot.waitUntil(lambda: "A new name" in panel.badge.guide.text(), timeout=WAIT)
    assert "The guide Any order is called A new name now." in sentences
    other = models.create("made", (1, 8, 8), seed=5, **ANY_ORDER)
    panel.guide_run.save_weights(other.state_dict())
    studio.runs.refresh()
    qtbot.waitUntil(lambda: any("has new weights" in one for one in sentences), timeout=WAIT)
    result = complete(panel, qtbot)
    assert result.request.guided_by == "A new name"
    assert result.standing.method == "guided"


def test_the_guide_is_chosen_in_a_menu_by_the_keyboard(ready, make_run, studio, qtbot):
    panel = ready()
    make_run("deepnade", "Another guide", hidden=(8,))
    qtbot.waitUntil(lambda: len(studio.guides.found.fitting) == 2, timeout=WAIT)
    button = panel.badge.guide
    panel.editor.canvas.apply_preset("top")
    panel.bar.live.click()
    menu = button.menu()
    menu.aboutToShow.emit()
    titles = {action.text(): action for action in menu.actions()}
    assert set(titles) == {
        "Any order", "Another guide", "None: anneal from clamped draws", "", "Learn a guide",
    }  # fmt: skip
    titles["Another guide"].trigger()
    assert button.text() == "Guide: Another guide"
    assert complete(panel, qtbot).request.guided_by == "Another guide"
    titles["None: anneal from clamped draws"].trigger()
    assert button.text() == "Guide: none"
    assert panel.badge.headline.text().startswith("≈ Guided by Another guide")  # still true
    panel.editor.canvas.apply_preset("right")
    assert panel.badge.headline.text() == "≈ This mask: annealed, without a guide"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_is_slow_for_want_of_a_guide_says_so_and_learns_one(ready, studio, qtbot):
    panel = ready(guided=False)
    badge = panel.badge
    panel.bar.n.setValue(1)
    panel.editor.canvas.apply_preset("top")
    assert complete(panel, qtbot).standing.method == "sequential Monte Carlo"
    assert badge.headline.text() == "≈ Annealed, without a guide"
    assert "Slow because there is no guide" in badge.sentence.text()
    assert badge.learn.isVisible()
    assert "learn one as a guide" in badge.learn.toolTip()
    assert not badge.guide.isVisible()
    studio.queue.hold(True)
    qtbot.mouseClick(badge.learn, LEFT)
    assert [entry.plan.title for entry in studio.queue.waiting] == ["Guide of In hand"]
    assert not badge.learn.isVisible()
    assert badge.guide.text() == "Guide: being learned"
    badge.guide.menu().aboutToShow.emit()
    assert not badge.guide.menu().actions()[-1].isEnabled()
    studio.queue.cancel(studio.queue.waiting[0])
    assert badge.learn.isVisible()


# Live, time and session


def test_live_is_on_where_it_is_quick_until_somebody_chooses(ready, make_run, studio, qtbot):
    panel = ready(guided=False)
    assert not panel.bar.live.isChecked()
    select(panel, make_run("made", "Any order", **ANY_ORDER), qtbot)
    qtbot.waitUntil(lambda: studio.guides.found is not None and studio.guides.found.needless)
    assert panel.bar.live.isChecked()
    assert not panel.badge.guide.isVisible()
    panel.bar.live.click()
    select(panel, studio.runs.get(studio.runs.runs[0].folder), qtbot)
    qtbot.waitUntil(lambda: studio.guides.found is not None)
    assert not panel.bar.live.isChecked()
    kept = panel.keep()
    panel.bar.choose_live(True)
    panel.restore(kept)
    assert not panel.bar.live.isChecked()


def test_seconds_are_told_before_and_while_it_works(ready, qtbot):
    panel = ready()
    panel.bar.live.click()
    panel.editor.canvas.apply_preset("top")
    effort = panel.bar.effort
    assert effort.label.text() == "quick"
    effort.slider.setValue(2)  # so many moves that some are told on the way
    complete(panel, qtbot)
    assert effort.label.text().startswith("best · ")
    words = []
    panel.state.task.progressed.connect(lambda: words.append(panel.state.task.progress.words))
    complete(panel, qtbot)
    assert any(" s of about " in one and "move " in one for one in words)
    kept = panel.keep()
    effort.slider.setValue(0)
    assert effort.label.text() == "quick"
    panel.state.pace = Pace()
    panel.restore(kept)
    panel.bar.changed.emit()
    assert effort.label.text().startswith("best · ")


def test_live_completes_with_another_model_without_a_change_of_the_mask(ready, make_run, qtbot):
    panel = ready()
    other = make_run("nade", "Other")
    mask = panel.studio.mask.mask
    panel.studio.runs.select(other)
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=WAIT)
    assert panel.state.result.request.folder == other.folder
    assert (panel.state.result.request.mask == mask).all()


def test_a_time_that_nobody_waits_is_not_measured_for_them(ready):
    bar = ready().bar
    for seconds, words in ((0.157, "good · at once"), (1.5, "good · about 1.5 s"), (None, "good")):
        bar.effort.slider.setValue(1)
        bar.tell_time(seconds)
        assert bar.effort.label.text() == words


def test_what_is_no_pace_is_left_out():
    pace = Pace()
    pace.restore({"a": [1.5, 10, 2], "b": ["x", 1, 1], "c": [float("nan"), 1, 1], "d": None})
    pace.restore([1, 2])
    assert pace.keep() == {"a": [1.5, 10, 2]}
    assert pace.expected("a", 10, 2) == 1.5
    assert pace.expected("b", 1, 1) is None


# What the badge says


def test_a_whole_image_has_a_log_probability(ready, studio, qtbot):
    panel = ready()
    panel.editor.clear_action.trigger()
    qtbot.waitUntil(lambda: panel.state.whole is not None, timeout=WAIT)
    import torch

    from ar_studio import models

    model = models.restore(studio.runs.current)
    with torch.no_grad():
        log_prob = float(model.log_prob(torch.from_numpy(studio.mask.image)[None]))
    assert f"log p(x) = −{-log_prob:.2f} nats, " in panel.badge.headline.text()
    assert "bits/dim" in panel.badge.headline.text()
    assert panel.bar.complete_button.isEnabled()
    qtbot.mouseClick(panel.bar.complete_button, LEFT)
    assert not panel.state.task.working


def test_few_hidden_pixels_are_exact_whatever_the_model(ready, qtbot):
    panel = ready(guided=False)
    panel.editor.clear_action.trigger()
    panel.editor.brush.setValue(1)
    stroke(panel.editor.canvas, (1, 1), (1, 4))
    assert panel.badge.headline.text() == "✓ This mask: exact, all 16 fillings are listed"
    assert complete(panel, qtbot).standing.method == "enumerated"
    assert panel.badge.headline.text() == "✓ Listed: exact"


def test_exact_draws_of_a_weak_model_are_called_so_and_compared(ready, make_run, studio, qtbot):
    panel = ready(guided=False)
    select(panel, make_run("made", "Any order", **ANY_ORDER), qtbot)
    panel.editor.canvas.apply_preset("top")
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=WAIT)
    finish(panel, qtbot)
    score = Score(split="test", protocol="p", nll_nats=109.0, nll_stderr=0.2, n=100)
    panel.badge.worth = Worth(score, score.model_copy(update={"nll_nats": 82.0}))
    panel.badge.show_result(panel.state.result, panel.state.tested)
    assert panel.badge.headline.text() == "✓ Exact draws of a weak model"
    assert panel.badge.merit.text().startswith("A weak model, 27.0 nats behind the best here.")
    said = numbers_shown(panel, qtbot)
    assert "in 32 test images" in said[0]
    assert said[1:] == ["Test NLL 109.00 ± 0.20 nats, the best here 82.00 ± 0.20"]
