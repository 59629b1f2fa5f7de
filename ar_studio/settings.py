"""Typed settings: one frozen class makes a form, command-line options and a record in a run."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple, Self, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ar_studio.errors import StudioError, unknown


class Settings(BaseModel):
    """Base of every group of settings; field titles, bounds and descriptions make the form."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def of_columns(self, names: Sequence[str]) -> Self:
        """Return the settings with columns of a table, where they name any, by their numbers.

        Raises
        ------
        StudioError
            If they name one that is not there.
        """
        return self


S = TypeVar("S", bound=Settings)


class Choice(NamedTuple):
    """One of the values a field takes, as people say it."""

    title: str
    help: str = ""


def titled(choices: Mapping[Any, tuple[str, ...]]) -> dict[str, JsonValue]:
    """Return what a field is given as `json_schema_extra` to have a title, and help, for values."""
    return {"choices": {str(value): list(words) for value, words in choices.items()}}


def of_reals(schema: type[BaseModel]) -> list[str]:
    """Return the settings that say something of real numbers only: those marked `of_reals`."""
    extras = ((name, field.json_schema_extra) for name, field in schema.model_fields.items())
    return [name for name, extra in extras if isinstance(extra, dict) and "of_reals" in extra]


def choices(field: FieldInfo) -> dict[Any, Choice]:
    """Return the values a field chooses from, with their words; none for other fields."""
    extra = field.json_schema_extra
    said: Any = extra.get("choices", {}) if isinstance(extra, dict) else {}
    kinds = (field.annotation, *get_args(field.annotation))  # one of several, where it is a union
    values = next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())
    return {value: Choice(*said.get(str(value), (str(value),))) for value in values}


def title(settings: Settings, name: str) -> str:
    """Return the title of what a field of settings has chosen."""
    return choices(type(settings).model_fields[name])[getattr(settings, name)].title


class SettingError(StudioError):
    """A value that a setting refuses.

    Attributes
    ----------
    field
        The name of the setting; empty where it takes several to see the fault.
    """

    def __init__(self, sentence: str, field: str, words: str) -> None:
        super().__init__(sentence)
        self.field, self._words = field, words

    @property
    def words(self) -> str:
        return self._words


KINDS = {  # what pydantic's errors say a value is not
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "float_type": "a number",
    "finite_number": "a finite number",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
}
REASONS = {  # its other errors, in words for users
    "greater_than_equal": "the least is {ge}",
    "greater_than": "it must be more than {gt}",
    "less_than_equal": "the most is {le}",
    "less_than": "it must be less than {lt}",
    "too_short": "there must be {min_length} or more values",
    "too_long": "there must be {max_length} or fewer values",
    "literal_error": "it takes {expected}",
}


def parse(schema: type[S], values: dict[str, Any]) -> S:
    """Validate settings; text is read as what the field holds, lists with commas.

    Raises
    ------
    SettingError
        About the first field that is out of range.
    StudioError
        Naming the first field that is unknown, with the nearest one.
    """
    for key in values:
        if key not in schema.model_fields:
            raise unknown("setting", key, schema.model_fields)
    try:
        return schema(**{key: _read(schema, key, value) for key, value in values.items()})
    except ValidationError as error:
        raise _refusal(schema, values, error.errors()[0]) from None


def reason_of(error: ErrorDetails) -> str:
    """Return why a value was refused, in words for users and without a full stop."""
    if error["type"] in KINDS:
        return f"it takes {KINDS[error['type']]}"
    form = REASONS.get(error["type"], error["msg"].removeprefix("Value error, "))
    bounds = {
        key: int(value) if isinstance(value, float) and value.is_integer() else value
        for key, value in error.get("ctx", {}).items()
    }
    return form.format(**bounds).removesuffix(".")


def _refusal(schema: type[Settings], values: dict[str, Any], error: ErrorDetails) -> SettingError:
    name = "".join(str(part) for part in error["loc"][:1])
    reason = reason_of(error)
    value, known = values.get(name), schema.model_fields.get(name)
    if known is None:
        return SettingError(f"{reason}.", "", f"{reason}.")
    words = f"{known.title or name}: {reason}."
    if error["type"] in KINDS:
        kind = KINDS[error["type"]]
        if get_origin(known.annotation) is tuple:
            kind = f"a list of {kind.split(maxsplit=1)[1]}s, with commas between"
        reason = f"it takes {kind}"
        words = f"{known.title or name}: “{value}” is not {kind}."
    return SettingError(f"{name} = {value!r} will not do: {reason}.", name, words)


def _read(schema: type[Settings], key: str, value: Any) -> Any:
    """Return a value as its field holds it, if it is text and pydantic would not do so."""
    annotation = schema.model_fields[key].annotation
    if not isinstance(value, str):
        return value
    if get_origin(annotation) is tuple:
        return [part.strip() for part in value.split(",") if part.strip()]
    if get_origin(annotation) is Literal:  # whose choices may be numbers
        return next((one for one in get_args(annotation) if str(one) == value), value)
    return value
