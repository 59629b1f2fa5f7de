"""Codes: the grid of discrete latents that a trained model writes down for a picture."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.kinds.kind import Kind, Rows
from ar_studio.kinds.preparation import DataSeed, Preparation, Withheld
from ar_studio.settings import titled
from ar_studio.values import Values

if TYPE_CHECKING:
    from torch import Tensor


class CodesPreparation(Preparation):
    """What each grid of codes is given; the codes are what they are."""

    later = ()
    values: Literal["as-is"] = Field(
        default="as-is",
        title="Codes",
        description="Codes are kept as they are.",
        json_schema_extra=titled({"as-is": ("As they are",)}),
    )
    task: Literal["none", "class"] = Field(
        default="none",
        title="Task",
        description="What each grid of codes is given, so that the model learns p(k | c).",
        json_schema_extra=titled(
            {
                "none": ("Nothing is given", "The model learns p(k)."),
                "class": ("Given its class", "What the picture shows: a digit, say."),
            }
        ),
    )
    withheld: Withheld = 0.1
    seed: DataSeed = 0

    @property
    def given_words(self) -> str:
        return "its class" if self.task == "class" else ""


class Codes(Kind):
    """`(1, h, w)`: a code for each place of a coarse grid, which is a number of a codebook.

    Numbers are names here: neighbouring ones have nothing in common.
    """

    name = "codes"
    one, many = "grid", "grids"
    told = "row"
    dimension, dimensions = "code", "codes"
    each = "code"
    alike = True
    scaled = False
    latent = True
    endings = (".png", ".gif", ".mp4", ".csv", ".npz")
    preparation = CodesPreparation

    def group(self, shape: tuple[int, ...], preparation: Preparation, binary: bool) -> str:
        return "Codes"

    def fault(self, event_shape: tuple[int, ...], values: Values) -> str:
        if values.levels and len(event_shape) == 3 and event_shape[0] == 1:
            return ""
        return "Codes lie on one grid (1, h, w) and are numbers of a codebook."

    def grid(self, event_shape: tuple[int, ...]) -> tuple[int, int, int]:
        channels, height, width = event_shape
        return channels, height, width

    def typed(
        self,
        text: str,
        size: int,
        values: Values,
        columns: Sequence[Column],
        words: Sequence[str],
    ) -> tuple[list[float], str]:
        cells = text.replace(",", " ").replace(";", " ").split()
        known = {str(code): float(code) for code in range(values.levels)}
        if len(cells) != size or not set(cells) <= known.keys():
            raise StudioError(
                f"A grid is {size} codes here, row by row, each a number from 0 to "
                f"{values.levels - 1}; type all of them."
            )
        return [known[cell] for cell in cells], ""

    def tabulated(self, x: "Tensor", columns: Sequence[Column], words: Sequence[str]) -> Rows:
        _, height, width = x.shape[1:]
        header = [f"k_{row + 1}_{column + 1}" for row in range(height) for column in range(width)]
        return header, x.flatten(1).cpu().tolist()
