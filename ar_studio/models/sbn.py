"""Deep sigmoid belief networks (Neal 1992; Gan et al. 2015): latent variables, a bound to learn."""

from itertools import pairwise

from pydantic import Field

from ar_studio.cards import Card, Recipe
from ar_studio.models.parts.belief import BeliefNetwork
from ar_studio.models.parts.layers import HiddenLayers
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class SBNConfig(Settings):
    hidden: HiddenLayers = Field(
        default=(200,),
        min_length=1,
        title="Hidden layers",
        description="Binary units of each layer, from the pixels up, for example 200, 100.",
    )
    links: bool = Field(
        default=False,
        title="Links inside layers",
        description="Each unit also sees the earlier ones of its own layer: the paper's ARSBN.",
    )
    samples: int = Field(
        default=8,
        ge=2,
        le=64,
        title="Samples",
        description="Guesses at the hidden units for each event: more make a tighter bound.",
    )


class SBN(BeliefNetwork):
    """Deep sigmoid belief network: causes on top, pixels at the bottom, binary units throughout.

    `p(h^L_j = 1) = σ(b_j)`, `p(h^{l-1}_j = 1 | h^l) = σ(w_j·h^l + c_j)` and `h^0 = x`, so that
    `p(x) = Σ_h p(x, h)` has `2^ΣJ` terms. With links inside layers (ARSBN) `s_{j,<j}·h^{l-1}_{<j}`
    is added. What is learnt and told is the importance-weighted bound of `K` guesses `h_k` by a
    recognition network `q(h | x)`, one logistic layer up from each layer:
    `L_K = E log (1/K) Σ_k p(x, h_k) / q(h_k | x) ≤ log p(x)`.

    The paper infers `h` by Gibbs sampling or mean field with Pólya-Gamma variables under a
    shrinkage prior; here the recognition network learns by VIMCO (Mnih and Rezende 2016) instead,
    and nothing shrinks the weights but weight decay.
    """

    Config = SBNConfig
    card = Card(
        name="sbn",
        title="Deep SBN",
        authors="Z. Gan, R. Henao, D. Carlson, L. Carin",
        year=2015,
        group="Hidden units: a bound, an estimate, or no likelihood",
        citation="Z. Gan, R. Henao, D. Carlson, L. Carin, “Learning deep sigmoid belief networks "
        "with data augmentation”, AISTATS 2015; learnt here as in A. Mnih, D. Rezende, "
        "“Variational inference for Monte Carlo objectives”, ICML 2016",
        idea="Let hidden causes draw the pixels; then p(x) is a sum that can only be bounded.",
        equation="p(h_j = 1 | above) = σ(w_j·h + c_j),  log p(x) ≥ log (1/K) Σ_k p(x, h_k)/q(h_k)",
        parameters="Σ(J_{l−1}J_l + J_{l−1}) + J_L, and Σ(J_{l−1}J_l + J_l) to guess h "
        "(+ ΣJ(J−1)/2 links)",
        orderings="none: its hidden units come first, so it completes no mask",
        values=("binary",),
        likelihood="lower bound",
        differs="The paper infers hidden units by Gibbs sampling or mean field under a shrinkage "
        "prior; here a recognition network learns by VIMCO, and nothing shrinks the weights but "
        "weight decay.",
        recipes={
            "": Recipe(
                {"hidden": (200, 200)}, {"learning_rate": 3e-3, "batch_size": 100, "epochs": 60}
            ),
            "digits": Recipe(
                {"hidden": (60, 40)}, {"learning_rate": 1e-2, "batch_size": 50, "epochs": 100}
            ),
        },
    )

    def __init__(self, space: EventSpace, config: SBNConfig) -> None:
        super().__init__(space, config, config.hidden)

    @property
    def linked(self) -> bool:
        return self.config.links

    @staticmethod
    def parameter_count(space: EventSpace, config: SBNConfig) -> int:
        sizes = [space.size, *config.hidden]
        layers = sum(2 * below * above + below + above for below, above in pairwise(sizes))
        links = sum(size * (size - 1) // 2 for size in sizes) if config.links else 0
        return layers + sizes[-1] + links
