"""Preparation: how what is found becomes events."""

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from ar_studio.settings import Settings

if TYPE_CHECKING:  # cards are listed before numpy is loaded
    import numpy as np
    from numpy.typing import NDArray

Task = Literal["none", "class", "super-resolution", "colourisation", "sketch"]
Values = Literal["as-is", "threshold", "static", "dynamic", "levels", "dequantise", "standardise"]
# What will do for grey pictures, the usual first.
GREY_VALUES: tuple[Values, ...] = (
    "threshold",
    "as-is",
    "static",
    "dynamic",
    "levels",
    "dequantise",
)
FOLDS = 10


class Preparation(Settings):
    """How values become events, and the seed of all that is drawn for it."""

    values: Values = Field(
        title="Values",
        description="as-is keeps the values; threshold cuts grey at half; static draws black or "
        "white once with the grey as probability, dynamic anew in every epoch; levels quantises; "
        "dequantise adds noise to grey values, which makes them real numbers from 0 to 1; "
        "standardise gives the real columns of a table mean 0 and standard deviation 1.",
    )
    levels: int = Field(
        default=2,
        ge=2,
        le=256,
        title="Levels",
        description="Number of levels K of 'levels': equal steps of grey, or bins of a table's "
        "column with equally many training rows each.",
    )
    size: int | None = Field(
        default=None,
        ge=1,
        le=1024,
        title="Size",
        description="Resize pictures to size × size pixels; none keeps them as they are.",
    )
    colour: bool = Field(
        default=False,
        title="Colours",
        description="Keep the colours of pictures that have them, in three channels; otherwise "
        "they are made grey.",
    )
    task: Task = Field(
        default="none",
        title="Task",
        description="What each picture is given, so that the model learns p(x | c): nothing; its "
        "class; itself in few large pixels; itself without colours; or a sketch of its edges.",
    )
    factor: int = Field(
        default=4,
        ge=2,
        le=64,
        title="Coarseness",
        description="Side of the large pixels of 'super-resolution'.",
    )
    withheld: float = Field(
        default=0.1,
        ge=0,
        le=0.9,
        title="Class withheld",
        description="Share of training events that come without their class, so that the model "
        "of the task 'class' learns p(x) too; 0: it never can do without.",
    )
    fold: int = Field(
        default=0,
        ge=0,
        lt=FOLDS,
        title="Fold",
        description="Which of ten shuffled folds, 0 to 9, is the test split; the next one is for "
        "validation, and the other eight are for training.",
    )
    valid_trains: bool = Field(
        default=False,
        title="Validation trains too",
        description="Train on nine folds, as papers do with models that choose nothing by "
        "validation; what is measured on validation then says nothing of new data.",
    )
    words: int = Field(
        default=0,
        ge=0,
        le=65_536,
        title="Words",
        description="A longer document keeps so many of its words, drawn at random; 0 keeps all.",
    )
    seed: int = Field(
        default=0,
        ge=0,
        lt=2**63,
        title="Data seed",
        description="Seed of the split and of what is drawn for the events.",
    )

    @property
    def event_levels(self) -> int:
        """Number of values a grey picture's dimensions take after this preparation."""
        return {"as-is": 256, "levels": self.levels}.get(self.values, 2)

    @property
    def title(self) -> str:
        """The preparation of grey pictures in the words of a protocol."""
        if self.values == "static":
            return f"static (seed {self.seed})"
        if self.values in ("dynamic", "dequantise"):
            return self.values
        # Two levels cut at 128 as the threshold does: the same events, so the same protocol.
        return "threshold" if self.event_levels == 2 else f"{self.event_levels} levels"

    @property
    def given_words(self) -> str:
        """What each picture is given, in words; empty for nothing."""
        words = {
            "class": "its class",
            "super-resolution": f"itself {self.factor}× coarser",
            "colourisation": "its grey values",
            "sketch": "its edges",
        }
        return words.get(self.task, "")

    @property
    def given(self) -> str:
        """The task in the words of a protocol: numbers of `p(x | c)` are not those of `p(x)`."""
        return f"given {self.given_words}" if self.given_words else ""

    def events(self, grey: "NDArray[np.uint8]", generator: "np.random.Generator") -> "NDArray":
        """Turn grey pictures into events of the same shape, uint8 or, if dequantised, float32.

        Parameters
        ----------
        grey
            Values 0 to 255, any shape.
        generator
            Used by `static`, `dynamic` and `dequantise` only.
        """
        import numpy as np

        if self.values == "dequantise":
            # Noise of 16 bits below the 8 of grey fills float32's 24, so 255 + u never rounds to 1.
            noise = generator.integers(0, 2**16, size=grey.shape, dtype=np.uint16)
            return ((grey.astype(np.uint32) << 16) | noise).astype(np.float32) * np.float32(2**-24)
        if self.values in ("static", "dynamic"):
            # Uniform over 0..254, so a pixel is one with probability grey / 255 exactly.
            noise = generator.integers(0, 255, size=grey.shape, dtype=np.uint8)
            return (noise < grey).view(np.uint8)
        if self.event_levels == 256:
            return grey
        return (grey.astype(np.uint16) * self.event_levels >> 8).astype(np.uint8)
