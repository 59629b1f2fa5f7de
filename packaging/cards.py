"""Writes what the catalogue's models say of themselves where it is read without loading them.

And, for readers, in what they are not those of their papers.

make cards, or python packaging/cards.py, after a card or a setting of a model has changed.
"""

from pathlib import Path

from ar_studio import models
from ar_studio.models import index

ROOT = Path(__file__).resolve().parents[1]
INDEX = ROOT / "resources" / index.SHIPPED
DEVIATIONS = ROOT / "docs" / "deviations.md"
HEAD = """# In what models are not those of their papers

Made of the models' cards by `make cards`; *Model* in a new training and `ar-studio models --json`
say the same. Models that are not named here differ in nothing of note.
"""


def deviations() -> str:
    """Return the document of what cards say under `differs`."""
    cards = [family.card for family in models.CATALOGUE.values()]
    told = [f"- **{card.title}** ({card.year}): {card.differs}" for card in cards if card.differs]
    return "\n".join([HEAD, *told]) + "\n"


def main() -> None:
    """Write the index and the document."""
    DEVIATIONS.write_text(deviations(), encoding="utf-8", newline="\n")
    INDEX.write_text(
        index.write(map(index.Entry.of, models.CATALOGUE.values())), encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
