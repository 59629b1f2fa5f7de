"""How names are looked for and put in order, whatever language they are in."""

from __future__ import annotations

import unicodedata
from functools import cmp_to_key
from typing import Any

from PySide6.QtCore import QCollator, QLocale, Qt

STROKES = str.maketrans("đøł", "dol")  # no accents, so that no form of Unicode takes them apart


def searched(text: str) -> str:
    """Return text in small letters without accents: "mo hinh" finds "Mô hình", as it is typed."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one)).translate(STROKES)


def sort_key(name: str) -> Any:
    """Return what sorts a name as the language on screen sorts its words: Đông after Dung."""
    return cmp_to_key(_collator().compare)(name)


def comes_before(first: str, second: str) -> bool:
    """Tell whether a name stands before another one."""
    return _collator().compare(first, second) < 0


def _collator() -> QCollator:
    found = QCollator(QLocale())
    found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return found
