"""Rows of a text as events: of a table, pictures if columns are pixels, or steps in time."""

from functools import partial
from pathlib import Path

from ar_studio.data.dataset import Asked, Dataset, fields_of, read_as
from ar_studio.data.delimited import read_columns, table_of
from ar_studio.data.picture_dataset import PictureDataset
from ar_studio.data.pixels import Pixels, pixels_in
from ar_studio.data.series import Series, is_series, series_of
from ar_studio.data.series_dataset import SeriesDataset
from ar_studio.data.source import Source
from ar_studio.data.table import Table
from ar_studio.data.table_dataset import TableDataset
from ar_studio.kinds import ImagePreparation, SeriesPreparation, TablePreparation

OF_TABLES = TablePreparation.model_fields.keys() - {*ImagePreparation.model_fields, "stand_ins"}


def of_rows(path: Path, name: str, preparation: Asked) -> Dataset:
    """Return the rows of a text as events: of a table, or pictures if its columns are pixels.

    A preparation with settings that only tables have, as records of runs are, asks for a table.
    """
    asked = read_as(TablePreparation, preparation)
    read = read_columns(path, asked)
    found_out = asked.rows == "found" and not OF_TABLES & fields_of(preparation).keys()
    if asked.rows == "series" or (found_out and is_series(read)):
        series, reading = series_of(path, read), partial(read_series, path)
        found = SeriesDataset(str(path), name, None, reading, preparation, series)
        found.anew = partial(of_rows, path, name)
        return found
    pixels = None
    if asked.rows == "picture" or found_out:
        pixels = pixels_in(path, read, asked, sure=asked.rows == "picture")
    if pixels is not None:
        dataset = PictureDataset(
            str(path), name, None, partial(_read_pixels, path, pixels), preparation
        )
    else:
        table = table_of(path, read, asked.missing)
        reading = partial(_read_table, path)
        dataset = TableDataset(str(path), name, None, reading, preparation, table)
    dataset.anew = partial(of_rows, path, name)
    return dataset


def _read_pixels(path: Path, first: Pixels, asked: ImagePreparation) -> Source:
    """Return the pictures in rows, which they stay however the rows are to be read."""
    rows = read_as(TablePreparation, asked)
    if (rows.header, rows.decimal) != (first.asked.header, first.asked.decimal):
        found = pixels_in(path, read_columns(path, rows), rows, sure=True)
        assert found is not None  # or it was refused
        return found.read(asked)
    return first.read(asked)


def read_series(path: Path, asked: SeriesPreparation) -> Series:
    return series_of(path, read_columns(path, read_as(TablePreparation, asked)))


def _read_table(path: Path, asked: TablePreparation) -> Table:
    return table_of(path, read_columns(path, asked), asked.missing)
