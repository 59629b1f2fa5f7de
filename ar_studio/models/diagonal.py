"""Diagonal BiLSTM (van den Oord, Kalchbrenner, Kavukcuoglu 2016)."""

from ar_studio.cards import Card, Published, Recipe
from ar_studio.models.parts.context import SHARED_CLASSES
from ar_studio.models.parts.diagonals import DiagonalLayer
from ar_studio.models.parts.recurrences import (
    CITATION,
    DIGITS,
    USUAL,
    PixelRNN,
    PixelRNNConfig,
    parameter_count,
)
from ar_studio.spaces import EventSpace


class DiagonalBiLSTM(PixelRNN):
    """Diagonal BiLSTM: recurrent layers whose states hear of the pixels before them, all of them.

    A `k×k` convolution with mask A, then layers `x + conv₁ₓ₁(s)` of `2h → 4h (twice) → h → 2h`
    maps whose states `s` come from two LSTMs over the image's diagonals, one from the left and
    one from the right, then twice ReLU and a 1×1 convolution (paper, section 3.2 and table 1).
    Mask A keeps one pixel out: the last of the row above, which only pixels near it see.
    """

    layer = DiagonalLayer
    card = Card(
        name="diagonal",
        kinds=("image",),
        contexts=True,
        title="Diagonal BiLSTM",
        authors="A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu",
        year=2016,
        group="Recurrence, convolution and attention",
        citation=CITATION,
        idea="Run two LSTMs over the image's diagonals, from the left and from the right, so that "
        "each pixel hears of all pixels above and to the left.",
        equation="x → conv_k^A → [x + conv₁(LSTM↘(x) + shift(LSTM↙(x)))]×L → conv₁ → conv₁ "
        "→ p(x_i | x_<i)",
        parameters="2hCk² + 2h + L(34h² + 14h) + 2hm + m + (m + 1)·C·O; O = 1 or K",
        orderings="raster only",
        differs=SHARED_CLASSES,
        published=(
            Published(79.20, "binarized-mnist · fixed", "7 layers, h = 16"),
            Published(80.75, "binarized-mnist · fixed", "1 layer, h = 32"),
        ),
        recipes={
            "": Recipe({"layers": 2}, USUAL),
            "digits": Recipe({"layers": 1, "kernel": 5, "features": 24}, DIGITS),
        },
    )
    small_configs = (
        {"layers": 1, "features": 6, "head": 6, "kernel": 3},
        {"layers": 2, "features": 7, "head": 11, "kernel": 5},
    )

    @staticmethod
    def parameter_count(space: EventSpace, config: PixelRNNConfig) -> int:
        return parameter_count(space, config, DiagonalLayer)
