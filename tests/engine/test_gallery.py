"""The gallery: what ships is what its recipes make, and says of itself what is true."""

import itertools
from collections.abc import Generator
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch

from ar_studio import coding, data, gallery, models, runs, sampling, scores, studies, training
from ar_studio.errors import StudioError
from ar_studio.evaluation import Evaluated, evaluate
from ar_studio.gallery import build
from ar_studio.gallery.merit import merits
from ar_studio.gallery.recipes import RECIPES, GalleryRecipe, recipe
from ar_studio.records import Constant, Score
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

MIB = 2**20
ENTRIES = {entry.name: entry for entry in gallery.shelf()}
# Test NLL in nats that models of the fixed binarised MNIST, and the guide of clothes, are held to;
# endless orderings are scored, as in MADE's paper, by the mean of their joint probabilities.
TARGETS = {
    ("fvsbn-mnist", "test"): 98.5,
    ("nade-mnist", "test"): 90.0,
    ("made-mnist", "test"): 92.0,
    ("made-any-order-mnist", "test × 64"): 102.0,
    ("pixelcnn-mnist", "test"): 83.5,
    ("pixelcnnpp-mnist", "test"): 80.5,
    ("deepnade-mnist", "test"): 92.0,
    ("lmconv-fashion", "test"): 572.0,
}
TINY = GalleryRecipe(
    "tiny", "Tiny", "See how little is needed.", "nade", "digits",
    {"hidden": 4, "steps": 6, "samples": 0}, examples=5,
)  # fmt: skip


def make(recipe, folder):
    """Train a recipe to its end and ship it; return its run on the shelf."""
    study = build.prepare(recipe, folder / "work")
    list(training.train(study.model, study.dataset, study.settings, run=study.run))
    *_, shipped = build.ship(recipe, study, folder / "shelf")
    assert isinstance(shipped, build.Shipped)
    return shipped


def test_names_are_unique_and_every_recipe_is_on_the_shelf():
    assert [r.name for r in RECIPES] == list(ENTRIES)


def test_an_unknown_name_is_explained():
    with pytest.raises(StudioError, match="nade-mnist"):
        recipe("nade-mnits")


@pytest.mark.parametrize("name", ENTRIES)
def test_what_ships_was_made_by_its_recipe(name):
    chosen, record = recipe(name), ENTRIES[name].run.record
    plan = studies.plan(chosen.model, chosen.data, chosen.settings)
    learnt = chosen.data in ENTRIES  # the codes of another recipe
    source = f"gallery/{chosen.data}" if learnt else chosen.data
    assert (record.model.name, record.data.source) == (chosen.model, source)
    assert type(plan.settings)(**record.training) == plan.settings
    precision, mixed = record.training["precision"], record.hardware.endswith("bfloat16")
    assert precision == "auto" or mixed == (precision == "bf16-mixed")  # where it was learnt in
    assert models.family(chosen.model).Config(**record.model.config) == models.family(
        chosen.model
    ).Config(**plan.config)
    assert plan.preparation.items() <= record.data.preparation.items()
    assert record.data.folder is None
    assert record.status == "finished"
    assert record.hardware
    assert record.versions["torch"]


@pytest.mark.parametrize("name", ENTRIES)
def test_what_ships_is_whole(name):
    entry = ENTRIES[name]
    model = models.restore(entry.run)
    assert model.any_order is entry.any_order
    (sheet,) = entry.run.samples().values()
    assert sheet.shape == (build.SHEET, *model.space.event_shape)
    assert sheet.max() < model.space.levels
    seen = model.space.kind.pictured or model.space.kind.latent
    assert (entry.run.folder / "samples.png").is_file() is seen
    assert len(gallery.pictures(entry.run)) == (build.SHEET if model.space.kind.latent else 0)
    assert (entry.run.folder / "weights.safetensors").stat().st_size <= 16 * MIB
    assert entry.run.metrics()
    assert not entry.run.has_checkpoint
    assert entry.run.record.scores["test"].nll_stderr > 0
    counted = build.passes(entry.run, model)
    expected = None if counted is None else pytest.approx(counted, rel=0.05)
    assert entry.run.record.passes_per_sample == expected


def test_all_that_ships_is_small():
    assert sum(p.stat().st_size for p in runs.SHELF.rglob("*") if p.is_file()) <= 64 * MIB


@pytest.mark.parametrize(("name", "score"), TARGETS)
def test_models_reach_what_is_asked_of_them(name, score):
    assert ENTRIES[name].run.record.scores[score].nll_nats <= TARGETS[name, score]


@pytest.mark.parametrize("name", [name for name in ENTRIES if name.endswith("-digits")])
def test_scores_and_sheets_come_out_again(name):
    run = ENTRIES[name].run
    model, digits = models.restore(run), studies.reload_data(run)
    *_, result = evaluate(model, digits.events("test"), digits.contexts("test"))
    assert isinstance(result, Evaluated)
    assert result.nll_nats == pytest.approx(run.record.scores["test"].nll_nats, abs=1e-3)
    context = gallery.contexts(run, build.SHEET)
    *_, last = sampling.sample(model, build.SHEET, seed=build.SHEET_SEED, context=context)
    assert isinstance(last, sampling.Sampled)
    (sheet,) = run.samples().values()
    assert np.array_equal(last.samples.numpy(), sheet)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", [name for name in ENTRIES if not name.endswith("-digits")])
def test_scores_on_real_data_come_out_again(name, shared_data):
    run = ENTRIES[name].run
    dataset = studies.reload_data(run, data_dir=shared_data)
    *_, result = evaluate(models.restore(run), dataset.events("test"), dataset.contexts("test"))
    assert isinstance(result, Evaluated)
    assert result.nll_nats == pytest.approx(run.record.scores["test"].nll_nats, abs=0.01)


def test_there_are_images_to_complete_for_every_model():
    for entry in ENTRIES.values():
        part = entry.run.record.model
        at_hand = "digits", "sherlock-holmes", "numerals", "sprinkler"
        if entry.run.record.data.source in at_hand:
            continue
        images = gallery.examples(EventSpace(part.event_shape, part.levels))
        assert len(images) >= 32
        assert images.shape[1:] == part.event_shape
        assert images.max() < part.levels
    assert len(gallery.examples(EventSpace((1, 3, 3), 2))) == 0


def test_building_goes_on_where_it_stopped_and_then_is_done(tmp_path):
    study = build.prepare(TINY, tmp_path)
    events = training.train(study.model, study.dataset, study.settings, run=study.run)
    assert isinstance(events, Generator)
    for event in events:
        if isinstance(event, training.BatchDone) and event.step == 4:
            events.close()
            break
    again = build.prepare(TINY, tmp_path)
    first = next(iter(training.train(again.model, again.dataset, again.settings, run=again.run)))
    assert isinstance(first, training.Started)
    assert first.step == 4


def test_a_second_training_begins_with_the_best_weights_of_the_first(tmp_path):
    settings = {"hidden": (4,), "steps": 6, "samples": 0, "drawn": "mac", "ordering": "random"}
    first = {"drawn": "uniform", "ordering": "raster", "steps": 3}
    chosen = GalleryRecipe("two", "Two", "See.", "deepnade", "digits", settings, first=first)
    study = build.prepare(chosen, tmp_path)
    assert study.settings.steps == 3
    assert study.run.record.model.config["ordering"] == "raster"
    list(training.train(study.model, study.dataset, study.settings, run=study.run))
    best = study.run.load_weights()
    study = build.prepare(chosen, tmp_path)
    assert study.settings.steps == 6
    weights = study.model.state_dict()
    assert all(torch.equal(weights[k], v) for k, v in best.items() if k != "ordering")
    assert not torch.equal(weights["ordering"], best["ordering"])
    *_, end = training.train(study.model, study.dataset, study.settings, run=study.run)
    assert isinstance(end, training.Finished)
    assert end.step == 6
    assert build.prepare(chosen, tmp_path).run.record.status == "finished"


def test_a_recipe_learns_the_codes_of_one_that_ships(tmp_path, monkeypatch):
    few = {"steps": 3, "samples": 0}
    small = {"codes": 3, "width": 2, "features": 4, "inner": 2, "blocks": 1, "halvings": 2}
    own = {"layers": 2, "features": 4, "head": 4, "task": "class"}
    writer = GalleryRecipe("writer", "Writer", "See.", "vqvae", "digits", {**small, **few})
    reader = GalleryRecipe("reader", "Reader", "See.", "gatedpixelcnn", "writer", {**own, **few})
    monkeypatch.setattr(build, "RECIPES", (writer, reader))
    work, shelf = tmp_path / "work", tmp_path / "shelf"
    with pytest.raises(StudioError, match="learns the codes of writer, which is not in"):
        build.prepare(reader, work, shelf=shelf)
    for chosen in (writer, reader):
        study = build.prepare(chosen, work, shelf=shelf)
        list(training.train(study.model, study.dataset, study.settings, run=study.run))
        assert build.prepare(chosen, work, shelf=shelf).run.record.status == "finished"
        list(build.ship(chosen, study, shelf))
    run, behind = Run(shelf / "reader"), Run(shelf / "writer")
    assert run.record.data.source == "gallery/writer"
    assert not (behind.folder / "codes.safetensors").exists()
    bound = run.record.scores["test, pictures"]
    assert bound.upper_bound
    assert bound.nll_nats > run.record.scores["test"].nll_nats
    pictures = gallery.pictures(run)
    assert pictures.shape == (build.SHEET, 1, 8, 8)
    assert (run.folder / "samples.png").is_file()
    monkeypatch.setattr(runs, "SHELF", shelf)
    assert coding.behind(run).folder == behind.folder
    *_, result = evaluate(
        models.restore(run),
        studies.reload_data(run).events("test"),
        studies.reload_data(run).contexts("test"),
    )
    assert isinstance(result, Evaluated)
    assert result.nll_nats == pytest.approx(run.record.scores["test"].nll_nats, abs=1e-4)


def test_a_shipped_run_needs_nothing_else(tmp_path):
    shipped = make(TINY, tmp_path)
    assert shipped.half
    (tmp_path / "work").rename(tmp_path / "gone")
    run = Run(tmp_path / "shelf" / "tiny")
    assert run.record.note == TINY.idea
    assert np.load(run.folder / gallery.EXAMPLES).shape == (5, 1, 8, 8)
    assert {v.dtype for v in run.load_weights().values()} >= {torch.float16}
    *_, result = evaluate(models.restore(run), data.load("digits").events("test"))
    assert isinstance(result, Evaluated)
    assert result.nll_nats == pytest.approx(shipped.score.nll_nats, abs=1e-4)
    make(TINY, tmp_path)  # shipping again replaces it
    assert [path.name for path in (tmp_path / "shelf").iterdir()] == ["tiny"]


@pytest.mark.parametrize("steps", range(4))
def test_an_entry_is_there_whenever_its_replacement_is_killed(tmp_path, monkeypatch, steps):
    folder, draft, left = tmp_path / "tiny", tmp_path / ".tiny", [steps]
    for place, words in ((folder, "old"), (draft, "new")):
        place.mkdir()
        (place / "run.json").write_text(words)

    def step(real):
        def call(*arguments, **options):
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            return real(*arguments, **options)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", step(Path.rename))
        patch.setattr(build.shutil, "rmtree", step(build.shutil.rmtree))
        with nullcontext() if steps == 3 else pytest.raises(KeyboardInterrupt):
            build._replace(folder, draft)
    build._put_back(folder)
    assert (folder / "run.json").read_text() == ("old" if steps < 2 else "new")
    assert {path.name for path in tmp_path.iterdir()} == {"tiny", *([".tiny"] * (steps < 2))}


def test_what_ships_is_only_read_whoever_may_write_there(tmp_path, monkeypatch):
    make(TINY, tmp_path)
    monkeypatch.setattr(runs, "SHELF", tmp_path / "shelf")
    make(TINY, tmp_path)  # while it is made, it is not yet on the shelf
    run = Run(tmp_path / "shelf" / "tiny")
    before = (run.folder / "run.json").read_bytes()
    *_, scored = scores.score(run, data.load("digits"), "valid")
    assert isinstance(scored, scores.Scored)
    assert not scored.recorded
    assert (run.folder / "run.json").read_bytes() == before


def test_weights_that_half_precision_would_harm_stay_whole(tmp_path):
    study = build.prepare(TINY, tmp_path / "work")
    list(training.train(study.model, study.dataset, study.settings, run=study.run))
    weights = study.run.load_weights()
    for name, scale in {"W": 1e-9, "c": 1e-9, "V": 1e9}.items():  # the same model with ReLU
        weights[name] *= scale
    study.run.save_weights(weights)
    *_, shipped = build.ship(TINY, study, tmp_path / "shelf")
    assert isinstance(shipped, build.Shipped)
    assert not shipped.half


def test_a_run_without_checkpoint_is_trained_further_in_a_new_one(tmp_path):
    shipped = make(TINY, tmp_path)
    old = Run(shipped.folder)
    before = {path: path.read_bytes() for path in old.folder.rglob("*") if path.is_file()}
    study = studies.continue_run(old, tmp_path / "new", changes={"steps": 60, "averaging": 0.5})
    expected = models.restore(old).state_dict()
    assert all(torch.equal(v, expected[k]) for k, v in study.model.state_dict().items())
    events = training.train(study.model, study.dataset, study.settings, run=study.run)
    assert isinstance(events, Generator)
    for event in events:  # killed before its first epoch, it still knows where it began
        if isinstance(event, training.BatchDone) and event.step == 2:
            events.close()
            break
    study = studies.open_run(tmp_path / "new")
    *_, last = training.train(study.model, study.dataset, study.settings, run=study.run)
    assert isinstance(last, training.Finished)
    assert last.step == 60
    assert last.best_valid_nll is not None
    assert old.record.progress.best_valid_nll is not None
    assert last.best_valid_nll < old.record.progress.best_valid_nll
    assert study.run.record.title == "Tiny, trained further"
    assert before == {path: path.read_bytes() for path in old.folder.rglob("*") if path.is_file()}


def test_training_further_keeps_weights_that_it_cannot_better(tmp_path):
    shipped = make(TINY, tmp_path)
    old = Run(shipped.folder)
    changes = {"steps": 3, "learning_rate": 5.0, "optimizer": "sgd"}
    study = studies.continue_run(old, tmp_path / "worse", changes=changes)
    *_, last = training.train(study.model, study.dataset, study.settings, run=study.run)
    assert isinstance(last, training.Finished)
    assert last.best_epoch == 0
    kept, expected = study.run.load_weights(), models.restore(old).state_dict()
    assert all(torch.equal(kept[name], value) for name, value in expected.items())


def test_readable_pictures_come_first_and_the_best_models_of_them():
    sections = gallery.sections(ENTRIES.values())
    spaces = [found[0].run.record.model.space for _, found in sections]
    pictures = [space for space in spaces if space.kind.pictured]
    assert spaces[: len(pictures)] == pictures
    sides = [space.event_shape[-1] for space in pictures]
    assert sides == sorted(sides, reverse=True)
    assert sides[0] >= 28
    for _, found in sections:
        scores = [entry.run.record.scores["test"] for entry in found]
        for score, after in itertools.pairwise(scores):
            assert score.protocol != after.protocol or score.nll_nats <= after.nll_nats
    assert sum(len(found) for _, found in sections) == len(ENTRIES)


def scored(name, nll, error=0.2, model="nade", protocol="p", n=100):
    """Return a model of the shelf with no more than a score."""
    score = Score(split="test", protocol=protocol, nll_nats=nll, nll_stderr=error, n=n)
    record: Any = SimpleNamespace(
        title=name, scores={"test": score}, model=SimpleNamespace(name=model)
    )
    run: Any = SimpleNamespace(record=record)
    return gallery.Entry(name, "", False, run)


def test_how_good_a_model_is_follows_from_the_scores_of_its_protocol():
    protocol = "binarized-mnist · fixed"
    shelf = [
        scored("first", 80.0, model="pixelcnn", protocol=protocol),
        scored("level", 80.5, protocol=protocol),
        scored("close", 81.5, protocol=protocol),
        scored("good", 86.0, protocol=protocol),
        scored("fair", 90.0, protocol=protocol),
        scored("oldest", 95.0, model="fvsbn", protocol=protocol),
        scored("worst", 99.0, protocol=protocol),
        scored("other", 10.0, protocol="binarized-mnist · dynamic"),
    ]
    found = merits(shelf)
    grades = [found[entry.name].grade for entry in shelf]
    assert grades == ["best", "level", "close", "good", "fair", "weak", "weak", "alone"]
    assert (found["good"].behind, found["good"].among) == (6.0, 7)
    assert [name for name, merit in found.items() if merit.oldest] == ["worst"]
    assert found["worst"].oldest == "oldest"


def test_estimates_that_err_in_different_ways_have_merits_of_their_own():
    shelf = [scored("constant", 80.0), scored("orderings", 90.0), scored("guesses", 95.0)]
    constant = Constant(log_z=1.0, error=0.1, chains=10, temperatures=100)
    sorts = (
        {"estimate": True, "constant": constant},
        {"estimate": True},
        {"upper_bound": True, "ensemble": 9},
    )
    for entry, sort in zip(shelf, sorts, strict=True):
        scores = entry.run.record.scores
        scores["test"] = scores["test"].model_copy(update=sort)
    assert {merit.grade for merit in merits(shelf).values()} == {"alone"}


@pytest.mark.parametrize(("nll", "reached"), [(88.33, True), (88.72, True), (88.75, False)])
def test_a_score_is_held_against_the_best_of_its_paper_under_its_protocol(nll, reached):
    merit = merits([scored("it", nll, protocol="binarized-mnist · fixed")])["it"]
    assert merit.paper is not None
    assert merit.paper.nll_nats == 88.33
    assert merit.reached is reached
    assert merits([scored("it", nll, protocol="another")])["it"].paper is None


def test_a_model_without_a_test_score_is_not_ranked():
    entry = scored("it", 1.0)
    entry.run.record.scores.clear()
    assert merits([entry]) == {}
