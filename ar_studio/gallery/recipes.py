"""The recipes of the gallery's models: what `ar-studio gallery build` trains."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ar_studio import errors
from ar_studio.runs import SHELVED

MNIST, FASHION, DIGITS = "binarized-mnist", "fashion-mnist", "digits"
HOLMES, NUMERALS, GRASS = "sherlock-holmes", "numerals", "sprinkler"
GREY, CODES = "mnist", "vqvae-mnist"  # the latter is a recipe below
SPEECH = "fsdd"
GROUPS = {  # what the models of each data set draw, in plain words
    MNIST: "Handwritten digits, 28×28",
    GREY: "Handwritten digits, 28×28",
    f"{SHELVED}{CODES}": "Handwritten digits in 7×7 codes",
    FASHION: "Clothes in 16 greys, 28×28",
    DIGITS: "Small digits, 8×8",
    SPEECH: "Spoken digits",
    HOLMES: "Sherlock Holmes, by characters",
    NUMERALS: "Numbers written out",
    GRASS: "Wet grass, four columns",
}


@dataclass(frozen=True)
class GalleryRecipe:
    """One trained model of the gallery.

    Attributes
    ----------
    name
        Name of its folder.
    idea
        What to look at, in one sentence.
    data
        A data set by name, or a recipe before this one, whose codes are learnt.
    settings
        Settings by name, as `studies.plan` takes them; the rest follows the model's own recipe.
    any_order
        Whether it completes any mask exactly.
    ensemble
        Orderings whose probabilities are averaged in a second test score; 1: none.
    examples
        How many of its samples ship as images to complete, those first that are easily read.
    first
        What differs in a training before, whose best weights this one begins with; it may set
        the model otherwise where that leaves the weights alike.
    """

    name: str
    title: str
    idea: str
    model: str
    data: str
    settings: Mapping[str, object] = field(default_factory=dict)
    any_order: bool = False
    ensemble: int = 1
    examples: int = 0
    first: Mapping[str, object] = field(default_factory=dict)


RECIPES = (
    GalleryRecipe(
        "fvsbn-mnist",
        "FVSBN",
        "One logistic regression per pixel: strokes, but hardly a digit.",
        "fvsbn",
        MNIST,
        {"batch_size": 64},
    ),
    GalleryRecipe(
        "nade-mnist",
        "NADE",
        "One hidden layer shared by all pixels: the first digits worth the name.",
        "nade",
        MNIST,
        {"batch_size": 64, "epochs": 9},
    ),
    GalleryRecipe(
        "made-mnist",
        "MADE",
        "A masked autoencoder: all 784 conditionals in one pass.",
        "made",
        MNIST,
    ),
    GalleryRecipe(
        "made-any-order-mnist",
        "MADE of any ordering",
        "One network for endless orderings of the pixels.",
        "made",
        MNIST,
        {
            "masks": 0,
            "resample": "orderings",
            "ordering": "random",
            "hidden": (1000,),
            "learning_rate": 8e-3,
            "averaging": 0.999,
            "minutes": 22,
        },
        any_order=True,
        ensemble=64,
    ),
    GalleryRecipe(
        "deepnade-mnist",
        "DeepNADE of any ordering",
        "One network for whatever is hidden: its completions are exact, and guide the others'.",
        "deepnade",
        MNIST,
        {
            "hidden": (1000, 500),
            "drawn": "mac",
            "ordering": "random",
            "learning_rate": 2e-3,
            "batch_size": 250,
            "averaging": 0.9995,
            "precision": "32-true",
            "look_ahead": 0,
            "samples": 0,
            "minutes": 30,
        },
        any_order=True,
        # Of these 55 minutes the first 25 were the beginning of a longer cosine.
        first={
            "drawn": "uniform",
            "ordering": "raster",
            "learning_rate": 3e-3,
            "final_rate": 0.57,
            "minutes": 25,
        },
    ),
    GalleryRecipe(
        "pixelcnn-mnist",
        "PixelCNN",
        "One small network slides over all pixels: few weights draw good digits.",
        "pixelcnn",
        MNIST,
        {
            "blocks": 6,
            "block_kernel": 7,
            "minutes": 85,
            "learning_rate": 8e-3,
            "batch_size": 32,
            "averaging": 0.999,
        },
        examples=64,
    ),
    GalleryRecipe(
        "pixelcnnpp-mnist",
        "PixelCNN++",
        "Two streams at three resolutions, trained for two hours: the best likelihood here.",
        "pixelcnn++",
        MNIST,
        {
            "features": 24,
            "minutes": 122,  # of compiled steps, which take three quarters of the usual time
            "learning_rate": 6e-3,
            "epochs": 0,
            "samples": 0,
        },
    ),
    GalleryRecipe(
        "diagonal-mnist",
        "Diagonal BiLSTM",
        "Recurrences along the diagonals: a fourth of PixelCNN's weights, in half an hour.",
        "diagonal",
        MNIST,
        {
            "layers": 2,
            "minutes": 30,
            "learning_rate": 8e-3,
            "clip_norm": 10.0,
            "batch_size": 32,
            "averaging": 0.999,
            "epochs": 0,
            "samples": 0,
        },
    ),
    GalleryRecipe(
        "lmconv-mnist",
        "LMConv",
        "One convolution for eight orderings: any half is completed without approximation.",
        "lmconv",
        MNIST,
        {
            "features": 16,
            "minutes": 30,
            "learning_rate": 5e-3,
            "batch_size": 32,
            "averaging": 0.999,
            "epochs": 0,
            "samples": 0,
        },
        ensemble=8,
    ),
    GalleryRecipe(
        CODES,
        "VQ-VAE",
        "Writes a digit down in 49 codes, and reads it back; codes at random, as here, are none.",
        "vqvae",
        GREY,
        {"values": "threshold", "learning_rate": 2e-3, "averaging": 0.99, "minutes": 7},
    ),
    GalleryRecipe(
        "gated-codes",
        "Gated PixelCNN of codes",
        "Draws 49 codes of the VQ-VAE, told which digit to draw; what they stand for is shown.",
        "gatedpixelcnn",
        CODES,
        {
            "task": "class",
            "layers": 6,
            "features": 32,
            "head": 64,
            "kernel": 5,
            "minutes": 7,
            "learning_rate": 5e-3,
            "batch_size": 64,
            "averaging": 0.999,
            "precision": "auto",
            "samples": 0,
        },
        examples=64,
    ),
    GalleryRecipe(
        "nade-fashion",
        "NADE in 16 greys",
        "Clothes in 16 grey levels: each pixel chooses among 16 values by a softmax.",
        "nade",
        FASHION,
        {"levels": 16, "hidden": 100, "batch_size": 64, "minutes": 20},
    ),
    GalleryRecipe(
        "pixelcnn-fashion",
        "PixelCNN in 16 greys",
        "Clothes in 16 grey levels, textures included.",
        "pixelcnn",
        FASHION,
        {
            "levels": 16,
            "blocks": 6,
            "block_kernel": 7,
            "minutes": 30,
            "learning_rate": 5e-3,
            "batch_size": 32,
            "averaging": 0.999,
        },
        examples=64,
    ),
    GalleryRecipe(
        "lmconv-fashion",
        "LMConv of any ordering in 16 greys",
        "One network for whatever is hidden: its completions are exact, and guide the others'.",
        "lmconv",
        FASHION,
        {
            "levels": 16,
            "features": 16,
            "orderings": "mac",
            "minutes": 50,
            "learning_rate": 5e-3,
            "batch_size": 8,
            "averaging": 0.999,
            "look_ahead": 0,
            "samples": 0,
        },
        any_order=True,
    ),
    GalleryRecipe(
        "fvsbn-digits", "FVSBN on small digits", "The simplest model that learns.", "fvsbn", DIGITS
    ),
    GalleryRecipe(
        "nade-digits", "NADE on small digits", "64 pixels, drawn in a blink.", "nade", DIGITS
    ),
    GalleryRecipe(
        "made-digits", "MADE on small digits", "64 conditionals in one pass.", "made", DIGITS
    ),
    GalleryRecipe(
        "pixelcnn-digits",
        "PixelCNN on small digits",
        "Two blocks see all of 8×8 pixels.",
        "pixelcnn",
        DIGITS,
    ),
    GalleryRecipe(
        "diagonal-digits",
        "Diagonal BiLSTM on small digits",
        "Two recurrences along the diagonals: each pixel hears of its whole past.",
        "diagonal",
        DIGITS,
    ),
    GalleryRecipe(
        "gated-digits",
        "Gated PixelCNN by class",
        "Told which digit to draw: here zero to nine, in turn.",
        "gatedpixelcnn",
        DIGITS,
        {"task": "class"},
    ),
    GalleryRecipe(
        "transformer-digits",
        "Transformer on small digits",
        "Every pixel asks all earlier ones what they know.",
        "transformer",
        DIGITS,
    ),
    GalleryRecipe(
        "lmconv-digits",
        "LMConv on small digits",
        "One convolution for many orderings: what you hide comes last, whatever it is.",
        "lmconv",
        DIGITS,
        {"orderings": "any"},
        any_order=True,
        ensemble=8,
    ),
    GalleryRecipe(
        "vae-digits",
        "VAE on small digits",
        "Sixteen causes are drawn first, then all pixels given them: its number is a bound.",
        "vae",
        DIGITS,
    ),
    GalleryRecipe(
        "rbm-digits",
        "RBM on small digits",
        "Gibbs steps from noise; p(x) is known but for one number, which is estimated.",
        "rbm",
        DIGITS,
        {"temperatures": 2000},
    ),
    GalleryRecipe(
        "darn-digits",
        "DARN on small digits",
        "Causes that see each other, then pixels that do.",
        "darn",
        DIGITS,
    ),
    GalleryRecipe(
        "nadek-digits",
        "NADE-k on small digits",
        "What is missing is guessed, and the guess refined five times.",
        "nadek",
        DIGITS,
        {"hidden": 128, "learning_rate": 3e-3, "batch_size": 50},
        any_order=True,
    ),
    GalleryRecipe(
        "wavenet-fsdd",
        "WaveNet by digit and speaker",
        "Told which digit to say, and in whose voice: half a second of a mumble, heard in Sample.",
        "wavenet",
        SPEECH,
        {
            "windows": "first",
            "length": 2048,
            "rate": 4000,
            "task": "class",
            "label": "both",
            "amplitude": "peak",
            "data.withheld": 0,
            "stacks": 1,
            "layers": 11,
            "features": 48,
            "skips": 96,
            "minutes": 24,
            "learning_rate": 3e-3,
            "batch_size": 1,
            "clip_norm": 2000.0,
            "averaging": 0.999,
            "precision": "bf16-mixed",
            "samples": 0,
        },
        examples=32,
    ),
    GalleryRecipe(
        "kneser-ney-holmes",
        "Kneser-Ney",
        "What followed the last four characters, counted: words, but no sentences.",
        "kneser-ney",
        HOLMES,
        {"context": 4},
    ),
    GalleryRecipe(
        "gpt-holmes",
        "GPT",
        "Looks back at whichever of 128 characters matter: names, and quotation marks that close.",
        "gpt",
        HOLMES,
        {
            "features": 96,
            "dropout": 0.1,
            "minutes": 13,
            "learning_rate": 2.5e-3,
            "precision": "32-true",
            "samples": 0,
        },
        first={"minutes": 20, "learning_rate": 5e-3, "precision": "auto"},
    ),
    GalleryRecipe(
        "seq2seq-numerals",
        "Encoder–decoder transformer",
        "Reads 1984 and writes one thousand nine hundred eighty-four; you type the number.",
        "seq2seq",
        NUMERALS,
        {"epochs": 8},
    ),
    GalleryRecipe(
        "bayesnet-grass",
        "Bayesian network of wet grass",
        "The arrows of the textbook, and a table for each column.",
        "bayesnet",
        GRASS,
        {"arrows": "1 -> 2, 1 -> 3, 2 -> 4, 3 -> 4"},
        any_order=True,
    ),
    GalleryRecipe(
        "fvsbn-grass",
        "FVSBN of wet grass",
        "Four logistic regressions in a row: ten numbers.",
        "fvsbn",
        GRASS,
        {"learning_rate": 1e-2},
    ),
    GalleryRecipe(
        "untied-grass",
        "Untied network of wet grass",
        "Each column has a hidden layer of its own.",
        "untied",
        GRASS,
        {"hidden": 3, "learning_rate": 1e-2},
    ),
    GalleryRecipe(
        "nade-grass",
        "NADE of wet grass",
        "One hidden layer for all columns: what is shared has one colour.",
        "nade",
        GRASS,
        {"hidden": 3, "activation": "sigmoid", "learning_rate": 1e-2},
    ),
    GalleryRecipe(
        "deepnade-grass",
        "DeepNADE of wet grass",
        "Two hidden layers, told what is missing: any column from any others.",
        "deepnade",
        GRASS,
        {"hidden": (4, 4), "learning_rate": 1e-2, "epochs": 40},
        any_order=True,
    ),
    GalleryRecipe(
        "made-grass",
        "MADE of wet grass",
        "Two masked layers of five units, in the ordering 2, 3, 1, 4.",
        "made",
        GRASS,
        {"hidden": (5, 5), "direct": False, "ordering": "2,3,1,4", "learning_rate": 1e-2},
    ),
    GalleryRecipe(
        "masde-grass",
        "MASDE of wet grass",
        "Masks from what is known to depend on what: cloudy and wet grass do not, given the rest.",
        "masde",
        GRASS,
        {
            "graph": "given",
            "edges": "0-1, 0-2, 1-2, 1-3, 2-3",
            "hidden": (6,),
            "learning_rate": 1e-2,
        },
    ),
    GalleryRecipe(
        "recurrent-grass",
        "Recurrent network of wet grass",
        "A plain cell of three units, unfolded along the columns.",
        "recurrent",
        GRASS,
        {"cell": "rnn", "hidden": 3},
    ),
)


def recipe(name: str) -> GalleryRecipe:
    """Return the recipe of a name.

    Raises
    ------
    StudioError
        If there is none of that name.
    """
    for found in RECIPES:
        if found.name == name:
            return found
    raise errors.unknown("gallery model", name, [r.name for r in RECIPES])
