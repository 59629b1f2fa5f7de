"""What a sweep goes through: values that one types, one by one or as a range."""

from __future__ import annotations

import math
import re
from typing import Any, get_origin

from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication

from ar_studio.errors import StudioError
from ar_studio.gui.canvas.numerals import listed, numeral, plain, whole
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.canvas.signs import signs
from ar_studio.settings import Settings, choices, parse

MOST = 24  # values of one setting
NUMBER = r"(\d[\d.,]*(?:e[+-]?\d+)?)"
RANGE = re.compile(
    rf"{NUMBER}\s*(?:–|-|…|\.\.|to)\s*{NUMBER}\s*in\s*(\d+)(?:\s*steps?)?\s*,?\s*(\(?log\)?)?",
    re.IGNORECASE,
)


translate = QCoreApplication.translate


def hint(field: FieldInfo) -> str:
    """Say how values of a setting are typed."""
    if _is_list(field):
        return translate("training", "16; 32; 32, 32  with semicolons between the lists")
    return translate("training", "8, 16, 32  or  8–128 in 5 steps, log")


def _is_list(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is tuple


def usual(field: FieldInfo, value: Any) -> str:
    """Return values to begin with: all that can be chosen, or some around the one there is."""
    if chosen := choices(field):
        return ", ".join(spoken(choice.title) for choice in chosen.values())
    if isinstance(value, bool):
        return translate("training", "yes, no")
    if isinstance(value, int | float) and value > 0:
        around = (value / 2, value, value * 2)
        if isinstance(value, int):
            return ", ".join(f"{int(one):.6g}" for one in around)
        return listed(numeral(one, ".6g") for one in around)
    if isinstance(value, tuple) and value and all(isinstance(one, int) for one in value):
        return "; ".join(", ".join(str(int(one * by)) for one in value) for by in (0.5, 1, 2))
    return str(value) if isinstance(value, int | float) else ""


def spread(schema: type[Settings], name: str, text: str) -> list[Any]:
    """Return the values that a text names, each once.

    Lists are told apart by semicolons, since they hold commas themselves.

    Raises
    ------
    StudioError
        If there is none, or one that the setting does not take.
    """
    field = schema.model_fields[name]
    found = RANGE.fullmatch(text.strip())
    if found is not None and field.annotation in (int, float):
        low, high, steps, log = found.groups()
        meant = whole if field.annotation is int else plain
        ends = _number(meant(low)), _number(meant(high))
        if not all(map(math.isfinite, ends)):
            raise StudioError(
                translate("training", "These numbers are too large; type smaller ones.")
            )
        typed = _between(*ends, int(steps), bool(log), field.annotation is int)
    else:
        typed = [part.strip() for part in _apart(field, text) if part.strip()]
    if not typed:
        raise StudioError(translate("training", "Type the values to try."))
    values: list[Any] = []
    for one in typed[: MOST + 1]:
        value = getattr(parse(schema, {name: _meant(field, one)}), name)
        if value not in values:
            values.append(value)
    if len(values) > MOST:
        raise StudioError(
            translate("training", "These are more than {0} values; type fewer.").format(MOST)
        )
    return values


def _apart(field: FieldInfo, text: str) -> list[str]:
    """Return values that stand beside each other: where a comma is the decimal sign, at `, `."""
    if _is_list(field):
        return text.split(";")
    if field.annotation is int:
        return [whole(one) for one in re.split("[;,]", text)]
    if field.annotation is not float:
        return text.split(",")
    own = signs().point == "," and "." not in text
    return [plain(one) for one in re.split(r";|,\s+" if own or ";" in text else ",", text)]


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.inf  # such as 1.2.3


def _between(low: float, high: float, steps: int, log: bool, whole: bool) -> list[Any]:
    """Return so many values from one end to the other, evenly or by equal factors."""
    steps = max(1, min(steps, MOST + 1))
    shares = [number / max(1, steps - 1) for number in range(steps)]
    if log and low > 0:
        values = [low * (high / low) ** share for share in shares]
    else:
        values = [low + (high - low) * share for share in shares]
    return [round(value) if whole else float(f"{value:.3g}") for value in values]


def _meant(field: FieldInfo, typed: Any) -> Any:
    """Return the value that a word stands for, as forms title it; else what was typed."""
    if field.annotation is bool:
        return {translate("training", "yes"): True, translate("training", "no"): False}.get(
            str(typed).lower(), typed
        )
    for value, choice in choices(field).items():
        if str(typed).lower() in (str(value).lower(), choice.title.lower()):
            return value
    return typed
