"""WaveNet: dilated causal convolutions, which see twice as far with every layer."""

import math
from collections.abc import Callable, Sequence

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.abilities import LookingBack
from ar_studio.models.decoder import BlockDecoder, Decoder
from ar_studio.models.parts.context import ContextMaps, context_terms
from ar_studio.models.parts.reals import Dimensions, Measured, MixtureConfig, outputs
from ar_studio.models.parts.values import units
from ar_studio.orderings import positions
from ar_studio.spaces import EventSpace

NOTHING = -1  # stands where there is no value, before the first; NaN among real numbers
AT_ONCE = 65_536  # dimensions evaluated at once

Extend = Callable[[int, Tensor], Tensor]


class WaveNetConfig(MixtureConfig):
    stacks: int = Field(
        default=2,
        ge=1,
        le=10,
        title="Stacks",
        description="How often the dilations 1, 2, 4, … are run through.",
    )
    layers: int = Field(
        default=8,
        ge=1,
        le=14,
        title="Layers a stack",
        description="Each looks twice as far back as the one before: n of them to 2ⁿ⁻¹.",
    )
    kernel: int = Field(
        default=2,
        ge=2,
        le=8,
        title="Kernel",
        description="How many values, so far apart, each convolution looks at.",
    )
    features: int = Field(
        default=32,
        ge=1,
        le=1024,
        title="Features",
        description="Width R of what goes from layer to layer, and of the gates.",
    )
    skips: int = Field(
        default=64,
        ge=1,
        le=4096,
        title="Skip features",
        description="Width S of what all layers add up to, by which values are predicted.",
    )

    @property
    def dilations(self) -> list[int]:
        """How far apart the taps of each layer are."""
        return [2**layer for layer in range(self.layers)] * self.stacks

    @property
    def reach(self) -> int:
        """How many earlier values a conditional sees: the receptive field."""
        return self.kernel + (self.kernel - 1) * sum(self.dilations)


class WaveNet(Measured, LookingBack):
    """A stack of dilated causal convolutions (van den Oord et al. 2016).

    `h_t = Σ_j E_j x_{t−1−j}` of one-hot values, `j < k`, which is strict: `x_t` is not among them.
    Then in each layer, with `∗` a convolution of `k` taps that are `d` apart,
    `z = tanh(W_f ∗ h + b_f + V_f c) ⊙ σ(W_g ∗ h + b_g + V_g c)`, `h += P z + p`, and
    `p(x_t | x_<t) = softmax(B ReLU(A ReLU(Σ (S z + s)) + a) + b)`, where `h` and `z` are `(R,)` and
    the skips `(S,)`. Every layer is padded with zeros before the first value, where there is no
    `x` either. Real numbers enter as `(z, 1)`, standardised, none as `(0, 0)`, and the outputs are
    a mixture (`parts/mixtures.py`). A class is a `c` for all places; a picture, and what is sampled
    at a lower rate, goes through two convolutions and is repeated to the rate of the values. The
    last `P` is not used.
    """

    Config = WaveNetConfig
    card = Card(
        name="wavenet",
        title="WaveNet",
        authors="A. van den Oord, S. Dieleman, H. Zen, K. Simonyan, O. Vinyals, A. Graves, "
        "N. Kalchbrenner, A. Senior, K. Kavukcuoglu",
        year=2016,
        group="Recurrence, convolution and attention",
        citation="A. van den Oord et al., “WaveNet: a generative model for raw audio”, "
        "arXiv:1609.03499, 2016; T. Le Paine et al., “Fast WaveNet generation algorithm”, "
        "arXiv:1611.09482, 2016",
        idea="Convolve over the past with taps ever farther apart: a few layers see thousands of "
        "samples, and drawing one costs a few small products, as each layer keeps a queue.",
        equation="z = tanh(W_f ∗ h + V_f c) ⊙ σ(W_g ∗ h + V_g c);  h += P z;  "
        "p(x_t | x_<t) = softmax(B ReLU(A ReLU(Σ S z)))",
        parameters="kIR + L(2R(kR + 1) + R(R + 1) + S(R + 1)) + S(S + 1) + O(S + 1), of which a "
        "conditional sees the last k + (k − 1)·Σd values; I = O = 1 or K; of real numbers I = 2, "
        "O = 3K of K components, 2 if K = 1",
        orderings="raster only",
        contexts=True,
        values=("binary", "categorical", "real"),
        differs="Local conditions are convolved, and repeated to the rate of the values, where "
        "the paper has transposed convolutions.",
        recipes={
            "": Recipe(
                training={
                    "learning_rate": 2e-3,
                    "batch_size": 16,
                    "epochs": 10,
                    "clip_norm": 1.0,
                    "clip_per": "dimension",
                    "averaging": 0.999,
                }
            ),
            "fsdd": Recipe(
                training={
                    "learning_rate": 2e-3,
                    "batch_size": 1,  # a window is a thousand samples
                    "epochs": 4,
                    "clip_norm": 1000.0,
                    "averaging": 0.998,
                    "samples": 4,
                }
            ),
            "ar2": Recipe(
                {"stacks": 1, "layers": 4, "features": 16, "skips": 32, "components": 1},
                {
                    "learning_rate": 5e-3,
                    "batch_size": 32,
                    "epochs": 40,
                    "clip_norm": 1.0,
                    "averaging": 0.99,
                },
            ),
            "digits": Recipe(
                {"stacks": 1, "layers": 6, "features": 24, "skips": 48},
                {
                    "learning_rate": 5e-3,
                    "batch_size": 50,
                    "epochs": 40,
                    "clip_norm": 1.0,
                    "averaging": 0.99,
                },
            ),
        },
    )
    small_configs = (
        {"stacks": 2, "layers": 2, "features": 4, "skips": 5},
        {"stacks": 1, "layers": 2, "kernel": 3, "features": 5, "skips": 6, "components": 1},
    )

    def __init__(self, space: EventSpace, config: WaveNetConfig) -> None:
        super().__init__(space, config)
        width, features, context = inputs(space), config.features, space.context
        self.E = nn.Parameter(torch.randn(config.kernel, width, features) * config.kernel**-0.5)
        self.layers = nn.ModuleList(Layer(config, dilation) for dilation in config.dilations)
        self.dilated[-1].residual.requires_grad_(False)  # no layer comes after it
        self.A = nn.Linear(config.skips, config.skips)
        self.B = nn.Linear(config.skips, outputs(space, config))
        by_class, gates = context if context and context.classes else None, 2 * features
        count = len(config.dilations)
        self.given_class = nn.ModuleList(context_terms(by_class, [gates] * count))
        self.given_maps = None
        if context and not by_class:
            self.given_maps = ContextMaps(context, features)
            self.given_gates = nn.ModuleList(
                nn.Linear(features, gates, bias=False) for _ in range(count)
            )

    @staticmethod
    def parameter_count(space: EventSpace, config: WaveNetConfig) -> int:
        R, S, k = config.features, config.skips, config.kernel
        layer = 2 * R * (k * R + 1) + R * (R + 1) + S * (R + 1)
        ends = k * inputs(space) * R + S * (S + 1) + outputs(space, config) * (S + 1)
        count, context = len(config.dilations), space.context
        if context is None:
            given = 0
        elif context.classes:
            given = count * context.size * 2 * R
        else:
            given = ContextMaps.parameter_count(context, R) + count * R * 2 * R
        return ends + count * layer + given

    @property
    def output_bias(self) -> nn.Parameter:
        return self.B.bias

    @property
    def dilated(self) -> "list[Layer]":
        """The layers, the first one first."""
        return [layer for layer in self.layers if isinstance(layer, Layer)]

    @property
    def nothing(self) -> float:
        """What stands where there is no value."""
        return NOTHING if self.head is None else math.nan

    @property
    def events_at_once(self) -> int:
        return max(1, min(256, AT_ONCE // self.space.size))

    def given_at(self) -> list[Tensor] | None:
        """Return what the context adds to the gates of each layer, `(B, D, 2R)`; sizes of 1 serve
        all; None without a context."""
        if len(self.given_class):
            return [term(self.known_context)[:, None] for term in self.given_class]
        if self.given_maps is None:
            return None
        maps = self.given_maps(self.known_context).flatten(2).mT
        places = math.prod(self.space.grid[1:])
        repeated = self.ordering % places * maps.shape[1] // places
        return [gates(maps)[:, repeated] for gates in self.given_gates]

    def first(self, x: Tensor) -> Tensor:
        """Return the first convolution's features `(B, n, R)` of values `(B, n + k − 1)`.

        The value before a place is the last that it sees; see `known` for what stands for none.
        """
        kernel, levels = self.config.kernel, self.space.levels
        size = x.shape[1] - kernel + 1
        seen = [x[:, kernel - 1 - tap :][:, :size] for tap in range(kernel)]
        if self.head is not None:
            there = [~part.isnan() for part in seen]
            pairs = [(part.nan_to_num(0), has) for part, has in zip(seen, there, strict=True)]
            numbers = [torch.stack([z, has.to(z.dtype)], -1) for z, has in pairs]
            return torch.cat(numbers, 2) @ self.E.flatten(0, 1)
        if units(levels) == 1:  # -1 or 1, and 0 for none; differentiable by values
            inputs = [((2 * part - 1) * (part >= 0))[..., None].to(self.E.dtype) for part in seen]
            return torch.cat(inputs, 2) @ self.E[:, 0]
        rows = F.pad(self.E, (0, 0, 0, 1))  # the last one, of zeros, is that of none
        codes = [part.long().remainder(levels + 1) for part in seen]
        found = [F.embedding(code, one) for code, one in zip(codes, rows, strict=True)]
        return torch.stack(found).sum(0)

    def known(self, values: Tensor, dimensions: Dimensions) -> Tensor:
        """Return values of some dimensions as `first` takes them: real ones standardised."""
        if self.head is not None:
            return self.standardised(values, dimensions)
        return values if values.is_floating_point() else values.long()

    def through(
        self, h: Tensor, extend: Extend, given: Sequence[Tensor] | None, size: int
    ) -> Tensor:
        """Return the logits of the last `size` places, `(B, size, O)`, of first features `h`.

        Parameters
        ----------
        h
            `(B, n, R)`.
        extend
            Puts before the features that come to a layer, by its number, what that sees before.
        given
            As `given_at` returns it.
        """
        total: Tensor | float = 0.0
        for number, layer in enumerate(self.dilated):
            behind = extend(number, h)
            z = layer.gated(behind, None if given is None else given[number])
            total = total + layer.skip(z[:, -size:])
            if number + 1 < len(self.layers):
                h = behind[:, layer.reach :] + layer.residual(z)
        assert isinstance(total, Tensor)
        return self.B(self.A(total.relu()).relu())

    @property
    def carries(self) -> bool:
        return self.given_maps is None and self.head is None

    @property
    def reach(self) -> int:
        return self.config.reach

    def onwards(
        self, x: Tensor, state: Tensor | None, generator: torch.Generator | None = None
    ) -> tuple[Tensor, Tensor]:
        kernel, reach = self.config.kernel, self.reach
        before = x.new_full((len(x), reach), NOTHING, dtype=torch.int64) if state is None else state
        seen = torch.cat([before.long(), x.long()], 1)
        present = (seen[:, kernel:] >= 0)[..., None].to(self.E.dtype)

        def masked(number: int, h: Tensor) -> Tensor:
            return h * present[:, -h.shape[1] :]

        logits = self.through(self.first(seen[:, :-1]), masked, self.given_at(), x.shape[1])
        return discrete(logits, self.space.levels).log_prob(x), seen[:, -reach:]

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        along = self.known(x.flatten(1)[:, ordering], ordering)
        h = self.first(F.pad(along, (self.config.kernel, 0), value=self.nothing)[:, :-1])

        def padded(number: int, h: Tensor) -> Tensor:
            return F.pad(h, (0, 0, self.dilated[number].reach, 0))

        out = self.through(h, padded, self.given_at(), h.shape[1])
        return self.conditionals_of(out[:, positions(ordering)])

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return QueueDecoder(self, batch_size, ordering)


def inputs(space: EventSpace) -> int:
    """Return how many numbers `I` stand for a value: of a real one also whether there is one."""
    return 2 if space.values.density else units(space.levels)


class Layer(nn.Module):
    """One dilated convolution, its gates and its two ways on."""

    def __init__(self, config: WaveNetConfig, dilation: int) -> None:
        super().__init__()
        R, self.kernel, self.dilation = config.features, config.kernel, dilation
        self.gates = nn.Linear(self.kernel * R, 2 * R)
        self.residual = nn.Linear(R, R)
        self.skip = nn.Linear(R, config.skips)

    @property
    def reach(self) -> int:
        """How far back it looks."""
        return (self.kernel - 1) * self.dilation

    def gated(self, behind: Tensor, given: Tensor | None) -> Tensor:
        """Return `z` `(B, n, R)` of features `(B, reach + n, R)`."""
        size = behind.shape[1] - self.reach
        taps = [behind[:, tap * self.dilation :][:, :size] for tap in range(self.kernel)]
        a = self.gates(torch.cat(taps, 2))
        filtered, gate = (a if given is None else a + given).chunk(2, 2)
        return filtered.tanh() * gate.sigmoid()


class QueueDecoder(BlockDecoder):
    """Keeps of each layer the features that it will look back at, in a queue (Le Paine et al.).

    Place `t` of a layer lies at `t mod reach` of its queue `(B, reach, R)`, where the place that
    lay there was the farthest that it looks back at. All begin with zeros.
    """

    def __init__(self, model: WaveNet, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        like, features = model.E, model.config.features
        self.queues = [like.new_zeros(batch_size, layer.reach, features) for layer in model.dilated]
        dtype = torch.int64 if model.head is None else like.dtype
        shape = (batch_size, model.config.kernel)
        self.last = torch.full(shape, model.nothing, device=like.device, dtype=dtype)
        with torch.no_grad():
            self.given = model.given_at()
            self.steps = [_Step(layer) for layer in model.dilated]
            self.skip = torch.cat([layer.skip.weight for layer in model.dilated], 1).T / 2
            self.skip_bias = torch.stack([layer.skip.bias for layer in model.dilated]).sum(0)
        self.coming: list[Tensor] = []  # what comes to each layer at this place
        self.logits: Tensor | None = None
        self.passed: list[Tensor] = []  # of the last guess, before each of its places and at it
        self.remember(queues=0, last=0, given=0, coming=0, logits=0, passed=0)

    @torch.no_grad()
    def predict(self) -> Conditional:
        if self.logits is None:
            self.logits = self._logits()
        return self.model.conditional(self.logits, self.dimension)

    def _logits(self) -> Tensor:
        """Return the logits of this place, `(B, O)`, keeping what comes to each layer."""
        model, place = self.model, self.position
        h, doubled, coming = model.first(self.last)[:, 0], list[Tensor](), list[Tensor]()
        for number, (step, queue) in enumerate(zip(self.steps, self.queues, strict=True)):
            coming.append(h)
            a = step.gates(queue, h, place)
            if self.given is not None:
                given = self.given[number]
                a = step.add_given(a, given[:, place if given.shape[1] > 1 else 0])
            filtered, gate = a.tanh_().chunk(2, 1)
            z = torch.addcmul(filtered, filtered, gate)
            doubled.append(z)
            if number + 1 < len(self.steps):
                h = step.onwards(h, z)
        self.coming = coming
        total = torch.addmm(self.skip_bias, torch.cat(doubled, 1), self.skip)
        return model.B(model.A(total.relu_()).relu_())

    @torch.no_grad()
    def _observe(self, value: Tensor) -> None:
        self.predict()
        for queue, h in zip(self.queues, self.coming, strict=True):
            queue[:, self.position % queue.shape[1]] = h
        self._follow(value[:, None])

    def _known(self, values: Tensor) -> Tensor:
        """Return the next values `(B, n)` as the first convolution takes them."""
        start = self.position  # in raster order places are dimensions
        return self.model.known(values, slice(start, start + values.shape[1]))

    def _follow(self, values: Tensor) -> None:
        """Let values `(B, n)` be the last ones, and forget what was made for this place."""
        known = self._known(values).to(self.last.dtype)
        self.last = torch.cat([self.last, known], 1)[:, -self.last.shape[1] :]
        self.logits, self.coming, self.passed = None, [], []

    @torch.no_grad()
    def guess(self, values: Tensor) -> Conditional:
        start, size = self.position, values.shape[1]
        self.passed = []

        def queued(number: int, h: Tensor) -> Tensor:
            queue = self.queues[number]
            behind = torch.cat([queue.roll(-(start % queue.shape[1]), 1), h], 1)
            self.passed.append(behind)
            return behind

        given = self.given
        if given is not None:
            given = [one if one.shape[1] == 1 else one[:, start : start + size] for one in given]
        before = self._known(values)[:, :-1].to(self.last.dtype)
        h = self.model.first(torch.cat([self.last, before], 1))
        out = self.model.through(h, queued, given, size)
        return self.model.conditional(out, slice(start, start + size))

    def settle(self, values: Tensor) -> None:
        end = self.position + values.shape[1]
        for number, behind in enumerate(self.passed):
            reach = self.queues[number].shape[1]
            self.queues[number] = behind[:, -reach:].roll(end % reach, 1)
        self._follow(values)
        self.position = end

    def observe_all(self, values: Tensor) -> None:
        if values.shape[1]:
            self.guess(values)
            self.settle(values)


class _Step:
    """A layer's weights for one place: `z` is `(1 + tanh(g / 2)) tanh(f) / 2`, halved later."""

    def __init__(self, layer: Layer) -> None:
        self.kernel, self.dilation = layer.kernel, layer.dilation
        weight, bias = layer.gates.weight.detach().clone(), layer.gates.bias.detach().clone()
        half = len(weight) // 2
        weight[half:] /= 2
        bias[half:] /= 2
        self.half, self.weight, self.bias = half, weight.T.contiguous(), bias
        self.on = layer.residual.weight.detach().T / 2
        self.on_bias = layer.residual.bias.detach()

    def gates(self, queue: Tensor, h: Tensor, place: int) -> Tensor:
        """Return what goes into the gates, `(B, 2R)`, of a queue and what comes to the layer."""
        back = range(self.kernel - 1, 0, -1)
        taps = [queue[:, (place - tap * self.dilation) % queue.shape[1]] for tap in back]
        return torch.addmm(self.bias, torch.cat([*taps, h], 1), self.weight)

    def add_given(self, a: Tensor, given: Tensor) -> Tensor:
        """Add what a context gives to the gates, `(B, 2R)` or `(1, 2R)`."""
        a[:, : self.half] += given[:, : self.half]
        a[:, self.half :].add_(given[:, self.half :], alpha=0.5)
        return a

    def onwards(self, h: Tensor, doubled: Tensor) -> Tensor:
        """Return what comes to the next layer, of twice `z`."""
        return torch.addmm(h, doubled, self.on).add_(self.on_bias)
