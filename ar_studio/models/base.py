"""The contract of every model: all conditionals at once, or one dimension after the other."""

import copy
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

import torch
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card
from ar_studio.conditionals import Conditional
from ar_studio.errors import StudioError
from ar_studio.models.decoder import BlockDecoder, Decoder
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class Model(nn.Module, ABC):
    """What everything in the catalogue can do: learn from events, score them and draw them.

    Parameters
    ----------
    space
        The space of events.
    config
        An instance of the class's own `Config`.
    ordering
        The default ordering, `(D,)`; raster if None.

    Attributes
    ----------
    ordering
        The default ordering, `(D,)`; a buffer, so it is saved with the weights.
    context
        What `given` fixed, for one event or for each of a batch; None without.
    estimates
        Whether `validation` is an estimate, and not `log_prob` itself.
    small_configs
        Small configurations, which between them use all that the family can do. The tests hold
        each of them to the contract.
    """

    card: ClassVar[Card]
    Config: ClassVar[type[Settings]]
    estimates: ClassVar[bool] = False
    small_configs: ClassVar[Sequence[Mapping[str, Any]]] = ({},)
    ordering: Tensor
    context: Tensor | None = None

    def __init__(self, space: EventSpace, config: Any, ordering: Tensor | None = None) -> None:
        super().__init__()
        self.space = space
        self.config = config
        raster = orderings.make("raster", space)
        self.register_buffer("ordering", raster if ordering is None else ordering)

    @staticmethod
    @abstractmethod
    def parameter_count(space: EventSpace, config: Any) -> int:
        """Return the number of parameters by the card's closed formula, building nothing."""

    @classmethod
    def learns_any_order(cls, config: Any) -> bool:
        """Return whether a model so configured is trained for every ordering."""
        return False

    @property
    def any_order(self) -> bool:
        """Whether the model was trained for every ordering."""
        return self.learns_any_order(self.config)

    @property
    def known_orderings(self) -> Tensor:
        """The orderings the model was trained for, `(M, D)`, the default one first."""
        return self.ordering[None]

    def resolve(self, ordering: Tensor | None) -> Tensor:
        """Return the ordering to use for a call, `(D,)`, on the model's device.

        Raises
        ------
        StudioError
            If it is no permutation, or none that the model was trained for.
        """
        if ordering is None:
            return self.ordering
        ordering = orderings.check(ordering, self.space.size).to(self.ordering.device)
        if not self.any_order and not (self.known_orderings == ordering).all(1).any():
            raise StudioError(
                f"This {self.card.title} was not trained for the ordering asked for; use one of "
                "its own."
            )
        return ordering

    def given(self, context: Tensor | None) -> Self:
        """Return `p(x | c)`: this model, weights and all, with its context fixed.

        Parameters
        ----------
        context
            As the event space's `ContextSpace` says, for one event, `(1, …)`, which serves a
            batch of any size, or for each event of the batches to come, `(B, …)`. None returns
            the model as it is.

        Raises
        ------
        StudioError
            If the model takes no context, or this is none of its own.
        """
        if context is None:
            return self
        if self.space.context is None:
            raise StudioError(
                f"This {self.card.title} was trained without a context; leave it out."
            )
        return self._with(self.space.context.check(context).to(self.ordering.device))

    def _serving(self, context: Tensor | None, events: int) -> Self:
        """Return `given(context)`, once it is sure that it serves a batch of events."""
        bound = self.given(context)
        if bound.context is not None and len(bound.context) not in (1, events):
            raise StudioError(
                f"{events} events share one context or have one each, but {len(bound.context)} "
                "are given."
            )
        return bound

    def _with(self, context: Tensor) -> Self:
        bound = copy.copy(self)  # shares all weights
        bound.context = context
        return bound

    @property
    def known_context(self) -> Tensor:
        """The context that `given` fixed, or the null class if the class may be withheld.

        Raises
        ------
        StudioError
            If there is none, and the model knows `p(x | c)` only.
        """
        if self.context is not None:
            return self.context
        null = self.space.context.null if self.space.context else None
        if null is None:
            raise StudioError(f"This {self.card.title} needs a context: it has learnt p(x | c).")
        return null.to(self.ordering.device)

    def decoder(
        self, batch_size: int, *, context: Tensor | None = None, ordering: Tensor | None = None
    ) -> Decoder:
        """Return a decoder for `batch_size` events.

        Parameters
        ----------
        context
            As in `given`.
        ordering
            Another ordering, `(D,)`, where the model accepts one.

        Raises
        ------
        StudioError
            If the ordering or the context is none of the model's own, or the contexts are
            neither one nor as many as the events.
        """
        return self._serving(context, batch_size)._decoder(batch_size, self.resolve(ordering))

    def log_prob(
        self, x: Tensor, *, context: Tensor | None = None, ordering: Tensor | None = None
    ) -> Tensor:
        """Return `log p(x)` in nats, `(B,)`, of events `(B, *event_shape)`.

        What the card calls a lower bound is one; a model without a likelihood raises. Context
        and ordering are as in `decoder`.

        Raises
        ------
        StudioError
            If these are no events of the model's space, or context or ordering none of its own.
        """
        self.space.check(x)
        return self._serving(context, len(x))._log_prob(x, self.resolve(ordering))

    @abstractmethod
    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        """Return the decoder along one of the model's orderings, given `self.context`."""

    @abstractmethod
    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        """Return `log_prob` of checked events along one of the model's orderings."""

    @abstractmethod
    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        """Return the training loss in nats per event, a scalar.

        Models that train on random orderings or noise draw them from `generator` alone.
        """

    def loss_given(self, x: Tensor, context: Tensor | None, generator: torch.Generator) -> Tensor:
        """Return the training loss of events, each with its own context, a scalar."""
        # Not by `given`: a check of every batch would make a GPU wait.
        return (self if context is None else self._with(context)).loss(x, generator)

    def outputs(self, x: Tensor) -> Conditional:
        """Return what the model puts out for each dimension of events it is shown whole.

        That is what makes it see or not see a dimension: the conditionals, or of a model without
        any the distributions that look like them, event-shaped.

        Raises
        ------
        StudioError
            If it has nothing for each dimension of an event that is given.
        """
        raise StudioError(
            f"{self.card.title} puts out nothing for the dimensions of a given event; choose an "
            "autoregressive model or an autoencoder."
        )

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        """Take from the training data what the model needs to know before it learns.

        By default only the output biases, from the marginals.

        Parameters
        ----------
        events
            The training events, `(N, *event_shape)`.
        marginals
            How often each dimension takes each value, `(D, K)`; None for real events and
            documents.
        """
        if marginals is not None:
            self.start_at_marginals(marginals)

    def make_room(self, tensors: Mapping[str, Tensor]) -> None:
        """Make room for weights that were saved, where the data decided how many there are.

        By default nothing, since the configuration does.
        """

    def start_at_marginals(self, pmf: Tensor) -> None:
        """Set the output biases so that an untrained model predicts the marginals `(D, K)`."""

    @property
    def undecayed(self) -> list[nn.Parameter]:
        """Parameters that weight decay leaves alone; none by default."""
        return []

    @property
    def events_at_once(self) -> int:
        """How many events an evaluation scores at once, between two signs of progress."""
        return 256

    def validation(self, x: Tensor, first: int = 0) -> Tensor:
        """Return what training validates with, `(B,)` in nats: `log_prob`, if that is to be had.

        `first` is the place of `x[0]` among all the events.
        """
        return self.log_prob(x)


class AutoregressiveModel(Model):
    """A joint distribution `p(x) = Π_i p(x_o(i) | x_o(<i))` whose conditionals are tractable.

    Attributes
    ----------
    independent
        Whether no dimension says anything of another.
    by_heart
        Whether a few hundred steps are enough for it to learn eight events by heart.
    parallel
        Whether all conditionals of an event cost about one pass of the network.
    stepwise
        Whether that costs so much beside a decoder's step that few passes are worth many steps.
    """

    independent: ClassVar[bool] = False
    parallel: ClassVar[bool] = True
    stepwise: ClassVar[bool] = False
    by_heart: ClassVar[bool] = True

    def conditionals(
        self, x: Tensor, *, context: Tensor | None = None, ordering: Tensor | None = None
    ) -> Conditional:
        """Return all `D` conditionals of known events, teacher-forced and differentiable.

        Parameters
        ----------
        x
            Events, `(B, *event_shape)`, of any dtype.
        context, ordering
            As in `decoder`.

        Raises
        ------
        StudioError
            If the model was not trained for that ordering, or takes no such context; or what it
            returns is no `Conditional`.
        """
        found = self._serving(context, len(x))._conditionals(x, self.resolve(ordering))
        if not isinstance(found, Conditional):  # a model may be anybody's
            raise StudioError(
                f"`_conditionals` of {type(self).__name__} returns a {type(found).__name__}; let "
                "it return a Conditional, such as Bernoulli(logits)."
            )
        return found

    def block_decoder(
        self, batch_size: int, *, context: Tensor | None = None, ordering: Tensor | None = None
    ) -> BlockDecoder:
        """Return a decoder that takes windows of dimensions: the family's own, if it has one.

        Any other model's makes a full pass for each. Parameters and errors are as in `decoder`.
        """
        decoder = self.decoder(batch_size, context=context, ordering=ordering)
        if isinstance(decoder, BlockDecoder):
            return decoder
        return self.naive_decoder(batch_size, context=context, ordering=ordering)

    def naive_decoder(
        self, batch_size: int, *, context: Tensor | None = None, ordering: Tensor | None = None
    ) -> "NaiveDecoder":
        """Return the decoder that any model has, as `decoder` does."""
        bound = self._serving(context, batch_size)
        return NaiveDecoder(bound, batch_size, self.resolve(ordering))

    @abstractmethod
    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        """Return the conditionals along one of the model's orderings, given `self.context`."""

    def evaluator(self, ordering: Tensor | None = None) -> "Evaluator":
        """Return what evaluates many batches along an ordering, under the weights as they are.

        Raises
        ------
        StudioError
            If the model was not trained for that ordering.
        """
        return self._evaluator(self.resolve(ordering))

    def _evaluator(self, ordering: Tensor) -> "Evaluator":
        return Evaluator(self, ordering)

    def outputs(self, x: Tensor) -> Conditional:
        return self.conditionals(x)

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return NaiveDecoder(self, batch_size, ordering)  # families override it with a cached one

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        return self._conditionals(x, ordering).log_prob(x).flatten(1).sum(1)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        # Not by `log_prob`: a check of every batch would make a GPU wait.
        return -self.conditionals(x).log_prob(x).flatten(1).sum(1).mean()


class Evaluator:
    """Evaluates batches of events along one ordering.

    Families override it where something that does not depend on events can be done once.
    """

    def __init__(self, model: AutoregressiveModel, ordering: Tensor) -> None:
        self.model, self.ordering = model, ordering

    def conditionals(self, x: Tensor) -> Conditional:
        """Return all conditionals of events `(B, *event_shape)`; differentiable by `x`."""
        return self.model.conditionals(x, ordering=self.ordering)

    @torch.no_grad()
    def factors(self, x: Tensor) -> Tensor:
        """Return `log p(x_d | x_<d)` of events `(B, *event_shape)`, `(B, D)`."""
        return self.conditionals(x).log_prob(x).flatten(1)

    def differentiate(self, x: Tensor, powers: Tensor) -> tuple[Tensor, Tensor, Conditional]:
        """Return the factors `f` of events, the gradient of `Σ_d r_d f_d`, and all conditionals.

        Both are `(B, D)`; the gradient is by the events.

        Parameters
        ----------
        x
            Events of values that are differentiable, `(B, *event_shape)`.
        powers
            `r`, `(D,)`.
        """
        with torch.enable_grad():
            inputs = x.to(torch.get_default_dtype()).requires_grad_()
            conditional = self.conditionals(inputs)
            factors = conditional.log_prob(inputs).flatten(1)
            (gradient,) = torch.autograd.grad((factors * powers).sum(), inputs)
        return factors.detach(), gradient.flatten(1), conditional


def autoregressive(model: Model) -> AutoregressiveModel:
    """Return the model as one whose conditionals are tractable.

    Raises
    ------
    StudioError
        If it has none, as a latent-variable model or an autoencoder.
    """
    if not isinstance(model, AutoregressiveModel):
        raise StudioError(
            f"{model.card.title} has no tractable conditionals p(x_i | x_<i), so it cannot do "
            "this; choose an autoregressive model."
        )
    return model


def unconditional(model: Model) -> Model:
    """Return the model as one that tells `p(x)`, or `p(x | c)` of the context that it is given.

    Raises
    ------
    StudioError
        If it knows `p(x | c)` only, and is given none.
    """
    needed = model.space.context
    if needed is not None and model.context is None and not needed.withheld:
        raise StudioError(
            f"This {model.card.title} has learnt p(x | c) given {needed.title}, not p(x); choose a "
            "run that is given nothing, or a class that may be withheld."
        )
    return model


class NaiveDecoder(BlockDecoder):
    """The decoder of any model: one full parallel pass for each dimension. Slow, always right."""

    recordable = False  # a full pass may look at values

    def __init__(self, model: AutoregressiveModel, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model, self.ordering, self.context = model, ordering, model.context
        shape = (batch_size, *model.space.event_shape)
        kept = model.space.values.kept(next(model.parameters()).dtype)
        self.x = torch.zeros(shape, dtype=kept, device=ordering.device)
        self.remember(x=0, context=0)

    @torch.no_grad()
    def predict(self) -> Conditional:
        return self._all().dimension(self.dimension)

    @torch.no_grad()
    def guess(self, values: Tensor) -> Conditional:
        which = self.ordering[self.position : self.position + values.shape[1]]
        self.x.view(self.batch_size, -1)[:, which] = values.to(self.x)
        return self._all().dimension(which)

    def _all(self) -> Conditional:
        return self.model.conditionals(self.x, context=self.context, ordering=self.ordering)

    def _observe(self, value: Tensor) -> None:
        self.x.view(self.batch_size, -1)[:, self.dimension] = value.to(self.x)

    def observe_all(self, values: Tensor) -> None:
        end = self.position + values.shape[1]
        self.x.view(self.batch_size, -1)[:, self.order[self.position : end]] = values.to(self.x)
        self.position = end
