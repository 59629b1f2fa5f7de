"""Sounds: windows of recordings in the 256 codes of the μ-law, and how recordings become them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field, field_validator

from ar_studio.columns import Column
from ar_studio.kinds.kind import Kind, Rows
from ar_studio.kinds.preparation import DataSeed, Preparation, TestShare, ValidShare, Withheld
from ar_studio.settings import titled
from ar_studio.values import Values

if TYPE_CHECKING:
    from torch import Tensor

CODES = 256
SLOWEST = 500  # samples a second of what is heard as a sound
Amplitude = Literal["recorded", "peak"]


class SoundPreparation(Preparation):
    """How recordings become windows of samples, and which of them are for testing."""

    later = ()
    values: Literal["mu-law"] = Field(
        default="mu-law",
        title="Samples",
        description="Each is one of 256 codes, finer near silence.",
        json_schema_extra=titled({"mu-law": ("μ-law, 256 codes",)}),
    )
    length: int = Field(
        default=0,
        ge=0,
        le=16_384,
        title="Samples a window",
        description="How many samples T one event has; 0 takes 1,024, of beginnings 4,096, or "
        "fewer of short clips.",
        json_schema_extra={"zero": "usual length"},
    )
    windows: Literal["all", "first"] = Field(
        default="all",
        title="Windows",
        description="Which of a clip its windows are; none is of two clips.",
        json_schema_extra=titled(
            {
                "all": ("All that fit", "One after the other, cut elsewhere in every epoch."),
                "first": ("The beginning", "One of each clip; silence follows where it ends."),
            }
        ),
    )
    rate: int = Field(
        default=0,
        ge=0,
        le=192_000,
        title="Rate",
        description="Samples a second, to which clips of another rate are converted; 0 takes that "
        "of most clips.",
        json_schema_extra={"suffix": " Hz", "zero": "as recorded"},
    )
    amplitude: Amplitude = Field(
        default="recorded",
        title="Amplitude",
        description="How loud clips are. Numbers under different ones say nothing of each other.",
        json_schema_extra=titled(
            {
                "recorded": ("As recorded", "Quiet clips stay quiet."),
                "peak": ("Peak of 1", "Each clip is as loud as can be."),
            }
        ),
    )
    task: Literal["none", "class", "loudness"] = Field(
        default="none",
        title="Task",
        description="What each window is given, so that the model learns p(x | c).",
        json_schema_extra=titled(
            {
                "none": ("Nothing is given", "The model learns p(x)."),
                "class": ("Given its class", "Of the clip that it is from."),
                "loudness": ("Given its loudness", "A value for every few samples."),
            }
        ),
    )
    every: int = Field(
        default=128,
        ge=2,
        le=16_384,
        title="Loudness every",
        description="How many samples, about, each value of the loudness is of.",
        json_schema_extra={"suffix": " samples"},
    )
    label: Literal["first", "second", "both"] = Field(
        default="first",
        title="Class is",
        description="Which of the names of a clip is its class, as of digit_speaker_take.",
        json_schema_extra=titled(
            {
                "first": ("The first name", "The digit, say."),
                "second": ("The second name", "The speaker, say."),
                "both": ("Both", "Each digit of each speaker, say."),
            }
        ),
    )
    withheld: Withheld = 0.1
    valid_share: ValidShare = 0
    test_share: TestShare = 0
    seed: DataSeed = 0

    @field_validator("rate")
    @classmethod
    def _check_rate(cls, rate: int) -> int:
        if 0 < rate < SLOWEST:
            raise ValueError(
                f"sounds have at least {SLOWEST} samples a second, and 0 is as recorded"
            )
        return rate

    @property
    def given_words(self) -> str:
        names = {"first": "class", "second": "second class", "both": "two classes"}
        loudness = f"its loudness every {self.every} samples"
        return {"none": "", "class": f"its {names[self.label]}", "loudness": loudness}[self.task]


class Sound(Kind):
    """`(T,)`: a window of `T` samples of a clip, each one of 256 codes of the μ-law."""

    name = "sound"
    one, many = "clip", "clips"
    told = "sound"
    dimension, dimensions = "sample", "samples"
    each = "sample"
    alike = True
    heard = True
    endings = (".wav", ".csv", ".npz")
    preparation = SoundPreparation

    def group(self, shape: tuple[int, ...], preparation: Preparation, binary: bool) -> str:
        return "Sounds"

    def fault(self, event_shape: tuple[int, ...], values: Values) -> str:
        if values.levels and len(event_shape) == 1:
            return ""
        return "A sound is a sequence (T,) of samples, each one of 256 codes."

    def grid(self, event_shape: tuple[int, ...]) -> tuple[int, int, int]:
        return 1, 1, event_shape[0]

    def tabulated(self, x: "Tensor", columns: Sequence[Column], words: Sequence[str]) -> Rows:
        codes = x.flatten(1).cpu().tolist()
        return [f"x_{number}" for number in range(1, len(codes[0]) + 1)], codes
