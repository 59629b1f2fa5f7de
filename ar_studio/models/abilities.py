"""What some families can do besides what every model does: a family that can is one of these."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, NamedTuple, Self

from torch import Generator, Tensor

from ar_studio.conditionals import Conditional
from ar_studio.models.base import AutoregressiveModel, Model
from ar_studio.spaces import EventSpace


class Expectation(NamedTuple):
    """What a batch says to a model that learns by counting.

    Attributes
    ----------
    loss
        What `Model.loss` would return under the weights as they are, a scalar.
    statistics
        Sufficient statistics by name; those of several batches add up.
    """

    loss: Tensor
    statistics: dict[str, Tensor]


class Counting(Model):
    """A model that can learn by counting (in closed form, by EM) instead of by gradients."""

    @classmethod
    def counts(cls, config: Any) -> bool:
        """Tell whether a configuration has it do so."""
        return True

    @abstractmethod
    def expect(self, x: Tensor) -> Expectation:
        """Return the statistics of a batch under the weights as they are: the E step."""

    @abstractmethod
    def maximise(self, statistics: Mapping[str, Tensor]) -> None:
        """Set the weights by the statistics of all training events: the M step.

        They are where `expect` left them, or on the CPU if a checkpoint held them.
        """


def counting(model: Model) -> Counting | None:
    """Return the model as one that learns by counting; None if it learns by gradients."""
    return model if isinstance(model, Counting) and model.counts(model.config) else None


class Estimating(Model):
    """A model whose `log_prob` takes hundreds of passes, so that training validates an estimate."""

    estimates: ClassVar[bool] = True

    @abstractmethod
    def estimate_log_prob(self, x: Tensor, first: int = 0) -> Tensor:
        """Return a repeatable estimate of `log p(x)`, `(B,)`, whose mean is right.

        What is drawn for it follows from `first`, the place of `x[0]` among all the events, so
        that batches do not share it and errors of different events stay independent.
        """

    def validation(self, x: Tensor, first: int = 0) -> Tensor:
        return self.estimate_log_prob(x, first)


class Ensemble(Model):
    """A model that is several: of many orderings, mask sets or guesses."""

    @abstractmethod
    def member_log_probs(self, x: Tensor, count: int) -> Tensor:
        """Return `log p_m(x)`, `(M, B)`, for `M ≤ count` members; the first is the model itself.

        Averaging members means averaging joint probabilities: `logsumexp` over `m` less `log M`.
        """


def member_log_probs(model: Model, x: Tensor, count: int) -> Tensor:
    """Return `log p_m(x)`, `(M, B)`, for `M ≤ count` members; most models have one, themselves."""
    if isinstance(model, Ensemble):
        return model.member_log_probs(x, count)
    return model.log_prob(x)[None]


class Reading(Model):
    """A model that learns from whole passages before it is trained, not from their windows."""

    @abstractmethod
    def read(self, passages: Sequence[Tensor]) -> None:
        """Learn from passages, each `(n,)` int64, in place of anything learnt before."""


class Carrying(AutoregressiveModel):
    """A model that reads a text on and on, by a state that it carries from window to window."""

    @property
    @abstractmethod
    def carries(self) -> bool:
        """Whether it does so: its events are windows that follow one another."""

    @abstractmethod
    def onwards(
        self, x: Tensor, state: Tensor | None, generator: Generator | None = None
    ) -> tuple[Tensor, Tensor]:
        """Return `log p` of each value given all before it, `(B, n)`, and the state at the end.

        Parameters
        ----------
        x
            What comes next, `(B, n)`, of any length.
        state
            Where the model is after all that came before, `(B, …)`; None where nothing did.
        generator
            Of the noise of training; None for none.
        """


def carrying(model: Model) -> Carrying | None:
    """Return the model as one that reads on and on; None if its events stand by themselves."""
    return model if isinstance(model, Carrying) and model.carries else None


class LookingBack(Carrying):
    """A model that sees so many values and no more, so that its state is these values.

    A state is `(B, reach)`, -1 where there is no value. What stood before any window is such a
    state, so that windows may be learnt in any order.
    """

    @property
    @abstractmethod
    def reach(self) -> int:
        """How many earlier values a conditional sees at most."""

    def loss_after(
        self, x: Tensor, before: Tensor, context: Tensor | None, generator: Generator
    ) -> Tensor:
        """Return `loss_given` of windows `(B, n)` that follow on other values `(B, reach)`."""
        bound = self if context is None else self._with(context)
        factors, _ = bound.onwards(x, before, generator)
        return -factors.sum(1).mean()


def looking_back(model: Model) -> LookingBack | None:
    """Return the model as one that may be told what stood before; None if it may not."""
    return model if isinstance(model, LookingBack) and model.carries else None


class Persistent(Model):
    """A model that learns by samples of its own, from chains that go on from batch to batch."""

    @property
    @abstractmethod
    def persists(self) -> bool:
        """Whether it does so: else chains start anew at each batch."""

    @abstractmethod
    def contrast(
        self, x: Tensor, chains: Tensor | None, generator: Generator
    ) -> tuple[Tensor, Tensor]:
        """Return the loss of a batch, a scalar, and where its chains end, `(B, …)`.

        Parameters
        ----------
        chains
            Where the chain of each event is after the batch before, `(B, …)`; None at first.
        """


def persistent(model: Model) -> Persistent | None:
    """Return the model as one whose chains go on; None if it has none, or they start anew."""
    return model if isinstance(model, Persistent) and model.persists else None


class LogZ(NamedTuple):
    """An estimate of the logarithm of a normalising constant, in nats, and its standard error.

    Attributes
    ----------
    chains, temperatures
        Of the annealed importance sampling that it is by.
    """

    value: float
    error: float
    chains: int
    temperatures: int


class Unnormalised(Model):
    """A model that knows `log p(x)` but for a constant, `log Z`, which it estimates."""

    @abstractmethod
    def log_z(self) -> LogZ:
        """Return `log Z` under the weights as they are; it is estimated once, and repeatable."""

    @abstractmethod
    def annealed(self, chains: int, temperatures: int) -> Self:
        """Return this model, weights and all, with another effort at `log Z`.

        Raises
        ------
        StudioError
            If its config allows no such effort.
        """


class Following(Model):
    """A model that learns along the gradient, and by running averages of what each batch says."""

    @abstractmethod
    def meet(self, x: Tensor, generator: Generator) -> Expectation:
        """Return what `loss` does of events, and what the averages are to follow."""

    @abstractmethod
    def follow(self, met: Sequence[Mapping[str, Tensor]]) -> None:
        """Let the averages follow one step, the statistics of the parts of its batch."""


class Quantising(Model):
    """A model that writes a picture down as a grid of codes, each a number of a codebook."""

    @property
    @abstractmethod
    def codes(self) -> EventSpace:
        """The space of the grids of codes, `(1, h, w)`."""

    @abstractmethod
    def quantise(self, x: Tensor) -> Tensor:
        """Return the codes `k(x)` of events, `(B, 1, h, w)`."""

    @abstractmethod
    def given_codes(self, codes: Tensor, drawn: Tensor | None = None) -> Conditional:
        """Return `p(x | k)` of grids `(B, 1, h, w)`: a distribution of each dimension of an event.

        Given the codes they are independent, so that its `log_prob` adds up. Of codes that are not
        `drawn` yet, `(h·w,)`, nothing but their mean is known.
        """


class TopicModel(Model):
    """A model of documents whose hidden units are topics."""

    @abstractmethod
    def topics(self, count: int) -> Tensor:
        """Return the words that stand for each hidden unit, `(H, count)`, the strongest first."""
