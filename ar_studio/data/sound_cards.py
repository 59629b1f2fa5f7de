"""The catalogue's sounds."""

from ar_studio.data.card import DataCard
from ar_studio.kinds import SoundPreparation

TONES = DataCard(
    name="tones",
    title="Tones",
    description="240 pure tones, square waves and chirps of a tenth of a second and less, at "
    "8,000 Hz: small enough to train on in seconds.",
    citation="Made by AR Studio.",
    licence="none needed",
    homepage="https://en.wikipedia.org/wiki/Chirp",
    classes=("sine", "square", "chirp"),
    source_shape=(64,),
    default=SoundPreparation(length=64, rate=8000),
    embedded=True,
    kind="sound",
)

SOUNDS = (TONES,)
