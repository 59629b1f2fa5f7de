"""What the engine says, in the language of the window.

The engine writes English sentences, which runs, files and the command line keep. The window finds
the form that a sentence was made by, translates that, and fills it with what filled the sentence,
translated in turn where it is something that the engine says. What has no form stays as it is.
Numbers that fill a form are written as the locale writes them; those within one, by its translator.
"""

import json
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtCore import QCoreApplication

from ar_studio.gui.canvas.signs import turned_in

CONTEXT = "engine"
FORMS = "engine.json"
HOLE = re.compile(r"\{(\w+)(?::[^{}]*)?\}")
WORDS = re.compile(r"\w+")
LETTER = re.compile(r"[^\W\d_]")
FEW = 4  # letters of a form: with so few it might fit anything
DEEPEST = 6
LIGHT = 40  # signs of a form: a fuller one is filled with whole sentences, too
NEXT = r"((?<=[.!?…]) +(?=[\w“‘({−]))"  # what stands between sentences
APART = re.compile(f"{NEXT}| · ")  # and between what is told one by one
BETWEEN = tuple(re.compile(one) for one in (r"(\n+)", NEXT, r"( · )", r"(; )", r"(: )"))
LISTED = re.compile(r"(, and |, | and | or )")
UNITS = re.compile(r"\b(?:nats|bits)(?:/\w+)?\b(?!=)")
QUANTITY = re.compile(r"((?<=\d) )")
ENGLISH = {"s", "was", "were"}  # what fills a form for want of grammar, and is of no other language
NAMES = ("choose one of {0}.", "it takes {expected}")  # forms that list what is typed
VERSIONS = re.compile("PyTorch|CUDA|driver|version")  # 12.8 is no number there
NUMBER = re.compile("\ue000(.*?)\ue001")  # to be written as the locale does when it is shown


class Form:
    """A sentence with holes, which tells what fills them."""

    def __init__(self, text: str) -> None:
        parts = HOLE.split(text.strip())
        self.text, self.names, self.pieces = text, parts[1::2], parts[::2]
        self.letters = sum(len(LETTER.findall(piece)) for piece in self.pieces)
        self.weight = sum(map(len, self.pieces))

    @property
    def key(self) -> str:
        """The longest word that is whole whatever fills the form; empty if there is none."""
        filled = HOLE.sub("\ue000", self.text.strip())
        return max(re.findall(r"(?<![\w\ue000])\w+(?![\w\ue000])", filled), key=len, default="")

    def fit(self, sentence: str) -> dict[str, str] | None:
        """Return what fills the holes of a sentence, each with as little as can be; or None."""
        first, *between, last = self.pieces
        at, end = len(first), len(sentence) - len(last)
        if not (sentence.startswith(first) and sentence.endswith(last)):
            return None
        found = []
        for piece in between:
            start = sentence.find(piece, at, end)
            if start < 0:
                return None
            found.append(sentence[at:start])
            at = start + len(piece)
        return None if at > end else dict(zip(self.names, [*found, sentence[at:end]], strict=True))


class _Window:
    """Whether the window speaks English, in which nothing is looked for."""

    english = True


def translate_engine(english: bool) -> None:
    """Say whether the window speaks as the engine does, or what that says is translated."""
    _Window.english = english
    _said.cache_clear()
    _fits.cache_clear()
    if not english:
        _forms()  # which is slow: before there is a window


def spoken(sentence: str) -> str:
    """Return what the engine says in the language of the window."""
    if _Window.english:
        return sentence
    return NUMBER.sub(lambda number: turned_in(number[1]), _said(sentence, 0) or sentence)


def units(text: str) -> str:
    """Return a text with the units of likelihoods in the language, whatever else it says."""
    return text if _Window.english else UNITS.sub(lambda unit: spoken(unit[0]), text)


@lru_cache(4096)
def _said(text: str, depth: int) -> str | None:
    """Return a text in the language; None if the engine says nothing of the kind."""
    core = text.strip()
    if depth > DEEPEST or not LETTER.search(core):
        return None
    said = _whole(core) or _filled(core, depth, LIGHT) or _parted(core, depth)
    said = said or _filled(core, depth, many=0)
    return said and text.replace(core, said, 1)


def _whole(text: str) -> str | None:
    """Return what has no holes, however it begins and ends."""
    for core in (text, text.removesuffix(".")):
        for known in (core, core[:1].swapcase() + core[1:]):
            if known in _forms()[0]:
                found = _translated(_forms()[0][known])
                if known != core:
                    first = found[:1].upper() if core[:1].isupper() else found[:1].lower()
                    found = first + found[1:]
                return found + text[len(core) :]
    return None


def _filled(text: str, depth: int, many: int) -> str | None:
    """Return the fullest form that fits, filled.

    Parameters
    ----------
    many
        From how many signs on a form may be filled with several sentences.
    """
    for form, found in _fits(text):
        if form.weight < many and any(map(APART.search, found.values())):
            continue
        deeper = DEEPEST if form.text in NAMES else depth
        told = {name: _said(filling, deeper + 1) for name, filling in found.items()}
        unknown = [found[name] for name, said in told.items() if said is None]
        parted = any(" · " in filling for filling in found.values())
        if form.letters <= FEW and (parted or any(map(LETTER.search, unknown))):
            continue
        kept = (
            found if VERSIONS.search(form.text) else {n: _number(one) for n, one in found.items()}
        )
        return _fill(_translated(form.text), {name: told[name] or kept[name] for name in found})
    return None


def _number(text: str) -> str:
    """Mark what is a number, perhaps with signs of no language around it."""
    there = any(map(str.isdigit, text)) and not LETTER.search(text)
    return f"\ue000{text}\ue001" if there else text


def _fill(text: str, fillings: dict[str, str]) -> str:
    """Fill a translation."""
    fillings = {name: "" if one in ENGLISH else one for name, one in fillings.items()}
    return HOLE.sub(lambda hole: fillings.get(hole[1], hole[0]), text)


def _parted(text: str, depth: int) -> str | None:
    """Return sentences, parts of one or things that are listed, each by itself."""
    for between in (*BETWEEN, LISTED, QUANTITY):
        parts = between.split(text)
        grouped = _grouped(parts, depth) if between is BETWEEN[1] else parts
        said = [_said(part, depth + 1) for part in grouped[::2]] if len(parts) > 1 else []
        if any(said):
            kept = map(_number, grouped[::2]) if between is QUANTITY else grouped[::2]
            grouped[::2] = [new or old for new, old in zip(said, kept, strict=True)]
            if between is LISTED:
                grouped[1::2] = map(_joined, grouped[1::2])
            return "".join(grouped)
    return None


def _grouped(parts: list[str], depth: int) -> list[str]:
    """Return sentences, those together that are said as one, with what stands between them."""
    found, place = list[str](), 0
    while place < len(parts):
        ends = range(len(parts) - (2 if place == 0 else 0), place + 1, -2)
        together = ("".join(parts[place:end]) for end in ends)
        said = (_whole(one) or _filled(one, depth, LIGHT) for one in together)
        end = next((end for end, one in zip(ends, said, strict=True) if one), place + 1)
        found += ["".join(parts[place:end]), *parts[end : end + 1]]
        place = end + 1
    return found


def _joined(word: str) -> str:
    for known in ("and", "or"):
        word = word.replace(f" {known} ", f" {_translated(known)} ")
    return word


def _translated(form: str) -> str:
    return QCoreApplication.translate(CONTEXT, form).strip()


@lru_cache(4096)
def _fits(text: str) -> list[tuple[Form, dict[str, str]]]:
    """Return the forms that fit a text, the fullest first, each with what fills it."""
    _, forms = _forms()
    words = {"", *WORDS.findall(text)} & forms.keys()
    found = [(form, fills) for word in words for form in forms[word] if (fills := form.fit(text))]
    return sorted(found, key=lambda one: (-one[0].weight, one[0].text))


@cache
def _forms() -> tuple[dict[str, str], dict[str, list[Form]]]:
    """Return all that is said without holes, as it is in the code, and forms by their keys."""
    file = files("ar_studio.resources") / "translations" / FORMS
    return arranged(json.loads(file.read_text(encoding="utf-8")))


def arranged(known: Iterable[str]) -> tuple[dict[str, str], dict[str, list[Form]]]:
    """Return texts that are said as they are, and forms by a word that each of them has."""
    whole: dict[str, str] = {}
    forms: dict[str, list[Form]] = {}
    for text in known:
        if HOLE.search(text):
            form = Form(text)
            forms.setdefault(form.key, []).append(form)
        else:
            whole[text.strip()] = text
    return whole, forms
