"""The arrows of a Bayesian network as users type them: `rain -> wet, sprinkler -> wet`."""

import re
from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from ar_studio.errors import StudioError, unknown

Arrow = tuple[str, str]  # from a parent to its child


def read(text: str) -> list[Arrow]:
    """Return the arrows of a text; `a -> b -> c` is two.

    Raises
    ------
    ValueError
        Naming the first part that is no arrow, or a circle that arrows make.
    """
    found: list[Arrow] = []
    for chain in filter(str.strip, re.split(r"[,;\n]", text)):
        names = [name.strip() for name in re.split(r"->|→", chain)]
        if len(names) == 1 or not all(names):
            raise ValueError(
                f"{chain.strip()!r} is no arrow; write rain -> wet, with commas between arrows"
            )
        found += pairwise(names)
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for parent, child in found:
        sorter.add(child, parent)
    try:
        sorter.prepare()
    except CycleError as error:
        circle = " -> ".join(error.args[1])
        raise ValueError(f"the arrows {circle} go round in a circle; leave one out") from None
    return list(dict.fromkeys(found))


def numbered(text: str, names: Sequence[str]) -> str:
    """Return the same arrows between columns by their numbers, from 1 on, if columns have names.

    Raises
    ------
    StudioError
        If a name is that of no column; the nearest name is suggested.
    """

    def number(name: str) -> str:
        if name.isdecimal() or not names:
            return name
        if name not in names:
            raise unknown("column", name, names)
        return str(names.index(name) + 1)

    return ", ".join(f"{number(parent)} -> {number(child)}" for parent, child in read(text))


def parents(text: str, size: int) -> list[tuple[int, ...]]:
    """Return the parents of each of `size` dimensions, from 0 on, in rising order.

    Raises
    ------
    StudioError
        If an end of an arrow is no number from 1 to `size`.
    """
    found: list[set[int]] = [set() for _ in range(size)]
    for arrow in read(text):
        for name in arrow:
            if not (name.isdecimal() and len(name) < 10 and 1 <= int(name) <= size):
                raise StudioError(
                    f"{name!r} is no dimension of these events; name a column of the table, or a "
                    f"number from 1 to {size:,}."
                )
        parent, child = arrow
        found[int(child) - 1].add(int(parent) - 1)
    return [tuple(sorted(each)) for each in found]


def topological(parents: Sequence[Sequence[int]]) -> list[int]:
    """Return the dimensions so that parents come first, and else in rising order."""
    waiting, order = list(range(len(parents))), list[int]()
    placed = set[int]()
    while waiting:
        free = next(d for d in waiting if placed.issuperset(parents[d]))
        waiting.remove(free)
        placed.add(free)
        order.append(free)
    return order
