"""Counts the passes that each model on the shelf draws an event in, and writes them to its run.

python packaging/passes.py, after the way of drawing by passes has changed; building the gallery
does the same for each model that it ships.
"""

from ar_studio import gallery, models
from ar_studio.gallery.build import passes


def main() -> None:
    """Measure all that is there."""
    for entry in gallery.shelf():
        entry.run.update(passes_per_sample=passes(entry.run, models.restore(entry.run)))


if __name__ == "__main__":
    main()
