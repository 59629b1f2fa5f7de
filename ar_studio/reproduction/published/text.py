"""Tiny Shakespeare by characters: counting as the floor, char-rnn and GPT, under three splits."""

from ar_studio.reproduction.tables import Column, Protocol, Row, Table, Values

WINDOWED = Protocol(
    "windowed",
    "The published number is the mean over random windows, whose first characters have nothing "
    "before them; ours slides, so no difference is told.",
)
CHECKPOINT = Protocol(
    "checkpoint",
    "The published number is in the name of a checkpoint, whose settings are not told, so no "
    "difference is.",
)
FLOOR = "No paper's number: the floor, which a network of text has to be under."
NANO_GPT = "the repository nanoGPT"
MACBOOK: Values = {  # nanoGPT's own setting for a laptop
    "blocks": 4,
    "features": 128,
    "heads": 4,
    "dropout": 0.0,
    "data.length": 64,
    "optimizer": "adamw",
    "learning_rate": 1e-3,
    "final_rate": 0.1,
    "batch_size": 12,
    "steps": 2000,
    "averaging": 0.0,
    "precision": "32-true",
}
BABY: Values = {
    **MACBOOK,
    "blocks": 6,
    "features": 384,
    "heads": 6,
    "dropout": 0.2,
    "data.length": 256,
    "batch_size": 64,
    "steps": 5000,
}


def counted(context: int) -> Row:
    """Return the row of modified Kneser-Ney counting of what followed so many characters."""
    title = f"Kneser-Ney, {context} characters"
    settings: Values = {"context": context}
    none = [None, None, None]
    return Row(
        f"kneser-ney-{context}", title, "kneser-ney", none, settings, sliding=True, note=FLOOR
    )


TEXT = Table(
    name="text",
    title="Tiny Shakespeare, character by character",
    citation="Numbers of A. Karpathy's repositories nanoGPT and char-rnn. S. F. Chen, J. Goodman, "
    "Computer Speech & Language 13, 1999; A. Graves, arXiv:1308.0850, 2013; A. Radford et al., "
    "2018.",
    protocol="Test NLL in nats per character: every character of the held-out part after at least "
    "half a window of others, or all before it that a model can see.",
    note="The three splits are three tasks: passages whose neighbours were learnt are easier by "
    "more than a tenth of a nat, for counting too. Numbers of two columns are never compared. "
    "Validation is on what is tested, as in both repositories.",
    columns=(
        Column("tenth", "Last 10 %", "tinyshakespeare"),
        Column("twentieth", "Last 5 %", "tinyshakespeare", {"data.split": "twentieth"}),
        Column("streams", "Ends of 50 streams", "tinyshakespeare", {"data.split": "streams"}),
    ),
    rows=(
        counted(1),
        counted(4),
        counted(6),
        Row(
            "char-rnn",
            "char-rnn, LSTM, 2 × 128",
            "recurrent",
            [None, None, 1.3950],
            {"cell": "lstm", "layers": 2, "hidden": 128},
            sliding=True,
            protocol=CHECKPOINT,
        ),
        Row(
            "gpt-macbook",
            "GPT, 4 blocks, d = 128, T = 64",
            "gpt",
            [1.88, None, None],
            MACBOOK,
            sliding=True,
            protocol=WINDOWED,
            source=NANO_GPT,
            note="About 3 minutes of a laptop; counting four characters is better.",
        ),
        Row(
            "gpt",
            "GPT, 4 blocks, d = 128, T = 128, Muon",
            "gpt",
            [None, None, None],
            sliding=True,
            note="The recipe of this program, for half an hour of one CPU core.",
        ),
        Row(
            "gpt-baby",
            "GPT, 6 blocks, d = 384, T = 256",
            "gpt",
            [1.4697, None, None],
            BABY,
            sliding=True,
            protocol=WINDOWED,
            source=NANO_GPT,
            note="For a GPU: 10.6 million weights.",
        ),
    ),
)
