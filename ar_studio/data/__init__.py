"""Data sets: pictures found on disk, downloaded or made here, prepared as events."""

from ar_studio.data.cards import CATALOGUE, DataCard
from ar_studio.data.dataset import SPLITS, Dataset, facts
from ar_studio.data.download import Progress
from ar_studio.data.preparation import Preparation
from ar_studio.data.sources import default_data_dirs, load, located

__all__ = [
    "CATALOGUE",
    "SPLITS",
    "DataCard",
    "Dataset",
    "Preparation",
    "Progress",
    "default_data_dirs",
    "facts",
    "load",
    "located",
]
