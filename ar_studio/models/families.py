"""Classes of models by name, each imported when it is asked for."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ar_studio.models.base import Model


class Families(Mapping[str, "type[Model]"]):
    """Classes by the names of their models; asking for one imports it, and torch with it.

    Parameters
    ----------
    places
        By name, `file.Class` in this package.
    """

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places

    def __getitem__(self, name: str) -> "type[Model]":
        file, _, cls = self._places[name].partition(".")
        return getattr(import_module(f"ar_studio.models.{file}"), cls)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places
