"""What the house promises of its own code, counted."""

import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

WORDS = ("cards", "columns", "kinds", "spaces", "values")
TORCH_FREE = (*WORDS, "data", "guides", "models", "optimisation", "ranking", "runs")

# How often code may ask of what kind events are, or of what values, instead of asking the kind.
MOST_QUESTIONS = {"the engine": 10, "the window": 1}
PACKAGE = Path(__file__).resolve().parents[2] / "ar_studio"
# Where a kind may say what it is: its class, its values, its columns; in the window its roles.
ITS_OWN = ("kinds/", "spaces.py", "values.py", "columns.py", "data/table_dataset.py", "gui/events/")
ARRAYS = (  # know numbers and pixels only: an array's shape is no kind
    "gui/canvas/",
    "gui/kit/",
    "data/ar",  # archives and arrays in files
    "data/axes.py",
    "data/labels.py",
)
QUESTION = re.compile(
    r"\.(is_image|is_real|is_binary|documents|bins|ndim)\b"
    r"|(?<!dtype)\.kind (==|!=|is|in|not)"
    r"|\.values\.name (==|!=|is|in)"
    r"|\bis (not )?(\w+\.)?(IMAGE|TABLE|DOCUMENT)\b"
    r"|\blevels (==|!=|>|<|>=|<=) [0-3]\b"
    r"|\b(if|elif|and|or|not) [\w.]*\blevels\b(?! [<>=!])|\blevels (and|or|else)\b"
    r"|\blen\([\w.\[\]]*shape\) (==|!=)"
    r"|\bisinstance\([\w.]+, [\w.]*[a-z]Dataset\)"
)


def test_words_records_cards_and_spaces_load_without_torch():
    modules = ", ".join(f"ar_studio.{name}" for name in TORCH_FREE)
    asked = f"import sys, {modules}; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def statements(path: Path) -> Iterator[str]:
    """Yield the statements of a file but imports, without comments and with every string empty."""
    left_out = (tokenize.COMMENT, tokenize.NL, tokenize.INDENT, tokenize.DEDENT)
    said = ""
    with tokenize.open(path) as file:
        end = (0, 0)
        for token in tokenize.generate_tokens(file.readline):
            if token.type == tokenize.NEWLINE:
                if not said.startswith(("import ", "from ")):
                    yield said
                said = ""
            elif token.type not in left_out:
                apart = said and (token.start[0] != end[0] or token.start[1] > end[1])
                said += " " * bool(apart) + (
                    '""' if token.type == tokenize.STRING else token.string
                )
                end = token.end


def questions(where: str) -> list[str]:
    """Return every question of kind in the engine or the window, with its file."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        room = "the window" if name.startswith("gui/") else "the engine"
        if room == where and not name.startswith((*ITS_OWN, *ARRAYS)):
            found += [
                f"{name}: {said}" for said in statements(path) for _ in QUESTION.finditer(said)
            ]
    return found


@pytest.mark.parametrize("where", MOST_QUESTIONS)
def test_what_events_are_is_asked_of_their_kind(where):
    found = questions(where)
    assert len(found) <= MOST_QUESTIONS[where], "\n".join(found)
