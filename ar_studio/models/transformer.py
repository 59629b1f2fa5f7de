"""An image transformer: a decoder-only transformer over pixels (Chen et al. 2020)."""

from ar_studio.cards import Card, Published
from ar_studio.models.parts.tokens import Tokens, TokensConfig, recipes


class Transformer(Tokens):
    """An image transformer: every dimension is a token, which attends to all earlier ones.

    Token `i` holds the value before it, `h_i = E(x_{i−1}) + P_i` with a start token for the
    first, where `P_i` adds what was learnt for the row, the column and the channel of dimension
    `i` (of a vector, for its place); a context adds its maps at `i`. Then blocks
    `h += attention(LN h)`, causal, and `h += W₂ GELU(W₁ LN h)` with `4d` units, and
    `logits_i = V·LN h_i + b_i`. Binary values enter as one number, others are looked up.
    """

    Config = TokensConfig
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
        differs="The place of a pixel is the sum of what was learnt for its row, its column and "
        "its channel; in the paper each place has a vector of its own.",
        published=(
            Published(79.17, "mnist · dynamic", "8 blocks, d = 64, 2 heads, 401,489 parameters"),
        ),
        recipes=recipes(digits_epochs=30),
    )
    small_configs = ({"blocks": 2, "features": 6, "heads": 2},)
