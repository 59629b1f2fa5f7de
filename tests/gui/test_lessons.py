"""Lessons in the window: they lead, set, point out, ask and lock; every shipped link leads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ar_studio import lessons
from ar_studio.gui.kit import press, spotlight
from ar_studio.gui.kit.formula import indexed
from ar_studio.gui.lessons import questions
from ar_studio.gui.studio.studio import Guide

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(window):
    window.show_panel("lessons")
    return window.panels["lessons"]


@pytest.fixture
def said(studio):
    """Return the notices so far."""
    found = []
    studio.noticed.connect(lambda *words: found.append(words[0]))
    return found


def opened(panel, tmp_path, text, head=""):
    """Open a lesson of one's own."""
    path = tmp_path / "own.md"
    path.write_text(f"---\ntitle: T\n{head}---\n{text}", encoding="utf-8")
    panel.open_file(path)


def follow(panel, address):
    panel.page._follow(address)


def follow_own(panel, place, control="", **settings):
    """Follow a link in the fourth line of a lesson of one's own."""
    panel.opened = lessons.parse("---\ntitle: T\n---\nWords.", "own")
    panel._follow(lessons.Link(4, "", place, settings, control))


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
    number.typed.setText("nan")
    number.check()
    assert number.verdict.text().startswith("That is no number")
    assert panel.progress.text() == "2 of 3 questions answered"
    kept = panel.keep()
    panel.solved.clear()
    panel.restore(kept)
    assert panel.page.questions[0].verdict.text().startswith("✓")


def test_answers_are_those_of_their_questions_and_the_list_brings_back(window, panel, tmp_path):
    panel.choice.setCurrentIndex(panel.choice.findData("coin"))
    for question in panel.page.questions:
        question.solved.emit()
    assert panel.progress.text() == "3 of 3 questions answered"
    path = tmp_path / "coin.md"
    path.write_text("---\ntitle: T\n---\n? One?\n= 1\n")
    panel.open_file(path)
    assert panel.progress.text() == "0 of 1 questions answered"
    assert panel.page.questions[0].verdict.text() == ""
    panel.choice.activated.emit(panel.choice.currentIndex())
    assert panel.progress.text() == "3 of 3 questions answered"


def test_formulas_have_indices_but_names_code_and_addresses_are_as_they_are():
    text = "p(x_d | x_<d), `a_b`, own_file, [W_j](do:a?x_y#z), σ_k², e^−8.8"
    assert indexed(text) == (
        "p(x<sub>d</sub> | x<sub>&lt;d</sub>), `a_b`, own_file, [W<sub>j</sub>](do:a?x_y#z), "
        "σ<sub>k</sub>², e<sup>−8.8</sup>"
    )


def test_a_press_waits_until_it_can_be_and_stops_nothing(window, panel, said, qtbot, monkeypatch):
    laboratory, due = window.panels["laboratory"], window.usher.press._soon
    toss, coin = laboratory.control("coin.toss"), laboratory.coin

    def enabled_again(after):
        toss.setEnabled(False)
        after()
        toss.setEnabled(True)
        qtbot.waitUntil(lambda: not due.isActive())
        return coin.tosses.count

    before = coin.tosses.count
    asked = {"coin.toss": "press"}
    once = enabled_again(lambda: follow_own(panel, "laboratory", **asked))
    assert once > before
    assert enabled_again(lambda: None) == once
    assert enabled_again(lambda: [follow_own(panel, "laboratory", **one) for one in (asked, {})])
    assert coin.tosses.count == once  # the next link had dropped it
    assert said == []
    monkeypatch.setattr(press, "PATIENCE_MS", 1)
    toss.setEnabled(False)
    follow_own(panel, "laboratory", **asked)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [f"own.md, line 4: “{toss.text()}” cannot be pressed now, so it was not."]
    fit = laboratory.fit
    for _ in range(2):
        follow_own(panel, "laboratory", **{"page": "2", "fit.learn": "press"})
        assert fit._timer.isActive()
    fit.go.click()
    assert not fit._timer.isActive()


def test_what_comes_before_the_engine_is_followed_after_it(window, panel, studio, said):
    studio.engine_loaded = False
    follow_own(panel, "training", data="digits", model="made", plan="press")
    assert window.panels["training"].isVisible()
    assert said == ["The lesson goes on here once the engine is loaded."]
    studio.engine_loaded = True
    studio.ready.emit()
    assert studio.model.name == "made"
    assert window.panels["training"].sheet.isVisible()


def test_what_is_out_of_sight_is_scrolled_to_or_told(window, panel, said, qtbot, monkeypatch):
    window.resize(1200, 620)
    follow_own(panel, "training", "reach", plan="press", step="1")
    ring, reach = window.usher.spotlight, window.panels["training"].control("reach")
    qtbot.waitUntil(lambda: ring.isVisible() and ring._age > spotlight.SETTLING)
    seen = reach.visibleRegion().boundingRect()
    assert seen.height() > 100
    assert ring.geometry().contains(reach.mapTo(window, seen.center()))
    monkeypatch.setattr(spotlight, "LASTING", 1)
    follow_own(panel, "laboratory", "fit.plot", page="0")
    assert not ring.isVisible()
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["own.md, line 4: fit.plot of Laboratory is not in sight."]


def test_what_is_in_another_window_is_in_sight_and_not_ringed_in(qtbot, monkeypatch):
    monkeypatch.setattr(spotlight, "LASTING", 1)
    home, torn = QWidget(), QWidget()
    ring, missed = spotlight.Spotlight(home), []
    ring.missed.connect(lambda: missed.append(True))
    for one in (home, torn):
        qtbot.addWidget(one)
        one.show()
    ring.show_on(torn)
    qtbot.waitUntil(lambda: ring.control is None)
    assert (missed, ring.isVisible()) == ([], False)
    torn.hide()
    ring.show_on(torn)
    qtbot.waitUntil(lambda: ring.control is None)
    assert missed == [True]


def test_what_is_locked_is_out_of_reach_while_the_lesson_is_open(
    window, panel, said, qtbot, tmp_path
):
    opened(panel, tmp_path, "Words.", "locked: laboratory.coin.heads\n")
    window.show_panel("laboratory")
    coin = window.panels["laboratory"].coin
    before = coin.tosses
    qtbot.mouseClick(coin.heads, LEFT)
    assert coin.tosses == before
    assert said == ["The lesson that is open has locked this; close it to use it."]
    qtbot.mouseClick(coin.tails, LEFT)
    assert coin.tosses.count == before.count + 1
    coin.heads.setFocus()
    qtbot.keyClick(coin.heads, Qt.Key.Key_Space)
    assert coin.tosses.count == before.count + 1
    qtbot.keyClick(coin.heads, Qt.Key.Key_Tab)
    assert not coin.heads.hasFocus()
    assert len(said) == 2
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
    window.show_panel("lessons")
    opened(panel, tmp_path, "Words.", "locked: laboratory.coin.heads, runs.x\n")
    assert panel.problem.text().endswith("own.md, line 3: Runs has no control x; it has none.")
    panel.choice.activated.emit(panel.choice.currentIndex())
    assert panel.problem.text() == ""


def test_only_pages_of_the_web_are_opened(window, panel, monkeypatch, tmp_path):
    went = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: went.append(url.toString()))
    panel.book = lessons.Book(panel.book.lessons, ("broken.md, line 1: no.",))
    opened(panel, tmp_path, "[a](https://a.org) [b](file:///bin/sh) [c](do:runs)")
    follow(panel, "https://a.org")
    follow(panel, "file:///bin/sh")
    assert went == ["https://a.org"]
    assert "file:///bin/sh is not followed: write [words](https:…)" in panel.problem.text()
    follow(panel, "do:runs")
    assert panel.problem.text() == "⚠ broken.md, line 1: no."


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

    monkeypatch.setattr(press.QAbstractButton, "click", lambda button: None)
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
            assert view.verdict.text() == f"✓ Right. {indexed(question.why)}"
        assert panel.page.minimumSizeHint().width() <= panel.area.viewport().width()
        total = len(panel.page.questions)
        assert total or panel.lesson.name.startswith("lecture-")
        assert not total or panel.progress.text() == f"{total} of {total} questions answered"
