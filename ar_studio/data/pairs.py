"""Pairs of texts, one given and one that follows from it, made here and exact."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.card import DataCard
from ar_studio.data.source import Indices
from ar_studio.kinds.line import SIGN

PAIRS = 10_000  # of each task
HELD = 10  # percent for validation, and as many for testing
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FIRST, LAST = date(1900, 1, 1), date(2099, 12, 31)
# Words by their tags; some are in several lists, so that only their neighbours tell which it is.
WORDS = {
    "PRON": ["I", "you", "we", "they"],
    "AUX": ["can", "will", "may", "must"],
    "VERB": ["book", "watch", "fish", "can", "light", "walk", "play", "water"],
    "DET": ["the", "a", "this", "my"],
    "ADJ": ["light", "old", "cold", "small", "red"],
    "NOUN": ["book", "watch", "fish", "can", "light", "walk", "play", "water", "bank"],
    "ADP": ["to", "by", "near", "with"],
}
SENTENCES = [
    pattern.split()
    for pattern in (
        "PRON VERB DET NOUN",
        "PRON AUX VERB DET NOUN",
        "PRON VERB DET ADJ NOUN",
        "PRON VERB ADP DET NOUN",
        "PRON AUX VERB ADP DET NOUN",
        "DET NOUN AUX VERB DET NOUN",
    )
]


@dataclass(frozen=True, eq=False)
class Pairs:
    """Texts that are given, each once, and the texts that follow of them.

    Attributes
    ----------
    what
        What is given, in words.
    """

    what: str
    given: Sequence[str]
    lines: Sequence[str]

    @property
    def alphabet(self) -> tuple[str, ...]:
        """The end, and all characters of both."""
        return (SIGN, *sorted(set("".join(self.given)) | set("".join(self.lines))))

    def split(self, seed: int) -> dict[str, Indices]:
        """Return which pairs are in each split; what is given in one is given in no other."""
        order = np.random.default_rng([seed, 0]).permutation(len(self.given))
        first, second = (len(order) * (100 - times * HELD) // 100 for times in (2, 1))
        return {"train": order[:first], "valid": order[first:second], "test": order[second:]}

    def fingerprint(self, parts: Mapping[str, Indices]) -> str:
        """Return a short SHA-256 over the pairs and the splits."""
        digest = hashlib.sha256(repr((list(self.given), list(self.lines))).encode())
        for name, indices in parts.items():
            digest.update(name.encode() + np.ascontiguousarray(indices, dtype="<i8").tobytes())
        return digest.hexdigest()[:16]


def coded(texts: Sequence[str], alphabet: Sequence[str]) -> NDArray[np.uint8]:
    """Return texts as places in an alphabet, `(N, T)` of the longest, 0 after their ends."""
    place = {character: code for code, character in enumerate(alphabet)}
    found = np.zeros((len(texts), max(map(len, texts))), np.uint8)
    for row, text in zip(found, texts, strict=True):
        row[: len(text)] = [place[character] for character in text]
    return found


def embedded(card: DataCard) -> Pairs:
    """Return the pairs of a card."""
    return TASKS[card.name]()


def numerals() -> Pairs:
    """Return the numbers below ten thousand, and how they are written out."""
    numbers = range(PAIRS)
    return Pairs("the number", [str(n) for n in numbers], [written(n) for n in numbers])


def written(number: int) -> str:
    """Return a number below a million in English words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return TENS[ten - 2] + (f"-{ONES[one]}" if one else "")
    size, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    many, rest = divmod(number, size)
    return f"{written(many)} {name}" + (f" {written(rest)}" if rest else "")


def dates() -> Pairs:
    """Return days of two centuries, each as somebody may write it, and by ISO 8601."""
    generator = np.random.default_rng(0)
    chosen = generator.choice((LAST - FIRST).days + 1, PAIRS, replace=False)
    days = [FIRST + timedelta(int(after)) for after in chosen]
    forms = generator.integers(6, size=PAIRS)
    given = [said(day, int(form)) for day, form in zip(days, forms, strict=True)]
    return Pairs("the date", given, [day.isoformat() for day in days])


def said(day: date, form: int) -> str:
    """Return a day in one of six forms."""
    month, week = MONTHS[day.month - 1], DAYS[day.weekday()]
    return (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{week}, {day.day} {month} {day.year}",
        f"{week[:3]} {month[:3]} {day.day} {day.year}",
    )[form]


def tags() -> Pairs:
    """Return sentences and the part of speech of each of their words."""
    generator, found = np.random.default_rng(0), dict[str, str]()
    while len(found) < PAIRS:
        pattern = SENTENCES[generator.integers(len(SENTENCES))]
        words = [WORDS[tag][generator.integers(len(WORDS[tag]))] for tag in pattern]
        found[" ".join(words)] = " ".join(pattern)
    return Pairs("the sentence", list(found), list(found.values()))


TASKS: Mapping[str, Callable[[], Pairs]] = {"numerals": numerals, "dates": dates, "tags": tags}
