"""What the names of folders tell: which pictures are for training, and what their classes are."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

import numpy as np

from ar_studio.data.source import Indices
from ar_studio.errors import listed
from ar_studio.places import shown

PARTS = {
    "train": "train",
    "training": "train",
    "test": "test",
    "testing": "test",
    "valid": "valid",
    "val": "valid",
    "validation": "valid",
    "dev": "valid",
    "t10k": "test",
}
# `Training`, `test_set`, `seg_train`, `val-images`, `val2017`: a part with words around it.
PART = re.compile(
    rf"(?:(?P<of>.+)[ _-])?(?P<part>{'|'.join(PARTS)})"
    r"(?:[ _-]?(?:set|data|images?|imgs|pictures))?(?P<number>[ _-]?\d+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Arrangement:
    """Which of the pictures are taken, and as what.

    Attributes
    ----------
    taken
        The places among all the pictures that are read.
    parts
        Official splits, as indices into those taken.
    labels
        Class of each picture that is taken, or None.
    remarks
        Sentences on what is left out, or taken otherwise than it might seem.
    """

    taken: list[int]
    parts: dict[str, Indices] = field(default_factory=dict)
    labels: Indices | None = None
    class_names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def arranged(
    places: Sequence[PurePath], classes: bool = True, many: str = "pictures"
) -> Arrangement:
    """Return what the folders' names tell of pictures, or of other files.

    Parameters
    ----------
    places
        Of every file, below the folder of them all.
    classes
        Whether folders may be classes.
    many
        What the files are called.
    """
    turned: tuple[str, ...] = ()
    if not _parts([place.parts[0] for place in places if len(place.parts) > 1]):
        places = [PurePath(*names) for names in _without_shared([p.parts for p in places])]
        places, turned = _parts_first(places)
    parts = _parts([place.parts[0] for place in places if len(place.parts) > 1])
    taken = [i for i, place in enumerate(places) if not parts or place.parts[0] in parts]
    remarks = turned + _strays([places[i] for i in sorted({*range(len(places))} - {*taken})], many)
    inner = [places[i].parts for i in taken]
    of = [parts[names[0]] for names in inner] if parts else []
    if parts:
        inner = [_inside(names) for names in inner]
    kept, labels, names, more = _classes(inner, of, many) if classes else _unclassed(len(inner))
    told = {part: np.flatnonzero([of[i] == part for i in kept]) for part in dict.fromkeys(of)}
    if parts and "train" not in told:
        more = (*more, f"No folder is for training, so all {many} are divided anew.")
    official = told if {"train"} < told.keys() else {}
    return Arrangement([taken[i] for i in kept], official, labels, names, (*remarks, *more))


def _parts(tops: Sequence[str]) -> dict[str, str]:
    """Return the folders that are parts, if there is one for training and another one.

    A lone folder `train` beside classes, as of vehicles, is one of them.
    """
    found = {name: PART.fullmatch(name) for name in dict.fromkeys(tops)}
    heads = Counter((match["of"] or "").lower() for match in found.values() if match)
    if not heads:
        return {}
    head = heads.most_common(1)[0][0]
    parts = {
        name: PARTS[match["part"].lower()]
        for name, match in found.items()
        if match and (match["of"] or "").lower() == head
    }
    # Where every folder is a part they are no classes, be it one alone.
    numbered = any(match and match["number"] for match in found.values())
    all_ = parts.keys() == found.keys() and not numbered
    return parts if {"train"} < {*parts.values()} or all_ else {}


def _parts_first(places: Sequence[PurePath]) -> tuple[Sequence[PurePath], tuple[str, ...]]:
    """Return places as if the parts that lie in each class held the classes, and a remark."""
    deep = all(len(place.parts) > 2 for place in places)
    inner = dict.fromkeys(place.parts[1] for place in places) if deep else {}
    if not {"train"} < {*(parts := _parts([*inner])).values()} or parts.keys() != inner.keys():
        return places, ()
    turned = [PurePath(names[1], names[0], *names[2:]) for names in (p.parts for p in places)]
    return turned, (f"The folders {listed(inner)} inside those of classes are taken as parts.",)


def _inside(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return where a picture lies in its part, which may hold a folder of its own name."""
    top, rest = names[0], names[1:]
    return rest[1:] if len(rest) > 1 and rest[0].lower() == top.lower() else rest


def _without_shared(inner: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Leave out folders that hold all there is, as long as others lie in them."""
    while inner and all(len(n) > 2 for n in inner) and len({n[0] for n in inner}) == 1:
        inner = [names[1:] for names in inner]
    return inner


Classed = tuple[Sequence[int], Indices | None, tuple[str, ...], tuple[str, ...]]


def _unclassed(count: int, *remarks: str) -> Classed:
    return range(count), None, (), remarks


def _classes(inner: list[tuple[str, ...]], of: Sequence[str], many: str) -> Classed:
    """Return which files are kept, their classes with the names, and remarks."""
    loose = [i for i, names in enumerate(inner) if len(names) == 1]
    if len(loose) == len(inner):
        return _unclassed(len(inner))
    bare = {*of} - {of[i] for i, names in enumerate(inner) if len(names) > 1 and of}
    if bare or 2 * len(loose) > len(inner):
        where = f"those for {' and '.join(sorted(bare))}" if bare else f"{len(loose):,} {many}"
        said = f"Folders are not taken as classes, since {where} lie in none."
        return _unclassed(len(inner), said)
    kept = [i for i, names in enumerate(inner) if len(names) > 1]
    names = sorted({inner[i][0] for i in kept})
    numbers = {name: number for number, name in enumerate(names)}
    labels = np.array([numbers[inner[i][0]] for i in kept], np.int64)
    way = "; classes=none takes all" if many == "pictures" else ""
    remarks = _strays([PurePath(*inner[i]) for i in loose], many, way)
    return kept, labels, tuple(map(shown, names)), remarks


def _strays(places: Sequence[PurePath], many: str, way: str = "") -> tuple[str, ...]:
    """Say what lies beside the folders of the parts or classes."""
    if not places:
        return ()
    found = Counter(place.parts[0] for place in places)
    named = listed(
        f"{name} ({count:,} {many})" if count > 1 else name for name, count in found.most_common()
    )
    return (f"Left out, as it lies beside the folders that are taken: {named}{way}.",)
