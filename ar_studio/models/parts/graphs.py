"""Graphs of dependence between dimensions: regular, given, or estimated from data.

A graph is a symmetric bool matrix `(D, D)` with an empty diagonal, in flat dimensions. It says
that a dimension, given its neighbours, is independent of all others (a Markov random field).
"""

import re

import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

MOST_COUNTED = 4096  # values of all dimensions together, whose pairs fit in memory
PSEUDO_COUNT = 1.0  # events added to the counted ones, spread over all pairs of values
COUNTED_AT_ONCE = 4096  # events


def chain(size: int) -> Tensor:
    """Return the graph that joins each dimension with the next one."""
    return joined(torch.arange(size - 1), torch.arange(1, size), size)


def grid(space: EventSpace) -> Tensor:
    """Return the graph that joins each pixel with those above, below, left and right of it.

    The channels of a pixel are joined, too. An event that is no image is one row of pixels.
    """
    channels, height, width = space.grid
    pixels = torch.arange(height * width).view(height, width)
    one = torch.cat([pixels[:, :-1].flatten(), pixels[:-1].flatten()])
    other = torch.cat([pixels[:, 1:].flatten(), pixels[1:].flatten()])
    near = joined(one, other, height * width) | torch.eye(height * width, dtype=torch.bool)
    return near.repeat(channels, channels) & ~torch.eye(space.size, dtype=torch.bool)


def parse(text: str) -> list[tuple[int, int]]:
    """Return the edges that a text such as `0-1, 1-2` names.

    Raises
    ------
    ValueError
        Naming the first part that is no edge.
    """
    edges: list[tuple[int, int]] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        match = re.fullmatch(r"(\d{1,9})\s*-\s*(\d{1,9})", part)
        if match is None or int(match[1]) == int(match[2]):
            raise ValueError(
                f"{part!r} is no edge; name two different dimensions, such as 0-1, 1-2"
            )
        edges.append((int(match[1]), int(match[2])))
    return edges


def given(text: str, size: int) -> Tensor:
    """Return the graph with the named edges.

    Raises
    ------
    StudioError
        If there is none, or one names a dimension that events do not have.
    """
    edges = torch.tensor(parse(text)).view(-1, 2)
    if not len(edges):
        raise StudioError("A given graph needs its edges, such as 0-1, 1-2.")
    if int(edges.max()) >= size:
        raise StudioError(
            f"The graph has an edge to dimension {int(edges.max())}, but events have the "
            f"dimensions 0 to {size - 1}."
        )
    return joined(edges[:, 0], edges[:, 1], size)


def chow_liu(events: Tensor, levels: int) -> Tensor:
    """Estimate the tree of the largest likelihood (Chow & Liu 1968).

    It is the maximum spanning tree of the mutual information between dimensions.
    """
    return spanning_tree(mutual_information(events, levels))


def mutual_information(events: Tensor, levels: int) -> Tensor:
    """Return `I(x_i; x_j)` in nats, `(D, D)`, counted in events `(N, D)`, with a pseudo-count.

    Raises
    ------
    StudioError
        If the counts would be too many.
    """
    size = events.shape[1]
    check_countable(size, levels)
    counts = torch.zeros(size * levels, size * levels, device=events.device)
    for part in events.split(COUNTED_AT_ONCE):
        # Whole numbers in float32 are exact up to 16 million events.
        one_hot = torch.nn.functional.one_hot(part.long(), levels).flatten(1).to(counts)
        counts.addmm_(one_hot.T, one_hot)
    joint = counts.view(size, levels, size, levels) + PSEUDO_COUNT / levels**2
    joint /= len(events) + PSEUDO_COUNT
    single = joint[0].sum(0)
    independent = single[:, :, None, None] * single
    return (joint * (joint / independent).log()).sum((1, 3))


def check_countable(size: int, levels: int) -> None:
    """Refuse to count the pairs of too many values.

    Raises
    ------
    StudioError
        If they would not fit in memory.
    """
    if size * levels > MOST_COUNTED:
        raise StudioError(
            f"A graph is estimated from all pairs of at most {MOST_COUNTED:,} values, and "
            f"{size:,} dimensions of {levels} values each have more; choose the graph grid or "
            "chain, give its edges, or use smaller events."
        )


def spanning_tree(weights: Tensor) -> Tensor:
    """Return the maximum spanning tree of symmetric weights `(D, D)`, by Prim's algorithm."""
    weights = weights.cpu()
    size = len(weights)
    best, parent = weights[0].clone(), torch.zeros(size, dtype=torch.long)
    best[0] = -torch.inf
    reached = [0]
    for _ in range(size - 1):
        nearest = int(best.argmax())
        reached.append(nearest)
        closer = weights[nearest] > best
        closer[reached] = False
        best[closer], parent[closer] = weights[nearest][closer], nearest
        best[nearest] = -torch.inf
    return joined(torch.arange(1, size), parent[1:], size)


def predecessors(graph: Tensor, ordering: Tensor) -> Tensor:
    """Return which earlier dimensions each one depends on, `(D, D)` bool, in flat dimensions.

    Row `i` is the smallest `B_i` with `p(x_i | x_<i) = p(x_i | x_{B_i})` in every distribution
    of that graph: all earlier `j` with a path from `i` whose inner nodes are later than `i`. They
    are what remains beside `i` when the later dimensions are eliminated one by one, last to
    first, each joining its neighbours (fill-in).
    """
    order = ordering.cpu()
    along = graph.cpu()[order][:, order].clone()
    for position in reversed(range(len(along))):
        earlier = along[position, :position].nonzero()[:, 0]
        along[earlier[:, None], earlier] = True
    place = orderings.positions(order)
    return along.tril(-1)[place][:, place]


def joined(one: Tensor, other: Tensor, size: int) -> Tensor:
    """Return the graph in which dimension `one[n]` is joined with `other[n]`."""
    graph = torch.zeros(size, size, dtype=torch.bool)
    graph[one, other] = True
    return graph | graph.T
