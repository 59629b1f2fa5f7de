"""Models from outside, files and packages: each is one like any other, or wrong in a sentence."""

import hashlib
import json
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
import torch

from ar_studio import archive, models, ranking, sampling, scores, studies, system
from ar_studio.errors import StudioError
from ar_studio.models import plugins
from ar_studio.optimisation import TrainSettings
from ar_studio.records import ModelPart
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace
from tests.newcomer import MINE

PART = ModelPart.of("mine", {}, 0, EventSpace((1, 8, 8)))


@pytest.fixture(autouse=True)
def _new_user(monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "studio"))


@pytest.fixture
def mine(tmp_path) -> Path:
    file = tmp_path / "mine.py"
    file.write_text(MINE)
    return file


def train(folder: Path, name: str = "mine") -> Run:
    study = studies.new_run(folder, name, {}, "digits", None, TrainSettings(steps=3, samples=0))
    from ar_studio.training import train as steps

    for _ in steps(study.model, study.dataset, study.settings, run=study.run):
        pass
    return Run(folder)


def test_an_added_file_is_a_model_like_any_other(mine, tmp_path):
    entry = models.add(mine)
    assert entry.card.title == "Mine"
    assert list(models.entries())[-1] == "mine"
    assert models.likelihood("mine") == "exact"
    run = train(tmp_path / "run")
    *_, drawn = sampling.sample(models.restore(run), 2, seed=0)
    assert isinstance(drawn, sampling.Sampled)
    *_, scored = scores.score(run, studies.reload_data(run))
    assert isinstance(scored, scores.Scored)
    (row,) = ranking.table([Run(run.folder)])
    assert row.parameters == 64


def test_its_recipe_and_its_settings_are_planned_with(mine):
    models.add(mine)
    plan = studies.plan("mine", "digits", {"slope": 2})
    assert plan.config == {"slope": 2.0}
    assert plan.settings.learning_rate == 0.25


def test_a_run_records_the_file_and_its_hash(mine, tmp_path):
    models.add(mine)
    origin = train(tmp_path / "run").record.model.origin
    assert origin is not None
    assert (origin.file, origin.package) == (str(mine), "")
    assert origin.sha256 == hashlib.sha256(mine.read_bytes()).hexdigest()


def test_runs_of_the_catalogue_say_nothing_of_files():
    assert "origin" not in json.loads(PART.model_dump_json())
    assert "origin" not in PART.model_dump()


def test_what_was_added_is_known_to_another_process_without_torch(mine):
    models.add(mine)
    program = (
        "import sys; from ar_studio import models; assert 'mine' in models.entries(); "
        "assert models.likelihood('mine') == 'exact'; assert 'torch' not in sys.modules; "
        "from ar_studio.models import plugins; assert models.family('mine').card.title == 'Mine'"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


# What does not run


def test_opening_a_run_never_runs_the_file_it_names(mine, tmp_path):
    models.add(mine)
    run = train(tmp_path / "run")
    models.forget("mine")
    ran = tmp_path / "ran"
    mine.write_text(f"open({str(ran)!r}, 'w')\n{MINE}")
    for opening in (
        lambda: models.restore(run),
        lambda: studies.open_run(run.folder, changes={"steps": 9}),
        lambda: studies.continue_run(run, tmp_path / "further"),
        lambda: next(scores.score(run, studies.reload_data(run))),
    ):
        with pytest.raises(StudioError, match=r"mine\.py, which you have not added"):
            opening()
    assert ranking.table([run])[0].parameters is None
    assert not ran.exists()


def test_a_list_that_was_damaged_trusts_nothing(mine):
    models.add(mine)
    (system.user_folder() / plugins.LIST).write_text("[{")
    assert not models.added()
    models.add(mine)
    assert list(models.added()) == ["mine"]


def test_a_changed_file_does_not_run_until_it_is_added_again(mine, tmp_path, monkeypatch):
    models.add(mine)
    run = train(tmp_path / "run")
    monkeypatch.setattr(plugins, "_families", {})  # as in another process
    mine.write_text(MINE + "\nraise SystemExit\n")
    with pytest.raises(StudioError, match="has changed since it was added"):
        models.restore(run)
    mine.write_text(MINE + "\n# another version\n")
    models.add(mine)
    with pytest.raises(StudioError, match=r"of another version of .*mine\.py"):
        models.restore(run)
    mine.write_text(MINE)
    models.add(mine)
    models.restore(run)


def test_a_missing_file_is_named(mine, tmp_path, monkeypatch):
    models.add(mine)
    run = train(tmp_path / "run")
    monkeypatch.setattr(plugins, "_families", {})
    moved = mine.rename(tmp_path / "moved.py")
    with pytest.raises(StudioError, match=r"mine\.py is missing"):
        models.restore(run)
    models.add(moved)
    models.restore(run)


def test_an_archive_carries_no_code_and_names_it(mine, tmp_path):
    models.add(mine)
    run, file = train(tmp_path / "run"), tmp_path / "run.arstudio"
    archive.pack(run, file)
    assert b"slope" not in file.read_bytes().replace(b'"slope"', b"")
    assert str(mine).encode() not in file.read_bytes()
    opened = archive.unpack(file, tmp_path / "runs")
    models.restore(opened)
    models.forget("mine")
    with pytest.raises(StudioError, match=r"run\.arstudio is code in mine\.py"):
        archive.unpack(file, tmp_path / "runs")


# What is wrong with a file

WRONG = {
    "syntax": ("def", "in line 1; mend it"),
    "nul": ("x = 1\0", "cannot be run|can be run"),
    "import": ("import nothing_of_this_name", "No module named 'nothing_of_this_name' in line 1"),
    "raises": ("x = 1\n1 / 0", "ZeroDivisionError: division by zero in line 2"),
    "exits": ("import sys\nsys.exit(3)", "SystemExit: 3 in line 2"),
    "no model": ("x = 1", "holds no model"),
    "no card": (MINE.replace("    card =", "    kart ="), "Mine in .* has no card"),
    "no real card": (MINE.replace("    card = Card(", "    card = dict("), "is no Card of ar_stu"),
    "two": (MINE + "\nclass Other(Mine):\n    card = Mine.card\n", "2 models, Mine and Other"),
    "taken": (MINE.replace('name="mine"', 'name="nade"'), "'nade', which is in the catalogue"),
    "odd name": (MINE.replace('name="mine"', 'name="a/b.py"'), "calls it 'a/b.py'"),
    "unfinished": (MINE.replace("_conditionals", "conditionals"), "lacks _conditionals;"),
    "a count of a model": (MINE.replace("    @staticmethod\n", ""), "make it a @staticmethod"),
    "no settings": (MINE.replace("    Config =", "    Konfig ="), "has no Config"),
}


def test_conditionals_that_are_none_are_refused_in_a_sentence(tmp_path):
    file = tmp_path / "wrong.py"
    file.write_text(MINE.replace("return Bernoulli(", "return ("))
    model = models.create(models.add(file).card.name, (1, 2, 2))
    with pytest.raises(StudioError, match="of Mine returns a Tensor; let it return a Conditional"):
        models.autoregressive(model).conditionals(torch.zeros(1, 1, 2, 2, dtype=torch.uint8))


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_file_is_refused_in_a_sentence(what, tmp_path):
    code, sentence = WRONG[what]
    file = tmp_path / "wrong.py"
    file.write_text(code)
    with pytest.raises(StudioError, match=sentence) as refused:
        models.add(file)
    assert "wrong.py" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not models.added()


def test_no_file_at_all_is_refused(tmp_path):
    with pytest.raises(StudioError, match="There is no file"):
        models.add(tmp_path / "gone.py")
    with pytest.raises(StudioError, match=r"ends in \.py"):
        models.add(tmp_path)


def test_two_files_do_not_share_a_name(mine, tmp_path):
    models.add(mine)
    other = tmp_path / "other.py"
    other.write_text(MINE)
    with pytest.raises(StudioError, match=r"that of the model in .*mine\.py"):
        models.add(other)


def test_a_model_that_was_renamed_leaves_its_old_name(mine):
    models.add(mine)
    mine.write_text(MINE.replace('name="mine"', 'name="yours"'))
    models.add(mine)
    assert list(models.added()) == ["yours"]


def test_only_what_was_added_can_be_forgotten(mine):
    with pytest.raises(StudioError, match="No model 'mine' was added"):
        models.forget("mine")
    models.add(mine)
    models.forget("mine")
    with pytest.raises(StudioError, match="no model named 'mine'"):
        models.family("mine")


# Packages


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Install a package, whose model's file is returned."""
    (tmp_path / "site").mkdir()
    file = tmp_path / "site" / "a_package_of_mine.py"
    file.write_text(MINE)
    monkeypatch.syspath_prepend(tmp_path / "site")
    point = EntryPoint("mine", "a_package_of_mine:Mine", plugins.GROUP)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [point])
    monkeypatch.setattr(plugins, "_families", {})
    plugins._points.cache_clear()
    yield file
    plugins._points.cache_clear()
    sys.modules.pop("a_package_of_mine", None)


def test_a_package_has_its_models_in_the_catalogue(package, tmp_path):
    assert models.packaged() == {"mine": "a_package_of_mine"}
    assert "a_package_of_mine" not in sys.modules  # it is loaded once it is asked for
    run = train(tmp_path / "run")
    assert run.record.model.origin is not None
    assert run.record.model.origin.package == "a_package_of_mine"
    assert models.entries()["mine"].card.title == "Mine"
    models.restore(run)


def test_a_file_of_a_package_may_hold_several_models(package, monkeypatch):
    package.write_text(
        f"from dataclasses import replace\n{MINE}\n\n"
        "class Yours(Mine):\n    card = replace(Mine.card, name='yours')\n"
    )
    places = {"mine": "a_package_of_mine:Mine", "yours": "a_package_of_mine:Yours"}
    points = [EntryPoint(name, place, plugins.GROUP) for name, place in places.items()]
    monkeypatch.setattr(plugins, "entry_points", lambda group: points)
    plugins._points.cache_clear()
    for name in places:
        models.family(name)
    assert places.keys() <= models.entries().keys()


def test_a_package_that_changed_since_is_named(package, tmp_path):
    run = train(tmp_path / "run")
    part = run.record.model
    assert part.origin is not None
    before = part.origin.model_copy(update={"package": "a_package_of_mine 1"})
    run.update(model=part.model_copy(update={"origin": before}))
    changes = studies.version_changes(Run(run.folder))
    assert changes == "a_package_of_mine 1 is now a_package_of_mine"


def test_a_broken_package_is_a_sentence(package):
    package.write_text("1 / 0")
    with pytest.raises(StudioError, match="cannot be loaded: ZeroDivisionError"):
        models.family("mine")


def test_a_package_that_is_gone_is_named(package, tmp_path, monkeypatch):
    run = train(tmp_path / "run")
    monkeypatch.setattr(plugins, "entry_points", lambda group: [])
    plugins._points.cache_clear()
    assert "mine" not in models.entries()
    with pytest.raises(StudioError, match="the package a_package_of_mine, which is not installed"):
        models.restore(run)
