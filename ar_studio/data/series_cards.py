"""The catalogue's time series."""

from ar_studio.data.card import DataCard
from ar_studio.data.known import autoregression_entropies, of_steps
from ar_studio.kinds import SeriesPreparation

LENGTH = 32  # steps of a window, usually

AUTOREGRESSION = DataCard(
    name="ar2",
    title="AR(2)",
    description="20,000 steps of x_t = 1.5 x_{t−1} − 0.8 x_{t−2} + ε_t with Gaussian noise, which "
    "swings about every eleven steps. Its entropy is known: 1.4189 nats a step given what came "
    "before, so no model can do better.",
    citation="Made by AR Studio.",
    licence="none needed",
    homepage="https://en.wikipedia.org/wiki/Autoregressive_model",
    classes=(),
    source_shape=(LENGTH,),
    default=SeriesPreparation(values="as-is", length=LENGTH),
    embedded=True,
    kind="series",
    entropy=of_steps(autoregression_entropies(), LENGTH),
)

SERIES = (AUTOREGRESSION,)
