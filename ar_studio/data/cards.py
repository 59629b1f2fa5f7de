"""The catalogue of data sets: what each is, where its files may lie and where they come from."""

from ar_studio.data.card import DataCard, RemoteFile
from ar_studio.data.known import bars_and_stripes_entropy
from ar_studio.data.pair_cards import PAIRS
from ar_studio.data.series_cards import SERIES
from ar_studio.data.sound_cards import SOUNDS
from ar_studio.data.table_cards import NEWSGROUPS, SPRINKLER, TABLES
from ar_studio.data.text_cards import TEXTS
from ar_studio.kinds import ImagePreparation

IDX_FILES = (
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
)
AMAT_FILES = tuple(f"binarized_mnist_{part}.amat" for part in ("train", "valid", "test"))


def _idx_layouts(*folders: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(f"{folder}{name}" for name in IDX_FILES) for folder in folders)


def _remote(
    names: tuple[str, ...], url: str, folder: str, hashes: tuple[str, ...]
) -> tuple[RemoteFile, ...]:
    return tuple(
        RemoteFile(f"{folder}/{name}", f"{url}/{name}", known_hash)
        for name, known_hash in zip(names, hashes, strict=True)
    )


DIGITS = DataCard(
    name="digits",
    title="Digits",
    description="1,797 handwritten digits of 8×8 pixels in 17 greys: small enough to train on in "
    "seconds.",
    citation="E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine "
    "Learning Repository, 1998.",
    licence="CC BY 4.0",
    homepage="https://archive.ics.uci.edu/dataset/80",
    classes=tuple("0123456789"),
    source_shape=(1, 8, 8),
    default=ImagePreparation(values="threshold"),
    embedded=True,
)

GLYPHS = DataCard(
    name="glyphs",
    title="Glyphs",
    description="14,400 digits and capital letters of 28×28 pixels, drawn from six fonts with "
    "random rotation, shear, scale, position and stroke weight.",
    citation="Rendered by AR Studio from the DejaVu fonts.",
    licence="Bitstream Vera licence (the fonts)",
    homepage="https://dejavu-fonts.github.io/",
    classes=tuple("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    source_shape=(1, 28, 28),
    default=ImagePreparation(values="threshold"),
    embedded=True,
)

BARS_AND_STRIPES = DataCard(
    name="bars-and-stripes",
    title="Bars and stripes",
    description="4,000 pictures of 4×4 pixels, of whole rows or whole columns: 30 different ones, "
    "whose probabilities are known, and few enough pixels to draw a network unit by unit.",
    citation="D. J. C. MacKay, Information Theory, Inference, and Learning Algorithms, 2003; made "
    "by AR Studio.",
    licence="CC0 1.0",
    homepage="https://www.inference.org.uk/mackay/itila/",
    classes=(),
    source_shape=(1, 4, 4),
    default=ImagePreparation(values="as-is"),
    binary=True,
    embedded=True,
    entropy=bars_and_stripes_entropy(),
)

MNIST = DataCard(
    name="mnist",
    title="MNIST",
    description="70,000 handwritten digits of 28×28 grey pixels; 60,000 train, 10,000 test.",
    citation="Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-based learning applied to "
    "document recognition, Proc. IEEE 86(11), 1998.",
    licence="none stated",
    homepage="http://yann.lecun.com/exdb/mnist/",
    classes=tuple("0123456789"),
    source_shape=(1, 28, 28),
    default=ImagePreparation(values="dynamic"),
    layouts=(
        *_idx_layouts("mnist/", "MNIST/raw/"),
        ("mnist/mnist.npz",),
        ("mnist.npz",),
        *_idx_layouts(""),
    ),
    files=_remote(
        IDX_FILES,
        "https://ossci-datasets.s3.amazonaws.com/mnist",
        "mnist",
        (
            "sha256:440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
            "sha256:3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
            "sha256:8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
            "sha256:f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
        ),
    ),
    download=11_594_722,
    counts=(60_000, 10_000),
    first_labels=(5, 0, 4, 1, 9),
)

BINARIZED_MNIST = DataCard(
    name="binarized-mnist",
    title="Binarized MNIST",
    description="MNIST with every pixel drawn black or white once: the fixed files that the "
    "papers from NADE to PixelRNN report on; no labels.",
    citation="R. Salakhutdinov, I. Murray, On the quantitative analysis of deep belief networks, "
    "ICML 2008; H. Larochelle, I. Murray, The neural autoregressive distribution estimator, "
    "AISTATS 2011.",
    licence="none stated (derived from MNIST)",
    homepage="http://www.cs.toronto.edu/~larocheh/public/datasets/binarized_mnist/",
    classes=(),
    source_shape=(1, 28, 28),
    default=ImagePreparation(values="as-is"),
    binary=True,
    as_is="fixed",
    layouts=(
        ("binarized_mnist/binarized_mnist_fixed.npz",),
        ("binarized_mnist_fixed.npz",),
        tuple(f"binarized_mnist/{name}" for name in AMAT_FILES),
        tuple(f"BinarizedMNIST/raw/{name}" for name in AMAT_FILES),
        AMAT_FILES,
    ),
    files=_remote(
        AMAT_FILES,
        "http://www.cs.toronto.edu/~larocheh/public/datasets/binarized_mnist",
        "binarized_mnist",
        (
            "sha256:ad693b29f94c14277b095f5238ddefbbdaaae0939789dd2f4f0205278cee3e4d",
            "sha256:1de3d397c40fe8eeb33dafd4099a1f665ec01e96d9be234aaeeac8a34930e2e2",
            "sha256:e6687bfea3f820c174f33b7865140b2a2dd2930ef786f35d45795fc193b5ab2c",
        ),
    ),
    download=109_760_000,
    counts=(50_000, 10_000, 10_000),
)

FASHION_MNIST = DataCard(
    name="fashion-mnist",
    title="Fashion-MNIST",
    description="70,000 pictures of clothes, 28×28 grey pixels; 60,000 train, 10,000 test.",
    citation="H. Xiao, K. Rasul, R. Vollgraf, Fashion-MNIST: a novel image dataset for "
    "benchmarking machine learning algorithms, arXiv:1708.07747, 2017.",
    licence="MIT",
    homepage="https://github.com/zalandoresearch/fashion-mnist",
    classes=(
        "T-shirt/top",
        "Trouser",
        "Pullover",
        "Dress",
        "Coat",
        "Sandal",
        "Shirt",
        "Sneaker",
        "Bag",
        "Ankle boot",
    ),
    source_shape=(1, 28, 28),
    default=ImagePreparation(values="levels", levels=16),
    layouts=_idx_layouts("fashion_mnist/", "FashionMNIST/raw/", "fashion-mnist/", ""),
    files=_remote(
        IDX_FILES,
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com",
        "fashion_mnist",
        (
            "sha256:3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
            "sha256:a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
            "sha256:346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
            "sha256:67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
        ),
    ),
    download=30_878_645,
    counts=(60_000, 10_000),
    first_labels=(9, 0, 0, 3, 0),
)

CALTECH_SILHOUETTES = DataCard(
    name="caltech-silhouettes",
    title="Caltech-101 Silhouettes",
    description="8,671 outlines of objects in 101 classes, 28×28 black and white pixels. Papers "
    "report on the official split file; without it a split is drawn, and numbers stand alone.",
    citation="B. Marlin, K. Swersky, B. Chen, N. de Freitas, Inductive principles for restricted "
    "Boltzmann machine learning, AISTATS 2010.",
    licence="none stated",
    homepage="https://people.cs.umass.edu/~marlin/data.shtml",
    classes=(),
    source_shape=(1, 28, 28),
    default=ImagePreparation(values="as-is"),
    binary=True,
    layouts=tuple(
        (f"{folder}caltech101_silhouettes_28{split}.mat",)
        for split in ("_split1", "")
        for folder in ("caltech101_silhouettes/", "")
    ),
    files=_remote(
        ("caltech101_silhouettes_28.mat",),
        "https://people.cs.umass.edu/~marlin/data",
        "caltech101_silhouettes",
        ("sha256:862d0a4b828256d54ad5de7c5066c18c72f355cac5b7cde4c1c3be7c000d180b",),
    ),
    download=701_202,
    counts=(4100, 2264, 2307),
)

FREY_FACES = DataCard(
    name="frey-faces",
    title="Frey faces",
    description="1,965 grey pictures of one face, 28×20 pixels, in the order of the video they are "
    "from. Splits are drawn in blocks of 50 frames, since neighbours are nearly the same: numbers "
    "are not those of papers that split frame by frame. Its files are not downloaded; put them "
    "into a data folder.",
    citation="S. Roweis, L. Saul, G. Hinton, Global coordination of local linear models, NIPS "
    "2001.",
    licence="none stated",
    homepage="https://cs.nyu.edu/~roweis/data.html",
    classes=(),
    source_shape=(1, 28, 20),
    default=ImagePreparation(values="levels", levels=32),
    layouts=(("frey_faces/frey_faces.npz",), ("frey_faces.npz",)),
    counts=(1965,),
    block=50,
)

CIFAR_CLASSES = (
    "airplane",
    "automobile",
    "bird",
    "cat",
    "deer",
    "dog",
    "frog",
    "horse",
    "ship",
    "truck",
)

CIFAR10 = DataCard(
    name="cifar10",
    title="CIFAR-10",
    description="60,000 colour photographs of 32×32 pixels in ten classes; 50,000 train, 10,000 "
    "test.",
    citation="A. Krizhevsky, Learning multiple layers of features from tiny images, 2009.",
    licence="none stated; the author asks to cite",
    homepage="https://www.cs.toronto.edu/~kriz/cifar.html",
    classes=CIFAR_CLASSES,
    source_shape=(3, 32, 32),
    default=ImagePreparation(values="as-is", colour=True),
    layouts=(
        ("cifar10/cifar-10-binary.tar.gz",),
        ("cifar-10-binary.tar.gz",),
        ("cifar-10-batches-bin/test_batch.bin",),
    ),
    files=_remote(
        ("cifar-10-binary.tar.gz",),
        "https://www.cs.toronto.edu/~kriz",
        "cifar10",
        ("sha256:c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",),
    ),
    download=170_052_171,
    counts=(50_000, 10_000),
    first_labels=(6, 9, 9, 4, 1),
)

CIFAR10_SUBSET = DataCard(
    name="cifar10-subset",
    title="CIFAR-10, a subset",
    description="The first 4,000 training and 1,000 test pictures of CIFAR-10: numbers are not "
    "those of the whole. Its files are not downloaded; put them into a data folder.",
    citation=CIFAR10.citation,
    licence=CIFAR10.licence,
    homepage=CIFAR10.homepage,
    classes=CIFAR_CLASSES,
    source_shape=(3, 32, 32),
    default=ImagePreparation(values="as-is", colour=True),
    layouts=(("cifar10/cifar10_subset.npz",), ("cifar10_subset.npz",)),
    counts=(4_000, 1_000),
    first_labels=(6, 9, 9, 4, 1),
)

CATALOGUE: dict[str, DataCard] = {
    card.name: card
    for card in (
        DIGITS,
        GLYPHS,
        BARS_AND_STRIPES,
        MNIST,
        BINARIZED_MNIST,
        FASHION_MNIST,
        CALTECH_SILHOUETTES,
        FREY_FACES,
        CIFAR10,
        CIFAR10_SUBSET,
        SPRINKLER,
        *TABLES,
        NEWSGROUPS,
        *TEXTS,
        *SOUNDS,
        *SERIES,
        *PAIRS,
    )
}
