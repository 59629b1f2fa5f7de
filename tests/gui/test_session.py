"""What is so again at the next launch, and what a shared session opens."""

import json
import shutil

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog

from ar_studio import files
from ar_studio.gui import dialogs, dropping, engine
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.window import MainWindow
from ar_studio.system import user_folder


@pytest.fixture
def relaunch(qtbot):
    """Return a function that closes a window and opens the next one, as a user would."""
    opened = []

    def again(window=None):
        if window is not None:
            window.close()
        studio = Studio()
        later = MainWindow(studio)
        qtbot.addWidget(later, before_close_func=lambda _: studio.jobs.shut_down())
        later.show()
        studio.load_engine()
        qtbot.waitUntil(lambda: studio.data.dataset is not None, timeout=60_000)
        opened.append(studio)
        return later

    yield again
    for studio in opened:
        studio.jobs.shut_down()
        studio.deleteLater()


def source(studio):
    return studio.data.dataset.source


def use(studio, qtbot):
    """Choose other things than those of the first launch."""
    studio.data.choose("glyphs", {"values": "threshold", "seed": 3})
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=60_000)
    studio.model.choose("made")
    studio.model.set_values({"hidden": [24], "ordering": "spiral"})
    studio.training.set_values({"epochs": 7, "batch_size": 40})


def test_data_model_settings_and_log_are_back_at_the_next_launch(window, studio, qtbot, relaunch):
    use(studio, qtbot)
    studio.notice("A sentence of before.")
    window.show_panel("completion")
    later = relaunch(window)
    again = later.studio
    assert source(again) == "glyphs"
    assert again.data.dataset.preparation.seed == 3
    qtbot.waitUntil(lambda: again.model.name == "made")
    assert again.model.values == {"hidden": [24], "ordering": "spiral"}
    assert again.training.values == {"epochs": 7, "batch_size": 40}
    assert any("A sentence of before." in line for line in again.log.lines)
    assert later.stage.front == "completion"


def test_the_run_its_image_and_mask_are_back(window, studio, make_run, qtbot, relaunch):
    run = make_run("nade", "Mine", hidden=4)
    studio.runs.select(run)
    window.show_panel("completion")
    image = np.random.default_rng(0).integers(0, 2, (1, 8, 8)).astype(np.uint8)
    mask = np.random.default_rng(1).random((1, 8, 8)) < 0.5
    studio.mask.set(image, mask)
    again = relaunch(window).studio
    assert again.runs.current.folder == run.folder
    qtbot.wait(300)  # nothing that follows the data takes its place
    assert (again.mask.image == image).all()
    assert (again.mask.mask == mask).all()


def test_a_killed_program_has_kept_its_session(window, studio, qtbot, relaunch):
    use(studio, qtbot)
    studio.session.clock.timeout.emit()
    path = studio.session.path
    qtbot.waitUntil(lambda: path.is_file() and "spiral" in path.read_text(encoding="utf-8"))
    again = relaunch().studio  # while nobody has closed the window
    assert source(again) == "glyphs"
    qtbot.waitUntil(lambda: again.model.values.get("ordering") == "spiral")


def test_data_that_are_gone_leave_a_sentence_and_the_digits(
    window, studio, qtbot, relaunch, tmp_path
):
    from PIL import Image

    folder = tmp_path / "faces"
    folder.mkdir()
    for number in range(12):
        pixels = np.random.default_rng(number).integers(0, 256, (6, 5), dtype=np.uint8)
        Image.fromarray(pixels).save(folder / f"{number}.png")
    studio.data.choose(str(folder))
    qtbot.waitUntil(lambda: studio.data.dataset.source == str(folder))
    folder.rename(tmp_path / "moved")
    again = relaunch(window).studio
    assert source(again) == "digits"
    assert any("faces" in line for line in again.log.lines[-3:])


def test_a_session_that_is_shared_opens_as_it_was(
    window, studio, make_run, qtbot, monkeypatch, tmp_path
):
    use(studio, qtbot)
    run = make_run("nade", "Shared", hidden=4)
    studio.runs.select(run)
    window.show_panel("sampling")
    path = tmp_path / "lesson.arstudio"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialogs.save_session(window, studio)
    qtbot.waitUntil(lambda: path.is_file() and not studio.jobs.jobs, timeout=30_000)
    studio.runs.select(None)
    studio.data.choose("digits")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "digits")
    window.show_panel("gallery")
    dropping.open_path(studio, str(path))
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=30_000)
    assert studio.runs.current.record.title == "Shared"
    assert studio.runs.current.folder != run.folder
    assert window.stage.front == "sampling"
    assert studio.model.name == "made"
    assert studio.model.values["ordering"] == "spiral"


def test_a_damaged_session_is_a_sentence_and_the_first_launch(studio, qtbot):
    files.replace(studio.session.path, b'{"panels": 3}')
    other = Studio()
    other.load_engine()
    qtbot.waitUntil(lambda: other.data.dataset is not None, timeout=60_000)
    assert source(other) == "digits"
    other.jobs.shut_down()
    other.deleteLater()


def test_what_was_asked_of_a_model_is_drawn_again_from_its_seed(
    window, studio, make_run, qtbot, relaunch
):
    studio.runs.select(make_run("nade", "Mine", hidden=4))
    window.show_panel("sampling")
    panel = window.panels["sampling"]
    panel.request.seed.box.setValue(5)
    panel.request.n.setValue(4)
    panel.draw()
    qtbot.waitUntil(lambda: panel.state.drawing.all.known == 64, timeout=30_000)
    drawn = panel.state.drawing.all.images(64)
    later = relaunch(window).panels["sampling"]
    qtbot.waitUntil(lambda: later.state.drawing is not None, timeout=30_000)
    qtbot.waitUntil(lambda: later.state.drawing.all.known == 64, timeout=30_000)
    assert later.request.seed.value() == 5
    assert (later.state.drawing.all.images(64) == drawn).all()


def test_what_was_drawn_behind_another_workspace_waits_until_it_is_in_front(
    window, studio, make_run, qtbot, relaunch
):
    studio.runs.select(make_run("nade", "Mine", hidden=4))
    window.show_panel("sampling")
    window.panels["sampling"].draw()
    window.show_panel("gallery")
    later = relaunch(window)
    assert later.panels["sampling"].state.drawing is None
    again = relaunch(later)  # nor is it forgotten meanwhile
    again.show_panel("sampling")
    qtbot.waitUntil(lambda: again.panels["sampling"].state.drawing is not None, timeout=30_000)


def test_the_models_that_were_compared_are_side_by_side_again(
    window, studio, make_run, qtbot, relaunch
):
    runs = [make_run("nade", "One", hidden=4), make_run("fvsbn", "Two")]
    window.show_panel("compare")
    window.panels["compare"].choose(runs)
    window.panels["compare"].bar.seed.box.setValue(7)
    later = relaunch(window).panels["compare"]
    titles = [run.record.title for run in later.state.chosen]
    assert titles == ["One", "Two"]
    assert later.bar.seed.box.value() == 7


def test_a_mask_of_another_size_than_its_image_is_left_out(window, studio):
    array = engine.sessions.Array
    image, mask = np.zeros((1, 8, 8), np.uint8), np.ones((2, 2), bool)
    session = engine.sessions.Session(image=array.of(image), mask=array.of(mask))
    studio.archives.session_opened.emit(session)
    assert studio.mask.image is None


def test_numbers_that_no_control_holds_change_nothing(window, studio):
    panel = window.panels["sampling"]
    before = panel.keep()
    studio.archives.session_opened.emit(
        engine.sessions.Session(panels={"sampling": dict.fromkeys(before, 10**40)})
    )
    assert panel.keep() == before


def test_an_unwritable_note_keeps_no_window_open(window):
    (user_folder() / "unfinished.txt").mkdir(parents=True)
    assert window.close()


ANY_ORDER = {"masks": 0, "resample": "orderings", "ordering": "random", "hidden": (8,)}


@pytest.mark.parametrize("meanwhile", ["nothing", "renamed", "retrained", "deleted", "nonsense"])
def test_the_chosen_guide_is_back(window, studio, make_run, qtbot, relaunch, meanwhile):
    run, best = make_run("fvsbn", "In hand"), make_run("made", "Best", **ANY_ORDER)
    chosen = make_run("made", "Chosen", **ANY_ORDER)
    best.update(progress=best.record.progress.model_copy(update={"best_valid_nll": 1.0}))
    without = make_run("nade", "Unguided")
    window.show_panel("completion")
    for one, title in ((run, "Chosen"), (without, "None")):
        pick_guide(window, one, title, qtbot)
    window.close()
    if meanwhile == "renamed":
        chosen.update(title="Another name")
    elif meanwhile == "retrained":
        chosen.save_weights(engine.models.restore(best).state_dict())
    elif meanwhile == "deleted":
        shutil.rmtree(chosen.folder)
    elif meanwhile == "nonsense":
        kept = json.loads((user_folder() / "session.json").read_bytes())
        kept["panels"]["guides"] = {"chosen": {str(run.folder): 7, "elsewhere": None, "": []}}
        (user_folder() / "session.json").write_text(json.dumps(kept))
    later = relaunch()
    again, button = later.studio, later.panels["completion"].badge.guide
    gone = meanwhile in ("deleted", "nonsense")
    found = {"renamed": "Another name"}.get(meanwhile, "Best" if gone else "Chosen")
    for folder, said in ((run.folder, found), (without.folder, "none")):
        if said != "none" or meanwhile != "nonsense":
            again.runs.select(again.runs.get(folder))
            qtbot.waitUntil(lambda: again.guides.found is not None, timeout=60_000)
            assert button.text().startswith(f"Guide: {said}")


def pick_guide(window, run, title, qtbot):
    """Choose a run's guide in the menu on the Complete page."""
    studio = window.studio
    studio.runs.select(run)
    qtbot.waitUntil(lambda: studio.guides.found is not None, timeout=60_000)
    menu = window.panels["completion"].badge.guide.menu()
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text().startswith(title)).trigger()
