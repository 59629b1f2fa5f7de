"""Spoken digits: counting tables as the floor, and WaveNet."""

from ar_studio.reproduction.tables import Column, Row, Table, Values

FLOOR = "No paper's number: the floor, which a network of sound has to be under."
NOT_COMPARABLE = (
    "WaveNet's paper gives no likelihoods, and published bits of other spoken digits (SC09, padded "
    "with silence) say nothing of these."
)
BY_CLASS: Values = {
    "data.task": "class",
    "data.label": "both",
    "epochs": 0,
    "minutes": 31,
}


def tables(order: int, looked_at: str) -> Row:
    """Return the row of tables of what followed the last `order` samples."""
    title = f"Tables of what followed {looked_at}"
    settings: Values = {"order": order}
    key = f"order-{order}"
    return Row(key, title, "witten-bell", [None, None], settings, sliding=True, note=FLOOR)


SOUND = Table(
    name="sound",
    title="Spoken digits",
    citation="A. van den Oord et al., “WaveNet: a generative model for raw audio”, "
    "arXiv:1609.03499, 2016; Z. Jackson and others, Free Spoken Digit Dataset.",
    protocol="Test bits per sample, at 8,000 Hz in 256 codes of the μ-law: takes 0 to 4 of "
    "fsdd, whole clips, each sample after all before it that a model can see.",
    note="Clips that are as loud as can be are other data than clips as recorded: numbers of the "
    "two columns are never compared. Lengths are given and not modelled.",
    columns=(
        Column("recorded", "As recorded", "fsdd"),
        Column("peak", "Each clip at peak 1", "fsdd", {"data.amplitude": "peak"}),
    ),
    rows=(
        tables(0, "nothing"),
        tables(1, "the last sample"),
        tables(2, "the last two samples"),
        Row("kneser-ney", "Kneser-Ney", "kneser-ney", [None, None], sliding=True, note=FLOOR),
        Row(
            "wavenet",
            "WaveNet",
            "wavenet",
            [None, None],
            {"epochs": 0, "minutes": 31},
            sliding=True,
            note=NOT_COMPARABLE,
        ),
        Row(
            "wavenet-given",
            "WaveNet given digit and speaker",
            "wavenet",
            [None, None],
            BY_CLASS,
            sliding=True,
            note="Bits of p(x | c): who is told what is said, and by whom, needs fewer.",
        ),
    ),
    bits=True,
)
