"""Binarised MNIST: the models of images."""

from ar_studio.reproduction.published.binarized_mnist import DYNAMIC, on_mnist
from ar_studio.reproduction.tables import Column, Protocol, Row, Table, Values

SHORT = "Short of training: {0} epochs, and validation fell to the end."
FAR = (
    " The weights were averaged over too many steps, too: the last ones alone were {0} nats better "
    "on 640 events of validation."
)
BIASES = "Measured with an output bias for each pixel and nothing learnt of h_0."
SMALL = "A small network: its training loss, too, was flat at the end, at 82.8."


def _image_model(
    model: str,
    title: str,
    paper: float | None,
    minutes: float,
    settings: Values | None = None,
    *,
    key: str = "",
    ensemble: int = 1,
    protocol: Protocol | None = None,
    note: str = "",
    finding: str = "",
) -> Row:
    """Return a row of an image model, trained by its own recipe for some minutes."""
    return on_mnist(
        key or model.replace("+", "p"),  # it names a folder
        title,
        model,
        paper,
        {"epochs": 0, "minutes": minutes, **(settings or {})},
        ensemble=ensemble,
        protocol=protocol,
        note=note,
        finding=finding,
    )


IMAGE_MNIST = Table(
    name="image-mnist",
    title="Binarized MNIST: models of images",
    citation="Numbers of A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu, ICML 2016; A. Jain, P. "
    "Abbeel, D. Pathak, UAI 2020; and, of Gated PixelCNN, PixelSNAIL and the transformer, of the "
    "library pytorch-generative.",
    protocol="Test NLL in nats per event, fixed binarisation, 10,000 test events. The recipes are "
    "for minutes of one CPU core; the published numbers took hours or days of a GPU.",
    columns=(Column("fixed", "Binarized MNIST", "binarized-mnist"),),
    rows=(
        _image_model("recurrent", "Recurrent network (LSTM)", None, 25, finding=BIASES),
        _image_model("rowlstm", "Row LSTM", 80.54, 25, finding=SHORT.format(3) + FAR.format(0.6)),
        _image_model(
            "diagonal",
            "Diagonal BiLSTM",
            79.20,
            30,
            note="The published number is of 7 layers.",
            finding=SHORT.format(3) + FAR.format(0.3),
        ),
        _image_model(
            "diagonal",
            "Diagonal BiLSTM, 1 layer, 32 units",
            80.75,
            30,
            {"layers": 1, "features": 32},
            key="diagonal-1",
        ),
        _image_model("multiscale", "Multi-scale PixelRNN", None, 20),
        _image_model("pixelcnn", "PixelCNN", 81.30, 85, finding=SMALL),
        _image_model(
            "gatedpixelcnn",
            "Gated PixelCNN",
            81.50,
            25,
            protocol=DYNAMIC,
            finding=SHORT.format(2) + FAR.format(0.4),
        ),
        _image_model("pixelcnn++", "PixelCNN++", None, 15),
        _image_model(
            "pixelsnail", "PixelSNAIL", 78.61, 32, protocol=DYNAMIC, finding=SHORT.format(4)
        ),
        _image_model(
            "transformer",
            "Image transformer",
            79.17,
            30,
            protocol=DYNAMIC,
            finding=SHORT.format(2),
        ),
        _image_model(
            "lmconv",
            "LMConv, 8 orderings",
            77.56,
            30,
            ensemble=8,
            protocol=DYNAMIC,
            finding=SHORT.format(3),
        ),
    ),
)
