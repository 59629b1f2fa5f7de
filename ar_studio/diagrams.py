"""Diagrams of nodes and links as plain data: what leads where, and the same as SVG.

Places are in units of the distance between neighbours, `x` to the right and `y` up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape

# Okabe and Ito's hues, the pale ones deepened: in the window too, and in all that is written.
TONES = ("#0072b2", "#b34a00", "#007a58", "#a84e82", "#946400", "#2a7fb0", "#444444")
GROUND, INK, FAINT, CUT = "#ffffff", "#222222", "#9aa5ae", "#c9ced2"
RADIUS = 0.36  # of a node
ACROSS, UP, MARGIN, TEXT = 64, 112, 48, 13  # pixels of an SVG
MOST_TOLD = 8  # names in a sentence
LONGEST = 4  # letters that fit into a node as they are


@dataclass(frozen=True)
class Node:
    """A node: what it is called, what is written in it and beside it, and which colour it has.

    What is beside it lies below, or above where links come from below alone (`over`).
    """

    name: str
    x: float
    y: float
    label: str = ""
    beside: str = ""
    tone: int = 0
    over: bool = False


@dataclass(frozen=True)
class Link:
    """A link between nodes by their numbers; strength, from 0 to 1, is how thick it is.

    One that is `cut` leads nowhere and is shown struck out, one that is `quiet` only if lit.
    """

    start: int
    end: int
    strength: float = 1.0
    tone: int = 0
    cut: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Lit:
    """The nodes and links, by number, that lead to a node and that it leads to."""

    node: int
    before: frozenset[int]
    after: frozenset[int]
    links_before: frozenset[int]
    links_after: frozenset[int]


@dataclass(frozen=True)
class Diagram:
    """Nodes, links and what is said of rows of nodes, each at `(x, y)` of its last letter."""

    title: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    captions: tuple[tuple[float, float, str], ...] = ()

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """The least and the largest `x`, and `y`, of nodes."""
        xs, ys = [node.x for node in self.nodes], [node.y for node in self.nodes]
        return min(xs), max(xs), min(ys), max(ys)

    def lit(self, node: int) -> Lit:
        """Return what leads to a node, and what it leads to, along links that are not cut."""
        whole = [(n, link.start, link.end) for n, link in enumerate(self.links) if not link.cut]
        before, came = _reached(node, ((end, start, n) for n, start, end in whole))
        after, went = _reached(node, ((start, end, n) for n, start, end in whole))
        return Lit(node, before, after, came, went)

    def tell(self, node: int) -> str:
        """Say in a sentence what leads to a node, and what it leads to."""
        lit = self.lit(node)
        before, after = self._listed(lit.before), self._listed(lit.after)
        return f"{self.nodes[node].name} is led to by {before} and leads to {after}"

    def _listed(self, nodes: frozenset[int]) -> str:
        names = [self.nodes[node].name for node in sorted(nodes)]
        more = len(names) - MOST_TOLD
        return ", ".join(names[:MOST_TOLD]) + (f" and {more} more" if more > 0 else "") or "nothing"


def _reached(
    node: int, steps: Iterable[tuple[int, int, int]]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the nodes that steps `(from, to, link)` reach, and the links they go along."""
    onward: dict[int, list[tuple[int, int]]] = {}
    for start, end, link in steps:
        onward.setdefault(start, []).append((end, link))
    found, links, waiting = set(), set(), [node]
    while waiting:
        for end, link in onward.get(waiting.pop(), ()):
            links.add(link)
            if end not in found:
                found.add(end)
                waiting.append(end)
    return frozenset(found), frozenset(links)


def in_rows(rows: Sequence[Sequence[Node]], height: float = 1.0) -> list[Node]:
    """Return nodes row by row, the first one at the bottom, each row centred and as wide as any."""
    widest = max(len(row) for row in rows)
    placed = []
    for number, row in enumerate(rows):
        step = widest / len(row)
        over = number == len(rows) - 1 > 0
        placed += [
            replace(node, x=(n + 0.5) * step, y=number * height, over=over)
            for n, node in enumerate(row)
        ]
    return placed


def svg(diagram: Diagram, lit: Lit | None = None) -> str:
    """Return a diagram as SVG, with its texts as texts."""
    left, right, bottom, top = diagram.box
    said = max((len(text) for *_, text in diagram.captions), default=0) * TEXT * 0.62
    width = (right - left) * ACROSS + 2 * MARGIN + said
    height = (top - bottom) * UP + 2 * MARGIN

    def at(x: float, y: float) -> tuple[float, float]:
        return MARGIN + said + (x - left) * ACROSS, MARGIN + (top - y) * UP

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" font-family="DejaVu Sans, Helvetica, sans-serif" '
        f'font-size="{TEXT}"><title>{escape(diagram.title)}</title>'
        f'<rect width="100%" height="100%" fill="{GROUND}"/>'
    ]
    for number, link in enumerate(diagram.links):
        shining = lit is not None and number in lit.links_before | lit.links_after
        if link.quiet and not shining:
            continue
        ends = at(*_place(diagram.nodes[link.start])), at(*_place(diagram.nodes[link.end]))
        drawn.append(_line(link, *ends, lit is not None and not shining))
    drawn += [_circle(node, *at(*_place(node))) for node in diagram.nodes]
    for x, y, text in diagram.captions:
        across, down = at(x, y)
        drawn.append(
            f'<text x="{across:g}" y="{down + TEXT / 3:g}" text-anchor="end" fill="{INK}">'
            f"{escape(text)}</text>"
        )
    return "".join([*drawn, "</svg>\n"])


def _place(node: Node) -> tuple[float, float]:
    return node.x, node.y


def _line(link: Link, start: tuple[float, float], end: tuple[float, float], unlit: bool) -> str:
    colour = CUT if link.cut else FAINT if unlit else TONES[link.tone % len(TONES)]
    dashes = ' stroke-dasharray="3 4"' if link.cut else ""
    thick = 1.0 if link.cut else 0.6 + 2.4 * link.strength
    return (
        f'<line x1="{start[0]:g}" y1="{start[1]:g}" x2="{end[0]:g}" y2="{end[1]:g}" '
        f'stroke="{colour}" stroke-width="{thick:.2f}"{dashes}/>'
    )


def _circle(node: Node, x: float, y: float) -> str:
    radius, colour = RADIUS * ACROSS, TONES[node.tone % len(TONES)]
    size = TEXT * min(1.0, LONGEST / max(1, len(node.label)))
    parts = [
        f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{GROUND}" stroke="{colour}" '
        'stroke-width="2"/>',
        f'<text x="{x:g}" y="{y + size / 3:g}" text-anchor="middle" font-size="{size:.1f}" '
        f'fill="{INK}">{escape(node.label)}</text>',
    ]
    if node.beside:
        below = y - radius - TEXT / 2 if node.over else y + radius + TEXT
        parts.append(
            f'<text x="{x:g}" y="{below:g}" text-anchor="middle" fill="{INK}">'
            f"{escape(node.beside)}</text>"
        )
    return "".join(parts)
