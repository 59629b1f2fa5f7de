"""Settings that sentences name by the words of the command line, called as the forms call them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic.fields import FieldInfo

from ar_studio import kinds
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.settings import choices

Fields = Mapping[str, FieldInfo]


@dataclass(frozen=True)
class Mention:
    """A setting that a sentence names: its title, with that of the value if it says one."""

    name: str
    title: str
    start: int
    end: int


def mentions(sentence: str, fields: Fields) -> Iterator[Mention]:
    """Yield what a sentence names of some settings, from left to right."""
    names = "|".join(fields) or "(?!)"
    pattern = rf"\b{spoken('the setting')} (?P<alone>{names})\b|\b(?P<name>{names})=(?P<value>\w+)"
    for match in re.finditer(pattern, sentence):
        name, value = match["alone"] or match["name"], match["value"]
        title = spoken(fields[name].title or name)
        if value:
            choice = choices(fields[name]).get(value)
            title += f": {spoken(choice.title) if choice else value}"
        yield Mention(name, title, match.start(), match.end())


def in_titles(sentence: str, fields: Fields | None = None) -> str:
    """Return a sentence with the titles of the settings, of all kinds of data unless given."""
    if fields is None:
        fields = {name: one.model_fields[name] for name, one in kinds.settings().items()}
    made, end = "", 0
    for one in mentions(sentence, fields):
        made += sentence[end : one.start] + one.title
        end = one.end
    return made + sentence[end:]
