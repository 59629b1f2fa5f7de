"""Building the gallery: train by recipe, measure what ships, and ship it.

A run of the work folder is trained to its end, over as many sittings as that takes. What ships is a
run folder without its checkpoint: record, curves, weights in half precision where that costs no
likelihood, samples, and for some models images to complete.
"""

import io
import shutil
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from ar_studio import checkpoints, coding, export, files, models, sampling, scores, studies, system
from ar_studio.data import Dataset, Progress
from ar_studio.data.codes import FILE as CODES
from ar_studio.errors import StudioError
from ar_studio.evaluation import Evaluated, Evaluating, evaluate
from ar_studio.gallery import EXAMPLES, PICTURES, contexts
from ar_studio.gallery.recipes import RECIPES, GalleryRecipe
from ar_studio.models import AutoregressiveModel, Model
from ar_studio.models.abilities import Estimating
from ar_studio.models.decoder import BlockDecoder
from ar_studio.optimisation import TrainSettings
from ar_studio.records import Record, Score
from ar_studio.runs import SHELF, SHELVED, Run
from ar_studio.scores import Scored
from ar_studio.settings import parse
from ar_studio.studies import Study

SHEET, SHEET_COLUMNS = 36, 9  # samples shown of each model, in so many columns
SHEET_SEED, EXAMPLES_SEED = 0, 1
PASSES_OF = 16  # events whose passes are counted
LONGEST = 1024  # dimensions of events whose passes are: of longer ones it takes minutes
LOSSLESS = 0.01  # nats that half precision may cost


@dataclass(frozen=True)
class Shipped:
    """A model is in the gallery; `score` is that of the weights as they are stored."""

    folder: Path
    score: Score
    half: bool


def prepare(
    recipe: GalleryRecipe,
    work: Path,
    *,
    shelf: Path = SHELF,
    data_dir: Path | None = None,
    progress: Progress | None = None,
) -> Study:
    """Return the training of a recipe: a new one, or the one in the work folder.

    Of a recipe that has a first training, that one is returned until it is finished.

    Parameters
    ----------
    work
        Folder that holds a run folder for each training.
    shelf
        Where recipes are that have shipped, whose codes others learn.

    Raises
    ------
    StudioError
        If the data are not there, or the run in the work folder cannot go on.
    """
    first: Run | None = None
    if recipe.first:
        settings = {**recipe.settings, **recipe.first}
        before = replace(recipe, name=f"{recipe.name}-first", settings=settings, first={})
        study = prepare(before, work, shelf=shelf, data_dir=data_dir, progress=progress)
        first = study.run
        if first.record.status != "finished":
            return study
    folder, name = work / recipe.name, recipe.model
    if not (folder / "run.json").is_file():
        plan = studies.plan(name, recipe.data, recipe.settings)
        study = studies.new_run(
            folder,
            name,
            plan.config,
            _data(recipe, shelf),
            plan.preparation,
            plan.settings,
            title=recipe.title,
            data_dir=data_dir,
            progress=progress,
        )
        if first is not None:
            _begin_from(study, first)
        return study
    run = Run(folder)
    if run.record.status != "finished":
        return studies.open_run(folder, data_dir=data_dir, progress=progress)
    dataset = studies.reload_data(run, data_dir=data_dir, progress=progress)
    return Study(run, models.restore(run), dataset, parse(TrainSettings, run.record.training))


def _data(recipe: GalleryRecipe, shelf: Path) -> str:
    """Return the data of a recipe by name, or the folder of the shipped run whose codes they are.

    By the weights that ship, as those in full precision would find other codes here and there.
    """
    if not any(recipe.data == other.name for other in RECIPES):
        return recipe.data
    folder = shelf / recipe.data
    if not (folder / "run.json").is_file():
        raise StudioError(
            f"{recipe.name} learns the codes of {recipe.data}, which is not in {shelf}; build that "
            "first."
        )
    return str(folder)


def _begin_from(study: Study, first: Run) -> None:
    """Let a new training begin with the best weights of another, but in its own ordering."""
    model = study.model
    model.load_state_dict({**models.restore(first).state_dict(), "ordering": model.ordering})
    checkpoints.begin_from(model, study.settings, study.run, None)


def ship(
    recipe: GalleryRecipe, study: Study, shelf: Path, data_dir: Path | None = None
) -> Iterator[Evaluating | Shipped]:
    """Measure a trained model, draw its sheet, and write what ships to `shelf`.

    Parameters
    ----------
    data_dir
        Where the pictures are whose codes it learnt, if it learnt codes.

    Raises
    ------
    StudioError
        If the run has no weights, or the folder cannot be written to.
    """
    folder, draft = shelf / recipe.name, shelf / f".{recipe.name}"
    _put_back(folder)
    model = models.restore(study.run)
    half = yield from _halve(model, study.dataset)
    shutil.rmtree(draft, ignore_errors=True)
    run = Run.create(draft, _record(recipe, study.run.record))
    dtype = torch.float16 if half else torch.float32
    run.save_weights(
        {
            name: value.to(dtype) if value.is_floating_point() else value
            for name, value in model.state_dict().items()
        }
    )
    run.write_metrics(study.run.metrics())
    writer = Run(shelf / recipe.data) if model.space.kind.latent else None
    _draw(run, model, recipe.examples, writer)
    scored: Scored | None = None
    for ensemble in sorted({1, recipe.ensemble}):
        for event in scores.score(run, study.dataset, "test", ensemble=ensemble):
            if isinstance(event, Evaluating):
                yield event
            elif ensemble == 1:
                scored = event
    assert scored is not None
    if study.dataset.passages("test", study.dataset.space.size):
        yield from (e for e in scores.slide(run, study.dataset) if isinstance(e, Evaluating))
    if writer is not None:
        pictures = studies.reload_data(writer, data_dir=data_dir)
        bound = scores.score_pictures(run, study.dataset, scored, writer, pictures)
        yield from (e for e in bound if isinstance(e, Evaluating))
        (writer.folder / CODES).unlink(missing_ok=True)  # made anew where they are needed
    _replace(folder, draft)
    yield Shipped(folder, scored.score, half)


def _replace(folder: Path, draft: Path) -> None:
    """Let a draft take a folder's place; what was there goes when the new one is there."""
    if folder.exists():
        folder.rename(_aside(folder))
    draft.rename(folder)
    shutil.rmtree(_aside(folder), ignore_errors=True)


def _put_back(folder: Path) -> None:
    """Put back what was moved aside, if replacing it was interrupted."""
    if _aside(folder).exists() and not folder.exists():
        _aside(folder).rename(folder)
    shutil.rmtree(_aside(folder), ignore_errors=True)


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.old")


def _record(recipe: GalleryRecipe, record: Record) -> Record:
    """Return the record that ships: without this machine's folders, scored anew."""
    learnt = any(recipe.data == other.name for other in RECIPES)
    source = f"{SHELVED}{recipe.data}" if learnt else recipe.data
    changes = {
        "title": recipe.title,
        "note": recipe.idea,
        "data": record.data.model_copy(update={"folder": None, "source": source}),
        "hardware": record.hardware or system.hardware(record.device),
        "scores": {},
    }
    return record.model_copy(update=changes)


def _halve(model: Model, dataset: Dataset) -> Generator[Evaluating, None, bool]:
    """Round the weights to half precision if that costs no likelihood; return whether it did."""
    before = yield from _valid_nll(model, dataset)
    weights = {name: value.clone() for name, value in model.state_dict().items()}
    model.half().float()
    after = yield from _valid_nll(model, dataset)
    if after - before < LOSSLESS:
        return True
    model.load_state_dict(weights)
    return False


def _valid_nll(model: Model, dataset: Dataset) -> Generator[Evaluating, None, float]:
    for event in evaluate(model, dataset.events("valid"), dataset.contexts("valid")):
        if isinstance(event, Evaluated):
            return event.nll_nats
        yield event
    raise AssertionError


def _draw(run: Run, model: Model, examples: int, writer: Run | None) -> None:
    """Keep the sample sheet, as events and as a picture, and the images to complete.

    Of codes the sheet shows the pictures that they stand for.
    """
    before = time.perf_counter()
    samples = _samples(run, model, SHEET, SHEET_SEED)
    run.update(seconds_per_sample=(time.perf_counter() - before) / SHEET)
    run.update(passes_per_sample=passes(run, model))
    run.save_samples(run.record.progress.best_epoch or 0, samples)
    shown, levels = samples, model.space.levels
    if writer is not None:
        behind = coding.quantising(models.restore(writer))
        drawn = coding.draw(behind, samples, SHEET_SEED)
        shown, levels = drawn.pictures, behind.space.levels
        _keep(run.folder / PICTURES, (255 * drawn.expected).round().byte())
    if writer is not None or model.space.kind.pictured:
        sheet = export.sheet(shown, levels, SHEET_COLUMNS)
        export.save_image(run.folder / "samples.png", sheet)
    if examples:
        _keep(run.folder / EXAMPLES, _samples(run, model, examples, EXAMPLES_SEED))


def _keep(path: Path, events: torch.Tensor) -> None:
    content = io.BytesIO()
    np.save(content, events.numpy(), allow_pickle=False)
    files.replace(path, content.getvalue())


def _samples(run: Run, model: Model, n: int, seed: int) -> torch.Tensor:
    *_, last = sampling.sample(model, n, seed=seed, context=contexts(run, n))
    assert isinstance(last, sampling.Sampled)
    return last.samples


def passes(run: Run, model: Model) -> float | None:
    """Return how many passes an event of a run's model is drawn in, on average.

    None if it has no conditionals, if all of them take hundreds of passes themselves, or if events
    are long.
    """
    if not isinstance(model, AutoregressiveModel) or isinstance(model, Estimating):
        return None
    if model.space.size > LONGEST:
        return None
    rows = isinstance(model.decoder(1, context=contexts(run, 1)), BlockDecoder)
    *_, last = sampling.sample_by_passes(
        model,
        PASSES_OF,
        width=sampling.row(model.space) if rows else None,
        context=contexts(run, PASSES_OF),
    )
    assert isinstance(last, sampling.Sampled)
    assert last.passes is not None
    return round(float(last.passes.double().mean()), 1)
