"""A kind of event: what an image, a row or a document is, in one place for each."""

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.figures import DIM
from ar_studio.kinds.preparation import Preparation
from ar_studio.values import Values

if TYPE_CHECKING:  # what only reads records and cards never waits for torch
    from torch import Tensor

Rows = tuple[Sequence[str], Sequence[Sequence[object]]]  # a header, and what is under it


class Kind(ABC):
    """What is so for all events of a kind, whatever their values; it has no state.

    Attributes
    ----------
    name
        By which records, cards and the window know it.
    one, many
        An event in words, and several.
    dimension, dimensions
        One of its dimensions in words, and several.
    each
        One of its dimensions in units: that of `bits/dim`.
    told
        What an event of one's own is told by on the command line: an image, a row, a text.
    alike
        Whether all dimensions are measured on one scale.
    scaled
        Whether values lie on a scale, so that near ones are alike; else they are names.
    named
        Whether values are known by their names in a vocabulary, of which there may be many.
    windowed
        Whether events are windows of something longer, and follow one another.
    varying
        Whether events may end early, so that dimensions of two are not worth the same.
    continued
        Whether the beginning of an event can be typed, to be gone on from.
    pictured
        Whether events are pictures, told apart at a glance and hidden by halves.
    heard
        Whether events are sounds, each a file of its own where many are written.
    latent
        Whether events stand for others, which a run wrote down in them.
    between
        What stands between events in a file of text.
    endings
        Of the files that samples can be written to, the usual first.
    preparation
        The settings by which data become such events.
    """

    name: ClassVar[str]
    one: ClassVar[str]
    many: ClassVar[str]
    dimension: ClassVar[str]
    dimensions: ClassVar[str]
    each: ClassVar[str] = DIM
    told: ClassVar[str]
    alike: ClassVar[bool] = False
    scaled: ClassVar[bool] = True
    named: ClassVar[bool] = False
    windowed: ClassVar[bool] = False
    varying: ClassVar[bool] = False
    continued: ClassVar[bool] = False
    pictured: ClassVar[bool] = False
    heard: ClassVar[bool] = False
    latent: ClassVar[bool] = False
    between: ClassVar[str] = "\n"
    endings: ClassVar[tuple[str, ...]]
    preparation: ClassVar[type[Preparation]]

    def __repr__(self) -> str:
        return f"<{self.name}>"

    @abstractmethod
    def group(self, shape: tuple[int, ...], preparation: Preparation, binary: bool) -> str:
        """Return what a data set is shown among, in two words.

        Parameters
        ----------
        shape
            Of the events as they are found.
        preparation
            What becomes of them, where nothing else is asked for.
        binary
            Whether their values are 0 and 1 as they are found.
        """

    def fault(self, event_shape: tuple[int, ...], values: Values) -> str:
        """Return why no such event can be of a shape, in a sentence; empty if it can."""
        return ""

    @abstractmethod
    def grid(self, event_shape: tuple[int, ...]) -> tuple[int, int, int]:
        """Return the channels, height and width that an ordering runs over."""

    def check(self, x: "Tensor") -> "Tensor":
        """Return events unchanged; raise `StudioError` if legal values are still none of these."""
        return x

    def lengths(self, x: "Tensor") -> "Tensor":
        """Return how many dimensions of each event are there, `(B,)`."""
        import torch

        return torch.full((len(x),), math.prod(x.shape[1:]), device=x.device)

    def perplexity(self, x: "Tensor", log_probs: "Tensor") -> float | None:
        """Return `exp(−mean_t (1/T_t) log p(x_t))` of events that vary in length; else None."""
        return None

    def tabulated(self, x: "Tensor", columns: Sequence[Column], words: Sequence[str]) -> Rows:
        """Return the header and the rows of events as a table.

        Categories have their names and real numbers the user's units; a document is its words.

        Raises
        ------
        StudioError
            If such events are no rows.
        """
        raise self.unfit(".csv")

    def typed(
        self,
        text: str,
        size: int,
        values: Values,
        columns: Sequence[Column],
        words: Sequence[str],
    ) -> tuple[list[float], str]:
        """Return the `size` values of a typed event, and what was done to fit it, in words.

        Raises
        ------
        StudioError
            If such events are not typed, or this one will not do.
        """
        raise StudioError(f"{self.many.capitalize()} are not typed; name a file of one.")

    def begun(self, text: str, size: int, words: Sequence[str]) -> tuple[list[int], str]:
        """Return the first values of events of `size` that begin so, and what was done to fit it.

        Raises
        ------
        StudioError
            If beginnings are not typed, or this one will not do.
        """
        raise StudioError(
            f"{self.many.capitalize()} are not begun by typing; leave out the prompt."
        )

    def unfit(self, ending: str) -> StudioError:
        """Return the error for samples that are to be written to a file of another ending."""
        *others, last = self.endings
        fit = f"{', '.join(others)} or {last}" if others else last
        return StudioError(f"A {ending} file takes no {self.many}; save {self.many} as {fit}.")
