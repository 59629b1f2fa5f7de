"""Texts: windows of a longer text, character by character, and how that text is cut."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from ar_studio.columns import Column
from ar_studio.errors import StudioError, listed
from ar_studio.kinds.kind import Kind, Rows
from ar_studio.kinds.preparation import DataSeed, Preparation
from ar_studio.settings import titled
from ar_studio.values import Values

if TYPE_CHECKING:
    from torch import Tensor

UNKNOWN = "\N{REPLACEMENT CHARACTER}"  # stands for characters too rare for the alphabet
Split = Literal["parts", "tenth", "twentieth", "streams"]
Encoding = Literal[
    "found", "utf-8", "utf-16", "latin-1", "cp1252", "cp437", "koi8-r", "shift_jis", "gb18030"
]


class TextPreparation(Preparation):
    """How a text becomes windows of characters, and which of it is for testing."""

    later = ()
    reads = ("encoding",)
    values: Literal["as-is"] = Field(
        default="as-is",
        title="Characters",
        description="Characters are kept as they are.",
        json_schema_extra=titled({"as-is": ("As they are",)}),
    )
    length: int = Field(
        default=0,
        ge=0,
        le=16_384,
        title="Characters a window",
        description="How many characters T one event has; 0 takes 128, or fewer of a short text.",
        json_schema_extra={"zero": "usual length"},
    )
    alphabet: int = Field(
        default=256,
        ge=2,
        le=4096,
        title="Most characters",
        description="Different characters that are told apart, the most frequent ones; all others "
        f"are {UNKNOWN}.",
    )
    split: Split = Field(
        default="parts",
        title="Split",
        description="Which of the text is for testing. Numbers under different splits say nothing "
        "of each other.",
        json_schema_extra=titled(
            {
                "parts": ("85, 5 and 10 %", "In this order: training, validation and test."),
                "tenth": ("The last tenth", "Validated on what is tested, as nanoGPT does."),
                "twentieth": ("The last twentieth", "Validated on what is tested."),
                "streams": (
                    "Fifty passages",
                    "The ends of 50 streams, as in char-rnn; validated on what is tested.",
                ),
            }
        ),
    )
    encoding: Encoding = Field(
        default="found",
        title="Encoding",
        description="How the characters of the file are written.",
        json_schema_extra=titled(
            {
                "found": ("Found out", "By its mark; without one it is UTF-8, or refused."),
                "utf-8": ("UTF-8",),
                "utf-16": ("UTF-16",),
                "latin-1": ("Latin-1", "Western Europe, ISO 8859-1."),
                "cp1252": ("Windows 1252", "Western Europe."),
                "cp437": ("DOS 437",),
                "koi8-r": ("KOI8-R", "Russian."),
                "shift_jis": ("Shift JIS", "Japanese."),
                "gb18030": ("GB 18030", "Chinese."),
            }
        ),
    )
    seed: DataSeed = 0


class Text(Kind):
    """`(T,)`: a window of `T` characters, each one of an alphabet."""

    name = "text"
    one, many = "text", "texts"
    told = "text"
    dimension, dimensions = "character", "characters"
    each = "char"
    alike = True
    scaled = False
    named = True
    windowed = True
    continued = True
    between = "\n\n――――\n\n"
    endings = (".txt", ".csv", ".npz")
    preparation = TextPreparation

    def group(self, shape: tuple[int, ...], preparation: Preparation, binary: bool) -> str:
        return "Texts"

    def fault(self, event_shape: tuple[int, ...], values: Values) -> str:
        if values.levels and len(event_shape) == 1:
            return ""
        return "A text is a sequence (T,) of characters of an alphabet."

    def grid(self, event_shape: tuple[int, ...]) -> tuple[int, int, int]:
        return 1, 1, event_shape[0]

    def typed(
        self,
        text: str,
        size: int,
        values: Values,
        columns: Sequence[Column],
        words: Sequence[str],
    ) -> tuple[list[float], str]:
        if len(text) < size:
            raise StudioError(
                f"A text has {size:,} characters here, not {len(text):,}; type all of them."
            )
        found, said = self.codes(text[:size], words)
        if len(text) > size:
            rest = f"of {len(text):,} characters the first {size:,} were taken"
            said = f"{rest}; {said}" if said else rest
        return [float(code) for code in found], said

    def begun(self, text: str, size: int, words: Sequence[str]) -> tuple[list[int], str]:
        if len(text) >= size:
            raise StudioError(
                f"Texts have {size:,} characters here, so a prompt has {size - 1:,} at most, not "
                f"{len(text):,}; shorten it."
            )
        return self.codes(text, words)

    def codes(self, text: str, words: Sequence[str]) -> tuple[list[int], str]:
        """Return the place of each character in the alphabet, and what was replaced, in words.

        Raises
        ------
        StudioError
            If the alphabet lacks a character and has none that stands for rare ones.
        """
        known = {word: index for index, word in enumerate(words)}
        strange = list(dict.fromkeys(one for one in text if one not in known))
        if strange and UNKNOWN not in known:
            raise StudioError(
                f"The alphabet has no {listed((repr(one) for one in strange), 6)}; leave that out."
            )
        replaced = f"not in the alphabet, so {UNKNOWN}: {' '.join(strange[:12])}" if strange else ""
        return [known[one if one in known else UNKNOWN] for one in text], replaced

    def letters(self, codes: Sequence[int], words: Sequence[str]) -> list[str]:
        """Return the character to be seen at each place of an event."""
        return [words[code] for code in codes]

    def tabulated(self, x: "Tensor", columns: Sequence[Column], words: Sequence[str]) -> Rows:
        texts = ("".join(str(words[code]) for code in row) for row in x.flatten(1).cpu().tolist())
        return ("number", "text"), list(enumerate(texts, 1))


def shown(character: str) -> str:
    """Return a character as it is seen by itself, with signs for blanks and ends of lines."""
    return {" ": "␣", "\n": "⏎", "\t": "⇥"}.get(character, character)
