"""Names of arrays, as people and data sets give them: pictures or labels, and of which part."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ar_studio.data.folders import PARTS

# Words of names, the best ones first; `x` and `y` may be written together with a part.
PICTURES = ("images", "image", "imgs", "img", "x", "pictures", "pixels", "bits", "data", "inputs")
LABELS = ("labels", "label", "y", "targets", "target", "classes", "class")
SHORT = {"tr": "train", "te": "test", "va": "valid", **PARTS}
BEFORE = re.compile(rf"([xy])({'|'.join(SHORT)})")
WORD = re.compile(r"[A-Z]?[a-z]+\d+k|[A-Z]?[a-z]+|[A-Z]+(?![a-z])|t10k|\d+")


class Role(NamedTuple):
    """What an array is by its name.

    Attributes
    ----------
    kind
        `pictures` or `labels`.
    part
        `train`, `valid` or `test`; `""` is an undivided set.
    rank
        How sure that is: the least is the surest.
    """

    kind: str
    part: str
    rank: int


def role(name: str) -> Role | None:
    """Return what an array is; None if its name does not tell."""
    words = [word.lower() for word in WORD.findall(name)]
    words = [part for word in words for part in _apart(word)]
    parts = [SHORT[word] for word in words if word in SHORT]
    others = [word for word in words if word not in SHORT]
    if len(parts) > 1 or len(others) > 1 or not words:
        return None
    part = parts[0] if parts else ""
    if not others:
        return Role("pictures", part, len(PICTURES))
    for kind, known in (("pictures", PICTURES), ("labels", LABELS)):
        if others[0] in known:
            return Role(kind, part, known.index(others[0]))
    return None


def roles(names: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the arrays that are `pictures` and those that are `labels`, each by part."""
    found: dict[str, dict[str, tuple[int, str]]] = {"pictures": {}, "labels": {}}
    for name in names:
        one = role(name)
        if one is not None:
            table = found[one.kind]
            table[one.part] = min(table.get(one.part, (one.rank, name)), (one.rank, name))
    return {kind: {part: name for part, (_, name) in t.items()} for kind, t in found.items()}


def divided(
    pictures: Mapping[str, str], labels: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return which arrays are read, by part: an undivided set wins, and `train` alone is one."""
    if "" in pictures:
        return {"": pictures[""]}, {part: labels[part] for part in labels if not part}
    if pictures.keys() == {"train"}:
        beside = labels.get("train", labels.get(""))
        return {"": pictures["train"]}, {"": beside} if beside else {}
    return dict(pictures), {part: labels[part] for part in pictures if part in labels}


def _apart(word: str) -> list[str]:
    found = BEFORE.fullmatch(word)
    return list(found.groups()) if found else [word]
