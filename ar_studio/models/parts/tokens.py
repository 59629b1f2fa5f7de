"""What transformers over the dimensions of an event share: tokens, blocks and their decoder."""

import math
from collections.abc import Iterable

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Attending, Attention, Deep, Trace, traced
from ar_studio.models.parts.context import ContextMaps
from ar_studio.models.parts.values import chosen, marginal_logits, units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class TokensConfig(Settings):
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


SPREAD = 0.1  # of the embeddings to begin with


def recipes(digits_epochs: int) -> dict[str, Recipe]:
    """Return how such a transformer is trained; on the small digits for so many epochs."""

    def training(rate: float, batch: int, epochs: int, averaging: float) -> dict[str, object]:
        return {
            "learning_rate": rate,
            "batch_size": batch,
            "epochs": epochs,
            "clip_norm": 1.0,
            "averaging": averaging,
        }

    return {
        "": Recipe({"features": 32}, training(5e-3, 32, 10, 0.999)),
        "digits": Recipe({"blocks": 2, "features": 64}, training(3e-3, 50, digits_epochs, 0.99)),
    }


class Tokens(Attending, Deep, AutoregressiveModel):
    """A transformer whose token `i` holds the value before it, and what `positions` says.

    With a start token for the first; blocks and outputs as in `Transformer`.
    """

    def __init__(
        self, space: EventSpace, config: TokensConfig, ordering: Tensor | None = None
    ) -> None:
        check_heads(config)
        super().__init__(space, config, ordering)
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
    def parameter_count(space: EventSpace, config: TokensConfig) -> int:
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

    def positions(self, order: Tensor) -> Tensor:
        """Return what each token holds besides a value: its place, and the context there.

        Parameters
        ----------
        order
            An ordering `(D,)`, or one for each event, `(B, D)`.

        Returns
        -------
        Tensor
            `(B, D, d)` along the ordering; `B` is 1 if one serves any batch.
        """
        places = spread(self.places)
        if self.given_maps is not None:
            maps = self.given_maps(self.known_context).movedim(1, -1)
            # Maps are spread over the channels; a vector has one, of one row.
            places = (places.view(*self.space.grid, -1) + maps[:, None]).flatten(1, -2)
        else:
            places = places.flatten(0, -2)[None]
        if order.dim() == 1:
            return places[:, order]
        if len(places) == 1:
            return places[0][order]
        return places[torch.arange(len(places), device=order.device)[:, None], order]

    def embed(self, x: Tensor) -> Tensor:
        """Return values `(...)` as tokens `(..., d)`."""
        return chosen(self.values, x)

    def tokens(self, along: Tensor, order: Tensor) -> Tensor:
        """Return what goes into the first block, `(B, D, d)`; see `logits`."""
        start = self.start.expand(len(along), 1, -1)
        return torch.cat([start, self.embed(along[:, :-1])], 1) + self.positions(order)

    @torch.no_grad()
    def attention(self, x: Tensor, dimension: int) -> Attention:
        order, found = self.ordering, []
        place = int(orderings.positions(order)[dimension])
        h = self.tokens(x.flatten(1)[:, order], order)
        for block in self.layers:
            found.append(block.weights(h, place)[0])
            h = block(h)
        return Attention(torch.stack(found), F.pad(order[:-1], (1, 0), value=-1))

    def trace(self, x: Tensor) -> Trace:
        blocks = [(f"block {number}", block) for number, block in enumerate(self.layers, 1)]
        return traced(self, x, blocks)

    def logits(self, along: Tensor, order: Tensor) -> Tensor:
        """Return all logits `(B, D, O)` of values `(B, D)`, both along orderings as above."""
        h = self.tokens(along, order)
        for block in self.layers:
            h = block(h)
        return self.output(self.norm(h)) + self.b[order]

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        logits = self.logits(x.flatten(1)[:, ordering], ordering)[:, orderings.positions(ordering)]
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.b.copy_(marginal_logits(pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return TokensDecoder(self, batch_size, ordering)


def spread(embeddings: Iterable[Tensor]) -> Tensor:
    """Return the sum of embeddings of each axis `(n, d)` at every dimension, `(*event_shape, d)`.

    They are those of channels, rows and columns; of a vector, of its places.
    """
    first, *others = embeddings
    for embedding in others:
        first = first[..., None, :] + embedding
    return first


def check_heads(config: TokensConfig) -> None:
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

    def weights(self, h: Tensor, place: int) -> Tensor:
        """Return how much token `place` attends to each of `(B, T, d)`, `(B, heads, T)`."""
        query, key, _ = self.split(h)
        scores = (key @ query[:, :, place, :, None])[..., 0] * query.shape[-1] ** -0.5
        later = torch.arange(h.shape[1], device=h.device) > place
        return scores.masked_fill(later, -math.inf).softmax(-1)

    def after(self, h: Tensor, attended: Tensor) -> Tensor:
        """Return the tokens `(B, T, d)` after what was attended to, `(B, heads, T, d / heads)`."""
        h = h + self.join(attended.transpose(1, 2).flatten(2))
        return h + self.down(F.gelu(self.up(self.norm2(h))))

    def forward(self, h: Tensor) -> Tensor:
        attended = F.scaled_dot_product_attention(*self.split(h), is_causal=True)
        return self.after(h, attended)


class TokensDecoder(Decoder):
    """Keeps keys and values of all tokens, each `(L, B, heads, D, d / heads)`: one token a step."""

    def __init__(self, model: Tokens, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        with torch.no_grad():
            self.positions = model.positions(ordering)
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
        model = self.model
        h = self._through(self.token[:, None])[:, 0]
        self.logits = logits = model.output(model.norm(h)) + model.b[self.dimension]
        return logits

    @torch.no_grad()
    def observe_all(self, values: Tensor) -> None:
        tokens = torch.cat([self.token[:, None], self.model.embed(values)], 1)
        self._through(tokens[:, :-1])
        self.token, self.logits = tokens[:, -1], None
        self.position += values.shape[1]

    def _through(self, tokens: Tensor) -> Tensor:
        """Return the last layer's tokens `(B, T, d)` of the next values, filling the cache."""
        first, last = self.position, self.position + tokens.shape[1]
        h = tokens + self.positions[:, first:last]
        places = torch.arange(last, device=h.device)
        hidden = places > places[first:, None]
        for layer, block in enumerate(self.model.layers):
            query, key, value = block.split(h)
            keys, values = self.keys[layer, :, :, :last], self.values[layer, :, :, :last]
            keys[:, :, first:], values[:, :, first:] = key, value
            # For few queries, products as they stand take half the time of the fused attention.
            scores = query * query.shape[-1] ** -0.5 @ keys.mT
            if len(hidden) > 1:
                scores = scores.masked_fill_(hidden, -math.inf)
            h = block.after(h, scores.softmax(-1) @ values)
        return h
