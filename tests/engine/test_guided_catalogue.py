"""Guided completion of every model with orderings of its own, against enumeration.

Weights are random and as large as leave every event a chance, the guide is a small network of any
ordering or a deliberately bad one, and completions must follow `p(x_M | x_O)`, which is known.
"""

import math
from collections.abc import Mapping
from itertools import count, product
from typing import Any

import pytest
import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.completion import best_ordering, complete
from ar_studio.completion.guiding import Guide, GuidedMoves
from ar_studio.completion.metropolis import Kernel, make_kernel
from ar_studio.models import AutoregressiveModel
from ar_studio.spaces import EventSpace

from .families import NAMES, SPACES, WHOLE, cases, everything, some, untrained
from .test_completion import ALARM, last, p_value, posterior

COMPLETIONS = 1000
CHANCE = 2.0  # nats: KL(uniform, p) at most, so that few events are all but impossible
MASKS = ("suffix", "checkerboard", "middle", "prefix", "random")
# One redraws by passes until nothing changes, the other one dimension after the other.
GUIDES = {
    "small": ("made", {"hidden": (12,), "masks": 0}, 0.5),
    "bad": ("deepnade", {"hidden": (20, 20)}, 1.0),
}
COLOUR = EventSpace((3, 1, 2), 3)
EVENTS = [*(space for space in SPACES if space != EventSpace((3, 1, 1), 3)), COLOUR]


def fixed() -> list[Any]:
    """Return the cases of the catalogue that need a guide, and whose events a guide takes."""
    found, any_order = [], dict[str, bool]()
    for case in cases(NAMES, EVENTS):
        name, space, config = case.values
        if (kind := f"{name} {config}") not in any_order:
            model = untrained(name, space, config)
            # Of lines some events cannot be: nothing stands after an end.
            any_order[kind] = model.any_order or model.card.pairs
        if not any_order[kind] and not space.documents:
            found.append(case)
    return found


def in_turn(found: list[Any]) -> list[Any]:
    """Return each family on every third of its events; all else takes turns, configurations too."""
    chosen: dict[str, dict[EventSpace, list[Any]]] = {}
    for case in found:
        name, space, _ = case.values
        chosen.setdefault(name, {}).setdefault(space, []).append(case)
    few = [
        those
        for number, of_family in enumerate(chosen.values())
        for those in list(of_family.values())[number % min(3, len(of_family)) :: 3]
    ]
    turns = []
    for turn, those in enumerate(few):
        case, mask = those[turn % len(those)], MASKS[turn % len(MASKS)]
        guide = tuple(GUIDES)[turn // len(MASKS) % len(GUIDES)]
        turns.append(pytest.param(*case.values, mask, guide, id=f"{case.id}-{mask}-{guide}"))
    return turns


FIXED = fixed()


def mask_of(name: str, space: EventSpace) -> Tensor:
    """Return which dimensions are observed: always some, and never all."""
    size = space.size
    place, end = torch.arange(size), max(1, size // 3)
    shuffled = orderings.random(size, torch.Generator().manual_seed(size))
    masks = {
        "suffix": place >= size // 2,
        "checkerboard": place % 2 == 1,
        "middle": (place < end) | (place >= size - end),
        "prefix": place < size // 2,
        "random": shuffled < size // 2,
    }
    return masks[name].view(space.event_shape)


def weighed(
    name: str, space: EventSpace, config: Mapping[str, Any], scale: float, seed: int
) -> AutoregressiveModel:
    """Return a model with random weights, given its context if it takes one."""
    model = untrained(name, space, config)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * scale)
    return model.given(space.context.blank(1)) if space.context else model


@torch.no_grad()
def strong(name: str, space: EventSpace, config: Mapping[str, Any]) -> AutoregressiveModel:
    """Return a model whose dimensions depend on each other as `CHANCE` allows."""
    uniform = space.size * math.log(space.levels)
    return next(
        model
        for halvings in count()
        for model in [weighed(name, space, config, 2 ** (-halvings / 2), seed=1)]
        if -float(model.log_prob(everything(space)).mean()) < uniform + CHANCE
    )


def guide_of(space: EventSpace, which: str) -> AutoregressiveModel:
    """Return a guide; the bad one hears nothing of a context."""
    name, config, scale = GUIDES[which]
    events = space.unconditional if which == "bad" else space
    return weighed(name, events, config, scale, seed=9)


def completed(
    name: str, space: EventSpace, config: Mapping[str, Any], mask_name: str, which: str
) -> tuple[float, bool]:
    """Complete; return how likely completions so far from the posterior are, and if settled."""
    model, x, mask = strong(name, space, config), some(space, 1)[0], mask_of(mask_name, space)
    guide = guide_of(space, which)
    done = last(complete(model, x, mask, COMPLETIONS, guide=guide, method="guided", seed=3))
    assert done.method == "guided"
    assert (done.samples[:, mask] == x[mask]).all()
    ordering, _ = best_ordering(model, mask.flatten())
    probabilities, _ = posterior(model, x, mask, ordering=ordering)
    return p_value(model, done.samples, probabilities), done.settled


@pytest.mark.parametrize(("name", "space", "config", "mask_name", "which"), in_turn(FIXED))
def test_every_model_is_completed_as_its_posterior_has_it(name, space, config, mask_name, which):
    assert completed(name, space, config, mask_name, which)[0] > ALARM


@pytest.mark.slow
@pytest.mark.parametrize(("name", "space", "config"), FIXED)
def test_so_it_is_under_every_mask_and_whatever_the_guide(name, space, config):
    for mask_name, which in product(MASKS, GUIDES):
        likely, settled = completed(name, space, config, mask_name, which)
        assert likely > ALARM or not settled, f"{mask_name}, {which} guide"


# What those tests would see, were it wrong.

NADE, PIXELCNN = WHOLE["nade"].small_configs[0], WHOLE["pixelcnn"].small_configs[0]
EASY = [
    ("nade", EventSpace((1, 3, 3)), NADE, "checkerboard"),
    ("pixelcnn", COLOUR, PIXELCNN, "suffix"),
]


def moved_by_the_guide(name, space, config, mask_name, which) -> float:
    """Move exact draws by the guide alone; return how likely it is that they stay exact."""
    model, x, mask = strong(name, space, config), some(space, 1)[0], mask_of(mask_name, space)
    probabilities, _ = posterior(model, x, mask)
    kernel = make_kernel(model, model.ordering, mask.flatten())
    moves = GuidedMoves(kernel, Guide(guide_of(space, which), space, mask.flatten()))
    generator = torch.Generator().manual_seed(4)
    exact = probabilities.multinomial(4 * COMPLETIONS, True, generator=generator)
    with torch.no_grad():
        state = kernel.anneal(kernel.evaluate(everything(space).flatten(1)[exact]), 1.0)
        for _ in range(8):
            state, _ = moves.move(state, generator)
    return p_value(model, state.x, probabilities)


@pytest.mark.parametrize("which", GUIDES)
@pytest.mark.parametrize(("name", "space", "config", "mask_name"), EASY)
def test_a_guides_moves_leave_exact_draws_exact(name, space, config, mask_name, which):
    assert moved_by_the_guide(name, space, config, mask_name, which) > ALARM


def forget_the_guide(monkeypatch):
    """Let a guide's moves be accepted as if it drew evenly."""
    redraw = Guide.redraw

    def forgetful(self, x, block, generator, *, back=True):
        drawn, there, was = redraw(self, x, block, generator, back=back)
        # The first draws, whose weights need it, look at no old values.
        return (drawn, there * (not back), was * (not back))

    monkeypatch.setattr(Guide, "redraw", forgetful)


def forget_the_proposal(monkeypatch):
    """Let the kernels' moves be accepted as if their proposals were symmetric."""

    def log_ratio(self, state, proposed, caution):
        return self.log_target(proposed) - self.log_target(state)

    monkeypatch.setattr(Kernel, "log_ratio", log_ratio)


@pytest.mark.parametrize("which", GUIDES)
@pytest.mark.parametrize(("name", "space", "config", "mask_name"), EASY)
def test_a_guide_forgotten_is_noticed(name, space, config, mask_name, which, monkeypatch):
    forget_the_guide(monkeypatch)
    assert moved_by_the_guide(name, space, config, mask_name, which) < ALARM


@pytest.mark.parametrize(("name", "space", "config", "mask_name"), EASY)
def test_a_proposal_forgotten_is_noticed(name, space, config, mask_name, monkeypatch):
    forget_the_proposal(monkeypatch)
    # A good guide draws them so well that moves have little to spoil.
    assert completed(name, space, config, mask_name, "bad")[0] < ALARM
