"""Writes what the catalogue's models say of themselves where it is read without loading them.

make cards, or python packaging/cards.py, after a card or a setting of a model has changed.
"""

from pathlib import Path

from ar_studio import models
from ar_studio.models import index

INDEX = Path(__file__).resolve().parents[1] / "resources" / index.SHIPPED


def main() -> None:
    """Write the index."""
    INDEX.write_text(
        index.write(map(index.Entry.of, models.CATALOGUE.values())), encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
