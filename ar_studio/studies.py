"""Studies: what a run's record names, made real. The window and the command line share this."""

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from ar_studio import checkpoints, coding, data, errors, kinds, models, whereabouts
from ar_studio.data import Dataset, Preparation, Progress
from ar_studio.data.codes import Codes, CodesDataset
from ar_studio.data.dataset import Asked
from ar_studio.errors import StudioError
from ar_studio.estimation import check_memory, lessened, modest
from ar_studio.models import Model
from ar_studio.optimisation import TrainSettings, learning_rate, share_done, training_device
from ar_studio.records import DataPart, ModelPart, Record
from ar_studio.runs import Run
from ar_studio.settings import parse

JUMP = 1.5  # times a learning rate may go up without a word
BUDGETS = ("epochs", "steps", "minutes")


@dataclass(frozen=True)
class Plan:
    """What to train, before any data are read or a model is built.

    Attributes
    ----------
    named
        Settings of the model that somebody named, or its recipe for these data.
    """

    config: dict[str, Any]
    preparation: dict[str, Any]
    settings: TrainSettings
    named: frozenset[str]


@dataclass(frozen=True)
class Study:
    """A run with its model, data and training settings, ready for `training.train`.

    Attributes
    ----------
    remark
        What is to be known of beginning or going on; empty for nothing.
    """

    run: Run
    model: Model
    dataset: Dataset
    settings: TrainSettings
    remark: str = ""


def plan(model_name: str, source: str, values: Mapping[str, Any]) -> Plan:
    """Sort settings into those of the model, the data and the training.

    Parameters
    ----------
    values
        Settings by name. What is not named follows the model's recipe for these data. A name
        that belongs to several groups means the training's; for example, `data.seed` and
        `training.seed` tell them apart. Naming any of epochs, steps and minutes lifts the others.

    Raises
    ------
    StudioError
        If a name belongs to no group, with the nearest that does, or a value will not do.
    """
    cls = models.family(model_name)
    recipe = cls.card.recipe(source)
    groups = {
        "training": list(TrainSettings.model_fields),
        "model": list(cls.Config.model_fields),
        "data": list(kinds.settings()),
    }
    parts: dict[str, dict[str, Any]] = {name: {} for name in groups}
    for key, value in values.items():
        group, field = _place(key, groups)
        parts[group][field] = value
    chosen = {**recipe.model, **parts["model"]}
    return Plan(
        parse(cls.Config, chosen).model_dump(),
        parts["data"],
        parse(TrainSettings, {**recipe.training, **budget(parts["training"])}),
        frozenset(chosen),
    )


def budget(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return training settings in which a budget that is named lifts those that are not."""
    named = [name for name in BUDGETS if name in values]
    return {**(dict.fromkeys(BUDGETS, 0) if named else {}), **values}


def new_run(
    folder: Path,
    model_name: str,
    model_config: Mapping[str, Any],
    source: str | Dataset,
    preparation: Preparation | Mapping[str, Any] | None,
    settings: TrainSettings,
    *,
    title: str | None = None,
    data_dir: Path | None = None,
    progress: Progress | None = None,
    named: Collection[str] | None = None,
) -> Study:
    """Read the data, build the model and make the run folder of a new training.

    Parameters
    ----------
    folder
        A new or empty folder.
    source
        The data by name or path, or loaded.
    preparation
        How to prepare the data, or what to change in their default preparation.
    data_dir, progress
        Where the data are and what shows a download, as in `data.load`.
    named
        Settings that somebody named: other widths are made to suit the data, which `remark` of the
        study then says. None leaves all.

    Raises
    ------
    StudioError
        If the data cannot be read, the model cannot be built for them, or the folder is taken.
    """
    device = training_device(settings)  # refused before a folder is made
    dataset = _load(source, preparation, data_dir, progress)
    dataset.check_training(settings.events)
    space, remark = dataset.space, ""
    if named is not None:
        usual, model_config = model_config, modest(model_name, space, model_config, named)
        remark = lessened(model_name, space, usual, model_config)
    chosen = parse(models.family(model_name).Config, dict(model_config))
    told = chosen.of_columns([column.name for column in dataset.columns]).model_dump()
    check_memory(model_name, space, told, device)
    model = models.build(model_name, space, told, settings.seed)
    config, origin = model.config.model_dump(mode="json"), models.origin(model_name)
    record = Record(
        title=title or title_of(model_name, dataset),
        model=ModelPart.of(model_name, config, settings.seed, space, origin),
        data=_describe(dataset, data_dir),
        training=settings.model_dump(mode="json"),
    )
    return Study(Run.create(Path(folder), record), model, dataset, settings, remark)


def open_run(
    folder: Path,
    *,
    data_dir: Path | None = None,
    changes: Mapping[str, Any] | None = None,
    progress: Progress | None = None,
    loaded: Dataset | None = None,
    place: str | None = None,
) -> Study:
    """Open a run to go on training it.

    Parameters
    ----------
    changes
        Training settings to change, such as a larger budget; they are recorded.
    loaded, place
        Data at hand, or where they are now, as in `reload_data`.

    Raises
    ------
    StudioError
        If the folder is no run, its data are gone or others, its weights are not its model's,
        or its training has ended and nothing is changed.
    """
    run = Run(Path(folder))
    settings = parse(TrainSettings, {**run.record.training, **budget(changes or {})})
    device = training_device(settings)
    _check_open(run, bool(changes))
    dataset = reload_data(run, data_dir=data_dir, progress=progress, loaded=loaded, place=place)
    _check_fit(run, dataset, device)
    if run.has_weights and run.has_checkpoint:
        model = models.restore(run)
    else:  # without a checkpoint training begins anew, so from new weights
        part = run.record.model
        model = models.build(part.name, part.space, part.config, part.seed)
    jump = _rate_jump(run, dataset, settings) if run.has_checkpoint else ""
    if changes:
        run.update(training=settings.model_dump(mode="json"))
    return Study(run, model, dataset, settings, jump)


def continue_run(
    run: Run,
    folder: Path,
    *,
    changes: Mapping[str, Any] | None = None,
    data_dir: Path | None = None,
    progress: Progress | None = None,
    loaded: Dataset | None = None,
    place: str | None = None,
) -> Study:
    """Make a new run that trains a run's model further, from its best weights on.

    The old run stays as it is. It needs no checkpoint: the optimiser starts anew.

    Parameters
    ----------
    changes
        Training settings to change; naming a budget lifts the others.
    loaded, place
        Data at hand, or where they are now, as in `reload_data`.

    Raises
    ------
    StudioError
        If the run has no weights, its data are gone or others, or `folder` is taken.
    """
    settings = parse(TrainSettings, {**run.record.training, **budget(changes or {})})
    device = training_device(settings)
    dataset = reload_data(run, data_dir=data_dir, progress=progress, loaded=loaded, place=place)
    _check_fit(run, dataset, device)
    model = models.restore(run)
    record = Record(
        title=f"{run.record.title}, trained further",
        model=run.record.model,
        data=_describe(dataset, data_dir),
        training=settings.model_dump(mode="json"),
    )
    new = Run.create(Path(folder), record)
    checkpoints.begin_from(model, settings, new, run.record.progress.best_valid_nll)
    return Study(new, model, dataset, settings)


def load(
    source: str | Path,
    preparation: Asked = None,
    *,
    data_dir: Path | None = None,
    progress: Progress | None = None,
    name: str = "",
) -> Dataset:
    """Read data as `data.load` does; those of a run are its codes, which are made where needed.

    The codes of a run that ships, `gallery/NAME`, are kept nowhere.

    Raises
    ------
    StudioError
        As `data.load`, and if the data of the run are gone.
    """
    run = coding.wanting(source)
    if run is not None:
        pictures = reload_data(run, data_dir=data_dir, progress=progress)
        if run.shipped:
            *_, codes = coding.written(run, pictures)
            assert isinstance(codes, Codes)
            return CodesDataset(run.reference, codes, preparation)
        deque(coding.encode(run, pictures), maxlen=0)
    return data.load(source, preparation, data_dir=data_dir, progress=progress, name=name)


def reload_data(
    run: Run,
    *,
    data_dir: Path | None = None,
    progress: Progress | None = None,
    loaded: Dataset | None = None,
    place: str | None = None,
) -> Dataset:
    """Read the data of a run again, by default from where they were read.

    Parameters
    ----------
    loaded
        Data at hand, which are taken instead if they are the run's, prepared as its are.
    place
        Where they are now, if they have moved.

    Raises
    ------
    StudioError
        If they are gone, or no longer those the run was trained on.
    """
    part = run.record.data
    if place is None and loaded is not None and _same_data(loaded, part):
        return loaded
    if data_dir is None and part.folder is not None:
        data_dir = Path(part.folder)
    source = whereabouts.find(run, data_dir) if place is None else place
    if source is None:
        raise StudioError(
            f"The data of {run.folder.name} are gone: there is nothing at {part.source}. If they "
            "are elsewhere now, say where: with --data, or in the window's list of runs."
        )
    mark = f" [{part.fingerprint[:8]}]"  # what users own has one, after the name at first
    # Called as it was then, so that numbers measured here and there compare.
    name = part.protocol.partition(mark)[0] if mark in part.protocol else ""
    dataset = load(source, part.preparation, data_dir=data_dir, progress=progress, name=name)
    if dataset.fingerprint != part.fingerprint and (earlier := _as_earlier(dataset, part)):
        dataset = dataset.prepared({**earlier, **part.preparation})
    if dataset.fingerprint != part.fingerprint:
        # A record with remarks is of a version that reads as this one.
        otherwise = "" if part.remarks else ", or were read otherwise by the version it is of"
        raise StudioError(
            f"The data in {source} are not those that {run.folder.name} was trained on{otherwise}; "
            "bring the old ones back, say where they are now, or train a new run."
        )
    return dataset


def _as_earlier(dataset: Dataset, part: DataPart) -> dict[str, str]:
    """Return how earlier versions read what this one reads otherwise, which they did not say."""
    read = {"orientation": "stored"}  # and nothing was turned upright
    if part.preparation.get("size"):
        read["fit"] = "squash"  # what is not square
    return {name: value for name, value in read.items() if name in dataset.settings}


def version_changes(run: Run) -> str:
    """Return how the versions here differ from those the run was made with; empty if they agree."""
    changed = []
    for name, then in run.record.versions.items():
        try:
            now = then if name == "python" else version(name)
        except PackageNotFoundError:
            now = "not installed"
        if now != then:
            changed.append(f"{name} {then} is now {now}")
    origin, package = run.record.model.origin, models.packaged().get(run.record.model.name)
    if origin and package and origin.package not in ("", package):
        changed.append(f"{origin.package} is now {package}")
    return ", ".join(changed)


def _place(key: str, fields: Mapping[str, list[str]]) -> tuple[str, str]:
    """Return the group and field that a setting's name means."""
    group, dot, field = key.partition(".")
    if dot and field in fields.get(group, ()):
        return group, field
    for group, names in fields.items():
        if key in names:
            return group, key
    known = {name for names in fields.values() for name in names}
    if dot:
        known = {f"{group}.{name}" for group, names in fields.items() for name in names}
    raise errors.unknown("setting", key, known)


def _load(
    source: str | Dataset,
    preparation: Preparation | Mapping[str, Any] | None,
    data_dir: Path | None,
    progress: Progress | None,
) -> Dataset:
    if isinstance(source, Dataset):
        return source if preparation is None else source.prepared(preparation)
    if preparation is not None and not isinstance(preparation, Preparation):
        asked = data.Changes(preparation)
        return load(source, asked, data_dir=data_dir, progress=progress)
    return load(source, preparation, data_dir=data_dir, progress=progress)


def title_of(model: str, dataset: Dataset) -> str:
    """Return what a run of a model is called unless the user says so."""
    given = dataset.preparation.given
    title = models.family(model).card.title
    return f"{title} on {dataset.name}" + (f", {given}" if given else "")


def _describe(dataset: Dataset, data_dir: Path | None) -> DataPart:
    return DataPart(
        source=dataset.source,
        preparation=dataset.preparation.recorded(),
        protocol=dataset.protocol,
        fingerprint=dataset.fingerprint,
        sizes=dict(dataset.sizes),
        folder=str(data_dir.expanduser().absolute()) if data_dir else None,
        columns=dataset.columns,
        words=dataset.words,
        class_names=dataset.class_names,
        remarks=dataset.remarks,
    )


def _same_data(loaded: Dataset, part: DataPart) -> bool:
    same = (loaded.source, loaded.fingerprint) == (part.source, part.fingerprint)
    return same and loaded.is_prepared(part.preparation)


def _rate_jump(run: Run, dataset: Dataset, settings: TrainSettings) -> str:
    """Say that a larger budget raises the learning rate again, which its schedule had lowered."""
    before, progress = parse(TrainSettings, run.record.training), run.record.progress
    events = dataset.sizes["train"]
    old, new = (
        learning_rate(
            one, share_done(one, one.steps_per_epoch(events), progress.step, progress.seconds)
        )
        for one in (before, settings)
    )
    if new <= JUMP * old:
        return ""
    return (
        f"The learning rate goes up from {old:.2g} to {new:.2g}, as its schedule now follows the "
        "larger budget; what comes of it is not what one training of that length would be."
    )


def _check_fit(run: Run, dataset: Dataset, device: str) -> None:
    """Raise unless a run's model is here, one of such data, and small enough for the device."""
    part, space = run.record.model, dataset.space
    models.check_origin(part, run.record.title)
    if space != part.space:
        raise StudioError(
            f"{run.folder / 'run.json'} was edited: its model and its data are of different "
            "shapes; restore it, or train again."
        )
    check_memory(part.name, space, part.config, device)


def _check_open(run: Run, changed: bool) -> None:
    status, reason = run.record.status, run.record.progress.reason
    if status == "diverged":
        raise StudioError(
            f"{run.folder.name} cannot go on: {reason or 'its loss diverged.'} Train a new run."
        )
    if run.goes_on_as_new:
        raise StudioError(
            f"{run.folder.name} has no checkpoint to go on from; train it further as a new run, "
            "in the window or with: ar-studio resume RUN --new FOLDER"
        )
    if status == "finished" and not changed:
        raise StudioError(
            f"{run.folder.name} has ended. {reason or 'Its budget is used up.'} Give it a larger "
            f"budget to go on, such as {max(1, 2 * run.record.progress.epoch)} epochs."
        )
