"""An image transformer: a decoder-only transformer over pixels (Chen et al. 2020)."""

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.context import ContextMaps
from ar_studio.models.parts.values import chosen, marginal_logits, units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class TransformerConfig(Settings):
    blocks: int = Field(
        default=4,
        ge=1,
        le=64,
        title="Blocks",
        description="Depth: an attention and a small network each.",
    )
    features: int = Field(
        default=64, ge=2, le=2048, title="Features", description="Width d of every token."
    )
    heads: int = Field(
        default=2,
        ge=1,
        le=64,
        title="Heads",
        description="Attentions side by side in a block; they share the features.",
    )


class Transformer(AutoregressiveModel):
    """An image transformer: every dimension is a token, which attends to all earlier ones.

    Token `i` holds the value before it, `h_i = E(x_{i−1}) + P_i` with a start token for the
    first, where `P_i` adds what was learnt for the row, the column and the channel of dimension
    `i` (of a vector, for its place); a context adds its maps at `i`. Then blocks
    `h += attention(LN h)`, causal, and `h += W₂ GELU(W₁ LN h)` with `4d` units, and
    `logits_i = V·LN h_i + b_i`. Binary values enter as one number, others are looked up.
    """

    Config = TransformerConfig
    card = Card(
        name="transformer",
        title="Image transformer",
        authors="M. Chen, A. Radford, R. Child, J. Wu, H. Jun, D. Luan, I. Sutskever",
        year=2020,
        group="Recurrence, convolution and attention",
        citation="M. Chen, A. Radford, R. Child, J. Wu, H. Jun, D. Luan, I. Sutskever, "
        "“Generative pretraining from pixels”, ICML 2020",
        idea="Read an image as a text of pixels: each looks back at whichever earlier ones matter.",
        equation="h = E(x_{i−1}) + P_i;  h += attention(LN h), h += MLP(LN h), L times;  "
        "p(x_i | x_<i) from V·LN h + b_i",
        parameters="L(12d² + 10d) + (I + H + W + C + 3)d + dO + DO; I = O = 1 or K; D for "
        "H + W + C of vectors",
        orderings="raster only",
        contexts=True,
        published=(
            Published(79.17, "mnist · dynamic", "8 blocks, d = 64, 2 heads, 401,489 parameters"),
        ),
        recipes={
            "": Recipe(
                {"features": 32},
                {
                    "learning_rate": 5e-3,
                    "batch_size": 32,
                    "epochs": 10,
                    "clip_norm": 1.0,
                    "averaging": 0.999,
                },
            ),
            "digits": Recipe(
                {"blocks": 2, "features": 64},
                {
                    "learning_rate": 3e-3,
                    "batch_size": 50,
                    "epochs": 30,
                    "clip_norm": 1.0,
                    "averaging": 0.99,
                },
            ),
        },
    )
    small_configs = ({"blocks": 2, "features": 6, "heads": 2},)

    def __init__(self, space: EventSpace, config: TransformerConfig) -> None:
        check_heads(config)
        super().__init__(space, config)
        d, width = config.features, units(space.levels)
        self.values = nn.Parameter(torch.randn(width, d) * SPREAD)
        self.start = nn.Parameter(torch.randn(d) * SPREAD)
        self.places = nn.ParameterList(torch.randn(n, d) * SPREAD for n in space.event_shape)
        self.given_maps = ContextMaps(space.context, d) if space.context else None
        self.blocks = nn.ModuleList(Block(d, config.heads) for _ in range(config.blocks))
        self.norm = nn.LayerNorm(d)
        self.output = nn.Linear(d, width, bias=False)
        self.b = nn.Parameter(torch.zeros(space.size, width))

    @staticmethod
    def parameter_count(space: EventSpace, config: TransformerConfig) -> int:
        d, width = config.features, units(space.levels)
        tokens = (width + 1 + sum(space.event_shape)) * d
        blocks = config.blocks * (12 * d**2 + 10 * d)
        given = ContextMaps.parameter_count(space.context, d)
        return tokens + given + blocks + 2 * d + d * width + space.size * width

    @property
    def undecayed(self) -> list[nn.Parameter]:
        # As is usual with transformers: matrices are decayed, whatever is added or scaled is not.
        return [p for p in self.parameters() if p.dim() < 2] + [*self.places, self.b]

    @property
    def layers(self) -> "list[Block]":
        """The blocks, the first one first."""
        return [block for block in self.blocks if isinstance(block, Block)]

    @property
    def positions(self) -> Tensor:
        """What each token holds besides a value: its place, and the context there, `(B, D, d)`.

        `B` is 1 without a context, and if one context serves any batch.
        """
        shape, places = self.space.event_shape, torch.zeros_like(self.start)
        for axis, embedding in enumerate(self.places):
            sizes = [size if other == axis else 1 for other, size in enumerate(shape)]
            places = places + embedding.view(*sizes, -1)
        if self.given_maps is None:
            return places.flatten(0, -2)[self.ordering][None]
        maps = self.given_maps(self.known_context).movedim(1, -1)
        # Maps are spread over the channels; a vector has one, of one row.
        places = places.view(*self.space.grid, -1)
        return (places + maps[:, None]).flatten(1, -2)[:, self.ordering]

    def embed(self, x: Tensor) -> Tensor:
        """Return values `(...)` as tokens `(..., d)`."""
        return chosen(self.values, x)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        along = x.flatten(1)[:, ordering]
        start = self.start.expand(len(x), 1, -1)
        h = torch.cat([start, self.embed(along[:, :-1])], 1) + self.positions
        for block in self.layers:
            h = block(h)
        logits = self.output(self.norm(h))[:, orderings.positions(ordering)] + self.b
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.b.copy_(marginal_logits(pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return TransformerDecoder(self, batch_size)


SPREAD = 0.1  # of the embeddings to begin with


def check_heads(config: TransformerConfig) -> None:
    """Raise `StudioError` unless the heads can share the features."""
    if config.features % config.heads:
        raise StudioError(
            f"The heads share the features, so {config.features} features must be a multiple of "
            f"{config.heads} heads."
        )


class Block(nn.Module):
    """`h += attention(LN h)`, then `h += W₂ GELU(W₁ LN h)`, on tokens `(B, T, d)`.

    Keys need no bias, as the softmax would cancel it; queries and values get theirs from the
    normalisation before them.
    """

    def __init__(self, d: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv = nn.Linear(d, 3 * d, bias=False)
        self.join = nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def split(self, h: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return queries, keys and values, each `(B, heads, T, d / heads)`."""
        qkv = self.qkv(self.norm1(h)).unflatten(2, (3, self.heads, -1))
        query, key, value = qkv.permute(2, 0, 3, 1, 4).unbind()
        return query, key, value

    def after(self, h: Tensor, attended: Tensor) -> Tensor:
        """Return the tokens `(B, T, d)` after what was attended to, `(B, heads, T, d / heads)`."""
        h = h + self.join(attended.transpose(1, 2).flatten(2))
        return h + self.down(F.gelu(self.up(self.norm2(h))))

    def forward(self, h: Tensor) -> Tensor:
        attended = F.scaled_dot_product_attention(*self.split(h), is_causal=True)
        return self.after(h, attended)


class TransformerDecoder(Decoder):
    """Keeps keys and values of all tokens, each `(L, B, heads, D, d / heads)`: one token a step."""

    def __init__(self, model: Transformer, batch_size: int) -> None:
        super().__init__(model.space, model.ordering, batch_size)
        self.model = model
        with torch.no_grad():
            self.positions = model.positions
        d, heads, size = model.config.features, model.config.heads, model.space.size
        shape = (model.config.blocks, batch_size, heads, size, d // heads)
        self.keys, self.values = model.b.new_zeros(shape), model.b.new_zeros(shape)
        self.token = model.start.detach().expand(batch_size, -1)
        self.logits: Tensor | None = None
        self.remember(keys=1, values=1, token=0, positions=0, logits=0)

    def predict(self) -> Conditional:
        return discrete(self._logits(), self.space.levels)

    @torch.no_grad()
    def _observe(self, value: Tensor) -> None:
        self._logits()  # keys and values of this token, which later ones attend to
        self.logits = None
        self.token = self.model.embed(value)

    @torch.no_grad()
    def _logits(self) -> Tensor:
        """Return the logits of the next dimension, `(B, O)`, filling the cache on the way."""
        if self.logits is not None:
            return self.logits
        model, t = self.model, self.position
        h = (self.token + self.positions[:, t])[:, None]
        for layer, block in enumerate(model.layers):
            query, key, value = block.split(h)
            keys, values = self.keys[layer, :, :, : t + 1], self.values[layer, :, :, : t + 1]
            keys[:, :, t:], values[:, :, t:] = key, value
            # For one query, products as they stand take half the time of the fused attention.
            weights = (query * query.shape[-1] ** -0.5 @ keys.mT).softmax(-1)
            h = block.after(h, weights @ values)
        self.logits = logits = model.output(model.norm(h[:, 0])) + model.b[self.dimension]
        return logits
