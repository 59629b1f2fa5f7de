"""What is trained and how, in words: of a run, and of what is chosen for the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.settings import Settings, choices, parse, title

MOST = 4  # settings of a model that are named


translate = QCoreApplication.translate


def told_settings(values: Mapping[str, Any], counts: bool = False) -> str:
    """Tell how is trained: until when, by which rule, in what batches.

    Parameters
    ----------
    counts
        Whether the model learns without gradients, so that no rule is used.

    Raises
    ------
    StudioError
        If a value will not do.
    """
    settings = parse(engine.optimisation.TrainSettings, dict(values))
    return " · ".join(_parts(settings, counts))


def told_model(schema: type[Settings], values: Mapping[str, Any]) -> list[str]:
    """Tell a configuration: its first setting, and what is not as it usually is."""
    try:
        config = parse(schema, dict(values))
    except StudioError:
        return []
    fields = list(schema.model_fields.items())
    named = [
        told_setting(spoken(field.title or name), _said(schema, name, getattr(config, name)))
        for place, (name, field) in enumerate(fields)
        if place == 0 or getattr(config, name) != field.get_default(call_default_factory=True)
    ]
    return named[:MOST]


def told_values(schema: type[Settings], values: Mapping[str, Any]) -> str:
    """Tell settings by the titles of their fields."""
    fields = schema.model_fields
    said = [
        told_setting(spoken(fields[name].title or name), _said(schema, name, value))
        for name, value in values.items()
    ]
    return ", ".join(said)


def _said(schema: type[Settings], name: str, value: Any) -> Any:
    """Return a value, or the title of one that is chosen."""
    choice = choices(schema.model_fields[name])
    if not choice or value not in choice:
        return value
    said = spoken(choice[value].title)
    return said.lower() if said[1:2].islower() else said  # not the names that are capitals


def told_setting(name: str, value: Any) -> str:
    """Tell one setting as a phrase: `500 hidden units`, `learning rate 0.01`."""
    name = name[:1].lower() + name[1:]
    match value:
        case bool():
            return name if value else translate("training", "no {0}").format(name)
        case int() if name.endswith("s"):
            return f"{value:,} {name.removesuffix('s') if value == 1 else name}"
        case float():
            return f"{name} {value:g}"
        case tuple() | list():
            return f"{name} {', '.join(map(str, value))}"
        case _:
            return f"{name} {value}"


def _parts(settings: engine.optimisation.TrainSettings, counts: bool) -> Iterator[str]:
    limits = [
        _limit(
            settings.epochs, translate("training", "1 epoch"), translate("training", "{0:,} epochs")
        ),
        _limit(
            settings.steps, translate("training", "1 step"), translate("training", "{0:,} steps")
        ),
        _limit(
            settings.minutes,
            translate("training", "1 minute"),
            translate("training", "{0:g} minutes"),
        ),
    ]
    named = [limit for limit in limits if limit]
    yield (
        translate("training", " or ").join(named)
        if named
        else translate("training", "until stopped")
    )
    if counts:
        yield translate("training", "learns by counting or EM, not by gradients")
    else:
        rate = translate("training", "{0}, learning rate {1:g}, {2}")
        rule, fall = (
            spoken(title(settings, "optimizer")),
            spoken(title(settings, "schedule")).lower(),
        )
        yield filled(rate, rule, settings.learning_rate, fall)
    yield filled(translate("training", "batches of {0:,}"), settings.batch_size)
    if settings.events:
        yield filled(translate("training", "{0:,} training events"), settings.events)
    if settings.look_ahead:
        yield translate("training", "look-ahead {0}").format(settings.look_ahead)
    yield translate("training", "seed {0}").format(settings.seed)
    yield translate("training", "device {0}").format(settings.device)


def _limit(amount: float, one: str, many: str) -> str:
    return one if amount == 1 else filled(many, amount) if amount else ""
