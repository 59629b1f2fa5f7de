"""Preparation: how what is found becomes events. Each kind of event has settings of its own."""

from typing import Annotated, Any

from pydantic import Field

from ar_studio.settings import Settings

DataSeed = Annotated[
    int,
    Field(
        ge=0,
        lt=2**63,
        title="Data seed",
        description="Decides which examples are for training, validation and testing, and what "
        "is drawn at random.",
    ),
]


class Preparation(Settings):
    """Base of every kind's settings, which all say what becomes of the values."""

    values: Any = Field(title="Values")  # one of some names, other ones for each kind

    @property
    def given_words(self) -> str:
        """What each event is given, in words; empty for nothing."""
        return ""

    @property
    def given(self) -> str:
        """The task in the words of a protocol: numbers of `p(x | c)` are not those of `p(x)`."""
        return f"given {self.given_words}" if self.given_words else ""
