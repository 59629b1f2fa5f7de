"""Checkpoints: all that a training needs to go on, as named tensors and plain values."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

import torch
from torch import Tensor, nn

from ar_studio.errors import StudioError
from ar_studio.models.base import Model
from ar_studio.optimisation import TrainSettings, averaged, make_optimizer
from ar_studio.runs import Run

EARLIER = {"statistics": "carried"}  # what earlier versions called a part of a checkpoint


@dataclass
class State:
    """Where training stands; with the tensors, all that a checkpoint holds."""

    step: int = 0
    epoch: int = 0
    position: int = 0  # batches done in this epoch
    seconds: float = 0.0
    loss_sum: float = 0.0
    loss_count: int = 0
    row_sum: float = 0.0
    row_count: int = 0
    rows: int = 0  # rows of metrics
    optimizer: str = ""
    learning_rate: float = 0.0  # of the last step
    micro_batch: int = 0
    precision: str = ""  # in which it learns; "" before that is chosen
    best_valid_nll: float | None = None
    best_epoch: int | None = None


def save(
    run: Run,
    modules: Mapping[str, nn.Module],
    optimizer: torch.optim.Optimizer,
    state: State,
    carried: dict[str, Tensor],
) -> None:
    """Write a checkpoint of modules by name, the optimiser, the state and what is carried.

    Raises
    ------
    FloatingPointError
        If a weight is no longer a number; nothing is written then, and the last checkpoint stays.
    StudioError
        If the disk is full or the folder may not be written to.
    """
    parts = {name: module.state_dict() for name, module in modules.items()}
    if not all(value.isfinite().all() for part in parts.values() for value in part.values()):
        raise FloatingPointError
    parts |= {"optimizer": _moments(optimizer), "carried": carried}
    tensors = {
        f"{name}.{key}": value for name, part in parts.items() for key, value in part.items()
    }
    run.save_checkpoint(tensors, asdict(state))


def begin_from(
    model: Model, settings: TrainSettings, run: Run, best_valid_nll: float | None
) -> None:
    """Have the training of a new run begin with a model's weights, not with untrained ones.

    Parameters
    ----------
    best_valid_nll
        What these weights reach on validation, so that only better ones replace them.
    """
    average = averaged(model, settings)
    modules = {"model": model, **({"average": average} if average else {})}
    state = State(
        optimizer=settings.optimizer,
        micro_batch=settings.batch_size,
        best_valid_nll=best_valid_nll,
        best_epoch=0,
    )
    run.save_weights(model.state_dict())
    save(run, modules, make_optimizer(model, settings), state, {})


def restore(
    run: Run, modules: Mapping[str, nn.Module], optimizer: torch.optim.Optimizer, state: State
) -> tuple[State, dict[str, Tensor] | None, dict[str, Tensor]]:
    """Load the run's checkpoint into modules and optimiser.

    Returns the state, the best weights if there are any, and what was carried from
    batch to batch. The given
    `state` is the one that training would begin with; its optimiser must be the checkpoint's.

    Raises
    ------
    StudioError
        If checkpoint or weights are damaged, or of another model or optimiser.
    """
    tensors, saved = run.load_checkpoint()
    best = run.load_weights() if run.has_weights else None
    names = (*modules, "optimizer", "carried")
    parts: dict[str, dict[str, Tensor]] = {name: {} for name in names}
    try:
        for name, tensor in tensors.items():
            part, _, key = name.partition(".")
            parts[EARLIER.get(part, part)][key] = tensor
        if best is not None:  # refused now rather than at the end of training
            modules["model"].load_state_dict(best)
        for name, module in modules.items():
            module.load_state_dict(parts[name])
        saved = {"precision": "", **saved}  # which earlier versions did not choose
        found = State(**{field.name: saved[field.name] for field in fields(State)})
        if found.optimizer != state.optimizer:
            raise ValueError(found.optimizer)
        _load_moments(optimizer, parts["optimizer"])
        return found, best, parts["carried"]
    except (KeyError, TypeError, ValueError, RuntimeError):
        raise StudioError(
            f"The files in {run.folder} do not fit this model and optimiser; resume with "
            "the settings it was made with, or train anew."
        ) from None


def _moments(optimizer: torch.optim.Optimizer) -> dict[str, Tensor]:
    """Return an optimiser's state as tensors `index.key`; its settings are training's own."""
    return {
        f"{index}.{key}": torch.as_tensor(value)
        for index, values in optimizer.state_dict()["state"].items()
        for key, value in values.items()
        if value is not None
    }


def _load_moments(optimizer: torch.optim.Optimizer, tensors: dict[str, Tensor]) -> None:
    state: dict[int, dict[str, Tensor]] = {}
    for name, tensor in tensors.items():
        index, _, key = name.partition(".")
        state.setdefault(int(index), {})[key] = tensor
    groups = optimizer.state_dict()["param_groups"]
    optimizer.load_state_dict({"state": state, "param_groups": groups})
