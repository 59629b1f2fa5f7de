"""What the catalogue says of a model: its idea, its paper, its published numbers, its recipes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ar_studio import kinds
from ar_studio.figures import Figure, Measure, sign
from ar_studio.spaces import EventSpace
from ar_studio.values import VALUES, ValueName

Likelihood = Literal["exact", "lower bound", "estimate", "none"]


@dataclass(frozen=True)
class Published:
    """A published test NLL, in nats per event, under the protocol it was measured with."""

    nll_nats: float
    protocol: str
    setting: str
    approximate: bool = False

    @property
    def figure(self) -> Figure:
        """The number as it is written."""
        return Figure(self.nll_nats, sign=sign(estimate=self.approximate))


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
    group
        What it is shown among; models from outside are a group of their own.
    values
        Which values a dimension may have.
    kinds
        Which kinds of event it takes, by name; empty takes them all.
    contexts
        Whether it can be given a context: a class or an image.
    pairs
        Whether it learns one text given another, and nothing else.
    likelihood
        What `log_prob` is: `log p(x)` itself, a lower bound on it, an estimate of it, as where its
        constant `log Z` is estimated, or no likelihood at all.
    differs
        In what the model is not that of its paper, in sentences; empty if in nothing of note.
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
    group: str = "From files and packages"
    values: tuple[ValueName, ...] = ("binary", "categorical")
    kinds: tuple[str, ...] = ()
    contexts: bool = False
    pairs: bool = False
    likelihood: Likelihood = "exact"
    differs: str = ""

    def figure(self, nats: float, error: float | None = None, *, estimate: bool = False) -> Figure:
        """Return a number of the model as what it is: an NLL only where there is a likelihood.

        Parameters
        ----------
        estimate
            Whether it is one of the mean over all orderings.
        """
        estimated = estimate or self.likelihood == "estimate"
        marked = sign(bound=self.likelihood == "lower bound", estimate=estimated)
        measure: Measure = "reconstruction error" if self.likelihood == "none" else "NLL"
        return Figure(nats, error, sign=marked, measure=measure)

    def recipe(self, data: str) -> Recipe:
        """Return the recipe for the named data set, its group, or the general one."""
        group = data.partition("/")[0] + "/"
        found = (self.recipes.get(name) for name in (data, group, ""))
        return next((recipe for recipe in found if recipe), Recipe())

    def unsuited(self, space: EventSpace) -> str:
        """Return why the model cannot take such events, in a sentence; empty if it can."""
        if space.values.name not in self.values:
            takes = " or ".join(VALUES[name].events for name in self.values)
            return (
                f"{self.title} takes {takes}, not {space.values.events}; choose other data or "
                "another model."
            )
        if self.kinds and space.kind.name not in self.kinds:
            takes = " or ".join(kinds.find(name).many for name in self.kinds)
            return f"{self.title} takes {takes} only; choose a data set of {takes}."
        paired = space.context is not None and space.context.text
        if self.pairs and not paired:
            return f"{self.title} learns pairs of texts only; choose such data."
        if paired and not self.pairs:
            return f"{self.title} takes no text as context; choose a model of pairs of texts."
        if space.context and not (self.contexts or self.pairs):
            return f"{self.title} takes no context; choose another model, or the task 'none'."
        return ""
