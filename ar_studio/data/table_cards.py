"""The catalogue's tables and documents: the benchmarks of density estimation."""

from ar_studio.data import known
from ar_studio.data.card import DataCard
from ar_studio.data.column_names import (
    ADULT_COLUMNS,
    CONNECT4_COLUMNS,
    DNA_COLUMNS,
    LETTER_COLUMNS,
    MUSHROOM_COLUMNS,
)
from ar_studio.kinds import DocumentPreparation, TablePreparation

AS_IS = TablePreparation(values="as-is")
STANDARDISED = TablePreparation(values="standardise")
OFFICIAL = "official split"
DENSITY_SETS = "https://github.com/UCLA-StarAI/Density-Estimation-Datasets"
NOT_DOWNLOADED = " Its files are not downloaded; put them into a data folder."
NADE_SETS = (
    "H. Larochelle, I. Murray, The neural autoregressive distribution estimator, AISTATS 2011; "
    "D. Dua, C. Graff, UCI Machine Learning Repository."
)
SPN_SETS = (
    "D. Lowd, J. Davis, Learning Markov network structure with decision trees, ICDM 2010; "
    "J. Van Haaren, J. Davis, Markov network structure learning: a randomized feature generation "
    "approach, AAAI 2012."
)
RNADE = (
    "B. Uria, I. Murray, H. Larochelle, RNADE: the real-valued neural autoregressive "
    "density-estimator, NIPS 2013."
)


def _binary(
    name: str,
    title: str,
    description: str,
    size: int,
    counts: tuple[int, int, int],
    columns: tuple[str, ...] = (),
) -> DataCard:
    """Return the card of a table of binary columns with official parts."""
    group, _, short = name.partition("/")
    folder = {"spn": "spn_binary"}.get(group, "uci_binary")
    stems = dict.fromkeys((short, short.replace("-", "_")))
    return DataCard(
        name=name,
        title=title,
        description=f"{description}{NOT_DOWNLOADED}",
        citation=NADE_SETS if group == "uci-binary" else SPN_SETS,
        licence="none stated",
        homepage=DENSITY_SETS,
        classes=(),
        source_shape=(size,),
        default=AS_IS,
        binary=True,
        as_is=OFFICIAL,
        layouts=tuple(
            (f"{place}{stem}.npz",) for stem in stems for place in (f"{folder}/", f"{group}/", "")
        ),
        counts=counts,
        kind="table",
        columns=columns,
    )


ADULT = _binary(
    "uci-binary/adult",
    "Adult",
    "Answers to a census of 1994 in 123 binary columns.",
    123,
    (5000, 1414, 26147),
    ADULT_COLUMNS,
)
CONNECT4 = _binary(
    "uci-binary/connect4",
    "Connect4",
    "Positions of the game after eight moves, three binary columns for each of the 42 squares.",
    126,
    (16000, 4000, 47557),
    CONNECT4_COLUMNS,
)
DNA = _binary(
    "uci-binary/dna",
    "DNA",
    "Sequences of 60 bases around splice junctions, three binary columns a base; in the split of "
    "the MADE paper.",
    180,
    (1400, 600, 1186),
    DNA_COLUMNS,
)
MUSHROOMS = _binary(
    "uci-binary/mushrooms",
    "Mushrooms",
    "Mushrooms described by 112 binary columns.",
    112,
    (2000, 500, 5624),
    MUSHROOM_COLUMNS,
)
NIPS = _binary(
    "uci-binary/nips-0-12",
    "NIPS-0-12",
    "Which of 500 words stand in a paper of the first twelve NIPS conferences.",
    500,
    (400, 100, 1240),
)
OCR_LETTERS = DataCard(
    name="uci-binary/ocr-letters",
    title="OCR-letters",
    description="Handwritten letters of 16×8 black and white pixels, as rows of 128 columns. Where "
    "the official training part is missing, four fifths of the validation part train instead, "
    "which the protocol says: such numbers are not those of the papers." + NOT_DOWNLOADED,
    citation=NADE_SETS,
    licence="none stated",
    homepage=DENSITY_SETS,
    classes=(),
    source_shape=(128,),
    default=AS_IS,
    binary=True,
    as_is=OFFICIAL,
    layouts=tuple(
        (f"{folder}{stem}.npz",)
        for stem in ("ocr-letters", "ocr_letters", "ocr_letters_valid_test_only")
        for folder in ("uci_binary/", "uci-binary/", "")
    ),
    counts=(32152, 10000, 10000),
    kind="table",
    columns=LETTER_COLUMNS,
)

SPN = tuple(
    _binary(f"spn/{name}", title, f"{about} One of the twenty sets of the benchmark.", size, counts)
    for name, title, about, size, counts in (
        (
            "nltcs",
            "NLTCS",
            "Which of 16 activities of daily living are hard for elderly people.",
            16,
            (16181, 2157, 3236),
        ),
        (
            "plants",
            "Plants",
            "In which of 69 states and territories a plant grows.",
            69,
            (17412, 2321, 3482),
        ),
        (
            "baudio",
            "Audio",
            "Which of 100 artists a person listened to.",
            100,
            (15000, 2000, 3000),
        ),
        ("jester", "Jester", "Which of 100 jokes a person liked.", 100, (9000, 1000, 4116)),
        ("bnetflix", "Netflix", "Which of 100 films a person liked.", 100, (15000, 2000, 3000)),
        (
            "accidents",
            "Accidents",
            "Circumstances of traffic accidents in 111 binary columns.",
            111,
            (12758, 1700, 2551),
        ),
        (
            "pumsb-star",
            "Pumsb-star",
            "Answers to a census in 163 binary columns.",
            163,
            (12262, 1635, 2452),
        ),
    )
)

WINE = (
    "fixed acidity",
    "volatile acidity",
    "citric acid",
    "residual sugar",
    "chlorides",
    "free sulfur dioxide",
    "total sulfur dioxide",
    "density",
    "pH",
    "sulphates",
    "alcohol",
    "quality",
)
PARKINSONS_COLUMNS = (
    "subject#",
    "age",
    "sex",
    "test_time",
    "motor_UPDRS",
    "total_UPDRS",
    "Jitter(%)",
    "Jitter(Abs)",
    "Jitter:RAP",
    "Jitter:PPQ5",
    "Jitter:DDP",
    "Shimmer",
    "Shimmer(dB)",
    "Shimmer:APQ3",
    "Shimmer:APQ5",
    "Shimmer:APQ11",
    "Shimmer:DDA",
    "NHR",
    "HNR",
    "RPDE",
    "DFA",
    "PPE",
)
HOUSING = (
    "CRIM",
    "ZN",
    "INDUS",
    "CHAS",
    "NOX",
    "RM",
    "AGE",
    "DIS",
    "RAD",
    "TAX",
    "PTRATIO",
    "B",
    "LSTAT",
    "MEDV",
)
PULSES = (*(f"pulse {n} {part}" for n in range(1, 18) for part in ("real", "imaginary")), "class")


def _real(
    name: str,
    title: str,
    description: str,
    citation: str,
    rows: int,
    columns: tuple[str, ...],
    dropped: tuple[str, ...],
    files: tuple[str, ...],
    licence: str = "none stated",
) -> DataCard:
    """Return the card of a real-valued table, with the columns that the RNADE paper drops."""
    kept = tuple(column for column in columns if column not in dropped)
    return DataCard(
        name=f"uci-regression/{name}",
        title=title,
        description=f"{description} {len(kept)} real columns by the protocol of the RNADE paper: "
        "no discrete columns, one of every pair correlated above 0.98, ten shuffled folds, "
        f"standardised by the training part.{NOT_DOWNLOADED}",
        citation=f"{citation} {RNADE}",
        licence=licence,
        homepage="https://archive.ics.uci.edu/",
        classes=(),
        source_shape=(len(kept),),
        default=STANDARDISED,
        layouts=tuple(
            (f"{folder}{file}",)
            for file in files
            for folder in ("uci_regression/", "uci-regression/", "")
        ),
        counts=(rows,),
        kind="table",
        columns=columns,
        kept=kept,
    )


CORTEZ = "P. Cortez et al., Decision Support Systems 47(4), 2009."
RED_WINE = _real(
    "red-wine",
    "Red wine",
    "Chemical measurements of 1,599 red wines. The folds are not the RNADE authors' own, which "
    "are not available.",
    CORTEZ,
    1599,
    WINE,
    ("quality",),
    ("winequality-red.csv",),
    "public for research; citation asked",
)
WHITE_WINE = _real(
    "white-wine",
    "White wine",
    "Chemical measurements of 4,898 white wines.",
    CORTEZ,
    4898,
    WINE,
    ("quality",),
    ("winequality-white.csv",),
    "public for research; citation asked",
)
PARKINSONS = _real(
    "parkinsons",
    "Parkinsons",
    "Measures of 5,875 voice recordings of people with Parkinson's disease.",
    "A. Tsanas et al., IEEE Trans. Biomedical Engineering, 2009.",
    5875,
    PARKINSONS_COLUMNS,
    ("subject#", "age", "sex", "Jitter(%)", "Jitter:DDP", "Shimmer", "Shimmer:DDA"),
    ("parkinsons_updrs.data",),
    "citation asked",
)
IONOSPHERE = _real(
    "ionosphere",
    "Ionosphere",
    "351 radar returns from the ionosphere: pulses with a real and an imaginary part.",
    "V. Sigillito et al., Johns Hopkins APL Technical Digest 10, 1989.",
    351,
    PULSES,
    ("pulse 1 real", "pulse 1 imaginary", "class"),
    ("ionosphere.csv", "ionosphere.data"),
)
BOSTON = _real(
    "boston",
    "Boston housing",
    "506 districts of Boston in the 1970s. The paper does not say which four columns it drops: "
    "ZN, CHAS, RAD and TAX are a guess that gives its Gaussian's number. Column B, made of the "
    "share of Black residents, is why this set serves as the paper's benchmark only.",
    "D. Harrison, D. Rubinfeld, J. Environ. Economics & Management 5, 1978.",
    506,
    HOUSING,
    ("ZN", "CHAS", "RAD", "TAX"),
    ("housing.data", "housing.csv"),
)

TABLES = (
    ADULT,
    CONNECT4,
    DNA,
    MUSHROOMS,
    NIPS,
    OCR_LETTERS,
    *SPN,
    RED_WINE,
    WHITE_WINE,
    PARKINSONS,
    IONOSPHERE,
    BOSTON,
)

SPRINKLER = DataCard(
    name="sprinkler",
    title="Wet grass",
    description="10,000 days: cloudy or not, sprinkler, rain, wet grass. Drawn from the Bayesian "
    "network of the textbook, so that all its probabilities are known.",
    citation="S. Russell, P. Norvig, Artificial Intelligence: A Modern Approach, 1995; drawn by "
    "AR Studio.",
    licence="CC0 1.0",
    homepage="https://aima.cs.berkeley.edu/",
    classes=(),
    source_shape=(4,),
    default=AS_IS,
    binary=True,
    embedded=True,
    kind="table",
    columns=known.COLUMNS,
    entropy=known.sprinkler_entropy(),
)

NEWSGROUPS = DataCard(
    name="newsgroups",
    title="20 Newsgroups",
    description="Bags of the words of 18,745 messages to twenty newsgroups, in a vocabulary of "
    "1,994 words: near the preprocessing of the DocNADE paper, but not the same, so perplexities "
    "are not comparable with published ones. By default a document keeps at most 256 words, drawn "
    "at random, which leaves 95 % of them whole." + NOT_DOWNLOADED,
    citation="K. Lang, NewsWeeder: learning to filter netnews, ICML 1995; H. Larochelle, S. Lauly, "
    "A neural autoregressive topic model, NIPS 2012.",
    licence="none stated",
    homepage="http://qwone.com/~jason/20Newsgroups/",
    classes=(),
    source_shape=(1994,),
    default=DocumentPreparation(words=256),
    layouts=(("20newsgroups/20newsgroups_1995words.npz",), ("20newsgroups_1995words.npz",)),
    counts=(11258, 7487),
    kind="document",
)
