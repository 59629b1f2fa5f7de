"""Data sets: pictures, tables and documents, found, downloaded or made here, made events."""

from ar_studio.columns import Column
from ar_studio.data.card import DataCard
from ar_studio.data.cards import CATALOGUE
from ar_studio.data.dataset import SPLITS, Dataset, facts
from ar_studio.data.document_dataset import DocumentDataset
from ar_studio.data.download import Progress
from ar_studio.data.picture_dataset import PictureDataset
from ar_studio.data.preparation import Preparation
from ar_studio.data.sources import default_data_dirs, load, located
from ar_studio.data.table_dataset import TableDataset

__all__ = [
    "CATALOGUE",
    "SPLITS",
    "Column",
    "DataCard",
    "Dataset",
    "DocumentDataset",
    "PictureDataset",
    "Preparation",
    "Progress",
    "TableDataset",
    "default_data_dirs",
    "facts",
    "load",
    "located",
]
