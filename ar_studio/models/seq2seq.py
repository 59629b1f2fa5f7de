"""The encoder–decoder transformer: what follows of a text, one text given another."""

import math
from collections.abc import Callable

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Categorical, Conditional
from ar_studio.kinds.line import END, ended
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Attending, Attention
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.orderless import DropoutShare
from ar_studio.models.parts.tokens import TokensConfig, check_heads
from ar_studio.spaces import EventSpace

SLOWEST = 10_000.0  # characters, about, in which the slowest sine comes round
IMPOSSIBLE = -1e9  # a logit of probability 0, whose differences from others are finite
Seen = tuple[Tensor, Tensor]  # keys and values
Drop = Callable[[Tensor], Tensor]


def kept(x: Tensor) -> Tensor:
    """Return what no dropout leaves out."""
    return x


class Seq2SeqConfig(TokensConfig):
    blocks: int = Field(
        default=2,
        ge=1,
        le=64,
        title="Blocks",
        description="Depth N of the encoder, and of the decoder; 6 in the paper.",
    )
    heads: int = Field(
        default=4,
        ge=1,
        le=64,
        title="Heads",
        description="Attentions side by side in a block; they share the features.",
    )
    dropout: DropoutShare = 0.0


class Seq2Seq(Attending, AutoregressiveModel):
    """An encoder–decoder transformer (Vaswani et al. 2017): `p(y | c)` of lines.

    With sines `P` `(T, d)` for places, `N` blocks of `g += attention(LN g)`, which looks both ways,
    and `g += W₂ ReLU(W₁ LN g)` with `4d` units make `g` of what is given, `√d·E_c c + P`.
    Token `i` of the decoder holds the character before it, `h = √d·E y_{i−1} + P_i`, the first a
    start token; its blocks are `h += attention(LN h)`, causal, `h += attention(LN h, g)`, whose
    keys and values are of the encoder, and `h += W₂ ReLU(W₁ LN h)`. The outputs are
    `logits_i = E·LN h_i + b`. What is given counts up to its end, a token of its own; after the end
    of `y` nothing but the end has a probability, so that those of all lines add up to one.
    """

    Config = Seq2SeqConfig
    card = Card(
        name="seq2seq",
        title="Encoder–decoder transformer",
        authors="A. Vaswani, N. Shazeer, N. Parmar, J. Uszkoreit, L. Jones, A. N. Gomez, "
        "Ł. Kaiser, I. Polosukhin",
        year=2017,
        group="Recurrence, convolution and attention",
        citation="A. Vaswani, N. Shazeer, N. Parmar, J. Uszkoreit, L. Jones, A. N. Gomez, "
        "Ł. Kaiser, I. Polosukhin, “Attention is all you need”, NIPS 2017",
        idea="Read one text whole and in both directions, then write another: each character "
        "looks back at what is written, and at whatever of the given text matters.",
        equation="g = encoder(c);  h = √d·E y_{i−1} + P_i;  h += attention(LN h), "
        "h += attention(LN h, g), h += MLP(LN h), N times;  p(y_i | y_<i, c) = softmax(E·LN h + b)",
        parameters="N(28d² + 5d) + (C + V + 3)d + V, for alphabets of C and V characters",
        orderings="raster only",
        values=("categorical",),
        kinds=("line",),
        pairs=True,
        differs="Normalisation stands before each part of a block and not after it, there are no "
        "biases but those of the output, and what is given has an embedding of its own, as it may "
        "have an alphabet of its own.",
        recipes={
            "": Recipe(
                {"dropout": 0.1},
                {
                    "learning_rate": 2e-3,
                    "batch_size": 64,
                    "epochs": 10,
                    "clip_norm": 1.0,
                    "averaging": 0.99,
                },
            ),
        },
    )
    small_configs = (
        {"blocks": 2, "features": 8, "heads": 2},
        {"blocks": 1, "features": 4, "heads": 1, "dropout": 0.3},
    )

    def __init__(self, space: EventSpace, config: Seq2SeqConfig) -> None:
        check_heads(config)
        assert space.context is not None
        super().__init__(space, config)
        d, spread = config.features, config.features**-0.5
        self.E = nn.Parameter(torch.randn(space.levels, d) * spread)
        self.E_given = nn.Parameter(torch.randn(space.context.levels, d) * spread)
        self.start = nn.Parameter(torch.randn(d) * spread)
        self.encoders = nn.ModuleList(EncoderBlock(config) for _ in range(config.blocks))
        self.decoders = nn.ModuleList(DecoderBlock(config) for _ in range(config.blocks))
        self.given_norm, self.norm = nn.LayerNorm(d, bias=False), nn.LayerNorm(d, bias=False)
        self.b = nn.Parameter(torch.zeros(space.levels))
        places = sines(max(space.size, space.context.size + 1), d)
        self.register_buffer("places", places, persistent=False)
        self.places: Tensor

    @staticmethod
    def parameter_count(space: EventSpace, config: Seq2SeqConfig) -> int:
        assert space.context is not None
        d, both = config.features, space.context.levels + space.levels
        return config.blocks * (28 * d**2 + 5 * d) + (both + 3) * d + space.levels

    @property
    def undecayed(self) -> list[nn.Parameter]:
        # Matrices are decayed; what is added, scaled or looked up is not.
        return [p for p in self.parameters() if p.dim() < 2] + [self.E, self.E_given]

    @property
    def layers(self) -> "list[DecoderBlock]":
        """The decoder's blocks, the first one first."""
        return [block for block in self.decoders if isinstance(block, DecoderBlock)]

    def encode(self, context: Tensor, drop: Drop = kept) -> tuple[Tensor, Tensor]:
        """Return `g` `(B, S + 1, d)` of texts `(B, S)` and their ends, and what lies beyond.

        The latter is `(B, 1, 1, S + 1)` bool, as attention takes it.
        """
        context = F.pad(context, (0, 1), value=END)  # the longest have an end, too
        d, beyond = self.config.features, ended(context)[:, None, None]
        g = drop(self.E_given[context.long()] * math.sqrt(d) + self.places[: context.shape[1]])
        for block in self.encoders:
            g = block(g, beyond, drop)
        return self.given_norm(g), beyond

    def embed(self, x: Tensor) -> Tensor:
        """Return values `(…)` as tokens `(…, d)`, without their places."""
        return self.E[x.long()] * math.sqrt(self.config.features)

    def tokens(self, x: Tensor) -> Tensor:
        """Return what goes into the decoder's first block for lines `(B, T)`, `(B, T, d)`."""
        first = self.first.expand(len(x), 1, -1)
        return torch.cat([first, self.embed(x[:, :-1])], 1) + self.places[: x.shape[1]]

    @property
    def first(self) -> Tensor:
        """The start token `(d,)`, without its place."""
        return self.start * math.sqrt(self.config.features)

    def logits(self, x: Tensor, drop: Drop = kept) -> Tensor:
        """Return all logits `(B, T, V)` of lines `(B, T)`, as if they never ended."""
        g, beyond = self.encode(self.known_context, drop)
        h, hidden = drop(self.tokens(x)), later(x.shape[1], x.device)
        for block in self.layers:
            h = block(h, hidden, block.cross.keys(g), beyond, drop)
        return self.read_out(h)

    def read_out(self, h: Tensor) -> Tensor:
        """Return the logits `(…, V)` of the last block's tokens `(…, d)`."""
        return self.norm(h) @ self.E.T + self.b

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        return Categorical(within_line(self.logits(x), ended(x)))

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        dropout = Dropout(self.config.dropout, generator, x.device) if self.config.dropout else kept
        log_probs = Categorical(self.logits(x, dropout)).log_prob(x)
        # What follows the end is certain.
        return -log_probs.masked_fill(ended(x), 0.0).sum(1).mean()

    @torch.no_grad()
    def attention(self, x: Tensor, dimension: int) -> Attention:
        g, beyond = self.encode(self.known_context)
        h, hidden, own, given = self.tokens(x), later(x.shape[1], x.device), [], []
        for block in self.layers:
            seen = block.cross.keys(g)
            for found, weights in zip(
                (own, given), block.weights(h, hidden, seen, beyond), strict=True
            ):
                found.append(weights[0, :, dimension])
            h = block(h, hidden, seen, beyond, kept)
        holds = torch.arange(-1, x.shape[1] - 1, device=x.device)
        return Attention(torch.stack(own), holds, torch.stack(given))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return Seq2SeqDecoder(self, batch_size, ordering)


class Look(nn.Module):
    """`h += W₀ attention(LN h, g)`: queries of tokens `h` `(B, T, d)`, keys and values of `g`."""

    def __init__(self, config: Seq2SeqConfig) -> None:
        super().__init__()
        d, self.heads = config.features, config.heads
        self.norm = nn.LayerNorm(d, bias=False)
        self.query, self.join = nn.Linear(d, d, bias=False), nn.Linear(d, d, bias=False)
        self.seen = nn.Linear(d, 2 * d, bias=False)

    def keys(self, g: Tensor) -> Seen:
        """Return keys and values, each `(B, heads, S, d / heads)`, of tokens `(B, S, d)`."""
        parts = self.seen(g).unflatten(2, (2, self.heads, -1))
        key, value = parts.permute(2, 0, 3, 1, 4).unbind()
        return key, value

    def weights(self, normed: Tensor, key: Tensor, hidden: Tensor) -> Tensor:
        """Return how much each of tokens `(B, T, d)` looks at each key, `(B, heads, T, S)`."""
        query = self.query(normed).unflatten(2, (self.heads, -1)).transpose(1, 2)
        scores = query * query.shape[-1] ** -0.5 @ key.mT
        return scores.masked_fill(hidden, -math.inf).softmax(-1)

    def forward(self, normed: Tensor, seen: Seen, hidden: Tensor) -> Tensor:
        key, value = seen
        attended = self.weights(normed, key, hidden) @ value
        return self.join(attended.transpose(1, 2).flatten(2))


class Network(nn.Module):
    """`W₂ ReLU(W₁ LN h)` with `4d` units."""

    def __init__(self, d: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(d, bias=False)
        self.up, self.down = nn.Linear(d, 4 * d, bias=False), nn.Linear(4 * d, d, bias=False)

    def forward(self, h: Tensor) -> Tensor:
        return self.down(F.relu(self.up(self.norm(h))))


class EncoderBlock(nn.Module):
    """Every token looks at all others, and then bends what it has, `(B, S, d)`."""

    def __init__(self, config: Seq2SeqConfig) -> None:
        super().__init__()
        self.look, self.bend = Look(config), Network(config.features)

    def forward(self, g: Tensor, beyond: Tensor, drop: Drop) -> Tensor:
        normed = self.look.norm(g)
        g = g + drop(self.look(normed, self.look.keys(normed), beyond))
        return g + drop(self.bend(g))


class DecoderBlock(nn.Module):
    """Every token looks at earlier ones, then at what is given, and bends what it has."""

    def __init__(self, config: Seq2SeqConfig) -> None:
        super().__init__()
        self.look, self.cross, self.bend = Look(config), Look(config), Network(config.features)

    def own(self, h: Tensor, seen: Seen, hidden: Tensor, drop: Drop = kept) -> Tensor:
        """Return the tokens `(B, T, d)` once they looked at earlier ones."""
        return h + drop(self.look(self.look.norm(h), seen, hidden))

    def after(self, h: Tensor, seen: Seen, beyond: Tensor, drop: Drop = kept) -> Tensor:
        """Return them once they looked at what is given, too, at the end of the block."""
        h = h + drop(self.cross(self.cross.norm(h), seen, beyond))
        return h + drop(self.bend(h))

    def forward(self, h: Tensor, hidden: Tensor, seen: Seen, beyond: Tensor, drop: Drop) -> Tensor:
        h = self.own(h, self.look.keys(self.look.norm(h)), hidden, drop)
        return self.after(h, seen, beyond, drop)

    def weights(
        self, h: Tensor, hidden: Tensor, seen: Seen, beyond: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return how much each token looks at tokens `(B, heads, T, T)`, and at what is given."""
        normed = self.look.norm(h)
        keys = self.look.keys(normed)
        at_own = self.look.weights(normed, keys[0], hidden)
        h = self.own(h, keys, hidden)
        return at_own, self.cross.weights(self.cross.norm(h), seen[0], beyond)


class Seq2SeqDecoder(Decoder):
    """Keeps keys and values of all tokens, `(N, B, heads, T, d / heads)`, and of what is given.

    The latter are computed once.
    """

    @torch.no_grad()
    def __init__(self, model: Seq2Seq, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        g, self.beyond = model.encode(model.known_context)
        self.given = [block.cross.keys(g) for block in model.layers]
        d, heads, size = model.config.features, model.config.heads, model.space.size
        shape = (model.config.blocks, batch_size, heads, size, d // heads)
        self.keys, self.values = model.b.new_zeros(shape), model.b.new_zeros(shape)
        self.token = model.first.expand(batch_size, -1)
        self.over = torch.zeros(batch_size, dtype=torch.bool, device=g.device)
        self.logits: Tensor | None = None
        self.remember(keys=1, values=1, given=0, beyond=0, token=0, over=0, logits=0)

    @torch.no_grad()
    def predict(self) -> Conditional:
        logits = self.logits
        if logits is None:
            last = self._through(self.token[:, None])[:, 0]
            self.logits = logits = within_line(self.model.read_out(last), self.over)
        return Categorical(logits)

    @torch.no_grad()
    def _observe(self, value: Tensor) -> None:
        self.predict()  # keys and values of this token, which later ones look at
        self.logits = None
        self.token, self.over = self.model.embed(value), self.over | (value == END)

    @torch.no_grad()
    def observe_all(self, values: Tensor) -> None:
        tokens = torch.cat([self.token[:, None], self.model.embed(values)], 1)
        self._through(tokens[:, :-1])
        self.token, self.logits = tokens[:, -1], None
        self.over = self.over | (values == END).any(1)
        self.position += values.shape[1]

    def _through(self, tokens: Tensor) -> Tensor:
        """Return the last block's tokens `(B, n, d)` of the next values, filling the cache."""
        first, last = self.position, self.position + tokens.shape[1]
        h, hidden = tokens + self.model.places[first:last], later(last, tokens.device)[first:]
        for layer, block in enumerate(self.model.layers):
            keys, values = self.keys[layer, :, :, :last], self.values[layer, :, :, :last]
            keys[:, :, first:], values[:, :, first:] = block.look.keys(block.look.norm(h))
            h = block.after(block.own(h, (keys, values), hidden), self.given[layer], self.beyond)
        return h


def within_line(logits: Tensor, over: Tensor) -> Tensor:
    """Return logits `(…, V)` that leave nothing but the end where a line is over, `(…)` bool."""
    others = torch.arange(logits.shape[-1], device=logits.device) != END
    return logits.masked_fill(over[..., None] & others, IMPOSSIBLE)


def later(places: int, device: torch.device) -> Tensor:
    """Return which places come after each, `(T, T)` bool."""
    return torch.ones(places, places, dtype=torch.bool, device=device).triu(1)


def sines(places: int, features: int) -> Tensor:
    """Return sines and cosines of each place, `(T, d)` (Vaswani et al. 2017, 3.5)."""
    rates = SLOWEST ** (-torch.arange(0, features, 2, dtype=torch.float64) / features)
    angles = torch.arange(places)[:, None] * rates
    return torch.stack([angles.sin(), angles.cos()], -1).flatten(1)[:, :features].float()
