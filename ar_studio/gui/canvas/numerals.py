"""Numbers and dates as the locale on screen writes them; what is written to files asks nobody here.

All numbers are made in English, as the engine makes them, and their signs are turned: so no text of
the window differs from that of a report by more than signs, and in English nothing is done at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time
from string import Formatter
from typing import Any

import numpy as np
from PySide6.QtCore import QDate, QLocale, QTime

from ar_studio import figures
from ar_studio.columns import Column
from ar_studio.figures import Figure
from ar_studio.gui.canvas.sentences import spoken, units
from ar_studio.gui.canvas.signs import ENGLISH, for_a_file, signs, turned, turned_in
from ar_studio.proportions import Proportion

SHORT = QLocale.FormatType.ShortFormat


def local(text: object) -> str:
    """Return what was written in English with its numbers and their units as they are on screen."""
    said = str(text)
    if for_a_file():
        return said
    return worded(said) if isinstance(text, Figure | Proportion) else turned_in(units(said))


def worded(said: str) -> str:
    """Return what the engine says in the language on screen, or at least its numbers."""
    found = spoken(said)
    return found if found != said else turned_in(said)


def numeral(value: float | np.number[Any], spec: str = "") -> str:
    """Return a number formatted by a specification of Python's, such as `,` or `.3g`."""
    return turned(format(value, spec))


def filled(template: str, *values: object, **named: object) -> str:
    """Return a template with values put in as `str.format` does, numbers as they are on screen."""
    if signs() is ENGLISH:
        return template.format(*values, **named)
    return FILLER.vformat(template, values, named)


class _Filler(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Figure | Proportion):
            return local(value)
        made = format(value, format_spec)
        return turned(made) if isinstance(value, int | float | np.number) else made


FILLER = _Filler()


def listed(numbers: Iterable[str]) -> str:
    """Return numbers beside each other, told apart where a comma is their decimal sign, too."""
    return ("; " if signs().point == "," else ", ").join(numbers)


def decimal(value: float, places: int, plus: bool = False) -> str:
    """Return a number as a text sets it: thousands apart, a true minus, zero without a sign."""
    return turned(figures.decimal(value, places, plus))


def percent(share: float) -> str:
    """Return a share so that few are not none, nor most all: `35 %`, `0,1 %`."""
    return turned(figures.percent(share))


def interval(value: float, low: float, high: float) -> str:
    """Return a difference in nats with the interval it lies in: `+0,31 [−0,02; +0,64]`."""
    return local(figures.interval(value, low, high))


def duration(seconds: float | None) -> str:
    """Return a time in the units that suit it: `350 ms`, `3,2 s`, `1 min 20 s`."""
    return local(figures.duration(seconds))


def roughly(seconds: float) -> str:
    """Return an estimated time, no finer than it is known: `≈ 3,5 s`, `≈ 2 h 10 min`."""
    return local(figures.roughly(seconds))


def memory(size: float) -> str:
    """Return bytes in the unit that suits them: `812 bytes`, `3,2 MB`."""
    return worded(figures.memory(size))


def parameters(count: int) -> str:
    """Return a number of parameters in words."""
    return worded(figures.parameters(count))


def in_units(column: Column, value: float) -> str:
    """Return a value of a table's column: a category by its own name, or a number in units."""
    said = column.text(value)
    return turned(said).replace("-", "−") if column.kind == "real" else said


def plain(typed: str) -> str:
    """Return the decimal number that somebody typed as Python writes it; other text as it is.

    The last of both signs is the decimal one, and so is a lone one: `0.5` is a half on every
    keyboard. What can only be thousands on screen, such as `1.000` beside `0,5`, is that.
    """
    text = whole(typed).replace("−", "-")
    last = max(text.rfind(","), text.rfind("."))
    if last < 0 or text[last] in text[:last]:
        return text
    return re.sub("[,.]", "", text[:last]) + "." + text[last + 1 :]


def whole(typed: str) -> str:
    """Return what somebody typed; of a whole number, without what sets its thousands apart."""
    text, group = typed.strip(), re.escape(signs().group)
    grouped = re.fullmatch(rf"[-+−]?[1-9]\d{{0,2}}(?:{group}\d{{3}})+", text)
    return text.replace(signs().group, "") if grouped else text


def written_day(when: date, *, year: bool) -> str:
    """Return a day in the locale's form, in English as `12 Nov` or `12 Nov 2025`."""
    locale, shown = QLocale(), QDate(when.year, when.month, when.day)
    if _english(locale):
        return QLocale.c().toString(shown, "d MMM yyyy" if year else "d MMM")
    form = locale.dateFormat(SHORT)
    return locale.toString(shown, form if "yyyy" in form else form.replace("yy", "yyyy"))


def written_weekday(when: date) -> str:
    """Return the name of a day's weekday."""
    locale = QLocale.c() if _english(QLocale()) else QLocale()
    return locale.dayName(when.isoweekday())


def written_time(when: time) -> str:
    """Return hours and minutes in the locale's form, in English as `14:05`."""
    shown = QTime(when.hour, when.minute)
    return shown.toString("HH:mm") if _english(QLocale()) else QLocale().toString(shown, SHORT)


def _english(locale: QLocale) -> bool:
    return locale.language() in (QLocale.Language.C, QLocale.Language.English)
