"""The catalogue's pairs of texts, which are made here."""

from ar_studio.data.card import DataCard
from ar_studio.kinds import LinePreparation

NUMERALS = DataCard(
    name="numerals",
    title="Numerals",
    description="The numbers below 10,000 and how they are written out: 1984 is “one thousand "
    "nine hundred eighty-four”.",
    citation="Made by this program.",
    licence="none needed",
    homepage="https://arxiv.org/abs/1706.03762",
    classes=(),
    source_shape=(42,),
    default=LinePreparation(),
    embedded=True,
    kind="line",
)

DATES = DataCard(
    name="dates",
    title="Dates",
    description="10,000 days from 1900 to 2099 as people write them, and by ISO 8601: "
    "“Thu Mar 3 1921” is 1921-03-03.",
    citation="Made by this program.",
    licence="none needed",
    homepage="https://arxiv.org/abs/1706.03762",
    classes=(),
    source_shape=(10,),
    default=LinePreparation(),
    embedded=True,
    kind="line",
)

TAGS = DataCard(
    name="tags",
    title="Parts of speech",
    description="10,000 sentences such as “I can fish near the bank”, and the part of speech of "
    "each word, which its neighbours tell.",
    citation="Made by this program.",
    licence="none needed",
    homepage="https://universaldependencies.org/u/pos/",
    classes=(),
    source_shape=(26,),
    default=LinePreparation(),
    embedded=True,
    kind="line",
)

PAIRS = (NUMERALS, DATES, TAGS)
