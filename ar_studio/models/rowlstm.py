"""Row LSTM (van den Oord, Kalchbrenner, Kavukcuoglu 2016)."""

from ar_studio.cards import Card, Published, Recipe
from ar_studio.models.parts.context import SHARED_CLASSES
from ar_studio.models.parts.recurrences import (
    CITATION,
    DIGITS,
    USUAL,
    PixelRNN,
    PixelRNNConfig,
    parameter_count,
)
from ar_studio.models.parts.rows import RowLayer
from ar_studio.spaces import EventSpace


class RowLSTM(PixelRNN):
    """Row LSTM: recurrent layers that run down the image, a row at a time.

    A `k×k` convolution with mask A, then layers `x + conv₁ₓ₁(s)` of `2h → 4h → h → 2h` maps whose
    states `s` come from an LSTM over rows, then twice ReLU and a 1×1 convolution (paper, section
    3.1 and table 1). It is faster than the Diagonal BiLSTM, and does not see all pixels before.
    """

    layer = RowLayer
    card = Card(
        name="rowlstm",
        kinds=("image",),
        contexts=True,
        title="Row LSTM",
        authors="A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu",
        year=2016,
        group="Recurrence, convolution and attention",
        citation=CITATION,
        idea="Run an LSTM down the image, a whole row at a time; each pixel hears of a triangle "
        "above it.",
        equation="x → conv_k^A → [x + conv₁(LSTM↓(x))]×L → conv₁ → conv₁ → p(x_i | x_<i)",
        parameters="2hCk² + 2h + L(38h² + 8h) + 2hm + m + (m + 1)·C·O; O = 1 or K",
        orderings="raster only",
        differs=SHARED_CLASSES,
        published=(Published(80.54, "binarized-mnist · fixed", "Row LSTM of the paper"),),
        recipes={
            "": Recipe({"layers": 3}, USUAL),
            "digits": Recipe({"layers": 2, "kernel": 5, "features": 24}, DIGITS),
        },
    )
    small_configs = (
        {"layers": 1, "features": 6, "head": 6, "kernel": 3},
        {"layers": 2, "features": 7, "head": 11, "kernel": 5},
    )

    @staticmethod
    def parameter_count(space: EventSpace, config: PixelRNNConfig) -> int:
        return parameter_count(space, config, RowLayer)
