"""A panel's state as one file: each of them saved, opened where all is otherwise, and had back."""

import json
import zipfile
from shutil import rmtree

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from ar_studio import sessions
from ar_studio.errors import StudioError
from ar_studio.gui import dropping
from ar_studio.gui.handing import SavePanel
from ar_studio.gui.panels import PANELS

LEFT = Qt.MouseButton.LeftButton
NAMES = [place.panel.name for place in PANELS]
SHOWN = [name for name in NAMES if name != "gallery"]  # which is empty here


@pytest.fixture
def save(window, studio, qtbot, monkeypatch, tmp_path):
    """Return a function that saves a panel by the dialog, and returns the file."""

    def go(name, whole=None):
        path = tmp_path / f"{name}.arstudio"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        dialog = SavePanel(window, studio, window.panels, name)
        qtbot.addWidget(dialog)
        dialog.show()
        if whole is not None:
            dialog.whole.setChecked(whole)
        buttons = dialog.findChild(QDialogButtonBox)
        assert buttons is not None
        [accept] = [
            one
            for one in buttons.buttons()
            if buttons.buttonRole(one) == QDialogButtonBox.ButtonRole.AcceptRole
        ]
        qtbot.mouseClick(accept, LEFT)
        qtbot.waitUntil(lambda: path.is_file() and not studio.jobs.jobs)
        return path

    return go


@pytest.fixture
def open_file(window, studio, qtbot):
    """Return a function that opens a file as dropped on the window."""

    def go(path):
        dropping.open_path(studio, str(path))
        qtbot.waitUntil(lambda: not any("Open" in job.title for job in studio.jobs.jobs))

    return go


def told(path):
    with zipfile.ZipFile(path) as file:
        return json.loads(file.read("session.json"))


def states(studio, name):
    """Return what a panel shows, as a file would have it, but for what works on meanwhile."""
    return studio.session.of_panel(name).model_dump()


def test_each_panel_is_so_again_and_had_back(window, studio, qtbot, make_run, save, open_file):
    run, other = make_run("nade", "Mine", hidden=4), make_run("made", "Other", hidden=[4])
    image = np.random.default_rng(0).integers(0, 2, (1, 8, 8)).astype(np.uint8)
    for name in SHOWN:
        panel = window.panels[name]
        studio.runs.select(run)
        window.show_panel(name)
        CHANGED[name](panel)
        studio.mask.set(image, image > 0, "mine")
        before = states(studio, name)
        path = save(name, whole=False)
        record = told(path)
        assert record["panel"] == name
        assert "solved" not in record["panels"][name]
        assert "pace" not in record["panels"][name]
        assert str(run.folder.parent) not in json.dumps(record)  # where things lie is one's own
        OTHERWISE[name](panel)
        studio.runs.select(other)
        studio.mask.set(1 - image, image > 0, "other")
        window.show_panel("gallery")
        meanwhile = states(studio, name)
        assert meanwhile != before, name
        open_file(path)
        qtbot.waitUntil(lambda n=name, b=before: states(studio, n) == b)
        assert panel.isVisible()
        assert window.back_action.isEnabled()
        window.back_action.trigger()
        qtbot.waitUntil(lambda n=name, m=meanwhile: states(studio, n) == m)
        assert not window.back_action.isEnabled()


def test_a_run_goes_along_or_is_known_by_its_weights(
    window, studio, qtbot, make_run, save, open_file, tmp_path
):
    run = make_run("nade", "Mine", hidden=4)
    studio.runs.select(run)
    whole = save("sampling", whole=True)
    with zipfile.ZipFile(whole) as file:
        assert "runs/0.arstudio" in file.namelist()
    other = whole.rename(whole.with_name("whole.arstudio"))
    named = save("sampling", whole=False)
    with zipfile.ZipFile(named) as file:
        assert file.namelist() == ["session.json"]
    studio.runs.select(None)
    open_file(named)
    qtbot.waitUntil(lambda: studio.runs.current is not None)
    assert studio.runs.current.folder == run.folder  # it was here
    run.folder.rename(run.folder.with_name("renamed"))
    studio.runs.refresh()
    open_file(named)
    qtbot.waitUntil(lambda: studio.runs.current is not None)
    assert studio.runs.current.folder.name == "renamed"  # its weights tell
    studio.runs.set_aside(studio.runs.current)
    rmtree(run.folder.with_name("renamed"))
    studio.runs.refresh()
    heard = []
    studio.noticed.connect(lambda sentence, *_: heard.append(sentence))
    open_file(named)
    qtbot.waitUntil(lambda: any("Mine, which is not here" in one for one in heard))
    open_file(other)
    qtbot.waitUntil(lambda: studio.runs.current is not None)
    assert studio.runs.current.record.title == "Mine"


def test_what_was_drawn_is_drawn_again_and_looked_at_as_far(
    window, studio, qtbot, make_run, save, open_file, tmp_path
):
    studio.runs.select(make_run("nade", "Mine", hidden=4))
    window.show_panel("sampling")
    panel = window.panels["sampling"]
    panel.request.n.setValue(5)
    qtbot.mouseClick(panel.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working and panel.state.drawing is not None)
    panel.state.go_to(3, 17)
    qtbot.waitUntil(lambda: panel.state.index == 3 and panel.state.player.position == 17)
    path = save("sampling")
    panel.state.clear()
    panel.request.n.setValue(2)
    window.show_panel("gallery")
    open_file(path)
    qtbot.waitUntil(lambda: panel.state.index == 3 and panel.state.player.position == 17)
    assert panel.request.n.value() == 5


def test_a_plan_comes_with_its_data_and_model(window, studio, qtbot, save, open_file):
    window.show_panel("training")
    panel = window.panels["training"]
    studio.model.choose("made")
    studio.model.set_values({"hidden": [24], "ordering": "spiral"})
    studio.training.set_values({"epochs": 7})
    qtbot.mouseClick(panel.control("plan"), LEFT)
    panel.sheet.steps.setCurrentIndex(2)
    path = save("training")
    studio.model.choose("nade")
    panel.sheet.left.emit()
    open_file(path)
    qtbot.waitUntil(lambda: studio.model.values.get("ordering") == "spiral")
    assert studio.training.values["epochs"] == 7
    assert panel.page is panel.sheet
    assert panel.sheet.steps.currentIndex() == 2
    window.back_action.trigger()
    qtbot.waitUntil(lambda: studio.model.name == "nade")
    assert panel.page is panel.now


def test_weights_that_were_changed_and_the_step_are_handed_on(
    window, studio, qtbot, make_run, save, open_file, tmp_path
):
    studio.runs.select(make_run("fvsbn", "Four", event_shape=(1, 2, 2)))
    window.show_panel("dependence")
    panel = window.panels["dependence"]
    panel.tabs.setCurrentIndex(1)
    units = panel.inside.units
    panel.inside.tabs.setCurrentIndex(panel.inside.topics.index("units"))
    qtbot.waitUntil(lambda: units.walk is not None)
    units._change_weight(units.walk.network.wiring.ties[0].shared, 3.5)
    qtbot.waitUntil(lambda: units.walk.network.wiring.ties[0].weight == 3.5)
    units.place.setValue(4)
    path = save("dependence")
    units.again.click()
    qtbot.waitUntil(lambda: units.walk.network.wiring.ties[0].weight != 3.5)
    window.show_panel("laboratory")
    open_file(path)
    qtbot.waitUntil(lambda: units.walk.network.wiring.ties[0].weight == 3.5)
    qtbot.waitUntil(lambda: units.place.value() == 4)


def test_a_file_that_was_edited_changes_no_more_than_it_may(
    window, studio, qtbot, make_run, save, open_file, tmp_path
):
    """Anything may stand where a value stood: it is left aside, or told in one sentence."""
    studio.runs.select(make_run("nade", "Mine", hidden=4))
    heard = []
    studio.session.opened.connect(heard.append)
    studio.noticed.connect(lambda *words: heard.append(words[0]))
    for seed, name in enumerate(NAMES):
        path = save(name)
        record, draw = told(path), np.random.default_rng(seed)
        for _ in range(5):
            spoil(record["panels"], draw)
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("session.json", json.dumps(record))
        heard.clear()
        open_file(path)
        qtbot.waitUntil(lambda: bool(heard))
    path = tmp_path / "nowhere.arstudio"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("session.json", json.dumps({"panel": "nowhere"}))
    open_file(path)
    qtbot.waitUntil(lambda: any("not in this version" in one for one in heard))


def spoil(record, draw):
    """Put something else in the place of a value somewhere in a record."""
    odd = [None, -1, 2**70, 1e308, "", "x" * 5000, [], {}, [[1], "2"], {"a": 1}, True, "<b>"]
    key = list(record)[draw.integers(len(record))] if record else None
    inner = record[key] if key is not None else None
    if isinstance(inner, dict) and inner and draw.random() < 0.8:
        spoil(inner, draw)
    elif key is not None and key not in NAMES:
        record[key] = odd[draw.integers(len(odd))]


def test_a_lesson_leads_to_a_file_that_lies_beside_it(window, studio, qtbot, save, tmp_path):
    laboratory, lessons = window.panels["laboratory"], window.panels["lessons"]
    laboratory.coin.typed.setText("1,1,0")
    save("laboratory")
    laboratory.coin.typed.setText("0")
    page = tmp_path / "own.md"
    link = "[a](do:laboratory?file=../elsewhere/laboratory.arstudio#coin.result)"
    page.write_text(f"---\ntitle: T\n---\n{link} [b](do:laboratory?file=none.arstudio)")
    lessons.open_file(page)
    lessons.page._follow(next(iter(lessons.lesson.links)))
    qtbot.waitUntil(lambda: laboratory.coin.typed.text() == "1,1,0")
    assert window.stage.front == "laboratory"
    lessons.page._follow(list(lessons.lesson.links)[1])
    assert "there is no saved panel none.arstudio beside the lesson." in lessons.problem.text()


def test_what_is_no_panel_is_told_in_a_sentence(studio, tmp_path):
    path = tmp_path / "odd.arstudio"
    for record in ("{", "[]", '{"panels": 3}', '{"known": {"known/0": {"title": "a"}}}'):
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("session.json", record)
        with pytest.raises(StudioError, match=r"odd\.arstudio cannot be opened: "):
            sessions.unpack(path, tmp_path / "runs")


def change_laboratory(panel):
    panel.pages.bar.setCurrentIndex(6)
    page = panel.logistic
    page.which.setCurrentIndex(1)
    page.one.click()
    page._click(0.5, 0.25, False)
    panel.fit.rate.setValue(2.5)
    panel.fit.one.click()
    panel.coin.typed.setText("1,1,0")
    panel.chain.sliders[2].setValue(7)


def reset_laboratory(panel):
    panel.pages.bar.setCurrentIndex(0)
    panel.logistic.which.setCurrentIndex(3)
    panel.fit.anew.click()
    panel.coin.typed.setText("0")
    panel.chain.cut.click()


def set_page(control, value):
    def go(panel):
        panel.control(control).setCurrentIndex(value)

    return go


CHANGED = {
    "training": lambda panel: panel.sheet.steps.setCurrentIndex(1),
    "sampling": lambda panel: panel.request.seed.box.setValue(5),
    "completion": lambda panel: panel.bar.n.setValue(3),
    "exploring": lambda panel: panel._pick(9),
    "likelihood": set_page("page", 1),
    "dependence": lambda panel: (panel.tabs.setCurrentIndex(1), panel._choose_dimension(9)),
    "compare": lambda panel: (panel.bar.n.setValue(4), panel.choose(panel.studio.runs.runs[:1])),
    "reproduce": lambda panel: panel.choice.setCurrentIndex(2),
    "laboratory": change_laboratory,
    "lessons": lambda panel: panel.choice.setCurrentIndex(3),
    "runs": lambda panel: panel.filter.setText("min"),
}
OTHERWISE = {
    "training": lambda panel: panel.sheet.steps.setCurrentIndex(0),
    "sampling": lambda panel: panel.request.seed.box.setValue(6),
    "completion": lambda panel: panel.bar.n.setValue(9),
    "exploring": lambda panel: panel._pick(11),
    "likelihood": set_page("page", 0),
    "dependence": lambda panel: (panel.tabs.setCurrentIndex(0), panel._choose_dimension(11)),
    "compare": lambda panel: (panel.bar.n.setValue(6), panel.choose(panel.studio.runs.runs[1:])),
    "reproduce": lambda panel: panel.choice.setCurrentIndex(0),
    "laboratory": reset_laboratory,
    "lessons": lambda panel: panel.choice.setCurrentIndex(0),
    "runs": lambda panel: panel.filter.setText(""),
}
