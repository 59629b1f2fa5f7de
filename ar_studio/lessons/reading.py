"""Lessons are read from Markdown; what is wrong is told with its line.

A file begins with a header between two lines of `---`: `title:`, and if wanted `order:`,
`hidden: yes` and `locked:`. A line that begins with `? ` asks. Its answers follow: `- [ ]` and one
`- [x]`, or `= 0.75 ± 0.01`; then `> ` what explains it.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from ar_studio.errors import StudioError
from ar_studio.lessons.lesson import Block, Choice, Lesson, Link, Number, Prose, Question

FENCE = "---"
FIELDS: tuple[str, ...] = ("title", "order", "hidden", "locked")
NOTHING = (1, "")  # where a field is left out
ANSWER = re.compile(r"- \[([ xX])\] (.+)")
NUMBER = re.compile(r"= *(\S+?) *(?:± *(\S+))?$")
OWN = re.compile(r"\s*$|- \[|=|>")  # lines that belong to a question
DO = re.compile(r"\]\((do:[^)\s]*)\)")
HEADING = re.compile(r"\n(?=#)")
LARGEST = 200_000  # characters: more is no lesson


@dataclass(frozen=True)
class _Lines:
    """The lines of a file with their numbers, and how to say that one is wrong."""

    name: str
    lines: list[tuple[int, str]]

    def wrong(self, line: int, what: str) -> StudioError:
        return StudioError(f"{self.name}, line {line}: {what}")


def read(path: Path) -> Lesson:
    """Return the lesson in a file.

    Raises
    ------
    StudioError
        If it cannot be read, or is none; with the line that is wrong.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise StudioError(f"{path} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise StudioError(f"{path} is no text in UTF-8; save it as such.") from None
    return replace(parse(text, path.stem), folder=str(path.parent))


def parse(text: str, name: str) -> Lesson:
    """Return the lesson of a text; see the head of this file.

    Raises
    ------
    StudioError
        If something is wrong, with its line.
    """
    if len(text) > LARGEST:
        raise StudioError(f"{name} is too long for a lesson; split it into several.")
    file = _Lines(f"{name}.md", list(enumerate(text.splitlines(), 1)))
    header, start = _header(file)
    body = _Lines(file.name, file.lines[start:])
    links = {link.address: link for link in _links(body)}
    locked_line, locked = header.get("locked", NOTHING)
    return Lesson(
        name=name,
        title=header["title"][1],
        order=_order(file, header),
        hidden=_hidden(file, header),
        locked=tuple(part.strip() for part in locked.split(",") if part.strip()),
        locked_line=locked_line,
        blocks=tuple(_blocks(body)),
        links=links,
    )


def _header(file: _Lines) -> tuple[dict[str, tuple[int, str]], int]:
    """Return the fields of the header with their lines, and how many lines it takes."""
    if not file.lines or file.lines[0][1].strip() != FENCE:
        raise file.wrong(1, f"a lesson begins with a line {FENCE} and its title: … below that.")
    found: dict[str, tuple[int, str]] = {}
    for number, line in file.lines[1:]:
        if line.strip() == FENCE:
            if not found.get("title", NOTHING)[1]:
                raise file.wrong(number, "the header has no title; add a line title: …")
            return found, number
        name, colon, value = line.partition(":")
        if line.strip() and (not colon or name.strip() not in FIELDS):
            raise file.wrong(number, f"a header has {', '.join(FIELDS)}, each as name: value.")
        if line.strip():
            found[name.strip()] = number, value.strip()
    raise file.wrong(len(file.lines), f"the header does not end; add a line {FENCE} below it.")


def _order(file: _Lines, header: Mapping[str, tuple[int, str]]) -> float:
    line, value = header.get("order", NOTHING)
    try:
        return _number(value) if value else math.inf
    except ValueError:
        raise file.wrong(line, f"order is a number, not {value!r}.") from None


def _hidden(file: _Lines, header: Mapping[str, tuple[int, str]]) -> bool:
    line, value = header.get("hidden", NOTHING)
    if value not in ("", "yes", "no"):
        raise file.wrong(line, f"hidden is yes or no, not {value!r}.")
    return value == "yes"


def _links(file: _Lines) -> Iterator[Link]:
    for number, line in file.lines:
        for address in DO.findall(line):
            parts = urlsplit(address)
            if not parts.path:
                raise file.wrong(number, f"{address} names no panel: write do:sampling, say.")
            pairs = parse_qsl(parts.query, keep_blank_values=True)
            settings = dict(pairs)
            if len(settings) != len(pairs) or not all(settings.values()):
                raise file.wrong(number, f"{address} sets something twice, or to nothing.")
            yield Link(number, address, parts.path, settings, parts.fragment)


def _blocks(file: _Lines) -> Iterator[Block]:
    """Yield prose and questions; a question ends before the first line that is none of its own."""
    prose: list[str] = []
    place = 0
    while place < len(file.lines):
        number, line = file.lines[place]
        place += 1
        if not line.startswith("? "):
            prose.append(line)
            continue
        yield from _prose(prose)
        prose, own = [], []
        while place < len(file.lines) and OWN.match(file.lines[place][1]):
            own.append(file.lines[place])
            place += 1
        yield _question(file, number, line[2:].strip(), own)
    yield from _prose(prose)


def _prose(lines: list[str]) -> Iterator[Prose]:
    """Yield prose; a heading begins another piece, so that Tab goes from one to the next."""
    for text in HEADING.split("\n".join(lines).strip()):
        if text.strip():
            yield Prose(text.strip())


def _question(file: _Lines, number: int, asked: str, lines: list[tuple[int, str]]) -> Question:
    answers = [_answer(file, at, line) for at, line in lines if line.startswith("- [")]
    values = [_value(file, at, line) for at, line in lines if line.startswith("=")]
    why = " ".join(line[1:].strip() for _, line in lines if line.startswith(">"))
    if len(values) == 1 and not answers:
        return Number(number, asked, *values[0], why=why)
    right = [place for place, found in enumerate(answers) if found[1] in "xX"]
    if values or len(answers) < 2 or len(right) != 1:
        raise file.wrong(
            number,
            "a question has answers, - [ ] …, one of them - [x] …; or one number, = 0.75.",
        )
    return Choice(number, asked, tuple(found[2].strip() for found in answers), right[0], why)


def _answer(file: _Lines, number: int, line: str) -> re.Match[str]:
    found = ANSWER.fullmatch(line.strip())
    if found is None:
        raise file.wrong(number, "an answer is written - [ ] …, or - [x] … if it is right.")
    return found


def _value(file: _Lines, number: int, line: str) -> tuple[float, float]:
    found = NUMBER.fullmatch(line.strip())
    try:
        assert found is not None
        value, within = _number(found[1]), _number(found[2] or "0")
        assert within >= 0
        return value, within
    except (AssertionError, ValueError):
        raise file.wrong(number, "an answer is a number, = 0.75, or = 0.75 ± 0.01.") from None


def _number(text: str) -> float:
    """Return a number; a ValueError says that it is none."""
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value
