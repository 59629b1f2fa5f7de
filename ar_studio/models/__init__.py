"""The catalogue of models. A new model is its file and its line here, and appears everywhere.

Its order is that of a lecture: each model is there because one above it fell short. What is said
of models (`entries`, `figure`, …) stands in an index; torch is loaded once a family is asked for.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ar_studio.cards import Likelihood
from ar_studio.errors import unknown
from ar_studio.figures import Figure
from ar_studio.models import plugins
from ar_studio.models.families import Families
from ar_studio.models.index import Entry, shipped
from ar_studio.models.plugins import add, added, check_origin, fault, forget, packaged
from ar_studio.records import Origin

if TYPE_CHECKING:  # brought by `__getattr__`, and torch with it, when asked for
    from ar_studio.models.abilities import Counting, Expectation, TopicModel
    from ar_studio.models.base import AutoregressiveModel, Model, autoregressive, unconditional
    from ar_studio.models.building import build, create, restore, suited
    from ar_studio.models.decoder import Decoder

__all__ = [
    "CATALOGUE",
    "AutoregressiveModel",
    "Counting",
    "Decoder",
    "Entry",
    "Expectation",
    "Model",
    "TopicModel",
    "add",
    "added",
    "autoregressive",
    "build",
    "check_origin",
    "create",
    "entries",
    "entry",
    "estimates",
    "family",
    "fault",
    "figure",
    "forget",
    "likelihood",
    "origin",
    "packaged",
    "restore",
    "suited",
    "unconditional",
]

CATALOGUE = Families(
    {
        "coin": "coin.Coin",
        "factorised": "factorised.Factorised",
        "mixture": "mixture.MixtureOfBernoullis",
        "markov": "markov.Markov",
        "bayesnet": "bayesnet.BayesianNetwork",
        "kneser-ney": "kneserney.KneserNey",
        "witten-bell": "wittenbell.WittenBell",
        "ar": "ar.AR",
        "fvsbn": "fvsbn.FVSBN",
        "untied": "untied.Untied",
        "nade": "nade.NADE",
        "gaussian": "gaussian.Gaussian",
        "rnade": "rnade.RNADE",
        "docnade": "docnade.DocNADE",
        "autoencoder": "autoencoder.Autoencoder",
        "made": "made.MADE",
        "masde": "masde.MASDE",
        "deepnade": "deepnade.DeepNADE",
        "nadek": "nadek.NADEk",
        "convnade": "convnade.ConvNADE",
        "ardm": "ardm.ARDM",
        "recurrent": "recurrent.Recurrent",
        "rowlstm": "rowlstm.RowLSTM",
        "diagonal": "diagonal.DiagonalBiLSTM",
        "multiscale": "multiscale.MultiScale",
        "pixelcnn": "pixelcnn.PixelCNN",
        "gatedpixelcnn": "gated_pixelcnn.GatedPixelCNN",
        "pixelcnn++": "pixelcnnpp.PixelCNNPP",
        "pixelsnail": "pixelsnail.PixelSNAIL",
        "transformer": "transformer.Transformer",
        "gpt": "gpt.GPT",
        "wavenet": "wavenet.WaveNet",
        "seq2seq": "seq2seq.Seq2Seq",
        "deformer": "deformer.DEformer",
        "lmconv": "lmconv.LMConv",
        "sbn": "sbn.SBN",
        "darn": "darn.DARN",
        "vae": "vae.VAE",
        "rbm": "rbm.RBM",
        "vqvae": "vqvae.VQVAE",
    }
)


def family(name: str) -> "type[Model]":
    """Return the class of a model by its name: in the catalogue, an added file or a package.

    Raises
    ------
    StudioError
        If there is none, with the nearest name; or its code is missing, changed or broken.
    """
    if name in CATALOGUE:
        return CATALOGUE[name]
    if found := plugins.family(name):
        return found
    raise unknown("model", name, [*CATALOGUE, *plugins.added(), *plugins.packaged()])


def entries() -> Mapping[str, Entry]:
    """Return what is said of every model, by name, those of the catalogue first."""
    return {**shipped(), **plugins.known()}


def entry(name: str) -> Entry | None:
    """Return what is said of a model; None if nothing is known of it."""
    return shipped().get(name) or plugins.known().get(name)


def origin(name: str) -> Origin | None:
    """Return where a model's code lies; None in the catalogue."""
    return found.origin if (found := entry(name)) else None


def likelihood(name: str) -> Likelihood:
    """Return what the numbers of a model are, by its name; exact ones if there is none of it."""
    return found.card.likelihood if (found := entry(name)) else "exact"


def estimates(name: str) -> bool:
    """Return whether a model validates by an estimate, by its name."""
    return bool((found := entry(name)) and found.estimates)


def figure(name: str, nats: float, error: float | None = None) -> Figure:
    """Return what a model, by its name, was trained or validated by, as it is written."""
    found = entry(name)
    return found.figure(nats, error) if found else Figure(nats, error)


PLACES = {
    "AutoregressiveModel": "base",
    "Counting": "abilities",
    "Decoder": "decoder",
    "Expectation": "abilities",
    "Model": "base",
    "TopicModel": "abilities",
    "autoregressive": "base",
    "build": "building",
    "create": "building",
    "restore": "building",
    "suited": "building",
}


def __getattr__(name: str) -> Any:
    if name not in PLACES:
        raise AttributeError(f"{__name__} has no {name}")
    return getattr(import_module(f"{__name__}.{PLACES[name]}"), name)
