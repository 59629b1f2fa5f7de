"""What the catalogue says of a model: its idea, its paper, its published numbers, its recipes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ar_studio.spaces import EventSpace, Kind

Likelihood = Literal["exact", "lower bound", "none"]

EVENTS: Mapping[Kind, str] = {
    "binary": "binary events",
    "categorical": "categorical events",
    "real": "events of real numbers",
    "documents": "documents",
}


@dataclass(frozen=True)
class Published:
    """A published test NLL, in nats per event, under the protocol it was measured with."""

    nll_nats: float
    protocol: str
    setting: str
    approximate: bool = False


@dataclass(frozen=True)
class Recipe:
    """Settings known to work on a data set: the model's and the training's own field names."""

    model: Mapping[str, object] = field(default_factory=dict)
    training: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Card:
    """A model as its paper defines it, in the words shown to the user.

    Attributes
    ----------
    idea
        One sentence.
    equation, parameters
        The conditional and the closed formula of the parameter count, as plain text.
    orderings
        Which orderings it accepts, and so which masks it completes exactly.
    recipes
        Settings by data-set name or by its group (`uci-binary/`); the entry `""` serves every
        other data set.
    kinds, images_only
        Which events it takes.
    contexts
        Whether it can be given a context.
    likelihood
        What `log_prob` is: `log p(x)` itself, a lower bound on it, or no likelihood at all.
    """

    name: str
    title: str
    authors: str
    year: int
    citation: str
    idea: str
    equation: str
    parameters: str
    orderings: str
    published: tuple[Published, ...] = ()
    recipes: Mapping[str, Recipe] = field(default_factory=dict)
    kinds: tuple[Kind, ...] = ("binary", "categorical")
    images_only: bool = False
    contexts: bool = False
    likelihood: Likelihood = "exact"

    @property
    def measure(self) -> str:
        """What its numbers in nats are called: an NLL only where there is a likelihood."""
        names = {"exact": "NLL", "lower bound": "NLL", "none": "reconstruction error"}
        return names[self.likelihood]

    @property
    def sign(self) -> str:
        """What stands before its numbers: `≤ ` where only a bound on the likelihood is known."""
        return "≤ " if self.likelihood == "lower bound" else ""

    def recipe(self, data: str) -> Recipe:
        """Return the recipe for the named data set, its group, or the general one."""
        group = data.partition("/")[0] + "/"
        found = (self.recipes.get(name) for name in (data, group, ""))
        return next((recipe for recipe in found if recipe), Recipe())

    def unsuited(self, space: EventSpace) -> str:
        """Return why the model cannot take such events, in a sentence; empty if it can."""
        if space.kind not in self.kinds:
            takes = " or ".join(EVENTS[kind] for kind in self.kinds)
            return (
                f"{self.title} takes {takes}, not {EVENTS[space.kind]}; choose other data or "
                "another model."
            )
        if self.images_only and not space.is_image:
            return f"{self.title} takes images only; choose a data set of images."
        if space.context and not self.contexts:
            return f"{self.title} takes no context; choose another model, or the task 'none'."
        return ""
