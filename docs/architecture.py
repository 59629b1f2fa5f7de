"""Draw the floors of the studio from what import-linter holds: `python docs/architecture.py`.

A test holds `architecture.svg` equal to what this draws, so the picture cannot say what is not so.
"""

import textwrap
import tomllib
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURE = Path(__file__).with_suffix(".svg")
WIDTH, MARGIN, GAP, LINE = 920, 24, 8, 20
LETTERS = 88  # of a row's names on one line
WINDOW, COMMANDS, VERBS, MODELS, GROUND = "#dbe9f6", "#e9eef3", "#e4f1e1", "#fdf0d5", "#efe6f3"
FONT = 'font-family="DejaVu Sans, Helvetica, Arial, sans-serif"'


def layers(contract_type: str) -> list[list[str]]:
    """Return the layers of a contract, each a list of names, the highest first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    found = next(contract for contract in contracts if contract["type"] == contract_type)
    return [[name.strip() for name in layer.split("|")] for layer in found["layers"]]


def rooms() -> list[list[str]]:
    """Return the layers of the window, with what `*` stands for: panels, and what is beside."""
    named, folder = layers("open_layers"), ROOT / "ar_studio" / "gui"
    known = {name for layer in named for name in layer}
    children = {path.stem for path in folder.iterdir() if path.suffix == ".py" or is_package(path)}
    rest = sorted(children - known - {"__init__"})
    rest.sort(key=lambda name: not (folder / name).is_dir())
    return [rest if layer == ["*"] else layer for layer in named]


def is_package(path: Path) -> bool:
    return (path / "__init__.py").is_file()


def titled(names: Sequence[str], folder: Path) -> str:
    """Return names as they are written in the tree: a folder with a slash."""
    return " · ".join(f"{name}/" if is_package(folder / name) else name for name in names)


def box(top: int, lines: Sequence[str], colour: str, left: int, right: int) -> str:
    """Return a row with lines of names in its middle."""
    height, middle = LINE * len(lines) + 12, (left + right) / 2
    drawn = [
        f'<rect x="{left}" y="{top}" width="{right - left}" height="{height}" rx="6" '
        f'fill="{colour}" stroke="#456" stroke-width="0.8"/>'
    ]
    for number, line in enumerate(lines):
        drawn.append(
            f'<text x="{middle:g}" y="{top + LINE * (number + 1) + 1}" text-anchor="middle" '
            f'font-size="13" fill="#12202b">{escape(line)}</text>'
        )
    return "".join(drawn)


def floors() -> Iterator[tuple[str, str]]:
    """Yield the names on each row and its colour, from the highest down."""
    package = ROOT / "ar_studio"
    for layer in rooms():
        yield titled(layer, package / "gui"), WINDOW
    colour = VERBS
    for layer in layers("layers"):
        if layer == ["__main__"]:
            continue
        if "gui" in layer:
            yield titled([name for name in layer if name != "gui"], package), COMMANDS
            continue
        at_models = "models" in layer
        yield titled(layer, package), MODELS if at_models else colour
        colour = GROUND if at_models else colour


def drawing() -> str:
    """Return the picture as SVG."""
    parts, top, before = [], MARGIN, ""
    titles = {WINDOW: "gui/, the window", COMMANDS: "the command line", VERBS: "verbs"}
    titles |= {MODELS: "models", GROUND: "ground"}
    for names, colour in floors():
        if colour != before:
            top += 22
            parts.append(
                f'<text x="{MARGIN}" y="{top - 6}" font-size="12" font-weight="600" '
                f'fill="#456">{escape(titles[colour])}</text>'
            )
            before = colour
        lines = textwrap.wrap(names, LETTERS, break_long_words=False, break_on_hyphens=False)
        parts.append(box(top, lines, colour, MARGIN, WIDTH - MARGIN - 30))
        top += LINE * len(lines) + 12 + GAP
    x = WIDTH - MARGIN - 12
    arrow = (
        f'<path d="M{x},{MARGIN + 22} L{x},{top - GAP - 8}" stroke="#456" stroke-width="1.6" '
        f'marker-end="url(#tip)"/><text transform="translate({x + 18},{top / 2:g}) rotate(90)" '
        'text-anchor="middle" font-size="12" fill="#456">imports go down only</text>'
    )
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + 8}" {FONT}>'
        f'<rect width="{WIDTH}" height="{top + 8}" fill="#fbfcfd"/>'
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" '
        'markerHeight="8" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="#456"/></marker></defs>'
    )
    return head + "\n" + "\n".join([*parts, arrow]) + "\n</svg>\n"


if __name__ == "__main__":
    PICTURE.write_text(drawing(), encoding="utf-8")
