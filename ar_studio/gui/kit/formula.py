"""Formulas as rich text."""

import re
from html import escape

INDEX = re.compile(r"([_^])(?:\{([^}]*)\}|((?:&lt;)?\w+))")
TAGS = {"_": "sub", "^": "sup"}


def mathematics(text: str) -> str:
    """Return a formula as rich text: `x_d`, `x_<d` and `W_{ij}` with true indices."""
    return INDEX.sub(_index, escape(text))


def _index(found: re.Match[str]) -> str:
    tag = TAGS[found[1]]
    return f"<{tag}>{found[2] or found[3]}</{tag}>"
