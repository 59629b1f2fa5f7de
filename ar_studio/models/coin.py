"""The coin: one distribution for all dimensions."""

from ar_studio.cards import Card, Recipe
from ar_studio.models.parts.coins import TRAINING, CoinConfig, Coins
from ar_studio.models.parts.values import units
from ar_studio.spaces import EventSpace


class Coin(Coins):
    """One coin tossed for every dimension: `p(x) = Π_d θ^x_d (1 − θ)^(1 − x_d)`.

    Its best `θ` is how often any pixel is 1: `θ = (N_1 + a) / (N + a + b)` with `N_1` ones in `N`
    tosses and pseudo-counts `a` and `b`. With `K > 2` values it is one distribution over them.
    """

    card = Card(
        name="coin",
        title="Coin",
        authors="J. Bernoulli; T. Bayes",
        year=1763,
        group="Counting and mixtures",
        citation="T. Bayes, “An essay towards solving a problem in the doctrine of chances”, "
        "Philosophical Transactions 53, 1763",
        idea="Toss the same coin for every pixel: counting ones gives the best θ in one step, and "
        "gradient descent from θ = ½ arrives at the same.",
        equation="p(x_d = 1) = θ,  θ = (N_1 + a) / (N + a + b)",
        parameters="1 for binary events; K for K values",
        orderings="any, since no pixel depends on another",
        recipes={"": Recipe(training=TRAINING)},
    )

    @staticmethod
    def parameter_count(space: EventSpace, config: CoinConfig) -> int:
        return units(space.levels)
