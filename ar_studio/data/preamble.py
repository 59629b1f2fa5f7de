"""What stands above a table in text: `sep=`, and lines of comment."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

COMMENTS = ("#", "%", "//")
SEPARATOR = re.compile(r'"?sep=(\\t|.)"?', re.IGNORECASE)
LOOKED_AT = 50  # lines
MOST_AMONG_ROWS = 5  # one line in so many may still be a comment


@dataclass(frozen=True)
class Preamble:
    """The lines above a table.

    Attributes
    ----------
    lines
        How many there are.
    delimiter
        What a line `sep=` asks for; empty without.
    comments
        The texts of the comments, without their signs.
    """

    lines: int = 0
    delimiter: str = ""
    comments: tuple[str, ...] = ()


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends, of any system."""
    return iter(io.StringIO(text, newline=""))


def preamble(text: str) -> Preamble:
    """Return what stands above the table in a text.

    Where lines below begin as comments do, too, those are values.
    """
    lines = enumerate(lines_of(text), 1)
    skipped, delimiter, comments = 0, "", list[str]()
    for number, line in lines:
        line = line.strip()
        if number == 1 and (found := SEPARATOR.fullmatch(line)):
            delimiter = "\t" if found[1] == "\\t" else found[1]
        elif line.startswith(COMMENTS):
            comments.append(line.lstrip("#%/").strip())
        elif line:
            break
        skipped = number
    else:
        return Preamble()
    below = [line.startswith(COMMENTS) for _, line in islice(lines, LOOKED_AT)]
    if MOST_AMONG_ROWS * sum(below) > len(below):
        comments, skipped = [], int(bool(delimiter))
    return Preamble(skipped, delimiter, tuple(comments))
