"""GPT: a decoder-only transformer of text, whose places are told by rotations alone."""

import math

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional
from ar_studio.errors import StudioError
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.orderless import DropoutShare
from ar_studio.models.parts.reals import Dimensions, Measured, MixtureConfig, outputs
from ar_studio.models.parts.tokens import TokensConfig, check_heads
from ar_studio.models.parts.values import chosen, units
from ar_studio.spaces import EventSpace

SLOWEST = 10_000.0  # characters, about, in which the slowest pair of features turns
SPREAD = 0.02  # of weights to begin with


class GPTConfig(MixtureConfig, TokensConfig):
    blocks: int = Field(
        default=4,
        ge=1,
        le=64,
        title="Blocks",
        description="Depth: an attention and a small network each.",
    )
    features: int = Field(
        default=128, ge=2, le=2048, title="Features", description="Width d of every token."
    )
    heads: int = Field(
        default=4,
        ge=1,
        le=64,
        title="Heads",
        description="Attentions side by side in a block; they share the features.",
    )
    dropout: DropoutShare = 0.0


class GPT(Measured):
    """A decoder-only transformer (Radford et al. 2018) with rotary places (Su et al. 2021).

    Token `i` holds the value before it, `h_i = E x_{i−1}`, the first a start token. Then `L` blocks
    `h += attention(LN h)`, causal, and `h += W₂ GELU(W₁ LN h)` with `4d` units, and
    `logits_i = E·LN h_i + b`, with one `E` `(V, d)` for both ends. No place has a weight of its
    own: pairs of features of queries and keys are turned by angles that grow with the place, so
    that attention knows distances only and a window means the same wherever it is cut. Residual
    branches end in weights that are smaller by `√(2L)` to begin with, and nothing but `b` is a
    bias.

    A real number enters as `z w`, standardised, and weights `V` `(O, d)` of their own put out a
    mixture (`parts/mixtures.py`).
    """

    Config = GPTConfig
    card = Card(
        name="gpt",
        title="GPT",
        authors="A. Radford, K. Narasimhan, T. Salimans, I. Sutskever",
        year=2018,
        group="Recurrence, convolution and attention",
        citation="A. Radford, K. Narasimhan, T. Salimans, I. Sutskever, “Improving language "
        "understanding by generative pre-training”, 2018; J. Su et al., “RoFormer: enhanced "
        "transformer with rotary position embedding”, arXiv:2104.09864, 2021",
        idea="Read a text character by character; each looks back at whichever earlier ones "
        "matter, however far they are.",
        equation="h = E x_{i−1};  h += attention(LN h), h += MLP(LN h), L times;  "
        "p(x_i | x_<i) = softmax(E·LN h + b)",
        parameters="L(12d² + 2d) + (V + 2)d + V; of real numbers (O + 3)d + O for the latter, "
        "O = 3K of K components, 2 if K = 1",
        orderings="raster only",
        values=("binary", "categorical", "real"),
        kinds=("text", "series"),
        published=(
            Published(
                1.4697 * 256,
                "tinyshakespeare · 65 characters · windows of 256 · last 10 %, validated on it",
                "6 blocks, d = 384, dropout .2; the best of 200 random windows (nanoGPT)",
                approximate=True,
            ),
        ),
        differs="Places are told by rotations and not by vectors of their own, so that windows may "
        "slide; biases are left out but for those of the output.",
        recipes={
            "": Recipe(
                {"features": 128, "blocks": 4, "heads": 4, "dropout": 0.05},
                {
                    "optimizer": "muon",
                    "weight_decay": 0.1,
                    "learning_rate": 5e-3,
                    "batch_size": 16,
                    "epochs": 9,
                    "clip_norm": 1.0,
                    "averaging": 0.99,
                    "precision": "auto",
                },
            ),
            "ar2": Recipe(
                {"features": 32, "blocks": 2, "heads": 4, "components": 1},
                {
                    "optimizer": "muon",
                    "weight_decay": 0.1,
                    "learning_rate": 5e-3,
                    "batch_size": 32,
                    "epochs": 40,
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

    def __init__(self, space: EventSpace, config: GPTConfig) -> None:
        check_heads(config)
        if config.features // config.heads % 2:
            raise StudioError(
                f"Each head turns pairs of features, so {config.features} features must give each "
                f"of {config.heads} heads an even number."
            )
        super().__init__(space, config)
        d = config.features
        width = outputs(space, config)
        self.E = nn.Parameter(torch.randn(units(space.levels), d) * SPREAD)
        self.start = nn.Parameter(torch.randn(d) * SPREAD)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.blocks))
        self.norm = nn.LayerNorm(d, bias=False)
        self.b = nn.Parameter(torch.zeros(width))
        self.V = nn.Parameter(torch.randn(width, d) * SPREAD) if self.head else None
        turns = rotations(space.size, d // config.heads)
        self.register_buffer("turns", turns, persistent=False)
        self.turns: Tensor

    @staticmethod
    def parameter_count(space: EventSpace, config: GPTConfig) -> int:
        d, width = config.features, outputs(space, config)
        ends = (width + 2) * d + width + (d if space.values.density else 0)
        return config.blocks * (12 * d**2 + 2 * d) + ends

    @property
    def undecayed(self) -> list[nn.Parameter]:
        # Matrices are decayed; what is added, scaled or looked up is not.
        return [p for p in self.parameters() if p.dim() < 2] + [self.E]

    @property
    def output_bias(self) -> nn.Parameter:
        return self.b

    @property
    def layers(self) -> "list[Block]":
        """The blocks, the first one first."""
        return [block for block in self.blocks if isinstance(block, Block)]

    def tokens(self, x: Tensor, dimensions: Dimensions) -> Tensor:
        """Return values `(…)` of some dimensions as tokens `(…, d)`."""
        return chosen(self.E, x if self.head is None else self.standardised(x, dimensions))

    def read_off(self, h: Tensor) -> Tensor:
        """Return the outputs `(…, O)` of the last block's tokens `(…, d)`."""
        return self.norm(h) @ (self.E if self.V is None else self.V).T + self.b

    def raw(self, x: Tensor, dropout: Dropout | None = None) -> Tensor:
        """Return all outputs `(B, D, O)` of values `(B, D)`."""
        start = self.start.expand(len(x), 1, -1)
        h = torch.cat([start, self.tokens(x[:, :-1], slice(0, -1))], 1)
        for block in self.layers:
            h = block(h if dropout is None else dropout(h), self.turns, dropout)
        return self.read_off(h)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        return self.conditionals_of(self.raw(x.flatten(1)))

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        dropout = Dropout(self.config.dropout, generator, x.device) if self.config.dropout else None
        found = self.conditionals_of(self.raw(x.flatten(1), dropout))
        return -found.log_prob(x).flatten(1).sum(1).mean()

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return GPTDecoder(self, batch_size, ordering)


class Block(nn.Module):
    """`h += attention(LN h)`, then `h += W₂ GELU(W₁ LN h)`, on tokens `(B, T, d)`."""

    def __init__(self, config: GPTConfig) -> None:
        super().__init__()
        d, self.heads = config.features, config.heads
        self.norm1, self.norm2 = nn.LayerNorm(d, bias=False), nn.LayerNorm(d, bias=False)
        self.qkv, self.join = nn.Linear(d, 3 * d, bias=False), nn.Linear(d, d, bias=False)
        self.up, self.down = nn.Linear(d, 4 * d, bias=False), nn.Linear(4 * d, d, bias=False)
        branches = SPREAD / math.sqrt(2 * config.blocks)
        for layer, spread in (
            (self.qkv, SPREAD),
            (self.join, branches),
            (self.up, SPREAD),
            (self.down, branches),
        ):
            nn.init.normal_(layer.weight, std=spread)

    def split(self, h: Tensor, turns: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return queries, keys and values, `(B, heads, T, d / heads)`, the first two turned."""
        qkv = self.qkv(self.norm1(h)).unflatten(2, (3, self.heads, -1))
        query, key, value = qkv.permute(2, 0, 3, 1, 4).unbind()
        return turned(query, turns), turned(key, turns), value

    def after(self, h: Tensor, attended: Tensor, dropout: Dropout | None = None) -> Tensor:
        """Return the tokens `(B, T, d)` after what was attended to, `(B, heads, T, d / heads)`."""
        drop = dropout or (lambda x: x)
        h = h + drop(self.join(attended.transpose(1, 2).flatten(2)))
        return h + drop(self.down(F.gelu(self.up(self.norm2(h)))))

    def forward(self, h: Tensor, turns: Tensor, dropout: Dropout | None) -> Tensor:
        query, key, value = self.split(h, turns)
        attended = F.scaled_dot_product_attention(query, key, value, is_causal=True)
        return self.after(h, attended, dropout)


class GPTDecoder(Decoder):
    """Keeps keys and values of all tokens, each `(L, B, heads, D, d / heads)`: one token a step."""

    def __init__(self, model: GPT, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        d, heads, size = model.config.features, model.config.heads, model.space.size
        shape = (model.config.blocks, batch_size, heads, size, d // heads)
        self.keys, self.values = model.b.new_zeros(shape), model.b.new_zeros(shape)
        self.token = model.start.detach().expand(batch_size, -1)
        self.logits: Tensor | None = None
        self.remember(keys=1, values=1, token=0, logits=0)

    @torch.no_grad()
    def predict(self) -> Conditional:
        logits = self.logits
        if logits is None:
            h = self._through(self.token[:, None])[:, 0]
            self.logits = logits = self.model.read_off(h)
        return self.model.conditional(logits, self.dimension)

    @torch.no_grad()
    def _observe(self, value: Tensor) -> None:
        self.predict()  # keys and values of this token, which later ones attend to
        self.logits = None
        self.token = self.model.tokens(value, self.dimension)

    @torch.no_grad()
    def observe_all(self, values: Tensor) -> None:
        places = slice(self.position, self.position + values.shape[1])  # dimensions, in raster
        tokens = torch.cat([self.token[:, None], self.model.tokens(values, places)], 1)
        self._through(tokens[:, :-1])
        self.token, self.logits = tokens[:, -1], None
        self.position += values.shape[1]

    def _through(self, h: Tensor) -> Tensor:
        """Return the last layer's tokens `(B, T, d)` of the next values, filling the cache."""
        first, last = self.position, self.position + h.shape[1]
        places = torch.arange(last, device=h.device)
        hidden = places > places[first:, None]
        for layer, block in enumerate(self.model.layers):
            query, key, value = block.split(h, self.model.turns[first:last])
            keys, values = self.keys[layer, :, :, :last], self.values[layer, :, :, :last]
            keys[:, :, first:], values[:, :, first:] = key, value
            scores = query * query.shape[-1] ** -0.5 @ keys.mT
            if len(hidden) > 1:
                scores = scores.masked_fill_(hidden, -math.inf)
            h = block.after(h, scores.softmax(-1) @ values)
        return h


def rotations(places: int, features: int) -> Tensor:
    """Return cosines and sines of the angles of each place and pair, `(T, features / 2, 2)`.

    Pair `j` turns by `10000^(−2j / features)` from a place to the next (Su et al. 2021, eq. 15).
    """
    rates = SLOWEST ** (-torch.arange(0, features, 2) / features)
    angles = torch.arange(places)[:, None] * rates
    return torch.stack([angles.cos(), angles.sin()], -1)


def turned(x: Tensor, turns: Tensor) -> Tensor:
    """Return features `(…, T, f)` with their pairs, half the features apart, turned by a place."""
    first, second = x.chunk(2, -1)
    cos, sin = turns.to(x.dtype).unbind(-1)
    return torch.cat([first * cos - second * sin, first * sin + second * cos], -1)
