"""The factorised model: one coin for each dimension, all independent."""

from ar_studio.cards import Card, Recipe
from ar_studio.models.parts.coins import TRAINING, CoinConfig, Coins
from ar_studio.models.parts.values import units
from ar_studio.spaces import EventSpace


class Factorised(Coins):
    """A coin of its own for each dimension: `p(x) = Π_d θ_d^x_d (1 − θ_d)^(1 − x_d)`.

    Maximum likelihood is the mean of each column, `θ_d = N_1d / N`; prior and fit are the
    coin's. With `K > 2` values each dimension has its own distribution over them.
    """

    card = Card(
        name="factorised",
        title="Factorised",
        authors="J. Bernoulli; T. Bayes",
        year=1763,
        group="Counting and mixtures",
        citation="T. Bayes, “An essay towards solving a problem in the doctrine of chances”, "
        "Philosophical Transactions 53, 1763",
        idea="Give each pixel a coin of its own: its best θ is how often the pixel is 1, by "
        "counting at once or by gradient step by step; what pixels say of each other is lost.",
        equation="p(x_d = 1) = θ_d,  θ_d = (N_1d + a) / (N + a + b)",
        parameters="D for binary events; DK for K values",
        orderings="any, since no pixel depends on another",
        recipes={"": Recipe(training=TRAINING)},
    )

    @staticmethod
    def parameter_count(space: EventSpace, config: CoinConfig) -> int:
        return space.size * units(space.levels)
