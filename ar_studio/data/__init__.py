"""Data sets of every kind: found, downloaded or made here, and made events.

Cards and preparations are there at once; what reads data, and torch with it, when it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ar_studio.columns import Column
from ar_studio.data.card import DataCard
from ar_studio.data.cards import CATALOGUE
from ar_studio.data.download import Progress
from ar_studio.kinds import (
    CodesPreparation,
    DocumentPreparation,
    ImagePreparation,
    Preparation,
    SoundPreparation,
    TablePreparation,
    TextPreparation,
)

if TYPE_CHECKING:
    from ar_studio.data.codes import CodesDataset
    from ar_studio.data.dataset import SPLITS, Changes, Dataset, facts
    from ar_studio.data.document_dataset import DocumentDataset
    from ar_studio.data.picture_dataset import PictureDataset
    from ar_studio.data.sound_dataset import SoundDataset
    from ar_studio.data.sources import default_data_dirs, load, located, paths
    from ar_studio.data.table_dataset import TableDataset
    from ar_studio.data.text_dataset import TextDataset

__all__ = [
    "CATALOGUE",
    "SPLITS",
    "Changes",
    "CodesDataset",
    "CodesPreparation",
    "Column",
    "DataCard",
    "Dataset",
    "DocumentDataset",
    "DocumentPreparation",
    "ImagePreparation",
    "PictureDataset",
    "Preparation",
    "Progress",
    "SoundDataset",
    "SoundPreparation",
    "TableDataset",
    "TablePreparation",
    "TextDataset",
    "TextPreparation",
    "default_data_dirs",
    "facts",
    "load",
    "located",
    "paths",
]


PLACES = {
    "SPLITS": "dataset",
    "Changes": "dataset",
    "CodesDataset": "codes",
    "Dataset": "dataset",
    "DocumentDataset": "document_dataset",
    "PictureDataset": "picture_dataset",
    "SoundDataset": "sound_dataset",
    "TableDataset": "table_dataset",
    "TextDataset": "text_dataset",
    "default_data_dirs": "sources",
    "facts": "dataset",
    "load": "sources",
    "located": "sources",
    "paths": "sources",
}


def __getattr__(name: str) -> Any:
    if name not in PLACES:
        raise AttributeError(f"{__name__} has no {name}")
    return getattr(import_module(f"{__name__}.{PLACES[name]}"), name)
