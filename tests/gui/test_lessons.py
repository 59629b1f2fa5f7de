"""Lessons in the window: they lead, set, point out, ask and lock; every shipped link leads."""

import pytest
from PySide6.QtCore import Qt

from ar_studio import lessons
from ar_studio.gui import usher
from ar_studio.gui.lessons import questions
from ar_studio.gui.studio.studio import Guide

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(window):
    window.show_panel("lessons")
    return window.panels["lessons"]


def follow(panel, address):
    panel.page._follow(address)


def test_a_link_leads_sets_and_points_out(window, panel, qtbot):
    lesson = panel.book.find("coin")
    panel.choice.setCurrentIndex(panel.choice.findData("coin"))
    addresses = list(lesson.links)
    laboratory = window.panels["laboratory"]
    laboratory.coin.typed.setText("0,0")
    follow(panel, addresses[0])
    assert laboratory.isVisible()
    assert panel.isVisible()
    assert laboratory.coin.typed.text() == "1,0,1,1"
    assert laboratory.coin.tosses.heads == 3
    assert window.usher.spotlight.control is laboratory.coin.result
    assert window.usher.spotlight.isVisible()
    follow(panel, addresses[1])
    assert laboratory.coin.theta.value() == 500
    assert panel.problem.text() == ""


def test_links_are_followed_by_the_keyboard_too(window, panel, qtbot):
    panel.choice.setCurrentIndex(panel.choice.findData("coin"))
    label = next(one for one in panel.page.prose if one.links)
    label.setFocus(Qt.FocusReason.TabFocusReason)
    assert "**[" in label.text()
    qtbot.keyClick(label, Qt.Key.Key_Return)
    assert window.panels["laboratory"].isVisible()


def test_answers_are_checked_explained_and_remembered(window, panel, qtbot):
    panel.choice.setCurrentIndex(panel.choice.findData("coin"))
    choice, number, _ = panel.page.questions
    words = choice.findChildren(questions.Answer)
    qtbot.mouseClick(words[0], LEFT)
    assert choice.buttons[0].isChecked()
    assert choice.verdict.text().startswith("✗")
    choice.buttons[1].click()
    assert choice.verdict.text().startswith("✓ Right. Three of the four")
    qtbot.keyClicks(number.typed, "much")
    qtbot.keyClick(number.typed, Qt.Key.Key_Return)
    assert number.verdict.text().startswith("That is no number")
    number.typed.clear()
    qtbot.keyClicks(number.typed, "0,1308")
    qtbot.mouseClick(number.button, LEFT)
    assert number.verdict.text().startswith("✓")
    assert panel.progress.text() == "2 of 3 questions answered"
    kept = panel.keep()
    panel.solved.clear()
    panel.restore(kept)
    assert panel.page.questions[0].verdict.text().startswith("✓")


def test_what_is_locked_is_out_of_reach_while_the_lesson_is_open(window, panel, qtbot, tmp_path):
    path = tmp_path / "locked.md"
    path.write_text("---\ntitle: T\nlocked: laboratory.coin.heads\n---\nWords.")
    panel.open_file(path)
    window.show_panel("laboratory")
    coin = window.panels["laboratory"].coin
    before, said = coin.tosses, []
    window.studio.noticed.connect(lambda *words: said.append(words[0]))
    qtbot.mouseClick(coin.heads, LEFT)
    assert coin.tosses == before
    assert said == ["The lesson that is open has locked this; close it to use it."]
    qtbot.mouseClick(coin.tails, LEFT)
    assert coin.tosses.count == before.count + 1
    window._open_drawer("lessons", False)
    qtbot.mouseClick(coin.heads, LEFT)
    assert coin.tosses.count == before.count + 2


def test_mistakes_are_told_with_their_line(window, panel, tmp_path):
    path = tmp_path / "own.md"
    path.write_text("---\ntitle: T\n---\n[a](do:nowhere) [b](do:laboratory?page=9) [c](do:runs#x)")
    panel.open_file(path)
    for address, words in (
        ("do:nowhere", "own.md, line 4: there is no panel nowhere; there are gallery,"),
        ("do:laboratory?page=9", "own.md, line 4: page of Laboratory cannot be 9."),
        ("do:runs#x", "own.md, line 4: Runs has no control x; it has none."),
    ):
        follow(panel, address)
        assert panel.problem.text().endswith(words) or words in panel.problem.text()
    path.write_text("no lesson")
    panel.open_file(path)
    assert "own.md, line 1" in panel.problem.text()


def test_a_link_sets_up_a_model_and_its_data(window, panel, studio, tmp_path, qtbot):
    path = tmp_path / "own.md"
    path.write_text(
        "---\ntitle: T\n---\n[a](do:training?data=sprinkler&model=made&model.hidden=5,5&plan=press)"
        "[b](do:training?model=made&model.hidden=no) [c](do:training?data=digits&data.task=class)"
    )
    panel.open_file(path)
    addresses = list(panel.lesson.links)
    follow(panel, addresses[0])
    assert studio.model.values["hidden"] == (5, 5)
    assert window.panels["training"].sheet.isVisible()
    qtbot.waitUntil(lambda: studio.data.dataset.source == "sprinkler")
    assert (studio.model.name, studio.model.values["hidden"]) == ("made", (5, 5))
    follow(panel, addresses[1])
    assert "hidden = 'no' will not do" in panel.problem.text()
    follow(panel, addresses[2])
    qtbot.waitUntil(lambda: "given its class" in studio.data.dataset.protocol)


def test_a_link_sets_models_side_by_side(window, panel, make_run, tmp_path, qtbot):
    for name in ("fvsbn", "nade"):
        make_run(name, title=name)
    path = tmp_path / "own.md"
    path.write_text(
        "---\ntitle: T\n---\n[a](do:compare?runs=fvsbn,nade) [b](do:compare?runs=fvsbn,x)"
        "[c](do:dependence?runs=nade,fvsbn#map)"
    )
    panel.open_file(path)
    addresses = list(panel.lesson.links)
    follow(panel, addresses[0])
    assert [run.folder.name for run in window.panels["compare"].state.chosen] == ["fvsbn", "nade"]
    follow(panel, addresses[1])
    assert panel.problem.text().endswith("there is no run x.")
    follow(panel, addresses[2])
    explain = window.panels["dependence"]
    qtbot.waitUntil(lambda: len(explain.state.sights) == 2)
    assert [sight.run.folder.name for sight in explain.state.sights] == ["nade", "fvsbn"]


def test_one_drawer_at_a_time(window, panel):
    runs = window.panels["runs"]
    window.show_panel("runs")
    assert (runs.isVisible(), panel.isVisible()) == (True, False)
    window.show_panel("lessons")
    assert (runs.isVisible(), panel.isVisible()) == (False, True)


def test_every_link_of_every_lesson_leads_somewhere(window, studio, monkeypatch, qtbot):
    """Buttons are found and not pressed; runs of the gallery are known by their names."""
    from ar_studio.gallery.recipes import RECIPES

    monkeypatch.setattr(usher.QAbstractButton, "click", lambda button: None)
    names = {recipe.name for recipe in RECIPES}
    chosen = []
    monkeypatch.setattr(studio.data, "choose", lambda *asked: chosen.append(asked))
    for lesson in lessons.load().lessons:
        for link in lesson.links.values():
            settings = dict(link.settings)
            runs = settings.pop("run", ""), *settings.pop("runs", "").split(",")
            assert names.issuperset(filter(None, runs)), link
            topic = settings.pop("topic", None)  # which depends on the run
            wrong = studio.guide(Guide(link.panel, settings, link.control))
            assert not wrong, f"{lesson.name}.md, line {link.line}: {wrong}"
            assert topic is None or topic in dict.fromkeys(window.panels["dependence"].inside.views)
    qtbot.waitUntil(lambda: (studio.jobs.cancel_all(), not studio.jobs.jobs)[1])


def test_every_question_of_every_lesson_is_answered(window, panel, qtbot):
    for place in range(panel.choice.count()):
        panel.choice.setCurrentIndex(place)
        for view in panel.page.questions:
            question = view.question
            if hasattr(view, "typed"):
                view.typed.setText(f"{question.value:.10g}")
                view.button.click()
            else:
                view.buttons[(question.right + 1) % len(view.buttons)].click()
                assert view.verdict.text().startswith("✗")
                view.buttons[question.right].click()
            assert view.verdict.text() == f"✓ Right. {question.why}"
        assert panel.page.minimumSizeHint().width() <= panel.area.viewport().width()
        total = len(panel.page.questions)
        assert total or panel.lesson.name.startswith("lecture-")
        assert not total or panel.progress.text() == f"{total} of {total} questions answered"
