"""Checkpoints: all that a training needs to go on, as named tensors and plain values."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

import torch
from torch import Tensor, nn

from ar_studio.errors import StudioError
from ar_studio.runs import Run


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
    micro_batch: int = 0
    best_valid_nll: float | None = None
    best_epoch: int | None = None


def save(
    run: Run, modules: Mapping[str, nn.Module], optimizer: torch.optim.Optimizer, state: State
) -> None:
    """Write a checkpoint of modules by name, the optimiser and the state.

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
    moments, groups = _flatten(optimizer.state_dict())
    parts["optimizer"] = moments
    tensors = {
        f"{name}.{key}": value for name, part in parts.items() for key, value in part.items()
    }
    run.save_checkpoint(tensors, {"groups": groups, **asdict(state)})


def restore(
    run: Run, modules: Mapping[str, nn.Module], optimizer: torch.optim.Optimizer
) -> tuple[State, dict[str, Tensor] | None]:
    """Load the run's checkpoint into modules and optimiser, and return state and best weights.

    Raises
    ------
    StudioError
        If checkpoint or weights are damaged, or of another model or optimiser.
    """
    tensors, saved = run.load_checkpoint()
    best = run.load_weights() if run.has_weights else None
    parts: dict[str, dict[str, Tensor]] = {name: {} for name in (*modules, "optimizer")}
    try:
        for name, tensor in tensors.items():
            part, _, key = name.partition(".")
            parts[part][key] = tensor
        if best is not None:  # refused now rather than at the end of training
            modules["model"].load_state_dict(best)
        for name, module in modules.items():
            module.load_state_dict(parts[name])
        optimizer.load_state_dict(_unflatten(parts["optimizer"], saved["groups"]))
        return State(**{field.name: saved[field.name] for field in fields(State)}), best
    except (KeyError, TypeError, ValueError, RuntimeError):
        raise StudioError(
            f"The files in {run.folder} do not fit this model and optimiser; resume with "
            " the settings it was made with, or train anew."
        ) from None


def _flatten(state: dict[str, Any]) -> tuple[dict[str, Tensor], str]:
    """Split an optimiser's state into tensors `index.key` and JSON of its groups."""
    tensors = {
        f"{index}.{key}": torch.as_tensor(value)
        for index, values in state["state"].items()
        for key, value in values.items()
        if value is not None
    }
    return tensors, json.dumps(state["param_groups"])


def _unflatten(tensors: dict[str, Tensor], groups: str) -> dict[str, Any]:
    state: dict[int, dict[str, Tensor]] = {}
    for name, tensor in tensors.items():
        index, _, key = name.partition(".")
        state.setdefault(int(index), {})[key] = tensor
    return {"state": state, "param_groups": json.loads(groups)}
