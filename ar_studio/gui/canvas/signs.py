"""The signs in numbers, of the locale on screen and of English, in which all numbers are made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLocale

# No part of a word, a version, a path or an index: these have the same signs everywhere.
NUMERAL = re.compile(
    r"(?<![\w.,/\\])(?<!\w-)\d+(?:,\d{3})*(?:\.\d+)?(?:e[-+−]?\d+)?(?![\w/\\]|[.,]\d|-[^\W\d])"
)
END = r"([-−+<>≤≥≈ ]*\d(?:[^][,]|,\d{3})*)"
PAIR = re.compile(rf"\[{END}, {END}\]")


class Signs(NamedTuple):
    """What stands for the comma and the point of English, and from how many digits on."""

    group: str = ","
    point: str = "."
    digits: int = 4  # of the smallest whole number that is grouped


ENGLISH = Signs()
_plainly: ContextVar[bool] = ContextVar("plainly", default=False)


@lru_cache(maxsize=8)
def _of(name: str) -> Signs:
    locale = QLocale(name)
    english = locale.language() in (QLocale.Language.C, QLocale.Language.English)
    if english or locale.zeroDigit() != "0":  # where digits are others, ours keep their own signs
        return ENGLISH
    group = locale.groupSeparator()
    return Signs(group, locale.decimalPoint(), 4 if group in locale.toString(1234) else 5)


def signs() -> Signs:
    """Return how the locale on screen writes numbers."""
    return ENGLISH if for_a_file() else _of(QLocale().name())


def for_a_file() -> bool:
    """Whether what is written now is for a file."""
    return _plainly.get()


@contextmanager
def for_files() -> Iterator[None]:
    """Write numbers in English whatever is on screen, since programs and others will read them."""
    token = _plainly.set(True)
    try:
        yield
    finally:
        _plainly.reset(token)


def turned(number: str) -> str:
    """Return one number of English with the signs on screen."""
    own = signs()
    if own is ENGLISH:
        return number
    whole, point, rest = number.partition(".")
    grouped = sum(map(str.isdigit, whole)) >= own.digits
    return whole.replace(",", own.group if grouped else "") + (own.point if point else "") + rest


def turned_in(text: str) -> str:
    """Return text of English with the numbers in it as they are on screen.

    Digits within names, versions, paths and formulas such as `x_1,2` stay as they are.
    """
    if signs() is ENGLISH:
        return text
    if signs().point == ",":
        text = PAIR.sub(_apart, text)
    return NUMERAL.sub(lambda found: turned(found[0]), text)


def _apart(ends: re.Match[str]) -> str:
    """Return an interval whose ends have decimals, signs or per cent; `[8, 16]` may be a shape."""
    return f"[{ends[1]}; {ends[2]}]" if re.search("[.%+−]", ends[0]) else ends[0]


def tick(text: str) -> str:
    """Return what is nothing but a number as it is on screen, and other words as they are."""
    return minus(turned(text)) if NUMERAL.fullmatch(text.lstrip("-−+")) else text


def grouped(text: str) -> str:
    """Return a number of English with its thousands apart, from ten thousand on."""
    return re.sub(r"(?<![\d.])\d{5,}", lambda found: format(int(found[0]), ","), text, count=1)


def minus(number: str) -> str:
    """Return a number with a true minus; files have the sign that programs read."""
    return number if for_a_file() else re.sub("^-", "−", number)  # not 1e-5
