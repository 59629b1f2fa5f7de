"""What the catalogue says of a model: its idea, its paper, its published numbers, its recipes."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
        Settings by data-set name; the entry `""` serves every other data set.
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

    def recipe(self, data: str) -> Recipe:
        """Return the recipe for the named data set, or the general one."""
        return self.recipes.get(data) or self.recipes.get("") or Recipe()
