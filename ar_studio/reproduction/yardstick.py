"""A table that no paper has: what hidden pixels cost the gallery's models, under fixed masks."""

from dataclasses import dataclass
from typing import Literal

from ar_studio.gallery.recipes import GROUPS, MNIST, RECIPES, GalleryRecipe
from ar_studio.reproduction.tables import Cell, Column, Row, Table

MASKS = (  # what is hidden of 28×28 pixels
    Column("top", "Top half"),
    Column("bottom", "Bottom half"),
    Column("left", "Left half"),
    Column("centre", "Centre 14×14"),
    Column("random", "Random half"),
)
IMAGES = 8
Way = Literal["auto", "annealed", "clamped"]
METHODS: dict[Way, str] = {  # as `complete` names them, and what a row says of them
    "auto": "",
    "annealed": "without a guide",
    "clamped": "clamped",
}
QUICK = ("fvsbn-mnist", "nade-mnist", "made-mnist")  # others take a minute an image to anneal
WRONG = "The clamped sampler is no conditional of the model: it ignores what is observed later."


@dataclass(frozen=True)
class Yardstick(Table):
    """A table whose cells are measured of models that ship, instead of trained.

    Attributes
    ----------
    images
        How many test images are measured in each cell, the same in all of them.
    """

    images: int = IMAGES


def run_name(cell: Cell) -> str:
    """Return the name of the gallery model that a cell measures."""
    return str(cell.row.settings["run"])


def method(cell: Cell) -> Way:
    """Return by which method a cell completes; without a guide, it is exact where it can be."""
    found = cell.row.settings["method"]
    return next(way for way in METHODS if way == found)


def _rows(recipe: GalleryRecipe) -> list[Row]:
    """Return the rows of a model: those of any ordering are exact, and so have one."""
    return [
        Row(
            key=f"{recipe.name}-{name}" if word else recipe.name,
            title=f"{recipe.title}, {word}" if word else recipe.title,
            model=recipe.model,
            published=[None] * len(MASKS),
            settings={"run": recipe.name, "method": name},
            note=WRONG if name == "clamped" else "",
        )
        for name, word in METHODS.items()
        if name == "auto" or not recipe.any_order
        if name != "annealed" or recipe.name in QUICK
    ]


COMPLETION = Yardstick(
    name="completion",
    title="Completion: bits of hidden pixels",
    citation=f"{GROUPS[MNIST]}, by the models of the gallery. No paper publishes these numbers.",
    protocol="−log2 p(x_hidden | x_observed) in bits per image, of test images of fixed binarised "
    "MNIST: the first ones of a shuffle, the same in every cell.",
    note="Exact where an ordering of the model has what is observed first. Else the bits are those "
    "of log p(x_observed) − log p(x), the former estimated while the image is completed: guided by "
    "the best model of any ordering, by bridge sampling (≈, it may miss either way); without a "
    "guide, by annealing (≥, since its log p(x_observed) is too low on average, and so are the "
    "bits).",
    columns=MASKS,
    rows=tuple(row for recipe in RECIPES if recipe.data == MNIST for row in _rows(recipe)),
)
