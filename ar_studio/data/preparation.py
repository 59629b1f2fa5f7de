"""Preparation: how a grey picture becomes an event."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ar_studio.settings import Settings

Values = Literal["as-is", "threshold", "static", "dynamic", "levels"]


class Preparation(Settings):
    """How grey values become events, and the seed of all that is drawn for it."""

    values: Values = Field(
        title="Values",
        description="as-is keeps the values; threshold cuts at half; static draws black or white "
        "once with the grey as probability, dynamic anew in every epoch; levels quantises.",
    )
    levels: int = Field(
        default=2, ge=2, le=256, title="Levels", description="Number of grey levels K of 'levels'."
    )
    size: int | None = Field(
        default=None,
        ge=1,
        le=1024,
        title="Size",
        description="Resize pictures to size × size pixels; none keeps them as they are.",
    )
    seed: int = Field(
        default=0,
        ge=0,
        lt=2**63,
        title="Data seed",
        description="Seed of the split and of the drawn black and white.",
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
        if self.values == "dynamic":
            return "dynamic"
        # Two levels cut at 128 as the threshold does: the same events, so the same protocol.
        return "threshold" if self.event_levels == 2 else f"{self.event_levels} levels"

    def events(self, grey: NDArray[np.uint8], generator: np.random.Generator) -> NDArray[np.uint8]:
        """Turn grey pictures into events of the same shape.

        Parameters
        ----------
        grey
            Values 0 to 255, any shape.
        generator
            Used by `static` and `dynamic` only.
        """
        if self.values in ("static", "dynamic"):
            # Uniform over 0..254, so a pixel is one with probability grey / 255 exactly.
            noise = generator.integers(0, 255, size=grey.shape, dtype=np.uint8)
            return (noise < grey).view(np.uint8)
        if self.event_levels == 256:
            return grey
        return (grey.astype(np.uint16) * self.event_levels >> 8).astype(np.uint8)
