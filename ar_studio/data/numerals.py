"""How people write numbers: decimal signs, thousands, units, and what stands for no value."""

import math
import re
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Literal

from ar_studio.kinds.preparation import Decimal

Point = Literal[".", ",", "either"]

MISSING = frozenset(
    ("", "?", "na", "n/a", "n.a.", "nan", "-nan", "null", "(null)", "<na>", "nat", "\\n")
) | {"#n/a", "#na", "#null!", "#value!", "#div/0!", "#num!", "#ref!", "#n/a n/a"}
MISSING |= {"+nan", "1.#qnan", "-1.#qnan", "1.#ind", "-1.#ind"}
MISSING_AMONG_NUMBERS = frozenset(
    ("none", "nil", "missing", "unknown", "nd", "n/d", ".", "..", "-", "--", "---", "–", "—", "*")
)
LOOKED_AT = 100_000  # cells whose decimal sign is looked at
FEW = 20  # so many different values are categories, more are an amount
PLAIN = frozenset("0123456789+-.eE")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
FORTRAN = re.compile(r"([+-]?\d*\.\d*)[dD]([+-]?\d+)", re.ASCII)
SPACES = " \u00a0\u2009\u202f"
NEUTRAL = re.compile(rf"[-+'’{SPACES}]")  # what says nothing of the decimal sign
GROUPED = re.compile(
    rf"([+-]?)(\d{{1,3}}(?:([,.'’{SPACES}])\d{{3}})(?:\3\d{{3}})*)(?!\d)(.*)", re.ASCII
)
LAKHS = re.compile(r"([+-]?)(\d{1,2}(?:(,)\d\d)+,\d{3})(.*)", re.ASCII)
BEFORE = r"(?:[$€£¥₹]|US\$|USD|EUR|GBP|CHF)"
AFTER = rf"(?:%|‰|[°µ]?[^\W\d_]{{1,4}}|°|{BEFORE})"
IN_UNITS = re.compile(
    rf"(?P<minus>[-+]?)(?P<before>{BEFORE})?[{SPACES}]?(?P<number>[-+]?[\d.,].*?)[{SPACES}]?"
    rf"(?P<after>{AFTER})?"
)
SIGNS = {  # a number that has this decimal sign, and one that has it or is in thousands
    point: (
        re.compile(
            rf"(\d*{own}(\d{{1,2}}|\d{{4,}})|0*{own}\d+|\d{{4,}}{own}\d+"
            rf"|\d{{1,3}}({other}\d{{3}})+{own}\d*|\d{{1,3}}({other}\d{{3}}){{2,}})([eE][+-]?\d+)?"
        ),
        re.compile(rf"[1-9]\d{{0,2}}{own}\d{{3}}"),
    )
    for point, own, other in ((".", r"\.", ","), (",", ",", r"\."))
}
NOT_NUMBERS = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}|(\d+\.){3,}\d+|\d+(\.\d+){2,}")
SIGNED = re.compile(rf"[-+(]?{BEFORE}?[{SPACES}]?[-+]?\d[\d.,'’{SPACES}]*{AFTER}?\)?")


@dataclass(frozen=True)
class Numerals:
    """How the numbers of one column are written.

    Attributes
    ----------
    point
        What stands before the decimals; `either` takes the first of both, as before.
    unit
        What stands before or after every number, such as % or $.
    loose
        Whether thousands may be set apart, and a dash is a minus or no value.
    stand_ins
        Numbers that stand for no value.
    """

    point: Point = "."
    unit: str = ""
    loose: bool = False
    stand_ins: frozenset[float] = frozenset()

    def number(self, cell: str) -> float | None:
        """Return what a cell says if it is a finite number."""
        if self.unit or (self.loose and not NUMBER.fullmatch(cell)):
            cell, unit = _bare(cell)
            if unit != self.unit:
                return None
        text = _plain(cell, self.point, self.loose)
        value = float(text) if text and NUMBER.fullmatch(text) else math.nan
        return value if math.isfinite(value) else None

    @property
    def plain(self) -> bool:
        """Whether numbers without any signs but a decimal point are read as Python does."""
        return not self.unit and self.point != "," and not self.stand_ins

    def numbers(self, cells: Sequence[str]) -> list[float] | None:
        """Return what all cells say if all are plain numbers; it is quick."""
        if not self.plain or not PLAIN.issuperset("".join(cells)):
            return None
        try:
            values = list(map(float, cells))
        except ValueError:
            return None
        return values if math.isfinite(sum(map(abs, values))) else None

    def are_numbers(self, cells: Collection[str]) -> bool:
        """Whether all cells are numbers."""
        plain = self.numbers(list(cells)) is not None
        return plain or all(self.number(cell) is not None for cell in cells)

    def missing(self, cell: str) -> bool:
        """Whether a cell stands for a value that is not there."""
        if self.stand_ins and self.number(cell) in self.stand_ins:
            return True
        cell = cell.lower()
        return cell in MISSING or (self.loose and cell in MISSING_AMONG_NUMBERS)


def missing(cell: str) -> bool:
    """Whether a cell stands for a value that is not there, in a column of any kind."""
    return cell.lower() in MISSING


def written(
    columns: Sequence[Sequence[str]], delimiter: str, asked: Decimal
) -> tuple[list[Numerals], dict[int, str]]:
    """Return how the numbers of each column are written, judged by its first cells.

    Also return the places of the columns whose decimal sign could as well be the other one, with
    a number of each.
    """
    different = [{cell for cell in set(column) if not missing(cell)} for column in columns]
    usual: Point = "," if delimiter in ";\t" else "."
    open_ = usual == "," or any("," in cell for cells in different for cell in cells)
    most = max(50, LOOKED_AT // len(columns))
    signs = [_signs(column[:most]) if open_ else set[str]() for column in columns]
    among = set[str]().union(*signs) & {",", "."}
    made: list[Numerals] = []
    doubtful: dict[int, str] = {}
    for place, (column, cells, own) in enumerate(zip(columns, different, signs, strict=True)):
        point = _point(own, among, usual, asked)
        if usual == "," and own in ({"groups ,"}, {"groups ."}) and not among and asked == "found":
            doubtful[place] = next(cell for cell in column if "," in cell or "." in cell)
        made.append(_numerals(cells, point, all_different=len(cells) == len(column)))
    return made, doubtful


def with_sign(numerals: Numerals, cell: str) -> Numerals:
    """Return how numbers are written of which a later one has a decimal sign, where none had."""
    return replace(numerals, point=",") if _signs([cell]) == {","} else numerals


def signed(cells: Iterable[str]) -> str | None:
    """Return a text that is a number but for its signs, if all are such; dates are none."""
    found = list(cells)
    if found and all(SIGNED.fullmatch(cell) and not NOT_NUMBERS.fullmatch(cell) for cell in found):
        return next((cell for cell in found if not NUMBER.fullmatch(cell)), None)
    return None


def _numerals(cells: Set[str], point: Point, all_different: bool) -> Numerals:
    """Return how the different cells of a column are numbers, if they are."""
    plain, many = Numerals(point), len(cells) > FEW
    if plain.numbers(list(cells)) is not None:
        return Numerals(point, loose=many)
    said = {cell for cell in cells if cell.lower() not in MISSING_AMONG_NUMBERS}
    if all(plain.number(cell) is not None for cell in said):
        return Numerals(point, loose=many)
    units = {_bare(cell)[1] for cell in said}
    found = Numerals(point, units.pop() if len(units) == 1 else "", loose=True)
    worded = any(character.isalpha() for character in found.unit)
    fits = many or (all_different and not worded)
    return found if fits and all(found.number(cell) is not None for cell in said) else plain


def _point(own: Set[str], among: Set[str], usual: Point, asked: Decimal) -> Point:
    """Return the decimal sign of a column, by its own cells or else by those of the others."""
    if asked != "found":
        return "," if asked == "comma" else "."
    sure = own & {",", "."}
    if len(sure) == 2:
        return "either" if usual == "," else "."
    for signs in (sure, among):
        if len(signs) == 1:
            return "," if signs == {","} else "."
    return usual if own == {"groups ,"} else "."


def _signs(cells: Iterable[str]) -> set[str]:
    """Return the decimal signs there must be in numbers, and groups of three that leave it open."""
    found: set[str] = set()
    for cell in set(cells):
        if cell.isdigit():
            continue
        text = NEUTRAL.sub("", _bare(cell)[0])
        for point, (sure, open_) in SIGNS.items():
            if sure.fullmatch(text):
                found.add(point)
            elif open_.fullmatch(text):
                found.add(f"groups {point}")
    return found


def _bare(cell: str) -> tuple[str, str]:
    """Return a cell without its unit, and the unit."""
    cell = cell.replace("−", "-")  # the minus sign proper
    if cell.startswith("(") and cell.endswith(")"):  # as accounts write what is owed
        cell = f"-{cell[1:-1]}"
    found = IN_UNITS.fullmatch(cell)
    if not found or NUMBER.fullmatch(cell):
        return cell, ""
    return found["minus"] + found["number"], (found["before"] or "") + (found["after"] or "")


def _plain(cell: str, point: str, loose: bool) -> str:
    """Return a cell as Python writes numbers, or as it is."""
    if point == "either":
        point = "." if "." in cell else ","
    if loose and (found := LAKHS.fullmatch(cell) or GROUPED.fullmatch(cell)):
        sign, digits, mark, rest = found.groups()
        if mark != point:
            cell = sign + digits.replace(mark, "") + rest
    if point == ",":
        return "" if "." in cell else cell.replace(",", ".", 1)
    return FORTRAN.sub(r"\1e\2", cell)
