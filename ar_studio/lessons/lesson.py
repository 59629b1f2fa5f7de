"""What a lesson is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Link:
    """What a link of a lesson does: `do:PANEL?name=value&…#control`.

    Attributes
    ----------
    line
        Where it stands in the file.
    panel
        Which panel comes to the front, by its name.
    settings
        What its controls are set to; `run`, `data` and `model` are what is in hand, and `file` is a
        saved panel that lies beside the lesson.
    control
        Which control is pointed out; empty for none.
    """

    line: int
    address: str
    panel: str
    settings: Mapping[str, str] = field(default_factory=dict)
    control: str = ""


@dataclass(frozen=True)
class Prose:
    """Markdown as it stands."""

    text: str


@dataclass(frozen=True)
class Choice:
    """A question with several answers, one of which is right; `why` explains it."""

    line: int
    question: str
    answers: tuple[str, ...]
    right: int
    why: str = ""


@dataclass(frozen=True)
class Number:
    """A question that a number answers, within a tolerance; `why` explains it."""

    line: int
    question: str
    value: float
    within: float = 0.0
    why: str = ""

    def right(self, value: float) -> bool:
        """Tell whether a number is the answer; what is off in the last bit is not off."""
        return abs(value - self.value) <= self.within + 1e-9 * max(1.0, abs(self.value))


Question = Choice | Number
Block = Prose | Choice | Number


@dataclass(frozen=True)
class Lesson:
    """A page.

    Attributes
    ----------
    name
        What its file is called, without the ending.
    title
        Its heading.
    order
        Where it stands among the others, the lowest first.
    hidden
        Whether it is left out of the list.
    locked
        Controls that are out of reach while it is open, each as `panel.control`, or a whole panel.
    locked_line
        Where the file says so.
    blocks
        Prose and questions, from the first to the last.
    links
        What its links do, by their addresses.
    folder
        Where its file lies, and what its links open; empty of one that comes with the program.
    """

    name: str
    title: str
    order: float
    hidden: bool
    locked: tuple[str, ...]
    locked_line: int
    blocks: tuple[Block, ...]
    links: Mapping[str, Link]
    folder: str = ""

    @property
    def questions(self) -> tuple[Question, ...]:
        """What it asks."""
        return tuple(block for block in self.blocks if not isinstance(block, Prose))
