"""MADE's table: the binary UCI sets."""

from ar_studio.reproduction.tables import UNPUBLISHED, Column, Row, Table

MASKS = "Mask sets and orderings are drawn anew; the paper's own draws are not known."


def _l2(*decays: float) -> tuple[dict[str, object], ...]:
    """Return strengths of L2 to choose among on validation."""
    return tuple({"weight_decay": decay} for decay in decays)


MADE_500 = {"hidden": (500,), "learning_rate": 2e-3, "epochs": 200, "look_ahead": 30}
MADE_SETS = {
    "adult": {"learning_rate": 1e-3},
    "connect4": {"learning_rate": 3e-3, "epochs": 50, "look_ahead": 10},
    "mushrooms": {"activation": "tanh"},
    "nips-0-12": {"learning_rate": 5e-4},
}
UCI = "uci-binary"
MADE_UCI = Table(
    name="made-uci",
    title="MADE, Table 4: binary UCI sets",
    citation="M. Germain, K. Gregor, I. Murray, H. Larochelle, “MADE: masked autoencoder for "
    "distribution estimation”, ICML 2015.",
    protocol="Test NLL in nats per event, on the splits of the NADE papers.",
    note="Of the paper's numbers, those of Adult, Connect4 and DNA were checked against a copy of "
    "the table; those of OCR-letters, RCV1 and Web could not be confirmed.",
    columns=(
        Column("adult", "Adult", f"{UCI}/adult"),
        Column("connect4", "Connect4", f"{UCI}/connect4"),
        Column("dna", "DNA", f"{UCI}/dna"),
        Column("mushrooms", "Mushrooms", f"{UCI}/mushrooms"),
        Column("nips-0-12", "NIPS-0-12", f"{UCI}/nips-0-12"),
        Column(
            "ocr-letters",
            "OCR-letters",
            f"{UCI}/ocr-letters",
            missing="The 32,152 training events of the papers are not to be had; a model trained "
            "on other events would not be theirs.",
        ),
        Column("rcv1", "RCV1", missing="These data are not to be had."),
        Column("web", "Web", missing="These data are not to be had."),
    ),
    rows=(
        Row("factorised", "Factorised", "factorised", [None] * 8, note=UNPUBLISHED),
        Row(
            "mixture",
            "MoBernoullis",
            "mixture",
            [20.44, 23.41, 98.19, 14.46, 290.02, 40.56, 47.59, 30.16],
            candidates=tuple({"components": count} for count in (8, 32, 128)),
        ),
        Row(
            "rbm",
            "RBM",
            "rbm",
            [16.26, 22.66, 96.74, 15.15, 277.37, 43.05, 48.88, 29.38],
            {"hidden": 100, "epochs": 100},
            approximate=True,
        ),
        Row(
            "fvsbn",
            "FVSBN",
            "fvsbn",
            [13.17, 12.39, 83.64, 10.27, 276.88, 39.30, 49.84, 29.35],
            {"learning_rate": 2e-2, "epochs": 300, "look_ahead": 60},
            {
                "adult": {"epochs": 600},
                "connect4": {"epochs": 150, "look_ahead": 20},
                "mushrooms": {"epochs": 600},
                "nips-0-12": {"learning_rate": 3e-3, "epochs": 200},
            },
            candidates=_l2(1e-5, 1e-4, 3e-3, 1e-1),
            findings={
                "adult": "The loss is convex: the optimum by L-BFGS under an L2 of 3e-5 has 13.21, "
                "so what is left is the regulariser, not the training.",
                "connect4": "With an L2 of 1e-4 at the least it was 12.47.",
                "mushrooms": "With an L2 of 1e-4 at the least it was 10.35.",
            },
        ),
        Row(
            "nade",
            "NADE",
            "nade",
            [13.19, 11.99, 84.81, 9.81, 273.08, 27.22, 46.66, 28.39],
            {"hidden": 500, "epochs": 60, "look_ahead": 20},
            {
                "adult": {"epochs": 40},
                "connect4": {"epochs": 40, "batch_size": 200, "learning_rate": 2e-3},
                "dna": {"weight_decay": 1e-3},
                "mushrooms": {"epochs": 120},
                "nips-0-12": {"epochs": 80, "learning_rate": 5e-4, "weight_decay": 0.1},
            },
            note="One fixed ordering, that of the file; L2 chosen on validation beforehand.",
            findings={"nips-0-12": "An L2 of 0.03 gives 275.55, and one of 0.3 275.75."},
        ),
        Row(
            "eonade",
            "EoNADE 1hl, 16 orderings",
            "deepnade",
            [13.19, 12.58, 82.31, 9.69, 272.39, 27.32, 46.12, 27.87],
            {"hidden": (500,)},
            {
                "adult": {"learning_rate": 3e-3, "epochs": 400, "weight_decay": 1e-4},
                "connect4": {"learning_rate": 3e-3, "epochs": 300},
                "dna": {"weight_decay": 3e-3, "epochs": 600},
                "nips-0-12": {"weight_decay": 0.1, "epochs": 300},
            },
            ensemble=16,
            findings={
                "adult": "Short of training: 300 epochs of smaller steps had 13.46, and validation "
                "was still falling at the end.",
                "connect4": "Short of training: 300 epochs of smaller steps had 13.21, and "
                "validation was still falling at the end.",
                "dna": "Over-fitting: an L2 of 0.001 had 83.52.",
                "nips-0-12": "Over-fitting: without weight decay it had 282.02, with 0.01 280.87.",
            },
        ),
        Row(
            "darn",
            "DARN",
            "darn",
            [13.19, 11.91, 81.04, 9.55, 274.68, 28.17, 46.10, 28.83],
            {"hidden": (100,), "epochs": 200, "look_ahead": 30},
            ensemble=100,
            approximate=True,
        ),
        Row(
            "made",
            "MADE",
            "made",
            [13.12, 11.90, 83.63, 9.68, 280.25, 28.34, 47.10, 28.53],
            {"ordering": "random", **MADE_500},
            MADE_SETS,
            candidates=_l2(1e-5, 3e-4, 3e-3, 1e-1),
            findings={
                "connect4": "The shuffle: in the file's ordering the same recipe has 11.68; 120 "
                "epochs under this shuffle have 12.01.",
                "dna": "Which shuffle is drawn: three others have 84.32, 84.43 and 84.54. Mask "
                "sampling, which over-fits less, has 80.0.",
                "mushrooms": "Which shuffle is drawn: three others have 9.72, 9.77 and 9.78, and "
                "the file's ordering 9.70.",
            },
        ),
        Row(
            "made-file",
            "MADE, the file's ordering",
            "made",
            [None] * 8,
            {"ordering": "raster", **MADE_500},
            MADE_SETS,
            candidates=_l2(1e-5, 3e-4, 3e-3, 1e-1),
            note="The paper shuffles the dimensions once; this row tells what that costs.",
        ),
        Row(
            "made-masks",
            "MADE, mask sampling",
            "made",
            [13.13, 11.90, 79.66, 9.69, 277.28, 30.04, 46.74, 28.25],
            {"hidden": (500,), "ordering": "random", "masks": 4, "look_ahead": 0},
            {
                "adult": {"epochs": 150, "weight_decay": 1e-4},
                "connect4": {"learning_rate": 3e-3, "epochs": 100, "weight_decay": 0.0},
                "dna": {
                    "masks": 0,
                    "learning_rate": 1e-2,
                    "epochs": 500,
                    "weight_decay": 3e-4,
                },
                "mushrooms": {
                    "masks": 8,
                    "activation": "relu",
                    "learning_rate": 3e-3,
                    "epochs": 400,
                    "weight_decay": 1e-4,
                },
                "nips-0-12": {
                    "masks": 8,
                    "learning_rate": 2e-3,
                    "epochs": 200,
                    "weight_decay": 3e-2,
                },
            },
            ensemble=64,
            note=MASKS,
            findings={
                "dna": "Weight decay decides: 0.001 has 81.34, 0.003 83.27; masks as inputs 83.69.",
            },
        ),
    ),
)
