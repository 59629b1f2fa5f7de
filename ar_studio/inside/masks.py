"""Masks of a network as matrices and as a diagram of units and links."""

from typing import NamedTuple

import torch
from torch import Tensor

from ar_studio.diagrams import Diagram, Link, Node, in_rows
from ar_studio.figures import lowered
from ar_studio.models.base import Model
from ar_studio.models.insides import Masked, MaskedLayers

MOST = 16  # units of a layer that a diagram shows
SAMPLE = 12  # that it shows of more


class Matrix(NamedTuple):
    """A mask as a matrix, `(rows, columns)`; both sorted so that its steps show.

    Attributes
    ----------
    title
        What it is: “M1: hidden layer 1 × inputs”.
    rows, columns
        What units are labelled with.
    strengths
        How strong the links are, like the mask.
    """

    title: str
    mask: Tensor
    rows: list[str]
    columns: list[str]
    strengths: Tensor


def of(model: Model, draw: int = 0) -> MaskedLayers:
    """Return a masked model's units and links; see `Masked.masked_layers`."""
    assert isinstance(model, Masked)
    return model.masked_layers(draw)


def redraws(model: Model) -> bool:
    """Tell whether a masked model can draw its masks again."""
    return isinstance(model, Masked) and model.redraws


def inputs(count: int) -> list[str]:
    """Return what dimensions are called in a diagram: x₁, x₂, …"""
    return [lowered(f"x{number}") for number in range(1, count + 1)]


def names(layers: MaskedLayers) -> list[str]:
    """Return what the layers are called, from the inputs on."""
    hidden = [f"hidden layer {n}" for n in range(1, len(layers.labels) - 1)]
    return ["inputs", *hidden, "outputs"]


def reached(layers: MaskedLayers) -> list[Tensor]:
    """Return by how many paths each unit of each layer sees the inputs, `(units, D)` float64."""
    found = [torch.eye(len(layers.ordering), dtype=torch.float64)]
    for mask in layers.masks:
        found.append(mask.cpu().double() @ found[-1])
    if layers.direct is not None:
        found[-1] = found[-1] + layers.direct.cpu().double()
    return found


def paths(layers: MaskedLayers) -> Tensor:
    """Return how many paths lead from each input to each output, `(D, D)` along the ordering.

    What makes a density of the outputs is that it is strictly lower triangular.
    """
    order = layers.ordering.cpu()
    return reached(layers)[-1][order][:, order]


def sorting(layers: MaskedLayers) -> list[Tensor]:
    """Return the order of each layer's units: dimensions along the ordering, others by number.

    That is how many inputs they see, which for MADE rises with `m(k)`; the last of them first
    counts where it is the same.
    """
    order, place = layers.ordering.cpu(), layers.ordering.cpu().argsort()
    found = [order]
    for seen in reached(layers)[1:-1]:
        last = ((seen > 0) * (place + 1)).amax(1)
        found.append((last * (len(order) + 1) + (seen > 0).sum(1)).argsort(stable=True))
    return [*found, order]


def matrices(layers: MaskedLayers) -> list[Matrix]:
    """Return all masks, sorted, and at last the paths that they leave."""
    order, called = sorting(layers), names(layers)
    labels = [
        [part[n] for n in which.tolist()] for part, which in zip(layers.labels, order, strict=True)
    ]
    found = []
    for number, (mask, strong) in enumerate(zip(layers.masks, layers.strengths, strict=True)):
        rows, columns = order[number + 1], order[number]
        title = f"M{number + 1}: {called[number + 1]} × {called[number]}"
        shown = mask.cpu()[rows][:, columns]
        strengths = strong.cpu()[rows][:, columns]
        found.append(Matrix(title, shown, labels[number + 1], labels[number], strengths))
    left = paths(layers)
    straight = "" if layers.direct is None else ", direct links included"
    title = f"Product: paths from inputs to outputs{straight}"
    return [*found, Matrix(title, left > 0, labels[-1], labels[0], left)]


def diagram(layers: MaskedLayers, inputs: list[str], cut: bool = False) -> Diagram:
    """Return units and links as a diagram, of many units a sample that is spread evenly.

    Parameters
    ----------
    inputs
        What the dimensions are called, in flat order.
    cut
        Whether links that masks have cut are shown, too.
    """
    shown = [_spread(order) for order in sorting(layers)]
    rows, called = [], names(layers)
    for number, which in enumerate(shown):
        ends = number in (0, len(shown) - 1)
        rows.append(
            [
                Node(
                    f"{inputs[unit]} ({called[number][:-1]})"
                    if ends
                    else f"unit {unit + 1} of {called[number]} (m = {layers.labels[number][unit]})",
                    0,
                    0,
                    layers.labels[number][unit],
                    inputs[unit] if ends else "",
                    0 if ends else 2,
                )
                for unit in which
            ]
        )
    nodes = in_rows(rows)
    starts = [sum(len(row) for row in rows[:n]) for n in range(len(rows))]
    links = [
        link
        for n, (mask, strong) in enumerate(zip(layers.masks, layers.strengths, strict=True))
        for link in _links(mask, strong, shown[n : n + 2], starts[n : n + 2], cut)
    ]
    if layers.direct is not None:
        ends = [shown[0], shown[-1]], [starts[0], starts[-1]]
        straight = _links(layers.direct, layers.direct.float(), *ends, cut=False)
        links += [Link(one.start, one.end, 0.2, 4, quiet=True) for one in straight]
    captions = []
    for number, which in enumerate(shown):
        whole = len(layers.labels[number])
        count = f"{whole}" if whole == len(which) else f"{len(which)} of {whole}"
        captions.append((min(0.0, nodes[0].x - 0.5), float(number), f"{called[number]}: {count}"))
    return Diagram("Masked network", tuple(nodes), tuple(links), tuple(captions))


def _links(
    mask: Tensor, strong: Tensor, shown: list[list[int]], starts: list[int], cut: bool
) -> list[Link]:
    """Return the links from a layer to the next one, among the units that are shown."""
    most, (below, above), (first, then) = float(strong.max()) or 1.0, shown, starts
    open_, size = mask[above][:, below].tolist(), (strong[above][:, below] / most).tolist()
    return [
        Link(first + j, then + i, size[i][j], cut=not open_[i][j])
        for i in range(len(above))
        for j in range(len(below))
        if open_[i][j] or cut
    ]


def _spread(order: Tensor) -> list[int]:
    """Return an order, or a sample of a longer one, evenly spread, its ends included."""
    if len(order) <= MOST:
        return order.tolist()
    return order[torch.linspace(0, len(order) - 1, SAMPLE).round().long()].tolist()
