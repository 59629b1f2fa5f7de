"""Settings that follow a recipe: other data change only what the user left alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ar_studio.errors import StudioError
from ar_studio.settings import Settings, parse


@dataclass(frozen=True)
class Carried:
    """What became of settings when the recipe changed, by the names of their fields.

    Attributes
    ----------
    values
        The settings now.
    kept
        What the user had set, and still is.
    taken
        What the new recipe says instead of what was there.
    """

    values: dict[str, Any]
    kept: dict[str, Any]
    taken: dict[str, Any]


def edits(
    schema: type[Settings], values: Mapping[str, Any], recipe: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the values that are not those of the recipe; what will not do is none of them."""
    try:
        now, usual = parse(schema, dict(values)), parse(schema, dict(recipe))
    except StudioError:
        return {name: value for name, value in values.items() if value != recipe.get(name, value)}
    return {name: value for name, value in now if value != getattr(usual, name)}


def carry(
    schema: type[Settings],
    values: Mapping[str, Any],
    before: Mapping[str, Any],
    recipe: Mapping[str, Any],
    will_do: Callable[[dict[str, Any]], bool],
) -> Carried:
    """Return settings under another recipe: what the user set stays, wherever it will do."""
    wanted, kept = dict(recipe), {}
    for name, value in edits(schema, values, before).items():
        if will_do({**wanted, name: value}):
            wanted[name] = kept[name] = value
    return Carried(wanted, kept, edits(schema, wanted, {**before, **kept}))
