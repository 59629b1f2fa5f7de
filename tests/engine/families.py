"""The families of the catalogue, and small ones of each, for the tests of what all must hold."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ar_studio import models, orderings
from ar_studio.conditionals import Conditional, Discrete, Mixture
from ar_studio.errors import StudioError
from ar_studio.models import AutoregressiveModel, Model
from ar_studio.models.abilities import Carrying, Reading
from ar_studio.models.decoder import Memory
from ar_studio.models.plugins import checked
from ar_studio.settings import parse
from ar_studio.spaces import ContextSpace, EventSpace

EXAMPLE = Path(__file__).parents[2] / "docs" / "example_model.py"
SPACES = [
    EventSpace((1, 3, 3)),
    EventSpace((3, 1, 2)),
    EventSpace((7,)),
    EventSpace((1, 2, 2), 3),
    EventSpace((3, 1, 1), 3),
    EventSpace((4,), 4),
    EventSpace((4,), 3, documents=True),
    EventSpace((4,), 3, events="text"),
    EventSpace((4,), 3, events="sound"),
    EventSpace((4,), 3, events="line", context=ContextSpace("text", shape=(3,), levels=4)),
    EventSpace((1, 2, 2), 3, events="codes"),
    EventSpace((1, 2, 3), context=ContextSpace("class", classes=3, withheld=True)),
    EventSpace((3, 1, 1), 3, context=ContextSpace("image", shape=(2, 1, 1))),
]


def example() -> type[Model]:
    """Return the model that CONTRIBUTING shows, which is in no catalogue."""
    spec = spec_from_file_location("ar_studio_example_model", EXAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    models_in = (each for each in vars(module).values() if isinstance(each, type))
    (found,) = (each for each in models_in if issubclass(each, Model) and "card" in vars(each))
    return found


def lacks(family: type) -> str:
    """Return what a class lacks to be a model, in a sentence; empty if it lacks nothing."""
    try:
        checked(family, "the catalogue")
    except StudioError as error:
        return str(error)
    return ""


FAMILIES: dict[str, type[Model]] = {"lookback": example(), **models.CATALOGUE}
WHOLE = {name: family for name, family in FAMILIES.items() if not lacks(family)}


def named(*, real: bool) -> list[str]:
    """Return the families with tractable conditionals, of real numbers or of all others."""
    return [
        name
        for name, family in WHOLE.items()
        if issubclass(family, AutoregressiveModel)
        and ("real" in family.card.values if real else set(family.card.values) != {"real"})
    ]


def suits(name: str, space: EventSpace, config: Mapping[str, Any]) -> bool:
    """Return whether a family takes such events, in a configuration."""
    family = WHOLE[name]
    if family.card.unsuited(space):
        return False
    own = family.card.kinds or issubclass(family, Carrying)
    if space.events and not own:  # to whom it is any row of categories
        return False
    try:
        family.parameter_count(space, parse(family.Config, dict(config)))
    except StudioError:
        return False
    return True


def cases(names: Sequence[str], spaces: Iterable[EventSpace]) -> list[Any]:
    """Return every family with each of its small configurations, and events that suit it."""
    return [
        pytest.param(name, space, dict(config), id=f"{name}-{number}-{space.event_shape}-{said}")
        for name in names
        for number, config in enumerate(WHOLE[name].small_configs)
        for space, said in ((space, space.values) for space in spaces)
        if suits(name, space, config)
    ]


NAMES = named(real=False)
CASES = cases(NAMES, SPACES)
each_model = pytest.mark.parametrize(("name", "space", "config"), CASES)


def untrained(
    name: str, space: EventSpace, config: Mapping[str, Any], seed: int = 0
) -> AutoregressiveModel:
    """Return a model as it is built, of the catalogue or not."""
    family = WHOLE[name]
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return models.autoregressive(family(space, parse(family.Config, dict(config))))


def build(name: str, space: EventSpace, config: Mapping[str, Any]) -> AutoregressiveModel:
    """Return a float64 model with all parameters random, so that nothing holds by being zero.

    Where it takes a context, one is given, the same for all events; see test_context.py for more.
    """
    model = untrained(name, space, config).double()
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.6)
    if isinstance(model, Reading):
        read = torch.rand(40, generator=generator).square() * space.levels
        model.read([read.long()])
    return model.given(space.context.blank(1)) if space.context else model


def suitable(name: str) -> EventSpace:
    """Return a small event space that a model takes."""
    spaces = [EventSpace((1, 4, 4)), *SPACES, EventSpace((4,), 0)]
    return next(space for space in spaces if not WHOLE[name].card.unsuited(space))


def accepted(model: AutoregressiveModel) -> list[Tensor]:
    """Return the orderings that a model accepts; for any-order models, its own and random ones."""
    if not model.any_order:
        return list(model.known_orderings)
    generator = torch.Generator().manual_seed(7)
    others = [orderings.random(model.space.size, generator) for _ in range(2)]
    return [model.ordering, *others]


def everything(space: EventSpace) -> Tensor:
    """Return all `K^D` events."""
    rows = list(product(range(space.levels), repeat=space.size))
    return torch.tensor(rows, dtype=space.dtype).view(-1, *space.event_shape)


def some(space: EventSpace, n: int, seed: int = 3) -> Tensor:
    """Return events of random values."""
    generator = torch.Generator().manual_seed(seed)
    shape = (n, *space.event_shape)
    return torch.randint(space.levels, shape, generator=generator, dtype=space.dtype)


def logits(conditional: Conditional, size: int) -> Tensor:
    """Return the logits as `(B, D, O)`."""
    assert isinstance(conditional, Discrete), f"{type(conditional).__name__} has no logits"
    return conditional.logits.reshape(len(conditional.logits), size, -1)


def numbers(conditional: Conditional, size: int = 1) -> Tensor:
    """Return what `D` distributions depend on, `(B, D, O)`, of densities `(B, D, 3K)`."""
    if not isinstance(conditional, Mixture):
        return logits(conditional, size)
    parts = (conditional.log_weights, conditional.means, conditional.log_scales)
    return torch.cat([part.reshape(len(part), size, -1) for part in parts], -1)


def influence(model: AutoregressiveModel, ordering: Tensor, x: Tensor) -> Tensor:
    """Return which dimension's logits depend on which, `(D, D)` bool, both along the ordering.

    By gradients where values are inputs of a function, and by changing values: tables have none.
    """
    size, levels = model.space.size, model.space.levels
    order = ordering.tolist()
    depends = torch.zeros(size, size, dtype=torch.bool)
    for event in x if model.space.values.smooth else ():
        jacobian = torch.autograd.functional.jacobian(
            lambda e: logits(model.conditionals(e[None], ordering=ordering), size)[0, :, 0],
            event.double(),
        )
        assert isinstance(jacobian, Tensor)
        depends |= jacobian.reshape(size, size) != 0
    before = logits(model.conditionals(x, ordering=ordering), size)
    for dimension in range(size):
        for shift in range(1, levels):
            changed = x.clone().flatten(1)
            changed[:, dimension] = (changed[:, dimension] + shift) % levels
            after = logits(model.conditionals(changed.view_as(x), ordering=ordering), size)
            # Which events there are may change how sums are rounded.
            near = torch.isclose(after, before, rtol=1e-12, atol=1e-12)
            depends[:, dimension] |= (~near).any(2).any(0)
    return depends[order][:, order]


def held(root: object) -> dict[str, Tensor]:
    """Return all tensors that an object of this program holds, and its parts, by where they are."""
    found: dict[str, Tensor] = {}
    seen, waiting = set[int](), [("", root)]
    while waiting:
        where, part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, Tensor):
            found[where] = part
        elif isinstance(part, Mapping):
            waiting.extend((f"{where}.{key}", value) for key, value in part.items())
        elif isinstance(part, list | tuple):
            waiting.extend((f"{where}[{index}]", value) for index, value in enumerate(part))
        elif isinstance(part, Memory | nn.Module) or type(part).__module__.startswith("ar_studio."):
            waiting.append((where, vars(part)))
    return found
