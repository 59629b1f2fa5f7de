"""A Bayesian network as a diagram with causes above, and its tables as rows."""

from collections.abc import Sequence

from ar_studio.columns import Column
from ar_studio.diagrams import Diagram, Link, Node, in_rows
from ar_studio.figures import decimal
from ar_studio.inside.masks import inputs
from ar_studio.kinds.kind import Rows
from ar_studio.models.base import Model
from ar_studio.models.insides import Graph, Graphical

MOST = 60  # dimensions that a diagram shows
ASIDE = 0.6  # how far every other row stands aside, so that long arrows pass what is between
PLACES = 4  # decimals of a probability


def of(model: Model) -> Graph:
    """Return a model's network."""
    assert isinstance(model, Graphical)
    return model.network()


def diagram(graph: Graph, columns: Sequence[Column]) -> Diagram:
    """Return the network, of a large one the first dimensions; each stands below its parents."""
    shown = range(min(MOST, len(graph.parents)))
    names, depths = _names(graph, columns), _depths(graph)
    rows: list[list[Node]] = [[] for _ in range(max(depths[d] for d in shown) + 1)]
    order = []
    for depth in reversed(range(len(rows))):
        for d in (d for d in shown if depths[d] == depth):
            rows[-1 - depth].append(Node(names[d], 0, 0, str(d + 1), names[d]))
            order.append(d)
    nodes = [
        Node(n.name, n.x + ASIDE * (n.y % 2), n.y, n.label, n.beside, over=n.over)
        for n in in_rows([row for row in rows if row])
    ]
    where = {d: number for number, d in enumerate(order)}
    links = [Link(where[p], where[d]) for d in shown for p in graph.parents[d] if p in where]
    return Diagram("Bayesian network", tuple(nodes), tuple(links))


def shown(diagram: Diagram, node: int) -> int:
    """Return the flat dimension that a node of a diagram stands for."""
    return int(diagram.nodes[node].label) - 1


def table(graph: Graph, dimension: int, columns: Sequence[Column], most: int | None = None) -> Rows:
    """Return a dimension's table: the parents' values, and the probability of each of its own.

    Parameters
    ----------
    most
        Rows, of which there may be many; all of them if None.
    """
    names, tables = _names(graph, columns), graph.tables[dimension]
    parents, levels = graph.parents[dimension], tables.shape[1]

    def said(d: int, value: int) -> str:
        return columns[d].text(value) if columns else str(value)

    header = [
        *(names[p] for p in parents),
        *(f"p({names[dimension]} = {said(dimension, value)})" for value in range(levels)),
    ]
    rows: list[list[object]] = []
    for number, pmf in enumerate(tables[:most].tolist()):
        values = [number // levels**n % levels for n in reversed(range(len(parents)))]
        given = [said(p, value) for p, value in zip(parents, values, strict=True)]
        rows.append([*given, *(decimal(p, PLACES) for p in pmf)])
    return header, rows


def _names(graph: Graph, columns: Sequence[Column]) -> list[str]:
    return [column.name for column in columns] or inputs(len(graph.parents))


def _depths(graph: Graph) -> list[int]:
    """Return how many arrows lead to each dimension at most, one after the other."""
    found: dict[int, int] = {}
    while len(found) < len(graph.parents):
        for d, parents in enumerate(graph.parents):
            if d not in found and all(p in found for p in parents):
                found[d] = 1 + max((found[p] for p in parents), default=-1)
    return [found[d] for d in range(len(graph.parents))]
