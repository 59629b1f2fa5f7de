"""Files of text that are no tables, known by their look."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from ar_studio.data import signatures
from ar_studio.data.plain_text import read_text
from ar_studio.data.preamble import lines_of
from ar_studio.errors import StudioError

LOOKED_AT = 50  # lines
EVEN = 0.8  # of the lines of a table that could as well be a text
SPARSE = re.compile(r"\S+(\s+(qid:)?\d+:[^\s:]+)+\s*(#.*)?")
FASTA = re.compile(r">.*|[A-Za-z*-]+")
NUMERIC = re.compile(r"[-+]?[\d.,]+%?")


def check_look(path: Path, text: str) -> None:
    """Refuse other formats by their look.

    Raises
    ------
    StudioError
        Saying what it is, and the way to a table.
    """
    if found := signatures.of_text(text):
        raise StudioError(signatures.named(path, found, "a table"))
    lines = [line.strip() for line in islice(lines_of(text), LOOKED_AT) if line.strip()]
    if lines and lines[0][0] == ">" and all(map(FASTA.fullmatch, lines)):
        raise StudioError(
            f"{path} is FASTA, a text of sequences, not a table; write those of one length as "
            "rows of letters, each in a column of its own."
        )
    sparse = sum(bool(SPARSE.fullmatch(line)) for line in lines)
    if lines and sparse > 0.8 * len(lines):
        raise StudioError(
            f"{path} is in LIBSVM's sparse format, not a table; write all values out, with "
            "scikit-learn: load_svmlight_file(…)[0].toarray(), saved as .csv."
        )


def check_prose(path: Path, lines: Sequence[str]) -> None:
    """Refuse lines of words that no delimiter cuts into columns.

    Raises
    ------
    StudioError
        Saying that it is a text.
    """
    if is_prose(lines):
        raise StudioError(
            f"{path} is a text, not a table; to learn to write as it does, give it the ending .txt."
        )


def is_text_file(path: Path) -> bool:
    """Tell whether a file is of lines of words; what cannot be read is left to who reads it."""
    try:
        text = read_text(path)
    except StudioError:
        return False
    if signatures.of_text(text) or text.lstrip()[:1] in ("@", "%"):  # ARFF and its comments
        return False
    return is_prose([*islice(lines_of(text), LOOKED_AT)], EVEN)


def is_prose(lines: Sequence[str], even: float = 0.5) -> bool:
    """Tell whether lines are of words, and no delimiter cuts that share of them evenly."""
    kept = [line for line in lines if line.strip()]
    for delimiter in "\t;|, ":
        widths = Counter(_width(line, delimiter) for line in kept)
        width, count = widths.most_common(1)[0] if widths else (1, 0)
        if width > 1 and count >= even * len(kept) > even:
            return False
    words = [word for line in kept for word in line.split()]
    numbers = sum(bool(NUMERIC.fullmatch(word)) for word in words)
    return 4 * numbers < len(words)


def _width(line: str, delimiter: str) -> int:
    try:
        return len(next(csv.reader([line.strip()], delimiter=delimiter, skipinitialspace=True)))
    except csv.Error:
        return 1
