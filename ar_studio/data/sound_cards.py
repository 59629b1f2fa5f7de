"""The catalogue's sounds."""

from itertools import product

from ar_studio.data.card import DataCard
from ar_studio.kinds import SoundPreparation

TONES = DataCard(
    name="tones",
    title="Tones",
    description="240 pure tones, square waves and chirps of a tenth of a second and less, at "
    "8,000 Hz: small enough to train on in seconds. A model has windows of 64 samples, "
    "heard as clicks, unless they are made longer.",
    citation="Made by AR Studio.",
    licence="none needed",
    homepage="https://en.wikipedia.org/wiki/Chirp",
    classes=("sine", "square", "chirp"),
    source_shape=(64,),
    default=SoundPreparation(length=64, rate=8000),
    embedded=True,
    kind="sound",
)

SPEAKERS = ("george", "jackson", "lucas", "nicolas", "theo", "yweweler")
FOLDERS = ("fsdd/", "free-spoken-digit-dataset/", "free-spoken-digit-dataset-master/", "")
TESTED = 5  # the first takes are for testing, which the authors of the digits say


def _digits(name: str, title: str, takes: int) -> DataCard:
    """Return the card of the first takes of each spoken digit by each speaker."""
    each = len(SPEAKERS) * 10
    recordings = [
        f"{digit}_{speaker}_{take}.wav"
        for digit, speaker, take in product(range(10), SPEAKERS, range(takes))
    ]
    return DataCard(
        name=name,
        title=title,
        description=f"{each * takes:,} English digits by six speakers, of half a second or so at "
        f"8,000 Hz: takes 0 to {takes - 1} of the Free Spoken Digit Dataset, of which 0 to "
        f"{TESTED - 1} are for testing, as its authors say. Its files are not downloaded; put them "
        "into a data folder.",
        citation="Z. Jackson and others, Free Spoken Digit Dataset, Zenodo, 2018.",
        licence="CC BY-SA 4.0",
        homepage="https://github.com/Jakobovski/free-spoken-digit-dataset",
        classes=tuple("0123456789"),
        source_shape=(1024,),
        default=SoundPreparation(),
        layouts=tuple(
            tuple(f"{folder}recordings/{name}" for name in recordings) for folder in FOLDERS
        ),
        counts=(each * (takes - TESTED), each * TESTED),
        kind="sound",
    )


FSDD = _digits("fsdd", "Spoken digits", 20)
EVERY_TAKE = _digits("fsdd-full", "Spoken digits, all takes", 50)

SOUNDS = (TONES, FSDD, EVERY_TAKE)
