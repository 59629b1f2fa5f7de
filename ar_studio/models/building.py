"""Models built: untrained ones by name, and those of runs with their weights."""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from ar_studio import orderings, records
from ar_studio.errors import StudioError
from ar_studio.models import check_origin, family
from ar_studio.models.base import Model
from ar_studio.runs import Run
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace


def create(
    name: str,
    event_shape: Sequence[int] = (1, 28, 28),
    levels: int = 2,
    *,
    seed: int = 0,
    **config: Any,
) -> Model:
    """Build an untrained model.

    Parameters
    ----------
    name
        Name in `CATALOGUE`.
    event_shape, levels
        The event space: an image `(C, H, W)` or a vector `(D,)`; 0 levels are real numbers.
    seed
        Draws the initial weights; the global random state is left alone.
    **config
        Fields of the model's `Config`.

    Raises
    ------
    StudioError
        If the name, a field or a value is not one the model knows.
    """
    return build(name, EventSpace(tuple(event_shape), levels), config, seed)


def suited(name: str, space: EventSpace) -> type[Model]:
    """Return the class of a model's name, which takes events of the space.

    Raises
    ------
    StudioError
        If there is none of that name, or it does not take them.
    """
    cls = family(name)
    if reason := cls.card.unsuited(space):
        raise StudioError(reason)
    return cls


def build(name: str, space: EventSpace, config: Mapping[str, Any], seed: int = 0) -> Model:
    """Build an untrained model for an event space; see `create`."""
    cls = suited(name, space)
    parsed = parse(cls.Config, dict(config))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return cls(space, parsed)


def restore(run: Run) -> Model:
    """Build the model of a run and give it the run's best weights.

    Raises
    ------
    StudioError
        If there are no weights yet, or they are damaged or those of another model; or the model's
        code is missing or another.
    """
    check_origin(run.record.model, run.record.title)
    try:
        return _restored(run)
    except StudioError:
        if records.is_newer(run.record.versions.get("ar-studio", "")):
            raise records.later_version(run.folder) from None
        raise


def _restored(run: Run) -> Model:
    part, tensors = run.record.model, run.load_weights()
    wrong = StudioError(
        f"The weights in {run.folder} are not those of the {part.name} that its run.json "
        "describes; restore the files, or train again."
    )
    cls, space = family(part.name), part.space
    count = cls.parameter_count(space, parse(cls.Config, part.config))
    # An edited run.json must not have a model built that this machine could never hold.
    if count > sum(tensor.numel() for tensor in tensors.values()):
        raise wrong
    model = build(part.name, space, part.config, part.seed)
    model.make_room(tensors)
    if not _alike(model.state_dict(), tensors):
        raise wrong
    try:
        orderings.check(tensors["ordering"], space.size)
    except StudioError:
        raise wrong from None
    model.load_state_dict(tensors)
    return model


def _alike(expected: dict[str, Tensor], tensors: dict[str, Tensor]) -> bool:
    """Whether both hold the same names, shapes and types, and nothing but numbers.

    Half precision will do where floats are expected: what is shipped is stored so.
    """
    return expected.keys() == tensors.keys() and all(
        tensors[name].shape == tensor.shape
        and (
            tensors[name].dtype == tensor.dtype
            or (tensor.is_floating_point() and tensors[name].dtype == torch.float16)
        )
        and bool(tensors[name].isfinite().all())
        for name, tensor in expected.items()
    )
