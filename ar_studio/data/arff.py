"""ARFF, Weka's format: a table in text that names its columns and their types."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ar_studio.data.preamble import lines_of
from ar_studio.errors import StudioError

ATTRIBUTE = re.compile(
    r"@attribute\s+('(?:\\.|[^'])*'|\"(?:\\.|[^\"])*\"|\S+?)\s*(\{.*|\s[a-z].*)", re.IGNORECASE
)
LOOKED_AT = 1000  # rows
NUMERIC = ("numeric", "real", "integer")


@dataclass(frozen=True)
class Attributes:
    """What an ARFF file says of its columns.

    Attributes
    ----------
    nominal
        Places of the columns of categories and texts.
    lines
        How many stand above the rows.
    quote
        The quotation mark that its rows use.
    """

    names: tuple[str, ...]
    nominal: frozenset[int]
    lines: int
    quote: str


def is_arff(text: str) -> bool:
    """Whether a text begins as ARFF does."""
    said = (line.strip() for line in lines_of(text))
    first = next((line for line in said if line and not line.startswith("%")), "")
    return first.lower().startswith("@relation")


def attributes(path: Path, text: str) -> Attributes:
    """Read what stands above the rows of an ARFF file.

    Raises
    ------
    StudioError
        If an attribute cannot be read, there are no rows, or they are sparse.
    """
    names: list[str] = []
    nominal: set[int] = set()
    for number, line in enumerate(lines_of(text), 1):
        line = line.strip()
        if line.lower().startswith("@attribute"):
            found = ATTRIBUTE.fullmatch(line)
            if not found:
                raise StudioError(f"{path}, line {number}: {line[:60]!r} is no attribute; mend it.")
            if not found[2].strip().lower().startswith(NUMERIC):
                nominal.add(len(names))
            names.append(found[1].strip("'\""))
        elif line.lower().startswith("@data"):
            break
    else:
        raise StudioError(f"{path} has no line @data, so no rows; replace it by a fresh copy.")
    rows = [line.lstrip() for line in islice(lines_of(text), number, None)]
    rows = [line for line in rows if line and not line.startswith("%")]
    if rows and rows[0].startswith("{"):
        raise StudioError(
            f"{path} is a sparse ARFF file; save it with all values, with Weka's SparseToNonSparse."
        )
    if not names:
        raise StudioError(f"{path} has no line @attribute; replace it by a fresh copy.")
    marks = Counter("".join(rows[:LOOKED_AT]))
    quote = "'" if marks["'"] > marks['"'] else '"'
    return Attributes(tuple(names), frozenset(nominal), number, quote)
