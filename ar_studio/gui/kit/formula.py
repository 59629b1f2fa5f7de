"""Formulas as rich text."""

import re
from html import escape

INDEX = re.compile(r"([_^])(?:\{([^}]*)\}|((?:&lt;)?\w+))")
APART = re.compile(r"(```.*?```|`[^`]*`|\]\([^)\s]*\)|<?https?:[^\s>]*>?)", re.DOTALL)
# Of a single letter, with or without a hat: what has more before it is a name such as `own_file`.
MARKED = re.compile(
    r"(?<![^\W_]{2})(?<=[^\W_]|[)\u0302])([_^])(?:\{([^}\s]*)\}|([<−-]?[^\W⁰¹²³⁴-⁹]+(?:\.\d+)?))"
)
TAGS = {"_": "sub", "^": "sup"}


def mathematics(text: str) -> str:
    """Return a formula as rich text: `x_d`, `x_<d` and `W_{ij}` with true indices."""
    return INDEX.sub(_index, escape(text))


def indexed(markdown: str) -> str:
    """Return Markdown whose formulas, outside of code and addresses, have true indices."""
    parts = APART.split(markdown)
    parts[::2] = [MARKED.sub(_marked, part) for part in parts[::2]]
    return "".join(parts)


def _index(found: re.Match[str]) -> str:
    tag = TAGS[found[1]]
    return f"<{tag}>{found[2] or found[3]}</{tag}>"


def _marked(found: re.Match[str]) -> str:
    tag = TAGS[found[1]]
    return f"<{tag}>{escape(found[2] or found[3])}</{tag}>"
