"""The catalogue of models. A new model is its file and its line here, and appears everywhere.

Its order is that of a lecture: each model is there because one above it fell short.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.cards import Card, Likelihood, Published, Recipe
from ar_studio.errors import StudioError, unknown
from ar_studio.models.ar import AR
from ar_studio.models.ardm import ARDM
from ar_studio.models.autoencoder import Autoencoder
from ar_studio.models.base import (
    AutoregressiveModel,
    Decoder,
    Expectation,
    Model,
    autoregressive,
)
from ar_studio.models.coin import Coin
from ar_studio.models.convnade import ConvNADE
from ar_studio.models.deepnade import DeepNADE
from ar_studio.models.diagonal import DiagonalBiLSTM
from ar_studio.models.docnade import DocNADE
from ar_studio.models.factorised import Factorised
from ar_studio.models.fvsbn import FVSBN
from ar_studio.models.gated_pixelcnn import GatedPixelCNN
from ar_studio.models.gaussian import Gaussian
from ar_studio.models.lmconv import LMConv
from ar_studio.models.made import MADE
from ar_studio.models.markov import Markov
from ar_studio.models.masde import MASDE
from ar_studio.models.mixture import MixtureOfBernoullis
from ar_studio.models.multiscale import MultiScale
from ar_studio.models.nade import NADE
from ar_studio.models.nadek import NADEk
from ar_studio.models.pixelcnn import PixelCNN
from ar_studio.models.pixelcnnpp import PixelCNNPP
from ar_studio.models.pixelsnail import PixelSNAIL
from ar_studio.models.recurrent import Recurrent
from ar_studio.models.rnade import RNADE
from ar_studio.models.rowlstm import RowLSTM
from ar_studio.models.sbn import SBN
from ar_studio.models.transformer import Transformer
from ar_studio.models.untied import Untied
from ar_studio.runs import Run
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace

__all__ = [
    "CATALOGUE",
    "AutoregressiveModel",
    "Card",
    "Decoder",
    "Expectation",
    "Model",
    "Published",
    "Recipe",
    "autoregressive",
    "build",
    "create",
    "estimates",
    "family",
    "likelihood",
    "restore",
    "sign",
]

CATALOGUE: dict[str, type[Model]] = {
    "coin": Coin,
    "factorised": Factorised,
    "mixture": MixtureOfBernoullis,
    "markov": Markov,
    "ar": AR,
    "fvsbn": FVSBN,
    "untied": Untied,
    "nade": NADE,
    "gaussian": Gaussian,
    "rnade": RNADE,
    "docnade": DocNADE,
    "autoencoder": Autoencoder,
    "made": MADE,
    "masde": MASDE,
    "deepnade": DeepNADE,
    "nadek": NADEk,
    "convnade": ConvNADE,
    "ardm": ARDM,
    "recurrent": Recurrent,
    "rowlstm": RowLSTM,
    "diagonal": DiagonalBiLSTM,
    "multiscale": MultiScale,
    "pixelcnn": PixelCNN,
    "gatedpixelcnn": GatedPixelCNN,
    "pixelcnn++": PixelCNNPP,
    "pixelsnail": PixelSNAIL,
    "transformer": Transformer,
    "lmconv": LMConv,
    "sbn": SBN,
}


def family(name: str) -> type[Model]:
    """Return the class of a model by its catalogue name.

    Raises
    ------
    StudioError
        If there is none; the nearest name is suggested.
    """
    if name not in CATALOGUE:
        raise unknown("model", name, CATALOGUE)
    return CATALOGUE[name]


def likelihood(name: str) -> Likelihood:
    """Return what the numbers of a model are, by its catalogue name; exact ones if it has none."""
    return CATALOGUE[name].card.likelihood if name in CATALOGUE else "exact"


def estimates(name: str) -> bool:
    """Return whether a model validates by an estimate, by its catalogue name."""
    return name in CATALOGUE and CATALOGUE[name].estimates


def sign(name: str) -> str:
    """Return what stands before a model's validation NLL: `≈ ` if estimated, `≤ ` if a bound."""
    if estimates(name):
        return "≈ "
    return CATALOGUE[name].card.sign if name in CATALOGUE else ""


def create(
    name: str,
    event_shape: Sequence[int] = (1, 28, 28),
    levels: int = 2,
    *,
    seed: int = 0,
    **config: Any,
) -> Model:
    """Build an untrained model.

    Parameters
    ----------
    name
        Name in `CATALOGUE`.
    event_shape, levels
        The event space: an image `(C, H, W)` or a vector `(D,)`; 0 levels are real numbers.
    seed
        Draws the initial weights; the global random state is left alone.
    **config
        Fields of the model's `Config`.

    Raises
    ------
    StudioError
        If the name, a field or a value is not one the model knows.
    """
    return build(name, EventSpace(tuple(event_shape), levels), config, seed)


def suited(name: str, space: EventSpace) -> type[Model]:
    """Return the class of a model's name, which takes events of the space.

    Raises
    ------
    StudioError
        If there is none of that name, or it does not take them.
    """
    cls = family(name)
    if reason := cls.card.unsuited(space):
        raise StudioError(reason)
    return cls


def build(name: str, space: EventSpace, config: Mapping[str, Any], seed: int = 0) -> Model:
    """Build an untrained model for an event space; see `create`."""
    cls = suited(name, space)
    parsed = parse(cls.Config, dict(config))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return cls(space, parsed)


def restore(run: Run) -> Model:
    """Build the model of a run and give it the run's best weights.

    Raises
    ------
    StudioError
        If there are no weights yet, or they are damaged or those of another model.
    """
    part, tensors = run.record.model, run.load_weights()
    wrong = StudioError(
        f"The weights in {run.folder} are not those of the {part.name} that its run.json "
        "describes; restore the files, or train again."
    )
    cls, space = family(part.name), part.space
    count = cls.parameter_count(space, parse(cls.Config, part.config))
    # An edited run.json must not have a model built that this machine could never hold.
    if count > sum(tensor.numel() for tensor in tensors.values()):
        raise wrong
    model = build(part.name, space, part.config, part.seed)
    if not _alike(model.state_dict(), tensors):
        raise wrong
    try:
        orderings.check(tensors["ordering"], space.size)
    except StudioError:
        raise wrong from None
    model.load_state_dict(tensors)
    return model


def _alike(expected: dict[str, Tensor], tensors: dict[str, Tensor]) -> bool:
    """Whether both hold the same names, shapes and types, and nothing but numbers.

    Half precision will do where floats are expected: what is shipped is stored so.
    """
    return expected.keys() == tensors.keys() and all(
        tensors[name].shape == tensor.shape
        and (
            tensors[name].dtype == tensor.dtype
            or (tensor.is_floating_point() and tensors[name].dtype == torch.float16)
        )
        and bool(tensors[name].isfinite().all())
        for name, tensor in expected.items()
    )
