"""Branches of completions: what was observed stays, and the rest is drawn given it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.kit.task import Step
from ar_studio.gui.parts.paths import Node
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class Asked:
    """Which completion is branched, where, to what value and name, by whom and guided by whom."""

    node: Node
    dimension: int
    value: float
    name: str
    run: Run
    guide: Run | None


def branch_completion(asked: Asked, weights: Weights) -> Iterator[Step | Node]:
    """Draw a branch; its name says where it is no exact draw under the noise of before."""
    node, torch = asked.node, engine.torch
    assert node.observed is not None
    model = engine.models.autoregressive(weights.restore_same(asked.run, node.stamp, node.given))
    observed, size = torch.from_numpy(node.observed), model.space.size
    drawing = engine.branching.branch_completion(
        model,
        torch.from_numpy(node.event),
        observed,
        asked.dimension,
        asked.value,
        guide=_guide(asked, weights, model),
    )
    for found in drawing:
        if isinstance(found, engine.branching.Branched):
            yield _path(asked, model, found)
        elif isinstance(found, engine.sampling.PixelDrawn):
            yield Step(found.position, size)
        elif isinstance(found, engine.completion.Moved):
            yield Step(found.done, found.total)


def _guide(
    asked: Asked, weights: Weights, model: engine.models.Model
) -> engine.models.Model | None:
    if asked.guide is None:
        return None
    given = asked.node.given
    context = None if given is None else engine.torch.from_numpy(given.contexts)
    try:
        guide = engine.completion.given_guide(weights.restore(asked.guide), context)
        engine.completion.check_guide(guide, model.space, model.ordering.device)
    except StudioError:  # it is that of another model, or was deleted
        return None
    return guide


def _path(
    asked: Asked, model: engine.models.AutoregressiveModel, found: engine.branching.Branched
) -> Node:
    with engine.torch.no_grad():
        conditionals = model.conditionals(found.event[None].to(model.ordering.device))
    order = model.ordering.cpu()
    said = {
        "exact": "",
        "enumerated": translate("branches", " · exact, other noise"),
        "guided": translate("branches", " · guided, other noise"),
        "sequential Monte Carlo": translate("branches", " · annealed, other noise"),
    }
    return Node(
        asked.name + said.get(found.method, ""),
        Recording.of_event(model.space, found.event, conditionals, order),
        given=asked.node.given,
        before=asked.node,
        place=order.tolist().index(asked.dimension),
        observed=asked.node.observed,
        stamp=asked.node.stamp,
    )
