"""Typed settings: one frozen class makes a form, command-line options and a record in a run."""

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from ar_studio.errors import StudioError, unknown


class Settings(BaseModel):
    """Base of every group of settings; field titles, bounds and descriptions make the form."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


S = TypeVar("S", bound=Settings)

REASONS = {  # of pydantic's errors, in words for users
    "int_parsing": "it takes a whole number",
    "int_type": "it takes a whole number",
    "int_from_float": "it takes a whole number",
    "float_parsing": "it takes a number",
    "float_type": "it takes a number",
    "finite_number": "it takes a finite number",
    "bool_parsing": "it takes true or false",
    "bool_type": "it takes true or false",
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
    StudioError
        Naming the first field that is unknown (with the nearest one) or out of range.
    """
    for key in values:
        if key not in schema.model_fields:
            raise unknown("setting", key, schema.model_fields)
    try:
        return schema(**{key: _split(schema, key, value) for key, value in values.items()})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"][:1])
        form = REASONS.get(first["type"], first["msg"].removeprefix("Value error, "))
        reason = form.format(**first.get("ctx", {}))
        raise StudioError(f"{field} = {values.get(field)!r} will not do: {reason}.") from None


def _split(schema: type[Settings], key: str, value: Any) -> Any:
    annotation = schema.model_fields[key].annotation
    if isinstance(value, str) and getattr(annotation, "__origin__", None) is tuple:
        return [part.strip() for part in value.split(",") if part.strip()]
    return value
