"""One event seen closely, and what its model makes of each of its dimensions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from ar_studio.figures import Sign
from ar_studio.gui.canvas.colours import ColourMap, Pixels
from ar_studio.gui.canvas.linked import LinkedCanvas

MapName = Literal["log p", "expected", "mean", "spread"]


@dataclass(frozen=True, eq=False)
class Sight:
    """Events `(n, *event_shape)` and what one model makes of them.

    Attributes
    ----------
    pending
        Which dimensions are not drawn yet, `event_shape`; None if all are.
    log_probs, expected
        `log p` of each dimension's value given those before it, and the mean of that conditional
        over the largest value, `(n, *event_shape)`; NaN where it is not known, None if nowhere.
    totals, sign
        `log p(x)` of each event `(n,)` in nats, None if there is none, and what stands before it.
    pictures
        Bytes `(n, C, H, W)` of what codes stand for; None where they stand for themselves.
    """

    events: NDArray[Any]
    pending: Pixels | None = None
    log_probs: Pixels | None = None
    expected: Pixels | None = None
    totals: Pixels | None = None
    sign: Sign = ""
    pictures: Pixels | None = None


class Map(NamedTuple):
    """A number for each dimension: what it is called, its range, its colours, and what it is."""

    title: str
    levels: tuple[float, float]
    colours: ColourMap
    tip: str


class Closeup(QWidget):
    """Shows one event of a sight, and a map of numbers beside it."""

    @property
    def maps(self) -> dict[MapName, Map]:
        """What maps there are."""
        raise NotImplementedError

    @property
    def canvases(self) -> list[LinkedCanvas]:
        """What points, zooms and pans together with others."""
        raise NotImplementedError

    def set_name(self, name: str) -> None:
        """Set whose events these are, for a screen reader."""
        raise NotImplementedError

    def stand_alone(self, alone: bool) -> None:
        """Show what the model expected in the place of an event that is shown elsewhere."""
        raise NotImplementedError

    def fitting_height(self, width: int) -> int:
        """Return the height beyond which the pictures of an event in such a width do not grow."""
        raise NotImplementedError

    def show_sight(self, sight: Sight | None, index: int, chosen: MapName) -> None:
        """Show an event and a map; maps of all events need no index."""
        raise NotImplementedError

    def read(self, pixel: tuple[int, int]) -> str:
        """Return what is to be read at a pixel."""
        raise NotImplementedError

    def pictures(self) -> Pixels | None:
        """Return event and map as RGB bytes `(2, H, W, 3)`, if there are any."""
        raise NotImplementedError
