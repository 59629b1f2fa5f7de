"""The tree of branches as parts of a whole: what share of all paths goes each way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage

from ar_studio.gui.canvas import thumbnail
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.canvas.treemap import Part
from ar_studio.gui.parts.paths import Node

ROUNDING = 1e-5  # of probabilities that are all there are


def shared(nodes: Sequence[Node]) -> Part | None:
    """Return all paths as a whole, divided wherever one of a tree went off; its root comes first.

    There the part of those that came as far is divided by `p(x_o(i) | x_o(<i))`: between the value
    of the path itself, those of its branches, and all others. What is undivided in the end are the
    paths of the tree, known by their places in `nodes`, and what nobody has looked at; the share
    of each is the product of the chances on its way. None where values have a density: it is no
    share.
    """
    if nodes[0].recording.space.values.density:
        return None
    off: dict[Node, list[tuple[int, Node]]] = {}
    for number, node in enumerate(nodes[1:], 1):
        off.setdefault(_left(node), []).append((number, node))
    return _part(1.0, (0, nodes[0]), 0, off)


def _left(node: Node) -> Node:
    """Return the path that a branch left: of a branch that came later it shares no more."""
    left = node.before
    assert left is not None
    while left.before is not None and node.place <= left.place:
        left = left.before
    return left


def _part(
    share: float, path: tuple[int, Node], since: int, off: dict[Node, list[tuple[int, Node]]]
) -> Part:
    """Return the part of those that followed a path as far as position `since`."""
    number, node = path
    later = [one for one in off.get(node, ()) if one[1].place >= since]
    if not later:
        return Part(share, number, local(node.name), _picture(node))
    place = min(one.place for _, one in later)
    ways = {node.value(place): path}
    for other, branch in later:
        if branch.place == place:  # the same value again is the same path again
            ways.setdefault(branch.value(place), (other, branch))
    parts = [_part(way[1].chance(place), way, place + 1, off) for way in ways.values()]
    rest = 1 - sum(part.share for part in parts)
    return Part(share, parts=(*parts, Part(rest)) if rest > ROUNDING else tuple(parts))


def _picture(node: Node) -> QImage | None:
    space = node.recording.space
    if not space.kind.pictured:
        return None
    return thumbnail.images_of(node.event[None], space.values.top)[0]
