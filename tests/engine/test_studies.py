"""Runs made from names and settings, opened again, and scored."""

import errno
import json
import shutil
from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import data, estimation, files, models, scores, studies, training
from ar_studio.errors import StudioError
from ar_studio.optimisation import TrainSettings
from ar_studio.runs import Run
from ar_studio.scores import Scored

TINY = {"hidden": "8", "epochs": "1", "samples": "0"}


def start(folder, **values):
    plan = studies.plan("nade", "digits", TINY | values)
    return studies.new_run(folder, "nade", plan.config, "digits", plan.preparation, plan.settings)


def finish(study):
    *_, last = training.train(study.model, study.dataset, study.settings, run=study.run)
    assert isinstance(last, training.Finished)
    return last


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    folder = tmp_path_factory.mktemp("runs") / "nade"
    study = start(folder)
    finish(study)
    return study.run


@pytest.fixture
def copied(trained, tmp_path):
    return shutil.copytree(trained.folder, tmp_path / "copy")


def test_text_is_read_as_numbers_where_these_are_all_the_choice():
    assert studies.plan("pixelcnn", "digits", {"kernel": "5"}).config["kernel"] == 5
    with pytest.raises(StudioError, match="kernel = '4' will not do: it takes 3, 5 or 7"):
        studies.plan("pixelcnn", "digits", {"kernel": "4"})


def test_a_plan_follows_the_recipe_where_nothing_is_set():
    plan = studies.plan("nade", "digits", {})
    recipe = models.family("nade").card.recipe("digits")
    assert plan.config["hidden"] == recipe.model["hidden"]
    assert plan.settings.epochs == recipe.training["epochs"]
    assert plan.preparation == {}


@pytest.mark.parametrize(
    ("source", "values", "hidden", "said"),
    [
        ("digits", {}, 128, ""),  # as its recipe has it
        ("glyphs", {"hidden": "300"}, 300, ""),
        ("glyphs", {}, 8, "hidden=8 instead of 500: otherwise it would have 785,284 parameters"),
    ],
)
def test_a_width_that_nobody_chose_is_told_where_it_is_less(
    tmp_path, monkeypatch, source, values, hidden, said
):
    monkeypatch.setattr(estimation, "USUAL_MOST", 15_000)
    plan = studies.plan("nade", source, values)
    made = plan.config, source, plan.preparation, plan.settings
    study = studies.new_run(tmp_path / "run", "nade", *made, named=plan.named)
    assert study.run.record.model.config["hidden"] == hidden
    assert study.remark.startswith(said)
    assert bool(study.remark) == bool(said)


def test_settings_find_their_group():
    plan = studies.plan("nade", "digits", {"hidden": "7", "batch_size": "3", "values": "static"})
    assert plan.config["hidden"] == 7
    assert plan.settings.batch_size == 3
    assert plan.preparation == {"values": "static"}


def test_a_seed_is_the_trainings_unless_said_otherwise():
    plan = studies.plan("nade", "digits", {"seed": "3", "data.seed": "4"})
    assert plan.settings.seed == 3
    assert plan.preparation == {"seed": "4"}


@pytest.mark.parametrize(
    ("values", "budget"),
    [
        ({"minutes": "2"}, (0, 0, 2)),
        ({"steps": 5}, (0, 5, 0)),
        ({"epochs": 4, "minutes": 1}, (4, 0, 1)),
    ],
)
def test_a_named_budget_lifts_the_others(values, budget):
    settings = studies.plan("nade", "digits", values).settings
    assert (settings.epochs, settings.steps, settings.minutes) == budget


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"hiden": "3"}, "hidden"),
        ({"data.value": "static"}, r"data\.values"),
        ({"hidden": "many"}, "hidden = 'many'"),
        ({"epochs": "-1"}, "epochs"),
    ],
)
def test_a_plan_refuses_what_it_does_not_know(values, words):
    with pytest.raises(StudioError, match=words):
        studies.plan("nade", "digits", values)


def test_the_record_says_what_was_done(trained):
    record = Run(trained.folder).record
    assert record.model.config["hidden"] == 8
    assert record.data.source == "digits"
    assert record.training["epochs"] == 1
    assert record.title == "NADE on digits"


def test_a_run_is_named_after_what_it_is_given(tmp_path):
    study = start(tmp_path / "run", task="super-resolution")
    assert study.run.record.title == "NADE on digits, given itself 4× coarser"


def test_preparations_change_the_default(tmp_path):
    study = start(tmp_path / "run", levels="4")
    assert study.dataset.space.levels == 4
    assert study.run.record.data.preparation["values"] == "levels"


def test_a_missing_device_leaves_no_folder(tmp_path):
    with pytest.raises(StudioError, match="choose one of"):
        start(tmp_path / "run", device="cuda:99")
    assert not (tmp_path / "run").exists()


def test_a_model_too_large_for_the_machine_leaves_no_folder(tmp_path):
    with pytest.raises(StudioError, match=r"[\d,]+ parameters.*[kMGT]B of the device cpu; make"):
        start(tmp_path / "run", hidden="8192", size="128", levels="256", device="cpu")
    assert not (tmp_path / "run").exists()


def test_without_its_checkpoint_a_run_begins_anew(copied):
    shutil.rmtree(copied / "resume")
    Run(copied).update(status="stopped")
    study = studies.open_run(copied, changes={"epochs": 2})
    part = study.run.record.model
    fresh = models.create(
        part.name, part.event_shape, part.levels, seed=part.seed, **part.config
    ).state_dict()
    assert all(torch.equal(fresh[name], t) for name, t in study.model.state_dict().items())


def test_weights_that_came_without_their_checkpoint_are_not_lost(copied):
    shutil.rmtree(copied / "resume")
    with pytest.raises(StudioError, match="no checkpoint to go on from; train it further"):
        studies.open_run(copied, changes={"epochs": 2})


def test_a_model_of_other_shapes_than_its_data_is_not_trained(copied, tmp_path):
    document = json.loads((copied / "run.json").read_text())
    document["model"]["event_shape"] = [1, 4, 16]
    (copied / "run.json").write_text(json.dumps(document))
    with pytest.raises(StudioError, match="of different shapes"):
        studies.open_run(copied, changes={"epochs": 2})
    with pytest.raises(StudioError, match="of different shapes"):
        studies.continue_run(Run(copied), tmp_path / "new", changes={"epochs": 2})
    assert not (tmp_path / "new").exists()


def test_a_run_that_may_only_be_read_is_scored_and_not_trained(copied, monkeypatch):
    """As in another user's folder; the superuser who runs tests may write anywhere."""

    def refused(path: Path, content: bytes) -> None:
        raise files.unwritable(path, PermissionError(errno.EACCES, "Permission denied"))

    monkeypatch.setattr(files, "replace", refused)
    run = Run(copied)
    *_, scored = scores.score(run, studies.reload_data(run))
    assert isinstance(scored, Scored)
    assert not scored.recorded
    with pytest.raises(StudioError, match=r"Could not write .*Permission denied"):
        studies.open_run(copied, changes={"epochs": 2})


def test_weights_that_give_no_probability_have_no_score(copied):
    run = Run(copied)
    tensors = run.load_weights()
    run.save_weights(tensors | {"c": torch.full_like(tensors["c"], 3e38)})
    with pytest.raises(StudioError, match="no probability"):
        list(scores.score(run, studies.reload_data(run)))
    assert not Run(copied).record.scores


def test_a_finished_run_wants_a_budget(copied):
    with pytest.raises(StudioError, match="larger budget"):
        studies.open_run(copied)
    before = Run(copied).record.progress.step
    study = studies.open_run(copied, changes={"epochs": 2})
    assert finish(study).step == 2 * before
    assert Run(copied).record.training["epochs"] == 2


def test_a_run_goes_on_to_where_it_would_have_arrived(tmp_path):
    whole = start(tmp_path / "whole", epochs="2")
    finish(whole)
    half = start(tmp_path / "half", epochs="2")
    events = training.train(half.model, half.dataset, half.settings, run=half.run)
    assert isinstance(events, Generator)
    for event in events:
        if isinstance(event, training.EpochDone):
            events.close()
            break
    finish(studies.open_run(tmp_path / "half"))
    tensors = Run(tmp_path / "half").load_weights()
    assert all(torch.equal(tensors[name], t) for name, t in whole.run.load_weights().items())


def test_other_data_are_noticed(copied):
    edit(copied, lambda record: record["data"].update(fingerprint="other"))
    with pytest.raises(StudioError, match="not those"):
        studies.open_run(copied, changes={"epochs": 2})


def test_data_at_hand_are_taken_if_they_are_the_runs(copied):
    run = Run(copied)
    dataset = studies.reload_data(run)
    assert studies.reload_data(run, loaded=dataset) is dataset
    assert studies.open_run(copied, changes={"epochs": 2}, loaded=dataset).dataset is dataset
    otherwise = dataset.prepared({**run.record.data.preparation, "seed": 9})
    assert studies.reload_data(run, loaded=otherwise).preparation == dataset.preparation
    said = run.record.data.preparation
    fields = ("values", "levels", "size", "seed")  # what the first records held
    old = run.record.data.model_copy(update={"preparation": {name: said[name] for name in fields}})
    run.update(data=old)
    assert studies.reload_data(run, loaded=dataset) is dataset
    given = dataset.prepared({"task": "class"})
    assert studies.reload_data(run, loaded=given).preparation == dataset.preparation
    edit(copied, lambda record: record["data"].update(fingerprint="other"))
    with pytest.raises(StudioError, match="not those"):
        studies.reload_data(Run(copied), loaded=dataset)


def test_a_score_is_kept_in_the_record(copied):
    run = Run(copied)
    dataset = studies.reload_data(run)
    *_, scored = scores.score(run, dataset)
    assert isinstance(scored, Scored)
    assert scored.recorded
    assert Run(copied).record.scores["test"] == scored.score
    expected = -models.restore(run).log_prob(dataset.events("test")).mean()
    assert scored.score.nll_nats == pytest.approx(expected.item(), rel=1e-5)
    *_, again = scores.score(run, dataset, "valid", ensemble=4)
    assert isinstance(again, Scored)
    assert again.score.ensemble == 1  # a NADE has one ordering
    assert set(Run(copied).record.scores) == {"test", "valid"}


def test_unknown_splits_are_refused(copied):
    run = Run(copied)
    with pytest.raises(StudioError, match="'test'"):
        next(scores.score(run, studies.reload_data(run), "tests"))


def test_a_run_being_trained_keeps_its_record(copied):
    run = Run(copied)
    with run.locked():
        assert not run.amend(note="mine")
    assert run.amend(note="mine")
    assert Run(copied).record.note == "mine"


def test_amending_keeps_what_was_written_meanwhile(copied):
    run = Run(copied)
    Run(copied).update(note="theirs")
    run.amend(seconds_per_sample=1.0)
    assert Run(copied).record.note == "theirs"


def test_the_folder_of_the_data_is_remembered(tmp_path, monkeypatch):
    asked = []
    load = data.load

    def spy(source, preparation=None, *, data_dir=None, progress=None, name=""):
        asked.append(data_dir)
        return load(source, preparation)

    monkeypatch.setattr(data, "load", spy)
    monkeypatch.chdir(tmp_path)
    plan = studies.plan("nade", "digits", TINY)
    study = studies.new_run(
        tmp_path / "run", "nade", plan.config, "digits", None, plan.settings, data_dir=Path("here")
    )
    studies.reload_data(study.run)
    studies.reload_data(study.run, data_dir=tmp_path)
    assert asked == [Path("here"), tmp_path / "here", tmp_path]


def test_other_versions_are_named(copied):
    assert studies.version_changes(Run(copied)) == ""
    edit(copied, lambda record: record["versions"].update(torch="1.0"))
    assert "torch 1.0 is now" in studies.version_changes(Run(copied))


@pytest.mark.parametrize(
    "change",
    [
        lambda record: record["model"]["config"].update(hidden=9),
        lambda record: record["model"].update(event_shape=[1, 100000, 100000]),
        lambda record: record["model"].update(name="fvsbn", config={}),
    ],
    ids=["shape", "terabytes", "family"],
)
def test_weights_of_another_model_are_refused(copied, change):
    edit(copied, change)
    with pytest.raises(StudioError, match="not those of the"):
        models.restore(Run(copied))


def test_a_seed_that_no_generator_takes_is_an_edit(copied):
    edit(copied, lambda record: record["model"].update(seed=2**70))
    with pytest.raises(StudioError, match=r"edited at model\.seed"):
        Run(copied)


@pytest.mark.parametrize("fault", ["missing", "extra", "nan", "ordering"])
def test_edited_weights_are_refused(copied, fault):
    run = Run(copied)
    tensors = run.load_weights()
    if fault == "missing":
        del tensors["c"]
    elif fault == "extra":
        tensors["more"] = torch.zeros(2)
    elif fault == "nan":
        tensors["c"][0] = torch.nan
    else:
        tensors["ordering"][0] = 5
    run.save_weights(tensors)
    with pytest.raises(StudioError, match="not those"):
        models.restore(run)


def test_restored_weights_give_the_same_probabilities(trained):
    x = data.load("digits").events("valid")[:20]
    first, second = models.restore(trained), models.restore(trained)
    assert torch.equal(first.log_prob(x), second.log_prob(x))
    tensors = trained.load_weights()
    assert all(torch.equal(t, tensors[name]) for name, t in first.state_dict().items())


def edit(folder, change):
    path = folder / "run.json"
    record = json.loads(path.read_text())
    change(record)
    path.write_text(json.dumps(record))


def test_a_larger_budget_that_raises_the_learning_rate_is_said(copied):
    study = studies.open_run(copied, changes={"epochs": 4})
    assert study.remark.startswith("The learning rate goes up from 0 to ")
    first = next(
        event
        for event in training.train(study.model, study.dataset, study.settings, run=study.run)
        if isinstance(event, training.BatchDone)
    )
    assert f"to {first.learning_rate:.2g}," in study.remark
    # What is left of the same budget, and a rate that never fell, are nothing to speak of.
    assert studies.open_run(copied, changes={"look_ahead": 30}).remark == ""
    Run(copied).update(training=study.settings.model_dump() | {"schedule": "constant"})
    assert studies.open_run(copied, changes={"epochs": 9}).remark == ""


@pytest.mark.parametrize(
    "then", [{"size": 6, "fit": "squash"}, {"size": 6, "fit": "squash", "orientation": "stored"}]
)
def test_a_run_of_an_earlier_version_finds_its_pictures_squashed_and_lying(tmp_path, then):
    random = np.random.default_rng(0)
    (tmp_path / "wide").mkdir()
    for index in range(12):
        picture = Image.fromarray(random.integers(0, 256, (6, 12), dtype=np.uint8))
        picture.getexif()[274] = 6 if "orientation" in then else 1  # how the camera was held
        exif = picture.getexif()
        picture.save(tmp_path / "wide" / f"{index}.png", exif=exif)
    was = data.load(str(tmp_path / "wide"), data.Changes({"values": "as-is", **then}))
    settings = TrainSettings(steps=1)
    run = studies.new_run(tmp_path / "run", "factorised", {}, was, None, settings).run
    part = run.record.data
    earlier = {name: one for name, one in part.preparation.items() if name not in then}
    earlier["size"] = then["size"]
    run.update(data=part.model_copy(update={"preparation": earlier, "remarks": ()}))
    assert torch.equal(studies.reload_data(run).events("test"), was.events("test"))
    Image.new("L", (12, 6)).save(tmp_path / "wide" / "3.png")
    with pytest.raises(StudioError, match="trained on, or were read otherwise by the version"):
        studies.reload_data(run)
