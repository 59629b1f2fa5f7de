"""Writes the decks of `docs/lectures.md` as lessons, one a deck, whose links are clicked.

make cards, or python packaging/lectures.py, after that document has changed.
"""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "docs" / "lectures.md"
FOLDER = ROOT / "resources" / "lessons"
FIRST = 101  # the order of the first deck: below the lessons
DECK = re.compile(r"^## (\d{3}) (.+)$", re.M)
ROW = re.compile(r"^\| (.*?) ?\| (L\d.*?) \| (.+) \|$", re.M)
ABOUT = (
    "A deck slide by slide: a link shows what the slide does. Where it prepares a training, press "
    "*Start training*."
)


def lessons() -> dict[str, str]:
    """Return the text of each lesson by the name of its file."""
    parts = DECK.split(DOCUMENT.read_text(encoding="utf-8"))[1:]
    return {
        f"lecture-{number}.md": _lesson(FIRST + place, f"Lecture {number}, {title}", text)
        for place, (number, title, text) in enumerate(
            zip(parts[::3], parts[1::3], parts[2::3], strict=True)
        )
    }


def _lesson(order: int, title: str, text: str) -> str:
    head = ["---", f"title: {title}", f"order: {order}", "---", "", ABOUT]
    return "\n".join([*head, *_lines(text.partition("\n## ")[0]), ""])


def _lines(text: str) -> Iterator[str]:
    """Yield the rows of a table as items below the heading of their slide."""
    for slide, items, shown in ROW.findall(text):
        if slide:
            yield f"\n### {slide}\n"
        yield f"- {items}: {shown}"


def main() -> None:
    """Write the lessons."""
    for name, text in lessons().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
